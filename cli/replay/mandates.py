"""Mandates: those that the scenario tells of are recorded before the assembly; some end early; elections fill the rest of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cli.replay.client import NOT_SENT, Json, Platform, Refused
from cli.replay.report import Played
from cli.replay.stage import Organisation, Stage
from cli.scenario.model import Mandate, VacateStep

ELECTIONS = "/api/elections"


async def record(platform: Platform, organisation: Organisation, mandate: Mandate) -> None:
    body = {
        "office": mandate.office,
        "person": mandate.holder,
        "member": mandate.member,
        "begins": mandate.begins.isoformat(),
        "ends": mandate.ends.isoformat(),
    }
    await platform.call("POST", _of(organisation), body, session=organisation.operator)


async def play_vacate(stage: Stage, step: VacateStep) -> Played:
    """The mandate ends on the day on which the assembly opens."""
    mandate = await mandate_of(stage, step.office, step.person, ended=False)
    body = {"on": stage.opens.isoformat(), "reason": step.reason}
    operator = stage.organisation.operator
    await stage.platform.call("POST", f"{ELECTIONS}/mandates/{mandate['mandate_id']}/end", body, session=operator)
    return Played("done")


async def mandate_of(stage: Stage, office: str | Mapping[str, Any], person: str, *, ended: bool) -> Json:
    """The person's last mandate, of those that ended early (or of those that did not) where there are any. Raises Refused
    where the platform knows of none."""
    operator = stage.organisation.operator
    answer = await stage.platform.call("GET", _of(stage.organisation), session=operator)
    held = [
        each
        for each in answer["mandates"]
        if each["person"] == person and (not isinstance(office, str) or each["office"] == office)
    ]
    if not held:
        raise Refused(NOT_SENT, "no-such-mandate", f"{person} holds no mandate here.")
    return max(held, key=lambda each: ((each["ended_on"] is not None) is ended, str(each["ends"])))


def _of(organisation: Organisation) -> str:
    return f"{ELECTIONS}/organisations/{organisation.organisation_id}/mandates"
