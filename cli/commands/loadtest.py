"""``hemicycle loadtest``: so many tablets vote on a running platform, in a rehearsal, and it is measured what they feel.

Exit status: 0 every acknowledged ballot is in the result once and no other, 1 not so, 2 refused (what is no rehearsal; too
few delegates), 3 the platform could not be reached or failed. Never more than the bounds below, whatever is asked.
"""

from __future__ import annotations

import argparse
import asyncio
import ssl
import sys
from pathlib import Path
from typing import Any

import orjson

from cli import exits
from cli.commands.replay import add_connection, read_token
from cli.loadtest.arrivals import PROFILES
from cli.loadtest.hall import Hall, LoadRefused, own_hall, standing_hall
from cli.loadtest.plot import plot
from cli.loadtest.report import acknowledged_ms, document, lines
from cli.loadtest.tablets import Asked, load
from cli.loadtest.wire import Address, NoAnswer
from cli.platform import PlatformFailed
from cli.rehearsal.sign_ins import kept
from cli.replay.client import Platform, Refused

MOST_TABLETS, MOST_POLLS, MOST_SECONDS = 2000, 20, 60


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    found = commands.add_parser("loadtest", help="put load on a running rehearsal and measure", description=__doc__)
    add_connection(found, running=True)
    found.add_argument(
        "--sign-ins",
        type=Path,
        metavar="FILE",
        help="rehearsal.json of `hemicycle run`: vote in that rehearsal (default: found one, with the bootstrap token)",
    )
    found.add_argument("--tablets", type=_whole(1, MOST_TABLETS), default=200, metavar="N")
    found.add_argument("--polls", type=_whole(1, MOST_POLLS), default=1, metavar="N", help="votes, one after the other")
    found.add_argument(
        "--arrivals", choices=PROFILES, default="at-once", help="when the tablets tap (default: at-once)"
    )
    found.add_argument(
        "--over", type=_whole(1, MOST_SECONDS), default=1, metavar="S", help="spread over so many seconds"
    )
    found.add_argument("--seed", type=int, default=1, metavar="N", help="of arrivals and marks")
    found.add_argument("--screens", action="store_true", help="every tablet holds a live channel, too")
    found.add_argument("--json", type=Path, metavar="FILE", help="the report as a document")
    found.add_argument("--plot", type=Path, metavar="FILE", help="the report as a picture (SVG)")
    found.set_defaults(run=run)


def _whole(least: int, most: int) -> Any:
    def whole(written: str) -> int:
        number = int(written)
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(f"from {least} to {most}")
        return number

    return whole


def run(args: argparse.Namespace) -> int:
    try:
        report = asyncio.run(_load(args))
    except LoadRefused as refusal:
        print(f"{refusal.code}: {refusal}", file=sys.stderr)
        return exits.NOT_VALID
    except (PlatformFailed, Refused, NoAnswer, OSError, ssl.SSLError) as error:
        print(f"the platform could not be reached or failed: {error}", file=sys.stderr)
        return exits.FAILED
    print("\n".join(lines(report)))
    if args.json:
        args.json.write_bytes(orjson.dumps(report, option=orjson.OPT_INDENT_2) + b"\n")
    return exits.MET if report["ok"] else exits.NOT_MET


async def _load(args: argparse.Namespace) -> dict[str, Any]:
    asked = Asked(args.tablets, args.polls, args.arrivals, args.over, args.seed, args.screens)
    address = Address.of(args.url, args.ca, args.insecure)
    async with Platform(args.url, ca=args.ca, insecure=args.insecure) as platform:
        votes = await load(await _hall(platform, args), address, asked, lambda line: print(line, flush=True))
    report = document(asked, votes)
    if args.plot:
        shown = [each for vote in votes for each in vote.shown_ms]
        title = f"{asked.tablets} tablets, {asked.polls} vote(s), {asked.profile}"
        args.plot.write_text(plot(title, {"acknowledged": acknowledged_ms(votes), "on the chair's screen": shown}))
    return report


async def _hall(platform: Platform, args: argparse.Namespace) -> Hall:
    if args.sign_ins is None:
        return await own_hall(platform, read_token(args.bootstrap_token_file), args.tablets)
    sign_ins = kept(args.sign_ins)
    if sign_ins is None:
        raise LoadRefused(f"{args.sign_ins} is not there")
    return await standing_hall(platform, sign_ins, args.tablets)
