"""Reads how a vote goes: as counts of present members, or member by member, or part by part.

Counts larger than the hall are not caught here but in ``checks``, which knows who is present.
"""

from __future__ import annotations

from collections.abc import Mapping

from cli.scenario.fields import code, count, distinct, items, mapping, one_of, pairs
from cli.scenario.model_votes import Counts, Named, PartVotes, Votes
from cli.scenario.source import Place, ScenarioError, Value

CHOICES = ("yes", "no", "abstain")
WHOLE = "whole"  # beside the parts: what is left of the text once they are decided
choice = one_of(*CHOICES)


def read_votes(value: Value, *, counts_only: bool) -> Votes | PartVotes:
    """``{yes: 120, ...}``, ``{yes: [FRA], ...}``, ``{FRA: yes, ...}``, or part by part: ``{parts: {p1: {...}, whole: {...}}}``."""
    keys = pairs(value)
    if "parts" in keys:
        with mapping(value) as fields:
            return _by_part(fields.need("parts"), counts_only=counts_only)
    if any(isinstance(one.data, Mapping) for _, one in keys.values()):
        return _by_part(value, counts_only=counts_only)
    return plain_votes(value, counts_only=counts_only)


def _by_part(value: Value, *, counts_only: bool) -> PartVotes:
    found = {name: plain_votes(one, counts_only=counts_only) for name, (_, one) in pairs(value).items()}
    return PartVotes(value.place, {name: one for name, one in found.items() if name != WHOLE}, found.get(WHOLE))


def plain_votes(value: Value, *, counts_only: bool) -> Votes:
    keys = pairs(value)
    by_choice = all(key in CHOICES for key in keys)
    if by_choice and not any(isinstance(one.data, tuple) for _, one in keys.values()):
        return Counts(value.place, {key: count(one) for key, (_, one) in keys.items()})
    if counts_only:
        raise ScenarioError(
            value.place, "a secret vote and a show of hands take counts only: {yes: 1, no: 0, abstain: 0}"
        )
    return Named(value.place, _lists(value) if by_choice else _one_by_one(value))


def _lists(value: Value) -> dict[str, str]:
    votes: dict[str, str] = {}
    for key, (_, members) in pairs(value).items():
        distinct(code)(members)
        for entry in items(members):
            member = code(entry)
            _once(member, votes, entry.place)
            votes[member] = key
    return votes


def _one_by_one(value: Value) -> dict[str, str]:
    votes: dict[str, str] = {}
    for key, (place, chosen) in pairs(value).items():
        member = code(Value(place, key))
        votes[member] = choice(chosen)
    return votes


def _once(member: str, votes: dict[str, str], place: Place) -> None:
    if member in votes:
        raise ScenarioError(place, f"{member} votes twice: {votes[member]} and this")
