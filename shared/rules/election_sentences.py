"""The sentences the chair reads after an election ballot: papers, majority, who is elected, who stands next and why.

Promises each in Arabic, English, French and Spanish, from the decision itself, with Western digits. In Arabic, names
stand in isolates (U+2068, U+2069), so that a number after a Latin name keeps its place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from shared.rules import sentences
from shared.rules.election_wording import PLACES, REMEDIES, RESTRICTED, ROUND, SEVERAL_PLACES, TRAITS
from shared.rules.majority import Base, Comparison
from shared.rules.office import Candidates
from shared.rules.round import Papers, RoundDecision, Standing, Tie
from shared.rules.wording import LANGUAGES, ORDINALS, VALID_PAPERS

Texts = dict[str, str]


def explain(decision: RoundDecision, standing: Sequence[Standing], papers: Papers) -> Texts:
    """In the first ballot, 164 valid papers; more than half is 83; Lucas Philippe, with 84, is elected."""
    return {language: _explain(language, decision, standing, papers) for language in LANGUAGES}


def special_ballot(
    tie: Tie, papers: Papers, decision: RoundDecision, standing: Sequence[Standing], elected: Sequence[str]
) -> Texts:
    """In the special ballot for the lowest place, 70 valid papers; C 40, D 30. D leaves the contest; ..."""
    texts: Texts = {}
    for language in LANGUAGES:
        names = _names(language, standing)
        ranked = sorted(tie.among, key=lambda one: (-papers.marks.get(one, 0), one))
        results = [f"{names[one]} {_number(language, papers.marks.get(one, 0))}" for one in ranked]
        head = ROUND[language]["special"].format(
            place=_place(language, tie),
            valid=papers.valid,
            papers="paper" if papers.valid == 1 else "papers",
            results=_comma(language).join(results),
        )
        texts[language] = f"{head}. {_settled(language, decision, names, elected)}".strip()
    return texts


def lots(
    tie: Tie,
    drawn: str,
    witnesses: Sequence[str],
    decision: RoundDecision,
    standing: Sequence[Standing],
    elected: Sequence[str],
) -> Texts:
    """Lots were drawn for the seat among A and B, witnessed by X and Y; the lot fell on A. A is elected."""
    texts: Texts = {}
    for language in LANGUAGES:
        names = _names(language, standing)
        head = ROUND[language]["lots"].format(
            place=_place(language, tie),
            among=_join(language, [names[one] for one in tie.among]),
            witnesses=_join(language, [sentences.isolated(language, one) for one in witnesses]),
            drawn=names[drawn],
        )
        texts[language] = f"{head}. {_settled(language, decision, names, elected)}".strip()
    return texts


def acclamation(elected: Sequence[Standing]) -> Texts:
    """No more candidates stand than seats are open; elected by acclamation: A and B."""
    return {
        language: ROUND[language]["acclaimed"].format(names=_join(language, list(_names(language, elected).values()))) + "."
        for language in LANGUAGES
    }  # fmt: skip


def rule(name: str, source: str, *, verify: bool) -> Texts:
    """Rule: two_thirds_valid (Const. 16). This rule is to be verified in the official text."""
    texts: Texts = {}
    for language in LANGUAGES:
        words = ROUND[language]
        said = words["rule_sourced" if source else "rule"].format(
            name=sentences.isolated(language, name), source=sentences.isolated(language, source.rstrip("."))
        )
        texts[language] = f"{said} {words['verify']}" if verify else said
    return texts


def _explain(language: str, decision: RoundDecision, standing: Sequence[Standing], papers: Papers) -> str:
    words = ROUND[language]
    names = _names(language, standing)
    head = _head(language, decision, list(names.values()), papers)
    after = _after(language, decision, names)
    if decision.elected:
        said = head + words["joint"] + _elected(language, decision, names, papers) + "."
        return f"{said} {_upper_first(after)}." if after else said
    nobody = words["nobody"] + (words["then"] + after if after else "")
    return f"{head}. {nobody}."


def _settled(language: str, decision: RoundDecision, names: Mapping[str, str], elected: Sequence[str]) -> str:
    """What follows once equal votes are settled, or are equal again."""
    said = []
    if elected:
        phrase = {1: "elected", 2: "elected_two"}.get(len(elected), "elected_many")
        winners = _join(language, [names[one] for one in elected])
        said.append(ROUND[language][phrase].format(winners=winners))
    elif decision.left and not decision.tie:
        phrase = "leaves_one" if len(decision.left) == 1 else "leaves"
        said.append(ROUND[language][phrase].format(left=_join(language, [names[one] for one in decision.left])))
    after = _after(language, decision, names, plain=True)
    return " ".join(f"{_upper_first(each)}." for each in (*said, after) if each)


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


def _elected(language: str, decision: RoundDecision, names: Mapping[str, str], papers: Papers) -> str:
    words = ROUND[language]
    winners = []
    for one in decision.elected:
        votes = papers.marks["yes" if decision.yes_or_no else one]
        winners.append(f"{names[one]}, with {votes}" if language == "en" else f"{names[one]} ({votes})")
    phrase = {1: "elected", 2: "elected_two"}.get(len(winners), "elected_many")
    if language != "en":
        return words[phrase].format(winners=_join(language, winners))
    return words[phrase].format(winners=f"{_join(language, winners, last=', and ')},")


def _after(language: str, decision: RoundDecision, names: Mapping[str, str], *, plain: bool = False) -> str:
    """What follows the ballot; empty when the seats are filled. ``plain``: not again by which rule some have left."""
    words = ROUND[language]
    if decision.tie:
        tied = _join(language, [names[one] for one in decision.tie.among])
        remedy = REMEDIES[language][decision.tie.remedy]
        return words["tie"].format(names=tied, place=_place(language, decision.tie), remedy=remedy)
    said = []
    if decision.next:
        said.append(_stand(language, decision, names, plain=plain))
    elif decision.open_to_entry:
        said.append(words["open"])
    elif decision.over and decision.vacant:
        said.append(words["over"].format(vacant=decision.vacant))
    if decision.blocked and decision.vacant:
        kept_out = _join(language, [names[one] for one in decision.blocked])
        traits = _join(language, [TRAITS[language][each] for each in decision.differ])
        said.append(words["blocked"].format(names=kept_out, traits=traits))
    return words["then"].join(said)


def _place(language: str, tie: Tie) -> str:
    """What the tie is for: one place, or several."""
    several = SEVERAL_PLACES[language].get(tie.kind) if tie.places > 1 else None
    return several.format(places=tie.places) if several else PLACES[language][tie.kind]


def _stand(language: str, decision: RoundDecision, names: Mapping[str, str], *, plain: bool) -> str:
    standing = _join(language, [names[one] for one in decision.next])
    rule = decision.restricted
    out = [names[one] for one in decision.left if one not in decision.blocked]
    if plain or rule is None or (rule is Candidates.MINUS_LOWEST and not out):
        return ROUND[language]["next_one" if len(decision.next) == 1 else "next"].format(names=standing)
    return RESTRICTED[language][rule].format(names=standing, left=_join(language, out) if out else "")


def _names(language: str, standing: Sequence[Standing]) -> dict[str, str]:
    return {one.id: sentences.isolated(language, one.name) for one in standing}


def _number(language: str, number: int) -> str:
    return f"({number})" if language == "ar" else str(number)


def _comma(language: str) -> str:
    return "، " if language == "ar" else ", "


def _join(language: str, parts: Sequence[str], last: str | None = None) -> str:
    """A, B and C, as each language writes it."""
    if len(parts) <= 1:
        return "".join(parts)
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
