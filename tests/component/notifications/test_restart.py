"""A restart shows what was shown before, from the service's own database, and reads only the rest of the log. Replicas of
the service on one database each show everything."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from shared.chassis.event_log import Outgoing
from shared.contracts import topics
from shared.kernel.clock import SetClock
from tests.component.notifications.facts import (
    arrived,
    contest,
    decided,
    declared,
    difference,
    hall,
    hex_id,
    item,
    left,
    motion,
    poll,
    poll_body,
    suspended,
)  # fmt: skip
from tests.component.notifications.stage import RememberingLog, Stage, Teller, on_stage

COURSE = (
    *hall(), item("Budget", 1), motion("Budget"), poll("Budget", "open"), difference("Budget"), declared("Budget"),
    contest("President"), decided("President"), suspended("EST"), left("FRA"), poll("Next", "prepared"),
)  # fmt: skip
ROLES = ("chair", "delegate", "display")


async def test_a_restart_shows_the_same_and_reads_on_where_it_was(database_url: str, clock: SetClock) -> None:
    log = RememberingLog()
    teller = Teller(log)
    async with on_stage(database_url, teller=teller, clock=clock) as before:
        await before.tell(*COURSE)
        states = {role: await before.state(role) for role in ROLES}
        ends = {place: end for place, end in (await log.ends([*topics.PARTITIONS])).items() if end}
    async with on_stage(database_url, teller=teller, clock=clock) as after:
        assert {role: await after.state(role) for role in ROLES} == states
        assert log.read_from == [{}, ends]
        await after.tell(arrived("FRA"))
        assert (await after.state("chair"))["in_hall"] == (await after.state("display"))["in_hall"]
        assert "FRA" in (await after.state("chair"))["in_hall"]


async def test_what_screens_show_is_made_again_from_the_log_where_the_database_is_lost(
    database_url: str, clock: SetClock, new_store: Callable[[str, str], str]
) -> None:
    log = RememberingLog()
    teller = Teller(log)
    async with on_stage(database_url, teller=teller, clock=clock) as before:
        await before.tell(*COURSE)
        states = {role: await before.state(role) for role in ROLES}
    empty = new_store("notifications", database_url.partition("+")[0].removesuffix("ql"))
    async with on_stage(empty, teller=teller, clock=clock) as after:
        await after.running.heard.wait_for(dict(teller.said))
        assert {role: await after.state(role) for role in ROLES} == states
        assert log.read_from == [{}, {}]


async def test_facts_said_twice_and_again_late_change_nothing(stage: Stage) -> None:
    await stage.tell(poll("Budget", "open"), left("FRA"))
    before = await stage.state("chair")
    log = stage.platform.log
    assert isinstance(log, RememberingLog)
    places = await log.ends([topics.POLLS, topics.PRESENCE])
    for place, end in places.items():
        again = log.after(place, 0, end)
        await log.append([Outgoing(record.topic, record.key, record.value) for record in again])
    await stage.tell(item("Later", 1))
    after = await stage.state("chair")
    assert after.pop("agenda")
    before.pop("agenda")
    assert after == before


@pytest.mark.parametrize("database_url", ["postgres"], indirect=True)
async def test_each_of_two_replicas_on_one_database_shows_every_fact(database_url: str, clock: SetClock) -> None:
    teller = Teller(RememberingLog())
    async with on_stage(database_url, teller=teller, clock=clock) as one:
        await one.tell(*hall())
        async with on_stage(database_url, teller=teller, clock=clock) as two:
            for name in ("First", "Second", "Third"):
                marks = await teller.tell(poll(name, "open"), motion(name))
                for replica in (one, two):
                    await replica.running.heard.wait_for(marks)
                assert await one.state("chair") == await two.state("chair")
                assert (await two.state("chair"))["poll"]["poll_id"] == hex_id(name)


async def test_a_fact_that_makes_no_sense_is_put_aside_and_the_rest_is_heard(stage: Stage) -> None:
    wrong = poll("Budget", "open").model_copy(update={"assembly_id": None})
    await stage.tell(wrong, poll("Next", "open"))
    assert (await stage.state("chair"))["poll"] == poll_body("Next", "open").model_dump(mode="json") | {
        name: value for name, value in (await stage.state("chair"))["poll"].items() if name in ("title", "choices")
    }
    assert stage.running.listener.rejected == 1
    health = await stage.client.get("/api/notifications/health")
    assert health.status_code == 200
