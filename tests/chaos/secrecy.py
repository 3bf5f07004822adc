"""Whether anything that a stack keeps, says or logs of a sealed round leads from a delegation to its ballot: every row of every
database, every record of every topic, everything in Redis, every line that a container wrote, what operators are shown, and the file of
the tellers' host.

It reads what the stores answer and what the tellers' host has on its disk; not the free pages of PostgreSQL's files, nor its log of
writes. What a disk once held, it may remember."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from cli.replay.client import Session
from shared.sealed.encoding import b64, digest
from shared.sealed.envelopes import envelope_hash
from shared.sealed.tokens import Token
from tests.chaos.stack import Stack

TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
CONNECT, COPY = "\\connect ", re.compile(r"COPY public\.(\w+) \(")
AT_THE_HOST = """
import glob, json, sys
needles = json.load(sys.stdin)
held = b"".join(open(file, "rb").read() for file in sorted(glob.glob("/var/lib/hemicycle/teller/*.db*")))
assert held.startswith(b"SQLite format 3")
print(json.dumps([each for each in needles if bytes.fromhex(each) in held]))
"""


@dataclass
class Secrets:
    """What tablets made. ``requests``: blinded tokens, by member; ``tokens``: how a token can be known; ``envelopes``: hash and beginning."""

    requests: dict[str, str] = field(default_factory=dict)
    devices: dict[str, str] = field(default_factory=dict)
    hashes: set[str] = field(default_factory=set)  # of requests
    tokens: set[str] = field(default_factory=set)
    envelopes: set[str] = field(default_factory=set)
    sealed: list[bytes] = field(default_factory=list)

    def asked(self, member: str, request: dict[str, Any]) -> None:
        self.requests[member], self.devices[member] = request["a"], request["device"]
        self.hashes.add(digest(request).hex())

    def token(self, token: Token) -> None:
        self.tokens |= {token.shown["prepared"], token.id.hex()}

    def envelope(self, envelope: bytes) -> None:
        self.envelopes |= {envelope_hash(envelope), b64(envelope)[:80]}
        self.sealed.append(envelope)


async def found_outside(stack: Stack, operator: Session, poll_id: str, secrets: Secrets) -> list[str]:
    """In words, whatever stands where it must not. A token is known to the urn alone, a request to the list of requests and to
    both logs of issue, an envelope to nobody. What must be found is looked for too, so that nobody looks at nothing."""
    wrong: list[str] = []
    # a short code stands by chance in the middle of many a key
    names = "|".join(re.escape(each) for each in (*secrets.requests, *secrets.devices.values()))
    people, asked = re.compile(f"(?<![\\w+/-])(?:{names})(?![\\w+/=-])"), set(secrets.requests.values())
    tokens_in, requests_in = set[str](), set[str]()
    async for where, line in _rows(stack):
        holds_token = _any(secrets.tokens, line)
        tokens_in |= {where} if holds_token else set()
        requests_in |= {where} if _any(asked, line) else set()
        if holds_token and people.search(line):
            wrong.append(f"a token beside a delegation in {where}")
        if _any(secrets.envelopes, line):
            wrong.append(f"an envelope in {where}")
        if where.startswith("voting.sealed_") and TIME.search(line):
            wrong.append(f"a time in {where}")
    if (tokens_in, requests_in) != ({"voting.sealed_urns"}, {"voting.sealed_requests"}):
        wrong.append(f"tokens in {sorted(tokens_in)}, requests in {sorted(requests_in)}")
    known = sorted({*secrets.tokens, *secrets.envelopes, *asked})
    said = await stack.inside("find", json.dumps({"secret": known, "public": [poll_id]}))
    wrong += [f"{where} names a request, a token or an envelope" for where in said["secret"]]
    if "the topic voting.polls.v1" not in said["public"]:
        wrong.append(f"the vote itself was found in {said['public']} alone")
    told = {"a line of a log": await stack.logs(), "an operator's page": await stack.shown_to_operators(operator)}
    wrong += [
        f"{where} names a request, a token or an envelope" for where, held in told.items() if _any({*known}, held)
    ]
    return wrong


async def left_at_the_host(stack: Stack, secrets: Secrets) -> list[str]:
    """Of a round that is decided the tellers' host has nothing any more, not even in the free pages of its file."""
    needles = [each[100:132].hex() for each in secrets.sealed] + [each.encode().hex() for each in secrets.hashes]
    found = json.loads(await stack.exec("teller", "python", "-c", AT_THE_HOST, given=json.dumps(needles)))
    return [f"{len(found)} of the round's envelopes and requests are left at the tellers' host"] if found else []


async def _rows(stack: Stack) -> AsyncIterator[tuple[str, str]]:
    """Every row of every table of every database, as text, with its table."""
    where = database = ""
    for line in (await stack.exec("postgres", "pg_dumpall", "-U", "postgres", "--data-only")).splitlines():
        if line.startswith(CONNECT):
            database = line.removeprefix(CONNECT)
        elif begun := COPY.match(line):
            where = f"{database}.{begun[1]}"
        elif line == "\\.":
            where = ""
        elif where:
            yield where, line


def _any(needles: set[str], line: str) -> bool:
    return any(each in line for each in needles)
