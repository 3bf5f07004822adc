"""Prepares documents before and after they are distributed: what they are, whom they are for, how far a translation is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from services.voting.domain.document import Document, Kind, Readers
from services.voting.domain.document_errors import TooManyDocuments
from services.voting.domain.events import DocumentRevised
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Work, Works
from shared.kernel.ids import Ids

MOST_DOCUMENTS = 1_000  # of one assembly


@dataclass(frozen=True, slots=True)
class NewDocument:
    kind: Kind
    symbol: str
    title: Mapping[str, str]
    item_id: str | None
    readers: Readers
    embargo_until: datetime | None
    original: str
    languages: tuple[str, ...]


@dataclass(frozen=True)
class PrepareDocument:
    works: Works
    ids: Ids

    async def __call__(self, actor: Actor, assembly_id: str, new: NewDocument) -> Document:
        async with self.works() as work:
            assembly = await finding.assembly(work, actor, assembly_id)
            await finding.item_of_assembly(work, actor, assembly_id, new.item_id)
            if await work.documents.count(assembly_id) >= MOST_DOCUMENTS:
                raise TooManyDocuments(most=MOST_DOCUMENTS)
            document = Document(
                document_id=self.ids.new(),
                organisation_id=assembly["organisation_id"],
                assembly_id=assembly_id,
                item_id=new.item_id,
                kind=new.kind,
                symbol=new.symbol,
                title=new.title,
                readers=new.readers,
                embargo_until=new.embargo_until,
                original=new.original,
                languages=new.languages,
            )
            await work.documents.save(document)
            work.record(act(actor, "document added", document.document_id, symbol=document.symbol))
        return document

    async def revise(self, actor: Actor, document_id: str, changes: Mapping[str, Any]) -> Document:
        """``changes``: fields of NewDocument."""
        async with self.works() as work:
            before = await finding.locked_document(work, actor, document_id)
            await finding.item_of_assembly(work, actor, before.assembly_id, changes.get("item_id"))
            document = before.revised(changes)
            await self._keep(work, document)
            work.record(act(actor, "document revised", document_id, fields=sorted(changes)))
        return document

    async def translating(
        self, actor: Actor, document_id: str, language: str, state: Literal["missing", "in_translation"]
    ) -> Document:
        async with self.works() as work:
            document = (await finding.locked_document(work, actor, document_id)).translated(language, state)
            await self._keep(work, document)
            work.record(act(actor, "translation followed", document_id, language=language, state=state))
        return document

    async def _keep(self, work: Work, document: Document) -> None:
        await work.documents.save(document)
        if document.state == "published":
            work.say(DocumentRevised(document))
