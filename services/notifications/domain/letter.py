"""A notice as e-mail in the reader's language: what happened in the subject, its words below, why it comes at the end.

A text of the assembly that is not there in that language is given in the next one there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from services.notifications.domain.letter_words import SUBJECTS, WHY
from services.notifications.domain.subscriber import Notice, Topic

FALL_BACK = ("en", "fr", "es", "ar")
RIGHT_TO_LEFT = (
    "\u200f"  # begins a line, so that plain text of Arabic runs from the right even where it opens with a digit
)
LONGEST_SUBJECT = 300


@dataclass(frozen=True, slots=True)
class Letter:
    language: str
    subject: str  # one line
    paragraphs: tuple[str, ...]

    @property
    def direction(self) -> str:
        return "rtl" if self.language == "ar" else "ltr"

    def plain(self) -> str:
        mark = RIGHT_TO_LEFT if self.direction == "rtl" else ""
        lines = [mark + line if line else "" for each in self.paragraphs for line in [*each.splitlines(), ""]]
        return "\n".join(lines)

    def html(self) -> str:
        body = "".join(f"<p>{escape(each).replace(chr(10), '<br>')}</p>" for each in self.paragraphs)
        head = f'<meta charset="utf-8"><title>{escape(self.subject)}</title>'
        return (
            f'<!doctype html><html lang="{self.language}" dir="{self.direction}"><head>{head}</head>'
            f'<body style="font-family:sans-serif;line-height:1.6">{body}</body></html>'
        )


def letter(notice: Notice, language: str) -> Letter:
    def said(texts: Any) -> str:
        return _said(texts, language)

    about = notice.data.get("poll") or notice.data
    words = SUBJECTS[notice.type if notice.type in SUBJECTS else notice.topic.value]
    facts = {name: notice.data.get(name, "") for name in ("year", "number")}
    headline = words[language].format(title=said(about.get("title")), **facts)
    assembly = said(notice.assembly)
    text = said(_text(notice))
    subject = " ".join(f"{assembly} – {headline}".split())[:LONGEST_SUBJECT]
    paragraphs = (headline, text, WHY[language].format(assembly=assembly))
    return Letter(language, subject, tuple(each for each in paragraphs if each))


def _text(notice: Notice) -> Any:
    if notice.topic is Topic.RESULT:
        result = notice.data.get("result") or {}
        return result.get("sentence")
    return notice.data.get("text")


def _said(texts: Mapping[str, Any] | None, language: str) -> str:
    if not texts:
        return ""
    return next((str(texts[each]) for each in (language, *FALL_BACK) if texts.get(each)), "")
