"""The blocks of docs/scenarios.md are one scenario, and it is valid and decided as it says."""

from __future__ import annotations

import re
from pathlib import Path

from cli.scenario.parser import read_scenario_text
from cli.scenario.steps import READERS
from tests.unit.cli.dry_play import DryPlay

PAGE = Path(__file__).resolve().parents[3] / "docs" / "scenarios.md"


def documented() -> str:
    head, *steps = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    return f"{head}steps:\n{''.join(steps)}"


def test_the_documented_scenario_comes_out_as_it_says() -> None:
    DryPlay(read_scenario_text(documented(), Path())).through()


def test_every_kind_of_step_is_documented() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [kind for kind in READERS if f"- {kind}:" not in text and f"`{kind}`" not in text] == []
