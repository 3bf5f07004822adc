"""Who goes by the same name, however it is written: accents, vowel signs, capitals, hyphens and the order of the words do
not matter, nor which of the alefs an Arabic name is written with. It cannot know two spellings of one name in two scripts
(each person has a Latin and an own name, and both are looked at), nor whether two people of one name are one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from services.registration.domain.delegation import Delegate, Delegation

ALIKE = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": None})
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Namesake:
    delegate: Delegate
    delegation: Delegation


def name_key(name: str) -> str:
    """The same for every way to write one name."""
    bare = "".join(
        sign for sign in unicodedata.normalize("NFKD", name.translate(ALIKE)) if not unicodedata.combining(sign)
    )
    return " ".join(sorted(WORD.findall(bare.casefold())))


def keys_of(*names: str | None) -> set[str]:
    return {key for key in (name_key(name) for name in names if name) if key}


def namesakes(keys: set[str], delegations: Iterable[Delegation]) -> Iterator[Namesake]:
    for delegation in delegations:
        for delegate in delegation.delegates:
            if keys & keys_of(delegate.name, delegate.own_name):
                yield Namesake(delegate, delegation)
