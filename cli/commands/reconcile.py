"""``hemicycle reconcile``: compares, on a running platform and now, what database, log and live tally hold of every vote of an
organisation. It repairs nothing.

Exit status 0: equal wherever it was looked; 1: a difference; 3: the platform could not be reached, or the log of a vote could not
be compared. A live tally that is unknown or behind is no difference: it is disposable.
"""

from __future__ import annotations

import argparse
import asyncio
import getpass
import ssl
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import orjson

from cli import exits
from cli.platform import PlatformFailed
from cli.replay.client import Platform, Refused, Session

VOTING = "/api/voting/reconciliation"
SIGN_IN = "/api/registration/sessions/staff"
URL = "http://127.0.0.1:8000"
MOST_PAGES = 5_000
CATCHING_UP_TRIES, PAUSE_SECONDS = 5, 1.0
STORES = ("log", "live tally", "urn", "recount")
Compared = dict[str, Any]


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    found = commands.add_parser("reconcile", help="compare the stores of every vote", description=__doc__)
    found.add_argument("--url", metavar="BASE", default=URL, help=f"the running platform (default: {URL})")
    trust = found.add_mutually_exclusive_group()
    trust.add_argument("--ca", type=Path, metavar="FILE", help="certificate of the authority that signs for BASE")
    trust.add_argument("--insecure", action="store_true", help="do not check the certificate of BASE")
    found.add_argument("--user", required=True, metavar="NAME", help="an operator, teller or auditor")
    found.add_argument("--password-file", type=Path, metavar="FILE", help="file with the password (default: asked for)")
    found.add_argument("--json", action="store_true", help="print one JSON document")
    found.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    try:
        session = Session(SIGN_IN, {"username": args.user, "password": _password(args.password_file)})
        polls, differences = asyncio.run(_asked(args, session))
    except (PlatformFailed, Refused, OSError, ssl.SSLError) as error:
        print(f"the platform could not be reached or failed: {error}", file=sys.stderr)
        return exits.FAILED
    status = verdict(polls, differences)
    if args.json:
        document = {"equal": status == exits.MET, "polls": polls, "differences": differences}
        sys.stdout.buffer.write(orjson.dumps(document, option=orjson.OPT_INDENT_2) + b"\n")
    else:
        print("\n".join(table(polls, differences)))
    return status


def verdict(polls: Sequence[Compared], differences: Sequence[Mapping[str, Any]]) -> int:
    if any("different" in each["against"].values() for each in polls):
        return exits.NOT_MET
    if any(each["acknowledged_at"] is None for each in differences):
        return exits.NOT_MET
    return exits.FAILED if any(_not_compared(each) for each in polls) else exits.MET


def table(polls: Sequence[Compared], differences: Sequence[Mapping[str, Any]]) -> list[str]:
    """A line a vote, then a line a difference on record."""
    lines = [
        f"{'vote':<32}  {'state':<8}  {'ballots':>7}  " + "  ".join(f"{store:<10}" for store in STORES) + "  title"
    ]
    for each in polls:
        stores = "  ".join(f"{each['against'].get(store, '-'):<10}" for store in STORES)
        title = each["title"].get("en") or next(iter(each["title"].values()), "")
        lines.append(f"{each['poll_id']}  {each['state']:<8}  {each['ballots']:>7}  {stores}  {title}")
    for found in differences:
        done = (
            f"acknowledged by {found['acknowledged_by']}: {found['reason']}" if found["acknowledged_at"] else "STANDS"
        )
        ballots = f", {found['ballots']} ballots" if found["ballots"] else ""
        counted = f"database {_counts(found['recount'])}, {found['compared_with']} {_counts(found['other'])}{ballots}"
        lines.append(f"difference in {found['poll_id']} since {found['found_at']}: {counted}; {done}")
    told = {
        exits.MET: "equal",
        exits.NOT_MET: "DIFFERENT",
        exits.FAILED: "NOT COMPARED: a log could not be read to its end",
    }
    return [*lines, f"{len(polls)} votes: {told[verdict(polls, differences)]}"]


async def _asked(args: argparse.Namespace, session: Session) -> tuple[list[Compared], list[dict[str, Any]]]:
    async with Platform(args.url, ca=args.ca, insecure=args.insecure) as platform:
        for attempt in range(1, CATCHING_UP_TRIES + 1):
            polls = await _all(platform, session)
            if attempt == CATCHING_UP_TRIES or not any(_not_compared(each) for each in polls):
                break
            await asyncio.sleep(PAUSE_SECONDS)  # what was just said is on its way to the log
        return polls, list((await platform.call("GET", VOTING, session=session))["differences"])


async def _all(platform: Platform, session: Session) -> list[Compared]:
    polls: list[Compared] = []
    after: str | None = ""
    for _ in range(MOST_PAGES):
        page = await platform.call("GET", f"{VOTING}/polls?after={after}", session=session)
        polls += page["polls"]
        after = page["after"]
        if after is None:
            return polls
    raise PlatformFailed(f"more than {MOST_PAGES} pages of votes")


def _not_compared(poll: Compared) -> bool:
    return poll["against"].get("log") in ("behind", "unknown")


def _counts(counts: Mapping[str, int]) -> str:
    return " ".join(f"{name} {number}" for name, number in counts.items()) or "nothing"


def _password(file: Path | None) -> str:
    return file.read_text(encoding="utf-8").strip() if file else getpass.getpass("password: ")
