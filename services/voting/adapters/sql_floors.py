"""The floor in SQL: settings by item, requests, turns."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, cast

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.voting.adapters.floor_rows import FloorRequestRow, FloorRow, FloorTurnRow
from services.voting.domain.floor import Debate, Draw, Floor, Settings
from services.voting.domain.speakers import Request, Speech, Turn, Voice


class SqlFloors:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def settings(self, item_id: str) -> Settings:
        row = await self._session.get(FloorRow, item_id, populate_existing=True)
        return _settings(row) if row else Settings()

    async def waiting(self, item_id: str) -> list[Request]:
        query = select(FloorRequestRow).filter_by(item_id=item_id, state="waiting")
        fresh = query.execution_options(populate_existing=True)
        return [_request(row) for row in (await self._session.execute(fresh)).scalars()]

    async def request(self, request_id: str) -> Request | None:
        row = await self._session.get(FloorRequestRow, request_id, populate_existing=True)
        return _request(row) if row else None

    async def turns_on(self, item_id: str) -> list[Turn]:
        return await self._turns(select(FloorTurnRow).filter_by(item_id=item_id))

    async def turns(self, assembly_id: str) -> list[Turn]:
        return await self._turns(select(FloorTurnRow).filter_by(assembly_id=assembly_id))

    async def speaking(self, assembly_id: str) -> Turn | None:
        found = await self._turns(select(FloorTurnRow).filter_by(assembly_id=assembly_id, ended_at=None))
        return next(iter(found), None)

    async def _turns(self, query: Any) -> list[Turn]:
        ordered = query.order_by(cast("Any", FloorTurnRow.began_at), cast("Any", FloorTurnRow.turn_id))
        fresh = ordered.execution_options(populate_existing=True)
        return [_turn(row) for row in (await self._session.execute(fresh)).scalars()]

    async def keep(self, before: Floor, floor: Floor) -> None:
        item, session = floor.item, self._session
        if floor.settings != before.settings:
            ids: dict[str, Any] = {
                "item_id": item.item_id,
                "organisation_id": item.organisation_id,
                "assembly_id": item.assembly_id,
            }
            await session.merge(FloorRow(**ids, **asdict(floor.settings)))
        for request in floor.requests:
            if request not in before.requests:
                await session.merge(FloorRequestRow(**_flat(request)))
        for turn in floor.over:
            await session.merge(_turn_row(turn))
        await session.flush()  # a turn is over before the next begins: one speaks at a time
        if floor.turn is not None and floor.turn != before.turn:
            await session.merge(_turn_row(floor.turn))


def _flat(spoken: Request | Turn) -> dict[str, Any]:
    values = asdict(spoken)
    voice = values.pop("voice")
    return {**values, **voice}


def _turn_row(turn: Turn) -> FloorTurnRow:
    values = _flat(turn)
    values["kind"] = values.pop("speech")
    return FloorTurnRow(**values)


def _settings(row: FloorRow) -> Settings:
    draw = {**row.draw, "among": tuple(row.draw["among"])} if row.draw else None
    return Settings(
        list_open=row.list_open,
        debate=cast("Debate", row.debate),
        observers_invited=row.observers_invited,
        turn_seconds=row.turn_seconds,
        item_seconds=row.item_seconds,
        draw=Draw(**draw) if draw else None,
    )


def _request(row: FloorRequestRow) -> Request:
    values = row.model_dump()
    voice = _voice(values)
    return Request(**{**values, "speech": Speech(row.speech)}, voice=voice)


def _turn(row: FloorTurnRow) -> Turn:
    values = row.model_dump()
    voice, speech = _voice(values), Speech(values.pop("kind"))
    return Turn(**values, speech=speech, voice=voice)


def _voice(values: dict[str, Any]) -> Voice:
    return Voice(**{name: values.pop(name) for name in ("delegation_id", "member", "name")})
