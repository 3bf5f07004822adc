"""What elections answers over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel

from services.elections.domain.candidate import Candidate
from services.elections.domain.contest import Contest
from services.elections.domain.mandate import Mandate
from services.elections.domain.race import Awaits, Race
from services.elections.domain.round import Round
from services.elections.use_cases.queries import Seated
from shared.rules.lots import seal

Kind = Literal["ballot", "special", "lots", "acclamation"]


class CandidateResponse(BaseModel):
    candidate_id: str
    name: str
    member: str | None
    region: str | None
    withdrawn: bool
    written_in: bool
    barred: str | None  # member-held, region-held, too-soon, terms-served

    @classmethod
    def of(cls, candidate: Candidate) -> CandidateResponse:
        return cls(
            candidate_id=candidate.candidate_id,
            name=candidate.name,
            member=candidate.member,
            region=candidate.region,
            withdrawn=candidate.withdrawn,
            written_in=candidate.written_in,
            barred=candidate.barred,
        )


class CalledRoundResponse(BaseModel):
    round_id: str
    poll_id: str
    number: int
    kind: Kind
    region: str | None
    standing: list[CandidateResponse]
    min_marks: int
    max_marks: int
    yes_no: bool
    majority: dict[str, Any]
    excluded: list[str]
    write_ins: int

    @classmethod
    def of(cls, contest: Contest, called: Round) -> CalledRoundResponse:
        return cls(
            round_id=called.round_id,
            poll_id=called.round_id,
            number=called.number,
            kind=called.kind,
            region=called.region,
            standing=[CandidateResponse.of(contest.candidate(each)) for each in called.standing],
            min_marks=called.min_marks,
            max_marks=called.max_marks,
            yes_no=called.yes_no,
            majority=dict(called.majority),
            excluded=list(called.excluded),
            write_ins=called.write_ins,
        )


class TieResponse(BaseModel):
    kind: str
    among: list[str]
    places: int
    remedy: str
    commitment: str | None  # hash of the number sealed for the drawing of lots

    @classmethod
    def of(cls, contest: Contest, race: Race) -> TieResponse | None:
        tie = race.tie
        if tie is None:
            return None
        nonce = contest.sealed.get(race.done[-1].round_id)
        return cls(
            kind=tie.kind.value,
            among=list(tie.among),
            places=tie.places,
            remedy=tie.remedy.value,
            commitment=seal(nonce) if nonce else None,
        )


class RaceResponse(BaseModel):
    region: str | None
    seats: int
    elected: list[str]
    standing: list[str]
    ballots: int
    awaits: Awaits | None
    tie: TieResponse | None

    @classmethod
    def of(cls, contest: Contest, race: Race) -> RaceResponse:
        return cls(
            region=race.region,
            seats=race.seats,
            elected=list(race.elected),
            standing=[each.candidate_id for each in race.standing],
            ballots=len(race.ballots),
            awaits=race.awaits,
            tie=TieResponse.of(contest, race),
        )


class ContestResponse(BaseModel):
    contest_id: str
    assembly_id: str
    item_id: str | None
    office: str
    title: dict[str, str]
    seats: int
    regions: dict[str, int]
    state: Literal["nominating", "polling", "decided"]
    candidates: list[CandidateResponse]
    elected: list[str]
    rounds: int
    awaits: Awaits | None
    races: list[RaceResponse]
    called: CalledRoundResponse | None  # the round whose result is awaited
    vacancy_of: str | None
    only_region: str | None

    @classmethod
    def of(cls, contest: Contest) -> ContestResponse:
        return cls(
            contest_id=contest.contest_id,
            assembly_id=contest.assembly_id,
            item_id=contest.item_id,
            office=contest.office,
            title=dict(contest.title),
            seats=contest.seats,
            regions=dict(contest.regions),
            state=contest.state,
            candidates=[CandidateResponse.of(each) for each in contest.candidates],
            elected=list(contest.elected),
            rounds=len(contest.decided_ballots),
            awaits=contest.awaits,
            races=[RaceResponse.of(contest, race) for race in contest.races],
            called=CalledRoundResponse.of(contest, contest.undecided) if contest.undecided else None,
            vacancy_of=contest.vacancy_of,
            only_region=contest.only_region,
        )


class DecidedRoundResponse(BaseModel):
    """A step that is over: decided, or void and then without effect. A lot and an acclamation have no poll."""

    state: Literal["decided", "void"]
    round_id: str
    poll_id: str | None
    kind: Kind
    number: int
    region: str | None
    standing: list[str]
    counts: dict[str, int]
    valid: int
    blank: int
    invalid: int
    required: int
    base: str
    base_size: int
    rule: dict[str, Any]
    elected: list[str]
    next: list[str]
    through: list[str]
    tie: str | None
    remedy: str | None
    among: list[str]
    places: int
    open_to_entry: bool
    over: bool
    excluded: list[str]
    explanation: dict[str, str]
    working: dict[str, str]
    draw: dict[str, Any]

    @classmethod
    def of(cls, decided: Round) -> DecidedRoundResponse:
        told = {name: getattr(decided, name) for name in cls.model_fields if hasattr(decided, name)}
        listed = {name: list(value) for name, value in told.items() if isinstance(value, tuple)}
        return cls(
            **{**told, **listed},
            poll_id=decided.round_id if decided.by_poll else None,
            rule=dict(decided.majority),
        )


class LotResponse(BaseModel):
    agreed: bool  # False while a second person has not entered the same name
    round: DecidedRoundResponse | None
    contest: ContestResponse


class MandateResponse(BaseModel):
    mandate_id: str
    office: str
    person: str
    member: str | None
    region: str | None
    begins: date
    ends: date
    ended_on: date | None
    end_reason: str | None
    contest_id: str | None

    @classmethod
    def of(cls, mandate: Mandate) -> MandateResponse:
        return cls(**{name: getattr(mandate, name) for name in cls.model_fields})


class HolderResponse(BaseModel):
    office: str
    person: str
    member: str | None
    region: str | None
    begins: date
    ends: date


class BodyResponse(BaseModel):
    """A body as it will sit once the session closes."""

    name: str
    title: dict[str, str]
    holders: list[HolderResponse]
    extra_due: list[str]  # regions left out among those who preside; each is given a seat for a time
    extra_office: str | None

    @classmethod
    def of(cls, seated: Seated) -> BodyResponse:
        presiding = seated.body.presiding
        return cls(
            name=seated.body.name,
            title=dict(seated.body.title),
            holders=[
                HolderResponse(**{n: getattr(each, n) for n in HolderResponse.model_fields}) for each in seated.holders
            ],
            extra_due=list(seated.extra_due),
            extra_office=presiding.extra if presiding else None,
        )


class ContestsResponse(BaseModel):
    contests: list[ContestResponse]


class RoundsResponse(BaseModel):
    rounds: list[DecidedRoundResponse]


class MandatesResponse(BaseModel):
    mandates: list[MandateResponse]


class BodiesResponse(BaseModel):
    bodies: list[BodyResponse]
