"""The few words that voting itself says, in Arabic, English, French and Spanish."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from services.voting.domain.motion_text import Change, Op, paragraphs
from services.voting.domain.paper import Choice, Paper
from services.voting.domain.tally import Count
from shared.rules.procedure import Procedure

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
    "ar": "أوراق الاقتراع: {papers}، الصحيحة: {valid}، البيضاء: {blank}، الباطلة: {invalid}.",
    "en": "{papers} papers were handed in: {valid} valid, {blank} blank, {invalid} invalid.",
    "es": "Papeletas depositadas: {papers}; válidas: {valid}; en blanco: {blank}; nulas: {invalid}.",
    "fr": "Bulletins déposés : {papers} ; valables : {valid} ; blancs : {blank} ; nuls : {invalid}.",
}
HANDS = {
    "ar": "الأصوات برفع الأيدي: {valid}، الامتناع عن التصويت: {blank}.",
    "en": "Votes counted by show of hands: {valid}; abstentions: {blank}.",
    "es": "Votos emitidos a mano alzada: {valid}; abstenciones: {blank}.",
    "fr": "Voix exprimées à main levée : {valid} ; abstentions : {blank}.",
}
PAPER = {
    "ar": "الأوراق الورقية المسلَّمة: {issued}، الصحيحة: {valid}، البيضاء: {blank}، الباطلة: {invalid}، غير المعادة: {out}.",
    "en": "Paper ballots: {issued} issued, {valid} valid, {blank} blank, {invalid} invalid, {out} not returned.",
    "es": "Papeletas en papel entregadas: {issued}; válidas: {valid}; en blanco: {blank}; nulas: {invalid}; no devueltas: {out}.",
    "fr": "Bulletins papier remis : {issued} ; valables : {valid} ; blancs : {blank} ; nuls : {invalid} ; non rendus : {out}.",
}

CHANGES: dict[Op, dict[str, str]] = {
    "replace": {
        "ar": "يُستعاض عن الفقرة {paragraph} بما يلي: {text}",
        "en": "Paragraph {paragraph} is replaced by: {text}",
        "es": "El párrafo {paragraph} se sustituye por: {text}",
        "fr": "Le paragraphe {paragraph} est remplacé par : {text}",
    },
    "insert": {
        "ar": "يُدرج بعد الفقرة {paragraph} ما يلي: {text}",
        "en": "After paragraph {paragraph} is inserted: {text}",
        "es": "Después del párrafo {paragraph} se inserta: {text}",
        "fr": "Après le paragraphe {paragraph} est inséré : {text}",
    },
    "delete": {
        "ar": "تُحذف الفقرة {paragraph}.",
        "en": "Paragraph {paragraph} is deleted.",
        "es": "Se suprime el párrafo {paragraph}.",
        "fr": "Le paragraphe {paragraph} est supprimé.",
    },
}
AT_THE_BEGINNING = {
    "ar": "يُدرج في البداية ما يلي: {text}",
    "en": "At the beginning is inserted: {text}",
    "es": "Al principio se inserta: {text}",
    "fr": "Au début est inséré : {text}",
}
PRACTICE = {
    "ar": "تصويت تدريبي: هل يعمل جهازكم اللوحي جيداً؟",
    "en": "PRACTICE: is your tablet working well?",
    "es": "PRÁCTICA: ¿funciona bien su tableta?",
    "fr": "ESSAI : votre tablette fonctionne-t-elle bien ?",
}
WITHOUT_EFFECT = {
    "ar": "تصويت تدريبي لا أثر له. {sentence}",
    "en": "Practice vote, without effect. {sentence}",
    "es": "Votación de práctica, sin efecto. {sentence}",
    "fr": "Vote d’essai, sans effet. {sentence}",
}

PROCEDURES: dict[Procedure, dict[str, str]] = {
    Procedure.SUSPEND_MEETING: {
        "ar": "تعليق الجلسة",
        "en": "Suspension of the meeting",
        "es": "Suspensión de la sesión",
        "fr": "Suspension de la séance",
    },
    Procedure.ADJOURN_MEETING: {
        "ar": "رفع الجلسة",
        "en": "Adjournment of the meeting",
        "es": "Levantamiento de la sesión",
        "fr": "Ajournement de la séance",
    },
    Procedure.ADJOURN_DEBATE: {
        "ar": "تأجيل مناقشة البند",
        "en": "Adjournment of the debate on the item",
        "es": "Aplazamiento del debate sobre el tema",
        "fr": "Ajournement du débat sur la question",
    },
    Procedure.CLOSE_LIST: {
        "ar": "إقفال قائمة المتكلمين",
        "en": "Closing of the list of speakers",
        "es": "Cierre de la lista de oradores",
        "fr": "Clôture de la liste des orateurs",
    },
    Procedure.CLOSE_DEBATE: {
        "ar": "إقفال باب المناقشة في البند",
        "en": "Closure of the debate on the item",
        "es": "Cierre del debate sobre el tema",
        "fr": "Clôture du débat sur la question",
    },
}


def part_title(title: Mapping[str, str], number: int) -> dict[str, str]:
    """What a part is called where it has no title of its own, in the languages in which the whole has one."""
    return {language: PARTS[language].format(title=text, number=number) for language, text in title.items()}


def changes_in_words(changes: Iterable[Change], languages: Iterable[str]) -> dict[str, str]:
    """What an amendment by paragraph does, a line for each change and each further paragraph of its words."""
    ordered = sorted(changes, key=lambda each: (each.paragraph, each.op == "insert"))
    return {language: "\n".join(_change_in_words(each, language) for each in ordered) for language in languages}


def _change_in_words(change: Change, language: str) -> str:
    said = AT_THE_BEGINNING if change.paragraph == 0 else CHANGES[change.op]
    words = "\n".join(paragraphs((change.text or {}).get(language, "")))
    return said[language].format(paragraph=change.paragraph, text=words)


def motion_paper() -> Paper:
    """Yes, no or abstain: exactly one of them."""
    choices = tuple(Choice(each, LABELS[each]) for each in (YES, NO, ABSTAIN))
    return Paper(choices, min_marks=1, max_marks=1, blank_allowed=False)


def yes_no_paper() -> Paper:
    """A sole candidate put to yes or no; a paper without a mark is blank."""
    choices = tuple(Choice(each, LABELS[each]) for each in (YES, NO))
    return Paper(choices, min_marks=1, max_marks=1, blank_allowed=True)


def counted_sentence(counted: Count, *, hands: bool) -> dict[str, str]:
    """What the chair reads out after an election ballot is counted; elections says who is elected."""
    numbers = {"papers": counted.papers, "valid": counted.valid, "blank": counted.blank, "invalid": counted.invalid}
    return {language: text.format(**numbers) for language, text in (HANDS if hands else COUNTED).items()}


def without_effect(sentence: Mapping[str, str]) -> dict[str, str]:
    """The result of a practice vote, so said that nobody can take it for a decision."""
    return {language: WITHOUT_EFFECT[language].format(sentence=text) for language, text in sentence.items()}


def with_paper(sentence: Mapping[str, str], paper: Mapping[str, int]) -> dict[str, str]:
    """The same, and what became of the paper ballots: those not returned are issued and not in the box."""
    out = paper["issued"] - paper["valid"] - paper["blank"] - paper["invalid"]
    return {language: f"{text} {PAPER[language].format(**paper, out=out)}" for language, text in sentence.items()}
