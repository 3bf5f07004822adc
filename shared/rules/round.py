"""What goes into the decision of one election ballot and what comes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.rules.body import Trait
from shared.rules.errors import InconsistentCount
from shared.rules.majority import Base, Majority
from shared.rules.office import Candidates, Office, Remedy, TieKind

WRITTEN = "w:"
"""Begins the mark of a name that a voter wrote in; what follows is the name."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One who stands in this ballot. The id is what papers mark and decisions name."""

    id: str
    name: str
    member: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Papers:
    """The totals of the box. valid: papers neither blank nor invalid; marks by candidate id, or by yes and no; lost: marks
    on valid papers for people who cannot be elected."""

    valid: int
    marks: Mapping[str, int]
    blank: int = 0
    invalid: int = 0
    lost: int = 0

    def of(self, candidate: Standing) -> int:
        return self.marks.get(candidate.id, 0)


@dataclass(frozen=True, slots=True)
class Tie:
    """Equal votes of ``among`` for ``places``: seats (lead, last_seat), or places in the next ballot (last_qualifying; and
    elimination, where all but one of them stay)."""

    kind: TieKind
    among: tuple[str, ...]
    places: int
    remedy: Remedy

    @property
    def about_seats(self) -> bool:
        return self.kind in (TieKind.LEAD, TieKind.LAST_SEAT)


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
    through: tuple[str, ...]  # who stands in the next ballot whatever becomes of the tie
    tie: Tie | None
    over: bool
    open_to_entry: bool  # anyone may enter or return before the next ballot
    restricted: Candidates | None  # the rule by which the next ballot is narrowed; None where there is none
    left: tuple[str, ...]  # who stood, is not elected and does not stand any more
    blocked: tuple[str, ...]  # of these, who may not be elected beside the winners
    differ: tuple[Trait, ...]  # in what the winners must differ
    yes_or_no: bool  # a sole candidate was put to yes or no
    vacant: int  # seats still open after this round
    explanation: dict[str, str]


def refuse_inconsistent(
    office: Office, standing: Sequence[Standing], papers: Papers, seats_open: int, seats: int | None = None
) -> None:
    """Raises InconsistentCount for totals that no set of papers of this ballot can give."""
    if seats_open < 1:
        raise InconsistentCount(reason="No seat is open in this ballot.")
    yes_or_no = office.asks_yes_or_no(len(standing))
    least, most = (1, 1) if yes_or_no else office.marks(seats_open, seats)
    refuse_impossible(standing, papers, min(least, len(standing)), most, yes_or_no=yes_or_no)


def refuse_impossible(
    standing: Sequence[Standing], papers: Papers, least: int, most: int, *, yes_or_no: bool = False
) -> None:
    """Raises InconsistentCount for totals that no papers with ``least`` to ``most`` marks can give."""
    if not standing:
        raise InconsistentCount(reason="No candidate stands in this ballot.")
    if len({one.id for one in standing}) != len(standing):
        raise InconsistentCount(reason="A candidate stands twice in this ballot.")
    known = {"yes", "no"} if yes_or_no else {one.id for one in standing}
    strangers = sorted(set(papers.marks) - known)
    if strangers:
        raise InconsistentCount(reason=f"The papers mark {', '.join(strangers)}, who do not stand in this ballot.")
    if min(papers.valid, papers.blank, papers.invalid, papers.lost, *papers.marks.values()) < 0:
        raise InconsistentCount(reason="A count of papers or marks cannot be negative.")
    marks = sum(papers.marks.values()) + papers.lost
    if max(papers.marks.values(), default=0) > papers.valid or not papers.valid * least <= marks <= papers.valid * most:
        raise InconsistentCount(reason=f"{papers.valid} valid papers cannot carry these marks ({marks} in all).")
