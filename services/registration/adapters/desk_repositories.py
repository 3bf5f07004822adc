"""Scans, people not on the list, tablets lent and photos in SQL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.registration.adapters.rows import AssemblyRow, PhotoRow, ScanRow, TabletLoanRow, WalkInRow
from services.registration.domain.photo import Photo
from services.registration.domain.scan import MergedScan
from services.registration.domain.tablet_loan import TabletLoan
from services.registration.domain.walk_in import WalkIn
from shared.kernel.errors import NotFound

MOST_WALK_INS, MOST_LOANS = 500, 2000  # in one answer


class SqlScans:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add_all(self, scans: Sequence[MergedScan]) -> None:
        if scans:
            await self._session.execute(insert(ScanRow), [asdict(each) for each in scans])

    async def known(self, assembly_id: str, nonces: Sequence[str]) -> dict[str, MergedScan]:
        query = select(ScanRow).where(col(ScanRow.assembly_id) == assembly_id, col(ScanRow.nonce).in_(nonces))
        rows = (await self._session.execute(query)).scalars()
        return {row.nonce: MergedScan(**row.model_dump()) for row in rows}

    async def forget_before(self, moment: datetime) -> None:
        await self._session.execute(delete(ScanRow).where(col(ScanRow.received_at) < moment))


class SqlWalkIns:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, walk_in: WalkIn) -> None:
        await self._session.execute(insert(WalkInRow).values(asdict(walk_in)))

    async def save(self, walk_in: WalkIn) -> None:
        query = update(WalkInRow).where(col(WalkInRow.walk_in_id) == walk_in.walk_in_id)
        await self._session.execute(
            query.values(_changes(walk_in, "state", "decided_by", "decided_at", "decision", "delegate_id"))
        )

    async def lock(self, organisation_id: str, walk_in_id: str) -> WalkIn:
        query = select(WalkInRow).where(col(WalkInRow.walk_in_id) == walk_in_id).with_for_update()
        row = (await self._session.execute(query)).scalar_one_or_none()
        if row is None or row.organisation_id != organisation_id:
            raise NotFound(what="proposed person of that id")
        return WalkIn(**row.model_dump())

    async def of_assembly(self, assembly_id: str) -> list[WalkIn]:
        query = select(WalkInRow).where(col(WalkInRow.assembly_id) == assembly_id)
        newest = (col(WalkInRow.requested_at).desc(), col(WalkInRow.walk_in_id))
        query = query.order_by(col(WalkInRow.decided_at).is_not(None), *newest).limit(MOST_WALK_INS)
        return [WalkIn(**row.model_dump()) for row in (await self._session.execute(query)).scalars()]


class SqlTabletLoans:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, loan: TabletLoan) -> None:
        await self._session.execute(insert(TabletLoanRow).values(asdict(loan)))

    async def save(self, loan: TabletLoan) -> None:
        query = update(TabletLoanRow).where(col(TabletLoanRow.loan_id) == loan.loan_id)
        await self._session.execute(query.values(_changes(loan, "returned_by", "returned_at")))

    async def lock(self, organisation_id: str, loan_id: str) -> TabletLoan:
        query = select(TabletLoanRow).where(col(TabletLoanRow.loan_id) == loan_id).with_for_update()
        loan = await self._one(query)
        if loan is None or loan.organisation_id != organisation_id:
            raise NotFound(what="tablet given out under that id")
        return loan

    async def out(self, assembly_id: str, tablet: str) -> TabletLoan | None:
        query = _of(assembly_id).where(col(TabletLoanRow.tablet) == tablet, col(TabletLoanRow.returned_at).is_(None))
        return await self._one(query)

    async def of_assembly(self, assembly_id: str) -> list[TabletLoan]:
        newest = (col(TabletLoanRow.given_at).desc(), col(TabletLoanRow.loan_id))
        query = _of(assembly_id).order_by(col(TabletLoanRow.returned_at).is_not(None), *newest).limit(MOST_LOANS)
        return [TabletLoan(**row.model_dump()) for row in (await self._session.execute(query)).scalars()]

    async def _one(self, query: Select[TabletLoanRow]) -> TabletLoan | None:
        row = (await self._session.execute(query)).scalar_one_or_none()
        return TabletLoan(**row.model_dump()) if row is not None else None


class SqlPhotos:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def put(self, photo: Photo) -> None:
        """The delegation is locked by whoever puts: two do not put for one delegate at once."""
        await self.remove(photo.delegate_id)
        await self._session.execute(insert(PhotoRow).values(asdict(photo)))

    async def get(self, delegate_id: str) -> Photo | None:
        query = select(PhotoRow).where(col(PhotoRow.delegate_id) == delegate_id)
        row = (await self._session.execute(query)).scalar_one_or_none()
        return Photo(**dict(row)) if row is not None else None

    async def remove(self, delegate_id: str) -> None:
        await self._session.execute(delete(PhotoRow).where(col(PhotoRow.delegate_id) == delegate_id))

    async def forget_of_assemblies_closed_before(self, day: date) -> None:
        over = select(col(AssemblyRow.assembly_id)).where(col(AssemblyRow.closes) < day)
        await self._session.execute(delete(PhotoRow).where(col(PhotoRow.assembly_id).in_(over)))


def _of(assembly_id: str) -> Select[TabletLoanRow]:
    return select(TabletLoanRow).where(col(TabletLoanRow.assembly_id) == assembly_id)


def _changes(of: object, *names: str) -> dict[str, Any]:
    return {name: getattr(of, name) for name in names}
