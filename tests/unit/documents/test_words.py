"""Every word of every sheet is there in four languages, and days are written as each of them writes days."""

from __future__ import annotations

from datetime import UTC, date, datetime
from string import Formatter

import pytest

from services.elections.entrypoints import sheet_mandates
from services.voting.entrypoints import sheet_words
from shared.documents import words
from shared.documents.dates import day_in, moment_in, time_in
from shared.documents.words import Language, Table, Words, text_in


@pytest.mark.parametrize(
    "table", [words.OWN, sheet_words.WORDS, sheet_mandates.WORDS], ids=["own", "voting", "elections"]
)
def test_every_word_is_there_in_four_languages_with_the_same_places_for_figures(table: Table) -> None:
    for key, texts in table.items():
        assert len(texts) == 4, key
        assert all(text.strip() == text != "" for text in texts), key
        assert len({frozenset(name for _, name, _, _ in Formatter().parse(text) if name) for text in texts}) == 1, key
        assert any("\u0600" <= letter <= "\u06ff" for letter in texts[0]) or "{" in texts[0], key


def test_no_two_tables_of_voting_give_one_word_two_meanings() -> None:
    tables = (sheet_words.TITLES, sheet_words.OUTCOMES, sheet_words.LABELS, sheet_words.FIGURES)
    assert sum(map(len, tables)) == len(sheet_words.WORDS)


@pytest.mark.parametrize(
    ("language", "first", "other"),
    [
        ("ar", "1 كانون الثاني/يناير 2026", "24 تشرين الثاني/نوفمبر 2025، 00:30"),
        ("en", "1 January 2026", "24 November 2025, 00:30"),
        ("es", "1 de enero de 2026", "24 de noviembre de 2025, 00:30"),
        ("fr", "1er janvier 2026", "24 novembre 2025, 00:30"),
    ],
)
def test_days_and_times_are_written_as_the_language_does_and_as_clocks_there_show(
    language: Language, first: str, other: str
) -> None:
    late = datetime(2025, 11, 23, 23, 30, tzinfo=UTC)
    assert day_in(date(2026, 1, 1), language) == first
    assert moment_in(late, "Africa/Casablanca", language) == other
    assert time_in(late, "Africa/Casablanca") == "00:30"


def test_a_text_that_is_not_given_in_the_language_is_shown_in_the_next_one() -> None:
    assert text_in({"fr": "Oui", "ar": None}, "ar") == "Oui"
    assert text_in({"en": "Yes", "fr": "Oui"}, "es") == "Yes"
    assert text_in(None, "en") == "–"
    assert text_in({}, "en", "FRA") == "FRA"
    assert Words(words.OWN, "fr")("page") == "Page"
