"""The shipped scenarios: all parse, and what they expect is what the rules decide of the counts they give.

The dry play knows votes, presence and rules only; that the services do the same is what the system tests replay.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.scenario.model import MotionStep
from cli.scenario.parser import read_scenario
from tests.unit.cli.dry_play import DryPlay

SCENARIOS = Path(__file__).resolve().parents[3] / "scenarios"
FILES = sorted(SCENARIOS.glob("*.yaml"))
EXPECTED = {"general-assembly", "glasgow-2024", "istanbul-2021", "marrakech-2025", "vienna-2023"}


def test_the_five_scenarios_are_there() -> None:
    assert {file.stem for file in FILES} >= EXPECTED


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_shipped_scenario_is_named_as_its_file(file: Path) -> None:
    assert read_scenario(file).name == file.stem


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_shipped_scenario_speaks_four_languages(file: Path) -> None:
    scenario = read_scenario(file)
    four = {"ar", "en", "es", "fr"}
    assert set(scenario.title) == four
    for step in scenario.steps:
        if isinstance(step, MotionStep):
            assert set(step.motion.title) == four, step.id


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_shipped_scenario_expects_what_its_rules_decide(file: Path) -> None:
    scenario = read_scenario(file)
    DryPlay(scenario).through()
