"""Elections as data: candidates, rounds with their papers, special ballots and lots.

``region`` is None where the office is not filled by region; else it is settled before anything is played (``regions``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cli.scenario.source import Place

Expectation = Mapping[str, Any]
NOT_A_NAME = frozenset({"yes", "no"})  # marks of a paper that puts a sole candidate


@dataclass(frozen=True)
class Candidate:
    place: Place
    name: str
    member: str | None
    region: str | None


@dataclass(frozen=True)
class Papers:
    """``count`` papers that mark ``choose``; without a mark they are blank."""

    choose: tuple[str, ...]
    count: int


@dataclass(frozen=True)
class PaperBallots:
    """Ballots on paper, entered as totals. ``valid`` papers carry ``votes``."""

    place: Place
    votes: Mapping[str, int]
    valid: int
    blank: int
    invalid: int

    @property
    def issued(self) -> int:
        return self.valid + self.blank + self.invalid


@dataclass(frozen=True)
class Box:
    """What is cast in one race of a round. ``written``: which of the names are written in by the voters."""

    place: Place
    ballots: tuple[Papers, ...] = ()
    paper: PaperBallots | None = None
    written: tuple[str, ...] = ()
    region: str | None = None
    expect: Expectation | None = None  # only where the round is by region

    @property
    def papers(self) -> int:
        return sum(papers.count for papers in self.ballots) + (0 if self.paper is None else self.paper.issued)

    @property
    def names(self) -> set[str]:
        """Everyone that some paper names."""
        marked = {name for papers in self.ballots for name in papers.choose}
        return (marked | set(self.written) | set(self.paper.votes if self.paper else ())) - NOT_A_NAME


@dataclass(frozen=True)
class Round:
    place: Place
    boxes: tuple[Box, ...]
    by_region: bool  # as the file has it: one box a region, each with what it expects
    withdraw_before: tuple[str, ...]
    enter_before: tuple[Candidate, ...]
    excluded: tuple[str, ...]
    expect: Expectation


@dataclass(frozen=True)
class SpecialRound:
    place: Place
    tie: str
    among: tuple[str, ...]
    box: Box
    excluded: tuple[str, ...]
    expect: Expectation

    @property
    def boxes(self) -> tuple[Box, ...]:
        return (self.box,)


@dataclass(frozen=True)
class Lots:
    """``drawn`` None: drawn by the platform, from its sealed word and those of the witnesses."""

    place: Place
    tie: str
    among: tuple[str, ...]
    drawn: str | None
    witnesses: tuple[str, ...]
    expect: Expectation
    region: str | None = None

    @property
    def boxes(self) -> tuple[Box, ...]:
        return ()


AnyRound = Round | SpecialRound | Lots
