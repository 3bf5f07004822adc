"""The sentences the chair reads after an election round: papers, majority, who is elected, what comes next.

Promises each in Arabic, English, French and Spanish, from the decision itself, with Western digits. In Arabic, names
stand in isolates (U+2068, U+2069), so that a number after a Latin name keeps its place.
"""

from __future__ import annotations

from collections.abc import Sequence

from shared.rules import sentences
from shared.rules.election_wording import PLACES, REMEDIES, ROUND
from shared.rules.majority import Base, Comparison
from shared.rules.round import Papers, RoundDecision, Standing
from shared.rules.wording import LANGUAGES, ORDINALS, VALID_PAPERS


def explain(decision: RoundDecision, standing: Sequence[Standing], papers: Papers) -> dict[str, str]:
    """In the first ballot, 164 valid papers; more than half is 83; Lucas Philippe, with 84, is elected."""
    return {language: _explain(language, decision, standing, papers) for language in LANGUAGES}


def _explain(language: str, decision: RoundDecision, standing: Sequence[Standing], papers: Papers) -> str:
    words = ROUND[language]
    names = {one.id: _name(language, one.name) for one in standing}
    head = _head(language, decision, list(names.values()), papers)
    after = _after(language, decision, names)
    if decision.elected:
        said = head + words["joint"] + _elected(language, decision, names, papers) + "."
        return f"{said} {_upper_first(after)}." if after else said
    nobody = words["nobody"] + (words["then"] + after if after else "")
    return f"{head}. {nobody}."


def _head(language: str, decision: RoundDecision, names: list[str], papers: Papers) -> str:
    words, ordinals = ROUND[language], ORDINALS[language]
    if decision.ballot <= len(ordinals):
        ballot = words["ballot"].format(ordinal=ordinals[decision.ballot - 1])
    else:
        ballot = words["later_ballot"].format(number=decision.ballot)
    majority = _majority(language, decision)
    if decision.yes_or_no:
        yes, no = papers.marks.get("yes", 0), papers.marks.get("no", 0)
        return words["yes_no"].format(ballot=ballot, name=names[0], yes=yes, no=no, majority=majority)
    noun = "paper" if decision.valid == 1 else "papers"
    return words["papers"].format(ballot=ballot, valid=decision.valid, papers=noun, majority=majority)


def _majority(language: str, decision: RoundDecision) -> str:
    majority, size = decision.majority, decision.base_size
    if majority is None:
        return ROUND[language]["most"]
    share = sentences.share(language, majority)
    if decision.base in (Base.VALID, Base.YES_NO):
        base = VALID_PAPERS[language]
        share = share.removesuffix(" of") if language == "en" else share
    else:
        base = sentences.base(language, majority.base, size)
        share = f"{share} {size} {base}" if language == "en" else share
        base = f"{base} ({size})"
    halves = majority.comparison is Comparison.MORE_THAN and majority.fraction.denominator == 2
    exact = halves or (majority.comparison is Comparison.AT_LEAST and majority.fraction.divides(size) and size > 0)
    phrase = ROUND[language]["majority_exact" if exact else "majority"]
    return phrase.format(share=share, base=base, required=decision.required)


def _elected(language: str, decision: RoundDecision, names: dict[str, str], papers: Papers) -> str:
    words = ROUND[language]
    winners = []
    for one in decision.elected:
        votes = papers.marks["yes" if decision.yes_or_no else one]
        winners.append(f"{names[one]}, with {votes}" if language == "en" else f"{names[one]} ({votes})")
    phrase = {1: "elected", 2: "elected_two"}.get(len(winners), "elected_many")
    comma = ", and " if language == "en" else None
    return words[phrase].format(winners=_join(language, winners, last=comma))


def _after(language: str, decision: RoundDecision, names: dict[str, str]) -> str:
    """What follows the round; empty when the seats are filled."""
    words = ROUND[language]
    if decision.tie:
        tied = _join(language, [names[one] for one in decision.tie.among])
        place, remedy = PLACES[language][decision.tie.kind], REMEDIES[language][decision.tie.remedy]
        return words["tie"].format(names=tied, place=place, remedy=remedy)
    if decision.next:
        phrase = words["next_one" if len(decision.next) == 1 else "next"]
        return phrase.format(names=_join(language, [names[one] for one in decision.next]))
    return words["over"].format(vacant=decision.vacant) if decision.over and decision.vacant else ""


def _name(language: str, name: str) -> str:
    return f"\u2068{name}\u2069" if language == "ar" else name


def _join(language: str, parts: Sequence[str], last: str | None = None) -> str:
    """A, B and C, as each language writes it."""
    if len(parts) == 1:
        return parts[0]
    if language == "ar":
        return " و".join(parts)
    if last is None:
        last = {"en": " and ", "fr": " et ", "es": " e " if _sounds_like_i(parts[-1]) else " y "}[language]
    return ", ".join(parts[:-1]) + last + parts[-1]


def _sounds_like_i(word: str) -> bool:
    """Spanish writes e for y before the sound i: Ana e Irene, Ana e Hilda, but Ana y Hierro."""
    start = word.casefold()
    return start.startswith(("i", "í", "hi", "hí")) and not start.startswith(("hie", "hia", "ia", "ie", "io", "iu"))


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]
