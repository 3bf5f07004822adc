"""Each test of the service runs on both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.component.elections.hall import Hall, in_the_hall


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/elections.db"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
async def hall(database_url: str) -> AsyncIterator[Hall]:
    async with in_the_hall(database_url) as hall:
        yield hall
