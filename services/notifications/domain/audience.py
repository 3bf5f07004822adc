"""Who looks at a screen. What an audience may not see is never put into its state."""

from __future__ import annotations

from enum import Enum


class Audience(Enum):
    DELEGATE = "delegate"
    CHAIR = "chair"
    HALL = "hall"
    PUBLIC = "public"


_OF_ROLE = {
    "delegate": Audience.DELEGATE,
    "observer": Audience.DELEGATE,
    "chair": Audience.CHAIR,
    "teller": Audience.CHAIR,
    "operator": Audience.CHAIR,
    "desk": Audience.CHAIR,
    "auditor": Audience.CHAIR,
    "secretary": Audience.CHAIR,
    "display": Audience.HALL,
}


def audience_of(role: str) -> Audience:
    return _OF_ROLE[role]
