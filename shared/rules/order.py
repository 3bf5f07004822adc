"""The order in which motions come to the vote, and what has to be decided before another (rules 6, rows 7 and 9 to 11).

Decides which undecided motion another one waits for: procedural motions (UNGA r. 77), its amendments (the furthest from the text first) and its parts, the
vote that sets its majority, a vote on priority, and the earlier proposal on the same question (UNGA r. 89-91). Promises that
among motions without a circle one can always be put: earlier proposals are waited for only as far as nothing they wait for
themselves stands in the way. Cannot catch a distance from the text that the chair judged wrongly.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from graphlib import CycleError, TopologicalSorter
from typing import Literal, Protocol

from shared.rules.procedure import Procedure, before

Role = Literal["motion", "amendment", "part"]
State = Literal["tabled", "adopted", "not_adopted", "moot", "withdrawn"]


class Proposal(Protocol):
    """As much of a motion as the order of voting goes by."""

    @property
    def motion_id(self) -> str: ...
    @property
    def parent_motion_id(self) -> str | None: ...
    @property
    def role(self) -> Role: ...
    @property
    def state(self) -> State: ...
    @property
    def distance(self) -> int | None:
        """Of an amendment: 1 is furthest from the text."""
        ...

    @property
    def inherits(self) -> bool:
        """Whether it needs the majority that its parent needs."""
        ...

    @property
    def majority_target(self) -> str | None:
        """The motion whose majority its outcome sets."""
        ...

    @property
    def question(self) -> str | None: ...
    @property
    def gives_priority_to(self) -> str | None: ...
    @property
    def procedure(self) -> Procedure | None:
        """Which procedural motion by rule it is, if it is one."""
        ...


class Before(StrEnum):
    """Why a motion waits for another."""

    PROCEDURE = "procedural-motion-first"
    AMENDMENTS = "amendments-first"
    PARTS = "parts-first"
    FURTHER_AMENDMENT = "further-amendment-first"
    MAJORITY = "majority-undecided"
    PRIORITY = "priority-first"
    EARLIER_PROPOSAL = "earlier-proposal-first"


@dataclass(frozen=True, slots=True)
class Obstacle:
    why: Before
    first: str  # the motion that comes first


class OrderOfVoting:
    """Of the motions of one assembly, given in the order in which they were tabled."""

    def __init__(self, motions: Sequence[Proposal]) -> None:
        self._motions = {each.motion_id: each for each in motions}
        self._undecided = {each.motion_id: each for each in motions if each.state == "tabled"}
        self._preferred = {each.gives_priority_to for each in motions if each.state == "adopted"} - {None}
        self._procedural = [each for each in self._undecided.values() if each.procedure is not None]
        self._below: dict[str, list[Proposal]] = defaultdict(list)
        self._setters: dict[str, list[Proposal]] = defaultdict(list)
        self._on_priority: dict[str, list[Proposal]] = defaultdict(list)
        for each in self._undecided.values():
            if each.parent_motion_id is not None:
                self._below[each.parent_motion_id].append(each)
            if each.majority_target is not None:
                self._setters[each.majority_target].append(each)
            preferred = self._undecided.get(each.gives_priority_to or "")
            if preferred is not None and (question := _question(preferred)) is not None:
                self._on_priority[question].append(each)

    def obstacle(self, motion: Proposal) -> Obstacle | None:
        """What has to be decided before ``motion`` is put; None where nothing has."""
        needed = next(self._needs(motion), None)
        question = _question(motion)
        if needed is not None or question is None or motion.motion_id not in self._undecided:
            return needed
        for motion_id in self.sequence():
            if motion_id == motion.motion_id:
                return None
            if _question(self._undecided[motion_id]) == question:
                preferred = motion_id in self._preferred
                return Obstacle(Before.PRIORITY if preferred else Before.EARLIER_PROPOSAL, motion_id)
        return None

    def sequence(self) -> list[str]:
        """All undecided motions in the order in which they may be put: those given priority first, then as they were
        tabled, and before each whatever it needs."""
        needs = {motion_id: self._needed(each) for motion_id, each in self._undecided.items()}
        placed: dict[str, None] = {}
        for start in sorted(self._undecided, key=lambda motion_id: motion_id not in self._preferred):
            path = [start]
            while path:
                missing = (each for each in needs[path[-1]] if each not in placed and each not in path)
                needed = next(missing, None)
                if needed is not None:
                    path.append(needed)
                else:
                    placed[path.pop()] = None
        return list(placed)

    def circle(self) -> bool:
        """Whether undecided motions wait for one another, so that none of them could ever be put."""
        graph = {motion_id: self._needed(each) for motion_id, each in self._undecided.items()}
        try:
            TopologicalSorter(graph).prepare()
        except CycleError:
            return True
        return False

    def _needed(self, motion: Proposal) -> list[str]:
        return [obstacle.first for obstacle in self._needs(motion)]

    def _needs(self, motion: Proposal) -> Iterator[Obstacle]:
        """What ``motion`` waits for whatever else is undecided. Parts are of the text as amended, so they come after its
        amendments."""
        siblings = [each for each in self._below[motion.parent_motion_id or ""] if each.motion_id != motion.motion_id]
        yield from _because(Before.PROCEDURE, (each for each in self._procedural if _goes_before(each, motion)))
        above = siblings if motion.role == "part" else []
        yield from _because(Before.AMENDMENTS, (e for e in (*self._below[motion.motion_id], *above) if _amends(e)))
        yield from _because(Before.PARTS, (e for e in self._below[motion.motion_id] if e.role == "part"))
        yield from _because(Before.FURTHER_AMENDMENT, (each for each in siblings if _is_further(each, motion)))
        yield from _because(Before.MAJORITY, self._that_set_the_majority_of(motion))
        question = _question(motion)
        yield from _because(Before.PRIORITY, self._on_priority[question] if question is not None else ())

    def _that_set_the_majority_of(self, motion: Proposal) -> Iterator[Proposal]:
        of: Proposal | None = motion
        while of is not None:
            own = of is not motion and motion.majority_target == of.motion_id  # it cannot wait for itself
            yield from (each for each in self._setters[of.motion_id] if not own or each.motion_id != motion.motion_id)
            of = self._motions.get(of.parent_motion_id or "") if of.inherits else None


def _question(motion: Proposal) -> str | None:
    """The question it is a proposal on; a vote on priority is none itself."""
    return motion.question if motion.gives_priority_to is None else None


def _because(why: Before, motions: Iterable[Proposal]) -> Iterator[Obstacle]:
    return (Obstacle(why, each.motion_id) for each in motions)


def _goes_before(procedural: Proposal, motion: Proposal) -> bool:
    """Over all other motions before the meeting, and over procedural ones of lesser precedence."""
    if procedural.procedure is None or procedural.motion_id == motion.motion_id:
        return False
    return motion.procedure is None or before(procedural.procedure, motion.procedure)


def _amends(motion: Proposal) -> bool:
    return motion.role == "amendment"


def _is_further(one: Proposal, other: Proposal) -> bool:
    return one.distance is not None and other.distance is not None and one.distance < other.distance
