"""Reads the list of steps: one reader a kind. A new kind of step is added here and in ``model``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from cli.scenario.contests import read_election
from cli.scenario.fields import (
    LANGUAGES,
    code,
    count,
    distinct,
    flag,
    items,
    list_of,
    mapping,
    one_of,
    pairs,
    positive,
    slug,
    text,
    texts,
)
from cli.scenario.model import (
    AdmissionStep,
    AgendaStep,
    AnnounceStep,
    ArriveStep,
    CorrectStep,
    DisputeStep,
    DocumentStep,
    FloorStep,
    HandoverStep,
    LeaveStep,
    MotionStep,
    QuorumStep,
    RefuseStep,
    RepeatStep,
    RestoreStep,
    SettleStep,
    Speaker,
    Step,
    SuspendStep,
    VacateStep,
)
from cli.scenario.motions import motion_expect, names, no_expect, read_admission, read_motion
from cli.scenario.source import Place, ScenarioError, Value
from cli.scenario.votes import choice, plain_votes

ITEM_KINDS = ("decision", "election", "panel", "ceremony", "information")
SPEECHES = ("point_of_order", "explanation", "reply")
AUDIENCES = ("hall", "delegate", "chair", "public")
Reader = Callable[[Value, str, Value | None], Step]


def read_steps(value: Value) -> tuple[Step, ...]:
    """Raises ScenarioError where two steps have one id. What is refused may bear the id of a motion that is put later."""
    steps = [_step(one, number) for number, one in enumerate(items(value), start=1)]
    seen: dict[str, Place] = {}
    for step in steps:
        if isinstance(step, RefuseStep):
            continue
        if step.id in seen:
            raise ScenarioError(step.place, f"the id '{step.id}' is there already, in line {seen[step.id].line}")
        seen[step.id] = step.place
    for number, step in enumerate(steps, start=1):
        if isinstance(step, RefuseStep):
            if step.id in seen:
                steps[number - 1] = replace(step, id=f"{step.kind}-{number}")
            seen[step.id] = step.place
    return tuple(steps)


def _step(value: Value, number: int) -> Step:
    keys = [key for key in pairs(value) if key != "expect"]
    unknown = [key for key in keys if key not in READERS]
    if unknown:
        place = pairs(value)[unknown[0]][0]
        raise ScenarioError(place, f"unknown kind of step '{unknown[0]}'; known: {', '.join(READERS)}")
    if len(keys) != 1:
        raise ScenarioError(value.place, "a step has exactly one kind, and perhaps 'expect'")
    kind = keys[0]
    body = pairs(value)[kind][1]
    expect = pairs(value)["expect"][1] if "expect" in pairs(value) else None
    return READERS[kind](body, _id_of(body, f"{kind}-{number}"), expect)


def _id_of(body: Value, otherwise: str) -> str:
    if isinstance(body.data, Mapping) and "id" in body.data:
        return slug(body.data["id"][1])
    if isinstance(body.data, Mapping) and "motion" in body.data and isinstance(body.data["motion"][1].data, Mapping):
        return _id_of(body.data["motion"][1], otherwise)
    return otherwise


def _quorum(body: Value, id_: str, expect: Value | None) -> Step:
    with mapping(body):
        pass
    found: dict[str, Any] = {}
    if expect is not None:
        with mapping(expect) as fields:
            found = {"met": fields.perhaps("met", flag), "present": fields.perhaps("present", count)}
    return QuorumStep(body.place, id_, {key: one for key, one in found.items() if one is not None})


def _agenda(body: Value, id_: str, expect: Value | None) -> Step:
    with mapping(body) as fields:
        slug(fields.need("id"))
        return AgendaStep(
            body.place,
            id_,
            no_expect(expect, "agenda"),
            title=texts(fields.need("title")),
            item_kind=fields.optional("kind", one_of(*ITEM_KINDS), "decision"),
            minutes=fields.perhaps("minutes", positive),
            responsible=fields.perhaps("responsible", text),
        )


def _document(body: Value, id_: str, expect: Value | None) -> Step:
    with mapping(body) as fields:
        slug(fields.need("id"))
        return DocumentStep(
            body.place,
            id_,
            no_expect(expect, "document"),
            item=slug(fields.need("item")),
            title=texts(fields.need("title")),
            languages=fields.optional("languages", distinct(one_of(*LANGUAGES)), ()),
        )


def _speaker(value: Value) -> Speaker:
    if not isinstance(value.data, Mapping):
        return Speaker(code(value), None)
    with mapping(value) as fields:
        member, observer = fields.perhaps("member", code), fields.perhaps("observer", text)
        kinds = [kind for kind in SPEECHES if fields.optional(kind, flag, False)]
    if (member is None) == (observer is None):
        raise ScenarioError(value.place, "a speaker is a member or an observer")
    if len(kinds) > 1:
        raise ScenarioError(value.place, f"one of {', '.join(SPEECHES)}, or none")
    return Speaker(member, observer, *kinds)


def _floor(body: Value, id_: str, expect: Value | None) -> Step:
    with mapping(body) as fields:
        item, speakers = slug(fields.need("item")), list_of(_speaker)(fields.need("speakers"))
    order: dict[str, Any] = {}
    if expect is not None:
        with mapping(expect) as fields:
            order = {"order": list(names(fields.need("order")))}
    return FloorStep(body.place, id_, order, item, speakers)


def _announce(body: Value, id_: str, expect: Value | None) -> Step:
    audience = one_of(*AUDIENCES)
    with mapping(body) as fields:
        to = fields.need("to")
        return AnnounceStep(
            body.place,
            id_,
            no_expect(expect, "announce"),
            to=distinct(audience)(to) if isinstance(to.data, tuple) else (audience(to),),
            text=texts(fields.need("text")),
        )


def _motion(body: Value, id_: str, expect: Value | None) -> Step:
    motion = read_motion(body)
    return MotionStep(body.place, id_, motion_expect(expect, parts=motion.parts), motion)


def _admission(body: Value, id_: str, expect: Value | None) -> Step:
    _, member, votes, mode = read_admission(body)
    return AdmissionStep(body.place, id_, motion_expect(expect, admission=True), member, votes, mode)


def _election(body: Value, id_: str, expect: Value | None) -> Step:
    return read_election(body, id_, expect)


def _members_step(kind: type[LeaveStep | ArriveStep | SuspendStep | RestoreStep], name: str) -> Reader:
    def read(body: Value, id_: str, expect: Value | None) -> Step:
        return kind(body.place, id_, no_expect(expect, name), distinct(code)(body))

    return read


def _handover(body: Value, id_: str, expect: Value | None) -> Step:
    with mapping(body) as fields:
        return HandoverStep(body.place, id_, no_expect(expect, "handover"), code(fields.need("member")))


def _repeat(body: Value, id_: str, expect: Value | None) -> Step:
    with mapping(body) as fields:
        of, votes = slug(fields.need("of")), plain_votes(fields.need("votes"), counts_only=False)
    return RepeatStep(body.place, id_, motion_expect(expect), of, votes)


def _correct(body: Value, id_: str, expect: Value | None) -> Step:
    with mapping(body) as fields:
        return CorrectStep(
            body.place,
            id_,
            motion_expect(expect),
            of=slug(fields.need("of")),
            member=code(fields.need("member")),
            was=choice(fields.need("from")),
            becomes=choice(fields.need("to")),
            reason=text(fields.need("reason")),
        )


def _dispute(body: Value, id_: str, expect: Value | None) -> Step:
    with mapping(body) as fields:
        member, reason = code(fields.need("member")), text(fields.need("reason"))
    return DisputeStep(body.place, id_, no_expect(expect, "dispute"), member, reason)


def _settle(body: Value, id_: str, expect: Value | None) -> Step:
    with mapping(body) as fields:
        member, accepted = code(fields.need("member")), flag(fields.need("accepted"))
        reason = text(fields.need("reason"))
    return SettleStep(body.place, id_, no_expect(expect, "settle"), member, accepted, reason)


def _vacate(body: Value, id_: str, expect: Value | None) -> Step:
    with mapping(body) as fields:
        office, person = slug(fields.need("office")), text(fields.need("person"))
        reason = text(fields.need("reason"))
    return VacateStep(body.place, id_, no_expect(expect, "vacate"), office, person, reason)


def _refuse(body: Value, id_: str, expect: Value | None) -> Step:
    with mapping(body) as fields:
        motion, floor = fields.take("motion"), fields.take("floor")
    if (motion is None) == (floor is None):
        raise ScenarioError(body.place, "what must be refused is a 'motion' or a 'floor'")
    found: dict[str, Any] = {}
    if expect is not None:
        with mapping(expect) as fields:
            found = {"code": slug(fields.need("code"))}
    spoken = None if floor is None else _floor(floor, id_, None)
    return RefuseStep(
        body.place,
        id_,
        found,
        motion=None if motion is None else read_motion(motion),
        floor=spoken if isinstance(spoken, FloorStep) else None,
    )


READERS: Mapping[str, Reader] = {
    "quorum": _quorum,
    "agenda": _agenda,
    "document": _document,
    "floor": _floor,
    "announce": _announce,
    "motion": _motion,
    "admission": _admission,
    "election": _election,
    "leave": _members_step(LeaveStep, "leave"),
    "arrive": _members_step(ArriveStep, "arrive"),
    "handover": _handover,
    "suspend": _members_step(SuspendStep, "suspend"),
    "restore": _members_step(RestoreStep, "restore"),
    "repeat": _repeat,
    "correct": _correct,
    "dispute": _dispute,
    "settle": _settle,
    "vacate": _vacate,
    "refuse": _refuse,
}
