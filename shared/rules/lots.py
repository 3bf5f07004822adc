"""Draws lots so that nobody can steer the draw and anybody can repeat it.

The platform seals a random number when equal votes call for lots and publishes its hash. Witnesses then each give a word of
their own. The seed is the hash of both; whoever has the least hash of seed and id is drawn. Promises the same draw from the
same seed on any machine, whatever the order of the tied. Cannot catch a platform and all witnesses that act together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from shared.kernel.canonical import sha256


def seal(nonce: str) -> str:
    """What is published of the sealed number before the witnesses speak: SHA-256 of {"nonce": ...} in canonical JSON."""
    return sha256({"nonce": nonce})


def seed_of(nonce: str, words: Sequence[tuple[str, str]], among: Iterable[str]) -> str:
    """The seed: SHA-256 of the number, the ids of the tied in order, and the witnesses' names and words as they came."""
    return sha256({"nonce": nonce, "among": sorted(among), "words": [[name, word] for name, word in words]})


def draw(seed: str, among: Iterable[str]) -> str:
    """The one drawn: the least SHA-256 of {"seed": ..., "id": ...}."""
    return min(among, key=lambda one: _lot(seed, one))


def draw_all(seed: str, among: Iterable[str]) -> list[str]:
    """All of them, one drawn after the other."""
    return sorted(among, key=lambda one: _lot(seed, one))


def _lot(seed: str, one: str) -> str:
    return sha256({"seed": seed, "id": one})
