"""How one vote is told in one language: who is who, what was chosen, when, under which rule, and how it ended. The sheets
are put together from these pieces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from services.voting.domain.agenda import AgendaItem
from services.voting.domain.description import describe_item, describe_poll
from services.voting.domain.poll import Mode
from services.voting.domain.reconciliation import marks_of
from services.voting.domain.result import majority_from
from services.voting.domain.write_in import name_of
from services.voting.entrypoints.sheet_words import WORDS
from services.voting.use_cases.read_vote import Vote
from shared.documents.dates import moment_in
from shared.documents.sheet import Column, Line, Row, Section, Table
from shared.documents.words import Language, Words, text_in
from shared.rules import sentences
from shared.rules.majority import Base

OF_A_MOTION = ("yes", "no", "abstain")


@dataclass(frozen=True)
class Telling:
    vote: Vote
    language: Language

    @cached_property
    def words(self) -> Words:
        return Words(WORDS, self.language)

    def text(self, texts: Mapping[str, str | None] | None) -> str:
        return text_in(texts, self.language)

    def member(self, code: str) -> str:
        return text_in(self.vote.names.get(code), self.language, code)

    @cached_property
    def choices(self) -> Mapping[str, str]:
        return {choice.choice_id: self.text(choice.label) for choice in self.vote.poll.paper.choices}

    def choice(self, mark: str) -> str:
        return self.choices.get(mark) or name_of(mark)

    def marked(self, written: str) -> str:
        """A line of the roll call: what it marks, or that it is blank."""
        return "; ".join(map(self.choice, marks_of(self.vote.poll, written))) or self.words("blank")

    def moment(self, at: datetime | str) -> str:
        return moment_in(datetime.fromisoformat(at) if isinstance(at, str) else at, self.vote.zone, self.language)

    @property
    def where(self) -> tuple[str, ...]:
        """INTERPOL; Marrakech; times of Africa/Casablanca."""
        return under(self.vote.assembly, self.language)

    @property
    def question(self) -> str:
        return self.text(self.vote.poll.title)

    @property
    def item(self) -> str | None:
        return numbered_item(self.vote.item, self.language)

    @property
    def outcome(self) -> str:
        return self.words("second_vote" if self.vote.result.get("second_vote") else self.vote.result["outcome"])

    @property
    def sentence(self) -> str:
        return self.text(self.vote.result["sentence"])

    @property
    def papers(self) -> str:
        return self.words("hands_raised" if self.vote.poll.mode is Mode.HANDS else "papers")

    @property
    def rule(self) -> str:
        """Two thirds of votes for or against."""
        majority = majority_from(self.vote.poll.rule)
        if majority is None:
            return self.words("most")
        base = sentences.base(self.language, majority.base, self.vote.result["base_size"]).rstrip(",")
        if self.vote.poll.contest_id and majority.base is Base.VALID:
            base = self.words("valid_papers")
        return f"{sentences.share(self.language, majority)} {base}"

    def by_choice(self) -> Table:
        rows = tuple(Row((self.choice(choice), number)) for choice, number in self.vote.result["counts"].items())
        return Table((Column(self.words("choice")), Column(self.words("votes"), numeric=True)), rows)

    def counts(self) -> Table:
        """Votes by choice, then what became of all papers and of those who handed in none."""
        result, by_choice = self.vote.result, self.by_choice()
        papers = Row((self.papers, result["papers"]), "total")
        before, after = ("valid", "blank", "invalid"), ("not_voting", "absent")
        rest = [[Row((self.words(name), result.get(name))) for name in names] for names in (before, after)]
        return replace(by_choice, rows=(*by_choice.rows, *rest[0], papers, *rest[1]))

    def shaped_by(self) -> list[Line]:
        """The adopted amendments and the rejected parts of what was put."""
        named = (("as_amended", self.vote.poll.as_amended), ("without_parts", self.vote.poll.without_parts))
        return [
            Line(self.words(name), "; ".join(self.text(self.vote.titles.get(each)) for each in ids))
            for name, ids in named
            if ids
        ]

    def decision(self) -> list[Line]:
        """Of an election: who is elected by this round and who stands in the next."""
        return decided_lines(self.vote.decided, self.language) if self.vote.decided else []

    def corrections(self) -> Iterable[Section]:
        """Every correction, and the result as it was first announced."""
        result, words = self.vote.result, self.words
        corrections = result.get("corrections") or ()
        if not corrections:
            return
        columns = ("numbered", "member", "was", "becomes", "reason", "when", "by")
        rows = (
            Row((
                each["number"], self.member(each["member"]), self.marked(each["was"]), self.marked(each["becomes"]),
                each["reason"], self.moment(each["corrected_at"]), each["corrected_by"],
            ))
            for each in corrections
        )  # fmt: skip
        table = Table(tuple(Column(words(each), each == "numbered") for each in columns), tuple(rows))
        announced = result.get("announced")
        said = f"{words('announced')}: {self.text(announced['sentence'])}" if announced else ""
        yield Section(words("corrections"), tables=(table,), prose=(said,) if said else ())

    def data(self) -> dict[str, Any]:
        """The facts behind, under the names that the API has for them."""
        vote = self.vote
        return {
            "assembly": assembly_data(vote.assembly),
            "item": describe_item(vote.item) if vote.item else None,
            "motion": dict(vote.motion) if vote.motion else None,
            "poll": describe_poll(vote.poll, whole=False),
            "text": dict(vote.poll.text) if vote.poll.text is not None else None,  # as it was put
            "result": dict(vote.result),
            "decided": dict(vote.decided) if vote.decided else None,
        }


def numbered_item(item: AgendaItem | None, language: Language) -> str | None:
    return f"{item.position}. {text_in(item.title, language)}" if item else None


def under(assembly: Mapping[str, Any], language: Language) -> tuple[str, ...]:
    """The organisation, unless the assembly bears its name; the place; the time zone of all times."""
    organisation, title = (text_in(assembly[name], language, "") for name in ("organisation", "title"))
    times = Words(WORDS, language)("times", zone=assembly["time_zone"])
    return tuple(filter(None, (organisation if organisation != title else "", assembly["place"], times)))


def assembly_data(assembly: Mapping[str, Any]) -> dict[str, Any]:
    names = (
        "organisation_id",
        "organisation",
        "assembly_id",
        "title",
        "place",
        "time_zone",
        "opens",
        "closes",
        "rehearsal",
    )
    return {name: assembly[name] for name in names}


def people_of(decided: Mapping[str, Any]) -> dict[str, list[str]]:
    """By name: who is elected by a round, and who stands in the next one."""
    known = {each["candidate_id"]: each["name"] for each in decided["contest"]["candidates"]}
    return {name: [known.get(each, each) for each in decided[name]] for name in ("elected", "next")}


def decided_lines(decided: Mapping[str, Any], language: Language) -> list[Line]:
    words = Words(WORDS, language)
    return [Line(words(name), "; ".join(people)) for name, people in people_of(decided).items() if people]
