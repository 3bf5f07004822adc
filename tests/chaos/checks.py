"""What must hold after every fault, looked at from outside alone: answers of the API, the sheets of the record, the log's
topics and the screens. Each gives what it found wrong, in words; nothing found is an empty list.

V1, V2: ballots acknowledged, refused, declared. V3: tally, recount. V4: late ballots. V5: the hash frozen at opening. V7:
earlier results untouched. V10: screens."""

from __future__ import annotations

import asyncio
import csv
import io
import time
from collections.abc import Sequence
from typing import Any

from cli.loadtest.screens import Screen
from cli.loadtest.verdict import Verdict, compare
from cli.replay.client import Json
from cli.replay.polls import VOTING
from tests.chaos.hall import Hall, Vote
from tests.chaos.stack import LOOK_SECONDS, NotInTime, Stack
from tests.chaos.tablets import Box, stays_away

SCREEN_SECONDS, DECISION_SECONDS, TALLY_SECONDS, LOG_SECONDS = 20.0, 30.0, 20.0, 30.0
EXPECTED_OF_TIME = ("agenda", "programme")  # when an item is expected moves with the clock
TOLD_LATE = {"poll-closed", "poll-declared", "not-on-the-roll", "not-present"}


def ballots(box: Box, result: Json) -> Verdict:
    return compare(box.told, result)


def refusals(box: Box, hall: Hall, strangers: int) -> list[str]:
    """Everybody who did what they may not was told so; nobody got no answer at all."""
    wrong = [f"not refused: {line}" for line in box.wrongly_taken]
    wrong += [f"no answer to {each.member}: {each.code}" for each in box.told if each.fate == "unanswered"]
    wrong += [f"a lawful ballot was refused: {each.member}: {each.code}" for each in box.told if each.fate == "refused"]
    late = sum(1 for number in range(len(hall.voters)) if stays_away(number))
    twice = sum(1 for number in range(len(hall.voters)) if number % 10 == 1)
    if len(box.refused) + len(box.wrongly_taken) != late + twice + strangers:
        wrong.append(f"{len(box.refused)} refusals, {late + twice + strangers} expected")
    if not TOLD_LATE & set(box.refused):
        wrong.append(f"nobody was told that the vote is closed: {sorted(set(box.refused))}")
    return wrong


async def tally_at_rest(hall: Hall, vote: Vote, box: Box) -> list[str]:
    """V3, while the vote is still open: the live tally comes to show what was acknowledged, by itself."""
    sure: dict[str, int] = dict.fromkeys(vote.choices, 0)
    for _, mark in box.acknowledged.values():
        sure[mark] += 1
    deadline, tally = time.monotonic() + TALLY_SECONDS, None
    while time.monotonic() < deadline:
        tally = await hall.chair("GET", f"{vote.path}/tally")
        counts = tally["counts"] if vote.kind == "recorded" else sure
        if tally["known"] and tally["voted"] == len(box.acknowledged) and counts == sure:
            return []
        await asyncio.sleep(LOOK_SECONDS)
    return [f"live tally at rest {tally}, acknowledged {sure}"]


def frozen(vote: Vote, box: Box, result: Json) -> list[str]:
    other = {*box.manifests, result["manifest_hash"]}
    wrong = [] if len(other) == 1 else [f"{len(other)} manifests in receipts and result of {vote.poll_id}"]
    checks = {name: found for name, found in result["checks"].items() if found == "different"}
    return [*wrong, *(f"recount differs from {name}" for name in checks)]


