"""Everything before the first step: organisation, members, assembly, staff, delegations with badges, arrivals, sign-ins.

Each replay founds an organisation of its own, so replays never meet each other. A refusal here is raised to the caller: no
expectation of a scenario is about it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from functools import partial

from cli.replay.client import Json, Platform, Session
from cli.replay.mandates import record
from cli.replay.stage import Badge, Organisation, Seat, Staff, Stage, Text
from cli.replay.together import together
from cli.scenario.hall import Hall, suspended_before
from cli.scenario.model import SEALED, AdmissionStep, MotionStep, Scenario
from cli.scenario.model_votes import NewMember

REGISTRATION = "/api/registration"
STAFF_SIGN_IN = f"{REGISTRATION}/sessions/staff"
DELEGATE_SIGN_IN = f"{REGISTRATION}/sessions/delegate"
DELEGATIONS_A_BATCH = 50
SIGN_INS_AT_ONCE = 16
STAFF = (
    ("chair", "Chair"),
    ("desk", "Desk"),
    ("teller", "Teller one"),
    ("teller", "Teller two"),
    ("teller", "Teller three"),
    ("secretary", "Secretariat"),
    ("display", "Hall display"),  # whoever watches a replay puts the hall's screen up with it
)
FUNCTIONS = ("head", "alternate", "adviser")
COLUMNS = ("code", "region", "name_ar", "name_en", "name_fr", "name_es")


async def found(platform: Platform, bootstrap_token: str, scenario: Scenario) -> Organisation:
    shipped = scenario.members is not None and scenario.members.shipped
    answer = await platform.call(
        "POST",
        f"{REGISTRATION}/organisations",
        {
            "name": dict(scenario.title),
            "rehearsal": True,
            "members": "interpol" if shipped else None,
        },
        authorization=f"Bootstrap {bootstrap_token}",
    )
    operator = _staff_session(answer["operator"])
    return Organisation(answer["organisation_id"], operator)


async def convene(platform: Platform, organisation: Organisation, scenario: Scenario) -> Stage:
    members = await _enrol(platform, organisation, scenario)
    for mandate in scenario.mandates:
        await record(platform, organisation, mandate)
    assembly = await platform.call(
        "POST",
        f"{REGISTRATION}/assemblies",
        {
            "title": dict(scenario.title),
            "place": scenario.assembly.place,
            "time_zone": scenario.assembly.time_zone,
            "opens": scenario.assembly.opens.isoformat(),
            "closes": scenario.assembly.closes.isoformat(),
            "rules": scenario.rules,
            "secret_votes": scenario.assembly.secret_votes,
        },
        session=organisation.operator,
    )
    assembly_id = assembly["assembly_id"]
    staff = await _hire(platform, organisation, assembly_id)
    hall = Hall.of(scenario, members)
    opens, each = scenario.assembly.opens, scenario.delegates_per_delegation
    stage = Stage(platform, organisation, assembly_id, staff, hall, opens, each)
    stage.holds_sealed = scenario.assembly.secret_votes == SEALED
    stage.texts = texts_of(scenario)
    already = suspended_before(scenario)
    await suspend(stage, [code for code in scenario.suspended if code not in already], "arrears")
    await accredit(stage, members)
    await _accredit_observers(stage, scenario.observers)
    observers = [seat.delegation_id for seat in stage.observers.values()]
    await move(stage, arrive=[*(code for code in hall.members if code in hall.present), *observers])
    await sign_in_the_hall(stage)
    return stage


def texts_of(scenario: Scenario) -> dict[str, Text]:
    """What the steps put to the vote, by id."""
    found: dict[str, Text] = {}
    for step in scenario.steps:
        if isinstance(step, MotionStep):
            found[step.id] = step.motion
        elif isinstance(step, AdmissionStep):
            found[step.id] = step
    return found


async def _enrol(platform: Platform, organisation: Organisation, scenario: Scenario) -> list[str]:
    """Those of the scenario's members that the organisation does not have yet; gives the scenario's members in its order."""
    answer = await platform.call("GET", f"{REGISTRATION}/members", session=organisation.operator)
    there = [member["code"] for member in answer["members"]]
    if scenario.members is None:
        return there
    wanted = scenario.members.listed
    missing = [member for member in wanted if member.code not in set(there)]
    if missing:
        await platform.call(
            "POST",
            f"{REGISTRATION}/members/import?commit=true",
            csv=members_csv(missing),
            session=organisation.operator,
        )
    return [member.code for member in wanted]


def members_csv(members: Iterable[NewMember]) -> str:
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(COLUMNS)
    for member in members:
        names = {"en": member.code, **member.names}
        rows.writerow([member.code, member.region, *(names.get(one, "") for one in ("ar", "en", "fr", "es"))])
    return written.getvalue()


async def _hire(platform: Platform, organisation: Organisation, assembly_id: str) -> Staff:
    sessions: list[Session] = []
    logins: list[tuple[str, str, str]] = []
    for role, name in STAFF:
        body = {"role": role, "name": name, "assembly_id": assembly_id}
        answer = await platform.call("POST", f"{REGISTRATION}/staff", body, session=organisation.operator)
        sessions.append(_staff_session(answer))
        logins.append((role, answer["username"], answer["password"]))
    chair, desk, first, second, third, secretary, _ = sessions
    return Staff(chair, desk, (first, second), third, secretary, tuple(logins))


def _staff_session(answer: Json) -> Session:
    return Session(STAFF_SIGN_IN, {"username": answer["username"], "password": answer["password"]})


async def accredit(stage: Stage, members: Sequence[str]) -> None:
    """Delegations of these members, with badges for all their delegates. The head, or the first, holds the vote."""
    wanted: list[dict[str, Json]] = [
        {"member": code, "delegates": _delegates(code, stage.delegates_per_delegation)} for code in members
    ]
    for delegation in await _batches(stage, wanted):
        badges = _badges(delegation)
        ids = [badge.delegate_id for badge in badges]
        holder = ids.index(delegation["voting_delegate_id"])
        stage.seats[delegation["member"]] = Seat(delegation["delegation_id"], badges, holder)


def _badges(delegation: Json) -> list[Badge]:
    return [
        Badge(one["delegate_id"], Session(DELEGATE_SIGN_IN, {"badge_code": one["badge_code"], "pin": one["pin"]}))
        for one in delegation["delegates"]
    ]


def _delegates(code: str, number: int) -> list[dict[str, str]]:
    functions = [*FUNCTIONS, *["adviser"] * number][:number]
    return [{"name": f"{code} {function} {n}", "function": function} for n, function in enumerate(functions, start=1)]


async def _accredit_observers(stage: Stage, observers: Sequence[str]) -> None:
    wanted: list[dict[str, Json]] = [
        {"member": None, "observer_name": name, "delegates": [{"name": name, "function": "observer"}]}
        for name in observers
    ]
    for name, delegation in zip(observers, await _batches(stage, wanted), strict=True):
        stage.observers[name] = Seat(delegation["delegation_id"], _badges(delegation), 0)


async def _batches(stage: Stage, wanted: list[dict[str, Json]]) -> list[Json]:
    made: list[Json] = []
    for start in range(0, len(wanted), DELEGATIONS_A_BATCH):
        body = {"delegations": wanted[start : start + DELEGATIONS_A_BATCH], "issue_credentials": True}
        path, operator = f"{REGISTRATION}/assemblies/{stage.assembly_id}/delegations/batch", stage.organisation.operator
        answer = await stage.platform.call("POST", path, body, session=operator)
        made += answer["delegations"]
    return made


async def move(stage: Stage, arrive: Sequence[str] = (), leave: Sequence[str] = ()) -> None:
    """Member codes or delegation ids; all of the delegation's delegates come or go."""
    if arrive or leave:
        body = {"assembly_id": stage.assembly_id, "arrive": list(arrive), "leave": list(leave)}
        await stage.desk("POST", f"{REGISTRATION}/presence", body)


async def suspend(stage: Stage, members: Iterable[str], reason: str) -> None:
    for code in members:
        await stage.desk("POST", f"{REGISTRATION}/members/{code}/suspension", {"reason": reason})


async def sign_in_the_hall(stage: Stage) -> None:
    """Whoever holds the vote of a delegation in the hall signs in; so many at once, as a sign-in is slow on purpose."""
    waiting = [seat.voter for code, seat in stage.seats.items() if code in stage.hall.present]
    await together([partial(stage.platform.sign_in, session) for session in waiting], SIGN_INS_AT_ONCE)
