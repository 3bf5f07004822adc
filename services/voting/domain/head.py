"""A head of the log of privileged acts: the number and the hash of its newest entry at some moment. Whoever saw it can tell
later whether the log was rewritten before it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    number: int
    hash: str  # 64 hex digits
