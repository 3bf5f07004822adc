"""What a load test found: one document for machines, some lines and a plot for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from cli.loadtest.tablets import Asked, Voted

PERCENTILES = (50, 95, 99)


def percentiles(measured: Sequence[float]) -> dict[str, float] | None:
    """By nearest rank, in the unit given, to a tenth; None where nothing was measured."""
    ordered = sorted(measured)
    if not ordered:
        return None
    found = {f"p{each}": ordered[max(0, -(-len(ordered) * each // 100) - 1)] for each in PERCENTILES}
    return {name: round(value, 1) for name, value in (found | {"max": ordered[-1]}).items()}


def document(asked: Asked, votes: Sequence[Voted]) -> dict[str, Any]:
    sent = [each for vote in votes for each in vote.sent]
    fates = Counter(each.told.fate for each in sent)
    return {
        "asked": asdict(asked),
        "sent": len(sent),
        "acknowledged": fates["acknowledged"],
        "refused": fates["refused"],
        "unanswered": fates["unanswered"],
        "errors": dict(sorted(Counter(each.told.code for each in sent if each.told.code).items())),
        "counted": sum(vote.verdict.counted for vote in votes),
        "lost": [f"{vote.poll_id} {line}" for vote in votes for line in vote.verdict.lost],
        "doubled": [f"{vote.poll_id} {line}" for vote in votes for line in vote.verdict.doubled],
        "ballots_per_s": round(max((len(vote.sent) / vote.seconds for vote in votes), default=0.0), 1),
        "ack_ms": percentiles(acknowledged_ms(votes)),
        "chair_screen_ms": percentiles([each for vote in votes for each in vote.shown_ms]),
        "opening_to_tablet_ms": percentiles([each for vote in votes for each in vote.opened_ms]),
        "ok": all(vote.verdict.ok for vote in votes),
    }


def acknowledged_ms(votes: Sequence[Voted]) -> list[float]:
    answered = [each for vote in votes for each in vote.sent if each.told.fate == "acknowledged"]
    return [each.took_ms for each in answered if each.took_ms is not None]


def lines(found: dict[str, Any]) -> list[str]:
    measured = (("tap to acknowledgement", "ack_ms"), ("tap to the chair's screen", "chair_screen_ms"), ("opening to a tablet's screen", "opening_to_tablet_ms"))  # fmt: skip
    written = [f"{'milliseconds':<28} {'p50':>9} {'p95':>9} {'p99':>9} {'max':>9}"]
    for title, key in measured:
        if (of := found[key]) is not None:
            written.append(f"{title:<28} " + " ".join(f"{of[name]:>9}" for name in ("p50", "p95", "p99", "max")))
    written += [f"{number} x {code}" for code, number in found["errors"].items()]
    counts = ", ".join(f"{found[name]} {name}" for name in ("sent", "acknowledged", "refused", "unanswered", "counted"))
    verdict = "none lost, none doubled" if found["ok"] else f"LOST {found['lost']} DOUBLED {found['doubled']}"
    return [*written, f"{counts}: {verdict}"]
