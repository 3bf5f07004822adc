"""Requests and answers of elections over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from services.elections.domain.contest import Awaits, Candidate, Contest
from services.elections.domain.mandate import Mandate
from services.elections.domain.round import Round
from services.elections.use_cases.open_contest import Nomination, OpenContest
from services.elections.use_cases.record_mandate import RecordMandate
from shared.kernel.canonical import canonical


def _storable(rules: dict[str, Any]) -> dict[str, Any]:
    """Rules hold no fractions but written ones ("2/3"), and no text that cannot be stored."""
    try:
        canonical(rules)
    except TypeError as problem:
        raise ValueError(str(problem)) from problem
    return rules


Line = StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^[^\x00-\x1f]+$")
Name = Annotated[str, Line, Field(max_length=200)]
Office = Annotated[str, Line, Field(max_length=80)]
Texts = Annotated[
    dict[Literal["ar", "en", "es", "fr"], Annotated[str, Line, Field(max_length=500)]], Field(min_length=1)
]
InlineOffice = Annotated[dict[str, Any], AfterValidator(_storable)]
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
    office: Office | InlineOffice
    title: Texts | None = None
    candidates: Annotated[list[NominationRequest], Field(max_length=200)] = []

    def to_command(self, assembly_id: str) -> OpenContest:
        title = {str(language): text for language, text in self.title.items()} if self.title else None
        given = [each.to_domain() for each in self.candidates]
        return OpenContest(assembly_id, self.item_id, self.office, title, given)


class RecordMandateRequest(_Request):
    office: Office
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
    def of(cls, contest: Contest, called: Round) -> CalledRoundResponse:
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
    awaits: Awaits | None
    called: CalledRoundResponse | None  # the round whose result is awaited

    @classmethod
    def of(cls, contest: Contest) -> ContestResponse:
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
            awaits=contest.awaits,
            called=CalledRoundResponse.of(contest, contest.undecided) if contest.undecided else None,
        )


class DecidedRoundResponse(BaseModel):
    """A round that is over: decided, or void and then without effect."""

    state: Literal["decided", "void"]
    round_id: str
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
    remedy: str | None
    open_to_entry: bool
    over: bool
    explanation: dict[str, str]

    @classmethod
    def of(cls, decided: Round) -> DecidedRoundResponse:
        return cls(
            state="void" if decided.state == "void" else "decided",
            round_id=decided.round_id,
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
            remedy=decided.remedy,
            open_to_entry=decided.open_to_entry,
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


def _candidate(candidate: Candidate) -> dict[str, Any]:
    return {
        "candidate_id": candidate.candidate_id,
        "name": candidate.name,
        "member": candidate.member,
        "withdrawn": candidate.withdrawn,
    }
