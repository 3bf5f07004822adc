"""A screen gets a snapshot first, then every change, and then shows what a fresh snapshot shows (V10)."""

from __future__ import annotations

import asyncio

import pytest

from tests.component.notifications.facts import (
    ASSEMBLY,
    CODES,
    arrived,
    contest,
    convened,
    decided,
    declared,
    difference,
    hex_id,
    item,
    left,
    motion,
    poll,
    suspended,
    tally,
)  # fmt: skip
from tests.component.notifications.stage import Stage

ROLES = ("delegate", "chair", "display", None)


async def test_a_snapshot_comes_first_and_then_what_changes(stage: Stage) -> None:
    async with stage.screen("chair") as screen:
        first = await screen.next()
        assert first.name == "snapshot"
        assert first.data["at"].startswith("2025-11-24T09:00:00")
        assert first.data["state"] == await stage.state("chair")
        await stage.tell(poll("Budget", "open"))
        change = await screen.next()
        assert change.name == "change"
        assert change.data["set"]["poll"]["poll_id"] == hex_id("Budget")
        assert "members" not in change.data["set"]


async def test_a_round_says_when_it_was_decided_so_that_a_lot_can_stand_after_the_result_it_settled(
    stage: Stage,
) -> None:
    await stage.tell(decided("President"))
    state = await stage.state("display")
    assert state["round"]["kind"] == "ballot"
    assert state["round"]["decided_at"] == "2025-11-24T09:00:00Z"


async def test_the_answer_is_not_to_be_buffered_or_kept(stage: Stage) -> None:
    async with stage.screen("delegate") as screen:
        headers = screen.answer.headers
        assert headers["content-type"].startswith("text/event-stream")
        assert headers["cache-control"].startswith("no-cache")
        assert headers["x-accel-buffering"] == "no"


async def test_presence_counts_those_in_the_hall_who_may_vote_and_says_whether_that_is_a_quorum(stage: Stage) -> None:
    await stage.tell(suspended("ALB"), left("BEL"), left("CHE"))
    state = await stage.state("chair")
    assert state["presence"] == {
        "present": 3,
        "eligible": 5,
        "accredited": 6,
        "members_total": 6,
        "quorum_required": 4,
        "quorum_met": False,
    }
    assert state["in_hall"] == ["ALB", "DNK", "EST", "FRA"]
    await stage.tell(arrived("BEL"))
    assert (await stage.state("delegate"))["presence"]["quorum_met"] is True


async def test_names_are_sent_only_in_the_languages_they_have(stage: Stage) -> None:
    state = await stage.state("delegate")
    assert state["members"] == {code: {"en": code.title()} for code in CODES}
    assert state["assembly"]["title"] == {"en": "General Assembly", "fr": "Assemblée générale"}


@pytest.mark.parametrize("role", ROLES)
async def test_v10_a_snapshot_and_all_changes_since_show_what_a_fresh_snapshot_shows(
    stage: Stage, role: str | None
) -> None:
    course = [
        item("Opening", 1, "open"), item("Budget", 2), motion("Budget"), poll("Budget", "prepared"), poll("Budget", "open"),
        tally("Budget", 3), left("FRA"), tally("Budget", 6), poll("Budget", "closed"), difference("Budget"),
        declared("Budget"), motion("Budget", "adopted"), item("Budget", 2, "closed"), contest("President", "polling"),
        poll("Ballot", "open", "secret"), tally("Ballot", 5, mode="secret"), declared("Ballot", "secret"),
        decided("President"), suspended("EST"),
    ]  # fmt: skip
    async with stage.screen(role) as screen:
        await screen.next()
        for step in course:
            await (stage.publish(step) if hasattr(step, "generation") else stage.tell(step))  # type: ignore[arg-type]
        state = await screen.until(lambda state: state["presence"]["eligible"] == 5)
    async with stage.screen(role) as fresh:
        await fresh.next()
    assert state == fresh.state
    assert len(screen.events) < len(course) + 2


async def test_the_poll_that_runs_stays_on_the_screens_while_others_are_prepared(stage: Stage) -> None:
    await stage.tell(poll("First", "open"), poll("Second", "prepared"))
    assert (await stage.state("chair"))["poll"]["poll_id"] == hex_id("First")
    await stage.tell(declared("First"))
    state = await stage.state("chair")
    assert state["poll"]["poll_id"] == state["result"]["poll_id"] == hex_id("First")
    await stage.tell(poll("Second", "open"))
    state = await stage.state("chair")
    assert state["poll"]["poll_id"] == hex_id("Second")
    assert state["result"]["poll_id"] == hex_id("First")


async def test_many_screens_of_one_audience_all_get_the_change(stage: Stage) -> None:
    screens = [stage.screen("delegate") for _ in range(30)]
    for screen in screens:
        await screen.__aenter__()
        await screen.next()
    await stage.tell(poll("Budget", "open"))
    states = await asyncio.gather(*(screen.until(lambda state: state["poll"] is not None) for screen in screens))
    assert all(state == states[0] for state in states)
    for screen in screens:
        await screen.__aexit__(None, None, None)


async def test_another_assembly_of_the_organisation_has_screens_of_its_own(stage: Stage) -> None:
    other = "b" * 32
    await stage.tell(convened(other), poll("Budget", "open"))
    async with stage.screen(None, assembly=other) as screen:
        state = (await screen.next()).data["state"]
    assert state["assembly"]["assembly_id"] == other != ASSEMBLY
    assert state["poll"] is None
    assert state["presence"]["members_total"] == len(CODES)
    assert state["members"] == {}
