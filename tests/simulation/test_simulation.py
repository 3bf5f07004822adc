"""The simulation as part of every change: some hundred seeds keep every promise, a seed is the same course every time, and each
planted mistake is found. ``make nightly`` tries thousands."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.simulation.course import first_broken, run
from tests.simulation.mutants import MUTANTS
from tests.simulation.world import Rehearsed, rehearsed

SEEDS_A_TEST = 25
pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def rehearsal() -> Iterator[Rehearsed]:
    logging.disable(logging.CRITICAL)
    with rehearsed() as made:
        yield made
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("first", range(1, 101, SEEDS_A_TEST))
def test_no_course_of_faults_loses_or_doubles_a_vote(rehearsal: Rehearsed, first: int) -> None:
    *_, last = first_broken(rehearsal, range(first, first + SEEDS_A_TEST))
    assert last.broken is None, "\n".join((*last.happened, f"python -m tests.simulation {last.seed}"))


@pytest.mark.parametrize("mistake", MUTANTS)
def test_the_simulation_finds_a_planted_mistake(rehearsal: Rehearsed, mistake: str) -> None:
    with MUTANTS[mistake]():
        courses = list(first_broken(rehearsal, range(1, 201)))
    assert courses[-1].broken is not None
    again = run(rehearsal, courses[-1].seed)
    assert again.broken is None, "what was found is not the mistake"


def test_a_seed_is_the_same_course_in_another_process(rehearsal: Rehearsed) -> None:
    here = run(rehearsal, 7)
    command = [sys.executable, "-m", "tests.simulation", "7"]
    there = subprocess.run(
        command, env={**os.environ, "PYTHONHASHSEED": "7"}, capture_output=True, text=True, check=True
    )
    assert there.stdout.splitlines()[: len(here.happened)] == list(here.happened)
