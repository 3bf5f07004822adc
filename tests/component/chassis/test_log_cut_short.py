"""A service does not run on over a gap in the log: it hears nothing, health says why and names the way out."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from shared.chassis.event_log import LogUnavailable, Outgoing, Topic
from shared.chassis.event_log.memory import MemoryLog
from shared.chassis.event_log.sqlite import SqliteLog
from tests.component.chassis.notes import standing, told
from tests.component.chassis.test_listening import eventually, heard


async def test_a_log_that_ends_before_what_was_heard_stops_the_listening_and_the_whole_one_lets_it_go_on(
    tmp_path: Path,
) -> None:
    url, whole = f"sqlite+aiosqlite:///{tmp_path}/notes.db", MemoryLog()
    async with standing(url, log=whole) as stand:
        await stand.tell(told("one"), told("two"))
    cut = MemoryLog()
    async with standing(url, log=cut) as stand:
        await eventually(lambda: stand.running.listener.stopped is not None)
        health = await stand.client.get("/health")
        assert health.status_code == 503
        assert "Restore the log and the databases from one backup" in health.json()["checks"]["listening"]
        assert await heard(stand) == ["one", "two"]
        cut._topics = whole._topics  # the log as it was, put back
        await eventually(lambda: stand.running.listener.stopped is None)
        assert (await stand.client.get("/health")).status_code == 200


async def test_a_log_file_from_which_records_are_missing_is_refused_at_the_start(tmp_path: Path) -> None:
    log = SqliteLog(tmp_path / "log.db")
    await log.start()
    await log.create([Topic("t"), Topic("u")])
    await log.append([Outgoing("t", "k", b"%d" % n) for n in range(5)])
    await log.stop()
    for missing in (None, 0, 2):
        with sqlite3.connect(tmp_path / "log.db") as db:
            db.execute("DELETE FROM records WHERE offset = ?", (missing,))
        if missing is None:
            await log.start()
            await log.stop()
            continue
        with pytest.raises(LogUnavailable, match="restore log and databases from one backup"):
            await log.start()
