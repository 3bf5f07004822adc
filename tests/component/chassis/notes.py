"""The least service there can be: it notes what it is told, says so, and counts what it hears. It stands on the whole
chassis, so what the chassis promises can be tested without an assembly."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, ClassVar

from fastapi import APIRouter
from pydantic import BaseModel
from sqlalchemy import Column, Integer, MetaData, String, Table, insert, select

from shared.chassis.auth import Principal, allowed, everyone
from shared.chassis.database import Database
from shared.chassis.listener import Reject, Subscription
from shared.chassis.service import Platform, Service
from shared.chassis.tables import chassis_tables
from shared.chassis.units import SqlUnitOfWork, SqlUnitsOfWork
from shared.contracts import topics
from shared.contracts.envelope import Envelope, Fact
from shared.kernel.errors import Kind, Refusal
from shared.kernel.unit_of_work import Act
from tests.harness.service import Stand, started

METADATA = MetaData()
TABLES = chassis_tables(METADATA)
NOTES = Table("notes", METADATA, Column("note", String(80), primary_key=True))
HEARD = Table("heard", METADATA, Column("number", Integer, primary_key=True), Column("note", String(80)))
SAYS, HEARS = topics.NOTICES, topics.PROCEEDINGS
MIGRATIONS = Path(__file__).parent / "migrations"
ORGANISATION = "a" * 32


class Noted(Fact):
    TYPE: ClassVar[str] = "test.noted"
    TOPIC: ClassVar[str] = SAYS
    KEY: ClassVar[str] = "note"
    note: str


class Told(Fact):
    """What it hears. Of note "bad" it wants to know nothing, "odd" is beyond it, "defect" a mistake in its code."""

    TYPE: ClassVar[str] = "test.told"
    TOPIC: ClassVar[str] = HEARS
    KEY: ClassVar[str] = "organisation_id"
    note: str


def told(note: str) -> Told:
    return Told(organisation_id=ORGANISATION, note=note)


class NoteRequest(BaseModel):
    note: str
    then_fail: bool = False


class NotThisOne(Refusal):
    code = "not-this-one"
    kind = Kind.CONFLICT
    sentence = "Not this one."


def to_contract(event: object) -> Fact:
    return Noted(organisation_id=ORGANISATION, note=str(event))


async def hear(envelope: Envelope, work: SqlUnitOfWork) -> None:
    fact = Told.model_validate(envelope.data)
    await work.session.execute(insert(HEARD).values(note=fact.note))
    work.say(f"heard {fact.note}")
    if fact.note == "bad":
        raise Reject("nobody wants to know")
    if fact.note == "odd":
        raise ValueError("beyond me")
    if fact.note == "defect":
        raise AttributeError("a mistake in the code")


def build(platform: Platform) -> Service:
    database = Database(platform.settings.database_for("notes"), METADATA, MIGRATIONS)
    units = SqlUnitsOfWork("notes", database, TABLES, SqlUnitOfWork, to_contract, platform.clock, platform.ids)
    router = APIRouter()

    @router.post("/notes", status_code=201)
    async def note(body: NoteRequest, who: Principal = allowed("desk")) -> None:
        async with units() as work:
            await work.session.execute(insert(NOTES).values(note=body.note))
            work.say(body.note)
            work.record(Act(who.subject, who.role, "note", body.note, who.organisation_id))
            if body.then_fail:
                raise NotThisOne()

    @router.get("/notes", dependencies=[everyone()])
    async def notes() -> list[str]:
        async with units.reading() as work:
            return list((await work.session.execute(select(NOTES.c.note).order_by(NOTES.c.note))).scalars())

    @router.get("/heard", dependencies=[everyone()])
    async def heard() -> list[str]:
        async with units.reading() as work:
            return list((await work.session.execute(select(HEARD.c.note).order_by(HEARD.c.number))).scalars())

    return Service(
        name="voting",  # one of the four, so that its dead letters have a topic
        says=(SAYS,),
        router=router,
        database=database,
        tables=TABLES,
        units=units,
        subscription=Subscription((HEARS,), {Told.TYPE: hear}),
    )


@asynccontextmanager
async def standing(database_url: str, **more: Any) -> AsyncIterator[Stand]:
    async with started(build, database_url, **more) as stand:
        yield stand
