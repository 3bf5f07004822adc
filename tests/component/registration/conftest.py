"""The service stands once on each of the two databases; each test has an organisation of its own in it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest
import pytest_asyncio

from tests.component.registration.office import Office, both_keys, new_office
from tests.harness.service import Stand, started

BOTH = ["sqlite", "postgres"]


@pytest_asyncio.fixture(scope="session", loop_scope="session", params=BOTH)
async def stand(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stand]:
    from services.registration.main import build

    folder = tmp_path_factory.mktemp("registration")
    url = f"sqlite+aiosqlite:///{folder}/registration.db"
    if request.param == "postgres":
        url = request.getfixturevalue("postgres").new_database("registration")
    async with started(build, url, secrets_dir=folder / "secrets", keys=both_keys(folder / "secrets")) as stand:
        yield stand


@pytest_asyncio.fixture(loop_scope="session")
async def office(stand: Stand) -> Office:
    stand.client.cookies.clear()
    return await new_office(stand)


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest, new_store: Callable[[str, str], str]) -> str:
    """For a test that starts the service itself."""
    return new_store("registration", request.param)
