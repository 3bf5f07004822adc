"""Ids without meaning: they carry no time and no order, so an id of a secret ballot tells nothing."""

from __future__ import annotations

import itertools
import uuid
from typing import Protocol


class Ids(Protocol):
    def new(self) -> str:
        """A fresh id, 32 lower-case hex digits."""
        ...


class RandomIds:
    def new(self) -> str:
        return uuid.uuid4().hex


class CountingIds:
    """Predictable ids for tests and seeded simulation."""

    def __init__(self, start: int = 1) -> None:
        self._next = itertools.count(start)

    def new(self) -> str:
        return f"{next(self._next):032x}"
