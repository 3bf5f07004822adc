"""Plays motions, admissions, repeats and what must be refused."""

from __future__ import annotations

from typing import Any

from cli.replay import polls
from cli.replay.client import Json, Refused
from cli.replay.founding import REGISTRATION, accredit
from cli.replay.pace import Pace
from cli.replay.polls import VOTING
from cli.replay.report import Difference, Played
from cli.replay.stage import NOT_SENT, Stage
from cli.scenario.hall import motion_ballots
from cli.scenario.model import AdmissionStep, Counts, Motion, MotionStep, Named, RefuseStep, RepeatStep, Votes

MAX_DEEP = 8
NO_QUORUM = "no-quorum"
ADMISSION_OF = {"ar": "قبول عضوية {}", "en": "Admission of {}", "es": "Admisión de {}", "fr": "Admission de {}"}


async def play_motion(stage: Stage, step: MotionStep, pace: Pace) -> Played:
    motion_id = await _tabled(stage, step.motion)
    stage.modes[step.id] = step.motion.mode
    poll = await _prepare(stage, motion_id, {"mode": step.motion.mode})
    return await _vote(stage, step.id, poll, _plain(step.motion), pace)


async def play_admission(stage: Stage, step: AdmissionStep, pace: Pace) -> Played:
    member = step.member
    names = dict(member.names)
    body = {
        "item_id": stage.open_item,
        "subject": "admission",
        "title": {language: ADMISSION_OF[language].format(name) for language, name in names.items()},
        "mode": step.mode,
        "admits": {"code": member.code, "name": names, "region": member.region},
    }
    stage.motions[step.id] = await table(stage, body)
    stage.modes[step.id] = step.mode
    stage.admits[step.id] = member
    poll = await _prepare(stage, stage.motions[step.id], {"mode": step.mode})
    return await _vote(stage, step.id, poll, step.votes, pace)


async def play_repeat(stage: Stage, step: RepeatStep, pace: Pace) -> Played:
    """A new vote on the same motion. One whose opening was refused is opened again instead: it never was a vote."""
    last = stage.polls.get(step.of)
    if last is None:
        return Played("refused", {}, f"there was no vote on '{step.of}' that could be repeated")
    if last["state"] == "prepared":
        return await _vote(stage, step.of, last, step.votes, pace)
    mode = stage.modes[step.of]
    poll = await _prepare(stage, stage.motions[step.of], {"mode": mode, "repeat_of": last["poll_id"]})
    return await _vote(stage, step.of, poll, step.votes, pace)


async def play_refuse(stage: Stage, step: RefuseStep) -> Played:
    """Goes the whole way of the motion until something is refused; a vote that nothing refused is voided."""
    motion = step.motion
    if motion is None:
        raise ValueError("refused floors are not played; the parser does not let them through")
    poll_id: str | None = None
    refusal: Refused | None = None
    try:
        poll = await _prepare(stage, await _tabled(stage, motion), {"mode": motion.mode})
        await polls.open_poll(stage, poll["poll_id"])
        poll_id = poll["poll_id"]
        for member, marks in [] if motion.mode == "hands" else motion_ballots(_plain(motion), stage.hall):
            await polls.cast_ballot(stage, poll_id, member, marks)
    except Refused as error:
        refusal = error
    if poll_id is not None:
        await polls.void(stage, poll_id, f"replay: {step.id} was to be refused")
    if refusal is None:
        return Played("accepted", {"code": None}, "", (Difference("refused", True, False),))
    return Played("refused", {"code": refusal.code}, refusal.detail)


async def _tabled(stage: Stage, motion: Motion, deep: int = 0) -> str:
    """The motion's id. An amendment is voted before its text, so the text is tabled with its first amendment."""
    if motion.id not in stage.motions:
        if deep > MAX_DEEP:
            raise Refused(NOT_SENT, "amended-too-deep", f"'{motion.id}' is an amendment to an amendment too often.")
        parent = None if motion.parent is None else await _tabled(stage, stage.texts[motion.parent], deep + 1)
        stage.motions[motion.id] = await table(stage, motion_body(stage, motion, parent))
    return stage.motions[motion.id]


def motion_body(stage: Stage, motion: Motion, parent: str | None) -> dict[str, Any]:
    body: dict[str, Any] = {
        "item_id": stage.open_item,
        "subject": motion.subject,
        "title": dict(motion.title),
        "mode": motion.mode,
    }
    if motion.text is not None:
        body["text"] = dict(motion.text)
    if motion.majority is not None:
        body["majority"] = motion.majority
    if parent is not None:
        body["parent_motion_id"] = parent
    return body


async def table(stage: Stage, body: dict[str, Any]) -> str:
    answer = await stage.chair("POST", f"{VOTING}/assemblies/{stage.assembly_id}/motions", body)
    return str(answer["motion_id"])


async def _prepare(stage: Stage, motion_id: str, body: dict[str, Any]) -> Json:
    return await stage.chair("POST", f"{VOTING}/motions/{motion_id}/polls", body)


def _plain(motion: Motion) -> Votes:
    if not isinstance(motion.votes, Counts | Named):
        raise ValueError("votes by part are not played; the parser does not let them through")
    return motion.votes


async def _vote(stage: Stage, id_: str, poll: Json, votes: Votes, pace: Pace) -> Played:
    poll_id = poll["poll_id"]
    stage.polls[id_] = poll
    try:
        stage.polls[id_] = await polls.open_poll(stage, poll_id)
    except Refused as refusal:
        if refusal.code != NO_QUORUM:
            raise
        return Played("no_quorum", {"outcome": "no_quorum"}, refusal.detail)
    by_hands = stage.modes[id_] == "hands"
    totals = votes.counts if by_hands and isinstance(votes, Counts) else None
    ballots = [] if by_hands else motion_ballots(votes, stage.hall)
    result, troubles = await polls.take(stage, poll_id, ballots, pace, totals)
    got = _facts(result)
    if id_ in stage.admits:
        got["members_after"] = await _admitted(stage, id_, adopted=result["outcome"] == "adopted")
    return Played(result["outcome"], got, in_english(result["sentence"]), tuple(troubles))


async def _admitted(stage: Stage, id_: str, *, adopted: bool) -> int:
    """Members now. Of an admitted one the desk accredits a delegation at once; it arrives with an ``arrive`` step."""
    answer = await stage.desk("GET", f"{REGISTRATION}/members")
    code = stage.admits[id_].code
    if adopted and code in {member["code"] for member in answer["members"]} and code not in stage.seats:
        await accredit(stage, [code])
        stage.hall.admit(code)
    return int(answer["total"])


def _facts(result: Json) -> dict[str, Any]:
    counts = result["counts"]
    return {
        "outcome": result["outcome"],
        **{choice: counts.get(choice, 0) for choice in ("yes", "no", "abstain")},
        "not_voting": result["not_voting"],
        "required": result["required"],
    }


def in_english(texts: Json) -> str:
    """The platform's own sentence, in English where it has it."""
    said = {language: words for language, words in (texts or {}).items() if words}
    return str(said.get("en") or next(iter(said.values()), ""))
