"""The minutes of a sitting as a draft: what happened, told from the record, and what a secretary wrote instead.

What was written is kept by the key of the fact that it is about, so a fact that comes later adds a paragraph and takes none
away. A paragraph whose fact is told otherwise than when it was written (a result corrected since) is marked, not changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

PREFACE, END = "preface", "end"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``told``: what the record said when this was written."""

    text: str
    told: str


@dataclass(frozen=True, slots=True)
class SavedMinutes:
    sitting_id: str
    language: str
    version: int
    saved_at: datetime
    saved_by: str
    paragraphs: Mapping[str, Paragraph]


@dataclass(frozen=True, slots=True)
class DraftParagraph:
    """``text``: what is printed; ``written`` by the secretary, or ``told`` from the record. ``changed``: the record says
    something else than when the paragraph was written."""

    key: str
    told: str
    text: str
    written: bool
    changed: bool


def draft(told: Iterable[tuple[str, str]], saved: SavedMinutes | None) -> list[DraftParagraph]:
    """The paragraphs in the order of ``told`` (key, sentence); those written about a fact that is no longer told follow at
    the end, so that nothing written is lost."""
    written = dict(saved.paragraphs) if saved else {}
    found = []
    for key, sentence in told:
        own = written.pop(key, None)
        text = own.text if own else sentence
        found.append(DraftParagraph(key, sentence, text, own is not None, own is not None and own.told != sentence))
    return found + [DraftParagraph(key, "", own.text, True, own.told != "") for key, own in written.items()]


def kept(texts: Mapping[str, str], told: Mapping[str, str], before: SavedMinutes | None) -> dict[str, Paragraph]:
    """What to save: the texts that differ from the record, each with what the record said when it was last written."""
    known = before.paragraphs if before else {}
    found = {}
    for key, text in texts.items():
        sentence = told.get(key, "")
        own = known.get(key)
        if own is not None and own.text == text:
            found[key] = own
        elif text != sentence:
            found[key] = Paragraph(text, sentence)
    return found
