"""The servers as fixtures: one process each for the whole test run, started when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.harness.servers import Postgres, Redis, Tansu, running
from tests.harness.stores import Stores


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with running(Postgres()) as server:
        yield server


@pytest.fixture
def new_postgres_url(postgres: Postgres, request: pytest.FixtureRequest) -> Iterator[Callable[[], str]]:
    """Makes fresh databases for this test, dropped after it: ``url = new_postgres_url()``."""
    urls: list[str] = []

    def make() -> str:
        urls.append(postgres.new_database(request.node.name))
        return urls[-1]

    yield make
    for url in urls:
        postgres.drop(url)


@pytest.fixture
def postgres_url(new_postgres_url: Callable[[], str]) -> str:
    """``postgresql+asyncpg://...`` of a fresh database of this test."""
    return new_postgres_url()


@pytest.fixture(scope="session")
def stores(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Stores:
    return Stores(tmp_path_factory.mktemp("stores"), lambda: request.getfixturevalue("postgres"))


@pytest.fixture
def new_store(request: pytest.FixtureRequest, tmp_path: Path, stores: Stores) -> Iterator[Callable[[str, str], str]]:
    """``url = new_store(service, "sqlite" or "postgres")``: a database of this test at the newest schema."""
    urls: list[str] = []

    def make(service: str, store: str) -> str:
        if store == "sqlite":
            return stores.sqlite(service, tmp_path / f"{service}.db")
        urls.append(stores.postgres(service, request.node.name))
        return urls[-1]

    yield make
    for url in urls:
        stores.drop(url)


@pytest.fixture(params=["sqlite", "postgres"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Without a schema, once on each of the two databases."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/empty.db"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture(scope="session")
def redis_process() -> Iterator[Redis]:
    with running(Redis()) as server:
        yield server


@pytest.fixture
def redis_server(redis_process: Redis) -> Redis:
    """Running and empty; the test may kill it."""
    redis_process.flush()
    return redis_process


@pytest.fixture
def redis_url(redis_server: Redis) -> str:
    return redis_server.url


@pytest.fixture(scope="session")
def tansu() -> Iterator[Tansu]:
    """One broker for all tests: use topic names of your own."""
    with running(Tansu()) as server:
        yield server
