"""The bodies that tablets send, as they stand in the OpenAPI document. They are read by hand, so that nothing of them gets into an
error; ``shared.sealed`` checks these shapes, and what they cannot say."""

from __future__ import annotations

from typing import Any

from shared.sealed.envelopes import ENVELOPE_BYTES
from shared.sealed.keys import POINT_BYTES
from shared.sealed.signer import SIGNATURE_BYTES

DEVICE_SIGNATURE_BYTES = 64


def _letters(count: int) -> int:
    """Of so many bytes in base64url without padding."""
    return -(-count * 4 // 3)


def _b64(count: int) -> dict[str, Any]:
    return {"type": "string", "pattern": f"^[A-Za-z0-9_-]{{{_letters(count)}}}$"}


def _body(properties: dict[str, Any]) -> dict[str, Any]:
    schema = {
        "type": "object",
        "properties": properties,
        "required": [*properties],
        "additionalProperties": False,
    }
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


REQUEST = _body({
    "poll_id": {"type": "string", "maxLength": 80},
    "manifest_hash": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    "member": {"type": "string", "maxLength": 16, "description": "Code of the member that the tablet asks for."},
    "device": {**_b64(POINT_BYTES), "description": "The tablet's key, a point."},
    "a": {**_b64(SIGNATURE_BYTES), "description": "Blinded, for signer A."},
    "b": {**_b64(SIGNATURE_BYTES), "description": "Blinded, for signer B."},
    "signature": {**_b64(DEVICE_SIGNATURE_BYTES), "description": "By the tablet, of all else in canonical JSON."},
})  # fmt: skip
"""A request for a token (verifier/SPECIFICATION.md, 5.2)."""

ENVELOPE = _body({
    "envelope": {
        "type": "string",
        "pattern": "^[A-Za-z0-9_-]*$",
        "maxLength": _letters(ENVELOPE_BYTES),
        "description": f"{ENVELOPE_BYTES} bytes, whatever is inside.",
    },
})  # fmt: skip
