"""The HTTP face of announcements: made, withdrawn, acknowledged, read by those who make them, and their templates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Annotated

from fastapi import APIRouter, Path, Response

from services.notifications.domain.audience import Audience
from services.notifications.domain.events import Announcement
from services.notifications.domain.template import Template
from services.notifications.entrypoints.api_models import (
    AddresseeResponse,
    AnnouncementReadResponse,
    AnnouncementResponse,
    AnnounceRequest,
    AskedResponse,
    TemplateRequest,
    TemplateResponse,
)
from services.notifications.entrypoints.asking import AssemblyId, HexId, actor_of
from services.notifications.use_cases.acknowledge import acknowledge
from services.notifications.use_cases.announce import Announce, announce
from services.notifications.use_cases.keep_template import drop_template, keep_template, list_templates
from services.notifications.use_cases.ports import NotificationsWork
from services.notifications.use_cases.read_announcements import read_addressees, read_announcements
from services.notifications.use_cases.withdraw_announcement import withdraw_announcement
from shared.chassis.auth import Principal, allowed
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids
from shared.kernel.unit_of_work import UnitsOfWork

TemplateId = Annotated[str, Path(pattern=r"^[a-z0-9-]{1,40}$")]
ANNOUNCERS = ("chair", "operator", "secretary")


@dataclass(frozen=True, slots=True)
class AnnouncementFace:
    works: UnitsOfWork[NotificationsWork]
    clock: Clock
    ids: Ids
    shipped: Sequence[Template]


def announcement_router(face: AnnouncementFace) -> APIRouter:
    routes = APIRouter()
    _add_announcing(routes, face)
    _add_reading(routes, face)
    _add_templates(routes, face)
    return routes


def _add_announcing(routes: APIRouter, face: AnnouncementFace) -> None:
    @routes.post("/assemblies/{assembly_id}/announcements", status_code=201)
    async def post_announcement(
        assembly_id: AssemblyId, body: AnnounceRequest, who: Principal = allowed(*ANNOUNCERS)
    ) -> AnnouncementResponse:
        """Announces a text to some audiences, or privately to delegations and delegates, for some seconds or until it is
        withdrawn."""
        command = Announce(
            actor_of(who),
            assembly_id,
            to=tuple(Audience(name) for name in dict.fromkeys(body.to)),
            text=body.text.given(),
            seconds=body.seconds,
            delegations=tuple(dict.fromkeys(body.delegations)),
            delegates=tuple(dict.fromkeys(body.delegates)),
            acknowledge=body.acknowledge,
        )
        return _response(await announce(command, face.works, face.clock, face.ids))

    @routes.delete("/announcements/{announcement_id}", status_code=204)
    async def delete_announcement(announcement_id: HexId, who: Principal = allowed(*ANNOUNCERS)) -> Response:
        """Withdraws an announcement. Once more changes nothing more."""
        await withdraw_announcement(actor_of(who), announcement_id, face.works, face.clock)
        return Response(status_code=204)

    @routes.put("/announcements/{announcement_id}/acknowledgement", status_code=204)
    async def put_acknowledgement(announcement_id: HexId, who: Principal = allowed("delegate", "observer")) -> Response:
        """Acknowledges an announcement that asks for it. Once more changes nothing more."""
        await acknowledge(actor_of(who), announcement_id, face.works, face.clock)
        return Response(status_code=204)


def _add_reading(routes: APIRouter, face: AnnouncementFace) -> None:
    @routes.get("/assemblies/{assembly_id}/announcements")
    async def get_announcements(
        assembly_id: AssemblyId, who: Principal = allowed(*ANNOUNCERS)
    ) -> list[AnnouncementReadResponse]:
        """The newest announcements, over or not, and who was asked to acknowledge them and has."""
        return [
            AnnouncementReadResponse(
                **_response(each.announcement).model_dump(),
                withdrawn_at=each.withdrawn_at,
                asked=[AskedResponse(**asdict(one)) for one in each.asked],
            )
            for each in await read_announcements(actor_of(who), assembly_id, face.works)
        ]

    @routes.get("/assemblies/{assembly_id}/addressees")
    async def get_addressees(assembly_id: AssemblyId, who: Principal = allowed(*ANNOUNCERS)) -> list[AddresseeResponse]:
        """The delegations and delegates that an announcement can go to alone."""
        return [
            AddresseeResponse(
                delegation_id=each["delegation_id"], name=each["name"], delegates=list(each.get("delegates", ()))
            )
            for each in await read_addressees(actor_of(who), assembly_id, face.works)
        ]


def _add_templates(routes: APIRouter, face: AnnouncementFace) -> None:
    @routes.get("/templates")
    async def get_templates(who: Principal = allowed(*ANNOUNCERS)) -> list[TemplateResponse]:
        """The templates in force in one's organisation: those that came with the platform, changed or not, and its own."""
        return [_template(each) for each in await list_templates(actor_of(who), face.shipped, face.works)]

    @routes.put("/templates/{template_id}")
    async def put_template(
        template_id: TemplateId, body: TemplateRequest, who: Principal = allowed("operator", "secretary")
    ) -> TemplateResponse:
        """Keeps a template of one's organisation, in place of a shipped one of the same id."""
        texts = body.name.given(), body.text.given()
        template = Template(template_id, who.organisation_id, *texts, body.acknowledge, body.seconds)
        await keep_template(actor_of(who), template, face.works)
        return _template(template)

    @routes.delete("/templates/{template_id}", status_code=204)
    async def delete_template(template_id: TemplateId, who: Principal = allowed("operator", "secretary")) -> Response:
        """Removes a template of one's organisation; a shipped one of the same id is in force again."""
        await drop_template(actor_of(who), template_id, face.shipped, face.works)
        return Response(status_code=204)


def _response(done: Announcement) -> AnnouncementResponse:
    return AnnouncementResponse(
        announcement_id=done.announcement_id,
        assembly_id=done.assembly_id,
        to=[audience.value for audience in done.to],
        delegations=list(done.delegations),
        delegates=list(done.delegates),
        text=dict(done.text),
        at=done.at,
        until=done.until,
        acknowledge=done.acknowledge,
    )


def _template(one: Template) -> TemplateResponse:
    return TemplateResponse(
        template_id=one.template_id,
        name=dict(one.name),
        text=dict(one.text),
        acknowledge=one.acknowledge,
        seconds=one.seconds,
        own=bool(one.organisation_id),
    )
