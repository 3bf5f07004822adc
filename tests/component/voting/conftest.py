"""Each test of voting runs on both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest

from tests.component.voting.hall import Hall, hall


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, new_store: Callable[[str, str], str]) -> str:
    return new_store("voting", request.param)


@pytest.fixture
async def five(database_url: str) -> AsyncIterator[Hall]:
    """Five members, all in the hall."""
    async with hall(database_url) as found:
        yield found
