"""V6 of sealed votes: whatever voting keeps, says, logs or shows of a round, nothing of it leads from a delegation or a tablet to a
ballot, or says when or in which order ballots came."""

from __future__ import annotations

import json
import logging
import random
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from redis.asyncio import Redis
from sqlalchemy import DateTime, MetaData, select, text

from services.voting.main import build
from shared.contracts import topics
from shared.contracts.topics import PARTITIONS
from shared.sealed.encoding import b64, unb64
from shared.sealed.envelopes import envelope_hash
from shared.sealed.keys import point
from shared.sealed.tokens import token_id
from tests.component.voting.hall import Hall
from tests.component.voting.real_host import real_host
from tests.component.voting.sealed_hall import SealedHall, sealed_hall
from tests.component.voting.test_after_restore import as_of_the_backup
from tests.component.voting.test_restart import PARTS
from tests.harness.service import Stand, started

SEALED_TABLES = {"sealed_requests", "sealed_swaps", "sealed_urns", "sealed_signatures"}
TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
NOTHING_TOLD = 0.36


async def rows_of(stand: Stand) -> list[tuple[str, str]]:
    """Every row of every table as text, with its table."""
    found: list[tuple[str, str]] = []
    async with stand.running.service.database.reading() as session:
        connection = await session.connection()
        there = MetaData()
        await connection.run_sync(there.reflect)
        for table in there.sorted_tables:
            rows = (await session.execute(select(table))).mappings()
            found += [(table.name, json.dumps(dict(row), default=str)) for row in rows]
    return found


async def whole_log(stand: Stand) -> list[str]:
    reader = await stand.log.reader([*PARTITIONS], {})
    found: list[str] = []
    while records := await reader.fetch(1000, 0):
        found += [f"{record.key!r} {record.value!r}" for record in records]
    await reader.close()
    return found


async def asked_of_operators(found: Hall, poll_id: str) -> list[str]:
    """All that voting measures or shows of itself and of the vote."""
    paths = ("/condition", "/health", "/reconciliation/polls", f"/polls/{poll_id}/tally", f"/polls/{poll_id}")
    answers = [await found.get(path, role="operator") for path in paths]
    return [json.dumps(dict(each.headers)) + each.text for each in answers]


async def kept_in_redis(url: str) -> list[str]:
    async with Redis.from_url(url) as redis:
        kept = [(key, await redis.type(key)) async for key in redis.scan_iter()]
        read = {b"string": redis.get, b"hash": redis.hgetall, b"set": redis.smembers}
        return [f"{key!r} {await read[kind](key)!r}" for key, kind in kept]


def must_link_nothing(hall: SealedHall, rows: list[tuple[str, str]], told: Sequence[str]) -> list[Any]:
    """Looks through all that is kept (``rows``) and said, shown or logged (``told``); the ballots as they stand in the urn."""
    tokens = [each.shown["prepared"] for each in hall.tokens.values()]
    tokens += [each.id.hex() for each in hall.tokens.values()]
    people = [*(f'"{name}"' for name in hall.devices), *(point(key) for key in hall.devices.values())]
    holding = [(table, row) for table, row in rows if any(token in row for token in tokens)]
    assert [table for table, _ in holding] == ["sealed_urns"]  # one row, and no other
    assert not [each for each in (*people, TIME) if re.search(each, holding[0][1])]
    assert not [line for line in told if any(token in line for token in tokens)]
    asked = [line for line in told if any(each["a"] in line for each in hall.requests.values())]
    assert asked == []  # who asked stands in the table alone, until it is published with the result
    ballots: list[Any] = json.loads(json.loads(holding[0][1])["ballots"])
    by_token = sorted(hall.tokens.values(), key=lambda token: token.id)
    assert [each["token"]["prepared"] for each in ballots] == [each.shown["prepared"] for each in by_token]
    return ballots


@contextmanager
def logged_to(file: Path) -> Iterator[None]:
    to_file = logging.FileHandler(file)
    logging.getLogger().addHandler(to_file)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(to_file)


async def test_after_a_round_nothing_anywhere_links_a_delegation_to_a_ballot_or_tells_an_order(
    database_url: str, tmp_path: Path
) -> None:
    written = tmp_path / "log.txt"
    with logged_to(written):
        async with sealed_hall(database_url, members=40) as forty:
            poll_id = await forty.opened()
            await forty.voted(poll_id, {name: n % 3 for n, name in enumerate(forty.devices)})
            await forty.closed(poll_id)
            rows = await rows_of(forty.hall.stand)
            await forty.hall.said(topics.POLLS)
            told = [*await whole_log(forty.hall.stand), *await asked_of_operators(forty.hall, poll_id)]
    must_link_nothing(forty, rows, [*told, *written.read_text().splitlines()])


