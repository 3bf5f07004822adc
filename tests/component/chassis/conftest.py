"""What the chassis promises holds on both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.component.chassis.notes import standing
from tests.harness.service import Stand


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/notes.db"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
async def stand(database_url: str) -> AsyncIterator[Stand]:
    async with standing(database_url, wait_for_facts_ms=1000, max_body_bytes=10_000) as stand:
        yield stand
