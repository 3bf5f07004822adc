"""Each test of voting runs on both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.component.voting.hall import Hall, hall


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/voting.db"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
async def five(database_url: str) -> AsyncIterator[Hall]:
    """Five members, all in the hall."""
    async with hall(database_url) as found:
        yield found
