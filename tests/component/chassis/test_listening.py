"""Hearing: each fact once, in order, whatever is rejected, repeated or restarted; and waiting for what was already seen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from shared.chassis.event_log import Outgoing
from shared.chassis.event_log.memory import MemoryLog
from shared.contracts.envelope import Envelope
from shared.kernel.errors import NotHeardYet
from tests.component.chassis.notes import HEARS, SAYS, build, told
from tests.harness.service import Stand, started

DEAD = f"{HEARS}.dead.voting"


async def heard(stand: Stand) -> list[str]:
    return list((await stand.client.get("/heard")).json())


async def eventually(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not true():  # noqa: ASYNC110 - it is the state of another task
            await asyncio.sleep(0.01)


async def all_heard(stand: Stand, number: int) -> None:
    await eventually(lambda: stand.running.heard.mark(HEARS) >= number)


@pytest.mark.parametrize("bad", ["bad", "odd"])
async def test_a_rejected_fact_goes_to_the_dead_letters_and_the_stream_goes_on(stand: Stand, bad: str) -> None:
    await stand.tell(told("one"), told(bad), told("two"))
    assert await heard(stand) == ["one", "two"]
    assert [each.data["note"] for each in await stand.said(SAYS)] == ["heard one", "heard two"]
    reader = await stand.log.reader([DEAD], {})
    (letter,) = await reader.fetch(10, 0)
    assert Envelope.model_validate_json(letter.value).data["note"] == bad
    assert stand.running.listener.rejected == 1
    assert (await stand.client.get("/health")).status_code == 200


async def test_one_rejected_among_many_takes_none_of_its_neighbours_with_it(stand: Stand) -> None:
    facts = [told("bad" if n == 25 else f"n{n:02}") for n in range(50)]
    envelopes = [stand.envelope(fact) for fact in facts]
    await stand.send(HEARS, *envelopes)
    await all_heard(stand, 50)
    assert await heard(stand) == [f"n{n:02}" for n in range(50) if n != 25]


async def test_what_is_no_fact_at_all_is_rejected_too(stand: Stand) -> None:
    await stand.log.append([Outgoing(HEARS, "x", b"\x00 not json"), Outgoing(HEARS, "x", b"{}")])
    await stand.tell(told("one"))
    assert await heard(stand) == ["one"]
    assert stand.running.listener.rejected == 2


async def test_facts_of_a_kind_it_does_not_know_are_passed_over(stand: Stand) -> None:
    strange = stand.envelope(told("x")).model_copy(update={"type": "test.unheard-of"})
    await stand.send(HEARS, strange)
    await stand.tell(told("one"))
    assert await heard(stand) == ["one"]


async def test_a_mistake_in_the_code_stops_the_listening_and_health_says_so(stand: Stand) -> None:
    await stand.send(HEARS, stand.envelope(told("defect")))
    await eventually(lambda: stand.running.listener.stopped is not None)
    health = await stand.client.get("/health")
    assert health.status_code == 503
    assert "AttributeError" in health.json()["checks"]["listening"]
    assert await heard(stand) == []


async def test_after_a_restart_it_goes_on_where_it_was(database_url: str) -> None:
    class Kept(MemoryLog):
        async def stop(self) -> None:
            """Stays, as a log of its own process does."""

    log = Kept()
    async with started(build, database_url, log=log) as first:
        await first.tell(told("one"), told("two"))
    three = first.envelope(told("three"))
    await first.send(HEARS, three)
    async with started(build, database_url, log=log) as second:
        await all_heard(second, 3)
        assert await heard(second) == ["one", "two", "three"]


async def test_two_processes_that_hear_the_same_do_it_once(database_url: str) -> None:
    if database_url.startswith("sqlite"):
        pytest.skip("SQLite has one process")

    class Shared(MemoryLog):
        async def stop(self) -> None:
            """The other process still reads it."""

    log = Shared()
    async with started(build, database_url, log=log) as first, started(build, database_url, log=log) as second:
        await first.send(HEARS, *(first.envelope(told(f"n{n:03}")) for n in range(300)))
        for each in (first, second):
            await all_heard(each, 300)
        assert await heard(first) == [f"n{n:03}" for n in range(300)]


async def test_a_request_waits_for_what_its_sender_has_seen(stand: Stand) -> None:
    await stand.tell(told("one"))
    waiting = asyncio.create_task(stand.client.get("/heard", headers={"Hemicycle-After": f"{HEARS}=2"}))
    await asyncio.sleep(0)
    assert not waiting.done()
    await stand.send(HEARS, stand.envelope(told("two")))
    assert (await waiting).json() == ["one", "two"]


async def test_a_request_that_waited_in_vain_is_told_to_come_back(stand: Stand) -> None:
    for method, path in (("GET", "/heard"), ("POST", "/notes")):
        answer = await stand.client.request(method, path, headers={"Hemicycle-After": f"{HEARS}=7,elsewhere.v1=9"})
        assert (answer.status_code, answer.json()["code"]) == (503, "not-heard-yet")
        assert answer.json()["missing"] == f"{HEARS}=7"
        assert answer.headers["retry-after"]
    with pytest.raises(NotHeardYet):
        await stand.running.heard.wait_for({HEARS: 7})


async def test_a_number_heard_before_the_one_before_it_counts_only_when_both_are(stand: Stand) -> None:
    first, second = stand.envelope(told("one")), stand.envelope(told("two"))
    await stand.send(HEARS, second)
    answer = await stand.client.get("/heard", headers={"Hemicycle-After": f"{HEARS}=2"})
    assert answer.status_code == 503
    await stand.send(HEARS, first)
    answer = await stand.client.get("/heard", headers={"Hemicycle-After": f"{HEARS}=2"})
    assert sorted(answer.json()) == ["one", "two"]


@pytest.mark.parametrize(
    "header", ["x", "x=", "x=-1", "=1", "x=1;y=2", ",".join(f"t{n}=1" for n in range(40)), "x=" + "9" * 30]
)
async def test_a_header_that_is_no_position_is_refused(stand: Stand, header: str) -> None:
    answer = await stand.client.get("/heard", headers={"Hemicycle-After": header})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
