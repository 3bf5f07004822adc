"""The list of mandates: for each office who holds or held it, for which member, from when until when, and how it was filled."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from services.elections.use_cases.read_mandates import Holding, MandatesOnRecord
from shared.documents.sheet import Column, Row, Section, Sheet, Table, Value
from shared.documents.words import Language, Words, text_in
from shared.documents.words import Table as TableOfWords

WORDS: TableOfWords = {
    "sheet": ("قائمة الولايات", "List of mandates", "Lista de mandatos", "Liste des mandats"),
    "office": ("المنصب", "Office", "Cargo", "Fonction"),
    "person": ("صاحب المنصب", "Holder", "Titular", "Titulaire"),
    "member": ("العضو", "Member", "Miembro", "Membre"),
    "code": ("رمز العضو", "Member code", "Código del miembro", "Code du membre"),
    "region": ("المنطقة", "Region", "Región", "Région"),
    "begins": ("من", "From", "Desde", "Du"),
    "ends": ("إلى", "Until", "Hasta", "Au"),
    "filled": ("كيفية شغله", "How filled", "Modo de provisión", "Mode de désignation"),
    "elected": ("انتخاب: {session}", "Elected: {session}", "Elección: {session}", "Élection : {session}"),
    "recorded": (
        "مسجَّلة من دورة سابقة", "Recorded from an earlier session",
        "Consignado de una reunión anterior", "Consigné d’une session antérieure",
    ),
    "ended": ("انتهت قبل أوانها", "Ended early", "Terminado antes de plazo", "Terminé avant terme"),
    "none": ("لا توجد ولايات مسجَّلة.", "No mandate is on record.", "No consta ningún mandato.", "Aucun mandat n’est consigné."),
}  # fmt: skip
SHOWN = ("person", "member", "region", "begins", "ends", "filled", "ended")
FLAT = ("office", "person", "code", "member", "region", "begins", "ends", "filled", "ended")


def mandates_sheet(record: MandatesOnRecord, language: Language) -> Sheet:
    words, holdings = Words(WORDS, language), record.holdings
    rows: list[Row] = []
    for office, those in groupby(holdings, key=lambda each: _office(each, language)):
        rows += [Row((office,), "group"), *(_row(SHOWN, each, words) for each in those)]
    section = Section(tables=(Table(_columns(SHOWN, words), tuple(rows)),)) if rows else Section(lead=words("none"))
    return Sheet(
        kind="mandates",
        reference=record.organisation_id,
        language=language,
        rehearsal=record.rehearsal,
        title=words("sheet"),
        over=text_in(record.organisation, language, ""),
        sections=(section,),
        flat=Table(_columns(FLAT, words), tuple(_row(FLAT, each, words) for each in holdings)),
        data={
            "organisation_id": record.organisation_id,
            "organisation": dict(record.organisation),
            "mandates": [_data(each) for each in holdings],
        },
    )


def _columns(names: Sequence[str], words: Words) -> tuple[Column, ...]:
    return tuple(Column(words(name), numeric=name in ("begins", "ends")) for name in names)


def _row(names: Sequence[str], holding: Holding, words: Words) -> Row:
    mandate, session, language = holding.mandate, holding.elected_at, words.language
    cells: dict[str, Value] = {
        "office": _office(holding, language),
        "person": mandate.person,
        "code": mandate.member,
        "member": text_in(holding.member, language, mandate.member or "") or None,
        "region": mandate.region,
        "begins": mandate.begins.isoformat(),
        "ends": mandate.ends.isoformat(),
        "filled": words("elected", session=text_in(session["title"], language)) if session else words("recorded"),
        "ended": f"{mandate.end_reason} ({mandate.ended_on})" if mandate.ended_on else None,
    }
    return Row(tuple(cells[name] for name in names))


def _office(holding: Holding, language: Language) -> str:
    return text_in(holding.title, language, holding.mandate.office)


def _data(holding: Holding) -> dict[str, Any]:
    mandate, session = holding.mandate, holding.elected_at
    return {
        "mandate_id": mandate.mandate_id,
        "office": mandate.office,
        "title": dict(holding.title),
        "person": mandate.person,
        "member": mandate.member,
        "member_name": dict(holding.member),
        "region": mandate.region,
        "begins": mandate.begins,
        "ends": mandate.ends,
        "end_reason": mandate.end_reason,
        "contest_id": mandate.contest_id,
        "elected_at": {name: session[name] for name in ("assembly_id", "title", "opens", "closes")}
        if session
        else None,
    }
