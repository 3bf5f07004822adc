"""Wires elections together: the one place that knows every part of this service."""

from __future__ import annotations

from pathlib import Path

from services.elections.adapters.publishing import to_contract
from services.elections.adapters.repositories import SqlElectionsWork
from services.elections.adapters.rows import TABLES, Row
from services.elections.entrypoints.api import router
from services.elections.entrypoints.consumers import subscription
from shared.chassis.database import Database
from shared.chassis.service import Platform, Service
from shared.chassis.units import SqlUnitsOfWork
from shared.contracts import topics

NAME = "elections"


def build(platform: Platform) -> Service:
    database = Database(platform.settings.database_for(NAME), Row.metadata, Path(__file__).parent / "migrations")
    works = SqlUnitsOfWork(NAME, database, TABLES, SqlElectionsWork, to_contract, platform.clock, platform.ids)
    return Service(
        name=NAME,
        says=(topics.CONTESTS,),
        router=router(works, platform.ids),
        database=database,
        tables=TABLES,
        units=works,
        subscription=subscription(platform.ids),
    )
