"""What an audience may not see is never sent to it: looked for in the raw bytes of its stream (V6)."""

from __future__ import annotations

import pytest

from tests.component.notifications.facts import (
    ASSEMBLY,
    CODES,
    declared,
    difference,
    hex_id,
    item,
    poll,
    tally,
    voided,
)  # fmt: skip
from tests.component.notifications.screen import Screen
from tests.component.notifications.stage import Stage, as_role

CHAIRS = ("chair", "teller", "operator", "desk", "auditor")
DELEGATES = ("delegate", "observer")
OTHERS = (*DELEGATES, "display", None)


async def shown(stage: Stage, role: str | None, mode: str) -> tuple[Screen, str]:
    """A screen that has seen a poll run, close and raise an alarm, and all that was sent to it."""
    async with stage.screen(role) as screen:
        await screen.next()
        await stage.tell(poll("Budget", "open", mode))
        await stage.publish(tally("Budget", 5, mode=mode))
        await stage.tell(difference("Budget"), poll("Budget", "closed", mode), item("Last", 1))
        await screen.until(lambda state: len(state["agenda"]) == 1 and (role is None or state["tally"]["voted"] == 5))
        return screen, screen.raw.decode()


@pytest.mark.parametrize("role", OTHERS)
async def test_before_the_result_no_counts_no_roll_and_no_alarm_go_beyond_the_chair(
    stage: Stage, role: str | None
) -> None:
    screen, raw = await shown(stage, role, "recorded")
    for word in (
        '"yes":',
        '"roll"',
        "present_at_opening",
        "alarm",
        "recount",
        '"ALB","BEL"' if role != "display" else "%",
    ):
        assert word not in raw
    if role is None:
        assert screen.state["tally"] is None
    else:
        nothing = {"counts": None, "accepted": None, "counted": None, "members_voted": None}
        assert screen.state["tally"] == {"poll_id": hex_id("Budget"), "known": True, "voted": 5, "of": 6, **nothing}


@pytest.mark.parametrize("role", CHAIRS)
async def test_the_chair_sees_counts_who_voted_the_roll_and_the_alarm(stage: Stage, role: str) -> None:
    screen, _ = await shown(stage, role, "recorded")
    assert screen.state["tally"]["counts"] == {"yes": 5, "no": 0, "abstain": 0}
    assert screen.state["tally"]["members_voted"] == list(CODES[:5])
    assert screen.state["poll"]["roll"] == list(CODES)
    assert screen.state["alarm"]["compared_with"] == "live tally"


async def test_of_a_sealed_poll_nobody_sees_more_than_turnout_while_it_runs(stage: Stage) -> None:
    await stage.tell(poll("President", "open", "secret"))
    sent = tally("President", 5)  # a tally that says more than it may
    async with stage.screen("chair") as screen:
        await screen.next()
        await stage.publish(sent)
        state = await screen.until(lambda state: state["tally"]["voted"] == 5)
    assert state["tally"]["counts"] is state["tally"]["members_voted"] is None
    assert '"yes":' not in screen.raw.decode()


@pytest.mark.parametrize("role", ["chair", *OTHERS])
async def test_a_declared_result_is_everyones_with_the_roll_call_of_a_recorded_vote(
    stage: Stage, role: str | None
) -> None:
    async with stage.screen(role) as screen:
        await screen.next()
        await stage.tell(poll("Budget", "open"), declared("Budget"))
        state = await screen.until(lambda state: state["result"] is not None)
        assert state["result"]["result"]["counts"] == {"yes": 4, "no": 2, "abstain": 0}
        assert state["result"]["result"]["roll_call"]["ALB"] == "yes"
        await stage.tell(poll("President", "open", "secret"), declared("President", "secret"))
        state = await screen.until(lambda state: state["result"]["poll_id"] == hex_id("President"))
        assert state["result"]["result"]["roll_call"] is None


async def test_a_practice_vote_is_on_the_screens_of_the_hall_and_never_on_those_of_the_public(stage: Stage) -> None:
    async with stage.screen(None) as public, stage.screen("display") as wall:
        await public.next()
        await wall.next()
        await stage.tell(declared("Budget"))
        await public.until(lambda state: state["result"] is not None)
        await stage.tell(declared("Practice", practice=True), item("Last", 1))
        state = await wall.until(lambda state: (state["result"] or {}).get("poll_id") == hex_id("Practice"))
        assert (state["poll"]["practice"], state["result"]["poll"]["practice"]) == (True, True)
        state = await public.until(lambda state: bool(state["agenda"]))
        assert {state["poll"]["poll_id"], state["result"]["poll_id"]} == {hex_id("Budget")}
        assert hex_id("Practice").encode() not in public.raw


async def test_a_result_that_was_voided_is_no_longer_shown(stage: Stage) -> None:
    await stage.tell(declared("Budget"), voided("Budget"))
    state = await stage.state("delegate")
    assert state["result"] is None
    assert state["poll"]["state"] == "void"


@pytest.mark.parametrize(("role", "there"), [("chair", True), ("display", True), ("delegate", False), (None, False)])
async def test_only_chair_and_hall_see_who_is_in_the_hall(stage: Stage, role: str | None, there: bool) -> None:
    async with stage.screen(role) as screen:
        state = (await screen.next()).data["state"]
    assert ("in_hall" in state) is there


async def test_an_assembly_of_another_organisation_is_not_there(stage: Stage) -> None:
    for path in ("stream", "state"):
        headers = as_role("chair", organisation="0" * 31 + "2", assembly=None)
        answer = await stage.client.get(f"/api/notifications/assemblies/{ASSEMBLY}/{path}", headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (404, "not-found")


async def test_a_delegate_of_another_assembly_does_not_see_this_one(stage: Stage) -> None:
    headers = as_role("delegate", assembly="b" * 32)
    answer = await stage.client.get(f"/api/notifications/assemblies/{ASSEMBLY}/stream", headers=headers)
    assert answer.status_code == 404


async def test_an_assembly_never_heard_of_is_not_there_for_the_public_either(stage: Stage) -> None:
    answer = await stage.client.get(f"/api/notifications/assemblies/{'c' * 32}/public-stream")
    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")
