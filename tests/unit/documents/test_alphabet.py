"""Names stand in the order of the alphabet of the working language: real country names, in the four languages."""

from __future__ import annotations

import csv
import random
from pathlib import Path

import pytest

from shared.documents.alphabet import place
from shared.documents.words import LANGUAGES, Language

MEMBERS = Path(__file__).parents[3] / "rulesets" / "members" / "interpol.csv"


def countries(language: Language) -> list[str]:
    with MEMBERS.open(encoding="utf-8") as table:
        return [row[f"name_{language}"] for row in csv.DictReader(table)]


def ordered(names: list[str], language: Language) -> list[str]:
    shuffled = random.Random(7).sample(names, len(names))
    return sorted(shuffled, key=lambda name: place(name, language))


# Runs of neighbours as ICU 77 has them (en, es, fr), and as Arabic lists of states have them, the article not counting.
NEIGHBOURS: list[tuple[Language, list[str]]] = [
    ("en", ["Sint Maarten", "Slovakia", "Slovenia", "Solomon Islands", "Somalia", "South Africa", "South Korea"]),
    ("en", ["Guatemala", "Guinea", "Guinea-Bissau", "Guyana"]),
    ("en", ["Costa Rica", "Côte d’Ivoire", "Croatia"]),
    ("fr", ["Égypte", "Émirats arabes unis", "Équateur", "Érythrée", "Espagne", "Estonie", "Eswatini"]),
    ("fr", ["État de la Cité du Vatican", "État de Palestine", "États-Unis", "Éthiopie", "Fidji"]),
    ("fr", ["Guatemala", "Guinée", "Guinée équatoriale", "Guinée-Bissau", "Guyana"]),
    ("fr", ["Grèce", "Grenade"]),
    ("es", ["Lesoto", "Letonia", "Líbano", "Liberia", "Libia", "Liechtenstein"]),
    ("es", ["Eslovenia", "España", "Estado de Palestina", "Estados Unidos"]),
    ("es", ["Panamá", "Papúa Nueva Guinea", "Paraguay", "Perú", "Polonia"]),
    ("ar", ["إثيوبيا", "أذربيجان", "الأرجنتين", "الأردن", "أرمينيا"]),
    ("ar", ["إيران", "أيرلندا", "آيسلندا", "إيطاليا", "بابوا غينيا الجديدة"]),
    ("ar", ["الجزائر", "جزر البهاما", "جزر سليمان", "جزر القمر", "جزر مارشال", "جزر المالديف"]),
    ("ar", ["ملاوي", "المملكة العربية السعودية", "المملكة المتحدة", "منغوليا"]),
    ("ar", ["هولندا", "الولايات المتحدة", "اليابان", "اليمن", "اليونان"]),
]


@pytest.mark.parametrize(
    ("language", "run"), NEIGHBOURS, ids=lambda value: value if isinstance(value, str) else value[0]
)
def test_countries_stand_between_the_neighbours_that_the_language_gives_them(
    language: Language, run: list[str]
) -> None:
    names = ordered(countries(language), language)
    start = names.index(run[0])
    assert names[start : start + len(run)] == run


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_196_members_have_a_place_of_their_own(language: Language) -> None:
    assert len({place(name, language) for name in countries(language)}) == 196


def test_in_spanish_alone_the_letter_n_with_a_tilde_comes_after_every_n() -> None:
    names = ["Nzega", "Ñame", "Oca", "Nata"]
    assert ordered(names, "es") == ["Nata", "Nzega", "Ñame", "Oca"]
    assert ordered(names, "fr") == ["Ñame", "Nata", "Nzega", "Oca"]


def test_accents_and_capitals_decide_only_between_names_that_are_otherwise_alike() -> None:
    assert ordered(["côté", "Cote", "coté", "côte", "cote", "cotf"], "fr") == [
        "Cote",
        "cote",
        "coté",
        "côte",
        "côté",
        "cotf",
    ]
    assert ordered(["عُمان", "عمان", "عمار"], "ar") == ["عمار", "عمان", "عُمان"]


def test_the_article_counts_in_no_arabic_word_but_a_name_that_begins_alike_keeps_its_letters() -> None:
    assert place("الجزائر", "ar")[0] == place("جزائر", "ar")[0]
    assert place("جزر القمر", "ar")[0] == place("جزر قمر", "ar")[0]
    assert place("ألمانيا", "ar")[0].startswith("الم"), "alif with hamza is no article"
    assert place("مقالات", "ar")[0] == "مقالات", "nor are two letters within a word"
