"""Reads motions, their parts and their votes, admissions, and what a vote is expected to bring."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cli.scenario.fields import (
    code,
    count,
    distinct,
    flag,
    items,
    mapping,
    one_of,
    pairs,
    positive,
    slug,
    text,
    texts,
)
from cli.scenario.model_votes import MajorityLink, MajorityText, Motion, NewMember, Part, PartVotes, TextChange, Votes
from cli.scenario.source import ScenarioError, Value
from cli.scenario.votes import WHOLE, plain_votes, read_votes

MODES = ("recorded", "secret", "hands", "sealed")
MOOT = "moot"  # not adopted, because what was adopted before left nothing to vote on
OUTCOMES = ("adopted", "not_adopted", "no_quorum", "postponed", MOOT)
MAX_PARTS = 50
CHANGES = ("replace", "insert", "delete")


def read_motion(value: Value) -> Motion:
    with mapping(value) as fields:
        mode = fields.optional("mode", one_of(*MODES), "recorded")
        motion = Motion(
            place=value.place,
            id=slug(fields.need("id")),
            title=texts(fields.need("title")),
            text=fields.perhaps("text", texts),
            subject=fields.optional("subject", slug, "resolution"),
            majority=fields.perhaps("majority", name_or_mapping),
            parent=fields.perhaps("parent", slug),
            mode=mode,
            votes=read_votes(fields.need("votes"), counts_only=mode != "recorded"),
            distance=fields.perhaps("distance", positive),
            moot_if_adopted=fields.optional("moot_if_adopted", distinct(slug), ()),
            sets_majority_of=fields.perhaps("sets_majority_of", _link),
            gives_priority_to=fields.perhaps("gives_priority_to", slug),
            question=fields.perhaps("question", slug),
            parts=fields.optional("parts", _parts, ()),
            changes=fields.optional("changes", _changes, ()),
        )
    if motion.distance is not None and motion.parent is None:
        raise ScenarioError(value.place.child("distance"), "only an amendment, which has a 'parent', has a distance")
    if motion.changes and motion.parent is None:
        raise ScenarioError(value.place.child("changes"), "only an amendment, which has a 'parent', changes a text")
    _votes_fit_parts(motion)
    return motion


def _votes_fit_parts(motion: Motion) -> None:
    ids = [part.id for part in motion.parts]
    if not isinstance(motion.votes, PartVotes):
        if ids:
            raise ScenarioError(motion.votes.place, f"a motion in parts has votes for each part and for '{WHOLE}'")
        return
    for name in motion.votes.parts:
        if name not in ids:
            raise ScenarioError(motion.votes.place.child(name), f"there is no part '{name}' of this motion")
    for name in ids:
        if name not in motion.votes.parts:
            raise ScenarioError(motion.votes.place, f"there are no votes for the part '{name}'")


def name_or_mapping(value: Value) -> MajorityText:
    """A name in the rule set, or an inline mapping; the mapping is checked against the rules later, as a whole."""
    return value.plain() if isinstance(value.data, Mapping) else text(value)


def _link(value: Value) -> MajorityLink:
    with mapping(value) as fields:
        return MajorityLink(
            slug(fields.need("motion")),
            name_or_mapping(fields.need("if_adopted")),
            name_or_mapping(fields.need("if_not")),
        )


def _changes(value: Value) -> tuple[TextChange, ...]:
    return tuple(_change(one) for one in items(value))


def _change(value: Value) -> TextChange:
    with mapping(value) as fields:
        found = [(op, number) for op in CHANGES if (number := fields.perhaps(op, count)) is not None]
        words = fields.perhaps("text", texts)
    if len(found) != 1:
        raise ScenarioError(value.place, f"a change is one of {', '.join(CHANGES)}, with the number of a paragraph")
    return TextChange(*found[0], words)


def _parts(value: Value) -> tuple[Part, ...]:
    found: dict[str, Part] = {}
    for one in items(value):
        part = _part(one)
        if part.id in found or part.id == WHOLE:
            raise ScenarioError(one.place, f"the part '{part.id}' is there already")
        found[part.id] = part
    if not 0 < len(found) <= MAX_PARTS:
        raise ScenarioError(value.place, f"a motion is divided into at least one and at most {MAX_PARTS} parts")
    return tuple(found.values())


def _part(value: Value) -> Part:
    with mapping(value) as fields:
        return Part(
            id=slug(fields.need("id")),
            operative=flag(fields.need("operative")),
            title=fields.perhaps("title", texts),
            text=fields.perhaps("text", texts),
        )


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


def motion_expect(value: Value | None, *, admission: bool = False, parts: tuple[Part, ...] = ()) -> dict[str, Any]:
    """What must come out of a vote on a motion, and on each of its parts."""
    if value is None:
        return {}
    found: dict[str, Any] = {}
    with mapping(value) as fields:
        found["outcome"] = fields.perhaps("outcome", one_of(*OUTCOMES))
        for key in ("yes", "no", "abstain", "not_voting", "required"):
            found[key] = fields.perhaps(key, count)
        if admission:
            found["members_after"] = fields.perhaps("members_after", count)
        if parts:
            found["parts"] = fields.perhaps("parts", lambda one: _parts_expect(one, {part.id for part in parts}))
    if found["outcome"] == MOOT:
        found |= {"outcome": "not_adopted", "moot": True}
    return {key: expected for key, expected in found.items() if expected is not None}


def _parts_expect(value: Value, known: set[str]) -> dict[str, Any]:
    for name, (place, _) in pairs(value).items():
        if name not in known:
            raise ScenarioError(place, f"there is no part '{name}' of this motion")
    return {name: motion_expect(one) for name, (_, one) in pairs(value).items()}


def no_expect(value: Value | None, kind: str) -> dict[str, Any]:
    if value is not None:
        raise ScenarioError(value.place, f"a step of kind '{kind}' expects nothing")
    return {}


def names(value: Value) -> tuple[str, ...]:
    """A list of names or ids as the expectations have them; their order does not matter."""
    return tuple(text(entry) for entry in items(value))
