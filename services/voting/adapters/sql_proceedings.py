"""Motions in SQL."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, cast

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from services.voting.adapters.rows import MotionCounterRow, MotionRow
from services.voting.domain.motion import Admits, Motion, SetsMajority
from services.voting.domain.motion_text import Change
from services.voting.domain.poll import Mode
from shared.rules.procedure import Procedure


def upsert(session: AsyncSession) -> Any:
    """The INSERT of this database that knows ON CONFLICT."""
    return postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert


class SqlMotions:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, motion_id: str) -> Motion | None:
        row = await self._session.get(MotionRow, motion_id)
        return _motion(row) if row else None

    async def hold_order(self, assembly_id: str, tabled: int = 0) -> int:
        first = upsert(self._session)(MotionCounterRow).values(assembly_id=assembly_id, last=tabled)
        grown = first.on_conflict_do_update(
            index_elements=["assembly_id"], set_={"last": cast("Any", MotionCounterRow.last) + tabled}
        ).returning(MotionCounterRow.last)
        return int((await self._session.execute(grown)).scalar_one()) - tabled

    async def of_assembly(self, assembly_id: str) -> list[Motion]:
        order = tuple(cast("Any", column) for column in (MotionRow.number, MotionRow.tabled_at, MotionRow.motion_id))
        query = select(MotionRow).filter_by(assembly_id=assembly_id).order_by(*order)
        fresh = query.execution_options(populate_existing=True)  # what was read before the order was held may be old
        return [_motion(row) for row in (await self._session.execute(fresh)).scalars()]

    async def save(self, motion: Motion) -> None:
        values = asdict(motion)
        values["body"] = values.pop("text")
        await self._session.merge(MotionRow(**{**values, "mode": motion.mode.value}))


def _motion(row: MotionRow) -> Motion:
    values = row.model_dump()
    text, admits, sets = values.pop("body"), values.pop("admits"), values.pop("sets_majority_of")
    known: dict[str, Any] = {"text": text, "mode": Mode(row.mode), "moot_if_adopted": tuple(row.moot_if_adopted)}
    known |= {
        "admits": Admits(**admits) if admits else None,
        "sets_majority_of": SetsMajority(**sets) if sets else None,
        "procedure": Procedure(row.procedure) if row.procedure else None,
        "changes": tuple(Change(**each) for each in row.changes),
    }
    return Motion(**{**values, **known})
