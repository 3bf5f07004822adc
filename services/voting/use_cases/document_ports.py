"""What the use cases of documents need from outside: their store, and what makes HTML harmless."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from services.voting.domain.document import Document


class Documents(Protocol):
    async def get(self, document_id: str) -> Document | None: ...

    async def locked(self, document_id: str) -> Document | None:
        """Held until the transaction ends: its versions are numbered one after the other."""
        ...

    async def of_assembly(self, assembly_id: str) -> list[Document]:
        """By symbol."""
        ...

    async def count(self, assembly_id: str) -> int: ...

    async def due(self, now: datetime, most: int) -> list[str]:
        """The ids of scheduled documents whose embargo has ended."""
        ...

    async def save(self, document: Document) -> None:
        """Files that are there already stay as they are. Raises SymbolTaken where its symbol is another's."""
        ...

    async def keep_piece(self, sha256: str, number: int, piece: bytes) -> None:
        """A part of a file, from 0 on; kept once whatever document has it."""
        ...

    async def piece(self, sha256: str, number: int) -> bytes | None: ...


class Cleaner(Protocol):
    def page(self, written: str, language: str, title: str) -> str:
        """A page with what the HTML ``written`` says, that can neither act nor fetch anything."""
        ...
