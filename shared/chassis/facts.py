"""A service's own copies of the facts it needs from others: the newest state of each subject, as it was said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from shared.chassis.tables import ChassisTables

Body = TypeVar("Body", bound=Mapping[str, Any])


class Facts:
    def __init__(self, session: AsyncSession, tables: ChassisTables) -> None:
        self._session, self._table = session, tables.facts

    async def keep(
        self, kind: str, key: str, body: Mapping[str, Any], *, organisation_id: str, assembly_id: str | None = None
    ) -> None:
        """Stores ``body`` as the newest state of the subject ``key``."""
        values = {
            "kind": kind,
            "key": key,
            "organisation_id": organisation_id,
            "assembly_id": assembly_id,
            "body": dict(body),
        }
        dialect = postgresql if self._session.get_bind().dialect.name == "postgresql" else sqlite
        query = dialect.insert(self._table).values(**values)
        changed = {"body": query.excluded.body, "assembly_id": query.excluded.assembly_id}
        await self._session.execute(query.on_conflict_do_update(index_elements=["kind", "key"], set_=changed))

    async def one(self, kind: str, key: str) -> dict[str, Any] | None:
        query = select(self._table.c.body).where(self._table.c.kind == kind, self._table.c.key == key)
        return (await self._session.execute(query)).scalar_one_or_none()

    async def of_assembly(self, kind: str, assembly_id: str) -> list[dict[str, Any]]:
        return await self._all(self._table.c.kind == kind, self._table.c.assembly_id == assembly_id)

    async def of_organisation(self, kind: str, organisation_id: str) -> list[dict[str, Any]]:
        return await self._all(self._table.c.kind == kind, self._table.c.organisation_id == organisation_id)

    async def everything(self, kind: str) -> list[dict[str, Any]]:
        return await self._all(self._table.c.kind == kind)

    async def drop(self, kind: str, key: str) -> None:
        await self._session.execute(delete(self._table).where(self._table.c.kind == kind, self._table.c.key == key))

    async def _all(self, *conditions: Any) -> list[dict[str, Any]]:
        query = select(self._table.c.body).where(*conditions).order_by(self._table.c.key)
        return list((await self._session.execute(query)).scalars())
