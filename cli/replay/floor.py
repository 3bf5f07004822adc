"""Plays the floor of an item: every speaker asks from their own tablet, then the chair calls them as the platform has them."""

from __future__ import annotations

from cli.replay.client import NOT_SENT, Json, Refused
from cli.replay.pace import Pace
from cli.replay.polls import VOTING
from cli.replay.report import Played, as_refused
from cli.replay.stage import Seat, Stage
from cli.scenario.model import FloorStep, RefuseStep, Speaker


async def play_floor(stage: Stage, step: FloorStep, pace: Pace) -> Played:
    """The order is the one in which the floor was given. Observers are invited where the step has any."""
    path = _path(stage, step)
    if any(speaker.observer for speaker in step.speakers):
        await stage.chair("PUT", f"{path}/settings", {"observers_invited": True})
    for speaker in step.speakers:
        await _ask(stage, path, speaker)
    order: list[str] = []
    floor = await stage.chair("GET", path)
    while floor["queue"]:
        await pace.before_step()
        floor = await stage.chair("POST", f"{path}/requests/{floor['queue'][0]['request_id']}/give", {})
        order.append(_named(stage, floor["turn"]))
    if floor["turn"] is not None:
        await stage.chair("POST", f"{path}/turns/{floor['turn']['turn_id']}/end", {})
    return Played("done", {"order": order})


async def play_refused_floor(stage: Stage, step: RefuseStep) -> Played:
    """Asks for the floor until somebody is refused; who was let on the list leaves it again."""
    if step.floor is None:
        raise ValueError("nothing to refuse")
    refusal: Refused | None = None
    asked: list[tuple[Speaker, str]] = []
    path = _path(stage, step.floor)
    try:
        for speaker in step.floor.speakers:
            asked.append((speaker, await _ask(stage, path, speaker)))
    except Refused as error:
        refusal = error
    for speaker, request_id in asked:
        voter = _seat(stage, speaker).voter
        await stage.platform.call("POST", f"{path}/requests/{request_id}/withdraw", {}, session=voter)
    return as_refused(refusal)


def _path(stage: Stage, step: FloorStep) -> str:
    if step.item not in stage.items:
        raise Refused(NOT_SENT, "no-item", f"The item '{step.item}' did not come onto the agenda.")
    return f"{VOTING}/items/{stage.items[step.item]}/floor"


async def _ask(stage: Stage, path: str, speaker: Speaker) -> str:
    """The id of the request."""
    seat = _seat(stage, speaker)
    floor = await stage.platform.call("POST", f"{path}/requests", {"kind": speaker.kind}, session=seat.voter)
    wanted = (seat.delegation_id, speaker.kind)
    return str(next(one["request_id"] for one in floor["queue"] if (one["delegation_id"], one["kind"]) == wanted))


def _seat(stage: Stage, speaker: Speaker) -> Seat:
    return stage.observers[speaker.name] if speaker.observer else stage.seat(speaker.name)


def _named(stage: Stage, turn: Json) -> str:
    names = {seat.delegation_id: name for name, seat in stage.observers.items()}
    return str(turn["member"] or names[turn["delegation_id"]])
