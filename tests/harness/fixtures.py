"""The servers as fixtures: one process each for the whole test run, started when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.harness.servers import Postgres, Redis, Tansu, running


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
