"""Names written in (section 7.1): what may be written, in which one form, who bears a name already, and which names are alike."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any
from unicodedata import normalize

from verifier.characters import RUNS

WRITTEN = "w:"
MOST_CHARACTERS = 100
SPACES = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"


def _ranges() -> Iterator[str]:
    runs, place = [int(run, 36) for run in RUNS.split()], 0
    for without, among in zip(runs[::2], runs[1::2], strict=True):
        place += without + among
        yield f"\\U{place - among:08x}-\\U{place - 1:08x}"


_AMONG = "".join(_ranges())
_NAME = re.compile(f"[{_AMONG}]{{1,{MOST_CHARACTERS}}}")
_COMPARED = re.compile(f"[{_AMONG}{SPACES}]*")


def is_written(mark: str) -> bool:
    return mark.startswith(WRITTEN)


def normal(text: str) -> str:
    return re.sub(f"[{SPACES}]+", " ", normalize("NFC", text)).strip(" ")


def alike(text: str) -> str:
    """The same of all spellings that are counted as one."""
    return normalize("NFC", text.casefold())


def borne(manifest: Mapping[str, Any]) -> set[str]:
    """What the choices are called, in the form in which names are compared."""
    labels = (label for choice in manifest["choices"] for label in choice["label"].values())
    return {alike(normal(label)) for label in labels if _COMPARED.fullmatch(label)}


def is_fit(name: str, taken: set[str]) -> bool:
    """``taken``: names that choices bear."""
    return _NAME.fullmatch(name) is not None and normal(name) == name and alike(name) not in taken


def in_one_spelling(marked: Mapping[str, int]) -> dict[str, int]:
    """Of marks that are names written in: the votes of all that are alike, under the spelling most used; of equals the first."""
    together: dict[str, Counter[str]] = defaultdict(Counter)
    for mark, number in marked.items():
        if number:
            together[alike(mark)][mark] = number
    return {min(each, key=lambda mark: (-each[mark], mark)): each.total() for each in together.values()}
