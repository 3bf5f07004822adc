"""One ballot of a contest: who stands in it, how its papers may be marked, and what became of it.

A round is called, then decided or void; neither is ever taken back (V7). What a void round got stays written beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from shared.rules.errors import NotPlayedYet
from shared.rules.office import Office
from shared.rules.round import Papers, RoundDecision, Standing, refuse_unplayed

Texts = Mapping[str, str]
Majority = Mapping[str, str | int | bool]


@dataclass(frozen=True, slots=True)
class Round:
    """``number`` is the ballot's number in the schedule; the repeat of a void round has the same."""

    round_id: str
    number: int
    standing: tuple[str, ...]
    min_marks: int
    max_marks: int
    yes_no: bool
    seats_open: int
    majority: Majority
    state: Literal["called", "decided", "void"] = "called"
    counts: Mapping[str, int] = field(default_factory=dict)
    valid: int = 0
    blank: int = 0
    invalid: int = 0
    required: int = 0
    elected: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    tie: str | None = None
    remedy: str | None = None
    open_to_entry: bool = False
    over: bool = False
    explanation: Texts = field(default_factory=dict)

    def decided(self, papers: Papers, decision: RoundDecision) -> Round:
        return replace(
            self.with_papers(papers),
            state="decided",
            required=decision.required,
            elected=decision.elected,
            next=decision.next,
            tie=decision.tie.kind.value if decision.tie else None,
            remedy=decision.tie.remedy.value if decision.tie else None,
            open_to_entry=decision.open_to_entry,
            over=decision.over,
            explanation=decision.explanation,
        )

    def voided(self, explanation: Texts, papers: Papers | None = None) -> Round:
        """Whoever stood, stands in the repeat."""
        kept = self.with_papers(papers) if papers else self
        return replace(kept, state="void", next=self.standing, explanation=explanation)

    def with_papers(self, papers: Papers) -> Round:
        return replace(self, counts=dict(papers.marks), valid=papers.valid, blank=papers.blank, invalid=papers.invalid)


def new_round(office: Office, round_id: str, number: int, standing: Sequence[Standing], seats_open: int) -> Round:
    line = office.line_for(number) or office.rounds[-1]
    yes_no = office.asks_yes_or_no(len(standing))
    least, most = (1, 1) if yes_no else office.marks(seats_open)
    return Round(
        round_id=round_id,
        number=number,
        standing=tuple(each.id for each in standing),
        min_marks=min(least, len(standing)),
        max_marks=min(most, len(standing)),
        yes_no=yes_no,
        seats_open=seats_open,
        majority=line.majority.document() if line.majority else {"most": True},
    )


def refuse_unplayable(office: Office, standing: Sequence[Standing] = (), elected: Sequence[Standing] = ()) -> None:
    """Raises NotPlayedYet before anybody votes: a rule first missed when the papers are counted would come too late."""
    if office.mode == "hands":
        raise NotPlayedYet(feature="an election by show of hands")
    refuse_unplayed(office, standing)
    if elected:
        refuse_unplayed(office, [*elected, *standing])


def without_abstentions(papers: Papers) -> Papers:
    """Of a vote on a sole candidate: whoever abstains has handed in a blank paper, whichever way voting counted it."""
    marks = {choice: number for choice, number in papers.marks.items() if choice != "abstain"}
    abstained = papers.marks.get("abstain", 0)
    if papers.valid != sum(marks.values()) + abstained:
        return replace(papers, marks=marks)
    return Papers(papers.valid - abstained, marks, papers.blank + abstained, papers.invalid)
