"""What every fact on the log looks like from outside: the CloudEvents attributes around its data.

``sequence`` numbers the facts of one topic without a gap (absent on ``voting.ballots.v1``, where the ballots order
themselves): a consumer that has heard number n has heard all before it. A position is a topic and such a number.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict


class Texts(BaseModel):
    """One text in up to four languages; at least one is there. Screens fall back to the next one given."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ar: str | None = None
    en: str | None = None
    es: str | None = None
    fr: str | None = None


class Fact(BaseModel):
    """Base of all contracts. TYPE is the CloudEvents type, TOPIC where it is said, ``key`` what orders it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    TYPE: ClassVar[str]
    TOPIC: ClassVar[str]
    KEY: ClassVar[str]  # the name of the field whose value keys the record

    organisation_id: str
    assembly_id: str | None = None


class Envelope(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    specversion: Literal["1.0"] = "1.0"
    id: str
    source: str
    type: str
    subject: str
    time: datetime
    sequence: int | None = None
    correlationid: str | None = None
    causationid: str | None = None
    data: dict[str, Any]
