"""What voting accepts and answers over HTTP. Requests refuse unknown fields and everything without a bound."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from shared.contracts.voting import Choice, Motion, Outcome, Poll, PollMode, Result

Id = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Line = Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=r"^[^\x00]*$")]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=20_000, pattern=r"^[^\x00]*$")]
Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_\-]{1,80}$")]
PLAIN = r"^[^\x00-\x1f\x7f]*$"  # no control character
MemberName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=PLAIN)]
Seconds = Annotated[int, Field(ge=1, le=86_400)]
Mode = Literal["recorded", "secret", "hands"]


class Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class LineTexts(Request):
    """A short text in up to four languages, at least one."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"minProperties": 1})

    ar: Line | None = None
    en: Line | None = None
    es: Line | None = None
    fr: Line | None = None

    @model_validator(mode="after")
    def at_least_one(self) -> LineTexts:
        if not self.given():
            raise ValueError("a text in at least one language is needed")
        return self

    def given(self) -> dict[str, str]:
        return {language: text for language, text in self.model_dump().items() if text is not None}


class ProseTexts(LineTexts):
    """A long text in up to four languages, at least one."""

    ar: Prose | None = None
    en: Prose | None = None
    es: Prose | None = None
    fr: Prose | None = None


class NameTexts(LineTexts):
    """The name of a member."""

    ar: MemberName | None = None
    en: MemberName | None = None
    es: MemberName | None = None
    fr: MemberName | None = None


class PreparePollRequest(Request):
    mode: Mode | None = None
    repeat_of: Id | None = None
    seconds: Seconds | None = None


class OpenPollRequest(Request):
    seconds: Seconds | None = None


class ExtendPollRequest(Request):
    seconds: Seconds


class NothingRequest(Request):
    pass


class VoidPollRequest(Request):
    reason: Line


class StopPollRequest(Request):
    reason: Line


class LiftStopRequest(Request):
    reason: Line


class PollsResponse(BaseModel):
    polls: list[Poll]


class CountResponse(BaseModel):
    counts: dict[str, int]
    papers: int
    valid: int
    blank: int
    invalid: int
    checks: dict[str, str]
    entered_by: list[str]
    paper: dict[str, int] | None = None


class ProposedResult(BaseModel):
    """A result as it would be declared now."""

    poll_id: str
    outcome: str
    counts: dict[str, int]
    papers: int
    valid: int
    blank: int
    invalid: int
    not_voting: int
    absent: int
    required: int
    base: str
    base_size: int
    fraction: str
    comparison: str
    quorum_required: int
    quorum_present: int
    quorum_met: bool
    sentence: dict[str, str]
    working: dict[str, str]
    rule: dict[str, Any]
    second_vote: bool
    roll_call: dict[str, str] | None
    entered_by: list[str]
    checks: dict[str, str]
    manifest_hash: str
    paper: dict[str, int] | None = None
    absent_members: list[str] = []
    silent_members: list[str] = []
    suspended_members: list[str] = []


class RecountResponse(BaseModel):
    poll: Poll
    recount: CountResponse | None  # null while totals of hands or paper ballots are not agreed
    proposed: ProposedResult | None


class DeclaredResponse(BaseModel):
    poll: Poll
    result: Result


class MyBallotResponse(BaseModel):
    voted: bool
    ballot_id: str | None
    marks: list[str] | None
    accepted_at: datetime | None
    link: int
    supersedes_next: str | None
    may_vote: bool
    reason_code: str | None
    reason: str | None


class OwnVoteResponse(BaseModel):
    poll_id: str
    number: int
    title: dict[str, str]
    mode: PollMode
    choices: list[Choice]
    declared_at: datetime
    outcome: Outcome
    sentence: dict[str, str]
    own: str | None  # what the delegation's paper marks, where votes are recorded by name


class OwnVotesResponse(BaseModel):
    votes: list[OwnVoteResponse]


class VotedResponse(BaseModel):
    voted: list[str]
    not_voted: list[str]


class ManifestResponse(BaseModel):
    manifest: dict[str, Any]
    manifest_hash: str


class DeclaredResultResponse(BaseModel):
    results: list[ResultOfPoll]


class ResultOfPoll(BaseModel):
    poll: Poll
    result: Result
    motion: Motion | None
