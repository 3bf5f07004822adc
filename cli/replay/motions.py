"""Plays motions, whole and in parts, admissions, repeats, corrections and what must be refused."""

from __future__ import annotations

from typing import Any

from cli.replay import polls
from cli.replay.client import NOT_SENT, Json, Refused
from cli.replay.floor import play_refused_floor
from cli.replay.founding import REGISTRATION, accredit
from cli.replay.moments import return_to_item
from cli.replay.pace import Pace
from cli.replay.polls import VOTING
from cli.replay.report import Difference, Played, as_refused, in_english
from cli.replay.sealed import on_trust
from cli.replay.stage import Stage
from cli.replay.tabling import as_prepared, tabled
from cli.scenario.hall import motion_ballots, needed
from cli.scenario.model import SEALED, AdmissionStep, CorrectStep, MotionStep, RefuseStep, RepeatStep
from cli.scenario.model_votes import Counts, Motion, PartVotes, Votes
from cli.scenario.relations import part_key

NO_QUORUM, MOOT = "no-quorum", "motion-moot"
NOTHING_LEFT = "Not put as a whole: its parts were decided, and nothing of it that counts is left."


async def play_motion(stage: Stage, step: MotionStep, pace: Pace) -> Played:
    motion = step.motion
    await tabled(stage, motion)
    stage.modes[step.id] = motion.mode
    if isinstance(motion.votes, PartVotes):
        return await _play_parts(stage, motion, motion.votes, pace)
    return await _put(stage, step.id, motion.votes, pace)


async def play_admission(stage: Stage, step: AdmissionStep, pace: Pace) -> Played:
    await tabled(stage, step)
    stage.modes[step.id] = step.mode
    stage.admits[step.id] = step.member
    return await _put(stage, step.id, step.votes, pace)


async def play_repeat(stage: Stage, step: RepeatStep, pace: Pace) -> Played:
    """A new vote on the same motion. One whose opening was refused is opened again instead: it never was a vote."""
    if step.of not in stage.motions:
        raise Refused(NOT_SENT, "not-tabled", f"'{step.of}' could not be tabled, so no vote on it can be repeated.")
    last = stage.polls.get(step.of)
    if last is not None and last["state"] == "prepared":
        return await _vote(stage, step.of, last, step.votes, pace)
    return await _put(stage, step.of, step.votes, pace, repeat_of=None if last is None else last["poll_id"])


async def play_correct(stage: Stage, step: CorrectStep) -> Played:
    """A delegation's recorded vote is put right; what then stands."""
    last = stage.polls.get(step.of)
    if last is None:
        raise Refused(NOT_SENT, "no-vote-yet", f"There was no vote on '{step.of}' that could be corrected.")
    body = {"member": step.member, "from": step.was, "to": step.becomes, "reason": step.reason}
    answer = await stage.chair("POST", f"{VOTING}/polls/{last['poll_id']}/corrections", body)
    return Played(answer["result"]["outcome"], _facts(answer["result"]), _explained(answer["result"]))


async def play_refuse(stage: Stage, step: RefuseStep) -> Played:
    """Goes the whole way of the motion until something is refused; a vote that was begun is voided."""
    motion = step.motion
    if motion is None:
        return await play_refused_floor(stage, step)
    poll_id: str | None = None
    refusal: Refused | None = None
    try:
        await tabled(stage, motion)
        name, votes = _first(motion)
        await return_to_item(stage, stage.hangs_on.get(name))
        poll_id = (await _prepare(stage, stage.motions[name], {"mode": as_prepared(motion.mode)}))["poll_id"]
        if as_prepared(motion.mode) == "secret":
            await on_trust(stage, poll_id, "A replay shows that this vote is refused.")
        await polls.open_poll(stage, poll_id)
        for member, marks in [] if motion.mode == "hands" else motion_ballots(votes, stage.hall):
            await polls.cast_ballot(stage, poll_id, member, marks)
    except Refused as error:
        refusal = error
    if poll_id is not None:
        await polls.void(stage, poll_id, f"replay: {step.id} was to be refused")
    return as_refused(refusal)


def _first(motion: Motion) -> tuple[str, Votes]:
    """What of a motion is put first."""
    if not isinstance(motion.votes, PartVotes):
        return motion.id, motion.votes
    part, votes = next(iter(motion.votes.parts.items()))
    return part_key(motion.id, part), votes


