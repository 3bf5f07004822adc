"""Whose tablets a load test plays: those of a rehearsal that it founds for itself, as a replay does, or of one that stands,
whose sign-ins were kept. A load never meets an assembly that counts: what is no rehearsal is refused by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from cli.rehearsal.sign_ins import SignIns
from cli.replay.client import Platform, Session
from cli.replay.founding import DELEGATE_SIGN_IN, REGISTRATION, SIGN_INS_AT_ONCE, STAFF_SIGN_IN, convene, found
from cli.replay.together import together
from cli.scenario.parser import read_scenario_text

SCENARIO = """
scenario: load
title: {{en: Load test, fr: Essai de charge}}
assembly: {{place: Lyon, time_zone: Europe/Paris, opens: 2026-11-23, closes: 2026-11-26}}
rules: {{id: load, majorities: {{simple: {{fraction: "1/2", comparison: ">", base: yes_no}}}}}}
members: {{count: {members}}}
steps: [{{quorum: {{}}}}]
"""


class LoadRefused(Exception):
    """The load test will not be run; ``code`` says why."""

    code = "refused"


class NotARehearsal(LoadRefused):
    code = "not-a-rehearsal"


class TooFewDelegates(LoadRefused):
    code = "too-few-delegates"


@dataclass(frozen=True)
class Voter:
    member: str
    session: Session


@dataclass
class Hall:
    """``alone``: nobody but the load test votes here."""

    platform: Platform
    assembly_id: str
    chair: Session
    voters: Sequence[Voter]
    alone: bool


async def own_hall(platform: Platform, bootstrap_token: str, tablets: int) -> Hall:
    """A rehearsal organisation of its own with one delegation a tablet, all in the hall and signed in."""
    scenario = read_scenario_text(SCENARIO.format(members=tablets), Path.cwd())
    stage = await convene(platform, await found(platform, bootstrap_token, scenario), scenario)
    voters = [Voter(code, seat.voter) for code, seat in stage.seats.items()]
    hall = Hall(platform, stage.assembly_id, stage.staff.chair, voters, alone=True)
    await _refuse_unless_rehearsal(hall)
    return hall


async def standing_hall(platform: Platform, sign_ins: SignIns, tablets: int) -> Hall:
    """Raises NotARehearsal, and TooFewDelegates where fewer than ``tablets`` sign-ins are known."""
    chair = sign_ins.chair()
    session = Session(STAFF_SIGN_IN, {"username": chair.username, "password": chair.password})
    voters = [
        Voter(each.member, Session(DELEGATE_SIGN_IN, {"badge_code": each.badge_code, "pin": each.pin}))
        for each in sign_ins.delegates[:tablets]
    ]
    hall = Hall(platform, sign_ins.assembly_id, session, voters, alone=False)
    await _refuse_unless_rehearsal(hall)
    if len(voters) < tablets:
        raise TooFewDelegates(f"{tablets} tablets are asked for, {len(voters)} delegates can sign in")
    await together([partial(platform.sign_in, each.session) for each in voters], SIGN_INS_AT_ONCE)
    return hall


async def _refuse_unless_rehearsal(hall: Hall) -> None:
    path = f"{REGISTRATION}/assemblies/{hall.assembly_id}"
    assembly = await hall.platform.call("GET", path, session=hall.chair)
    if not assembly["rehearsal"]:
        raise NotARehearsal(f"the assembly {hall.assembly_id} counts; load is for rehearsals")
