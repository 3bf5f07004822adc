"""A store that fails under a ballot: the sender is told that it is not certain, and sending again settles it."""

from __future__ import annotations

import asyncio
import contextlib

import pytest
from sqlalchemy import make_url

from shared.chassis.event_log import Outgoing
from shared.contracts import topics
from tests.component.voting.hall import Hall, hall, new_id
from tests.harness.servers import Link, free_port


class LosingCommits(Link):
    """A link to PostgreSQL that is cut at the next COMMIT: before it has passed, or when its answer would come."""

    fault: str | None = None

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(65536):
                if self.fault == "answered" or (self.fault == "before the commit" and b"COMMIT" in data):
                    self.fault = None
                    return await self.cut()
                writer.write(data)
                await writer.drain()
                if self.fault == "after the commit" and b"COMMIT" in data:
                    self.fault = "answered"
        return writer.transport.abort()


@pytest.mark.parametrize("when", ["before the commit", "after the commit"])
async def test_a_lost_commit_is_uncertain_and_the_same_ballot_counts_once(postgres_url: str, when: str) -> None:
    """Told by PostgreSQL; a commit in a file of this process cannot be lost on its way."""
    link = LosingCommits(make_url(postgres_url).port or 0, free_port())
    await link.mend()
    url = make_url(postgres_url).set(port=link.port).render_as_string(hide_password=False)
    async with hall(url, parts="api,listen") as five:
        poll_id, ballot_id = await five.opened(), new_id()
        await five.cast(poll_id, "M001", "yes")
        link.fault = when
        first = await five.cast(poll_id, "M000", "yes", ballot_id=ballot_id)
        await link.mend()
        again = await five.cast(poll_id, "M000", "yes", ballot_id=ballot_id)
        assert (first.status_code, first.json()["code"], first.headers["retry-after"]) == (503, "unavailable", "1")
        assert "not certain" in first.json()["detail"]
        assert again.status_code == 201
        assert (await five.declared(poll_id))["papers"] == 2
    await link.cut()


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
