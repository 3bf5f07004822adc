"""What is looked for in a text: its words, alike whatever capitals, accents, vowel signs or digits they are written with.

In Arabic hamza on its seat, the article, tatweel, and the two spellings of final heh and yeh make no difference, and a word
is found within others, because particles are written onto it; elsewhere by its beginning. It knows no grammar: "budgets"
is found by "budget", "analyses" not by "analysis"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import combining, decimal, normalize

WORD = re.compile(r"[^\W_]+")
ALIKE = str.maketrans(
    {
        "œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "ı": "i",
        "\N{ARABIC LETTER TEH MARBUTA}": "\N{ARABIC LETTER HEH}",
        "\N{ARABIC LETTER ALEF MAKSURA}": "\N{ARABIC LETTER YEH}",
        "\N{ARABIC LETTER ALEF WASLA}": "\N{ARABIC LETTER ALEF}",
        "\N{ARABIC LETTER HAMZA}": None,
        "\N{ARABIC TATWEEL}": None,
    }
)  # fmt: skip
ARTICLE = re.compile(r"^ال(?=\w\w)")
ARABIC = re.compile(r"^[\u0600-\u06ff]")


def words_in(text: str) -> list[str]:
    """As they are looked for, in their order."""
    letters = (each for each in normalize("NFKD", text.casefold()) if not combining(each))
    plain = "".join(str(decimal(each, each)) for each in letters).translate(ALIKE)
    return [ARTICLE.sub("", word) for word in WORD.findall(plain)]


def words_of(texts: Iterable[str]) -> str:
    """All different words, each with a space before and after, for a store that can look for a part of a text."""
    return " {} ".format(" ".join(sorted({word for text in texts for word in words_in(text)})))


def parts_sought(asked: str) -> list[str]:
    """The parts of ``words_of`` that must all be there for what was asked."""
    return [word if ARABIC.match(word) else f" {word}" for word in dict.fromkeys(words_in(asked))]
