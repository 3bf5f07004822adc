"""The HTTP face of the screens: streams, the same state as one answer, the hall's display."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Header

from services.notifications.domain.acknowledging import Person
from services.notifications.domain.audience import Audience, audience_of
from services.notifications.entrypoints.api_models import DisplayRequest, DisplayResponse, StateResponse
from services.notifications.entrypoints.asking import AssemblyId, actor_of, looker_of
from services.notifications.entrypoints.attending import Attending
from services.notifications.entrypoints.consumers import TOPICS
from services.notifications.entrypoints.frames import Frames
from services.notifications.entrypoints.stream import EventStream
from services.notifications.use_cases.acting import sees
from services.notifications.use_cases.feed import Feed
from services.notifications.use_cases.live_screens import LiveScreens
from services.notifications.use_cases.ports import NotificationsWork
from services.notifications.use_cases.set_display import SetDisplay, set_display
from shared.chassis.auth import ROLES, Principal, allowed, everyone
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound
from shared.kernel.unit_of_work import UnitsOfWork

LastEventId = Annotated[str | None, Header(alias="Last-Event-ID", max_length=300)]
AS_ROLE: dict[str, Any] = {
    "parameters": [
        {
            "name": "as",
            "in": "query",
            "required": False,
            "description": "which sign-in of this browser is meant",
            "schema": {"type": "string", "enum": list(ROLES)},
        }
    ]
}
STREAM: dict[int | str, dict[str, Any]] = {
    200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}, "description": "snapshot, then changes"}
}


@dataclass(frozen=True, slots=True)
class Face:
    """What the routes are given."""

    works: UnitsOfWork[NotificationsWork]
    screens: LiveScreens
    clock: Clock
    heartbeat_s: float
    attending: Attending


def router(face: Face) -> APIRouter:
    routes = APIRouter()
    _add_streams(routes, face)
    _add_display(routes, face)
    return routes


def _add_streams(routes: APIRouter, face: Face) -> None:
    frames: dict[Feed, Frames] = {}

    def open_stream(feed: Feed, last_event_id: str | None, expires: int | None, **more: Any) -> EventStream:
        written = frames.setdefault(feed, Frames(feed, TOPICS))
        options: dict[str, Any] = {"last_event_id": last_event_id, "expires": expires, **more}
        return EventStream(feed, written, face.clock, heartbeat_s=face.heartbeat_s, **options)

    def own_feed(who: Principal, assembly_id: str) -> Feed:
        if not sees(actor_of(who), face.screens.organisation_of(assembly_id), assembly_id):
            raise NotFound(what="such assembly")
        return face.screens.feed(assembly_id, audience_of(who.role))

    def personal_feed(who: Principal, assembly_id: str) -> Feed | None:
        if audience_of(who.role) is not Audience.DELEGATE or who.delegation_id is None:
            return None
        return face.screens.personal_feed(assembly_id, Person(who.subject, who.delegation_id))

    @routes.get(
        "/assemblies/{assembly_id}/stream",
        status_code=200,
        response_class=EventStream,
        responses=STREAM,
        openapi_extra=AS_ROLE,
    )
    async def stream(
        assembly_id: AssemblyId,
        last_event_id: LastEventId = None,
        who: Principal = allowed(*ROLES),
    ) -> EventStream:
        """The live channel of one's screen (server-sent events): a snapshot, then changes. Resumes by Last-Event-ID."""
        feed = own_feed(who, assembly_id)
        visit = face.attending.visit(assembly_id, looker_of(who))
        own = {"personal": personal_feed(who, assembly_id), "visit": visit}
        return open_stream(feed, last_event_id, who.expires, **own)

    @routes.get(
        "/assemblies/{assembly_id}/public-stream",
        status_code=200,
        response_class=EventStream,
        responses=STREAM,
        dependencies=[everyone()],
    )
    async def public_stream(assembly_id: AssemblyId, last_event_id: LastEventId = None) -> EventStream:
        """The live channel for everyone: what is public, and nothing of a vote before its result is declared."""
        return open_stream(face.screens.feed(assembly_id, Audience.PUBLIC), last_event_id, None)

    @routes.get("/assemblies/{assembly_id}/state", openapi_extra=AS_ROLE)
    async def state(assembly_id: AssemblyId, who: Principal = allowed(*ROLES)) -> StateResponse:
        """The snapshot that the stream would begin with."""
        feed, personal = own_feed(who, assembly_id), personal_feed(who, assembly_id)
        own = personal.state if personal else {}
        return StateResponse(state={**feed.state, **own}, at=face.clock.now(), id=feed.place().written(TOPICS))


def _add_display(routes: APIRouter, face: Face) -> None:
    @routes.put("/assemblies/{assembly_id}/display")
    async def put_display(
        assembly_id: AssemblyId, body: DisplayRequest, who: Principal = allowed("chair", "operator")
    ) -> DisplayResponse:
        """Sets what the hall's display shows."""
        languages = tuple(dict.fromkeys(body.languages))
        await set_display(SetDisplay(actor_of(who), assembly_id, body.blank, body.layout, languages), face.works)
        return DisplayResponse(blank=body.blank, layout=body.layout, languages=list(languages))
