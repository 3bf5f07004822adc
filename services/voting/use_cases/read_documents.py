"""Answers who may read which document, and hands out their files piece by piece."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

from services.voting.domain.document import Document, File
from services.voting.domain.document_errors import NotInThisLanguage
from services.voting.use_cases import finding
from services.voting.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound


@dataclass(frozen=True)
class ReadDocuments:
    works: Works
    clock: Clock

    async def of_assembly(self, actor: Actor, assembly_id: str) -> list[Document]:
        """Those that the one who asks may read, by symbol."""
        async with self.works.reading() as work:
            await finding.assembly(work, actor, assembly_id)
            found = await work.documents.of_assembly(assembly_id)
        return [each for each in found if each.readable_by(actor.role, self.clock.now())]

    async def public(self, assembly_id: str) -> list[Document]:
        """Those that everyone may read; none of an assembly that is not known."""
        async with self.works.reading() as work:
            found = await work.documents.of_assembly(assembly_id)
        return [each for each in found if each.readable_by(None, self.clock.now())]

    async def file(
        self, actor: Actor | None, document_id: str, language: str, version: int | None
    ) -> tuple[Document, File]:
        """The newest version where none is named. Raises NotFound for a document that the one who asks may not read, as for
        one that is not there, and NotInThisLanguage, which names the languages it has. ``actor`` None: not signed in."""
        async with self.works.reading() as work:
            document = await work.documents.get(document_id)
        if actor is not None:
            document = finding.checked_document(document, actor)
        if document is None or not document.readable_by(actor.role if actor else None, self.clock.now()):
            raise NotFound(what="document")
        file = document.version(language, version)
        if file is None:
            raise NotInThisLanguage(languages=", ".join(document.ready))
        return document, file

    async def pieces(self, file: File) -> AsyncIterator[bytes]:
        """Each read on its own, so that a slow reader holds neither the store nor the whole file."""
        number = sent = 0
        while sent < file.size:
            async with self.works.reading() as work:
                piece = await work.documents.piece(file.sha256, number)
            if piece is None:
                raise LookupError(f"piece {number} of the file {file.sha256} is not there")
            yield piece
            number, sent = number + 1, sent + len(piece)
