"""The alphabetical order of names as a language sorts them (docs/decisions/0005).

Accents, hamza and vowel signs decide only between names that are otherwise alike; Spanish ñ is a letter of its own after
n; in Arabic the article counts in no word. Spaces come before hyphens, and these before letters, as in the Unicode
Collation Algorithm. It cannot order scripts other than the Latin and the Arabic one better than by their code points."""

from __future__ import annotations

import re
import unicodedata

from shared.documents.words import Language

AFTER_EVERY_LETTER = "\U0010fffd"
ALIKE = str.maketrans(
    {
        "œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "’": "'", "‘": "'", "ʼ": "'", "‐": "-", "–": "-",
        "\N{ARABIC LETTER TEH MARBUTA}": "\N{ARABIC LETTER TEH}",
        "\N{ARABIC LETTER ALEF MAKSURA}": "\N{ARABIC LETTER YEH}",
        "\N{ARABIC LETTER ALEF WASLA}": "\N{ARABIC LETTER ALEF}",
        "\N{ARABIC TATWEEL}": None,
    }
)  # fmt: skip
TILDE = "n\N{COMBINING TILDE}"
ARTICLE = re.compile(r"(?<![\w\u064b-\u065f])ال(?=\w\w)")  # at the start of a word; plain alif, as it is always written


def place(name: str, language: Language) -> tuple[str, str, str]:
    """What to sort ``name`` by: its letters, then its accents, then its capitals."""
    spelled = unicodedata.normalize("NFC", name.strip())
    accented = unicodedata.normalize("NFD", spelled.casefold())
    letters = accented
    if language == "ar":
        letters = unicodedata.normalize("NFD", ARTICLE.sub("", spelled.casefold()))
    if language == "es":
        letters = letters.replace(TILDE, "n" + AFTER_EVERY_LETTER)
    return "".join(each for each in letters if not unicodedata.combining(each)).translate(ALIKE), accented, spelled
