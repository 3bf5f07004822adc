"""Words are found however they are written."""

from __future__ import annotations

import pytest

from services.voting.domain.search_words import parts_sought, words_in, words_of


def found(asked: str, *texts: str) -> bool:
    kept = words_of(texts)
    return all(part in kept for part in parts_sought(asked))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("BUDGET", "The budget for 2025"),
        ("resolution", "RÉSOLUTION sur le budget"),
        ("résolution", "Resolution on the budget"),
        ("elección", "Eleccion del Presidente"),
        ("oeuvre", "Mise en œuvre"),
        ("budg 2025", "The budget for 2025"),
        ("القرار", "قرار بشأن الميزانية"),
        ("ميزانية", "اعتماد الميزانية"),
        ("ميزانيه", "والميزانية"),
        ("الجمعية العامة", "إن الجَمْعِيَّة العَامَّة"),
        ("الامن", "الأمن"),
        ("الإنتربول", "الانتربول"),
        ("٢٠٢٥", "Budget 2025"),
        ("2025", "ميزانية ٢٠٢٥"),
        ("مـــكافحة", "مكافحة الجريمة"),
    ],
)
def test_a_word_is_found_whatever_accents_case_vowels_or_digits(asked: str, text: str) -> None:
    assert found(asked, text)


@pytest.mark.parametrize(
    ("asked", "text"),
    [("art", "participation"), ("budget 2026", "budget 2025"), ("جريمة", "ميزانية"), ("et%", "budget")],
)
def test_what_is_not_there_is_not_found(asked: str, text: str) -> None:
    assert not found(asked, text)


def test_all_words_must_be_there_in_whatever_text_and_order() -> None:
    assert found("budget أمن", "Le budget", "الأمن")
    assert not found("budget أمن", "Le budget")


def test_asking_for_nothing_finds_everything() -> None:
    assert parts_sought("  – … ") == []


def test_marks_between_letters_divide_words() -> None:
    assert words_in("L'accord_cadre (2-3)") == ["l", "accord", "cadre", "2", "3"]
