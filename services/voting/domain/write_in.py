"""Names that voters write on a paper: marked as ``w:`` and the name, and counted in one spelling. What a name may be, and which are
alike, is said with the format of sealed ballots (shared/sealed/names.py): a paper is worth the same in every sort of vote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from shared.sealed.names import WRITTEN, folded


def is_written(mark: str) -> bool:
    return mark.startswith(WRITTEN)


def name_of(mark: str) -> str:
    return mark.removeprefix(WRITTEN)


def in_one_spelling(counts: Mapping[str, int]) -> dict[str, int]:
    """The same counts, with one key for all spellings of a name written in: the most frequent, of equals the smallest.
    Names that nobody wrote are left out; what else is counted stays as it is, and comes first."""
    result = {mark: number for mark, number in counts.items() if not is_written(mark)}
    spellings: dict[str, list[str]] = defaultdict(list)
    for mark, number in counts.items():
        if number and is_written(mark):
            spellings[folded(mark)].append(mark)
    chosen = {min(alike, key=lambda mark: (-counts[mark], mark)): alike for alike in spellings.values()}
    return result | {mark: sum(counts[each] for each in chosen[mark]) for mark in sorted(chosen)}
