"""From a commit to the log: everything that was committed, nothing that was not, in order."""

from __future__ import annotations

import asyncio
from typing import Any

import asyncpg
import pytest

from shared.chassis.event_log.memory import MemoryLog
from shared.chassis.event_log.port import LogUnavailable, Outgoing
from shared.chassis.outbox import Relay
from shared.contracts.envelope import Envelope
from tests.component.chassis.notes import ORGANISATION, SAYS, standing
from tests.harness.service import Stand


async def note(stand: Stand, text: str, **more: Any) -> int:
    headers = stand.tokens.headers("desk", ORGANISATION)
    answer = await stand.client.post("/notes", json={"note": text, **more}, headers=headers)
    return answer.status_code


async def read_all(stand: Stand) -> list[Envelope]:
    reader = await stand.log.reader([SAYS], {})
    return [Envelope.model_validate_json(record.value) for record in await reader.fetch(1000, 0)]


async def test_what_is_committed_is_said_and_what_is_not_is_not(stand: Stand) -> None:
    assert await note(stand, "one") == 201
    assert await note(stand, "two", then_fail=True) == 409
    assert await note(stand, "three") == 201
    said = await stand.said(SAYS)
    assert [(each.data["note"], each.sequence) for each in said] == [("one", 1), ("three", 2)]
    assert (await stand.client.get("/notes")).json() == ["one", "three"]
    assert await stand.running.relay.waiting() == 0


async def test_an_answer_names_the_position_of_what_it_said(stand: Stand) -> None:
    headers = stand.tokens.headers("desk", ORGANISATION)
    for number in (1, 2):
        answer = await stand.client.post("/notes", json={"note": str(number)}, headers=headers)
        assert answer.headers["hemicycle-position"] == f"{SAYS}={number}"
    assert "hemicycle-position" not in (await stand.client.get("/notes")).headers


async def test_facts_of_many_at_once_are_numbered_without_a_gap_and_sent_in_that_order(stand: Stand) -> None:
    statuses = await asyncio.gather(*(note(stand, f"n{n:03}", then_fail=n % 5 == 0) for n in range(60)))
    assert sorted(set(statuses)) == [201, 409]
    while await stand.running.relay.send_some():
        pass
    assert [each.sequence for each in await read_all(stand)] == list(range(1, 49))


async def test_a_relay_that_dies_between_sending_and_forgetting_sends_again_under_the_same_number(
    database_url: str,
) -> None:
    class DiesAfterSending(MemoryLog):
        broken = True

        async def append(self, records: Any) -> None:
            await super().append(records)
            if self.broken and records[0].topic == SAYS:
                raise LogUnavailable(what="The log")

    log = DiesAfterSending()
    async with standing(database_url, log=log) as stand:
        await note(stand, "one")
        with pytest.raises(LogUnavailable):
            await stand.running.relay.send_some()
        log.broken = False
        await note(stand, "two")
        await stand.running.relay.send_some()
        first, again, second = await read_all(stand)
        assert first == again
        assert [first.sequence, second.sequence] == [1, 2]


async def test_a_fact_sent_twice_is_heard_once(stand: Stand) -> None:
    from tests.component.chassis.notes import HEARS, told

    fact = stand.envelope(told("once"))
    await stand.send(HEARS, fact, fact)
    await stand.send(HEARS, fact)
    await stand.tell(told("last"))
    assert (await stand.client.get("/heard")).json() == ["once", "last"]
    assert [each.data["note"] for each in await stand.said(SAYS)] == ["heard once", "heard last"]


async def test_the_running_relay_is_woken_by_a_commit_and_goes_on_after_the_log_was_away(database_url: str) -> None:
    class Away(MemoryLog):
        away = False

        async def append(self, records: list[Outgoing]) -> None:  # type: ignore[override]
            if self.away and records[0].topic == SAYS:
                raise LogUnavailable(what="The log")
            await super().append(records)

    log = Away()
    async with standing(database_url, log=log, parts="api,relay,listen") as stand:
        reader = await log.reader([SAYS], {})
        await note(stand, "one")
        assert [record.key for record in await reader.fetch(10, 5000)] == ["one"]
        log.away = True
        await note(stand, "two")
        assert await reader.fetch(10, 50) == []
        log.away = False
        assert [record.key for record in await reader.fetch(10, 5000)] == ["two"]


async def test_two_relays_share_one_lead(database_url: str) -> None:
    """The second waits while the first leads, and takes over when it is gone; each fact is sent once."""
    if database_url.startswith("sqlite"):
        pytest.skip("SQLite has one process")
    async with standing(database_url, parts="api,relay") as stand:
        reader = await stand.log.reader([SAYS], {})
        running = stand.running
        second = Relay(running.service.database, running.service.tables, stand.log, asyncio.Event())
        waiting = asyncio.create_task(second.run())
        for n in range(20):
            await note(stand, f"n{n:02}")
        found: list[str] = []
        while len(found) < 20:
            found += [record.key for record in await reader.fetch(100, 5000)]
        assert found == [f"n{n:02}" for n in range(20)]
        assert await reader.fetch(10, 100) == []
        waiting.cancel()


async def test_a_relay_that_no_commit_wakes_any_more_takes_the_lead_anew_and_is_woken_again(postgres_url: str) -> None:
    """A store that was killed, or a network that was cut, takes the connection that brings the news of commits along."""
    ears = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query ILIKE 'LISTEN%'"
    async with standing(postgres_url, parts="api,relay") as stand:
        reader, owner = (
            await stand.log.reader([SAYS], {}),
            await asyncpg.connect(stand.running.service.database.driver_url),
        )
        async with asyncio.timeout(30):
            while not (first := {row["pid"] for row in await owner.fetch(ears)}):  # noqa: ASYNC110 - of the store
                await asyncio.sleep(0.05)
            await owner.execute(f"SELECT pg_terminate_backend(pid) FROM ({ears}) AS deaf")
            while not {row["pid"] for row in await owner.fetch(ears)} - first:  # noqa: ASYNC110 - of the store
                await asyncio.sleep(0.05)
            await note(stand, "one")
            while not (found := await reader.fetch(10, 1000)):
                continue
        await owner.close()
        assert [record.key for record in found] == ["one"]
