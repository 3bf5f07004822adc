"""The text of a motion in numbered paragraphs, amendments as changes to them, and the text that the adopted ones make of it.

Promises that a change is kept to a paragraph that is there, in every language of the text; that paragraphs keep the numbers of
the text as it was tabled, whatever is adopted first; and that nothing adopted leaves the text as it is, to the letter. It
cannot tell whether the languages say the same, nor what an amendment in free words does to a text: that is named, not guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from services.voting.domain import motion_text_errors as refused

Texts = Mapping[str, str]
Op = Literal["replace", "insert", "delete"]


@dataclass(frozen=True, slots=True)
class Change:
    """``insert``: after that paragraph, at the beginning for 0. ``text``: of a replacement or an insertion, by language."""

    op: Op
    paragraph: int
    text: Texts | None = None


@dataclass(frozen=True, slots=True)
class Merged:
    """``contested``: paragraphs that two adopted amendments both replaced or deleted; the later one stands. ``not_in``: the
    motions adopted, or parts rejected, whose effect on the words is not in ``text``, because it could not be found there."""

    text: Texts | None
    contested: tuple[int, ...] = ()
    not_in: tuple[str, ...] = ()


def paragraphs(text: str) -> list[str]:
    """Its lines that say something, in order: what is numbered when the text is shown or printed."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def refuse_unfit_changes(changes: Sequence[Change], text: Texts | None) -> None:
    """Raises why these cannot be made to ``text``. Changes to one place are one change: another would hide it."""
    if not text:
        raise refused.NoTextToChange()
    if not changes:
        raise refused.NothingChanged()
    places: set[tuple[bool, int]] = set()
    for change in changes:
        _refuse_unfit(change, text)
        place = (change.op == "insert", change.paragraph)
        if place in places:
            raise refused.ParagraphChangedTwice(paragraph=change.paragraph)
        places.add(place)


def _refuse_unfit(change: Change, text: Texts) -> None:
    first = 0 if change.op == "insert" else 1
    last = min(len(paragraphs(each)) for each in text.values())
    if not first <= change.paragraph <= last:
        raise refused.NoSuchParagraph(paragraph=change.paragraph, last=last)
    if change.op == "delete":
        if change.text is not None:
            raise refused.ChangeWithoutWords(paragraph=change.paragraph)
        return
    said = {language for language, words in (change.text or {}).items() if paragraphs(words)}
    if not said:
        raise refused.ChangeWithoutWords(paragraph=change.paragraph)
    if said != set(text):
        raise refused.ChangeInOtherLanguages(paragraph=change.paragraph, languages=", ".join(sorted(text)))


def merged(text: Texts | None, amendments: Sequence[Sequence[Change]], rejected: Mapping[str, Texts | None]) -> Merged:
    """``text`` with the changes of the adopted amendments, in the order in which they were adopted, and without the paragraphs
    of the rejected parts, by motion id, where all of these are found word for word."""
    if text is None:
        return Merged(None)
    found = {motion_id: places_of(part, text) for motion_id, part in rejected.items()}
    placed = [each for each in found.values() if each is not None]
    written = {
        language: _Draft(words, language, amendments).without([each[language] for each in placed])
        for language, words in text.items()
    }
    return Merged(
        text={language: words for language, words in written.items() if words} or None,
        contested=_contested(amendments),
        not_in=tuple(motion_id for motion_id, places in found.items() if places is None),
    )


def part_of(part: Texts | None, text: Texts | None, amendments: Sequence[Sequence[Change]]) -> Texts | None:
    """A part of ``text`` as the adopted amendments of the whole have made it; as it was given, where it is not found there."""
    places = places_of(part, text)
    if text is None or places is None:
        return part
    return {language: _Draft(words, language, amendments).only(places[language]) for language, words in text.items()}


def places_of(part: Texts | None, text: Texts | None) -> Mapping[str, frozenset[int]] | None:
    """By language, which paragraphs of ``text`` the part is; None unless each of them is found word for word, and once."""
    found = {}
    for language, words in (text or {}).items():
        whole, wanted = paragraphs(words), paragraphs((part or {}).get(language, ""))
        if not wanted or any(whole.count(each) != 1 for each in wanted):
            return None
        found[language] = frozenset(whole.index(each) + 1 for each in wanted)
    return found or None


def _contested(amendments: Sequence[Sequence[Change]]) -> tuple[int, ...]:
    touched = [{each.paragraph for each in changes if each.op != "insert"} for changes in amendments]
    return tuple(
        sorted({n for at, numbers in enumerate(touched) for n in numbers if any(n in b for b in touched[:at])})
    )


class _Draft:
    """One language of a text: what stands in the place of each of its paragraphs by now, and what is inserted after it."""

    def __init__(self, text: str, language: str, amendments: Sequence[Sequence[Change]]) -> None:
        self.text = text
        self.own: list[list[str]] = [[], *([each] for each in paragraphs(text))]  # 0: before the first
        self.after: list[list[str]] = [[] for _ in self.own]
        for change in (each for changes in amendments for each in changes):
            words = paragraphs((change.text or {}).get(language, ""))
            if change.op == "insert":
                self.after[change.paragraph] += words
            else:
                self.own[change.paragraph] = words

    def without(self, parts: Sequence[frozenset[int]]) -> str:
        """What is inserted within a part goes with it; what is inserted at its end does not."""
        return self._of(lambda place: not any(place <= part for part in parts))

    def only(self, part: frozenset[int]) -> str:
        return self._of(lambda place: place <= part)

    def _of(self, keeps: Callable[[set[int]], bool]) -> str:
        """The lines whose place is kept: that of a paragraph is its number, that of an insertion the numbers beside it."""
        places = (
            [({n}, own) for n, own in enumerate(self.own)],
            [({n, n + 1}, each) for n, each in enumerate(self.after)],
        )
        lines = [line for pair in zip(*places, strict=True) for place, words in pair if keeps(place) for line in words]
        return self.text if lines == paragraphs(self.text) else "\n".join(lines)
