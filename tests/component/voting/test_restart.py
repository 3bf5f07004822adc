"""V2: a process that ends or is killed at any moment changes nothing that was acknowledged, and nothing else counts."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from services.voting.main import build
from shared.chassis.event_log.memory import MemoryLog
from shared.chassis.event_log.sqlite import SqliteLog
from tests.component.voting.hall import Hall, hall, new_id
from tests.harness.service import ROOT, Stand, Tokens, started

PARTS: dict[str, Any] = {"parts": "api,listen,jobs,relay", "wait_for_facts_ms": 20_000}


def again(stand: Stand, hall: Hall) -> Hall:
    return Hall(stand, hall.codes)


async def test_after_a_restart_an_open_poll_is_open_with_all_its_ballots(database_url: str, tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    async with hall(database_url, log=SqliteLog(path)) as before:
        poll_id = await before.opened()
        receipts = await before.all_cast(poll_id, yes=2, no=1)
        clock = before.stand.clock
    async with started(build, database_url, log=SqliteLog(path), clock=clock, **PARTS) as stand:
        after = again(stand, before)
        assert (await after.asked(f"/polls/{poll_id}"))["state"] == "open"
        repeated = await after.cast(poll_id, "M000", "yes", ballot_id=receipts[0]["ballot_id"])
        assert repeated.json() == receipts[0]
        changed = await after.cast(poll_id, "M000", "no", supersedes=receipts[0]["ballot_id"])
        assert (changed.status_code, changed.json()["link"]) == (201, 2)
        assert (await after.cast(poll_id, "M004", "no")).status_code == 201
        tally = await after.tally_complete(poll_id)
        assert tally["counts"] == {"yes": 1, "no": 3, "abstain": 0}
        result = await after.declared(poll_id)
        assert (result["counts"], result["checks"]["log"]) == ({"yes": 1, "no": 3, "abstain": 0}, "alike")


@contextmanager
def process(database_url: str, log: Path, tokens: str, parts: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-m", "tests.component.voting.one_process", database_url, str(log), tokens, parts]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout is not None
            yield running, f"http://127.0.0.1:{int(running.stdout.readline())}/api/voting"
        finally:
            running.kill()


async def test_killed_after_the_commit_and_before_the_log_the_tally_is_right_on_restart(
    database_url: str, tmp_path: Path
) -> None:
    """The killed process has no relay: what it committed stays in the outbox, as after a kill between the two."""
    path = tmp_path / "log.db"
    async with hall(database_url, members=60, log=SqliteLog(path)) as before:
        poll_id, clock = await before.opened(), before.stand.clock
    tokens = Tokens(clock)
    before.stand.tokens = tokens
    keys = json.dumps(dict(await tokens.key_set()))
    acknowledged: set[str] = set()
    with process(database_url, path, keys, "api") as (running, url):
        async with httpx.AsyncClient(base_url=url, timeout=20) as client:

            async def cast(name: str) -> None:
                body = {"ballot_id": new_id(), "marks": ["yes"]}
                try:
                    answer = await client.post(f"/polls/{poll_id}/ballots", json=body, headers=before.delegate(name))
                except httpx.TransportError:
                    return
                assert answer.status_code == 201, answer.text
                acknowledged.add(answer.json()["member"])
                if len(acknowledged) == 20:
                    running.kill()

            await asyncio.gather(*(cast(name) for name in before.codes))
    assert len(acknowledged) >= 20
    async with started(build, database_url, log=SqliteLog(path), clock=clock, **PARTS) as stand:
        after = again(stand, before)
        tally = await after.tally_complete(poll_id)
        assert acknowledged <= set(tally["members_voted"])
        result = await after.declared(poll_id)
        assert result["counts"]["yes"] == len(tally["members_voted"])
        assert result["checks"] == {"live tally": "alike", "log": "alike"}


async def test_two_processes_on_one_poll_keep_one_chain_a_member(postgres_url: str) -> None:
    log = MemoryLog()
    async with hall(postgres_url, members=40, log=log) as one:
        clock, tokens = one.stand.clock, one.stand.tokens
        async with started(build, postgres_url, log=log, clock=clock, keys=lambda _: tokens.key_set, **PARTS) as stand:
            stand.tokens = tokens
            two = again(stand, one)
            poll_id = await one.opened()
            race = [(one, two)[n % 2].cast(poll_id, name, "yes") for name in one.codes for n in range(4)]
            answers = await asyncio.gather(*race)
            assert sum(answer.status_code == 201 for answer in answers) == 40
            assert {answer.status_code for answer in answers} == {201, 409}
            late = [asyncio.create_task(two.cast(poll_id, "M000", "no")) for _ in range(5)]
            closed = await one.done(f"/polls/{poll_id}/close")
            assert closed["recount"]["counts"]["yes"] == 40
            assert {answer.status_code for answer in await asyncio.gather(*late)} == {409}
            assert (await two.cast(poll_id, "M001", "no")).json()["code"] == "poll-closed"
            assert (await two.done(f"/polls/{poll_id}/close")) == closed


async def test_more_time_given_by_one_process_is_known_to_the_other(postgres_url: str) -> None:
    log = MemoryLog()
    async with hall(postgres_url, log=log) as one:
        clock, tokens = one.stand.clock, one.stand.tokens
        async with started(build, postgres_url, log=log, clock=clock, keys=lambda _: tokens.key_set, **PARTS) as stand:
            stand.tokens = tokens
            two, poll_id = again(stand, one), await one.prepared()
            await one.done(f"/polls/{poll_id}/open", {"seconds": 60})
            assert (await two.cast(poll_id, "M000", "yes")).status_code == 201
            await one.done(f"/polls/{poll_id}/extend", {"seconds": 60})
            clock.advance(90)
            assert (await two.cast(poll_id, "M001", "yes")).status_code == 201
            clock.advance(31)
            assert (await two.cast(poll_id, "M002", "yes")).json()["code"] == "poll-closed"
