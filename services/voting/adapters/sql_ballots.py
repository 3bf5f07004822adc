"""Named ballots as they are read, and urns, in SQL. Rows are added and read, never altered; named ballots are added by
ballot_store.py."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import func, insert, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from services.voting.adapters.rows import BallotRow, TotalsRow, UrnRow, VoterRow
from services.voting.adapters.sql_proceedings import upsert
from services.voting.domain.ballot import PAPER, Ballot, PublishedBallot, StoredBallot
from services.voting.domain.hand_count import Entry, HandCount
from services.voting.domain.tally import Link

COLUMNS = cast("Any", BallotRow)


class SqlBallots:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def by_id(self, ballot_ids: Iterable[str]) -> dict[str, StoredBallot]:
        query = select(BallotRow).where(COLUMNS.ballot_id.in_(list(ballot_ids)))
        return {row.ballot_id: _stored(row) for row in (await self._session.execute(query)).scalars()}

    async def by_place(self, ballots: Sequence[Ballot]) -> dict[tuple[str, str, str], StoredBallot]:
        place = tuple_(COLUMNS.poll_id, COLUMNS.member, COLUMNS.supersedes)
        query = select(BallotRow).where(place.in_([each.place for each in ballots]))
        rows = (await self._session.execute(query)).scalars()
        return {(row.poll_id, row.member, row.supersedes): _stored(row) for row in rows}

    async def links(self, poll_id: str) -> list[Link]:
        query = select(COLUMNS.member, COLUMNS.link, COLUMNS.marks).where(COLUMNS.poll_id == poll_id)
        return [Link(row.member, row.link, tuple(row.marks)) for row in await self._session.execute(query)]

    async def newest_of(self, poll_id: str, member: str) -> StoredBallot | None:
        of_member = select(BallotRow).filter_by(poll_id=poll_id, member=member)
        row = (await self._session.execute(of_member.order_by(COLUMNS.link.desc()).limit(1))).scalar_one_or_none()
        return _stored(row) if row else None

    async def accepted(self, poll_id: str) -> int:
        query = select(func.count()).select_from(BallotRow).where(COLUMNS.poll_id == poll_id)
        return int((await self._session.execute(query)).scalar_one())

    async def published(self, poll_id: str) -> list[PublishedBallot]:
        query = select(*(getattr(COLUMNS, name) for name in PublishedBallot._fields)).where(COLUMNS.poll_id == poll_id)
        rows = await self._session.execute(query)
        return [PublishedBallot(name, who, marks, before or None, link) for name, who, marks, before, link in rows]


def _stored(row: BallotRow) -> StoredBallot:
    marks, supersedes = tuple(row.marks), row.supersedes or None
    return StoredBallot(row.ballot_id, row.poll_id, row.member, marks, supersedes, row.link, row.accepted_at)


class SqlUrns:
    """Voters and papers are written in one transaction and in unrelated orders. Whoever holds the disk of the database
    could still relate them by what it notes of transactions: secret here means as far as the operator is trusted."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def put(self, ballots: Sequence[Ballot]) -> set[str]:
        voters = [
            {"poll_id": each.poll_id, "member": each.member, "ballot_id": each.ballot_id}
            for each in sorted(ballots, key=lambda each: each.place)
        ]
        query = upsert(self._session)(VoterRow).values(voters).on_conflict_do_nothing().returning(VoterRow.ballot_id)
        taken = set((await self._session.execute(query)).scalars())
        papers = [
            {"poll_id": each.poll_id, "paper_key": secrets.token_hex(16), "marks": list(each.marks)}
            for each in ballots
            if each.ballot_id in taken
        ]
        if papers:
            await self._session.execute(insert(UrnRow), sorted(papers, key=lambda paper: str(paper["paper_key"])))
        return taken

    async def who_has_voted(self, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
        voter = cast("Any", VoterRow)
        query = select(VoterRow).where(tuple_(voter.poll_id, voter.member).in_(list(places)))
        return {(row.poll_id, row.member): row.ballot_id for row in (await self._session.execute(query)).scalars()}

    async def voters(self, poll_id: str) -> set[str]:
        query = select(cast("Any", VoterRow.member)).where(cast("Any", VoterRow.poll_id == poll_id))
        return set((await self._session.execute(query)).scalars())

    async def issue_paper(self, poll_id: str, members: Iterable[str]) -> set[str]:
        voters = [{"poll_id": poll_id, "member": each, "ballot_id": PAPER} for each in sorted(members)]
        query = upsert(self._session)(VoterRow).values(voters).on_conflict_do_nothing().returning(VoterRow.member)
        return set((await self._session.execute(query)).scalars())

    async def paper_voters(self, poll_id: str) -> list[str]:
        query = select(cast("Any", VoterRow.member)).filter_by(poll_id=poll_id, ballot_id=PAPER)
        return sorted((await self._session.execute(query)).scalars())

    async def papers(self, poll_id: str) -> list[tuple[str, ...]]:
        query = select(cast("Any", UrnRow.marks)).where(cast("Any", UrnRow.poll_id == poll_id))
        return [tuple(marks) for marks in (await self._session.execute(query)).scalars()]

    async def turnout(self, poll_id: str) -> int:
        query = select(func.count()).select_from(VoterRow).where(cast("Any", VoterRow.poll_id == poll_id))
        return int((await self._session.execute(query)).scalar_one())


class SqlTotals:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def enter(self, poll_id: str, by: str, name: str, counted: HandCount, at: datetime) -> None:
        number, document = len(await self._rows(poll_id)) + 1, counted.document()
        row = TotalsRow(poll_id=poll_id, number=number, entered_by=by, name=name, entered_at=at, **document)
        self._session.add(row)

    async def newest(self, poll_id: str) -> list[Entry]:
        newest = {row.entered_by: row for row in await self._rows(poll_id)}
        ordered = sorted(newest.values(), key=lambda row: row.number)
        return [(row.entered_by, row.name, _hand_count(row)) for row in ordered]

    async def _rows(self, poll_id: str) -> list[TotalsRow]:
        query = select(TotalsRow).filter_by(poll_id=poll_id).order_by(cast("Any", TotalsRow.number))
        return list((await self._session.execute(query)).scalars())


def _hand_count(row: TotalsRow) -> HandCount:
    """Of hands entered before papers could be, each is valid."""
    valid = sum(row.counts.values()) if row.valid is None else row.valid
    return HandCount(row.counts, valid, row.blank, row.invalid)
