"""The agenda, its sittings, what happened to them, and the minutes, in SQL."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any, cast

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.voting.adapters.agenda_rows import AgendaRow, HappeningRow, MinutesRow, SittingRow
from services.voting.adapters.rows import ItemRow
from services.voting.adapters.sql_proceedings import upsert
from services.voting.domain.agenda import AgendaItem, Sitting
from services.voting.domain.happening import Adoption, Happening
from services.voting.domain.minutes import Paragraph, SavedMinutes


class SqlAgenda:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def hold(self, assembly_id: str) -> None:
        await self._grown(assembly_id, 0)

    async def get(self, item_id: str) -> AgendaItem | None:
        row = await self._session.get(ItemRow, item_id, populate_existing=True)
        return _item(row) if row else None

    async def of_assembly(self, assembly_id: str) -> list[AgendaItem]:
        query = (
            select(ItemRow)
            .filter_by(assembly_id=assembly_id)
            .order_by(cast("Any", ItemRow.position), cast("Any", ItemRow.item_id))
            .execution_options(populate_existing=True)
        )
        return [_item(row) for row in (await self._session.execute(query)).scalars()]

    async def save(self, item: AgendaItem) -> None:
        await self._session.merge(ItemRow(**{**asdict(item), "title": dict(item.title)}))

    async def remove(self, item_id: str) -> None:
        await self._session.execute(delete(ItemRow).where(cast("Any", ItemRow.item_id) == item_id))

    async def note(self, happening: Happening) -> Happening:
        number = await self._grown(happening.assembly_id, 1)
        kept = replace(happening, number=number)
        self._session.add(HappeningRow(**asdict(kept)))
        return kept

    async def happenings(self, assembly_id: str) -> list[Happening]:
        query = select(HappeningRow).filter_by(assembly_id=assembly_id).order_by(cast("Any", HappeningRow.number))
        return [Happening(**row.model_dump()) for row in (await self._session.execute(query)).scalars()]

    async def adoption(self, assembly_id: str) -> Adoption | None:
        query = select(HappeningRow).filter_by(assembly_id=assembly_id, what="agenda adopted")
        row = (await self._session.execute(query)).scalars().first()
        return Adoption(row.at, row.by, row.number) if row else None

    async def _grown(self, assembly_id: str, by: int) -> int:
        first = upsert(self._session)(AgendaRow).values(assembly_id=assembly_id, last=by)
        grown = first.on_conflict_do_update(
            index_elements=["assembly_id"], set_={"last": cast("Any", AgendaRow.last) + by}
        ).returning(AgendaRow.last)
        return int((await self._session.execute(grown)).scalar_one())


def _item(row: ItemRow) -> AgendaItem:
    return AgendaItem(**row.model_dump())


class SqlSittings:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, sitting_id: str) -> Sitting | None:
        row = await self._session.get(SittingRow, sitting_id, populate_existing=True)
        return Sitting(**row.model_dump()) if row else None

    async def of_assembly(self, assembly_id: str) -> list[Sitting]:
        order = (cast("Any", SittingRow.begins), cast("Any", SittingRow.sitting_id))
        query = select(SittingRow).filter_by(assembly_id=assembly_id).order_by(*order)
        fresh = query.execution_options(populate_existing=True)
        return [Sitting(**row.model_dump()) for row in (await self._session.execute(fresh)).scalars()]

    async def save(self, sitting: Sitting) -> None:
        title = dict(sitting.title) if sitting.title is not None else None
        await self._session.merge(SittingRow(**{**asdict(sitting), "title": title}))

    async def remove(self, sitting_id: str) -> None:
        await self._session.execute(delete(SittingRow).where(cast("Any", SittingRow.sitting_id) == sitting_id))


class SqlMinutes:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def newest(self, sitting_id: str, language: str) -> SavedMinutes | None:
        order = cast("Any", MinutesRow.version).desc()
        query = select(MinutesRow).filter_by(sitting_id=sitting_id, language=language).order_by(order).limit(1)
        row = (await self._session.execute(query)).scalars().first()
        return _minutes(row) if row else None

    async def versions(self, sitting_id: str, language: str) -> list[SavedMinutes]:
        order = cast("Any", MinutesRow.version)
        query = select(MinutesRow).filter_by(sitting_id=sitting_id, language=language).order_by(order)
        return [_minutes(row) for row in (await self._session.execute(query)).scalars()]

    async def save(self, saved: SavedMinutes) -> None:
        paragraphs = {key: asdict(each) for key, each in saved.paragraphs.items()}
        self._session.add(MinutesRow(**{**asdict(saved), "paragraphs": paragraphs}))

    async def languages(self, sitting_ids: Iterable[str]) -> dict[str, dict[str, int]]:
        """sitting -> language -> newest version."""
        columns = cast("tuple[Any, Any, Any]", (MinutesRow.sitting_id, MinutesRow.language, MinutesRow.version))
        query = select(columns[0], columns[1], func.max(columns[2])).where(columns[0].in_(list(sitting_ids)))
        found: dict[str, dict[str, int]] = {}
        for sitting_id, language, version in await self._session.execute(query.group_by(columns[0], columns[1])):
            found.setdefault(sitting_id, {})[language] = version
        return found


def _minutes(row: MinutesRow) -> SavedMinutes:
    paragraphs = {key: Paragraph(**each) for key, each in row.paragraphs.items()}
    return SavedMinutes(**{**row.model_dump(), "paragraphs": paragraphs})
