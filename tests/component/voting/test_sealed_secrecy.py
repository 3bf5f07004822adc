"""V6 of sealed votes: whatever voting keeps, says, logs or shows of a round, nothing of it leads from a delegation or a tablet to a
ballot, or says when or in which order ballots came."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import DateTime, MetaData, select

from services.voting.main import build
from shared.contracts import topics
from shared.contracts.topics import PARTITIONS
from shared.sealed.keys import point
from tests.component.voting.hall import Hall
from tests.component.voting.sealed_hall import SealedHall, sealed_hall
from tests.component.voting.test_after_restore import as_of_the_backup
from tests.component.voting.test_restart import PARTS
from tests.harness.service import Stand, started

SEALED_TABLES = {"sealed_requests", "sealed_swaps", "sealed_urns", "sealed_signatures"}
TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")


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


async def test_after_a_round_nothing_anywhere_links_a_delegation_to_a_ballot_or_tells_an_order(
    database_url: str, tmp_path: Path
) -> None:
    written = tmp_path / "log.txt"
    to_file = logging.FileHandler(written)
    logging.getLogger().addHandler(to_file)
    try:
        async with sealed_hall(database_url, members=40) as forty:
            poll_id = await forty.opened()
            await forty.voted(poll_id, {name: n % 3 for n, name in enumerate(forty.devices)})
            await forty.closed(poll_id)
            rows = await rows_of(forty.hall.stand)
            await forty.hall.said(topics.POLLS)
            told = [*await whole_log(forty.hall.stand), *await asked_of_operators(forty.hall, poll_id)]
    finally:
        logging.getLogger().removeHandler(to_file)
    lines = written.read_text().splitlines()
    tokens = [each.shown["prepared"] for each in forty.tokens.values()]
    tokens += [each.id.hex() for each in forty.tokens.values()]
    people = [*(f'"{name}"' for name in forty.devices), *(point(key) for key in forty.devices.values())]
    holding = [(table, row) for table, row in rows if any(token in row for token in tokens)]
    assert [table for table, _ in holding] == ["sealed_urns"]  # one row, and no other
    assert not [each for each in (*people, TIME) if re.search(each, holding[0][1])]
    assert not [line for line in (*told, *lines) if any(token in line for token in tokens)]
    asked = [line for line in (*told, *lines) if any(each["a"] in line for each in forty.requests.values())]
    assert asked == []  # who asked stands in the table alone, until it is published with the result
    ballots = json.loads(json.loads(holding[0][1])["ballots"])
    assert [each["token"]["prepared"] for each in ballots] == [
        each.shown["prepared"] for each in sorted(forty.tokens.values(), key=lambda token: token.id)
    ]


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
