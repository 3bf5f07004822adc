"""The ballot paper: what may be marked, how many marks, which names may be written in, and what of it is refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from services.voting.domain.errors import ChoiceNotOffered, MarkedTwice, TooFewMarks, TooManyMarks
from services.voting.domain.paper_errors import TooManyWriteIns, WriteInNotAllowed, WriteInUnclear, WriteInUnreadable
from services.voting.domain.write_in import is_written, name_of
from shared.kernel.errors import Refusal
from shared.sealed.names import bearers, folded, is_readable, mark_for

NONE: frozenset[str] = frozenset()


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
    write_ins: int = 0  # so many of the marks may be names written in

    @cached_property
    def ids(self) -> frozenset[str]:
        return frozenset(choice.choice_id for choice in self.choices)

    def as_stored(self, marks: Iterable[str]) -> tuple[str, ...]:
        """Sorted; a name written in is normalised, and the name of one who stands is that one's mark."""
        return tuple(sorted(map(self.mark_as_stored, marks)))

    def mark_as_stored(self, mark: str) -> str:
        if not self.write_ins or not is_written(mark):
            return mark
        return mark_for(name_of(mark), self._by_name)

    def refuse_unfit(self, marks: Sequence[str]) -> None:
        """Raises the reason why these marks, as stored, are no valid ballot; blank papers pass where they are allowed."""
        if not marks and self.blank_allowed:
            return
        distinct, written = set(marks), NONE
        if not distinct <= self.ids:
            written = self.refuse_unfit_names(distinct)
            distinct = distinct - written | set(map(folded, written))
        if len(distinct) != len(marks):
            raise MarkedTwice()
        if len(written) > self.write_ins:
            raise TooManyWriteIns(most=self.write_ins)
        if len(marks) > self.max_marks:
            raise TooManyMarks(most=self.max_marks)
        if len(marks) < self.min_marks:
            raise TooFewMarks(least=self.min_marks)

    def refuse_unfit_names(self, marks: Iterable[str]) -> frozenset[str]:
        """Those of the marks that are names written in; raises why one is neither a choice nor such a name."""
        written = frozenset(mark for mark in marks if mark not in self.ids)
        if not all(map(is_written, written)):
            raise ChoiceNotOffered()
        if written and not self.write_ins:
            raise WriteInNotAllowed()
        for name in map(name_of, written):
            if not is_readable(name):
                raise WriteInUnreadable()
            if folded(name) in self._by_name:  # of one alone it would be that one's mark by now
                raise WriteInUnclear()
        return written

    def is_valid(self, marks: Sequence[str]) -> bool:
        """Whether a stored paper counts; what ``refuse_unfit`` lets in always does, blank ones apart."""
        try:
            self.refuse_unfit(marks)
        except Refusal:
            return False
        return bool(marks)

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[str, ...]]:
        return bearers((choice.choice_id, choice.label) for choice in self.choices)
