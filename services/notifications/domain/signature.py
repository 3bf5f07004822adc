"""How the receiver of a webhook knows that a notice is ours and is fresh: the scheme of Standard Webhooks 1.0.

HMAC-SHA256 over id, time and body, so that none of the three can be changed or used again with another."""

from __future__ import annotations

import base64
import hashlib
import hmac

SECRET_BYTES = 32
PREFIX = "whsec_"


def secret_from(random: bytes) -> str:
    return PREFIX + base64.b64encode(random).decode()


def signature(secret: str, message_id: str, timestamp: int, body: bytes) -> str:
    """``timestamp``: seconds since 1970. The text for the header ``webhook-signature``."""
    key = base64.b64decode(secret.removeprefix(PREFIX))
    signed = f"{message_id}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
