"""The chaos report: a line a fault, and what went wrong in words. Kept as JSON too, so that parts can be tried again alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.chaos.faults import EVERY

REPORTS = Path(__file__).parents[2] / "docs" / "benchmarks"
KEPT = REPORTS / "chaos.json"


def with_trial(trial: dict[str, Any], measured: str) -> dict[str, Any]:
    """What was tried before stays; a fault tried again takes the place of its last trial. Pairs come last."""
    kept: dict[str, Any] = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    kept[trial["name"]] = {**trial, "measured": measured}
    order = {fault.name: number for number, fault in enumerate(EVERY)}
    return dict(sorted(kept.items(), key=lambda each: order.get(each[0], len(order))))


def written(trials: dict[str, Any]) -> str:
    total = {key: sum(each[key] for each in trials.values()) for key in ("acknowledged", "refused", "lost", "doubled")}
    days = sorted({each["measured"].partition(" Load")[0] for each in trials.values()})
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
        "| fault | all well after s | no ballot taken for s | acknowledged | counted | refused | sent again | lost | doubled | |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for each in trials.values():
        figures = (each[key] for key in ("recovered_s", "silent_s", "acknowledged", "counted", "refused", "sent_again"))
        verdict = "ok" if each["ok"] else "**not ok**"
        lines.append(
            f"| {each['name']} | {' | '.join(map(str, figures))} | {each['lost']} | {each['doubled']} | {verdict} |"
        )
    lines += [
        "",
        "`all well`: from the strike until every service says so and nothing is behind, the time held included.",
    ]
    loads = [float(each["measured"].rpartition("Load of the machine ")[2].rstrip(".")) for each in trials.values()]
    lines += ["", f"Other work kept the machine busy meanwhile: load average {min(loads):.0f} to {max(loads):.0f}."]
    if waiting := [fault.name for fault in EVERY if fault.name not in trials]:
        lines += ["", f"Not tried yet: {', '.join(waiting)}."]
    for each in trials.values():
        lines += ["", f"**{each['name']}**:", "", *(f"- {line}" for line in each["wrong"])] if each["wrong"] else []
    return "\n".join(lines) + "\n"


def keep(trials: dict[str, Any]) -> None:
    REPORTS.mkdir(parents=True, exist_ok=True)
    KEPT.write_text(json.dumps(trials, indent=1) + "\n")
    (REPORTS / "chaos.md").write_text(written(trials))
