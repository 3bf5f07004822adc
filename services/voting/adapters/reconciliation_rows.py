"""The tables of reconciliation and of restores. Differences and their acknowledgements are only ever added to."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field

from services.voting.adapters.rows import Row
from shared.chassis.database import UtcDateTime


def _id(**kwargs: Any) -> Any:
    return Field(max_length=32, **kwargs)


def _time(*, nullable: bool = False, primary_key: bool = False) -> Any:
    return Field(sa_column=Column(UtcDateTime, nullable=nullable, primary_key=primary_key))


def _counts() -> Any:
    return Field(sa_column=Column(JSON(none_as_null=True), nullable=False))


class DifferenceRow(Row, table=True):
    """Differences that reconciliation found. Only ever added to; ``signature`` tells one from another."""

    __tablename__ = "differences"
    poll_id: str = _id(primary_key=True)
    compared_with: str = Field(max_length=20, primary_key=True)
    signature: str = Field(max_length=64, primary_key=True)
    organisation_id: str = _id(index=True)
    assembly_id: str = _id()
    here: dict[str, int] = _counts()
    there: dict[str, int] = _counts()
    ballots: int | None = None
    found_at: datetime = _time()


class DifferenceAcknowledgedRow(Row, table=True):
    __tablename__ = "difference_acknowledgements"
    poll_id: str = _id(primary_key=True)
    compared_with: str = Field(max_length=20, primary_key=True)
    signature: str = Field(max_length=64, primary_key=True)
    acknowledged_by: str = Field(max_length=80)
    name: str = Field(max_length=200)
    reason: str = Field(max_length=500)
    acknowledged_at: datetime = _time()


class RestorationRow(Row, table=True):
    """That this database was put back from a backup; written by the restore (services/keeping)."""

    __tablename__ = "restorations"
    restored_at: datetime = _time(primary_key=True)
    backed_up_at: datetime = _time()
    handled_at: datetime | None = _time(nullable=True)
