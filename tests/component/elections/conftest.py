"""Each test of the service runs on both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest

from tests.component.elections.hall import Hall, in_the_hall


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, new_store: Callable[[str, str], str]) -> str:
    return new_store("elections", request.param)


@pytest.fixture
async def hall(database_url: str) -> AsyncIterator[Hall]:
    async with in_the_hall(database_url) as hall:
        yield hall
