"""Each test of the service runs on both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from shared.kernel.clock import SetClock
from tests.component.notifications.facts import hall
from tests.component.notifications.stage import Stage, on_stage


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/notifications.db"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
async def stage(database_url: str, clock: SetClock) -> AsyncIterator[Stage]:
    async with on_stage(database_url, clock=clock) as stage:
        await stage.tell(*hall())
        yield stage
