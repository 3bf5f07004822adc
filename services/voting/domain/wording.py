"""The few words that voting itself says, in Arabic, English, French and Spanish."""

from __future__ import annotations

from collections.abc import Mapping

from services.voting.domain.paper import Choice, Paper

YES, NO, ABSTAIN = "yes", "no", "abstain"
LABELS = {
    YES: {"ar": "نعم", "en": "Yes", "es": "Sí", "fr": "Oui"},
    NO: {"ar": "لا", "en": "No", "es": "No", "fr": "Non"},
    ABSTAIN: {"ar": "امتناع", "en": "Abstain", "es": "Abstención", "fr": "Abstention"},
}
PARTS = {
    "ar": "{title} (الجزء {number})",
    "en": "{title} (part {number})",
    "es": "{title} (parte {number})",
    "fr": "{title} (partie {number})",
}
COUNTED = {
    "ar": "أوراق الاقتراع: {papers}، الصحيحة: {valid}، البيضاء: {blank}.",
    "en": "{papers} papers were handed in: {valid} valid, {blank} blank.",
    "es": "Papeletas depositadas: {papers}; válidas: {valid}; en blanco: {blank}.",
    "fr": "Bulletins déposés : {papers} ; valables : {valid} ; blancs : {blank}.",
}


def part_title(title: Mapping[str, str], number: int) -> dict[str, str]:
    """What a part is called where it has no title of its own, in the languages in which the whole has one."""
    return {language: PARTS[language].format(title=text, number=number) for language, text in title.items()}


def motion_paper() -> Paper:
    """Yes, no or abstain: exactly one of them."""
    choices = tuple(Choice(each, LABELS[each]) for each in (YES, NO, ABSTAIN))
    return Paper(choices, min_marks=1, max_marks=1, blank_allowed=False)


def yes_no_paper() -> Paper:
    """A sole candidate put to yes or no; a paper without a mark is blank."""
    choices = tuple(Choice(each, LABELS[each]) for each in (YES, NO))
    return Paper(choices, min_marks=1, max_marks=1, blank_allowed=True)


def counted_sentence(papers: int, valid: int, blank: int) -> dict[str, str]:
    """What the chair reads out after an election ballot is counted; elections says who is elected."""
    return {language: text.format(papers=papers, valid=valid, blank=blank) for language, text in COUNTED.items()}
