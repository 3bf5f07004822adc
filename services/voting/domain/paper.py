"""The ballot paper: what may be marked, how many marks, and what of it is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from services.voting.domain.errors import ChoiceNotOffered, MarkedTwice, TooFewMarks, TooManyMarks


@dataclass(frozen=True, slots=True)
class Choice:
    choice_id: str
    label: Mapping[str, str]
    member: str | None = None


@dataclass(frozen=True)
class Paper:
    choices: tuple[Choice, ...]
    min_marks: int
    max_marks: int
    blank_allowed: bool  # an election paper may be handed in without a mark

    @cached_property
    def ids(self) -> frozenset[str]:
        return frozenset(choice.choice_id for choice in self.choices)

    def refuse_unfit(self, marks: Sequence[str]) -> None:
        """Raises the reason why these marks are no valid ballot; blank papers pass where they are allowed."""
        if not marks and self.blank_allowed:
            return
        if not self.ids.issuperset(marks):
            raise ChoiceNotOffered()
        if len(set(marks)) != len(marks):
            raise MarkedTwice()
        if len(marks) > self.max_marks:
            raise TooManyMarks(most=self.max_marks)
        if len(marks) < self.min_marks:
            raise TooFewMarks(least=self.min_marks)

    def is_valid(self, marks: Sequence[str]) -> bool:
        """Whether a stored paper counts; what ``refuse_unfit`` lets in always does, blank ones apart."""
        fits = self.min_marks <= len(marks) <= self.max_marks and len(set(marks)) == len(marks)
        return bool(marks) and fits and self.ids.issuperset(marks)
