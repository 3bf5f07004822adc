"""Refusals are types. Each carries a stable code (clients switch on it), a kind (the edge turns it into an HTTP status)
and a sentence a person understands. Anything raised that is not a Refusal is a defect and answers 500."""

from __future__ import annotations

from enum import Enum
from typing import Any, ClassVar


class Kind(Enum):
    INVALID = "invalid"
    UNAUTHENTICATED = "unauthenticated"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not found"
    CONFLICT = "conflict"
    TOO_LARGE = "too large"
    TOO_MANY = "too many"
    UNAVAILABLE = "unavailable"


class Refusal(Exception):
    """A request understood and refused. ``sentence`` may name details in braces; ``extra`` goes to the client too."""

    code: ClassVar[str]
    kind: ClassVar[Kind]
    sentence: ClassVar[str]

    def __init__(self, **details: Any) -> None:
        self.details = details
        self.text = self.sentence.format(**details)
        super().__init__(self.text)


class Unavailable(Refusal):
    """A store, the log or a fact is out of reach; nothing was done and the request may be sent again."""

    code = "unavailable"
    kind = Kind.UNAVAILABLE
    sentence = "{what} cannot be reached just now. Nothing was done; try again in a moment."


class Overloaded(Unavailable):
    code = "overloaded"
    sentence = "More is asked of this service than it can do at once. Nothing was done; try again in a moment."


class TooManyRequests(Refusal):
    code = "too-many-requests"
    kind = Kind.TOO_MANY
    sentence = "Too many requests come from here. Nothing was done; wait a moment."


class NotHeardYet(Refusal):
    """The sender has seen facts that this service has not heard within the wait (DESIGN.md 1, positions)."""

    code = "not-heard-yet"
    kind = Kind.UNAVAILABLE
    sentence = "This service has not yet heard what you have already seen ({missing}). Nothing was done; try again."


class NotFound(Refusal):
    code = "not-found"
    kind = Kind.NOT_FOUND
    sentence = "There is no {what} here."


class BodyTooLarge(Refusal):
    code = "body-too-large"
    kind = Kind.TOO_LARGE
    sentence = "This is larger than the {limit_bytes} bytes that can be taken. Nothing was done."


class NotPermitted(Refusal):
    code = "wrong-role"
    kind = Kind.FORBIDDEN
    sentence = "Your role ({role}) does not allow this."


class NotSignedIn(Refusal):
    code = "not-signed-in"
    kind = Kind.UNAUTHENTICATED
    sentence = "Sign in first."


class WrongToken(Refusal):
    code = "wrong-token"
    kind = Kind.UNAUTHENTICATED
    sentence = "This sign-in is not valid. Sign in again."


class ExpiredToken(Refusal):
    code = "expired-token"
    kind = Kind.UNAUTHENTICATED
    sentence = "Your sign-in has expired. Sign in again."


class Invalid(Refusal):
    """A request whose content cannot be accepted; ``reason`` is a whole sentence."""

    code = "invalid"
    kind = Kind.INVALID
    sentence = "{reason}"
