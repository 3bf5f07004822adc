"""Runs services in a process: migrations, then listening, relay and jobs, then serving; all stopped in reverse.

A job that fails is started again with back-off; a listener that stopped stays stopped and health says so."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import uvicorn
from redis.asyncio import Redis
from starlette.types import ASGIApp

from shared.chassis.api import create_api
from shared.chassis.auth import KeySource, http_keys
from shared.chassis.channel import MemoryChannel, RedisChannel
from shared.chassis.condition import condition_routes
from shared.chassis.connections import BoundedConnection, end_what_is_not_taken, room_for_connections
from shared.chassis.edge import Edge
from shared.chassis.event_log import EventLog, Topic
from shared.chassis.event_log.kafka import KafkaLog
from shared.chassis.event_log.memory import MemoryLog
from shared.chassis.event_log.sqlite import SqliteLog
from shared.chassis.listener import Listener
from shared.chassis.migrations import migrate
from shared.chassis.outbox import Relay
from shared.chassis.positions import Heard
from shared.chassis.pressure import Pressure
from shared.chassis.service import Job, Platform, Service
from shared.chassis.settings import BadSetting, Settings, from_environment
from shared.contracts.topics import PARTITIONS
from shared.kernel.clock import SystemClock
from shared.kernel.ids import RandomIds

log = logging.getLogger(__name__)
LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"
SERVICES = ("registration", "voting", "elections", "notifications")


def platform_from(settings: Settings, keys: KeySource | None = None) -> Platform:
    redis = (
        Redis.from_url(settings.redis_url, socket_timeout=5, socket_connect_timeout=3) if settings.redis_url else None
    )
    return Platform(
        settings=settings,
        log=_log(settings),
        channel=RedisChannel(redis) if redis else MemoryChannel(),
        redis=redis,
        keys=keys or http_keys(settings.keys_url),
        clock=SystemClock(),
        ids=RandomIds(),
    )


def _log(settings: Settings) -> EventLog:
    kind, _, rest = settings.log_url.partition("://")
    if kind == "kafka":
        return KafkaLog(rest, replication_factor=settings.log_replication, idempotent=settings.log_idempotent)
    if kind == "sqlite":
        return SqliteLog(rest.removeprefix("/"))
    if kind == "memory":
        return MemoryLog()
    raise BadSetting(f"HEMICYCLE_LOG_URL must begin with kafka://, sqlite:/// or memory://, not {settings.log_url!r}")


class Running:
    """One service, its parts and its face; ``async with running: ...`` starts and stops the parts."""

    def __init__(self, service: Service, platform: Platform) -> None:
        self.service, self.platform = service, platform
        self.heard = Heard(service.subscription.topics, platform.settings.wait_for_facts_ms)
        self.listener = Listener(
            service.name, platform.log, service.units, service.tables, self.heard, service.subscription
        )
        self.relay = Relay(service.database, service.tables, platform.log, service.units.outbox_filled)
        api = create_api(service, platform, self.parts)
        api.include_router(
            condition_routes(service, platform, self.listener, self.relay), prefix=f"/api/{service.name}"
        )
        edge = Edge(api, self.heard, platform.ids, platform.settings.max_body_bytes, service.body_limits)
        self.app: ASGIApp = Pressure(edge, api.state.token_check.knows)
        self.api = api

    def parts(self) -> Mapping[str, str]:
        return {"listening": "ok" if self.listener.stopped is None else f"stopped: {self.listener.stopped}"}

    @asynccontextmanager
    async def started(self) -> AsyncIterator[None]:
        settings, service = self.platform.settings, self.service
        await migrate(service.database, service.tables, service.says)
        if settings.runs("listen"):
            await self.listener.load()  # first: what a replica hears from here on is heard here again, and not missed
        if service.on_start:
            await service.on_start()
        jobs = list(service.jobs) if settings.runs("jobs") else []
        if settings.runs("relay"):
            jobs.append(Job("relay", self.relay.run))
        tasks = [asyncio.create_task(self._kept_up(job), name=f"{service.name}:{job.name}") for job in jobs]
        if settings.runs("listen"):
            tasks.append(asyncio.create_task(self.listener.run(), name=f"{service.name}:listen"))
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await service.database.close()

    async def _kept_up(self, job: Job) -> None:
        pause = 0.1
        while True:
            try:
                if job.alone:
                    async with self.service.database.leadership(f"{self.service.name}:{job.name}"):
                        await job.run()
                else:
                    await job.run()
                return
            except Exception:
                log.exception("%s: the job %s failed and starts again", self.service.name, job.name)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 5.0)


@asynccontextmanager
async def all_started(platform: Platform, running: list[Running]) -> AsyncIterator[None]:
    """The log and the services of one process, started in order and stopped in reverse."""
    async with AsyncExitStack() as stack:
        await platform.log.start()
        stack.push_async_callback(platform.log.stop)
        dead = [f"{topic}.dead.{service}" for topic in PARTITIONS for service in SERVICES]
        await platform.log.create([*(Topic(n, p) for n, p in PARTITIONS.items()), *(Topic(n, 1) for n in dead)])
        if platform.redis:
            stack.push_async_callback(platform.redis.aclose)
        for each in running:
            await stack.enter_async_context(each.started())
        yield


def quiet_logging(level: str) -> None:
    logging.basicConfig(level=level.upper(), stream=sys.stderr, format=LINE)
    for noisy in ("aiokafka", "httpx", "aiosqlite"):
        logging.getLogger(noisy).setLevel(logging.ERROR)


class _Server(uvicorn.Server):
    running: Sequence[Running] = ()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        end_what_is_not_taken(each.fileno() for server in self.servers for each in server.sockets)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for each in self.running:
            if each.service.on_stop:
                each.service.on_stop()
        await super().shutdown(sockets)


def serve(app: ASGIApp, settings: Settings, running: Sequence[Running] = ()) -> uvicorn.Server:
    BoundedConnection.most = room_for_connections()
    server = _Server(
        uvicorn.Config(
            app, host=settings.host, port=settings.port, log_config=None, access_log=False, server_header=False,
            timeout_graceful_shutdown=5, proxy_headers=True, http=BoundedConnection, lifespan="off",
        )
    )  # fmt: skip
    server.running = running
    return server


def run_loop(life: Coroutine[Any, Any, None]) -> None:
    """Runs a process to its end, on uvloop where there is one."""
    try:
        import uvloop
    except ImportError:
        asyncio.run(life)
    else:
        uvloop.run(life)


def run_service(
    build: Callable[[Platform], Service], keys: Callable[[Settings], Awaitable[Mapping[str, Any]]] | None = None
) -> None:
    """The whole life of a service's own process. ``keys``: of the service that signs tokens itself."""
    settings = from_environment(os.environ)
    quiet_logging(settings.log_level)

    async def life() -> None:
        platform = platform_from(settings, (lambda: keys(settings)) if keys else None)
        running = Running(build(platform), platform)
        async with all_started(platform, [running]):
            await serve(running.app, settings, [running]).serve()

    run_loop(life())
