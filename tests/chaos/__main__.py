"""Faults on the compose stack under load, one at a time: ``python -m tests.chaos [WORD ...]``; only faults whose name holds one
of the words. ``--short``: some, in one vote, for the gate. ``--pairs N --seed S``: two at once, drawn. The stack must be up
(HEMICYCLE_X_STACK, COMPOSE_PROJECT_NAME as for its tests). Ends nonzero when anything was lost, doubled, stuck or wrong."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import time
from collections.abc import Sequence

from cli.commands.replay import read_token
from cli.loadtest.wire import Address
from cli.replay.client import Platform
from tests.bench.__main__ import here_and_now
from tests.chaos import faults, report
from tests.chaos.faults import Fault
from tests.chaos.hall import gather_hall
from tests.chaos.sealed import tried_sealed
from tests.chaos.stack import ROOT, SEALED_STACK, SERVICES, Stack
from tests.chaos.trial import Scene, Trial, tried

TABLETS, TABLETS_SHORT, TABLETS_SEALED = 200, 100, 40
Plan = Sequence[tuple[str, Sequence[Fault], bool]]  # name, faults, together


def planned(args: argparse.Namespace) -> Plan:
    if args.short:
        return [("short run", faults.SHORT, False)]
    if args.pairs:
        drawn = faults.pairs(args.pairs, args.seed)
        return [(f"{one.name} + {other.name}", (one, other), True) for one, other in drawn]
    fitting = [each for each in faults.EVERY if each.needs == args.stack]
    chosen = [each for each in fitting if not args.words or any(word in each.name for word in args.words)]
    return [(each.name, (each,), False) for each in chosen]


async def main(args: argparse.Namespace) -> list[Trial]:
    stack = Stack(os.environ["HEMICYCLE_X_STACK"], f"http://localhost:{os.environ.get('HEMICYCLE_X_HTTP_PORT', '80')}")
    trials: list[Trial] = []
    async with stack.platform() as one, stack.platform() as other:
        scene = (
            await _sealed_scene(args, stack, one)
            if args.stack == SEALED_STACK
            else await _scene(args, stack, one, other)
        )
        stack.assemblies = tuple(hall.stage.assembly_id for hall in scene.halls)
        for number, (name, struck, together) in enumerate(planned(args)):
            began, seed = time.monotonic(), args.seed + number
            if args.stack == SEALED_STACK:
                trials.append(await tried_sealed(scene, struck[0], seed=seed))
            else:
                trials.append(await tried(scene, name, struck, together=together, seed=seed))
            _tell(trials[-1], time.monotonic() - began)
            if not (args.short or args.no_report):
                report.keep(report.with_trial(trials[-1].document(), _measured()))
    return trials


async def _scene(args: argparse.Namespace, stack: Stack, one: Platform, other: Platform) -> Scene:
    tablets = (args.tablets or (TABLETS_SHORT if args.short else TABLETS)) // 2
    halls = (
        await gather_hall(one, _token(), "recorded", tablets),
        await gather_hall(other, _token(), "election", tablets),
    )
    return Scene(stack, Address.of(stack.url, stack.ca), halls)


async def _sealed_scene(args: argparse.Namespace, stack: Stack, platform: Platform) -> Scene:
    stack.programs = (*SERVICES, "teller")
    halls = (await gather_hall(platform, _token(), "secret", args.tablets or TABLETS_SEALED),)
    return Scene(stack, Address.of(stack.url, stack.ca), halls)


def _token() -> str:
    return read_token(ROOT / ".secrets" / "bootstrap-token")


def _measured() -> str:
    return f"{here_and_now()} Load of the machine {os.getloadavg()[0]:.0f}."


def _tell(trial: Trial, seconds: float) -> None:
    figures = (
        f"well after {trial.recovered_s:.1f} s, silent {trial.silent_s:.1f} s; {trial.acknowledged} acknowledged, "
        f"{trial.counted} counted, {trial.refused} refused, {trial.sent_again} sent again, {trial.lost} lost, "
        f"{trial.doubled} doubled ({seconds:.0f} s)"
    )
    lines = [
        f"{'ok' if trial.ok else 'NOT OK':<7}{trial.name:<30} {figures}",
        *(f"       {line}" for line in trial.wrong),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def arguments() -> argparse.Namespace:
    found = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    found.add_argument("words", nargs="*")
    found.add_argument("--short", action="store_true")
    found.add_argument("--pairs", type=int, default=0, metavar="N")
    found.add_argument("--seed", type=int, default=1, metavar="S")
    found.add_argument(
        "--stack", default="", metavar="NAME", help="faults of a stack put up otherwise: small-disk, cluster, sealed"
    )
    found.add_argument("--tablets", type=int, metavar="N")
    found.add_argument("--no-report", action="store_true")
    return found.parse_args()


if __name__ == "__main__":
    asked = arguments()
    done = asyncio.run(main(asked))
    sys.exit(0 if done and all(each.ok for each in done) else 1)
