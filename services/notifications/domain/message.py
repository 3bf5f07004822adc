"""What a webhook is sent: the bytes, the same at every try, and the headers that identify and sign them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from services.notifications.domain.signature import signature
from services.notifications.domain.subscriber import Notice


def body_of(notice: Notice) -> bytes:
    told = {
        "type": notice.type,
        "timestamp": notice.at.isoformat().replace("+00:00", "Z"),
        "event_id": notice.event_id,
        "organisation_id": notice.organisation_id,
        "assembly_id": notice.assembly_id,
        "assembly": dict(notice.assembly),
        "topic": notice.topic.value,
        "data": dict(notice.data),
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def headers_of(message_id: str, secret: str, body: bytes, now: datetime) -> Mapping[str, str]:
    seconds = int(now.timestamp())
    return {
        "content-type": "application/json",
        "user-agent": "Hemicycle",
        "webhook-id": message_id,
        "webhook-timestamp": str(seconds),
        "webhook-signature": signature(secret, message_id, seconds, body),
    }
