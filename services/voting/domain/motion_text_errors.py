"""What voting refuses about amendments written as changes to numbered paragraphs, each a type with a stable code."""

from __future__ import annotations

from shared.kernel.errors import Kind, Refusal


class _Unfit(Refusal):
    kind = Kind.INVALID


class NoTextToChange(_Unfit):
    code = "no-text-to-change"
    sentence = "Only an amendment of a motion that has a text can change its paragraphs."


class SubAmendmentInFreeWords(_Unfit):
    code = "sub-amendment-in-free-words"
    sentence = "An amendment of an amendment is written in its own words, not as changes to paragraphs."


class NothingChanged(_Unfit):
    code = "nothing-changed"
    sentence = "An amendment by paragraph has at least one change."


class NoSuchParagraph(_Unfit):
    code = "no-such-paragraph"
    sentence = "There is no paragraph {paragraph} in all languages of this text. They have {last}."


class ParagraphChangedTwice(_Unfit):
    code = "paragraph-changed-twice"
    sentence = "Two changes of this amendment are made at paragraph {paragraph}. Make them one."


class ChangeWithoutWords(_Unfit):
    code = "change-without-words"
    sentence = "What replaces or follows paragraph {paragraph} needs its words; a deletion has none."


class ChangeInOtherLanguages(_Unfit):
    code = "change-in-other-languages"
    sentence = (
        "The change at paragraph {paragraph} is needed in the languages of the text, all and no other: {languages}."
    )
