"""From a fact on the log to the notice that people outside the hall get of it. One entry a contract: where the public's screen
shows it. Facts not listed here, and what the public does not see, never leave."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from services.notifications.domain.public_notice import seen_by_the_public
from services.notifications.domain.subscriber import Notice, Topic
from services.notifications.domain.told import Told
from services.notifications.entrypoints.reading_facts import READ
from services.notifications.use_cases.notify import Notify
from shared.contracts import agenda, documents, voting
from shared.contracts.envelope import Envelope
from shared.contracts.notifications import AnnouncedV1, AnnouncementWithdrawnV1

TOLD: Mapping[str, tuple[Topic, str]] = {
    AnnouncedV1.TYPE: (Topic.ANNOUNCEMENT, "announcements"),
    agenda.AgendaItemOpenedV1.TYPE: (Topic.ITEM, "agenda"),
    voting.ResultDeclaredV1.TYPE: (Topic.RESULT, "result"),
    voting.ResultCorrectedV1.TYPE: (Topic.RESULT, "result"),
    voting.PollVoidedV1.TYPE: (Topic.RESULT, "poll"),
}
Handler = Callable[[Envelope, Any], Awaitable[None]]


def handlers(notify: Notify) -> Mapping[str, Handler]:
    """What is done about these facts beside keeping them, inside the same transaction."""

    async def tell(envelope: Envelope, work: Any) -> None:
        notice = notice_of(envelope, READ[envelope.type](envelope))
        if notice is not None:
            await notify(notice, work)

    async def tell_of_resolution(envelope: Envelope, work: Any) -> None:
        await notify(resolution_of(envelope), work)

    async def tell_no_more(envelope: Envelope, work: Any) -> None:
        await notify.no_more(AnnouncementWithdrawnV1.model_validate(envelope.data).announcement_id, work)

    async def tell_of_document(envelope: Envelope, work: Any) -> None:
        if seen_by_the_public(READ[envelope.type](envelope), "documents") is not None:
            await notify(document_of(envelope), work)

    async def tell_document_no_more(envelope: Envelope, work: Any) -> None:
        await notify.no_more(documents.DocumentWithdrawnV1.model_validate(envelope.data).document_id, work)

    return {
        **{kind: tell for kind in TOLD},
        documents.DocumentPublishedV1.TYPE: tell_of_document,
        documents.DocumentWithdrawnV1.TYPE: tell_document_no_more,
        voting.ResolutionAdoptedV1.TYPE: tell_of_resolution,
        AnnouncementWithdrawnV1.TYPE: tell_no_more,
    }


def notice_of(envelope: Envelope, told: Sequence[Told]) -> Notice | None:
    topic, key = TOLD[envelope.type]
    data = seen_by_the_public(told, key)
    return None if data is None else _notice(envelope, topic, told[0].key, {"poll": data} if key == "poll" else data)


def document_of(envelope: Envelope) -> Notice:
    """Of one that the public may read."""
    fact = documents.DocumentPublishedV1.model_validate(envelope.data)
    shown = {"document_id", "symbol", "title", "kind", "published_at"}
    return _notice(envelope, Topic.DOCUMENT, fact.document_id, fact.document.model_dump(mode="json", include=shown))


def resolution_of(envelope: Envelope) -> Notice:
    """The register of resolutions is public, all of it."""
    fact = voting.ResolutionAdoptedV1.model_validate(envelope.data)
    shown = {"year", "number", "title", "text", "motion_id", "poll_id"}
    return _notice(envelope, Topic.RESOLUTION, fact.motion_id, fact.model_dump(mode="json", include=shown))


def _notice(envelope: Envelope, topic: Topic, about: str, data: Mapping[str, Any]) -> Notice:
    ids = str(envelope.data["organisation_id"]), str(envelope.data["assembly_id"])
    return Notice(envelope.id, *ids, topic, envelope.type, about, envelope.time, {}, data)
