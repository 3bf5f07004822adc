"""Reads the ballots at rest for reconciliation, in pages, and keeps the record of differences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from pydantic import ValidationError
from sqlalchemy import func, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.voting.adapters.ballot_log import ballots_of
from services.voting.adapters.reconciliation_rows import DifferenceAcknowledgedRow, DifferenceRow, RestorationRow
from services.voting.adapters.rows import BallotRow, PollRow, UrnRow, VoterRow
from services.voting.adapters.sql_proceedings import upsert
from services.voting.domain.ballot import PAPER
from services.voting.domain.comparison import Against, Difference, Kept
from services.voting.domain.poll import RUNNING, Poll, State
from services.voting.use_cases.reconciliation_ports import Acknowledgement, Recorded
from shared.chassis.tables import ChassisTables
from shared.contracts import topics
from shared.contracts.envelope import Envelope

MOST_WAITING = 500  # batches waiting to be sent, of one poll
MOST_RECORDED = 50  # differences of one poll: beyond that it is known to be wrong
BALLOTS, POLLS, FOUND = cast("Any", BallotRow), cast("Any", PollRow), cast("Any", DifferenceRow)
DONE = cast("Any", DifferenceAcknowledgedRow)
RESTORED = cast("Any", RestorationRow)
TAKEN_BACK_AT_ONCE = 500
FROM_THE_LOG = "log"  # by whom a ballot was cast is not on the log
ONE = ("poll_id", "compared_with", "signature")


class SqlBallotsAtRest:
    def __init__(self, session: AsyncSession, tables: ChassisTables) -> None:
        self._session, self._outbox = session, tables.outbox

    async def current(self, since: datetime) -> list[str]:
        running = POLLS.state.in_([state.value for state in RUNNING])
        query = select(POLLS.poll_id).where(or_(running, POLLS.closed_at > since)).order_by(POLLS.poll_id)
        return list((await self._session.execute(query)).scalars())

    async def opened(self, after: str, limit: int, organisation_id: str | None = None) -> list[str]:
        query = select(POLLS.poll_id).where(POLLS.poll_id > after, POLLS.state != State.PREPARED.value)
        query = query.where(POLLS.opened_at.is_not(None)).order_by(POLLS.poll_id).limit(limit)
        if organisation_id is not None:
            query = query.where(POLLS.organisation_id == organisation_id)
        return list((await self._session.execute(query)).scalars())

    async def page(self, poll_id: str, after: tuple[str, str] | None, limit: int) -> list[tuple[str, Kept]]:
        columns = BALLOTS.ballot_id, BALLOTS.member, BALLOTS.supersedes, BALLOTS.link, BALLOTS.marks
        place = BALLOTS.member, BALLOTS.supersedes
        query = select(*columns).where(BALLOTS.poll_id == poll_id).order_by(*place).limit(limit)
        if after is not None:
            query = query.where(tuple_(*place) > tuple_(*after))
        return [
            (row.ballot_id, Kept(row.member, row.supersedes or None, row.link, tuple(row.marks)))
            for row in await self._session.execute(query)
        ]

    async def waiting(self, poll_id: str) -> set[str] | None:
        of_poll = self._outbox.c.topic == topics.BALLOTS, self._outbox.c.key == poll_id
        query = select(self._outbox.c.value).where(*of_poll).limit(MOST_WAITING + 1)
        values = list((await self._session.execute(query)).scalars())
        if len(values) > MOST_WAITING:
            return None
        try:
            return {name for value in values for name, _ in ballots_of(Envelope.model_validate_json(value))}
        except ValidationError:
            return None

    async def urn(self, poll_id: str) -> tuple[int, int, int]:
        voters, urns = cast("Any", VoterRow), cast("Any", UrnRow)
        voted = select(func.count()).select_from(VoterRow).where(voters.poll_id == poll_id)
        on_paper = voted.where(voters.ballot_id == PAPER)
        papers = select(func.count()).select_from(UrnRow).where(urns.poll_id == poll_id)
        counts = [each.scalar_subquery() for each in (voted, on_paper, papers)]
        first, second, third = (await self._session.execute(select(*counts))).one()
        return int(first), int(second), int(third)

    async def take_back(self, poll_id: str, ballots: Sequence[tuple[str, Kept]], at: datetime) -> int:
        back = 0
        for start in range(0, len(ballots), TAKEN_BACK_AT_ONCE):
            rows = [
                {
                    "ballot_id": name,
                    "poll_id": poll_id,
                    "member": each.member,
                    "supersedes": each.supersedes or "",
                    "link": each.link,
                    "marks": list(each.marks),
                    "cast_by": FROM_THE_LOG,
                    "accepted_at": at,
                }
                for name, each in ballots[start : start + TAKEN_BACK_AT_ONCE]
            ]
            added = upsert(self._session)(BallotRow).values(rows).on_conflict_do_nothing()
            back += len((await self._session.execute(added.returning(BallotRow.ballot_id))).all())
        return back


class SqlRestorations:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def waiting(self) -> datetime | None:
        query = select(RESTORED.backed_up_at).where(RESTORED.handled_at.is_(None)).limit(1)
        return cast("datetime | None", (await self._session.execute(query)).scalar_one_or_none())

    async def handled(self, now: datetime) -> datetime | None:
        mark = update(RestorationRow).where(RESTORED.handled_at.is_(None)).values(handled_at=now)
        marked = (await self._session.execute(mark.returning(RESTORED.backed_up_at))).scalars()
        return next(iter(marked), None)


class SqlDifferences:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, poll: Poll, found: Difference, at: datetime) -> bool:
        recorded = select(func.count()).select_from(DifferenceRow).where(FOUND.poll_id == poll.poll_id)
        if (await self._session.execute(recorded)).scalar_one() >= MOST_RECORDED:
            return False
        row = upsert(self._session)(DifferenceRow).values(
            poll_id=poll.poll_id,
            compared_with=found.against,
            signature=found.signature,
            organisation_id=poll.organisation_id,
            assembly_id=poll.assembly_id,
            here=dict(found.here),
            there=dict(found.there),
            ballots=found.ballots,
            found_at=at,
        )
        added = await self._session.execute(row.on_conflict_do_nothing().returning(DifferenceRow.poll_id))
        return added.scalar_one_or_none() is not None

    async def standing(self, poll_id: str) -> list[tuple[Against, str]]:
        query = self._with_acknowledgements().where(FOUND.poll_id == poll_id, DONE.poll_id.is_(None))
        return [(_against(row), row.signature) for row, _ in await self._session.execute(query)]

    async def acknowledge(self, poll_id: str, which: tuple[Against, str], by: str, done: Acknowledgement) -> None:
        against, signature = which
        row = DifferenceAcknowledgedRow(
            poll_id=poll_id,
            compared_with=against,
            signature=signature,
            acknowledged_by=by,
            name=done.name,
            reason=done.reason,
            acknowledged_at=done.at,
        )
        self._session.add(row)

    async def of_organisation(self, organisation_id: str, assembly_id: str | None) -> list[Recorded]:
        query = self._with_acknowledgements().where(FOUND.organisation_id == organisation_id)
        if assembly_id is not None:
            query = query.where(FOUND.assembly_id == assembly_id)
        rows: Sequence[Any] = (await self._session.execute(query.limit(MOST_RECORDED))).all()
        return [_recorded(found, done) for found, done in rows]

    @staticmethod
    def _with_acknowledgements() -> Any:
        same = [getattr(FOUND, name) == getattr(DONE, name) for name in ONE]
        query = select(DifferenceRow, DifferenceAcknowledgedRow).outerjoin(DifferenceAcknowledgedRow, *_and(same))
        return query.order_by(FOUND.found_at.desc(), FOUND.poll_id, FOUND.compared_with, FOUND.signature)


def _and(conditions: list[Any]) -> tuple[Any]:
    first, second, third = conditions
    return (first & second & third,)


def _against(row: DifferenceRow) -> Against:
    return cast("Against", row.compared_with)


def _recorded(row: DifferenceRow, done: DifferenceAcknowledgedRow | None) -> Recorded:
    found = Difference(_against(row), row.here, row.there, row.signature, row.ballots)
    acknowledged = Acknowledgement(done.acknowledged_at, done.name, done.reason) if done else None
    return Recorded(row.poll_id, row.assembly_id, found, row.found_at, acknowledged)
