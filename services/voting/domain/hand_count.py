"""What two people count by hand and enter alike: a show of hands, or the paper ballots of a secret poll.

Promises that totals which no set of hands or papers can give are refused. It cannot catch two people who miscount alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from services.voting.domain.errors import ChoiceNotOffered, TotalsImpossible
from services.voting.domain.paper import Paper
from services.voting.domain.paper_errors import (
    NoBlankOrInvalidHands,
    PapersImpossible,
    ValidPapersNotSaid,
    VotesImpossible,
)
from services.voting.domain.write_in import in_one_spelling, is_written
from shared.sealed.names import folded


@dataclass(frozen=True, slots=True)
class HandCount:
    """``counts``: every choice, and the names written in -> valid papers (or hands) for it."""

    counts: Mapping[str, int]
    valid: int
    blank: int = 0
    invalid: int = 0

    @property
    def papers(self) -> int:
        return self.valid + self.blank + self.invalid

    def document(self) -> dict[str, Any]:
        return {**asdict(self), "counts": dict(self.counts)}

    def is_alike(self, other: HandCount) -> bool:
        """Whether two people have counted the same, in whatever capitals they entered the names written in."""
        return self._gist() == other._gist()

    def _gist(self) -> tuple[Any, ...]:
        counts = {folded(mark) if is_written(mark) else mark: number for mark, number in self.counts.items()}
        return counts, self.valid, self.blank, self.invalid


NOTHING = HandCount({}, 0)


def hand_count(paper: Paper, counts: Mapping[str, int], valid: int | None, blank: int, invalid: int) -> HandCount:
    """As entered: names written in are read as on a ballot. Where a paper has one mark, the votes are the valid papers."""
    read: dict[str, int] = {}
    for mark, number in counts.items():
        stored = paper.mark_as_stored(mark)
        read[stored] = read.get(stored, 0) + number
    if {mark for mark in read if not is_written(mark)} != paper.ids:
        raise ChoiceNotOffered()
    paper.refuse_unfit_names(read)
    if valid is None and paper.max_marks != 1:
        raise ValidPapersNotSaid()
    return HandCount(in_one_spelling(read), sum(read.values()) if valid is None else valid, blank, invalid)


def refuse_impossible_papers(paper: Paper, counted: HandCount, issued: int) -> None:
    """Raises why this cannot be what was in the box of paper ballots."""
    if counted.papers > issued:
        raise PapersImpossible(total=counted.papers, possible=issued)
    _refuse_impossible_votes(paper, counted)


def refuse_impossible_hands(paper: Paper, counted: HandCount, on_the_roll: int) -> None:
    """Raises why this cannot have been seen in the hall."""
    if counted.invalid or (counted.blank and not paper.blank_allowed):
        raise NoBlankOrInvalidHands()
    if counted.papers > on_the_roll:
        raise TotalsImpossible(total=counted.papers, possible=on_the_roll)
    _refuse_impossible_votes(paper, counted)


def _refuse_impossible_votes(paper: Paper, counted: HandCount) -> None:
    votes, most = sum(counted.counts.values()), max(counted.counts.values(), default=0)
    written = sum(number for mark, number in counted.counts.items() if is_written(mark))
    possible = range(counted.valid * paper.min_marks, counted.valid * paper.max_marks + 1)
    if votes not in possible or most > counted.valid or written > counted.valid * paper.write_ins:
        raise VotesImpossible(valid=counted.valid, votes=votes)


Entry = tuple[str, str, HandCount]
"""Who entered (subject, name), and what."""


def agreed(entered: Sequence[Entry]) -> tuple[HandCount, tuple[str, str]] | None:
    """What two different people entered alike, with their names; None while nobody agrees. One entry a person."""
    for number, (_, name, counted) in enumerate(entered):
        for _, other_name, other in entered[:number]:
            if counted.is_alike(other):
                return counted, (other_name, name)
    return None
