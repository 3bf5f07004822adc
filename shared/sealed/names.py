"""Names that voters write on a paper: what may stand there, in which one form, and which of them are alike (specification, 7.1).

Promises that a name says the same however it was typed (composed or not, with however many spaces), and the same to whatever reads
it, of today or later. It cannot tell whether two different spellings mean one person: that is for those who count to say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from unicodedata import normalize

from shared.sealed.characters import RUNS

WRITTEN = "w:"  # before a name, where marks are told as texts
MOST_CHARACTERS = 100
_SPACES = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_RUN_OF_SPACES = re.compile(f"[{_SPACES}]+")


def _among() -> Iterator[str]:
    """The characters of names, as ranges of a regular expression."""
    numbers, at = [int(number, 36) for number in RUNS.split()], 0
    for passed, taken in zip(numbers[::2], numbers[1::2], strict=True):
        first, at = at + passed, at + passed + taken
        yield rf"\U{first:08x}-\U{at - 1:08x}"


_CHARACTERS = "".join(_among())
_NAME = re.compile(f"[{_CHARACTERS}]{{1,{MOST_CHARACTERS}}}")
_LABEL = re.compile(f"[{_CHARACTERS}{_SPACES}]+")


def normalised(name: str) -> str:
    """Unicode NFC; runs of spaces are one, those at the ends none."""
    return _RUN_OF_SPACES.sub(" ", normalize("NFC", name)).strip(" ")


def folded(text: str) -> str:
    """What is alike in two spellings that differ in capitals only; of a mark or of a name."""
    return normalize("NFC", text.casefold())


def is_readable(name: str) -> bool:
    """Whether a name can be read out and stands in its one form: 1 to 100 characters, none of them a control, a direction or a line end."""
    return _NAME.fullmatch(name) is not None and normalised(name) == name


def borne_as(label: str) -> str | None:
    """The name of whoever stands as this, to be compared with ``folded`` ones; None of a label that nobody could write."""
    return folded(normalised(label)) if _LABEL.fullmatch(label) else None


def bearers(choices: Iterable[tuple[str, Mapping[str, str]]]) -> dict[str, tuple[str, ...]]:
    """Ids of the choices (id, and its label by language) by the names that they bear, folded."""
    found: dict[str, set[str]] = defaultdict(set)
    for choice_id, label in choices:
        for name in map(borne_as, label.values()):
            if name is not None:
                found[name].add(choice_id)
    return {name: tuple(sorted(ids)) for name, ids in found.items()}


def mark_for(name: str, borne: Mapping[str, tuple[str, ...]]) -> str:
    """The mark of a name as somebody wrote it: ``w:`` and its one form; of a name that one choice alone bears, that choice."""
    name = normalised(name)
    stand = borne.get(folded(name), ())
    return stand[0] if len(stand) == 1 else WRITTEN + name
