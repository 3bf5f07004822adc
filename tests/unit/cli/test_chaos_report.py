"""The report of faults hides no trial that went wrong behind a later one that went well."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.chaos import report
from tests.chaos.faults import EVERY


def trial(*wrong: str) -> dict[str, Any]:
    figures = dict.fromkeys(("acknowledged", "refused", "sent_again", "counted", "lost", "doubled"), 1)
    name = EVERY[0].name
    return {"name": name, **figures, "recovered_s": 1.0, "silent_s": 1.0, "wrong": [*wrong], "ok": not wrong}


def test_a_fault_tried_again_keeps_what_went_wrong_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "REPORTS", tmp_path)
    monkeypatch.setattr(report, "KEPT", tmp_path / "chaos.json")
    for each in (trial("one ballot lost"), trial(), trial()):
        report.keep(report.with_trial(each, "Today. Load of the machine 1.0."))
    told = (tmp_path / "chaos.md").read_text()
    assert f"- {EVERY[0].name}, 3 times; wrong in a trial before: one ballot lost" in told
