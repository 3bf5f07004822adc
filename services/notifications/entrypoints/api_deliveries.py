"""The HTTP face of notices to people outside the hall: who is told of what, and what became of each notice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fastapi import APIRouter, Response

from services.notifications.domain.subscriber import Channel, Topic
from services.notifications.entrypoints.asking import AssemblyId, HexId, actor_of
from services.notifications.entrypoints.delivery_models import (
    DeliveriesResponse,
    DeliveryResponse,
    RecipientRequest,
    SubscriberResponse,
    WebhookRequest,
    WebhookResponse,
    delivery_response,
    subscriber_response,
)
from services.notifications.use_cases.ports import NotificationsWork
from services.notifications.use_cases.read_deliveries import read_deliveries
from services.notifications.use_cases.redeliver import redeliver
from services.notifications.use_cases.subscribe import Subscribe, Subscribing
from shared.chassis.auth import Principal, allowed
from shared.kernel.clock import Clock
from shared.kernel.unit_of_work import UnitsOfWork

KEEPERS = ("operator", "secretary")
LANGUAGE_OF_WEBHOOKS = "en"  # they are sent all languages


@dataclass(frozen=True, slots=True)
class DeliveryFace:
    works: UnitsOfWork[NotificationsWork]
    clock: Clock
    subscribing: Subscribing
    wake: Callable[[], None]


def delivery_router(face: DeliveryFace) -> APIRouter:
    routes = APIRouter()
    _add_subscribers(routes, face)
    _add_deliveries(routes, face)
    return routes


def _add_subscribers(routes: APIRouter, face: DeliveryFace) -> None:
    @routes.post("/assemblies/{assembly_id}/webhooks", status_code=201)
    async def post_webhook(
        assembly_id: AssemblyId, body: WebhookRequest, who: Principal = allowed(*KEEPERS)
    ) -> WebhookResponse:
        """Registers a webhook; the answer holds the secret that signs what it is sent, once (docs/webhooks.md)."""
        topics = tuple(Topic(name) for name in dict.fromkeys(body.topics))
        command = Subscribe(
            actor_of(who), assembly_id, Channel.WEBHOOK, body.name, body.address, topics, LANGUAGE_OF_WEBHOOKS
        )
        made = await face.subscribing.subscribe(command)
        return WebhookResponse(**subscriber_response(made).model_dump(), secret=made.secret)

    @routes.post("/assemblies/{assembly_id}/recipients", status_code=201)
    async def post_recipient(
        assembly_id: AssemblyId, body: RecipientRequest, who: Principal = allowed(*KEEPERS)
    ) -> SubscriberResponse:
        """Enters somebody who is told by e-mail, in a language."""
        topics = tuple(Topic(name) for name in dict.fromkeys(body.topics))
        command = Subscribe(actor_of(who), assembly_id, Channel.EMAIL, body.name, body.address, topics, body.language)
        return subscriber_response(await face.subscribing.subscribe(command))

    @routes.delete("/subscribers/{subscriber_id}", status_code=204)
    async def delete_subscriber(subscriber_id: HexId, who: Principal = allowed(*KEEPERS)) -> Response:
        """Tells an address nothing more, and forgets it."""
        await face.subscribing.unsubscribe(actor_of(who), subscriber_id)
        return Response(status_code=204)

    @routes.post("/subscribers/{subscriber_id}/resume")
    async def post_resume(subscriber_id: HexId, who: Principal = allowed(*KEEPERS)) -> SubscriberResponse:
        """Lets a paused subscriber go on; what has waited for it is sent."""
        resumed = await face.subscribing.resume(actor_of(who), subscriber_id)
        face.wake()
        return subscriber_response(resumed)


def _add_deliveries(routes: APIRouter, face: DeliveryFace) -> None:
    @routes.get("/assemblies/{assembly_id}/deliveries")
    async def get_deliveries(assembly_id: AssemblyId, who: Principal = allowed(*KEEPERS)) -> DeliveriesResponse:
        """Who outside is told of what, and the newest notices with what became of them."""
        found = await read_deliveries(actor_of(who), assembly_id, face.works)
        return DeliveriesResponse(
            email=Channel.EMAIL in face.subscribing.channels,
            waiting=found.waiting,
            subscribers=[subscriber_response(each) for each in found.subscribers],
            deliveries=[delivery_response(each) for each in found.deliveries],
        )

    @routes.post("/deliveries/{delivery_id}/redeliver")
    async def post_redeliver(delivery_id: HexId, who: Principal = allowed(*KEEPERS)) -> DeliveryResponse:
        """Sends a notice again, whatever became of it."""
        return delivery_response(await redeliver(actor_of(who), delivery_id, face.works, face.clock, face.wake))
