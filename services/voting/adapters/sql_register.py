"""The register of resolutions in SQL: its lines, the versions of their final texts, and the search for words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict
from typing import Any, cast

from sqlalchemy import Select, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from services.voting.adapters.rows import ResolutionCounterRow, ResolutionRow, ResolutionVersionRow
from services.voting.adapters.sql_proceedings import upsert
from services.voting.domain.resolution import Edition, Place, Relation, Resolution, Version
from services.voting.domain.search_words import words_of
from services.voting.use_cases.register_ports import Sought

LINE: Any = ResolutionRow
VERSION: Any = ResolutionVersionRow
COUNTER: Any = ResolutionCounterRow
KEY = ("organisation_id", "year", "number")
SHOWN = (
    (VERSION.organisation_id == LINE.organisation_id)
    & (VERSION.year == LINE.year)
    & (VERSION.number == LINE.number)
    & (VERSION.version == LINE.released)
)


class SqlResolutions:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def next_number(self, organisation_id: str, year: int) -> int:
        first = upsert(self._session)(ResolutionCounterRow).values(organisation_id=organisation_id, year=year, last=1)
        grown = first.on_conflict_do_update(
            index_elements=["organisation_id", "year"], set_={"last": COUNTER.last + 1}
        ).returning(COUNTER.last)
        return int((await self._session.execute(grown)).scalar_one())

    async def hold_numbers(self, organisation_id: str, highest: Mapping[int, int]) -> None:
        for year, last in sorted(highest.items()):  # in one order everywhere: the counters are locks
            first = upsert(self._session)(ResolutionCounterRow)
            first = first.values(organisation_id=organisation_id, year=year, last=0)
            held = first.on_conflict_do_update(index_elements=["organisation_id", "year"], set_={"last": COUNTER.last})
            now = (await self._session.execute(held.returning(COUNTER.last))).scalar_one()
            row = ResolutionCounterRow(organisation_id=organisation_id, year=year, last=max(now, last))
            await self._session.merge(row)

    async def add(self, resolution: Resolution) -> None:
        self._session.add(_row(resolution))

    async def save(self, resolution: Resolution) -> None:
        await self._session.merge(_row(resolution))

    async def get(self, organisation_id: str, place: Place) -> Resolution | None:
        return await self._one(_lines().where(*_at(LINE, organisation_id, place)))

    async def locked(self, organisation_id: str, place: Place) -> Resolution | None:
        return await self._held(*_at(LINE, organisation_id, place))

    async def of_motion(self, motion_id: str) -> Resolution | None:
        return await self._held(LINE.motion_id == motion_id)

    async def places(self, organisation_id: str, years: Collection[int]) -> set[Place]:
        query = select(LINE.year, LINE.number).where(LINE.organisation_id == organisation_id, LINE.year.in_(years))
        return {(year, number) for year, number in (await self._session.execute(query)).all()}

    async def count(self, sought: Sought) -> int:
        query = _sought(select(func.count()).select_from(ResolutionRow), sought)
        return int((await self._session.execute(query)).scalar_one())

    async def find(self, sought: Sought, first: int, most: int) -> list[Resolution]:
        order = (LINE.year.desc(), LINE.number)
        return await self._all(_sought(_lines(), sought).order_by(*order).offset(first).limit(most))

    async def following(self, organisation_id: str, after: Place, most: int) -> list[Resolution]:
        here = tuple_(LINE.year, LINE.number)
        query = _lines().where(LINE.organisation_id == organisation_id, here > tuple_(*after))
        return await self._all(query.order_by(LINE.year, LINE.number).limit(most))

    async def years(self, organisation_id: str) -> dict[int, int]:
        query = select(LINE.year, func.count()).where(LINE.organisation_id == organisation_id)
        found = await self._session.execute(query.group_by(LINE.year).order_by(LINE.year.desc()))
        return {year: number for year, number in found.all()}

    async def changed_last(self, organisation_id: str, most: int) -> list[Resolution]:
        order = (LINE.changed_at.desc(), LINE.year.desc(), LINE.number.desc())
        return await self._all(_lines().where(LINE.organisation_id == organisation_id).order_by(*order).limit(most))

    async def edition(self, resolution: Resolution) -> Edition:
        query = select(VERSION).where(*_at(VERSION, resolution.organisation_id, resolution.place))
        rows = (await self._session.execute(query.order_by(VERSION.version))).scalars()
        return Edition(tuple(_version(row) for row in rows))

    async def add_version(self, resolution: Resolution, version: Version) -> None:
        values = asdict(version)
        relations = [asdict(each) for each in version.relations] or None
        place = {name: getattr(resolution, name) for name in KEY}
        text = values.pop("text")
        self._session.add(ResolutionVersionRow(**{**place, **values, "body": text, "relations": relations}))

    async def keep_release(self, resolution: Resolution, version: Version) -> None:
        key = (resolution.organisation_id, *resolution.place, version.version)
        row = await self._session.get_one(ResolutionVersionRow, key)
        row.released_at, row.released_by = version.released_at, version.released_by

    async def referring_to(self, resolution: Resolution) -> list[Relation]:
        query = select(VERSION.year, VERSION.number, VERSION.relations).join(ResolutionRow, SHOWN)
        query = query.where(
            VERSION.organisation_id == resolution.organisation_id,
            VERSION.relations.is_not(None),
            LINE.state == "adopted",
        )
        found = (await self._session.execute(query.order_by(VERSION.year, VERSION.number))).all()
        return [
            Relation(each["kind"], year, number)
            for year, number, relations in found
            for each in relations
            if (each["year"], each["number"]) == resolution.place
        ]

    async def _held(self, *where: Any) -> Resolution | None:
        """Read after it is held: joined to what was there before the lock, the text released meanwhile would be missing."""
        await self._session.execute(select(LINE.year).where(*where).with_for_update())
        return await self._one(_lines().where(*where))

    async def _one(self, query: Select[Any]) -> Resolution | None:
        found = await self._all(query)
        return found[0] if found else None

    async def _all(self, query: Select[Any]) -> list[Resolution]:
        fresh = query.execution_options(populate_existing=True)  # what was read before a lock may be old
        return [_resolution(line, final) for line, final in (await self._session.execute(fresh)).all()]


def _lines() -> Select[Any]:
    """Each line with the version of its text that is released."""
    return cast("Select[Any]", select(LINE, VERSION)).outerjoin(ResolutionVersionRow, SHOWN)


def _at(table: Any, organisation_id: str, place: Place) -> tuple[Any, ...]:
    return table.organisation_id == organisation_id, table.year == place[0], table.number == place[1]


def _sought(query: Select[Any], sought: Sought) -> Select[Any]:
    query = query.where(LINE.organisation_id == sought.organisation_id)
    for name in ("year", "number", "state"):
        wanted = getattr(sought, name)
        if wanted is not None:
            query = query.where(getattr(LINE, name) == wanted)
    for part in sought.parts:
        query = query.where(LINE.words.contains(part, autoescape=True))
    return query


def _row(resolution: Resolution) -> ResolutionRow:
    values = asdict(resolution)
    final = values.pop("final")
    body, shown = values.pop("text"), (resolution.title_now, resolution.text_now or {})
    words = words_of(text for texts in shown for text in texts.values())
    return ResolutionRow(**values, body=body, released=final["version"] if final else 0, words=words)


def _resolution(line: ResolutionRow, final: ResolutionVersionRow | None) -> Resolution:
    values = line.model_dump(exclude={"words", "released"})
    text = values.pop("body")
    return Resolution(**values, text=text, final=_version(final) if final else None)


def _version(row: ResolutionVersionRow) -> Version:
    values = row.model_dump(exclude=set(KEY))
    text, relations = values.pop("body"), values.pop("relations") or ()
    return Version(**values, text=text, relations=tuple(Relation(**cast("Any", each)) for each in relations))
