"""The chaos report: a line a fault, and what went wrong in words. Kept as JSON too, so that parts can be tried again alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.chaos.faults import EVERY, SEALED

REPORTS = Path(__file__).parents[2] / "docs" / "benchmarks"
KEPT = REPORTS / "chaos.json"
SEALED_ROUNDS = (
    "## In sealed rounds",
    "",
    "A round of its own for each fault, with the tellers' host (signer B and relay) in a container beside the rest. It strikes four times in",
    "that round: while tablets collect their tokens, while they send their envelopes, as the chair closes and the relay passes its box on, and as",
    "tellers open the box. Acknowledged: envelopes that the relay signed for. Refused: second tokens, of either signer, and a late",
    "envelope. Afterwards: each of those ballots is on the board once and opened as marked, no delegation was given two tokens, both logs",
    "of issue are alike, the separate verifier finds that everything in the bundle holds, the tellers' host has nothing left of the",
    "round in its file, and no row of a database, record of a topic, key of Redis, line of a log or figure shown to operators",
    "holds a token, a request or an envelope where it must not, before the box is opened and after the result.",
)


def with_trial(trial: dict[str, Any], measured: str) -> dict[str, Any]:
    """What was tried before stays; a fault tried again takes the place of its last trial, and how often it was tried and what went
    wrong in trials before stays with it. Pairs come last."""
    kept: dict[str, Any] = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    before = kept.get(trial["name"], {})
    wrong = [*before.get("wrong_before", ()), *before.get("wrong", ())]
    tries = {"tries": before.get("tries", 1 if before else 0) + 1, "wrong_before": wrong}
    kept[trial["name"]] = {**trial, **tries, "measured": measured}
    order = {fault.name: number for number, fault in enumerate(EVERY)}
    return dict(sorted(kept.items(), key=lambda each: order.get(each[0], len(order))))


def written(trials: dict[str, Any]) -> str:
    total = {key: sum(each[key] for each in trials.values()) for key in ("acknowledged", "refused", "lost", "doubled")}
    days = sorted({each["measured"].partition(" Load")[0] for each in trials.values()})
    of_sealed = {fault.name for fault in SEALED}
    lines = [
        "# Faults",
        "",
        "Made by `make chaos` on the compose stack. In every trial two halls vote at once, one on a motion by recorded vote, one",
        "in a secret election round, with half of the tablets each; the fault strikes while they vote. Tablets send the same ballot",
        "again until they are answered; some vote twice, some too late, some in the wrong hall, and must be refused. Afterwards",
        "V1 to V5, V7 and V10 are looked at from outside: API, sheets as JSON and CSV, the log's topics, the screens.",
        "",
        f"{len(trials)} faults tried; {total['acknowledged']:,} ballots acknowledged, {total['refused']:,} refused,",
        f"**{total['lost']} lost, {total['doubled']} doubled**. {' '.join(days)}",
        "",
        *_table("no ballot taken for s", [each for each in trials.values() if each["name"] not in of_sealed]),
        "",
        "`all well`: from the strike until every service says so and nothing is behind, the time held included.",
    ]
    if rounds := [each for each in trials.values() if each["name"] in of_sealed]:
        lines += ["", *SEALED_ROUNDS, "", *_table("until the last was answered s", rounds)]
    loads = [float(each["measured"].rpartition("Load of the machine ")[2].rstrip(".")) for each in trials.values()]
    lines += ["", f"Other work kept the machine busy meanwhile: load average {min(loads):.0f} to {max(loads):.0f}."]
    if again := [each for each in trials.values() if each.get("tries", 1) > 1]:
        lines += ["", "The table shows the last trial of each. Tried more than once since trials are counted:", ""]
        lines += [f"- {each['name']}, {each['tries']} times" + _before(each["wrong_before"]) for each in again]
    if waiting := [fault.name for fault in EVERY if fault.name not in trials]:
        lines += ["", f"Not tried yet: {', '.join(waiting)}."]
    for each in trials.values():
        lines += ["", f"**{each['name']}**:", "", *(f"- {line}" for line in each["wrong"])] if each["wrong"] else []
    return "\n".join(lines) + "\n"


def _before(wrong: Sequence[str]) -> str:
    return f"; wrong in a trial before: {'; '.join(wrong)}" if wrong else "; well each time"


def _table(silent: str, trials: Sequence[dict[str, Any]]) -> list[str]:
    lines = [
        f"| fault | all well after s | {silent} | acknowledged | counted | refused | sent again | lost | doubled | |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for each in trials:
        figures = (each[key] for key in ("recovered_s", "silent_s", "acknowledged", "counted", "refused", "sent_again"))
        verdict = "ok" if each["ok"] else "**not ok**"
        lines.append(
            f"| {each['name']} | {' | '.join(map(str, figures))} | {each['lost']} | {each['doubled']} | {verdict} |"
        )
    return lines


def keep(trials: dict[str, Any]) -> None:
    REPORTS.mkdir(parents=True, exist_ok=True)
    KEPT.write_text(json.dumps(trials, indent=1) + "\n")
    (REPORTS / "chaos.md").write_text(written(trials))
