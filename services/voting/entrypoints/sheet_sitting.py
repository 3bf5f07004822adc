"""The minutes of a sitting as a sheet: what the secretary wrote or the record says, item by item, with the counts of the
votes. A draft until it is signed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, get_args

from services.voting.domain.description import describe_sitting
from services.voting.domain.happening import Happening
from services.voting.domain.minutes import END, PREFACE, DraftParagraph, SavedMinutes
from services.voting.entrypoints.sitting_told import SittingTold
from services.voting.entrypoints.telling import assembly_data, under
from services.voting.use_cases.read_minutes import Entry
from services.voting.use_cases.read_sitting import Fact, SittingRecord
from shared.documents.dates import day_in, moment_in, time_in
from shared.documents.sheet import Column, Line, Row, Section, Sheet, Table
from shared.documents.words import Language, text_in

Pair = tuple[Fact | None, DraftParagraph]


def sitting_sheet(record: SittingRecord, saved: SavedMinutes | None, language: Language) -> Sheet:
    told, zone = SittingTold(record, language), str(record.assembly["time_zone"])
    known = {fact.key: fact for fact in record.facts}
    pairs: list[Pair] = [(known.get(each.key), each) for each in told.draft(saved) if each.text]
    begun = record.sitting.opened_at or record.sitting.begins
    title = text_in(record.sitting.title, language, "")
    return Sheet(
        kind="minutes-of-sitting",
        reference=record.sitting.sitting_id,
        language=language,
        rehearsal=bool(record.assembly["rehearsal"]),
        title=told.words("minutes_of_sitting"),
        over=text_in(record.assembly["title"], language),
        under=(*under(record.assembly, language), *_edition(told, saved, zone)),
        subject=" · ".join(filter(None, (title, moment_in(begun, zone, language)))),
        sections=tuple(_sections(pairs, told, zone)),
        signatures=(told.words("chair"), told.words("secretary")),
        flat=_flat(pairs, told, zone),
        data={
            "assembly": assembly_data(record.assembly),
            "sitting": describe_sitting(record.sitting),
            "version": saved.version if saved else 0,
            "saved_by": saved.saved_by if saved else None,
            "saved_at": saved.saved_at if saved else None,
            "paragraphs": [paragraph_data(fact, each) for fact, each in pairs],
        },
    )


def paragraph_data(fact: Fact | None, each: DraftParagraph) -> dict[str, Any]:
    kind = each.key if each.key in (PREFACE, END) else fact.kind if fact else "gone"
    return {
        "key": each.key,
        "kind": kind,
        "at": fact.at if fact else None,
        "told": each.told,
        "text": each.text,
        "written": each.written,
        "changed": each.changed,
    }


def _edition(told: SittingTold, saved: SavedMinutes | None, zone: str) -> tuple[str, ...]:
    if saved is None:
        return (told.words("draft"),)
    version = told.words("version", number=saved.version)
    return told.words("draft"), f"{version}, {moment_in(saved.saved_at, zone, told.language)}"


def _sections(pairs: Sequence[Pair], told: SittingTold, zone: str) -> Iterable[Section]:
    """An item begins a section, a vote stands in one of its own; what comes between is told line by line."""
    title, lines = "", list[Line]()
    for fact, each in pairs:
        at = time_in(fact.at, zone) if fact else ""
        if fact is not None and isinstance(fact.subject, get_args(Entry)):
            yield from _lines(title, lines)
            yield _vote(fact.subject, each.text, at, told)
            title, lines = "", []
            continue
        if _opens(fact):
            yield from _lines(title, lines)
            item = told.record.items.get(fact.item_id or "") if fact else None
            title, lines = told.item(item), []
        lines.append(Line(at, each.text))
    yield from _lines(title, lines)


def _opens(fact: Fact | None) -> bool:
    return fact is not None and isinstance(fact.subject, Happening) and fact.subject.what == "item opened"


def _lines(title: str, lines: Sequence[Line]) -> Iterable[Section]:
    if title or lines:
        yield Section(title, lines=tuple(lines))


def _vote(entry: Entry, text: str, at: str, told: SittingTold) -> Section:
    vote = told.vote(entry)
    said: Mapping[str, Any] = vote.cells
    about = tuple(str(each) for each in (at, said.get("mode"), said.get("outcome")) if each)
    return Section(str(said["question"]), level=2, under=about, lead=text, lines=vote.lines, tables=vote.tables)


def _flat(pairs: Sequence[Pair], told: SittingTold, zone: str) -> Table:
    columns = tuple(Column(told.words(name)) for name in ("time", "item", "text"))
    rows = []
    for fact, each in pairs:
        item = told.record.items.get(fact.item_id or "") if fact else None
        when = f"{day_in(fact.at.date(), told.language)}, {time_in(fact.at, zone)}" if fact else None
        rows.append(Row((when, told.item(item) or None, each.text)))
    return Table(columns, tuple(rows))
