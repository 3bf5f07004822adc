"""V1, V2: a voting database that came back from a backup has every ballot that was acknowledged after it and is on the log; what was open
is held until the chair decides, and a secret vote can only be declared void."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from services.voting.main import build
from shared.chassis.event_log.memory import MemoryLog
from shared.contracts import topics
from shared.contracts import voting as said
from tests.component.voting.hall import Hall, hall
from tests.component.voting.test_restart import PARTS
from tests.harness.service import started

RESTORED = "INSERT INTO restorations (restored_at, backed_up_at) VALUES (:at, :at)"


async def as_of_the_backup(found: Hall, *statements: str, **values: Any) -> None:
    """The database as a restore leaves it: without what came after, and with the word that it was restored."""
    insert = text(RESTORED)
    async with found.stand.running.service.database.connection() as connection:
        for statement in statements:
            await connection.execute(text(statement), values)
        await connection.execute(insert, {"at": found.stand.clock.now()})


@pytest.mark.parametrize("database_url", ["postgres"], indirect=True)
async def test_acknowledged_ballots_come_back_from_the_log_and_the_vote_is_held_until_the_chair_resumes_it(
    database_url: str,
) -> None:
    log = MemoryLog()
    async with hall(database_url, log=log) as before:
        poll_id = await before.prepared()
        await before.done(f"/polls/{poll_id}/open", {"seconds": 60})
        receipts = await before.all_cast(poll_id, yes=3)
        changed = await before.cast(poll_id, "M000", "no", supersedes=receipts[0]["ballot_id"])
        assert changed.status_code == 201
        await before.said(topics.BALLOTS)  # all of it is on the log
        clock, tokens = before.stand.clock, before.stand.tokens
        lost = "DELETE FROM ballots WHERE poll_id = :p AND (member <> 'M001')"
        await as_of_the_backup(before, lost, p=poll_id)
    clock.advance(3600)
    async with started(build, database_url, log=log, clock=clock, keys=lambda _: tokens.key_set, **PARTS) as stand:
        stand.tokens = tokens
        after = Hall(stand, before.codes)
        poll = await after.asked(f"/polls/{poll_id}")
        assert (poll["state"], poll["held_because"]) == ("held", "restored")
        (fact,) = await after.said(topics.POLLS, said.PollHeldV1)
        assert fact.data["poll"]["held_because"] == "restored"
        again = await after.cast(poll_id, "M002", "yes", ballot_id=receipts[2]["ballot_id"])
        assert again.status_code == 201  # the same ballot sent again has its receipt
        assert (await after.cast(poll_id, "M003", "yes")).json()["code"] == "poll-not-open"
        resumed = await after.done(f"/polls/{poll_id}/resume")
        assert (resumed["state"], resumed["held_because"]) == ("open", None)
        assert (await after.cast(poll_id, "M003", "yes")).status_code == 201  # in the time that was left at the backup
        result = await after.declared(poll_id)
        assert result["counts"] == {"yes": 3, "no": 1, "abstain": 0}
        assert result["checks"]["log"] == "alike"
        acts = [each["verb"] for each in (await after.asked("/audit", role="auditor"))["entries"]]
        assert acts.count("poll held after a restore") == 1


@pytest.mark.parametrize("database_url", ["postgres"], indirect=True)
async def test_a_secret_vote_is_held_for_good_and_repeated(database_url: str) -> None:
    log = MemoryLog()
    async with hall(database_url, log=log) as before:
        motion_id = await before.motion(mode="secret")
        poll_id = await before.prepared(motion_id)
        await before.done(f"/polls/{poll_id}/open", {})
        await before.all_cast(poll_id, yes=2)
        clock, tokens = before.stand.clock, before.stand.tokens
        await as_of_the_backup(before)
    async with started(build, database_url, log=log, clock=clock, keys=lambda _: tokens.key_set, **PARTS) as stand:
        stand.tokens = tokens
        after = Hall(stand, before.codes)
        for verb in ("resume", "close"):
            assert (await after.post(f"/polls/{poll_id}/{verb}")).json()["code"] == "restored-secret-poll"
        await after.done(f"/polls/{poll_id}/void", {"reason": "the platform was restored"})
        repeat = (await after.done(f"/motions/{motion_id}/polls", {"repeat_of": poll_id}))["poll_id"]
        await after.done(f"/polls/{repeat}/open", {})
        await after.all_cast(repeat, no=3)
        assert (await after.declared(repeat))["counts"]["no"] == 3
