"""The minutes of the votes: day by day an overview, then each entry with its question, its counts and what was decided, and
which vote repeats or corrects which. Nothing that was declared void or repeated is left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from services.voting.entrypoints.minutes_entries import COUNTED, MinuteTaker, Told
from services.voting.entrypoints.sheet_words import WORDS
from services.voting.entrypoints.telling import OF_A_MOTION, assembly_data, under
from services.voting.use_cases.read_minutes import Minutes
from shared.documents.dates import day_in, time_in
from shared.documents.sheet import Column, Row, Section, Sheet, Table, Value
from shared.documents.words import Language, Words, text_in

OVERVIEW = ("numbered", "time", "question", "ending", *OF_A_MOTION)
FLAT = (
    "numbered", "date", "time", "entry", "item", "question", "mode", "outcome", *OF_A_MOTION, *COUNTED, "elected", "next",
    "sentence", "remark",
)  # fmt: skip
NUMERIC = frozenset({"numbered", *OF_A_MOTION, *COUNTED})


@dataclass(frozen=True)
class _Entry:
    number: int
    at: datetime
    day: date
    time: str
    told: Told

    def cell(self, column: str) -> Value:
        own: dict[str, Value] = {"numbered": self.number, "date": self.day.isoformat(), "time": self.time}
        return {**self.told.cells, **own}.get(column)


def minutes_sheet(minutes: Minutes, language: Language) -> Sheet:
    words, entries = Words(WORDS, language), _entries(minutes, language)
    sections = tuple(
        section
        for day, those in groupby(entries, key=lambda each: each.day)
        for section in _day(day, list(those), words)
    )
    day = minutes.day
    return Sheet(
        kind="minutes",
        reference=day.isoformat() if day else minutes.assembly["assembly_id"],
        language=language,
        rehearsal=bool(minutes.assembly["rehearsal"]),
        title=words("minutes_sheet"),
        over=text_in(minutes.assembly["title"], language),
        under=under(minutes.assembly, language),
        subject=day_in(day, language) if day else "",
        sections=sections or (Section(lead=words("no_vote")),),
        signatures=(words("chair"), words("teller"), words("teller")) if entries else (),
        flat=_table(FLAT, entries, words),
        data={
            "assembly": assembly_data(minutes.assembly),
            "day": day,
            "entries": [{"number": each.number, "at": each.at, **each.told.data} for each in entries],
        },
        asked={"day": day.isoformat()} if day else {},
    )


def _entries(minutes: Minutes, language: Language) -> list[_Entry]:
    taker, zone = MinuteTaker(minutes, language), minutes.assembly["time_zone"]
    return [
        _Entry(number, entry.at, minutes.local_day(entry.at), time_in(entry.at, zone), taker.tell(entry))
        for number, entry in minutes.entries
    ]


def _day(day: date, entries: Sequence[_Entry], words: Words) -> Iterable[Section]:
    yield Section(day_in(day, words.language), tables=(_table(OVERVIEW, entries, words),))
    for each in entries:
        cells, told = each.told.cells, each.told
        said = (each.time, cells.get("mode"), cells["outcome"], cells.get("item"))
        yield Section(
            title=f"{each.number}. {cells['question']}",
            level=2,
            under=tuple(str(piece) for piece in said if piece),
            lead=str(cells.get("sentence") or ""),
            lines=told.lines,
            tables=told.tables,
            prose=told.prose,
        )


def _table(columns: Sequence[str], entries: Sequence[_Entry], words: Words) -> Table:
    rows = tuple(Row(tuple(each.cell(column) for column in columns)) for each in entries)
    return Table(tuple(Column(words(each), each in NUMERIC) for each in columns), rows)
