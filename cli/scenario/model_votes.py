"""Motions and how members vote on them, as data. What a motion refers to is checked in ``checks``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cli.scenario.fields import Texts
from cli.scenario.source import Place

Choice = str  # yes | no | abstain
MajorityText = str | Mapping[str, Any]  # a name in the rule set, or an inline mapping


@dataclass(frozen=True)
class NewMember:
    code: str
    names: Texts
    region: str


@dataclass(frozen=True)
class Counts:
    """So many votes of present members in list order: yes, then no, then abstain."""

    place: Place
    counts: Mapping[Choice, int]


@dataclass(frozen=True)
class Named:
    place: Place
    votes: Mapping[str, Choice]  # member code -> choice


Votes = Counts | Named


@dataclass(frozen=True)
class PartVotes:
    """``whole`` None: not given, for a text of which no part that counts is expected to remain."""

    place: Place
    parts: Mapping[str, Votes]  # part id -> votes, in the order in which they are put
    whole: Votes | None

    def all(self) -> list[Votes]:
        return [*self.parts.values(), *([] if self.whole is None else [self.whole])]


@dataclass(frozen=True)
class Part:
    id: str
    operative: bool
    title: Texts | None = None
    text: Texts | None = None


@dataclass(frozen=True)
class TextChange:
    """Of an amendment, to a paragraph of its parent's text. Whether it fits that text is for the platform to say."""

    op: str  # replace | insert | delete
    paragraph: int
    text: Texts | None = None


@dataclass(frozen=True)
class MajorityLink:
    motion: str
    if_adopted: MajorityText
    if_not: MajorityText


@dataclass(frozen=True)
class Motion:
    place: Place
    id: str
    title: Texts
    text: Texts | None
    subject: str
    majority: MajorityText | None
    parent: str | None
    mode: str
    votes: Votes | PartVotes
    distance: int | None = None
    moot_if_adopted: tuple[str, ...] = ()
    sets_majority_of: MajorityLink | None = None
    gives_priority_to: str | None = None
    question: str | None = None
    parts: tuple[Part, ...] = ()
    changes: tuple[TextChange, ...] = ()
