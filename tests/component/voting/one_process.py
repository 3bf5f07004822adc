"""Voting as a process of its own on a free port, to be killed by a test: ``python -m ... database log keys parts``."""

from __future__ import annotations

import json
import socket
import sys
from pathlib import Path
from typing import Any

import uvicorn

from services.voting.main import build
from shared.chassis.channel import MemoryChannel
from shared.chassis.event_log.sqlite import SqliteLog
from shared.chassis.runner import Running, all_started, run_loop
from shared.chassis.service import Platform
from shared.chassis.settings import Settings
from shared.kernel.clock import SystemClock
from shared.kernel.ids import RandomIds


async def life(database_url: str, log_path: str, keys: str, parts: str) -> None:
    async def key_set() -> Any:
        return json.loads(keys)

    secrets_dir = str(Path(log_path).parent)
    settings = Settings(database_url=database_url, parts=parts, secrets_dir=secrets_dir)
    platform = Platform(settings, SqliteLog(log_path), MemoryChannel(), None, key_set, SystemClock(), RandomIds())
    running = Running(build(platform), platform)
    async with all_started(platform, [running]):
        listening = socket.create_server(("127.0.0.1", 0))
        sys.stdout.write(f"{listening.getsockname()[1]}\n")
        sys.stdout.flush()
        await uvicorn.Server(uvicorn.Config(running.app, log_config=None, lifespan="off")).serve([listening])


if __name__ == "__main__":
    run_loop(life(*sys.argv[1:5]))