def alike(first: Sequence[object], second: Sequence[object]) -> float:
    """How far two orders of the same things agree, by Spearman's coefficient: 1 or -1 where one tells the other, about 0 where it tells
    nothing. Of 196 drawn at random it is beyond 0.36 once in two million times."""
    place = {each: number for number, each in enumerate(second)}
    apart = sum((number - place[each]) ** 2 for number, each in enumerate(first))
    return 1 - 6 * apart / (len(first) * (len(first) ** 2 - 1))


def test_orders_that_tell_something_are_seen_to() -> None:
    some = random.Random(1).sample(range(196), 196)
    assert (alike(some, some), alike(some, some[::-1])) == (1.0, -1.0)
    assert alike([*some[98:], *some[:98]], some) < -0.4  # two halves that changed places
    assert abs(alike(some, range(196))) < NOTHING_TOLD


def file_and_log(file: str) -> bytes:
    return b"".join(Path(file + end).read_bytes() for end in ("", "-wal"))


async def papers_on_disk(stand: Stand) -> list[str]:
    """The opened papers as the store lays them down, by key."""
    database = stand.running.service.database
    async with database.reading() as session:
        if database.is_sqlite:
            held = file_and_log(database.driver_url)
            keys = (await session.execute(text("SELECT paper_key FROM urns"))).scalars().all()
            return sorted(keys, key=lambda each: held.rfind(each.encode()))
        return list((await session.execute(text("SELECT paper_key FROM urns ORDER BY ctid"))).scalars())


@pytest.mark.nightly
@pytest.mark.timeout(300)
async def test_after_a_round_of_196_with_the_real_host_no_store_log_topic_or_figure_tells_who_voted_what_or_when(
    database_url: str, tmp_path: Path, redis_url: str
) -> None:
    """Of voting and of the tellers' host, which writes each envelope to its disk as it comes."""
    written = tmp_path / "log.txt"
    with logged_to(written):
        async with (
            sealed_hall(database_url, members=196, redis_url=redis_url) as hall,
            real_host(hall, tmp_path / "teller") as host,
        ):
            await host.ready()
            await host.open()
            came = random.Random(7).sample(sorted(hall.devices), 196)
            for number, name in enumerate(came):  # one after the other: the order is known
                made = host.making(name)
                host.marked(name, made, await host.signed(name, made[1]), number % 3)
                await host.hand_in(name)
            box = host.file.read_bytes()
            posted = await host.close()
            rows = await rows_of(hall.hall.stand)
            await host.open_box(posted)
            papers = await papers_on_disk(hall.hall.stand)
            await host.declare()
            await hall.hall.said(topics.POLLS)
            told = [*await whole_log(hall.hall.stand), *await asked_of_operators(hall.hall, host.poll_id)]
            told += [json.dumps(dict((await host.client.get("/health")).headers)), (await host.client.get("/")).text]
            told += await kept_in_redis(redis_url)
            await host.forgotten()
    lines = written.read_text().splitlines()
    ballots = must_link_nothing(hall, rows, [*told, *lines])
    envelopes = {envelope_hash(each) for each in host.envelopes.values()} | {
        b64(each)[:60] for each in host.envelopes.values()
    }
    assert not [line for line in (*told, *lines, *(row for _, row in rows)) if any(each in line for each in envelopes)]
    lies = sorted(came, key=lambda name: box.find(host.envelopes[name][:40]))
    assert min(box.find(host.envelopes[name][:40]) for name in came) > 0
    of_token = {hall.tokens[name].id.hex(): name for name in came}
    on_board = [of_token[token_id(unb64(each["token"]["prepared"])).hex()] for each in ballots]
    in_urn = [next(name for token, name in of_token.items() if token.startswith(key)) for key in papers]
    orders = {"the host's file": lies, "the urn": on_board, "opened papers on the disk": in_urn}
    assert {where: order for where, order in orders.items() if abs(alike(order, came)) > NOTHING_TOLD} == {}
    assert abs(alike(lies, on_board)) < NOTHING_TOLD


async def test_no_table_of_sealed_votes_has_a_time_or_grows_by_a_number(database_url: str) -> None:
    there = MetaData()
    async with sealed_hall(database_url, members=2) as found:
        database = found.hall.stand.running.service.database
        async with database.connection() as connection:
            await connection.run_sync(there.reflect)
    assert there.tables.keys() >= SEALED_TABLES
    for name in SEALED_TABLES:
        columns = there.tables[name].columns
        assert not [each.name for each in columns if isinstance(each.type, DateTime) or each.server_default is not None]
        assert "member" not in columns or "token" not in columns


