"""Reads who is there: members, who is present, suspended members, earlier mandates.

The shipped members come from ``rulesets/members/interpol.csv``, the file that the platform founds organisations from, too.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cli.scenario.fields import code, count, day, distinct, items, list_of, mapping, one_of, positive, slug, text
from cli.scenario.model import Mandate, Members
from cli.scenario.model_votes import NewMember
from cli.scenario.motions import read_new_member
from cli.scenario.source import ScenarioError, Value

RULESETS = Path(__file__).resolve().parents[2] / "rulesets"
SHIPPED_MEMBERS = RULESETS / "members" / "interpol.csv"
MAX_MEMBERS = 1000
REGIONS = ("Africa", "Americas", "Asia", "Europe")  # numbered members get them in turn


@cache
def shipped_members() -> tuple[NewMember, ...]:
    with SHIPPED_MEMBERS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    languages = ("ar", "en", "fr", "es")
    return tuple(
        NewMember(row["code"], {language: row[f"name_{language}"] for language in languages}, row["region"])
        for row in rows
    )


def read_members(value: Value) -> Members:
    """``interpol``, ``{from: interpol, except: [...]}``, ``{count: n}`` or a list of members."""
    if isinstance(value.data, str):
        one_of("interpol")(value)
        return Members(True, shipped_members())
    if isinstance(value.data, tuple):
        return _listed(value)
    with mapping(value) as fields:
        start, without, number = fields.take("from"), fields.take("except"), fields.take("count")
    if (start is None) == (number is None):
        raise ScenarioError(value.place, "members are 'from: interpol', or a 'count', or a list")
    if number is not None:
        if without is not None:
            raise ScenarioError(without.place, "'except' goes with 'from'")
        return _numbered(_bounded(number))
    if start is not None:
        one_of("interpol")(start)
    gone = set(() if without is None else distinct(_code_in({one.code for one in shipped_members()}))(without))
    return Members(not gone, tuple(one for one in shipped_members() if one.code not in gone))


def _bounded(value: Value) -> int:
    number = positive(value)
    if number > MAX_MEMBERS:
        raise ScenarioError(value.place, f"an organisation has at most {MAX_MEMBERS} members")
    return number


def _numbered(number: int) -> Members:
    codes = (f"M{n:03}" for n in range(1, number + 1))
    return Members(False, tuple(NewMember(one, {"en": one}, REGIONS[n % len(REGIONS)]) for n, one in enumerate(codes)))


def _listed(value: Value) -> Members:
    found: dict[str, NewMember] = {}
    for entry in items(value):
        member = read_new_member(entry, name_needed=False)
        if member.code in found:
            raise ScenarioError(entry.place, f"{member.code} is there twice")
        found[member.code] = member
    if not found or len(found) > MAX_MEMBERS:
        raise ScenarioError(value.place, f"an organisation has from 1 to {MAX_MEMBERS} members")
    return Members(False, tuple(found.values()))


def _code_in(known: set[str]) -> Callable[[Value], str]:
    def read(value: Value) -> str:
        found = code(value)
        if found not in known:
            raise ScenarioError(value.place, f"{found} is not a member")
        return found

    return read


@dataclass(frozen=True)
class Present:
    """``listed`` None: all but ``absent``; a number: the first so many."""

    listed: tuple[str, ...] | int | None
    absent: tuple[str, ...]


def read_present(value: Value, known: set[str]) -> Present:
    if isinstance(value.data, str):
        one_of("all")(value)
        return Present(None, ())
    if isinstance(value.data, tuple):
        return Present(distinct(_code_in(known))(value), ())
    if isinstance(value.data, Mapping):
        with mapping(value) as fields:
            return Present(None, distinct(_code_in(known))(fields.need("except")))
    first = count(value)
    if first > len(known):
        raise ScenarioError(value.place, f"there are {len(known)} members, not {first}")
    return Present(first, ())


def read_codes(value: Value, known: set[str]) -> tuple[str, ...]:
    return distinct(_code_in(known))(value)


def read_mandates(value: Value) -> tuple[Mandate, ...]:
    return list_of(_mandate)(value)


def _mandate(value: Value) -> Mandate:
    with mapping(value) as fields:
        found = Mandate(
            office=slug(fields.need("office")),
            member=fields.perhaps("member", code),
            person=fields.perhaps("person", text),
            begins=day(fields.need("from")),
            ends=day(fields.need("until")),
        )
    if found.ends < found.begins:
        raise ScenarioError(value.place, "'until' lies before 'from'")
    return found
