"""The list of those who spoke: item by item, in whose name, for what and how long. A turn that still runs has no length."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from services.voting.domain.agenda import AgendaItem
from services.voting.domain.speakers import Turn
from services.voting.entrypoints.sheet_words import WORDS
from services.voting.entrypoints.telling import assembly_data, numbered_item, under
from services.voting.use_cases.read_floor import Spoken
from shared.documents.dates import moment_in
from shared.documents.sheet import Column, Row, Section, Sheet, Table, Value
from shared.documents.words import Language, Words, text_in
from shared.documents.words import Table as WordTable

COLUMNS = ("when", "delegation", "code", "person", "speech", "seconds")
SPOKEN: WordTable = {
    "speakers_sheet": ("المتكلمون", "Speakers", "Oradores", "Orateurs"),
    "delegation": ("الوفد", "Delegation", "Delegación", "Délégation"),
    "person": ("المتكلم", "Speaker", "Orador", "Orateur"),
    "speech": ("نوع الكلمة", "Kind", "Tipo de intervención", "Nature de l’intervention"),
    "seconds": ("المدة بالثواني", "Seconds", "Segundos", "Secondes"),
    "nobody": ("لم يتكلم أحد.", "Nobody has spoken.", "Nadie ha hecho uso de la palabra.", "Personne n’a pris la parole."),
    "point_of_order": ("نقطة نظام", "Point of order", "Cuestión de orden", "Motion d’ordre"),
    "in_favour": ("تأييداً للاقتراح", "In favour of the motion", "A favor de la moción", "Pour la motion"),
    "against": ("اعتراضاً على الاقتراح", "Against the motion", "En contra de la moción", "Contre la motion"),
    "statement": ("كلمة", "Statement", "Intervención", "Intervention"),
    "explanation": ("تعليل التصويت", "Explanation of vote", "Explicación de voto", "Explication de vote"),
    "reply": ("حق الرد", "Right of reply", "Derecho de respuesta", "Droit de réponse"),
}  # fmt: skip


def speakers_sheet(spoken: Spoken, language: Language) -> Sheet:
    words, assembly = Words({**WORDS, **SPOKEN}, language), spoken.assembly
    zone = str(assembly["time_zone"])
    rows = [(item, _cells(turn, zone, words)) for turn, item in spoken.turns]
    by_item = groupby(sorted(rows, key=lambda row: (row[0].position, row[0].item_id)), key=lambda row: row[0].item_id)
    sections = tuple(_section(list(group), words) for _, group in by_item)
    named = tuple(Row((numbered_item(item, language), *cells)) for item, cells in rows)
    return Sheet(
        kind="speakers",
        reference=assembly["assembly_id"],
        language=language,
        rehearsal=bool(assembly["rehearsal"]),
        title=words("speakers_sheet"),
        over=text_in(assembly["title"], language),
        under=under(assembly, language),
        sections=sections or (Section(lead=words("nobody")),),
        flat=Table((Column(words("item")), *_columns(words)), named),
        data={"assembly": assembly_data(assembly), "turns": [_data(turn) for turn, _ in spoken.turns]},
    )


def _section(rows: list[tuple[AgendaItem, tuple[Value, ...]]], words: Words) -> Section:
    table = Table(_columns(words), tuple(Row(cells) for _, cells in rows))
    return Section(numbered_item(rows[0][0], words.language) or "", tables=(table,))


def _columns(words: Words) -> tuple[Column, ...]:
    return tuple(Column(words(each), each == "seconds") for each in COLUMNS)


def _cells(turn: Turn, zone: str, words: Words) -> tuple[Value, ...]:
    name = text_in(turn.voice.name, words.language)
    when = moment_in(turn.began_at, zone, words.language)
    return when, name, turn.voice.member, turn.speaker, words(turn.speech.value), turn.seconds


def _data(turn: Turn) -> dict[str, Any]:
    return {
        "turn_id": turn.turn_id,
        "item_id": turn.item_id,
        "delegation_id": turn.voice.delegation_id,
        "member": turn.voice.member,
        "name": dict(turn.voice.name),
        "speaker": turn.speaker,
        "kind": turn.speech.value,
        "motion_id": turn.motion_id,
        "began_at": turn.began_at,
        "allowed_seconds": turn.allowed_seconds,
        "ended_at": turn.ended_at,
        "seconds": turn.seconds,
    }
