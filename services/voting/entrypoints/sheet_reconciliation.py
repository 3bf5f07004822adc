"""The reconciliation sheet: every sum of a vote that must agree, with the figures it is made of and a tick or a cross."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from services.voting.domain.reconciliation import CHOICE, Figure, Stored, Sum, bases, reconcile
from services.voting.entrypoints.sheet_result import checks
from services.voting.entrypoints.telling import Telling
from services.voting.use_cases.read_vote import Vote
from shared.documents.sheet import Column, Line, Mark, Row, Section, Sheet, Table
from shared.documents.words import Language


def reconciliation_sheet(vote: Vote, stored: Stored, language: Language) -> Sheet:
    told = Telling(vote, language)
    words = told.words
    sums = reconcile(vote.poll, vote.result, stored)
    table = Table(
        (Column(words("figure")), Column(words("number"), numeric=True), Column(words("check"))),
        tuple(row for each in sums for row in _rows(told, each)),
    )
    compared = tuple(checks(told))
    return Sheet(
        kind="reconciliation",
        reference=vote.poll.poll_id,
        language=language,
        rehearsal=bool(vote.assembly["rehearsal"]),
        title=words("reconciliation_sheet"),
        over=told.text(vote.assembly["title"]),
        under=(*told.where, told.moment(vote.result["declared_at"])),
        subject=told.question,
        sections=(
            Section(words("sums"), tables=(table,)),
            Section(words("bases"), lines=tuple(Line(words(each.name), each.number) for each in bases(vote.poll))),
            *([Section(words("comparisons"), lines=compared)] if compared else []),
            *_entered(told, stored),
            *told.corrections(),
            Section(lines=(Line(words("manifest_hash"), vote.result["manifest_hash"], exact=True),)),
        ),
        signatures=(words("chair"), words("teller"), words("teller")),
        flat=_flat(told, sums),
        data={
            **told.data(),
            "sums": [_data(each) for each in sums],
            "bases": {each.name.removeprefix("base_"): each.number for each in bases(vote.poll)},
            "entered": [{"by": name, **counted.document()} for name, counted in stored.entered],
        },
    )


def _rows(told: Telling, each: Sum) -> Iterable[Row]:
    yield Row((_label(told, each.total), each.total.number, _mark(told, each)), "total")
    for part in each.parts:
        yield Row((_label(told, part), part.number, ""), "part")


def _flat(told: Telling, sums: list[Sum]) -> Table:
    """Every figure on a line of its own, with the sum that it belongs to."""
    labels = [told.words(each) for each in ("sum", "figure", "number", "check")]
    rows = (Row((number, *row.cells)) for number, each in enumerate(sums, 1) for row in _rows(told, each))
    return Table(tuple(Column(each) for each in labels), tuple(rows))


def _mark(told: Telling, each: Sum) -> Mark:
    if each.difference is None:
        return Mark(told.words("cannot_tell"), None)
    text = told.words("agrees") if each.agrees else told.words("differs", difference=abs(each.difference))
    return Mark(text, each.agrees)


def _label(told: Telling, figure: Figure) -> str:
    if figure.name.startswith(CHOICE):
        return told.choice(figure.name.removeprefix(CHOICE))
    return told.papers if figure.name == "papers" else told.words(figure.name)


def _entered(told: Telling, stored: Stored) -> Iterable[Section]:
    """All totals that were entered, the last of each person, a figure a line."""
    if stored.entered:
        choices = dict.fromkeys(choice for _, counted in stored.entered for choice in counted.counts)
        columns = (Column(told.words("choice")), *(Column(name, numeric=True) for name, _ in stored.entered))
        all_counted = [counted for _, counted in stored.entered]
        rows = [Row((told.choice(each), *(counted.counts.get(each) for counted in all_counted))) for each in choices]
        rows.append(Row((told.words("blank"), *(counted.blank for counted in all_counted))))
        rows.append(Row((told.words("invalid"), *(counted.invalid for counted in all_counted))))
        yield Section(told.words("entered_by"), tables=(Table(columns, tuple(rows)),))


def _data(each: Sum) -> dict[str, Any]:
    return {
        "total": {each.total.name: each.total.number},
        "parts": {part.name: part.number for part in each.parts},
        "difference": each.difference,
        "agrees": each.agrees,
    }
