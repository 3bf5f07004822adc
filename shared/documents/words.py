"""The four languages of a sheet: how a text is chosen, and the few words that the written forms themselves need.

Promises that a table of words names every language; where a text of others is missing in the language asked for, the
next one given is shown, as on the screens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Language = Literal["ar", "en", "es", "fr"]
Direction = Literal["rtl", "ltr"]
LANGUAGES: tuple[Language, ...] = ("ar", "en", "es", "fr")
FALLBACK: tuple[Language, ...] = ("en", "fr", "es", "ar")
AUTONYMS: Mapping[Language, str] = {"ar": "العربية", "en": "English", "es": "Español", "fr": "Français"}
NOTHING = "–"
Table = Mapping[str, tuple[str, str, str, str]]  # key -> Arabic, English, Spanish, French

OWN: Table = {
    "page": ("الصفحة", "Page", "Página", "Page"),
    "of": ("من", "of", "de", "sur"),
    "item": ("البند", "Item", "Concepto", "Rubrique"),
    "value": ("القيمة", "Value", "Valor", "Valeur"),
    "part": ("الجزء", "Part", "Parte", "Partie"),
    "rehearsal": (
        "تجربة: لا يُحتسب شيء مما هنا",
        "REHEARSAL: nothing here counts",
        "ENSAYO: nada de esto cuenta",
        "RÉPÉTITION : rien ici ne compte",
    ),
}


class Words:
    """A table of words read in one language: ``words("page")``, ``words("equal", number=3)``."""

    def __init__(self, table: Table, language: Language) -> None:
        self.language = language
        self._table, self._column = table, LANGUAGES.index(language)

    def __call__(self, key: str, /, **values: object) -> str:
        text = self._table[key][self._column]
        return text.format(**values) if values else text

    def __contains__(self, key: str) -> bool:
        return key in self._table


def direction_of(language: Language) -> Direction:
    return "rtl" if language == "ar" else "ltr"


def text_in(texts: Mapping[str, str | None] | None, language: Language, otherwise: str = NOTHING) -> str:
    """The text in ``language``, else in the next language given, else ``otherwise``."""
    given = texts or {}
    return next((found for each in (language, *FALLBACK) if (found := given.get(each))), otherwise)
