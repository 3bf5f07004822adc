"""The tables of sealed votes. No column holds a time, none grows by itself, and what came together stands in one row or by a key
that says nothing: who asked for a token is known here, what was in a ballot is not, and nothing leads from one to the other."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Column, Text
from sqlmodel import Field

from services.voting.adapters.rows import Row


class SealedRequestRow(Row, table=True):
    """Who asked for a token, and the request itself."""

    __tablename__ = "sealed_requests"
    __table_args__ = ({"sqlite_with_rowid": False},)
    poll_id: str = Field(max_length=32, primary_key=True)
    member: str = Field(max_length=16, primary_key=True)
    request_hash: str = Field(max_length=64)
    request: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))


class SealedSwapRow(Row, table=True):
    """The tablet that a member asks to have its token on. Whether it may, tellers sign."""

    __tablename__ = "sealed_swaps"
    poll_id: str = Field(max_length=32, primary_key=True)
    member: str = Field(max_length=16, primary_key=True)
    device: str = Field(max_length=100)


class SealedUrnRow(Row, table=True):
    """All ballots of a round in one row: a list by token id, which is random. It is written anew with every batch."""

    __tablename__ = "sealed_urns"
    poll_id: str = Field(max_length=32, primary_key=True)
    received: int
    ballots: str = Field(sa_column=Column(Text, nullable=False))
    logs: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True), nullable=True))


class SealedSignatureRow(Row, table=True):
    """What tellers have signed. Only ever added to, but for totals on paper that were then corrected."""

    __tablename__ = "sealed_signatures"
    poll_id: str = Field(max_length=32, primary_key=True)
    kind: str = Field(max_length=10, primary_key=True)
    member: str = Field(max_length=16, primary_key=True)
    teller: int = Field(primary_key=True)
    signature: str = Field(max_length=100)
    reason: str = Field(max_length=500)
    private: str = Field(max_length=50)
