"""From a file to a bundle: its bytes are in the one form that a bundle can have, or it is none (sections 1 and 2)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from verifier.form import must_have_form
from verifier.notation import canonical
from verifier.shapes import FormDiffers

MOST_BYTES = 64_000_000
DEEPEST = 64
LARGEST = 2**53 - 1


class NotABundle(Exception):
    """What was given is no bundle; ``code`` is why."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code, self.detail = code, detail


def read_bundle(path: Path) -> dict[str, Any]:
    """The bundle in a file; raises NotABundle."""
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as problem:
        raise NotABundle("unreadable") from problem
    return bundle_of(raw)


def bundle_of(raw: bytes) -> dict[str, Any]:
    """The bundle of these bytes; raises NotABundle."""
    if len(raw) > MOST_BYTES:
        raise NotABundle("unreadable")
    try:
        value = json.loads(raw.decode("utf-8", "strict"))
        _must_be_plain(value)
        same = canonical(value) + b"\n" == raw
    except (ValueError, RecursionError) as problem:
        raise NotABundle("not-canonical") from problem
    if not same:
        raise NotABundle("not-canonical")
    try:
        must_have_form(value)
    except FormDiffers as problem:
        raise NotABundle("form", problem.place) from problem
    return dict(value)


def _must_be_plain(value: Any) -> None:
    """Raises ValueError for numbers that are no integers of the size that all programs have, and for what is nested deeper."""
    level, depth = [value], 0
    while level:
        inner: list[Any] = []
        for each in level:
            if isinstance(each, float) or (isinstance(each, int) and abs(each) > LARGEST):
                raise ValueError("a number")
            if isinstance(each, (dict, list)):
                if depth == DEEPEST:
                    raise ValueError("too deep")
                inner += each.values() if isinstance(each, dict) else each
        level, depth = inner, depth + 1
