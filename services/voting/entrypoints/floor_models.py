"""What voting accepts and answers over HTTP about the floor."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints, model_validator

from services.voting.entrypoints.api_models import Id, Request, Seconds
from shared.contracts.floor import Debate, Floor, Procedure, Speech

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]{2,8}$")]


class AskRequest(Request):
    kind: Speech = "statement"


class AddSpeakerRequest(AskRequest):
    """For a member, or for the delegation of this id: one of the two."""

    member: Code | None = None
    delegation_id: Id | None = None

    @model_validator(mode="after")
    def one_of_them(self) -> AddSpeakerRequest:
        if (self.member is None) == (self.delegation_id is None):
            raise ValueError("name a member, or a delegation by its id")
        return self


class MoveSpeakerRequest(Request):
    to: Annotated[int, Field(ge=1, le=1_000)]


class FloorSettingsRequest(Request):
    """What is not given stays as it is; seconds null: no limit."""

    list_open: bool | None = None
    debate: Debate | None = None
    observers_invited: bool | None = None
    turn_seconds: Seconds | None = None
    item_seconds: Seconds | None = None

    @model_validator(mode="after")
    def nothing_unset(self) -> FloorSettingsRequest:
        if any(getattr(self, name) is None for name in self.model_fields_set - {"turn_seconds", "item_seconds"}):
            raise ValueError("only seconds can be null")
        return self


class ProcedureRequest(Request):
    """``member``: by whom, where the chair enters it; without it, by the chair."""

    procedure: Procedure
    member: Code | None = None


class DrawResponse(BaseModel):
    """How lots decided: the seed is made of the number and of the requests drawn from."""

    nonce: str
    seed: str
    among: list[str]


class FloorResponse(Floor):
    """``now``: the time of the service, from which to count; ``voting``: only points of order are heard."""

    now: datetime
    voting: bool
    draw: DrawResponse | None
