"""What goes into the decision of one election round and what comes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.rules.errors import InconsistentCount, NotPlayedYet
from shared.rules.majority import Base, Majority
from shared.rules.office import Office, Remedy, TieKind


@dataclass(frozen=True, slots=True)
class Standing:
    """One who stands in this ballot. The id is what papers mark and decisions name."""

    id: str
    name: str
    member: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Papers:
    """The totals of the box. valid: papers neither blank nor invalid; marks by candidate id, or by yes and no."""

    valid: int
    marks: Mapping[str, int]
    blank: int = 0
    invalid: int = 0

    def of(self, candidate: Standing) -> int:
        return self.marks.get(candidate.id, 0)


@dataclass(frozen=True, slots=True)
class Tie:
    kind: TieKind
    among: tuple[str, ...]
    remedy: Remedy


@dataclass(frozen=True, slots=True)
class RoundDecision:
    ballot: int
    valid: int
    majority: Majority | None  # None: most votes decided
    base: Base
    base_size: int
    required: int  # the least count that is elected; 1 where most votes decide
    elected: tuple[str, ...]  # most votes first
    next: tuple[str, ...]  # who stands in the next ballot, in the order of this one; empty when a special ballot or
    # lots come first, and when the contest is over
    tie: Tie | None
    over: bool
    open_to_entry: bool  # anyone may enter or return before the next ballot
    yes_or_no: bool  # a sole candidate was put to yes or no
    vacant: int  # seats still open after this round
    explanation: dict[str, str]


def refuse_inconsistent(office: Office, standing: Sequence[Standing], papers: Papers, seats_open: int) -> None:
    """Raises InconsistentCount for totals that no set of papers can give."""
    if not standing:
        raise InconsistentCount(reason="No candidate stands in this ballot.")
    if len({one.id for one in standing}) != len(standing):
        raise InconsistentCount(reason="A candidate stands twice in this ballot.")
    if seats_open < 1:
        raise InconsistentCount(reason="No seat is open in this ballot.")
    yes_or_no = office.asks_yes_or_no(len(standing))
    known = {"yes", "no"} if yes_or_no else {one.id for one in standing}
    strangers = sorted(set(papers.marks) - known)
    if strangers and office.write_ins:
        raise NotPlayedYet(feature="names written in on the paper")
    if strangers:
        raise InconsistentCount(reason=f"The papers mark {', '.join(strangers)}, who do not stand in this ballot.")
    if min(papers.valid, papers.blank, papers.invalid, *papers.marks.values()) < 0:
        raise InconsistentCount(reason="A count of papers or marks cannot be negative.")
    least, most = (1, 1) if yes_or_no else office.marks(seats_open)
    least, most = min(least, len(standing)), min(most, len(standing))
    marks = sum(papers.marks.values())
    if max(papers.marks.values(), default=0) > papers.valid or not papers.valid * least <= marks <= papers.valid * most:
        raise InconsistentCount(reason=f"{papers.valid} valid papers cannot carry these marks ({marks} in all).")


def refuse_unplayed(office: Office, standing: Sequence[Standing]) -> None:
    """Raises NotPlayedYet, before a ballot is called, for a rule that nothing here decides by."""
    if office.regions:
        raise NotPlayedYet(feature="seats by region")
    if len(standing) == 1 and office.sole_candidate == "acclamation":
        raise NotPlayedYet(feature="acclamation of a sole candidate")
    if office.seats > 1:
        for trait in office.distinct:
            traits = [value for one in standing if (value := one.member if trait == "member" else one.region)]
            if len(set(traits)) != len(traits):
                raise NotPlayedYet(feature=f"winners of one office who differ in {trait}")


def next_ballot(decision: RoundDecision) -> tuple[str, ...]:
    """Who stands next. Raises NotPlayedYet where a special ballot or lots must come first."""
    if decision.tie and decision.tie.remedy is not Remedy.REVOTE:
        feature = "a special ballot" if decision.tie.remedy is Remedy.SPECIAL else "the drawing of lots"
        raise NotPlayedYet(feature=feature)
    return decision.next
