"""``hemicycle replay FILE``: plays a scenario through the public HTTP API and compares what comes out with what it expects.

Exit status: 0 all expectations met, 1 some not met, 2 not a valid scenario, 3 the platform could not be reached or failed.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import ssl
import sys
import tempfile
from pathlib import Path

import orjson

from cli import exits
from cli.platform import EmbeddedPlatform, PlatformFailed
from cli.replay.client import Platform
from cli.replay.pace import STEP_SECONDS, VOTE_SECONDS, Pace
from cli.replay.player import RulesRefused, play
from cli.replay.progress import Progress
from cli.replay.report import Report
from cli.scenario.model import Scenario, on_trust
from cli.scenario.parser import read_scenario
from cli.scenario.source import ScenarioError

TOKEN_FILE = Path(".secrets/bootstrap-token")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    found = commands.add_parser("replay", help="play a scenario and compare", description=__doc__)
    found.add_argument("file", type=Path, metavar="FILE", help="scenario file")
    found.add_argument("--json", action="store_true", help="print one JSON document; progress goes to standard error")
    found.add_argument(
        "--speed",
        type=speed,
        metavar="N",
        help=f"{STEP_SECONDS:g}/N s before each step, ballots spread over {VOTE_SECONDS:g}/N s (default: no waiting)",
    )
    found.add_argument(
        "--operator-trusted", action="store_true", help="hold secret votes on trust in the operator instead of sealed"
    )
    add_connection(found)
    found.set_defaults(run=run)


def add_connection(found: argparse.ArgumentParser, *, running: bool = False) -> None:
    """``running``: only against a platform that runs already."""
    default = "" if running else " (default: an embedded one, removed at the end)"
    found.add_argument("--url", metavar="BASE", required=running, help=f"a running platform{default}")
    trust = found.add_mutually_exclusive_group()
    trust.add_argument("--ca", type=Path, metavar="FILE", help="certificate of the authority that signs for BASE")
    trust.add_argument("--insecure", action="store_true", help="do not check the certificate of BASE")
    found.add_argument("--bootstrap-token-file", type=Path, default=TOKEN_FILE, metavar="FILE")


def speed(written: str) -> float:
    number = float(written)
    if not math.isfinite(number) or number <= 0:
        raise argparse.ArgumentTypeError("must be more than 0")
    return number


def run(args: argparse.Namespace) -> int:
    scenario = load(args.file)
    if scenario is None:
        return exits.NOT_VALID
    if args.operator_trusted:
        scenario = on_trust(scenario)
    progress = Progress(sys.stderr if args.json else sys.stdout)
    try:
        report = _replay(args, scenario, progress)
    except RulesRefused as error:
        print(f"{args.file}: rules: refused by the platform: {error}", file=sys.stderr)
        return exits.NOT_VALID
    except (PlatformFailed, OSError, ssl.SSLError) as error:
        print(f"the platform could not be reached or failed: {error}", file=sys.stderr)
        return exits.FAILED
    if args.json:
        sys.stdout.buffer.write(orjson.dumps(report.document(), option=orjson.OPT_INDENT_2) + b"\n")
    return exits.MET if report.ok else exits.NOT_MET


def load(file: Path) -> Scenario | None:
    """The scenario, or None after saying on standard error what is wrong with it."""
    try:
        return read_scenario(file)
    except (OSError, ScenarioError) as error:
        print(f"{file}: {error}", file=sys.stderr)
        return None


def _replay(args: argparse.Namespace, scenario: Scenario, progress: Progress) -> Report:
    pace = Pace(args.speed)
    if args.url is not None:
        token = read_token(args.bootstrap_token_file)
        trust = {"ca": args.ca, "insecure": args.insecure}
        return asyncio.run(play_at(args.url, token, scenario, progress, pace, **trust))
    with tempfile.TemporaryDirectory(prefix="hemicycle-replay-") as folder, EmbeddedPlatform(Path(folder)) as platform:
        token = read_token(platform.bootstrap_token_file)
        return asyncio.run(play_at(platform.url, token, scenario, progress, pace))


def read_token(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise PlatformFailed(f"the bootstrap token cannot be read: {error}") from error


async def play_at(
    url: str,
    token: str,
    scenario: Scenario,
    progress: Progress,
    pace: Pace,
    *,
    ca: Path | None = None,
    insecure: bool = False,
) -> Report:
    async with Platform(url, ca=ca, insecure=insecure) as platform:
        return await play(scenario, platform, token, progress, pace)
