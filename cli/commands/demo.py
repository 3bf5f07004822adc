"""``hemicycle demo``: the assembly of Marrakech 2025, played slowly on this machine, with the sign-ins to watch it by.

The platform stays up after the last step until it is interrupted, so that results and screens can be looked at. Secret votes are held on
trust in the operator: one process that plays every tablet and all parts of sealed rounds would keep nobody's pace, and no secret.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

from cli import exits
from cli.commands.replay import load, read_token, speed
from cli.platform import EmbeddedPlatform, PlatformFailed
from cli.rehearsal.sign_ins import DelegateSignIn, SignIns, StaffSignIn
from cli.replay.client import Platform
from cli.replay.pace import Pace
from cli.replay.player import play
from cli.replay.progress import Progress
from cli.replay.report import Report
from cli.replay.stage import Stage
from cli.scenario.model import Scenario, on_trust

SCENARIO = Path(__file__).resolve().parents[2] / "scenarios" / "marrakech-2025.yaml"


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    found = commands.add_parser("demo", help="play the assembly of Marrakech on this machine and watch it")
    found.add_argument("--file", type=Path, default=SCENARIO, help="another scenario")
    found.add_argument("--port", type=int, default=8000, help="port on this machine (default: 8000)")
    found.add_argument("--speed", type=speed, default=2.0, metavar="N", help="as of replay (default: 2)")
    found.add_argument("--leave", action="store_true", help="end with the last step instead of staying up")
    found.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    scenario = load(args.file)
    if scenario is None:
        return exits.NOT_VALID
    print("Secret votes are held on trust in the operator here; hemicycle replay and run seal them.", flush=True)
    try:
        with (
            tempfile.TemporaryDirectory(prefix="hemicycle-demo-") as folder,
            EmbeddedPlatform(Path(folder), args.port) as platform,
        ):
            report = asyncio.run(_play(platform, on_trust(scenario), args.speed))
            if not args.leave:
                _stay(platform.url)
    except (PlatformFailed, OSError) as error:
        print(f"the platform could not be reached or failed: {error}", file=sys.stderr)
        return exits.FAILED
    return exits.MET if report.ok else exits.NOT_MET


async def _play(embedded: EmbeddedPlatform, scenario: Scenario, speed: float) -> Report:
    token = read_token(embedded.bootstrap_token_file)
    async with Platform(embedded.url) as platform:
        show = _Sign(embedded.url)
        return await play(scenario, platform, token, Progress(sys.stdout), Pace(speed), on_stage=show)


class _Sign:
    """Shows where to look and how to sign in, once an assembly stands. These are sign-ins of a rehearsal only."""

    def __init__(self, url: str) -> None:
        self.url = url

    def __call__(self, stage: Stage) -> None:
        print()
        head = next(iter(stage.seats.values())).voter.credentials
        shown = SignIns(
            stage.organisation.organisation_id,
            stage.assembly_id,
            tuple(StaffSignIn(*each) for each in stage.staff.logins),
            (DelegateSignIn(next(iter(stage.seats)), head["badge_code"], head["pin"]),),
            shown=1,
        )
        print("\n".join(f"  {line}" for line in shown.lines(self.url)), flush=True)
        print()


def _stay(url: str) -> None:
    print(f"The assembly is over; {url}/ stays up until you press Ctrl-C.", flush=True)
    try:
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        print("closing")
