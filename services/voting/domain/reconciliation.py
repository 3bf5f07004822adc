"""The sums of a vote that must agree, each from figures that are stored apart from one another: the frozen roll, the
result, ballots or urn or entered totals. A difference is shown as it is; a figure that is not known stays unknown.

It cannot find an error that was made alike in both figures of a sum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from services.voting.domain.hand_count import HandCount
from services.voting.domain.poll import SECRET_MODES, Mode, Poll
from services.voting.domain.write_in import is_written
from shared.sealed.names import folded

CHOICE = "choice:"  # before the id of a choice, in the name of a figure


@dataclass(frozen=True, slots=True)
class Stored:
    """What the stores hold, counted apart from the result; None where a vote of this mode has no such store."""

    accepted: int | None = None  # ballots of a recorded vote, replaced ones too
    replaced: int | None = None  # by a later ballot of the same member
    urn: int | None = None  # papers in the urn of a secret vote
    voted: int | None = None  # members that are marked as having voted in it
    entered: tuple[tuple[str, HandCount], ...] = ()  # by whom, and what they entered last


@dataclass(frozen=True, slots=True)
class Figure:
    name: str
    number: int | None


@dataclass(frozen=True, slots=True)
class Sum:
    """``total`` must be what ``parts`` come to."""

    total: Figure
    parts: tuple[Figure, ...]

    @property
    def difference(self) -> int | None:
        """How much the parts exceed the total; None where one of the figures is not known."""
        numbers = [each.number for each in (self.total, *self.parts)]
        known = [number for number in numbers if number is not None]
        return sum(known[1:]) - known[0] if len(known) == len(numbers) else None

    @property
    def agrees(self) -> bool | None:
        return None if self.difference is None else self.difference == 0


def bases(poll: Poll) -> list[Figure]:
    """The sizes that were frozen when the poll opened."""
    sizes = poll.frozen_at_opening.roll.sizes
    return [
        Figure("base_members", sizes.members),
        Figure("base_eligible", sizes.eligible),
        Figure("base_accredited", sizes.accredited),
        Figure("base_present", sizes.present),
    ]


def reconcile(poll: Poll, result: Mapping[str, Any], stored: Stored) -> list[Sum]:
    paper = result.get("paper") or {}
    return [
        *_of_the_roll(poll, result, paper, stored),
        _sum(Figure("papers", result["papers"]), *_named(result, "valid", "blank", "invalid")),
        *_of_the_choices(poll, result),
        *_of_recorded_ballots(poll, result, stored),
        *_of_the_urn(poll, result, paper, stored),
        *_of_entered_totals(stored),
    ]


def _of_the_roll(poll: Poll, result: Mapping[str, Any], paper: Mapping[str, int], stored: Stored) -> Iterable[Sum]:
    """Of the members excluded, as many count as had an accredited delegation: the others would not have voted anyway."""
    roll = poll.frozen_at_opening.roll
    on_the_roll = Figure("on_the_roll", len(roll.eligible))
    kept_out = min(len(roll.excluded), max(0, roll.sizes.accredited - len(roll.eligible) - len(roll.suspended)))
    yield _sum(
        Figure("members", roll.sizes.members),
        on_the_roll,
        *([Figure("excluded", kept_out)] if roll.excluded else []),
        Figure("suspended", len(roll.suspended)),
        Figure("not_accredited", roll.sizes.members - roll.sizes.accredited),
    )
    away = len(set(roll.eligible) - set(roll.present))
    yield _sum(on_the_roll, Figure("present_at_opening", roll.sizes.present), Figure("absent_at_opening", away))
    yield _sum(
        on_the_roll,
        *_named(result, "papers"),
        *([Figure("paper_not_returned", _not_returned(paper))] if paper else []),
        *_unused(poll, stored, paper),
        *_named(result, "not_voting", "absent"),
    )


def _of_the_choices(poll: Poll, result: Mapping[str, Any]) -> Iterable[Sum]:
    """Where a paper marks one choice alone, the choices come to the valid papers."""
    if poll.paper.max_marks == 1:
        marked = (Figure(f"{CHOICE}{choice}", number) for choice, number in result["counts"].items())
        yield _sum(Figure("valid", result["valid"]), *marked)


def _of_recorded_ballots(poll: Poll, result: Mapping[str, Any], stored: Stored) -> Iterable[Sum]:
    if poll.mode is not Mode.RECORDED:
        return
    yield _sum(
        Figure("accepted", stored.accepted), Figure("papers", result["papers"]), Figure("replaced", stored.replaced)
    )
    roll_call = result["roll_call"] or {}
    yield _sum(Figure("papers", result["papers"]), Figure("roll_call_lines", len(roll_call)))
    marked = Counter(folded(mark) for marks in roll_call.values() for mark in marks_of(poll, marks))
    for choice, number in result["counts"].items():
        yield _sum(Figure(f"{CHOICE}{choice}", number), Figure("in_the_roll_call", marked[folded(choice)]))


def _of_the_urn(poll: Poll, result: Mapping[str, Any], paper: Mapping[str, int], stored: Stored) -> Iterable[Sum]:
    if poll.mode not in SECRET_MODES:
        return
    urn = Figure("urn", stored.urn)
    issued = [Figure("paper_issued", paper["issued"])] if paper else []
    yield _sum(Figure("voted", stored.voted), urn, *issued, *_unused(poll, stored, paper))
    returned = [Figure(f"paper_{each}", paper[each]) for each in ("valid", "blank", "invalid")] if paper else []
    yield _sum(Figure("papers", result["papers"]), urn, *returned)
    if paper:
        yield _sum(issued[0], *returned, Figure("paper_not_returned", _not_returned(paper)))


def _unused(poll: Poll, stored: Stored, paper: Mapping[str, int]) -> list[Figure]:
    """Of a sealed vote, tokens that were issued and not used: nobody knows whose, so it is what is left."""
    if poll.mode is not Mode.SEALED or stored.voted is None or stored.urn is None:
        return []
    return [Figure("tokens_unused", max(0, stored.voted - stored.urn - paper.get("issued", 0)))]


def _of_entered_totals(stored: Stored) -> Iterable[Sum]:
    """Totals that two people entered alike, figure by figure."""
    pairs = list(combinations((counted for _, counted in stored.entered), 2))
    alike = (pair for pair in pairs if pair[0].is_alike(pair[1]))
    for first, second in [next(alike, pairs[0])] if pairs else []:
        again = {folded(choice): number for choice, number in second.counts.items()}
        for choice, number in first.counts.items():
            yield _sum(Figure(f"{CHOICE}{choice}", number), Figure("entered_again", again.get(folded(choice))))
        yield _sum(Figure("blank", first.blank), Figure("entered_again", second.blank))
        yield _sum(Figure("invalid", first.invalid), Figure("entered_again", second.invalid))


def _sum(total: Figure, *parts: Figure) -> Sum:
    return Sum(total, parts)


def _named(result: Mapping[str, Any], *names: str) -> list[Figure]:
    """Figures of the result; one that it was not yet recorded with is unknown."""
    return [Figure(name, result.get(name)) for name in names]


def _not_returned(paper: Mapping[str, int]) -> int:
    return max(0, paper["issued"] - paper["valid"] - paper["blank"] - paper["invalid"])


def marks_of(poll: Poll, written: str) -> list[str]:
    """The marks of one line of a roll call, which are joined by commas; a name written in may hold commas itself."""
    marks: list[str] = []
    for piece in written.split(",") if written else []:
        if marks and is_written(marks[-1]) and piece not in poll.paper.ids and not is_written(piece):
            marks[-1] += f",{piece}"
        else:
            marks.append(piece)
    return marks
