"""Requests and answers of elections over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from services.elections.domain import contest as domain
from services.elections.domain.mandate import Mandate
from services.elections.use_cases.open_contest import Nomination, OpenContest
from services.elections.use_cases.record_mandate import RecordMandate
from shared.contracts.envelope import Texts

Name = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f]+$")]
Code = Annotated[str, Field(pattern=r"^[A-Z0-9]{2,8}$")]
Id = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]


class _Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class NominationRequest(_Request):
    name: Name
    member: Code | None = None

    def to_domain(self) -> Nomination:
        return Nomination(self.name, self.member)


class OpenContestRequest(_Request):
    item_id: Id | None = None
    office: Annotated[str, Field(max_length=80)] | dict[str, Any]
    title: Texts | None = None
    candidates: Annotated[list[NominationRequest], Field(max_length=200)] = []

    def to_command(self, assembly_id: str) -> OpenContest:
        title = self.title.model_dump(exclude_none=True) if self.title else None
        given = [each.to_domain() for each in self.candidates]
        return OpenContest(assembly_id, self.item_id, self.office, title or None, given)


class RecordMandateRequest(_Request):
    office: Annotated[str, Field(min_length=1, max_length=80, pattern=r"^[^\x00-\x1f]+$")]
    person: Name
    member: Code | None = None
    begins: date
    ends: date

    def to_command(self) -> RecordMandate:
        return RecordMandate(self.office, self.person, self.member, self.begins, self.ends)


class CandidateResponse(BaseModel):
    candidate_id: str
    name: str
    member: str | None
    withdrawn: bool


class ContestResponse(BaseModel):
    contest_id: str
    assembly_id: str
    item_id: str | None
    office: str
    title: dict[str, str]
    seats: int
    state: Literal["nominating", "polling", "decided"]
    candidates: list[CandidateResponse]
    elected: list[str]
    rounds: int

    @classmethod
    def of(cls, contest: domain.Contest) -> ContestResponse:
        return cls(
            contest_id=contest.contest_id,
            assembly_id=contest.assembly_id,
            item_id=contest.item_id,
            office=contest.office,
            title=dict(contest.title),
            seats=contest.seats,
            state=contest.state,
            candidates=[CandidateResponse(**_candidate(each)) for each in contest.candidates],
            elected=list(contest.elected),
            rounds=len(contest.decided_rounds),
        )


class CalledRoundResponse(BaseModel):
    round_id: str
    poll_id: str
    number: int
    standing: list[CandidateResponse]
    min_marks: int
    max_marks: int
    yes_no: bool
    majority: dict[str, Any]

    @classmethod
    def of(cls, contest: domain.Contest, called: domain.Round) -> CalledRoundResponse:
        return cls(
            round_id=called.round_id,
            poll_id=called.round_id,
            number=called.number,
            standing=[CandidateResponse(**_candidate(contest.candidate(each))) for each in called.standing],
            min_marks=called.min_marks,
            max_marks=called.max_marks,
            yes_no=called.yes_no,
            majority=dict(called.majority),
        )


class DecidedRoundResponse(BaseModel):
    poll_id: str
    number: int
    standing: list[str]
    counts: dict[str, int]
    valid: int
    blank: int
    invalid: int
    required: int
    elected: list[str]
    next: list[str]
    tie: str | None
    over: bool
    explanation: dict[str, str]

    @classmethod
    def of(cls, decided: domain.Round) -> DecidedRoundResponse:
        return cls(
            poll_id=decided.round_id,
            number=decided.number,
            standing=list(decided.standing),
            counts=dict(decided.counts),
            valid=decided.valid,
            blank=decided.blank,
            invalid=decided.invalid,
            required=decided.required,
            elected=list(decided.elected),
            next=list(decided.next),
            tie=decided.tie,
            over=decided.over,
            explanation=dict(decided.explanation),
        )


class MandateResponse(BaseModel):
    mandate_id: str
    office: str
    person: str
    member: str | None
    begins: date
    ends: date

    @classmethod
    def of(cls, mandate: Mandate) -> MandateResponse:
        return cls(
            mandate_id=mandate.mandate_id,
            office=mandate.office,
            person=mandate.person,
            member=mandate.member,
            begins=mandate.begins,
            ends=mandate.ends,
        )


class ContestsResponse(BaseModel):
    contests: list[ContestResponse]


class RoundsResponse(BaseModel):
    rounds: list[DecidedRoundResponse]


class MandatesResponse(BaseModel):
    mandates: list[MandateResponse]


def _candidate(candidate: domain.Candidate) -> dict[str, Any]:
    return {
        "candidate_id": candidate.candidate_id,
        "name": candidate.name,
        "member": candidate.member,
        "withdrawn": candidate.withdrawn,
    }
