"""The shapes that values of a bundle can have, and how shapes are put together: keys, types, lengths, ranges, sorting."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from verifier.notation import is_hex_32, public_key, token_key, unb64

Form = Callable[[Any, str], None]
_SHARE = re.compile(r"([0-9]{1,6})/([0-9]{1,6})")


class FormDiffers(Exception):
    """Something of the file has not the form of a bundle; ``place`` is where."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


def must(holds: bool, place: str) -> None:
    if not holds:
        raise FormDiffers(place)


def text(value: Any, place: str) -> None:
    must(isinstance(value, str), place)


def truth(value: Any, place: str) -> None:
    must(isinstance(value, bool), place)


def anything(value: Any, place: str) -> None:
    """Of any form: covered by a hash and used by no check."""


def integer(least: int, most: int | None = None) -> Form:
    def form(value: Any, place: str) -> None:
        must(isinstance(value, int) and not isinstance(value, bool), place)
        must(value >= least and (most is None or value <= most), place)

    return form


def one_of(*allowed: str) -> Form:
    return lambda value, place: must(isinstance(value, str) and value in allowed, place)


def b64_of(length: int | None) -> Form:
    def form(value: Any, place: str) -> None:
        text(value, place)
        try:
            raw = unb64(value)
        except ValueError as problem:
            raise FormDiffers(place) from problem
        must(length is None or len(raw) == length, place)

    return form


def hex_32(value: Any, place: str) -> None:
    must(isinstance(value, str) and is_hex_32(value), place)


def point(value: Any, place: str) -> None:
    text(value, place)
    try:
        public_key(unb64(value))
    except ValueError as problem:
        raise FormDiffers(place) from problem


def rsa_key(value: Any, place: str) -> None:
    text(value, place)
    try:
        token_key(value)
    except ValueError as problem:
        raise FormDiffers(place) from problem


def or_null(form: Form) -> Form:
    return lambda value, place: None if value is None else form(value, place)


def with_keys(exactly: bool = True, /, **forms: Form) -> Form:
    """A map of these keys, and of others where not ``exactly``."""

    def form(value: Any, place: str) -> None:
        must(isinstance(value, dict), place)
        must(set(value) == set(forms) if exactly else set(forms) <= set(value), place)
        for name, inner in forms.items():
            inner(value[name], f"{place}.{name}")

    return form


def map_of(inner: Form) -> Form:
    def form(value: Any, place: str) -> None:
        must(isinstance(value, dict), place)
        for name, each in value.items():
            inner(each, f"{place}.{name}")

    return form


def list_of(
    inner: Form,
    sorted_by: Callable[[Any], Any] | None = None,
    *,
    least: int = 0,
    length: int | None = None,
    twice: bool = False,
) -> Form:
    """``sorted_by``: ascending by this, and none alike in it unless ``twice``."""

    def form(value: Any, place: str) -> None:
        must(isinstance(value, list), place)
        must(len(value) >= least and (length is None or len(value) == length), place)
        for number, each in enumerate(value):
            inner(each, f"{place}[{number}]")
        if sorted_by is not None:
            keys = [sorted_by(each) for each in value]
            must(all(a < b or (twice and a == b) for a, b in pairwise(keys)), place)

    return form


def share(value: Any, place: str) -> None:
    """A fraction in 0..1."""
    match = _SHARE.fullmatch(value) if isinstance(value, str) else None
    must(match is not None and int(match[2]) >= 1 and int(match[1]) <= int(match[2]), place)


def by_name(name: str) -> Callable[[Any], Any]:
    return lambda value: value[name]


def itself(value: Any) -> Any:
    return value
