"""Each test of the service runs on both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest

from shared.kernel.clock import SetClock
from tests.component.notifications.facts import hall
from tests.component.notifications.stage import Stage, on_stage


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, new_store: Callable[[str, str], str]) -> str:
    return new_store("notifications", request.param)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
async def stage(database_url: str, clock: SetClock) -> AsyncIterator[Stage]:
    async with on_stage(database_url, clock=clock) as stage:
        await stage.tell(*hall())
        yield stage
