"""``hemicycle run``: the whole platform in one process on this machine, with a rehearsal assembly, until interrupted.

The first start prepares the rehearsal; later starts of the same data directory go on where it was left.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from pathlib import Path

import httpx

from cli import exits
from cli.commands.replay import read_token
from cli.platform import EmbeddedPlatform, PlatformFailed
from cli.rehearsal.preparing import prepare
from cli.rehearsal.sign_ins import SignIns, kept
from cli.rehearsal.voting_along import vote_along
from cli.replay.client import Platform, Refused, Session
from cli.replay.founding import REGISTRATION, STAFF_SIGN_IN
from cli.scenario.model import SEALED

HOW_TO_SEAL = (
    "Secret votes are sealed: before they open, make keys on the screens of the three tellers, each in a browser profile of its own; "
    "or, as the chair, hold them operator-trusted."
)
ON_TRUST = (
    "Secret votes of this assembly are held on trust in the operator; as the chair, seal one while it is prepared."
)


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    found = commands.add_parser("run", help="run the platform on this machine with a rehearsal (embedded, no Docker)")
    found.add_argument("--data", type=Path, default=Path("data"), help="data directory (default: ./data)")
    found.add_argument("--port", type=int, default=8000, help="port on this machine (default: 8000)")
    found.add_argument("--empty", action="store_true", help="without a rehearsal: only the platform")
    found.add_argument("--alone", action="store_true", help="the other delegations do not vote along")
    found.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    try:
        with EmbeddedPlatform(args.data.resolve(), args.port) as platform:
            asyncio.run(_stay(platform, args))
    except (PlatformFailed, Refused, OSError) as error:
        print(f"the platform failed: {error}", file=sys.stderr)
        return exits.FAILED
    return exits.MET


async def _stay(embedded: EmbeddedPlatform, args: argparse.Namespace) -> None:
    ended = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, ended.set)
    print(f"Hemicycle runs at {embedded.url} (data in {embedded.data}). Ctrl-C ends it.", flush=True)
    along: asyncio.Task[None] | None = None
    if not args.empty:
        sign_ins = await _rehearsal(embedded)
        print("\n".join(["Rehearsal sign-ins:", *(f"  {line}" for line in sign_ins.lines(embedded.url))]), flush=True)
        if not args.alone:
            print("Open a vote as the chair: the other delegations vote along.", flush=True)
            print(await how_secret(embedded.url, sign_ins), flush=True)
            along = asyncio.create_task(vote_along(embedded.url, sign_ins))
    await ended.wait()
    if along:
        along.cancel()
        await asyncio.gather(along, return_exceptions=True)
    print("closing", flush=True)


async def how_secret(url: str, sign_ins: SignIns, transport: httpx.AsyncBaseTransport | None = None) -> str:
    """What to know of secret votes, as the assembly of this folder was convened to hold them."""
    chair = sign_ins.chair()
    session = Session(STAFF_SIGN_IN, {"username": chair.username, "password": chair.password})
    async with Platform(url, transport=transport) as platform:
        assembly = await platform.call("GET", f"{REGISTRATION}/assemblies/{sign_ins.assembly_id}", session=session)
    return HOW_TO_SEAL if assembly["secret_votes"] == SEALED else ON_TRUST


async def _rehearsal(embedded: EmbeddedPlatform) -> SignIns:
    file = embedded.data / "rehearsal.json"
    there = kept(file)
    if there is not None:
        return there
    async with Platform(embedded.url) as platform:
        sign_ins = await prepare(platform, read_token(embedded.bootstrap_token_file))
    sign_ins.keep(file)
    return sign_ins