def others(before: SealedHall, stand: Stand) -> SealedHall:
    """The same hall before the service that came back."""
    stand.tokens = before.hall.stand.tokens
    before.hall = Hall(stand, before.hall.codes)
    return before


async def test_restarted_in_the_middle_of_a_round_no_token_and_no_ballot_is_lost_or_doubled(
    database_url: str, tmp_path: Path
) -> None:
    async with sealed_hall(database_url, secrets_dir=tmp_path) as before:
        stand = before.hall.stand
        poll_id = await before.opened()
        await before.voted(poll_id, {"M000": 0, "M001": 0})
        making, request = before.making("M002")
        path = f"/polls/{poll_id}/requests"
        lost = (await before.as_delegate("M002", path, request)).json()  # its answer never arrived
    again: dict[str, Any] = {"log": stand.log, "clock": stand.clock, "secrets_dir": tmp_path, **PARTS}
    async with started(build, database_url, keys=lambda _: stand.tokens.key_set, **again) as back:
        after = others(before, back)
        assert (await after.as_delegate("M002", path, request)).json() == lost
        after.finished("M002", making, request, lost["signature"])
        same = [after.envelope(name, 1) for name in ("M002",)]
        for _ in range(2):  # the relay does not know whether the first one arrived
            assert (await after.pass_on(poll_id, same)).json() == {"taken": 1, "refused": {}}
        await after.closed(poll_id)
    async with started(build, database_url, keys=lambda _: stand.tokens.key_set, **again) as back:
        after = others(before, back)
        state = await after.hall.asked(f"/polls/{poll_id}/sealed")
        assert (state["issued"], state["received"], state["logs_alike"]) == (3, 3, True)
        for number in (2, 3):
            assert (await after.open_box(poll_id, number, state["set_hash"])).is_success
        result = (await after.hall.done(f"/polls/{poll_id}/declare", {}))["result"]
        assert result["counts"] == {"yes": 2, "no": 1, "abstain": 0}


async def test_a_sealed_vote_that_was_open_at_a_backup_is_held_for_good_and_repeated_in_secret(
    database_url: str, tmp_path: Path
) -> None:
    async with sealed_hall(database_url) as before:
        stand, motion_id = before.hall.stand, await before.hall.motion(mode="secret")
        poll_id = await before.opened(poll_id=await before.hall.prepared(motion_id))
        await before.voted(poll_id, {"M000": 0})
        await as_of_the_backup(before.hall)
    again: dict[str, Any] = {"log": stand.log, "clock": stand.clock, "secrets_dir": tmp_path, **PARTS}
    async with started(build, database_url, keys=lambda _: stand.tokens.key_set, **again) as back:
        after = others(before, back)
        for verb in ("resume", "close"):
            assert (await after.hall.post(f"/polls/{poll_id}/{verb}")).json()["code"] == "restored-secret-poll"
        _, request = after.making("M001")
        refused = await after.as_delegate("M001", f"/polls/{poll_id}/requests", request)
        assert refused.json()["code"] == "poll-not-open"
        await after.hall.done(f"/polls/{poll_id}/void", {"reason": "the platform was restored"})
        body = {"repeat_of": poll_id, "mode": "recorded"}
        lowered = await after.hall.post(f"/motions/{motion_id}/polls", body)
        assert lowered.json()["code"] == "secrecy-cannot-be-lowered"
        repeat = await after.hall.done(f"/motions/{motion_id}/polls", {"repeat_of": poll_id})
        await after.opened(poll_id=repeat["poll_id"])


async def test_keys_left_by_a_crash_after_the_decision_are_removed_at_the_next_start(
    database_url: str, tmp_path: Path
) -> None:
    async with sealed_hall(database_url, secrets_dir=tmp_path) as before:
        stand, poll_id = before.hall.stand, await before.opened()
        file = tmp_path / "rounds" / f"{poll_id}.json"
        kept = file.read_bytes()
        await before.hall.done(f"/polls/{poll_id}/void", {"reason": "a fire alarm"})
        file.write_bytes(kept)
    again: dict[str, Any] = {"log": stand.log, "clock": stand.clock, "secrets_dir": tmp_path, **PARTS}
    async with started(build, database_url, keys=lambda _: stand.tokens.key_set, **again):
        assert not file.exists()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_without_its_keys_a_round_can_only_be_declared_void(database_url: str) -> None:
    async with sealed_hall(database_url) as found:
        poll_id = await found.opened()
        folder = Path(found.hall.stand.platform.settings.secrets_dir) / "rounds"
        next(folder.iterdir()).unlink()
        _, request = found.making("M000")
        answer = await found.as_delegate("M000", f"/polls/{poll_id}/requests", request)
        assert answer.json()["code"] == "round-keys-lost"
        await found.hall.done(f"/polls/{poll_id}/void", {"reason": "the keys are lost"})
