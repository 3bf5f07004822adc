"""What notifications says to the others, as contracts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from services.notifications.domain.events import (
    Acknowledged,
    Announced,
    Announcement,
    AnnouncementWithdrawn,
    CallChanged,
    DeliveryEnded,
    DisplaySet,
)
from services.notifications.domain.subscriber import State
from shared.contracts.envelope import Fact
from shared.contracts.notifications import (
    AnnouncedV1,
    AnnouncementAcknowledgedV1,
    AnnouncementWithdrawnV1,
    Call,
    CallAnsweredV1,
    CallEndedV1,
    CallFact,
    DisplaySetV1,
    NoticeDeliveredV1,
    NoticeFailedV1,
    TellerCalledV1,
)

CALLS: Mapping[str, type[CallFact]] = {
    "waiting": TellerCalledV1,
    "coming": CallAnsweredV1,
    "done": CallEndedV1,
    "withdrawn": CallEndedV1,
}


def to_contract(event: object) -> Fact:
    match event:
        case Announced(announcement):
            return _announced(announcement)
        case AnnouncementWithdrawn():
            return AnnouncementWithdrawnV1(
                organisation_id=event.organisation_id,
                assembly_id=event.assembly_id,
                announcement_id=event.announcement_id,
            )
        case Acknowledged():
            return AnnouncementAcknowledgedV1(
                organisation_id=event.organisation_id,
                assembly_id=event.assembly_id,
                announcement_id=event.announcement_id,
                delegation_id=event.delegation_id,
                delegate_id=event.delegate_id,
                at=event.at,
            )
        case CallChanged(call):
            body = {name: value for name, value in asdict(call).items() if name in Call.model_fields}
            ids = {"organisation_id": call.organisation_id, "assembly_id": call.assembly_id}
            return CALLS[call.state].model_validate({**ids, "call": body})
        case DisplaySet():
            return DisplaySetV1.model_validate(
                {
                    "organisation_id": event.organisation_id,
                    "assembly_id": event.assembly_id,
                    "blank": event.blank,
                    "layout": event.layout,
                    "languages": event.languages,
                }
            )
        case DeliveryEnded():
            return _ended(event)
    raise TypeError(f"nothing is said about {event!r}")


def _announced(announcement: Announcement) -> AnnouncedV1:
    return AnnouncedV1.model_validate(
        {
            "organisation_id": announcement.organisation_id,
            "assembly_id": announcement.assembly_id,
            "announcement_id": announcement.announcement_id,
            "to": tuple(audience.value for audience in announcement.to),
            "text": announcement.text,
            "at": announcement.at,
            "until": announcement.until,
            "delegations": announcement.delegations,
            "delegates": announcement.delegates,
            "acknowledge": announcement.acknowledge,
        }
    )


def _ended(event: DeliveryEnded) -> Fact:
    delivery = event.delivery
    contract = NoticeDeliveredV1 if delivery.state is State.DELIVERED else NoticeFailedV1
    return contract.model_validate(
        {
            "organisation_id": delivery.notice.organisation_id,
            "assembly_id": delivery.notice.assembly_id,
            "delivery_id": delivery.delivery_id,
            "subscriber_id": delivery.subscriber_id,
            "channel": delivery.channel.value,
            "notice": delivery.notice.topic.value,
            "attempts": delivery.attempts,
            "at": event.at,
        }
    )
