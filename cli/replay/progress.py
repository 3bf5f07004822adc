"""What a person sees while a scenario is played: one line a step, plain text, so that it reads the same in a log."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TextIO

from cli.replay.report import Report, StepReport
from cli.scenario.model import Scenario

COUNTED = ("yes", "no", "abstain", "not_voting", "required", "present", "members_after", "code", "elected")


@dataclass
class Progress:
    stream: TextIO
    started: float = field(default_factory=time.monotonic)

    def heading(self, scenario: Scenario) -> None:
        self._line(f"{scenario.name}: {scenario.title.get('en') or next(iter(scenario.title.values()))}")
        self._line(f"{scenario.assembly.place}, {scenario.assembly.opens} to {scenario.assembly.closes}")

    def note(self, text: str) -> None:
        self._line(f"        {text}")

    def step(self, report: StepReport) -> None:
        facts = ", ".join(f"{name} {_shown(report.got[name])}" for name in COUNTED if name in report.got)
        verdict = "ok" if report.ok else "NOT"
        self._line(f"  {verdict:<4}  {report.kind:<9} {report.id:<32} {report.outcome:<12} {facts}".rstrip())
        for difference in report.differences:
            self._line(f"          {difference}")
        for line in () if report.ok else report.explanation.splitlines():
            self._line(f"          {line}")

    def end(self, report: Report) -> None:
        met = sum(step.ok for step in report.steps)
        seconds = time.monotonic() - self.started
        self._line(f"{report.scenario}: {met} of {len(report.steps)} steps as expected, {seconds:.1f} s")

    def _line(self, text: str) -> None:
        print(text, file=self.stream, flush=True)


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
