"""The tables of documents: what is known of each, its files version by version, and their bytes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, LargeBinary, UniqueConstraint
from sqlmodel import Field

from services.voting.adapters.rows import Row, Texts, _id, _json, _time


class DocumentRow(Row, table=True):
    __tablename__ = "documents"
    __table_args__ = (UniqueConstraint("assembly_id", "symbol", name="documents_one_a_symbol"),)
    document_id: str = _id(primary_key=True)
    organisation_id: str = _id()
    assembly_id: str = _id()
    item_id: str | None = _id(default=None)
    kind: str = Field(max_length=20)
    symbol: str = Field(max_length=40)
    title: Texts = _json()
    readers: str = Field(max_length=20)
    embargo_until: datetime | None = _time(nullable=True)
    original: str = Field(max_length=2)
    languages: list[str] = _json()
    in_translation: list[str] = _json()
    state: str = Field(max_length=20, index=True)
    revision: int
    published_at: datetime | None = _time(nullable=True)
    withdrawn_because: str | None = Field(default=None, max_length=500)


class DocumentFileRow(Row, table=True):
    """Only ever added to: a file is followed by its next version, never replaced."""

    __tablename__ = "document_files"
    document_id: str = _id(primary_key=True)
    language: str = Field(max_length=2, primary_key=True)
    version: int = Field(primary_key=True)
    type: str = Field(max_length=10)
    name: str = Field(max_length=200)
    size: int
    sha256: str = Field(max_length=64)
    uploaded_at: datetime = _time()
    uploaded_by: str = Field(max_length=200)


class FilePieceRow(Row, table=True):
    """The bytes of files by what they hold: the same file is kept once."""

    __tablename__ = "file_pieces"
    sha256: str = Field(max_length=64, primary_key=True)
    number: int = Field(primary_key=True)
    piece: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