async def record(stack: Stack, vote: Vote, result: Json) -> list[str]:
    """The sheets say what the result says: JSON and CSV, as anybody may fetch them."""
    kind = "roll-call" if vote.kind == "recorded" else "result"
    path = f"{VOTING}/polls/{vote.poll_id}/sheets/{kind}"
    sheet = await stack.client.get(path, params={"format": "json"})
    table = await stack.client.get(path, params={"format": "csv"})
    if (sheet.status_code, table.status_code) != (200, 200):
        return [f"sheets of {vote.poll_id}: {sheet.status_code}, {table.status_code}"]
    if vote.kind != "recorded":
        return []
    told = sheet.json()
    called = {each["member"]: each for each in (told.get("data") or told)["roll_call"]}
    voted = {code: each["vote"] for code, each in called.items() if each["vote"] is not None}
    wrong = [] if voted == result["roll_call"] else [f"the roll call as JSON differs from the result of {vote.poll_id}"]
    rows = [row for row in csv.reader(io.StringIO(table.text.lstrip("\ufeff"))) if len(row) > 3 and row[1] in called]
    if {row[1]: row[3] for row in rows} != {code: each["shown"] for code, each in called.items()}:
        wrong.append(f"the roll call as CSV differs from that as JSON, {vote.poll_id}")
    return wrong


async def log_has(stack: Stack, vote: Vote, box: Box) -> list[str]:
    """Every acknowledged ballot of a recorded vote comes to be on its topic, and none that was not acknowledged; a secret one
    never."""
    recorded, deadline = vote.kind == "recorded", time.monotonic() + LOG_SECONDS
    wanted = {ballot_id: [member, mark] for ballot_id, (member, mark) in box.acknowledged.items()} if recorded else {}
    while True:
        said: dict[str, list[str]] = await stack.inside("ballots", "voting.ballots.v1", vote.poll_id)
        if said == wanted:
            return []
        if not recorded:
            return [f"{len(said)} secret ballots on the log"]
        if time.monotonic() > deadline:
            break
    missing, extra = wanted.keys() - said.keys(), said.keys() - wanted.keys()
    return [f"log: {len(missing)} acknowledged ballots missing, {len(extra)} never acknowledged, of {len(wanted)}"]


async def earlier_results(stack: Stack, hall: Hall) -> list[str]:
    """V7: what was declared before is told as it was first told."""
    answer = await stack.client.get(f"{VOTING}/assemblies/{hall.stage.assembly_id}/results")
    now: dict[str, Any] = {each["result"]["poll_id"]: each["result"] for each in answer.json()["results"]}
    return [f"the result of {poll_id} has changed" for poll_id, was in hall.declared.items() if now.get(poll_id) != was]


async def decided(hall: Hall, vote: Vote) -> list[str]:
    """elections has heard the result of its round."""
    deadline, rounds = time.monotonic() + DECISION_SECONDS, []
    while vote.contest_id and time.monotonic() < deadline:
        answer = await hall.chair("GET", f"/api/elections/contests/{vote.contest_id}/rounds")
        rounds = [each["poll_id"] for each in answer["rounds"]]
        if vote.poll_id in rounds:
            return []
        await asyncio.sleep(LOOK_SECONDS)
    return [f"elections did not decide {vote.poll_id}"] if vote.contest_id else []


async def screens(watched: Sequence[Screen]) -> list[str]:
    """V10: a screen that was there all along shows what one shows that comes now."""
    wrong = []
    for screen in watched:
        fresh = screen.another()
        watching = asyncio.create_task(fresh.watch())
        try:
            await _alike(screen, fresh)
        except NotInTime as problem:
            wrong.append(str(problem))
        finally:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)
    return wrong


async def _alike(screen: Screen, fresh: Screen) -> None:
    deadline = time.monotonic() + SCREEN_SECONDS
    while True:
        keys = (screen.state.keys() | fresh.state.keys()) - set(EXPECTED_OF_TIME)
        other = sorted(key for key in keys if screen.state.get(key) != fresh.state.get(key))
        if fresh.state and not other:
            return
        if time.monotonic() > deadline:
            raise NotInTime(f"a screen that was there differs from a fresh one in {other}")
        await asyncio.sleep(LOOK_SECONDS)
