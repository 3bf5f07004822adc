"""``python -m tests.simulation SEED`` plays one seed again and prints its course; ``--seeds N [--first M]`` tries many, and
prints the course of the first that breaks a promise. Ends with 1 when one did."""

from __future__ import annotations

import argparse
import logging
import sys
import time

from tests.simulation.course import Course, first_broken
from tests.simulation.world import rehearsed


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    asked.add_argument("seed", type=int, nargs="?", help="the one seed to play again")
    asked.add_argument("--seeds", type=int, default=1000, help="how many to try")
    asked.add_argument("--first", type=int, default=1, help="the first of them")
    given = asked.parse_args()
    logging.disable(logging.CRITICAL)  # what the services say of faults that are meant
    seeds = [given.seed] if given.seed is not None else range(given.first, given.first + given.seeds)
    began, courses = time.monotonic(), list[Course]()
    with rehearsed() as rehearsal:
        courses.extend(first_broken(rehearsal, seeds))
    last = courses[-1]
    if given.seed is not None or last.broken:
        sys.stdout.writelines(f"{line}\n" for line in last.happened)
        sys.stdout.write(f"seed {last.seed}: {last.broken or 'all promises kept'}\n")
    sys.stdout.write(f"{summed_up(courses, time.monotonic() - began)}\n")
    return 1 if last.broken else 0


def summed_up(courses: list[Course], seconds: float) -> str:
    faults, votes = sum(each.faults for each in courses), sum(each.acknowledged for each in courses)
    refused, simulated = sum(each.refused for each in courses), sum(each.seconds for each in courses)
    return (
        f"{len(courses)} seeds in {seconds:.1f} s ({len(courses) / seconds:.0f}/s; {simulated:.0f} s simulated): "
        f"{faults} faults, {votes} ballots acknowledged, {refused} refused"
    )


if __name__ == "__main__":
    sys.exit(main())
