"""Thousands of connections that ask for nothing, ask slowly, or take nothing, against the embedded platform: a vote goes on."""

from __future__ import annotations

import asyncio
import resource
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from cli.platform import EmbeddedPlatform
from tests.harness.hall import assembly, ballot, cast, close_and_declare, motion, open_poll

HALF_A_HEAD = b"POST /api/voting/polls HTTP/1.1\r\nhost: hall\r\nx-slow: "
HALF_A_BODY = b"POST /api/registration/sign-in/staff HTTP/1.1\r\nhost: hall\r\ncontent-length: 900\r\n\r\n{"
NEVER_READ = b"GET /api/notifications/assemblies/%s/public-stream HTTP/1.1\r\nhost: hall\r\n\r\n"
EACH = 1_000
AT_A_TIME = 250


@pytest.fixture
def room() -> int:
    """Of each kind, as many as this machine lets one process open."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return EACH if hard == resource.RLIM_INFINITY else min(EACH, (hard - 500) // 4)


@asynccontextmanager
async def held(port: int, begun: list[bytes]) -> AsyncIterator[None]:
    """Connections that send what they begin with, and then nothing; what they are sent they do not read."""
    writers: list[asyncio.StreamWriter] = []

    async def one(first: bytes) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        reader._transport.pause_reading()  # type: ignore[attr-defined]
        writer.write(first)
        writers.append(writer)

    try:
        for start in range(0, len(begun), AT_A_TIME):
            await asyncio.gather(*(one(first) for first in begun[start : start + AT_A_TIME]))
        yield
    finally:
        for writer in writers:
            writer.transport.abort()


@pytest.mark.nightly
@pytest.mark.timeout(300)
async def test_a_vote_goes_on_beside_thousands_of_idle_and_slow_connections(
    embedded: EmbeddedPlatform, room: int
) -> None:
    async with assembly(embedded) as stage:
        poll_id, members = await open_poll(stage, await motion(stage)), stage.hall.voters()
        never_read = NEVER_READ % stage.assembly_id.encode()
        begun = [b"", HALF_A_HEAD, HALF_A_BODY, never_read] * room
        async with held(embedded.port, begun):
            receipts = await asyncio.gather(*(cast(stage, poll_id, each, ballot("yes")) for each in members))
            result = await close_and_declare(stage, poll_id)
        assert {receipt["member"] for receipt in receipts} == set(members)
        assert result["counts"]["yes"] == len(members)
        assert len(begun) >= 1_000, f"this machine lets one process hold only {len(begun)} connections"
