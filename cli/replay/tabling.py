"""Tables motions: each with all that hangs together with it, so that the platform knows their order before any is voted.

What may be voted when is not decided here. A refusal is raised.
"""

from __future__ import annotations

from typing import Any

from cli.replay.client import Json
from cli.replay.polls import VOTING
from cli.replay.stage import Stage, Text
from cli.scenario.fields import Texts
from cli.scenario.model import SEALED, AdmissionStep
from cli.scenario.model_votes import MajorityLink, Motion
from cli.scenario.relations import hanging_together, part_key, tabled_before

ADMISSION_OF = {"ar": "قبول عضوية {}", "en": "Admission of {}", "es": "Admisión de {}", "fr": "Admission de {}"}


async def tabled(stage: Stage, text: Text) -> str:
    """The motion's id. What it makes moot is told once all have ids."""
    if isinstance(text, AdmissionStep):
        return await _table(stage, text)
    motions = {name: one for name, one in stage.texts.items() if isinstance(one, Motion)}
    known: dict[str, Text] = {text.id: text, **stage.texts}
    together = [known[name] for name in hanging_together(text, motions)]
    for one in together:
        await _table(stage, one)
    for one in together:
        if isinstance(one, Motion) and one.moot_if_adopted and one.id not in stage.ordered:
            stage.ordered.add(one.id)
            body = {"moot_if_adopted": [stage.motions[other] for other in one.moot_if_adopted]}
            await stage.chair("PUT", f"{VOTING}/motions/{stage.motions[one.id]}/order", body)
    return stage.motions[text.id]


async def _table(stage: Stage, text: Text) -> str:
    """After what it refers to; the reading has made sure that this ends."""
    if text.id not in stage.motions:
        for other in tabled_before(text) if isinstance(text, Motion) else ():
            await _table(stage, stage.texts[other])
        body = motion_body(stage, text) if isinstance(text, Motion) else admission_body(text)
        body["item_id"] = stage.open_item
        answer = await stage.chair("POST", f"{VOTING}/assemblies/{stage.assembly_id}/motions", body)
        stage.motions[text.id] = str(answer["motion_id"])
        stage.hangs_on[text.id] = stage.open_item
        if isinstance(text, Motion):
            _keep_parts(stage, text, answer)
    return stage.motions[text.id]


def _keep_parts(stage: Stage, motion: Motion, answer: Json) -> None:
    for part, made in zip(motion.parts, answer["parts"] if motion.parts else (), strict=True):
        key = part_key(motion.id, part.id)
        stage.motions[key], stage.hangs_on[key] = str(made["motion_id"]), stage.open_item


def motion_body(stage: Stage, motion: Motion) -> dict[str, Any]:
    body: dict[str, Any] = {"subject": motion.subject, "title": dict(motion.title), "mode": as_prepared(motion.mode)}
    if motion.text is not None:
        body["text"] = dict(motion.text)
    if motion.majority is not None:
        body["majority"] = motion.majority
    if motion.parent is not None:
        body["parent_motion_id"] = stage.motions[motion.parent]
    if motion.distance is not None:
        body["distance"] = motion.distance
    if motion.sets_majority_of is not None:
        body["sets_majority_of"] = _link(stage, motion.sets_majority_of)
    if motion.gives_priority_to is not None:
        body["gives_priority_to"] = stage.motions[motion.gives_priority_to]
    if motion.question is not None:
        body["question"] = motion.question
    if motion.parts:
        body["parts"] = [
            {"operative": part.operative, **_given(title=part.title, text=part.text)} for part in motion.parts
        ]
    if motion.changes:
        body["changes"] = [
            {"op": each.op, "paragraph": each.paragraph, **_given(text=each.text)} for each in motion.changes
        ]
    return body


def _given(**texts: Texts | None) -> dict[str, dict[str, str]]:
    return {name: dict(words) for name, words in texts.items() if words is not None}


def _link(stage: Stage, link: MajorityLink) -> dict[str, Any]:
    return {"motion_id": stage.motions[link.motion], "if_adopted": link.if_adopted, "if_not": link.if_not}


def admission_body(step: AdmissionStep) -> dict[str, Any]:
    member, names = step.member, dict(step.member.names)
    return {
        "subject": "admission",
        "title": {language: ADMISSION_OF[language].format(name) for language, name in names.items()},
        "mode": as_prepared(step.mode),
        "admits": {"code": member.code, "name": names, "region": member.region},
    }


def as_prepared(mode: str) -> str:
    """A sealed vote is prepared as a secret one, and sealed before it opens."""
    return "secret" if mode == SEALED else mode
