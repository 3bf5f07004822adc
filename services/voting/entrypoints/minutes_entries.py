"""How each entry of the minutes is told: a result declared, a poll declared void, a round decided without a poll, a
correction made on a later day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from services.voting.domain.agenda import AgendaItem
from services.voting.domain.description import describe_item, describe_poll
from services.voting.entrypoints.sheet_words import WORDS
from services.voting.entrypoints.telling import OF_A_MOTION, Telling, decided_lines, numbered_item, people_of
from services.voting.use_cases.read_minutes import Corrected, Declared, Entry, Minutes, Voided, WithoutPoll
from shared.documents.sheet import Column, Line, Row, Table, Value
from shared.documents.words import Language, Words, text_in

COUNTED = ("valid", "blank", "invalid", "not_voting", "absent", "required")


@dataclass(frozen=True)
class Told:
    """``cells``: by the name of their column in the flat table; ``lines``, ``tables``, ``prose``: of the section."""

    cells: Mapping[str, Value]
    data: Mapping[str, Any]
    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()
    prose: tuple[str, ...] = ()


@dataclass(frozen=True)
class MinuteTaker:
    minutes: Minutes
    language: Language
    words: Words = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", Words(WORDS, self.language))

    def tell(self, entry: Entry) -> Told:
        told = self._told(entry)
        elected = told.cells.get("elected")
        ending = f"{self.words('elected')}: {elected}" if elected else told.cells["outcome"]
        return replace(told, cells={**told.cells, "ending": ending})

    def _told(self, entry: Entry) -> Told:
        match entry:
            case Declared():
                return self._declared(entry)
            case Voided():
                return self._voided(entry)
            case WithoutPoll():
                return self._without_poll(entry)
            case Corrected():
                return self._corrected(entry)

    def _declared(self, entry: Declared) -> Told:
        told, vote = Telling(entry.vote, self.language), entry.vote
        of_a_motion = vote.poll.motion_id is not None
        counts = {each: vote.result["counts"].get(each) for each in OF_A_MOTION} if of_a_motion else {}
        cells: dict[str, Value] = {
            "entry": self.words("vote"),
            "item": told.item,
            "question": told.question,
            "mode": self.words(vote.poll.mode.value),
            "outcome": told.outcome,
            **counts,
            **{each: vote.result.get(each) for each in COUNTED},
            "sentence": told.sentence,
            "remark": self._beside(vote.poll.poll_id, vote.poll.repeat_of),
            **_elected(vote.decided),
        }
        corrections = tuple(table for section in told.corrections() for table in section.tables)
        announced = tuple(sentence for section in told.corrections() for sentence in section.prose)
        explained = (text_in(vote.decided["explanation"], self.language),) if vote.decided else ()
        return Told(
            cells,
            {"kind": "vote", **_without("assembly", told.data())},
            lines=(*told.shaped_by(), *told.decision(), *self._remarked(cells["remark"])),
            tables=(*([] if of_a_motion else [told.by_choice()]), _in_one_row(cells, self.words), *corrections),
            prose=(*explained, *announced),
        )

    def _voided(self, entry: Voided) -> Told:
        poll, act = entry.poll, entry.act
        beside = self._beside(poll.poll_id, poll.repeat_of)
        cells: dict[str, Value] = {
            "entry": self.words("void"),
            "item": numbered_item(entry.item, self.language),
            "question": text_in(poll.title, self.language),
            "mode": self.words(poll.mode.value),
            "outcome": self.words("void"),
            "remark": "; ".join(filter(None, (act.reason, beside))),
        }
        data = {"kind": "void", "poll": describe_poll(poll, whole=False), "item": _item(entry.item)}
        lines = (Line(self.words("reason"), act.reason), Line(self.words("by"), act.name), *self._remarked(beside))
        return Told(cells, {**data, "reason": act.reason, "by": act.name}, lines)

    def _without_poll(self, entry: WithoutPoll) -> Told:
        decided = entry.decided
        kind = self.words(decided["kind"])
        cells: dict[str, Value] = {
            "entry": kind,
            "item": numbered_item(entry.item, self.language),
            "question": text_in(decided["contest"]["title"], self.language),
            "outcome": kind,
            "sentence": text_in(decided["explanation"], self.language),
            **_elected(decided),
        }
        lots = dict(entry.lots) if entry.lots else None
        data = {"kind": decided["kind"], "decided": dict(decided), "lots": lots, "item": _item(entry.item)}
        lines = (*decided_lines(decided, self.language), *(self._lots(lots, decided) if lots else ()))
        return Told(cells, data, lines)

    def _lots(self, lots: Mapping[str, Any], decided: Mapping[str, Any]) -> Iterable[Line]:
        names = {each["candidate_id"]: each["name"] for each in decided["contest"]["candidates"]}
        for name in ("among", "drawn"):
            yield Line(self.words(name), "; ".join(names.get(each, each) for each in lots[name]))
        yield Line(self.words("witnesses"), "; ".join(lots["witnesses"]))
        yield Line(self.words("seed"), lots["seed"] or self.words("by_hand"), exact=lots["seed"] is not None)

    def _corrected(self, entry: Corrected) -> Told:
        told, vote, correction = Telling(entry.vote, self.language), entry.vote, entry.correction
        number = self.minutes.numbers[vote.poll.poll_id]
        was, becomes = told.marked(correction["was"]), told.marked(correction["becomes"])
        cells: dict[str, Value] = {
            "entry": self.words("correction"),
            "item": told.item,
            "question": told.question,
            "outcome": self.words("correction_to", number=number),
            "sentence": told.sentence,
            "remark": f"{told.member(correction['member'])}: {was} → {becomes}",
        }
        said = {name: correction[key] for name, key in (("reason", "reason"), ("by", "corrected_by"))}
        lines = (*self._remarked(cells["remark"]), *(Line(self.words(name), text) for name, text in said.items()))
        data = {"kind": "correction", "correction": dict(correction), **_without("assembly", told.data())}
        return Told(cells, data, lines)

    def _remarked(self, remark: Value) -> Iterable[Line]:
        if remark:
            yield Line(self.words("remark"), remark)

    def _beside(self, poll_id: str, repeat_of: str | None) -> str | None:
        """Which vote this one repeats, and which repeats it."""
        said = (
            ("repeat_of", self.minutes.numbers.get(repeat_of or "")),
            ("repeated_as", self.minutes.repeats.get(poll_id)),
        )
        return "; ".join(self.words(key, number=number) for key, number in said if number) or None


def _in_one_row(cells: Mapping[str, Value], words: Words) -> Table:
    names = [each for each in (*OF_A_MOTION, *COUNTED) if each in cells]
    return Table(
        tuple(Column(words(each), numeric=True) for each in names), (Row(tuple(cells[each] for each in names)),)
    )


def _elected(decided: Mapping[str, Any] | None) -> dict[str, Value]:
    people = people_of(decided) if decided else {}
    return {name: "; ".join(those) for name, those in people.items()}


def _item(item: AgendaItem | None) -> dict[str, Any] | None:
    return describe_item(item) if item else None


def _without(name: str, data: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key != name}
