"""The log of privileged acts (V8): append-only, one hash chain an organisation. Each entry's hash covers its content and
the hash before it, so an entry altered, removed or slipped in is found by recomputing. It cannot find a chain rewritten
whole by someone who holds the database; published heads do that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.chassis.tables import ChassisTables
from shared.kernel.canonical import sha256
from shared.kernel.unit_of_work import Act

GENESIS = "0" * 64
COVERED = ("organisation_id", "number", "at", "actor", "role", "verb", "subject", "details", "previous")


def entry_hash(entry: Mapping[str, Any]) -> str:
    return sha256({name: entry[name].isoformat() if name == "at" else entry[name] for name in COVERED})


def first_break(entries: Iterable[Mapping[str, Any]]) -> int | None:
    """The number of the first entry that does not follow from the one before it; None when the chain is whole."""
    previous, number = GENESIS, 0
    for entry in entries:
        number += 1
        if entry["number"] != number or entry["previous"] != previous or entry["hash"] != entry_hash(entry):
            return number
        previous = entry["hash"]
    return None


async def append_acts(session: AsyncSession, tables: ChassisTables, acts: Sequence[Act], at: datetime) -> None:
    for act in sorted(acts, key=lambda act: act.organisation_id):
        if session.get_bind().dialect.name == "postgresql":
            lock = text("SELECT pg_advisory_xact_lock(hashtext('acts'), hashtext(:organisation))")
            await session.execute(lock, {"organisation": act.organisation_id})
        newest = (
            select(tables.acts.c.number, tables.acts.c.hash)
            .where(tables.acts.c.organisation_id == act.organisation_id)
            .order_by(tables.acts.c.number.desc())
            .limit(1)
        )
        last = (await session.execute(newest)).first()
        entry: dict[str, Any] = {
            "organisation_id": act.organisation_id,
            "number": last.number + 1 if last else 1,
            "at": at,
            "actor": act.actor,
            "role": act.role,
            "verb": act.verb,
            "subject": act.subject,
            "details": dict(act.details),
            "previous": last.hash if last else GENESIS,
        }
        await session.execute(insert(tables.acts).values(**entry, hash=entry_hash(entry)))


async def read_acts(session: AsyncSession, tables: ChassisTables, organisation_id: str) -> list[dict[str, Any]]:
    query = select(tables.acts).where(tables.acts.c.organisation_id == organisation_id).order_by(tables.acts.c.number)
    return [dict(row) for row in (await session.execute(query)).mappings()]
