"""What the rules say about one office: its seats, its papers, its schedule, its ties, who may hold it. Holds; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from shared.rules.majority import Majority

Mode = Literal["secret", "recorded", "hands"]


class Candidates(StrEnum):
    """Who stands in a ballot among those not elected."""

    ALL = "all"
    MINUS_LOWEST = "minus_lowest"
    TOP_2 = "top_2"
    TWICE_SEATS = "twice_seats"
    OPEN = "open"  # anyone may enter or return


class TieKind(StrEnum):
    """What equal votes are about."""

    LEAD = "lead"
    LAST_SEAT = "last_seat"
    ELIMINATION = "elimination"
    LAST_QUALIFYING = "last_qualifying"


class Remedy(StrEnum):
    REVOTE = "revote"  # the ballot is taken again by all who still stand
    SPECIAL = "special"  # a ballot among the tied only, without a ballot number
    LOTS = "lots"


class SoleCandidate(StrEnum):
    YES_NO = "yes_no"
    BALLOT = "ballot"
    ACCLAMATION = "acclamation"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the schedule: ballots first..last (None: and all later ones), and again ``every`` so many ballots."""

    first: int
    last: int | None
    majority: Majority | None  # None: most votes (plurality)
    candidates: Candidates
    every: int | None = None  # 6 with 2..4: also 8..10, 14..16 and so on (UNGA r. 93, 94)
    tie: Mapping[TieKind, tuple[Remedy, ...]] = field(default_factory=dict)  # instead of the office's

    def holds(self, ballot: int) -> bool:
        if ballot < self.first:
            return False
        place = ballot if self.every is None else self.first + (ballot - self.first) % self.every
        return self.last is None or place <= self.last


@dataclass(frozen=True, slots=True)
class Office:
    name: str
    seats: int  # all seats; with regions, their sum
    regions: Mapping[str, int]  # empty: not by region
    term_years: int | None
    mode: Mode
    min_marks: int
    max_marks: int | None  # None: the seats still open
    write_ins: bool
    rounds: tuple[Line, ...]
    tie: Mapping[TieKind, tuple[Remedy, ...]]
    sole_candidate: SoleCandidate
    distinct: tuple[Literal["member", "region"], ...] = ()
    more_than_seats: Literal["highest"] = "highest"
    source: str = ""
    verify: bool = False
    title: Mapping[str, str] = field(default_factory=dict)  # by language; what screens and papers call the office
    candidates_members_vote: bool = True  # False: the members of those who stand do not vote in that ballot
    not_immediately_after: tuple[str, ...] = ()  # offices whose holder may not be elected to this one as the term ends
    most_terms: int | None = None  # so many terms one after the other

    def seats_of(self, region: str | None) -> int:
        """The seats of a region; of the whole office where it is not filled by region."""
        return self.seats if region is None else self.regions[region]

    def line_for(self, ballot: int) -> Line | None:
        """The first line that holds the ballot's number; None after the end of the schedule."""
        return next((line for line in self.rounds if line.holds(ballot)), None)

    def remedy_for(self, line: Line, kind: TieKind, tried: int) -> Remedy:
        """The remedy for a tie of this kind in a ballot of ``line`` after ``tried`` earlier ones; the last of the list repeats."""
        remedies = line.tie.get(kind) or self.tie.get(kind, (Remedy.REVOTE,))
        return remedies[min(tried, len(remedies) - 1)]

    def marks(self, seats_open: int, seats: int | None = None) -> tuple[int, int]:
        """The least and the most marks a paper may carry, with so many of the ``seats`` (all of the office) still open.

        A paper that may mark no more than the seats there are may mark no more than the seats still open.
        """
        most = seats_open if self.max_marks is None else self.max_marks
        if most <= (self.seats if seats is None else seats):
            most = min(most, seats_open)
        return min(self.min_marks, most), most

    def takes_write_ins(self, ballot: int) -> bool:
        """Whether names may be written in: where the rules allow them, in ballots that are not restricted to some."""
        line = self.line_for(ballot) or self.rounds[-1]
        return self.write_ins and (ballot == 1 or line.candidates in (Candidates.ALL, Candidates.OPEN))

    def asks_yes_or_no(self, standing: int) -> bool:
        """Whether a ballot with so many standing puts a sole candidate to yes or no."""
        return standing == 1 and self.sole_candidate is SoleCandidate.YES_NO
