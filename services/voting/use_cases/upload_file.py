"""Takes a file of a document: received up to its limit, looked into, kept in pieces, and only then made a version.

Promises that a file that is refused, cut short or lost on the way is no version of anything. Its pieces are written each in a
transaction of its own, so that no ballot waits for a large file; those of an upload that a crash ended are kept under their
own hash, belong to nothing, and serve when the same file comes again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from services.voting.domain.content import type_of
from services.voting.domain.document import Document, File
from services.voting.domain.document_errors import UploadStalled
from services.voting.domain.events import DocumentRevised
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.document_ports import Cleaner
from services.voting.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock
from shared.kernel.errors import BodyTooLarge

PIECE_BYTES = 262_144
AT_ONCE = 4  # uploads held in memory; the next ones wait
RECEIVE_S = 120


@dataclass(frozen=True)
class UploadFile:
    works: Works
    clock: Clock
    cleaner: Cleaner
    limit_bytes: int
    _places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def __call__(
        self, actor: Actor, document_id: str, language: str, name: str, sent: AsyncIterator[bytes]
    ) -> Document:
        """Raises what ``content.type_of`` raises, BodyTooLarge and UploadStalled; then nothing has changed."""
        async with self.works.reading() as work:
            document = finding.checked_document(await work.documents.get(document_id), actor)
        async with self._places:
            body = await self._received(sent)
            file, kept = await asyncio.to_thread(self._looked_into, actor, document, language, name, body)
            for number, piece in enumerate(_pieces(kept)):
                async with self.works() as work:
                    await work.documents.keep_piece(file.sha256, number, piece)
        async with self.works() as work:
            before = await finding.locked_document(work, actor, document_id)
            document = before.with_file(file)
            if document is not before:
                await work.documents.save(document)
                if document.state == "published":
                    work.say(DocumentRevised(document))
                newest = document.files[-1]
                details = {"language": language, "version": newest.version, "sha256": newest.sha256}
                work.record(act(actor, "file uploaded", document_id, **details))
        return document

    async def _received(self, sent: AsyncIterator[bytes]) -> bytes:
        body = bytearray()
        try:
            async with asyncio.timeout(RECEIVE_S):
                async for part in sent:
                    if len(body) + len(part) > self.limit_bytes:
                        raise BodyTooLarge(limit_bytes=self.limit_bytes)
                    body += part
        except TimeoutError:
            raise UploadStalled(seconds=RECEIVE_S) from None
        return bytes(body)

    def _looked_into(
        self, actor: Actor, document: Document, language: str, name: str, body: bytes
    ) -> tuple[File, bytes]:
        """What is kept of it: HTML as a page that cannot act, everything else as it came. Version 0: not numbered yet."""
        kind = type_of(body, name)
        if kind == "html":
            title = document.title.get(language) or document.symbol
            body = self.cleaner.page(body.decode("utf-8-sig"), language, title).encode()
        digest = sha256(body).hexdigest()
        return File(language, 0, kind, name, len(body), digest, self.clock.now(), actor.name), body


def _pieces(body: bytes) -> Iterator[bytes]:
    for start in range(0, len(body), PIECE_BYTES):
        yield body[start : start + PIECE_BYTES]
