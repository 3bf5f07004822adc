"""How each fact of a sitting is told in one language, in one sentence for the draft of its minutes."""

from __future__ import annotations

from dataclasses import dataclass, field

from services.voting.domain.agenda import AgendaItem
from services.voting.domain.happening import Happening
from services.voting.domain.minutes import END, PREFACE, DraftParagraph, SavedMinutes, draft
from services.voting.domain.motion import Motion
from services.voting.entrypoints.minutes_entries import MinuteTaker, Told
from services.voting.entrypoints.sitting_words import SITTING_WORDS
from services.voting.use_cases.agenda_ports import Paper, Turn
from services.voting.use_cases.read_minutes import Entry
from services.voting.use_cases.read_sitting import Fact, SittingRecord
from shared.documents.words import Language, Words, text_in


@dataclass(frozen=True)
class SittingTold:
    record: SittingRecord
    language: Language
    words: Words = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", Words(SITTING_WORDS, self.language))

    def draft(self, saved: SavedMinutes | None) -> list[DraftParagraph]:
        return draft(self.sentences().items(), saved)

    def sentences(self) -> dict[str, str]:
        """By key, in order; before and after them room for what the secretary adds."""
        return {PREFACE: "", **{fact.key: self.sentence(fact) for fact in self.record.facts}, END: ""}

    def sentence(self, fact: Fact) -> str:
        subject = fact.subject
        match subject:
            case Happening():
                return self._line(subject)
            case Turn():
                name = text_in(subject.name, self.language)
                who = f"{name} ({subject.speaker})" if subject.speaker else name
                return self.words(subject.kind if subject.kind in self.words else "statement", who=who)
            case Paper():
                title = text_in(subject.title, self.language)
                return self.words("document", title=f"{title} ({subject.symbol})" if subject.symbol else title)
            case Motion():
                kind = "amendment" if subject.role == "amendment" else "motion"
                return self.words(kind, title=text_in(subject.title, self.language))
            case _:
                return self._vote(subject)

    def vote(self, entry: Entry) -> Told:
        return MinuteTaker(self.record.votes, self.language).tell(entry)

    def item(self, item: AgendaItem | None) -> str:
        return f"{item.number}. {text_in(item.title, self.language)}" if item else ""

    def _line(self, line: Happening) -> str:
        if line.what == "incident":
            return text_in(line.title, self.language)
        what: str = line.what
        if what == "sitting opened" and self._again(line):
            what = "sitting resumed"
        number = f"{line.details['number']}, " if line.details.get("number") else ""
        return self.words(what, item=f"{number}{text_in(line.title, self.language)}")

    def _again(self, line: Happening) -> bool:
        opened_at = self.record.sitting.opened_at
        return opened_at is not None and line.at > opened_at

    def _vote(self, entry: Entry) -> str:
        cells = self.vote(entry).cells
        said = cells.get("sentence") or "; ".join(str(each) for each in (cells["outcome"], cells.get("remark")) if each)
        return f"{cells['question']}: {said}"