async def _play_parts(stage: Stage, motion: Motion, votes: PartVotes, pace: Pace) -> Played:
    """Each part, then what is left of the text as a whole, unless it is decided by then."""
    came: dict[str, Played] = {}
    if await _state(stage, motion.id) == "tabled":
        for part, cast in votes.parts.items():
            name = part_key(motion.id, part)
            stage.modes[name] = motion.mode
            came[part] = await _put(stage, name, cast, pace)
            if came[part].outcome == "no_quorum":
                return _together(came, came[part])
    state = await _state(stage, motion.id)
    if state != "tabled":
        return _together(came, _not_put(NOTHING_LEFT, moot=state == "moot"))
    if votes.whole is None:
        missing = Difference("votes.parts.whole", "votes", None)
        return _together(came, Played("undecided", {}, "", (missing,)))
    try:
        return _together(came, await _put(stage, motion.id, votes.whole, pace))
    except Refused as refusal:  # a part waits for a second vote, say; what came of the parts stays in the report
        trouble = Difference("refused", False, refusal.code)
        return _together(came, Played("refused", {"code": refusal.code}, refusal.detail, (trouble,)))


def _together(parts: dict[str, Played], whole: Played) -> Played:
    said = [one.explanation for one in (*parts.values(), whole)]
    troubles = [
        Difference(f"parts.{name}.{one.field}", one.expected, one.got)
        for name, played in parts.items()
        for one in played.troubles
    ]
    got = {**whole.got, "parts": {name: dict(one.got) for name, one in parts.items()}}
    return Played(whole.outcome, got, " ".join(filter(None, said)), (*troubles, *whole.troubles))


def _not_put(why: str, *, moot: bool) -> Played:
    return Played("not_adopted", {"outcome": "not_adopted", **({"moot": True} if moot else {})}, why)


async def _state(stage: Stage, name: str) -> str:
    answer = await stage.chair("GET", f"{VOTING}/assemblies/{stage.assembly_id}/motions")
    return str(next(one["state"] for one in answer["motions"] if one["motion_id"] == stage.motions[name]))


async def _put(stage: Stage, name: str, votes: Votes, pace: Pace, repeat_of: str | None = None) -> Played:
    """Prepares the vote on what the scenario calls ``name``, and takes it. What is moot is not put, and that is a result."""
    body = {"mode": as_prepared(stage.modes[name]), **({} if repeat_of is None else {"repeat_of": repeat_of})}
    try:
        poll = await _prepare(stage, stage.motions[name], body)
    except Refused as refusal:
        if refusal.code != MOOT:
            raise
        return _not_put(refusal.detail, moot=True)
    return await _vote(stage, name, poll, votes, pace)


async def _prepare(stage: Stage, motion_id: str, body: dict[str, Any]) -> Json:
    return await stage.chair("POST", f"{VOTING}/motions/{motion_id}/polls", body)


async def _vote(stage: Stage, name: str, poll: Json, votes: Votes, pace: Pace) -> Played:
    poll_id = poll["poll_id"]
    stage.polls[name] = poll
    await return_to_item(stage, stage.hangs_on.get(name))
    try:
        mode = stage.modes[name]
        sealed = mode == SEALED or (stage.holds_sealed and mode == "secret")
        stage.polls[name] = await polls.open_poll(stage, poll_id, sealed=sealed)
    except Refused as refusal:
        if refusal.code != NO_QUORUM:
            raise
        return Played("no_quorum", {"outcome": "no_quorum"}, refusal.detail)
    by_hands = stage.modes[name] == "hands"
    ballots = [] if by_hands else motion_ballots(votes, stage.hall)
    result, troubles = await polls.take(stage, poll_id, ballots, pace, _totals(votes) if by_hands else None)
    if not by_hands and len(ballots) < needed(votes):
        troubles.append(Difference("votes", needed(votes), len(ballots)))
    got = _facts(result)
    if name in stage.admits:
        got["members_after"] = await _admitted(stage, name, adopted=result["outcome"] == "adopted")
    return Played(result["outcome"], got, _explained(result), tuple(troubles))


def _totals(votes: Votes) -> Json:
    counts = votes.counts if isinstance(votes, Counts) else {}
    return {"counts": {choice: counts.get(choice, 0) for choice in ("yes", "no", "abstain")}}


async def _admitted(stage: Stage, name: str, *, adopted: bool) -> int:
    """Members now. Of an admitted one the desk accredits a delegation at once; it arrives with an ``arrive`` step."""
    answer = await stage.desk("GET", f"{REGISTRATION}/members")
    code = stage.admits[name].code
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
        **({"second_vote": True} if result.get("second_vote") else {}),
    }


def _explained(result: Json) -> str:
    """The platform's own words: what was decided, and by which rule and arithmetic."""
    said = (in_english(result["sentence"]), in_english(result.get("working")))
    return " ".join(filter(None, said))
