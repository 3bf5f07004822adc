"""Where ballots are counted. Of each member's chain the newest link counts, so neither the order in which ballots are
read nor reading one twice can change a count: the live tally and the recount at rest are this same fold.

It cannot catch a ballot that was never stored; the comparison at close does (recount_poll.py)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from services.voting.domain.hand_count import NOTHING, HandCount
from services.voting.domain.paper import Paper
from services.voting.domain.write_in import in_one_spelling


@dataclass(frozen=True, slots=True)
class Link:
    member: str
    link: int
    marks: tuple[str, ...]


@dataclass
class Chains:
    """The newest link of each member's chain. ``counted`` is the number of ballots up to there, of all links: links have no
    gaps, so it equals the number of ballots accepted exactly when none is missing that could change a count."""

    newest: dict[str, Link] = field(default_factory=dict)
    counted: int = 0

    def fold(self, links: Iterable[Link]) -> None:
        for link in links:
            known = self.newest.get(link.member)
            if known is None or known.link < link.link:
                self.newest[link.member] = link
                self.counted += link.link - (known.link if known else 0)

    def marks(self) -> dict[str, int]:
        """How many papers mark each choice that is marked at all."""
        return dict(Counter(mark for link in self.newest.values() for mark in link.marks))


@dataclass(frozen=True, slots=True)
class Count:
    """``counts``: choice -> valid papers that mark it, every choice of the paper named; and the names written in."""

    counts: Mapping[str, int]
    papers: int
    valid: int
    blank: int
    invalid: int


def chains_of(links: Iterable[Link]) -> Chains:
    chains = Chains()
    chains.fold(links)
    return chains


def count(paper: Paper, papers: Iterable[tuple[str, ...]], by_hand: HandCount = NOTHING) -> Count:
    """Counts papers, one a member: named ones from their chains, secret ones from the urn; and what two people counted by
    hand, of hands or of paper ballots, beside them."""
    filled: list[tuple[str, ...]] = []
    total = blank = 0
    for marks in papers:
        total += 1
        if paper.is_valid(marks):
            filled.append(marks)
        elif not marks and paper.blank_allowed:
            blank += 1
    marked = Counter(chain.from_iterable(filled))
    marked.update(by_hand.counts)
    valid = len(filled)
    return Count(
        counts=by_choice(paper, marked),
        papers=total + by_hand.papers,
        valid=valid + by_hand.valid,
        blank=blank + by_hand.blank,
        invalid=total - valid - blank + by_hand.invalid,
    )


def by_choice(paper: Paper, marks: Mapping[str, int]) -> dict[str, int]:
    """Every choice of the paper with its marks, none left out, then the names written in, each in one spelling."""
    return in_one_spelling({**dict.fromkeys((choice.choice_id for choice in paper.choices), 0), **marks})


def count_ballots(paper: Paper, links: Iterable[Link]) -> Count:
    return count(paper, (link.marks for link in chains_of(links).newest.values()))
