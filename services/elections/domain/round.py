"""One step of an election: a ballot, a special ballot among those with equal votes, a lot, or an acclamation.

A step is called, then decided or void; neither is ever taken back (V7). What a void one got stays written beside it. A lot and
an acclamation have no poll and are decided at once.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from shared.rules.majority import Majority
from shared.rules.office import Office
from shared.rules.round import Papers, RoundDecision, Standing

Texts = Mapping[str, str]
Rule = Mapping[str, str | int | bool]
Kind = Literal["ballot", "special", "lots", "acclamation"]
SecretVotes = Literal["sealed", "operator-trusted"]  # as the assembly was convened
MOST: Rule = {"most": True}


@dataclass(frozen=True, slots=True)
class Round:
    """``number`` is the ballot's number in the schedule; the repeat of a void one, and what settles equal votes of it, have
    the same. ``standing`` of a special ballot or a lot: those with equal votes."""

    round_id: str
    number: int
    standing: tuple[str, ...]
    min_marks: int
    max_marks: int
    yes_no: bool
    seats_open: int
    majority: Rule
    state: Literal["called", "decided", "void"] = "called"
    counts: Mapping[str, int] = field(default_factory=dict)
    valid: int = 0
    blank: int = 0
    invalid: int = 0
    lost: int = 0  # marks for people who cannot be elected
    required: int = 0
    elected: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    tie: str | None = None
    remedy: str | None = None
    open_to_entry: bool = False
    over: bool = False
    explanation: Texts = field(default_factory=dict)
    kind: Kind = "ballot"
    region: str | None = None
    excluded: tuple[str, ...] = ()
    write_ins: int = 0
    base: str = ""
    base_size: int = 0
    through: tuple[str, ...] = ()  # stand in the next ballot whatever becomes of the tie
    among: tuple[str, ...] = ()  # who is tied now
    places: int = 0  # for so many places
    sizes: Mapping[str, int] = field(default_factory=dict)  # of the electorate, as voting froze them
    working: Texts = field(default_factory=dict)
    draw: Mapping[str, Any] = field(default_factory=dict)  # of a lot: method, drawn, witnesses, words, nonce, seed

    @property
    def by_poll(self) -> bool:
        return self.kind in ("ballot", "special")

    def decided(self, papers: Papers, decision: RoundDecision, elected: Sequence[str]) -> Round:
        """``elected``: those of the decision who were not elected by what went before."""
        tie = decision.tie
        return replace(
            self.with_papers(papers),
            state="decided",
            required=decision.required,
            base=decision.base.value,
            base_size=decision.base_size,
            elected=tuple(elected),
            next=decision.next,
            through=decision.through,
            tie=tie.kind.value if tie else None,
            remedy=tie.remedy.value if tie else None,
            among=tie.among if tie else (),
            places=tie.places if tie else 0,
            open_to_entry=decision.open_to_entry,
            over=decision.over,
            explanation=decision.explanation,
        )

    def voided(self, explanation: Texts, papers: Papers | None = None) -> Round:
        """Whoever stood, stands in the repeat."""
        kept = self.with_papers(papers) if papers else self
        return replace(kept, state="void", next=self.standing, explanation=explanation)

    def with_papers(self, papers: Papers) -> Round:
        return replace(
            self,
            counts=dict(papers.marks),
            valid=papers.valid,
            blank=papers.blank,
            invalid=papers.invalid,
            lost=papers.lost,
        )

    @property
    def papers(self) -> Papers:
        return Papers(self.valid, dict(self.counts), self.blank, self.invalid, self.lost)


def new_ballot(
    office: Office, round_id: str, number: int, standing: Sequence[Standing], open_of: tuple[int, int]
) -> Round:
    """``open_of``: the seats still open, and of how many."""
    line = office.line_for(number) or office.rounds[-1]
    seats_open, seats = open_of
    yes_no = office.asks_yes_or_no(len(standing))
    least, most = (1, 1) if yes_no else office.marks(seats_open, seats)
    writable = most if office.takes_write_ins(number) and not yes_no else 0
    return Round(
        round_id=round_id,
        number=number,
        standing=tuple(each.id for each in standing),
        min_marks=least if writable else min(least, len(standing)),
        max_marks=most if writable else min(most, len(standing)),
        yes_no=yes_no,
        seats_open=seats_open,
        majority=rule_of(line.majority),
        write_ins=writable,
    )


def rule_of(majority: Majority | None) -> Rule:
    """The majority as it is frozen with the poll, with its name and source."""
    if majority is None:
        return MOST
    told: dict[str, str | int | bool] = {"majority": majority.name, **majority.document()}
    if majority.source:
        told["source"] = majority.source
    if majority.verify:
        told["verify"] = True
    return told


def without_abstentions(papers: Papers) -> Papers:
    """Of a vote on a sole candidate: whoever abstains has handed in a blank paper, whichever way voting counted it."""
    marks = {choice: number for choice, number in papers.marks.items() if choice != "abstain"}
    abstained = papers.marks.get("abstain", 0)
    if papers.valid != sum(marks.values()) + abstained:
        return replace(papers, marks=marks)
    return Papers(papers.valid - abstained, marks, papers.blank + abstained, papers.invalid)


def without_marks_for(papers: Papers, left: Collection[str]) -> Papers:
    """The papers stay votes cast, in the base of every majority; their marks for those who have left elect nobody."""
    kept = {choice: number for choice, number in papers.marks.items() if choice not in left}
    return replace(papers, marks=kept, lost=papers.lost + sum(papers.marks.values()) - sum(kept.values()))
