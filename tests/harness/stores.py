"""Databases at the newest schema: migrated once a run for each service, then copied for each test.

What it cannot catch: a migration that fails; the tests of migrations begin with empty databases.
"""

from __future__ import annotations

import asyncio
import importlib
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

from shared.chassis.database import Database
from shared.chassis.migrations import migrate
from tests.harness.servers import Postgres

SERVICES = Path(__file__).parents[2] / "services"


class Stores:
    """``folder``: where SQLite's originals are kept; ``server``: starts PostgreSQL, asked for when first needed."""

    def __init__(self, folder: Path, server: Callable[[], Postgres]) -> None:
        self._folder, self._server = folder, server
        self._original = cache(self._make)

    def sqlite(self, service: str, path: Path) -> str:
        """The address of a new database at ``path``."""
        shutil.copyfile(self._folder / self._original(service, "sqlite"), path)
        return f"sqlite+aiosqlite:///{path}"

    def postgres(self, service: str, name: str) -> str:
        """The address of a new database whose name begins with ``name``."""
        return self._server().new_database(name, copy_of=self._original(service, "postgres"))

    def drop(self, url: str) -> None:
        """A database of PostgreSQL goes; SQLite's goes with its folder."""
        self._server().drop(url)

    def _make(self, service: str, store: str) -> str:
        if store == "sqlite":
            original = f"{service}.db"
            self._migrate(service, f"sqlite+aiosqlite:///{self._folder / original}")
        else:
            url = self._server().new_database(f"{service}_original")
            self._migrate(service, url)
            original = url.rpartition("/")[2]
        return original

    @staticmethod
    def _migrate(service: str, url: str) -> None:
        rows = importlib.import_module(f"services.{service}.adapters.rows")

        async def to_newest() -> None:
            database = Database(url, rows.Row.metadata, SERVICES / service / "migrations")
            await migrate(database, rows.TABLES, ())
            await database.close()

        with ThreadPoolExecutor(1) as apart:  # the loop of the tests is not ours to run
            apart.submit(asyncio.run, to_newest()).result()
