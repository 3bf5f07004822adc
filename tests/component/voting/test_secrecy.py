"""V6, as far as the operator is trusted: nothing that is stored together, logged, said or published links voter and choice."""

from __future__ import annotations

import asyncio
import json
import logging
from pathlib import Path

import pytest
from sqlalchemy import select, text

from services.voting.adapters.rows import TABLES, Row
from shared.contracts import topics
from tests.component.voting.hall import Hall, hall, hex_id


async def secret_vote(hall: Hall) -> tuple[str, list[str]]:
    """Odd members vote no, even ones yes; the poll and the ids of all ballots."""
    poll_id = await hall.opened(mode="secret")
    marks = ["no" if n % 2 else "yes" for n in range(len(hall.codes))]
    answers = [await hall.cast(poll_id, name, mark) for name, mark in zip(hall.codes, marks, strict=True)]
    assert {answer.status_code for answer in answers} == {201}
    return poll_id, [answer.json()["ballot_id"] for answer in answers]


async def test_voters_and_urn_share_nothing_but_the_poll(database_url: str) -> None:
    async with hall(database_url, members=40) as forty:
        poll_id, _ = await secret_vote(forty)
        assert set(Row.metadata.tables["voters"].columns.keys()) == {"poll_id", "member", "ballot_id"}
        assert set(Row.metadata.tables["urns"].columns.keys()) == {"poll_id", "paper_key", "marks"}
        async with forty.stand.running.service.database.reading() as session:
            voters = (await session.execute(text("SELECT * FROM voters ORDER BY member"))).all()
            papers = (await session.execute(text("SELECT paper_key, marks FROM urns ORDER BY paper_key"))).all()
        assert len(voters) == len(papers) == 40
        assert not {row.paper_key for row in papers} & {row.ballot_id for row in voters}
        in_order_of_keys = [row.marks for row in papers]
        cast_in_turn = [in_order_of_keys[n] == in_order_of_keys[n + 1] for n in range(39)]
        assert any(cast_in_turn)  # the order of arrival (no two alike in a row) cannot be read off the keys
        assert (await forty.declared(poll_id))["counts"] == {"yes": 20, "no": 20, "abstain": 0}


async def test_no_ballot_of_a_secret_poll_is_said_logged_or_recorded(
    five: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    poll_id, ballot_ids = await secret_vote(five)
    await five.declared(poll_id)
    assert await five.said(topics.BALLOTS) == []
    told = json.dumps([each.data for topic in (topics.POLLS, topics.PROCEEDINGS) for each in await five.said(topic)])
    async with five.stand.running.service.database.reading() as session:
        acts = [str(row) for row in await session.execute(select(TABLES.acts))]
    for ballot_id in ballot_ids:
        assert ballot_id not in told + "".join(acts)
    ours = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith(("services", "shared")))
    assert not any(name in ours for name in (*five.codes, *ballot_ids, hex_id("M000-head")))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_the_file_holds_the_papers_in_the_order_of_their_random_keys(database_url: str, tmp_path: Path) -> None:
    """SQLite would else number rows as they come; tables without row numbers are kept in the order of their keys."""
    async with hall(database_url, members=30) as thirty:
        await secret_vote(thirty)
        async with thirty.stand.running.service.database.reading() as session:
            with pytest.raises(Exception, match="rowid"):
                await session.execute(text("SELECT rowid FROM urns"))
        async with thirty.stand.running.service.database.reading() as session:
            with pytest.raises(Exception, match="rowid"):
                await session.execute(text("SELECT rowid FROM voters"))


async def test_turnout_is_all_that_is_known_before_close(five: Hall) -> None:
    poll_id, _ = await secret_vote(five)
    answers = await asyncio.gather(
        *(five.get(f"/polls/{poll_id}{path}", role="teller") for path in ("", "/tally", "/recount", "/voted"))
    )
    assert [answer.status_code for answer in answers] == [200, 200, 409, 409]
    assert answers[1].json()["counts"] is None
