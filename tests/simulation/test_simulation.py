"""The simulation as part of every change: some seeds keep every promise, a seed is the same course every time, and each
planted mistake is found. ``make nightly`` tries two thousand."""

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

SEEDS = 24  # a change; what is slow is SQLAlchemy, not the simulation (decision 22)
BY_NIGHT = range(1000, 3000, 100)
pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def rehearsal() -> Iterator[Rehearsed]:
    logging.disable(logging.CRITICAL)
    with rehearsed() as made:
        yield made
    logging.disable(logging.NOTSET)


def _all_kept(rehearsal: Rehearsed, seeds: range) -> None:
    *_, last = first_broken(rehearsal, seeds)
    assert last.broken is None, "\n".join((*last.happened, last.broken, f"python -m tests.simulation {last.seed}"))


def test_no_course_of_faults_loses_or_doubles_a_vote(rehearsal: Rehearsed) -> None:
    _all_kept(rehearsal, range(1, 1 + SEEDS))


@pytest.mark.nightly
@pytest.mark.parametrize("first", BY_NIGHT)
def test_no_course_of_two_thousand_loses_or_doubles_a_vote(rehearsal: Rehearsed, first: int) -> None:
    _all_kept(rehearsal, range(first, first + BY_NIGHT.step))


@pytest.mark.parametrize("mistake", MUTANTS)
def test_the_simulation_finds_a_planted_mistake(rehearsal: Rehearsed, mistake: str) -> None:
    """Among the seeds that keep every promise without it."""
    with MUTANTS[mistake]():
        *_, last = first_broken(rehearsal, range(1, 1 + SEEDS))
    assert last.broken is not None


def test_a_seed_is_the_same_course_in_another_process(rehearsal: Rehearsed) -> None:
    here = run(rehearsal, 7)
    command = [sys.executable, "-m", "tests.simulation", "7"]
    there = subprocess.run(
        command, env={**os.environ, "PYTHONHASHSEED": "7"}, capture_output=True, text=True, check=True
    )
    assert there.stdout.splitlines()[: len(here.happened)] == list(here.happened)
