"""The sentences the chair reads for a motion and for the quorum: the counts, the majority with its base, the outcome; and
why a motion is decided without a vote of its own.

Promises each in Arabic, English, French and Spanish, from the numbers that decided, with Western digits. The words
are in wording.py; the sentences of an election are in election_sentences.py, the working line by line in working.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from shared.rules.majority import Base, Comparison, Majority, Share
from shared.rules.wording import BASES, LANGUAGES, PHRASES, SHARES, SINGULAR

Texts = dict[str, str]


class Threshold(Protocol):
    """A share and how it is compared: of a majority, or of abstentions."""

    @property
    def fraction(self) -> Share: ...
    @property
    def comparison(self) -> Comparison: ...


def said(phrase: str, **numbers: object) -> Texts:
    """One phrase of wording.py in every language."""
    return {language: PHRASES[language][phrase].format(**numbers) for language in LANGUAGES}


def joined(between: str, *parts: Mapping[str, str]) -> Texts:
    return {language: between.join(part[language] for part in parts if part[language]) for language in LANGUAGES}


def counted(counts: tuple[int, int, int]) -> Texts:
    yes, no, abstain = counts
    return said("counts", yes=yes, no=no, abstain=abstain)


def motion(
    majority: Majority, counts: tuple[int, int, int], size: int, required: int, verdict: Mapping[str, str]
) -> Texts:
    """Yes 118, no 53, abstentions 22. Two thirds of 171 votes for or against is 114. Adopted."""
    if counts[0] + counts[1] == 0:
        return joined(" ", counted(counts), said("nothing_cast"), verdict)
    needed = {
        language: _upper_first(PHRASES[language][_precision(majority, size)].format(
            share=share(language, majority), base=base(language, majority.base, size), size=size, required=required
        ))
        for language in LANGUAGES
    }  # fmt: skip
    return joined(" ", counted(counts), needed, verdict)


def postponed(rule: Threshold, abstain: int, cast: int) -> Texts:
    """Abstentions (90) are more than half of 170 votes cast, abstentions included, so the question is put off."""
    phrase = "postponed_more_than" if rule.comparison is Comparison.MORE_THAN else "postponed_at_least"
    return {
        language: PHRASES[language][phrase].format(
            abstain=abstain, share=share(language, rule), base=base(language, Base.VALID, cast), size=cast
        )
        for language in LANGUAGES
    }


def moot(title: Mapping[str, str]) -> Texts:
    """Why a motion is not put: another one, of this title, was adopted."""
    own = next(iter(title.values()), "")
    return {
        language: PHRASES[language]["moot"].format(title=isolated(language, title.get(language, own)))
        for language in LANGUAGES
    }


def corrected(corrections: int, sentence: Mapping[str, str]) -> Texts:
    """What is read of a result that was corrected since it was announced."""
    return joined(" ", said("corrected", corrections=corrections), sentence)


def quorum(required: int, present: int, met: bool) -> Texts:
    """The quorum of 99 is not met: 80 present. No decision can be taken."""
    phrase = "quorum_lost" if not met else "quorum_met" if required else "no_quorum_rule"
    return said(phrase, required=required, present=present)


def share(language: str, rule: Threshold) -> str:
    """The share in words: two thirds of, more than half of; 9/15 of where there is no word."""
    words = SHARES[language]
    written = str(rule.fraction)
    at_least, more_than = words.get(written, words[""])
    chosen = more_than if rule.comparison is Comparison.MORE_THAN else at_least
    return chosen.format(share=written)


def base(language: str, named: Base, size: int) -> str:
    """The base in words, as it follows the share."""
    words = BASES[language][named]
    if language == "en" and size == 1:
        for many, one in SINGULAR.items():
            words = words.replace(many, one)
    return words


def isolated(language: str, text: str) -> str:
    """In Arabic, a text of any script in an isolate (U+2068, U+2069), so that what follows it keeps its place."""
    return f"\u2068{text}\u2069" if language == "ar" else text


def _precision(majority: Majority, size: int) -> str:
    """A share that falls between two whole numbers is said as "at least" the next."""
    if majority.comparison is Comparison.MORE_THAN:
        return "exactly" if majority.fraction.denominator == 2 else "at_least"
    return "exactly" if majority.fraction.divides(size) and size else "at_least"


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]
