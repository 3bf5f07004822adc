"""A store that fails under a ballot: the sender is told that it is not certain, and sending again settles it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from shared.chassis.event_log import Outgoing
from shared.contracts import topics
from tests.component.voting.hall import Hall, hall, new_id


@pytest.mark.parametrize("when", ["before the commit", "after the commit"])
async def test_a_lost_commit_is_uncertain_and_the_same_ballot_counts_once(database_url: str, when: str) -> None:
    async with hall(database_url, parts="api,listen") as five:
        poll_id, ballot_id = await five.opened(), new_id()
        engine = five.stand.running.service.database._writers.sync_engine
        failures = [OperationalError("COMMIT", {}, Exception("the connection was lost"))]

        def lost(connection: Any) -> None:
            if failures:
                if when == "after the commit":
                    connection.connection.dbapi_connection.commit()
                raise failures.pop()

        event.listen(engine, "commit", lost)
        first = await five.cast(poll_id, "M000", "yes", ballot_id=ballot_id)
        again = await five.cast(poll_id, "M000", "yes", ballot_id=ballot_id)
        assert (first.status_code, first.json()["code"], first.headers["retry-after"]) == (503, "unavailable", "1")
        assert "not certain" in first.json()["detail"]
        assert again.status_code == 201
        assert (await five.declared(poll_id))["papers"] == 1


async def test_what_is_no_batch_on_the_log_does_not_stop_the_tally(five: Hall) -> None:
    poll_id = await five.opened()
    await five.stand.log.append(
        [Outgoing(topics.BALLOTS, poll_id, b"not json"), Outgoing(topics.BALLOTS, poll_id, b"{}")]
    )
    await five.all_cast(poll_id, yes=3)
    assert (await five.tally_complete(poll_id))["counts"]["yes"] == 3
    result = await five.declared(poll_id)
    assert (result["counts"]["yes"], result["checks"]) == (3, {"live tally": "alike", "log": "unknown"})


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_senders_that_go_away_disturb_nobody(five: Hall) -> None:
    poll_id = await five.opened()
    going = [asyncio.create_task(five.cast(poll_id, name, "yes")) for name in five.codes]
    await asyncio.sleep(0)
    going[0].cancel()
    answers = await asyncio.gather(*going, return_exceptions=True)
    assert [getattr(answer, "status_code", None) for answer in answers[1:]] == [201] * 4
