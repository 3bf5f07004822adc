"""Names that voters write on a paper: marked as ``w:`` and the name, one spelling wherever it is counted.

Promises that a name says the same however it was typed (composed or not, with however many spaces), and that capitals do
not divide its votes. It cannot tell whether two different spellings mean one person: that is for those who count to say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from unicodedata import normalize

WRITTEN = "w:"
MOST_CHARACTERS = 100
SPACES = re.compile(r"[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
JOINERS = dict.fromkeys(map(ord, "\u200c\u200d"))  # unseen as controls are, but several scripts spell with them


def is_written(mark: str) -> bool:
    return mark.startswith(WRITTEN)


def name_of(mark: str) -> str:
    return mark.removeprefix(WRITTEN)


def normalised(name: str) -> str:
    """Unicode NFC; runs of spaces are one, those at the ends none."""
    return SPACES.sub(" ", normalize("NFC", name)).strip(" ")


def folded(text: str) -> str:
    """What is alike in two spellings that differ in capitals only; of a mark or of a name."""
    return normalize("NFC", text.casefold())


def is_readable(name: str) -> bool:
    """Whether a normalised name can be read out: 1 to 100 characters, none of them a control, a direction or a line end."""
    return 0 < len(name) <= MOST_CHARACTERS and name.translate(JOINERS).isprintable()


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
