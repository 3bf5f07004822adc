"""The sentences the chair reads for a motion and for the quorum: the counts, the majority with its base, the outcome.

Promises each in Arabic, English, French and Spanish, from the numbers that decided, with Western digits. The words
are in wording.py; the sentences of an election are in election_sentences.py.
"""

from __future__ import annotations

from shared.rules.majority import Base, Comparison, Majority
from shared.rules.wording import BASES, LANGUAGES, PHRASES, SHARES, SINGULAR

Texts = dict[str, str]


def motion(majority: Majority, counts: tuple[int, int, int], size: int, required: int, adopted: bool) -> Texts:
    """Yes 118, no 53, abstentions 22. Two thirds of 171 votes for or against is 114. Adopted."""
    yes, no, abstain = counts
    texts: Texts = {}
    for language in LANGUAGES:
        phrases = PHRASES[language]
        counted = phrases["counts"].format(yes=yes, no=no, abstain=abstain)
        outcome = phrases["adopted" if adopted else "not_adopted"]
        if yes + no == 0:
            needed = phrases["nothing_cast"]
        else:
            needed = _upper_first(phrases[_precision(majority, size)].format(
                share=share(language, majority), base=base(language, majority.base, size), size=size, required=required
            ))  # fmt: skip
        texts[language] = f"{counted} {needed} {outcome}"
    return texts


def quorum(required: int, present: int, met: bool) -> Texts:
    """The quorum of 99 is not met: 80 present. No decision can be taken."""
    key = "quorum_lost" if not met else "quorum_met" if required else "no_quorum_rule"
    return {language: PHRASES[language][key].format(required=required, present=present) for language in LANGUAGES}


def share(language: str, majority: Majority) -> str:
    """The share in words: two thirds of, more than half of; 9/15 of where there is no word."""
    words = SHARES[language]
    written = str(majority.fraction)
    at_least, more_than = words.get(written, words[""])
    chosen = more_than if majority.comparison is Comparison.MORE_THAN else at_least
    return chosen.format(share=written)


def base(language: str, named: Base, size: int) -> str:
    """The base in words, as it follows the share."""
    words = BASES[language][named]
    if language == "en" and size == 1:
        for many, one in SINGULAR.items():
            words = words.replace(many, one)
    return words


def _precision(majority: Majority, size: int) -> str:
    """A share that falls between two whole numbers is said as "at least" the next."""
    if majority.comparison is Comparison.MORE_THAN:
        return "exactly" if majority.fraction.denominator == 2 else "at_least"
    return "exactly" if majority.fraction.divides(size) and size else "at_least"


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]
