"""Whether anything that a stack keeps, says or logs of a sealed round leads from a delegation to its ballot: every row of every
database, every record of every topic, everything in Redis, every line that a container wrote, what operators are shown, and the file of
the tellers' host.

It reads what the stores answer and what the tellers' host has on its disk; not the free pages of PostgreSQL's files, nor its log of
writes. What a disk once held, it may remember."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from typing import Any

from cli.replay.client import Session
from shared.sealed.encoding import b64, digest
from shared.sealed.envelopes import envelope_hash
from shared.sealed.tokens import Token
from tests.chaos.stack import SERVICES, Stack

TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
COPY = re.compile(r"COPY public\.(\w+) \(")
AT_THE_HOST = """
import glob, json, sys
needles = json.load(sys.stdin)
held = b"".join(open(file, "rb").read() for file in sorted(glob.glob("/var/lib/hemicycle/teller/*.db*")))
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


async def found_outside(stack: Stack, operator: Session, secrets: Secrets) -> list[str]:
    """In words, whatever stands where it must not. A token is known to the urn alone, a request to the list of requests and to
    both logs of issue, an envelope to nobody."""
    wrong: list[str] = []
    people = {*secrets.requests, *secrets.devices.values()}
    async for where, line in _rows(stack):
        if _any(secrets.envelopes, line):
            wrong.append(f"an envelope in {where}")
        if _any(secrets.tokens, line) and where != "voting.sealed_urns":
            wrong.append(f"a token in {where}")
        if _any(set(secrets.requests.values()), line) and where != "voting.sealed_requests":
            wrong.append(f"a request in {where}")
        if _any(secrets.tokens, line) and _any(people, line):
            wrong.append(f"a token beside a delegation in {where}")
        if where.startswith("voting.sealed_") and TIME.search(line):
            wrong.append(f"a time in {where}")
    known = sorted({*secrets.tokens, *secrets.envelopes, *secrets.requests.values()})
    logs = await stack.logs()
    wrong += ["a line of a log names a request, a token or an envelope" for each in known if each in logs]
    wrong += [f"{what} names a request, a token or an envelope" for what in await _said(stack, known)]
    shown = await stack.shown_to_operators(operator)
    return sorted({*wrong, *("an operator is shown one" for each in known if each in shown)})


async def left_at_the_host(stack: Stack, secrets: Secrets) -> list[str]:
    """Of a round that is decided the tellers' host has nothing any more, not even in the free pages of its file."""
    needles = [each[100:132].hex() for each in secrets.sealed] + [each.encode().hex() for each in secrets.hashes]
    found = json.loads(await stack.exec("teller", "python", "-c", AT_THE_HOST, given=json.dumps(needles)))
    return [f"{len(found)} of the round's envelopes and requests are left at the tellers' host"] if found else []


async def _rows(stack: Stack) -> AsyncIterator[tuple[str, str]]:
    """Every row of every table of every service, as text, with its table."""
    for service in SERVICES:
        dump = await stack.exec("postgres", "pg_dump", "-U", "postgres", "--data-only", "--schema=public", service)
        for where, line in _lines(dump):
            yield f"{service}.{where}", line


def _lines(dump: str) -> Iterator[tuple[str, str]]:
    table = ""
    for line in dump.splitlines():
        if begun := COPY.match(line):
            table = begun[1]
        elif line == "\\.":
            table = ""
        elif table:
            yield table, line


async def _said(stack: Stack, known: list[str]) -> list[str]:
    """The topics, and the keys of Redis, that hold one of them."""
    found: list[str] = await stack.inside("find", json.dumps(known))
    return found


def _any(needles: set[str], line: str) -> bool:
    return any(each in line for each in needles)
