"""Decides how many votes carry a question: a share of an explicit base, in integers.

Promises the least count that satisfies the comparison, for any size; never rounds a percentage. Cannot catch a wrong
base: who is a member, eligible or present is told by the caller, frozen when the vote opened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_SHARE = re.compile(r"([0-9]{1,6})/([0-9]{1,6})")


class Base(StrEnum):
    """What a majority is a share of (scenario-format: Bases)."""

    MEMBERS = "members"
    ELIGIBLE = "eligible"
    ACCREDITED = "accredited"
    PRESENT = "present"
    YES_NO = "yes_no"
    VALID = "valid"
    FIXED = "fixed"


class Comparison(StrEnum):
    MORE_THAN = ">"
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True)
class Share:
    """A fraction in 0..1 as it is written in the rules: 9/15 stays 9/15."""

    numerator: int
    denominator: int

    def __post_init__(self) -> None:
        if self.denominator < 1 or not 0 <= self.numerator <= self.denominator:
            raise ValueError(f"{self.numerator}/{self.denominator} does not lie in 0..1")

    @classmethod
    def parse(cls, text: str) -> Share:
        """Reads 2/3 and the like; raises ValueError for anything else."""
        match = _SHARE.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is not a fraction such as 2/3")
        return cls(int(match[1]), int(match[2]))

    def __str__(self) -> str:
        return f"{self.numerator}/{self.denominator}"

    def least(self, size: int, comparison: Comparison) -> int:
        """The least count c with c*b > size*a, or c*b >= size*a: floor(size*a/b)+1, or ceil(size*a/b) (rules 5)."""
        if size < 0:
            raise ValueError("a base cannot be negative")
        product = size * self.numerator
        if comparison is Comparison.MORE_THAN:
            return product // self.denominator + 1
        return -(-product // self.denominator)

    def divides(self, size: int) -> bool:
        return size * self.numerator % self.denominator == 0


@dataclass(frozen=True, slots=True)
class Majority:
    name: str
    fraction: Share
    comparison: Comparison
    base: Base
    size: int | None = None  # only where the base is fixed
    source: str = ""
    verify: bool = False  # the source was not read word by word

    def document(self) -> dict[str, str | int]:
        """What decides, in the shape that loading reads again; for freezing with a poll."""
        decides: dict[str, str | int] = {
            "fraction": str(self.fraction),
            "comparison": self.comparison.value,
            "base": self.base.value,
        }
        if self.size is not None:
            decides["size"] = self.size
        return decides


SIMPLE = Majority("simple", Share(1, 2), Comparison.MORE_THAN, Base.YES_NO)
"""More votes for than against: what a subject needs where the rules say nothing else."""


@dataclass(frozen=True, slots=True)
class Electorate:
    """The sizes frozen when a vote opens. present: eligible and in the hall."""

    members: int
    eligible: int
    accredited: int
    present: int


@dataclass(frozen=True, slots=True)
class Bases:
    """Every size a majority may be a share of. yes_no and valid belong to this vote or round."""

    electorate: Electorate
    yes_no: int
    valid: int


def base_size(majority: Majority, bases: Bases) -> int:
    """The size of the base that ``majority`` names."""
    electorate = bases.electorate
    sizes = {
        Base.MEMBERS: electorate.members,
        Base.ELIGIBLE: electorate.eligible,
        Base.ACCREDITED: electorate.accredited,
        Base.PRESENT: electorate.present,
        Base.YES_NO: bases.yes_no,
        Base.VALID: bases.valid,
        Base.FIXED: majority.size or 0,
    }
    return sizes[majority.base]


def required(majority: Majority, base_size: int) -> int:
    """The least count that carries, given the base. Never less than 1: nothing is carried by nobody.

    An empty base reports 1, and ``reached`` says no whatever the count.
    """
    return max(1, majority.fraction.least(base_size, majority.comparison))


def reached(majority: Majority, count: int, base_size: int) -> bool:
    """Whether ``count`` carries. A majority of an empty base is never reached (rules 5)."""
    return base_size > 0 and count >= required(majority, base_size)
