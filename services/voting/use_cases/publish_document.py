"""Distributes a document: at once, or by itself when its embargo ends; and takes it back."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.domain.document import Document
from services.voting.domain.events import DocumentPublished, DocumentWithdrawn
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Work, Works, timer
from shared.kernel.clock import Clock

DUE_AT_ONCE = 50


@dataclass(frozen=True)
class PublishDocument:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor, document_id: str, *, incomplete: bool) -> Document:
        """``incomplete``: though it is not there in every language that it must have."""
        async with self.works() as work:
            before = await finding.locked_document(work, actor, document_id)
            document = before.published(self.clock.now(), incomplete=incomplete)
            if document is not before:
                await self._keep(work, document, actor)
        return document

    async def those_due(self) -> int:
        """Publishes the scheduled documents whose embargo has ended; how many there were."""
        now = self.clock.now()
        async with self.works.reading() as work:
            due = await work.documents.due(now, DUE_AT_ONCE)
        for document_id in due:
            async with self.works() as work:
                locked = await work.documents.locked(document_id)
                if locked is None or not locked.is_due(now):
                    continue  # withdrawn, or its embargo prolonged, meanwhile
                await self._keep(work, locked.released(now), timer(locked.organisation_id))
        return len(due)

    async def withdraw(self, actor: Actor, document_id: str, reason: str) -> Document:
        async with self.works() as work:
            before = await finding.locked_document(work, actor, document_id)
            document = before.withdrawn(reason)
            await work.documents.save(document)
            if before.state == "published":
                work.say(DocumentWithdrawn(document))
            work.record(act(actor, "document withdrawn", document_id, reason=reason))
        return document

    async def _keep(self, work: Work, document: Document, actor: Actor) -> None:
        await work.documents.save(document)
        scheduled = document.state == "scheduled"
        if not scheduled:
            work.say(DocumentPublished(document))
        verb = "document scheduled" if scheduled else "document published"
        work.record(act(actor, verb, document.document_id, missing=list(document.missing)))
