"""What elections accepts over HTTP. Requests refuse unknown fields and everything without a bound."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from services.elections.use_cases.call_round import CallRound
from services.elections.use_cases.draw_lots import DrawLots, Witness
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
Region = Annotated[str, Line, Field(max_length=40)]
Seats = Annotated[int, Field(strict=True, ge=1, le=1000)]
Reason = Annotated[str, Line, Field(max_length=500)]
Code = Annotated[str, Field(pattern=r"^[A-Z0-9]{2,8}$")]
Id = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]


class _Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class NominationRequest(_Request):
    """``region``: of the candidate; left out, it is the member's."""

    name: Name
    member: Code | None = None
    region: Region | None = None

    def to_domain(self) -> Nomination:
        return Nomination(self.name, self.member, self.region)


class OpenContestRequest(_Request):
    """``seats``: those open this time, a number or by region; left out, all of the office. ``vacancy_of``: a mandate that ended
    early, whose rest is filled. ``temporary_region``: a region left out among those who preside, given a seat for a time."""

    item_id: Id | None = None
    office: Office | InlineOffice
    title: Texts | None = None
    candidates: Annotated[list[NominationRequest], Field(max_length=200)] = []
    seats: Seats | Annotated[dict[Region, Seats], Field(min_length=1, max_length=50)] | None = None
    vacancy_of: Id | None = None
    temporary_region: Region | None = None

    def to_command(self, assembly_id: str) -> OpenContest:
        title = {str(language): text for language, text in self.title.items()} if self.title else None
        given = [each.to_domain() for each in self.candidates]
        return OpenContest(
            assembly_id, self.item_id, self.office, title, given, self.seats, self.vacancy_of, self.temporary_region
        )


class CallRoundRequest(_Request):
    """``region``: where several wait. ``excluded``: members that may not vote in it, with the reason."""

    region: Region | None = None
    excluded: Annotated[list[Code], Field(max_length=1000)] = []
    reason: Reason | None = None

    def to_command(self, contest_id: str) -> CallRound:
        return CallRound(contest_id, self.region, tuple(dict.fromkeys(self.excluded)), self.reason)


class WitnessRequest(_Request):
    name: Name
    word: Annotated[str, Line, Field(max_length=200)] | None = None


class DrawLotsRequest(_Request):
    """By ``seed`` the platform draws, from its sealed number and the witnesses' words. By ``hand`` a draw is entered; it counts
    once two different people have entered the same."""

    method: Literal["seed", "hand"]
    witnesses: Annotated[list[WitnessRequest], Field(max_length=20)]
    region: Region | None = None
    drawn: Id | None = None

    @model_validator(mode="after")
    def drawn_by_hand_alone(self) -> DrawLotsRequest:
        if (self.drawn is None) != (self.method == "seed"):
            raise ValueError("who was drawn is entered by hand, and then alone")
        return self

    def to_command(self, contest_id: str) -> DrawLots:
        witnesses = [Witness(each.name, each.word) for each in self.witnesses]
        return DrawLots(contest_id, witnesses, self.region, self.drawn)


class AcclamationRequest(_Request):
    region: Region | None = None


class EndMandateRequest(_Request):
    on: date
    reason: Reason


class RecordMandateRequest(_Request):
    office: Office
    person: Name
    member: Code | None = None
    begins: date
    ends: date

    def to_command(self) -> RecordMandate:
        return RecordMandate(self.office, self.person, self.member, self.begins, self.ends)
