"""Documents, their files and the bytes of these, in SQL."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any, cast

from sqlalchemy import func, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.voting.adapters.document_rows import DocumentFileRow, DocumentRow, FilePieceRow
from services.voting.adapters.sql_proceedings import upsert
from services.voting.domain.document import Document, File
from services.voting.domain.document_errors import SymbolTaken

LISTS = ("languages", "in_translation")
OF_FILES = [each.name for each in fields(File)]


class SqlDocuments:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, document_id: str) -> Document | None:
        found = await self._read(select(DocumentRow).filter_by(document_id=document_id))
        return found[0] if found else None

    async def locked(self, document_id: str) -> Document | None:
        found = await self._read(select(DocumentRow).filter_by(document_id=document_id).with_for_update())
        return found[0] if found else None

    async def of_assembly(self, assembly_id: str) -> list[Document]:
        order = cast("Any", DocumentRow.symbol), cast("Any", DocumentRow.document_id)
        return await self._read(select(DocumentRow).filter_by(assembly_id=assembly_id).order_by(*order))

    async def count(self, assembly_id: str) -> int:
        query = select(func.count()).select_from(DocumentRow).filter_by(assembly_id=assembly_id)
        return int((await self._session.execute(query)).scalar_one())

    async def due(self, now: datetime, most: int) -> list[str]:
        query = select(cast("Any", DocumentRow.document_id)).filter_by(state="scheduled")
        until = cast("Any", DocumentRow.embargo_until)
        query = query.where(or_(until.is_(None), until <= now)).limit(most)
        return list((await self._session.execute(query)).scalars())

    async def save(self, document: Document) -> None:
        values = asdict(document)
        files = values.pop("files")
        row = DocumentRow(**{**values, **{name: list(values[name]) for name in LISTS}})
        try:
            await self._session.merge(row)
            await self._session.flush()
        except IntegrityError as problem:
            raise SymbolTaken(symbol=document.symbol) from problem
        if files:
            known = upsert(self._session)(DocumentFileRow).on_conflict_do_nothing()
            rows = [{**each, "document_id": document.document_id} for each in files]
            await self._session.execute(known, rows)

    async def keep_piece(self, sha256: str, number: int, piece: bytes) -> None:
        known = upsert(self._session)(FilePieceRow).on_conflict_do_nothing()
        await self._session.execute(known, [{"sha256": sha256, "number": number, "piece": piece}])

    async def piece(self, sha256: str, number: int) -> bytes | None:
        query = select(cast("Any", FilePieceRow.piece)).filter_by(sha256=sha256, number=number)
        found: bytes | None = (await self._session.execute(query)).scalar_one_or_none()
        return found

    async def _read(self, query: Any) -> list[Document]:
        rows = list((await self._session.execute(query.execution_options(populate_existing=True))).scalars())
        files = await self._files([row.document_id for row in rows])
        return [_document(row, files[row.document_id]) for row in rows]

    async def _files(self, document_ids: list[str]) -> dict[str, list[File]]:
        query = select(DocumentFileRow).where(cast("Any", DocumentFileRow.document_id).in_(document_ids))
        query = query.order_by(cast("Any", DocumentFileRow.version), cast("Any", DocumentFileRow.language))
        found: dict[str, list[File]] = defaultdict(list)
        for row in (await self._session.execute(query)).scalars():
            values = row.model_dump(include=set(OF_FILES))
            found[row.document_id].append(File(**values))
        return found


def _document(row: DocumentRow, files: list[File]) -> Document:
    values = row.model_dump()
    return Document(**{**values, **{name: tuple(values[name]) for name in LISTS}, "files": tuple(files)})
