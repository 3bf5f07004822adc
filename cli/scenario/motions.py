"""Reads motions, admissions, repeats, corrections and refusals. What of them is not yet played goes to ``Later``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cli.scenario.fields import (
    Later,
    code,
    count,
    distinct,
    flag,
    items,
    list_of,
    mapping,
    one_of,
    positive,
    slug,
    text,
    texts,
)
from cli.scenario.model import MajorityLink, Motion, NewMember, Part, PartVotes, Votes
from cli.scenario.source import ScenarioError, Value
from cli.scenario.votes import plain_votes, read_votes

MODES = ("recorded", "secret", "hands")
OUTCOMES = ("adopted", "not_adopted", "no_quorum")


def read_motion(value: Value, later: Later) -> Motion:
    with mapping(value) as fields:
        mode = fields.optional("mode", one_of(*MODES), "recorded")
        distance = fields.take("distance")
        moot = fields.take("moot_if_adopted")
        sets = fields.take("sets_majority_of")
        parts = fields.take("parts")
        votes = read_votes(fields.need("votes"), counts_only=mode != "recorded")
        motion = Motion(
            place=value.place,
            id=slug(fields.need("id")),
            title=texts(fields.need("title")),
            text=fields.perhaps("text", texts),
            subject=fields.optional("subject", slug, "resolution"),
            majority=fields.perhaps("majority", name_or_mapping),
            parent=fields.perhaps("parent", slug),
            mode=mode,
            votes=votes,
            distance=None if distance is None else positive(distance),
            moot_if_adopted=() if moot is None else distinct(slug)(moot),
            sets_majority_of=None if sets is None else _link(sets),
            parts=() if parts is None else list_of(_part)(parts),
        )
    for key, unplayed in (
        ("distance", distance),
        ("moot_if_adopted", moot),
        ("sets_majority_of", sets),
        ("parts", parts),
    ):
        if unplayed is not None:
            later.add(unplayed.place, f"'{key}' of a motion")
    if isinstance(votes, PartVotes):
        later.add(votes.place, "votes by part")
    return motion


def name_or_mapping(value: Value) -> str | Mapping[str, Any]:
    """A name in the rule set, or an inline mapping; the mapping is checked against the rules later, as a whole."""
    return value.plain() if isinstance(value.data, Mapping) else text(value)


def _link(value: Value) -> MajorityLink:
    with mapping(value) as fields:
        return MajorityLink(slug(fields.need("motion")), text(fields.need("if_adopted")), text(fields.need("if_not")))


def _part(value: Value) -> Part:
    with mapping(value) as fields:
        return Part(slug(fields.need("id")), flag(fields.need("operative")))


def read_new_member(value: Value, *, name_needed: bool = True) -> NewMember:
    with mapping(value) as fields:
        name = fields.need("name") if name_needed else fields.take("name")
        member = code(fields.need("code"))
        return NewMember(
            code=member, names={"en": member} if name is None else texts(name), region=text(fields.need("region"))
        )


def read_admission(value: Value) -> tuple[str, NewMember, Votes, str]:
    with mapping(value) as fields:
        mode = fields.optional("mode", one_of(*MODES), "recorded")
        return (
            slug(fields.need("id")),
            read_new_member(fields.need("member")),
            plain_votes(fields.need("votes"), counts_only=mode != "recorded"),
            mode,
        )


def motion_expect(value: Value | None, *, admission: bool = False) -> dict[str, Any]:
    """What must come out of a vote on a motion."""
    if value is None:
        return {}
    found: dict[str, Any] = {}
    with mapping(value) as fields:
        found["outcome"] = fields.perhaps("outcome", one_of(*OUTCOMES))
        for key in ("yes", "no", "abstain", "not_voting", "required"):
            found[key] = fields.perhaps(key, count)
        if admission:
            found["members_after"] = fields.perhaps("members_after", count)
    return {key: expected for key, expected in found.items() if expected is not None}


def no_expect(value: Value | None, kind: str) -> dict[str, Any]:
    if value is not None:
        raise ScenarioError(value.place, f"a step of kind '{kind}' expects nothing")
    return {}


def names(value: Value) -> tuple[str, ...]:
    """A list of names or ids as the expectations have them; their order does not matter."""
    return tuple(text(entry) for entry in items(value))
