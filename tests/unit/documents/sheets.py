"""Sheets to write down."""

from __future__ import annotations

from typing import Any

from shared.documents.sheet import Column, Line, Mark, Row, Section, Sheet, Table


def table(*cells: Any, **how: Any) -> Table:
    """One row a pair of name and number."""
    return Table((Column("Name"), Column("Number", numeric=True)), tuple(Row(pair) for pair in cells), **how)


def sheet(*sections: Section, **how: Any) -> Sheet:
    given = {"language": "en", "title": "A sheet", "over": "An assembly", **how}
    return Sheet(kind="test", reference="1", sections=sections, **given)


EVERYTHING = Section(
    "First",
    under=("here", "now"),
    lead="Adopted.",
    lines=(Line("Label", "value"), Line("Hash", "ab12", exact=True), Line("Check", Mark("Agrees", True))),
    tables=(table(("Peru", 3), ("Chad", None)),),
    prose=("A sentence.",),
)
