"""What voting accepts and answers over HTTP of ballots, of paper ballots, and of totals counted by hand."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from services.voting.entrypoints.api_models import Id, Request
from shared.contracts.voting import Poll

Mark = Annotated[str, StringConstraints(max_length=320)]  # a name written in, before spaces and accents are composed
Number = Annotated[int, Field(strict=True, ge=0, le=100_000)]  # a count is no 3.0 and no "3"
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]{2,8}$")]


class CastBallotRequest(Request):
    """``ballot_id`` is made by the tablet, so that a ballot can be sent again without fear."""

    ballot_id: Id
    marks: Annotated[list[Mark], Field(max_length=256)]
    supersedes: Id | None = None


class BallotReceiptResponse(BaseModel):
    """Of a secret ballot neither marks nor time are given."""

    poll_id: str
    ballot_id: str
    member: str
    marks: list[str] | None
    accepted_at: datetime | None
    manifest_hash: str
    link: int


class PaperVotersRequest(Request):
    members: Annotated[list[Code], Field(min_length=1, max_length=1_000)]


class PaperVotersResponse(BaseModel):
    """All that were given a paper ballot in this poll so far."""

    paper_issued: int
    members: list[str]


class TotalsRequest(Request):
    """``counts``: every choice and the names written in, as ``w:`` and the name. ``valid``: hands, or valid papers; where
    each has one mark it follows from the counts. ``blank``: in a show of hands, those who abstain."""

    counts: Annotated[dict[Mark, Number], Field(max_length=256)]
    valid: Number | None = None
    blank: Number = 0
    invalid: Number = 0


class TotalsResponse(BaseModel):
    poll: Poll
    agreed: bool
