"""What operators and auditors see of one running service: which code runs, what it stands on and how fast that answers, how
far behind it hears, what waits to be said, what it has rejected, and the room left on its disk.

Figures of the process that answers, read when asked; a figure that cannot be had is None, never a plausible zero."""

from __future__ import annotations

import asyncio
import hashlib
import shutil
import time
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

from fastapi import APIRouter
from pydantic import BaseModel
from redis.asyncio import Redis
from redis.exceptions import RedisError

from shared.chassis.auth import allowed
from shared.chassis.listener import Listener
from shared.chassis.outbox import Relay
from shared.chassis.service import Ping, Platform, Service
from shared.kernel.errors import Unavailable

VERSION = "0.1.0"  # as in pyproject.toml, which the image does not carry
CHECK_SECONDS = 4
CODE = Path(__file__).parents[2]
T = TypeVar("T")
Ends = Mapping[tuple[str, int], int]


class StoreAnswer(BaseModel):
    name: str
    state: Literal["ok", "down"]
    ms: int  # until it answered, or was given up


class ConditionResponse(BaseModel):
    service: str
    version: str  # and after the plus sign what this code hashes to: alike where the same code runs
    at: datetime
    since: datetime  # when this process began
    stores: list[StoreAnswer]
    stopped: str | None  # why it has stopped hearing
    behind: dict[str, int] | None  # facts on the log not yet heard, by topic
    outbox: int | None  # facts committed and not yet on the log
    dead: dict[str, int] | None  # facts ever rejected, by topic
    disk_free_bytes: int
    disk_bytes: int


@cache
def running_code() -> str:
    digest = hashlib.sha256()
    for path in sorted(path for folder in ("shared", "services") for path in (CODE / folder).rglob("*.py")):
        digest.update(path.relative_to(CODE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return f"{VERSION}+{digest.hexdigest()[:8]}"


def stands_on(service: Service, platform: Platform) -> Mapping[str, Ping]:
    """Without these it cannot do its work."""
    return {"database": service.database.ping, "log": platform.log.ping, **service.checks}


async def answer_of(name: str, check: Ping) -> StoreAnswer:
    async def answered() -> bool:
        await check()
        return True

    began = time.monotonic()
    up = await _or_none(answered)
    return StoreAnswer(name=name, state="ok" if up else "down", ms=round(1000 * (time.monotonic() - began)))


def condition_routes(service: Service, platform: Platform, listener: Listener, relay: Relay) -> APIRouter:
    router = APIRouter()
    began, redis = platform.clock.now(), platform.redis
    stores = {**stands_on(service, platform), **({"redis": lambda: _pinged(redis)} if redis else {})}
    letters = {f"{topic}.dead.{service.name}": topic for topic in listener.topics}
    disk = service.database.folder or CODE

    async def ends() -> Ends:
        return await platform.log.ends([*listener.topics, *letters])

    @router.get("/condition", dependencies=[allowed("auditor", "operator")])
    async def condition() -> ConditionResponse:
        """How this service fares, in figures."""
        answers = asyncio.gather(*(answer_of(name, check) for name, check in stores.items()))
        found, written, outbox = await asyncio.gather(answers, _or_none(ends), _or_none(relay.waiting))
        room = shutil.disk_usage(disk)
        return ConditionResponse(
            service=service.name,
            version=running_code(),
            at=platform.clock.now(),
            since=began,
            stores=found,
            stopped=listener.stopped,
            behind=listener.behind(written) if written is not None else None,
            outbox=outbox,
            dead=_letters(written, letters) if written is not None else None,
            disk_free_bytes=room.free,
            disk_bytes=room.total,
        )

    return router


def _letters(ends: Ends, letters: Mapping[str, str]) -> dict[str, int]:
    found = dict.fromkeys(letters.values(), 0)
    for (topic, _), end in ends.items():
        if topic in letters:
            found[letters[topic]] += end
    return found


async def _pinged(redis: Redis) -> None:
    try:
        await redis.ping()
    except (RedisError, OSError) as problem:
        raise Unavailable(what="Redis") from problem


async def _or_none(asked: Callable[[], Awaitable[T]]) -> T | None:
    try:
        async with asyncio.timeout(CHECK_SECONDS):
            return await asked()
    except (Unavailable, TimeoutError):
        return None
