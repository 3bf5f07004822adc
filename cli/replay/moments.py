"""Plays the steps that are no vote: quorum, agenda, announcements, coming and going, hand-overs, voting rights,
credentials in dispute."""

from __future__ import annotations

from cli.replay.founding import REGISTRATION, move, suspend
from cli.replay.polls import VOTING
from cli.replay.report import Played
from cli.replay.stage import Stage
from cli.scenario.model import (
    AgendaStep,
    AnnounceStep,
    ArriveStep,
    DisputeStep,
    HandoverStep,
    LeaveStep,
    QuorumStep,
    RestoreStep,
    SettleStep,
    SuspendStep,
)

NOTIFICATIONS = "/api/notifications"
DONE = "done"


async def play_quorum(stage: Stage, _step: QuorumStep) -> Played:
    """What the desk has counted, and what the chair's screen says of the quorum."""
    counted = await stage.desk("GET", f"{REGISTRATION}/assemblies/{stage.assembly_id}/presence")
    screen = await stage.chair("GET", f"{NOTIFICATIONS}/assemblies/{stage.assembly_id}/state?as=chair")
    shown = (screen["state"].get("presence")) or {}
    met, required = shown.get("quorum_met"), shown.get("quorum_required")
    if met is None and await _asks_for_none(stage):
        met = True
    got = {"met": met, "present": counted["present"], "required": required}
    outcome = "unknown" if met is None else "met" if met else "not_met"
    asked = "no quorum is asked for" if required is None and met else f"{required} needed"
    return Played(outcome, got, f"{counted['present']} of {counted['members_total']} members are present; {asked}")


async def _asks_for_none(stage: Stage) -> bool:
    """Whether the rules in force ask for no quorum."""
    answer = await stage.chair("GET", f"{REGISTRATION}/assemblies/{stage.assembly_id}/rules")
    return answer["rules"].get("quorum") is None


async def play_agenda(stage: Stage, step: AgendaStep) -> Played:
    """The item before is closed and this one opened; motions and elections that follow belong to it."""
    await close_item(stage)
    body = {"title": dict(step.title), "kind": step.item_kind}
    item = await stage.chair("POST", f"{VOTING}/assemblies/{stage.assembly_id}/agenda", body)
    await stage.chair("POST", f"{VOTING}/agenda/{item['item_id']}/open", {})
    stage.open_item = stage.items[step.id] = item["item_id"]
    return Played(DONE, {"position": item["position"]})


async def close_item(stage: Stage) -> None:
    if stage.open_item is not None:
        await stage.chair("POST", f"{VOTING}/agenda/{stage.open_item}/close", {})
        stage.open_item = None


async def play_announce(stage: Stage, step: AnnounceStep) -> Played:
    body = {"to": list(step.to), "text": dict(step.text)}
    await stage.chair("POST", f"{NOTIFICATIONS}/assemblies/{stage.assembly_id}/announcements", body)
    return Played(DONE)


async def play_arrive(stage: Stage, step: ArriveStep) -> Played:
    await move(stage, arrive=step.members)
    stage.hall.arrive(step.members)
    return Played(DONE)


async def play_leave(stage: Stage, step: LeaveStep) -> Played:
    await move(stage, leave=step.members)
    stage.hall.leave(step.members)
    return Played(DONE)


async def play_handover(stage: Stage, step: HandoverStep) -> Played:
    """The next delegate of the delegation takes over; from the head that is the alternate."""
    seat = stage.seat(step.member)
    heir = seat.badges[(seat.holder + 1) % len(seat.badges)]
    body = {"delegate_id": heir.delegate_id}
    answer = await stage.desk("POST", f"{REGISTRATION}/delegations/{seat.delegation_id}/voting-delegate", body)
    ids = [badge.delegate_id for badge in seat.badges]
    seat.holder = ids.index(answer["voting_delegate_id"])
    return Played(DONE)


async def play_suspend(stage: Stage, step: SuspendStep) -> Played:
    await suspend(stage, step.members, "arrears")
    stage.hall.suspend(step.members)
    return Played(DONE)


async def play_restore(stage: Stage, step: RestoreStep) -> Played:
    for code in step.members:
        body = {"reason": "arrears settled"}
        await stage.desk("POST", f"{REGISTRATION}/members/{code}/restoration", body)
    stage.hall.restore(step.members)
    return Played(DONE)


async def play_dispute(stage: Stage, step: DisputeStep) -> Played:
    path = f"{REGISTRATION}/delegations/{stage.seat(step.member).delegation_id}/dispute"
    await stage.desk("POST", path, {"reason": step.reason})
    stage.hall.dispute(step.member)
    return Played(DONE)


async def play_settle(stage: Stage, step: SettleStep) -> Played:
    path = f"{REGISTRATION}/delegations/{stage.seat(step.member).delegation_id}/settle"
    await stage.desk("POST", path, {"accepted": step.accepted, "reason": step.reason})
    stage.hall.settle(step.member, accepted=step.accepted)
    return Played(DONE)
