"""Reads what was decided by vote in an assembly, on one day or on all, in the order in which it happened: results declared,
polls declared void, rounds of an election decided without a poll (lots, acclamation), and corrections made on a later day.

Entries are numbered through the whole assembly, so a number means the same in the minutes of a day and of all days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from services.voting.domain.agenda import AgendaItem
from services.voting.domain.description import describe_motion
from services.voting.domain.poll import Poll, State
from services.voting.use_cases import finding
from services.voting.use_cases.acts_ports import DoneTo
from services.voting.use_cases.ports import Work, Works
from services.voting.use_cases.queries import Queries
from services.voting.use_cases.read_vote import Described, Names, Vote, assembly, item_of, names, titles_of
from services.voting.use_cases.void_poll import VERB


@dataclass(frozen=True)
class Declared:
    at: datetime
    vote: Vote


@dataclass(frozen=True)
class Voided:
    at: datetime
    poll: Poll
    item: AgendaItem | None
    act: DoneTo


@dataclass(frozen=True)
class WithoutPoll:
    """A round that no poll decided, and the lots, where they were drawn."""

    at: datetime
    decided: Described
    lots: Described | None
    item: AgendaItem | None


@dataclass(frozen=True)
class Corrected:
    at: datetime
    vote: Vote
    correction: Described


Entry = Declared | Voided | WithoutPoll | Corrected


@dataclass(frozen=True)
class Minutes:
    """``numbers``: poll -> the entry that declared it, or declared it void; ``repeats``: poll -> the entry of its repeat."""

    assembly: Described
    day: date | None
    entries: tuple[tuple[int, Entry], ...]
    numbers: Mapping[str, int]
    repeats: Mapping[str, int]

    def local_day(self, at: datetime) -> date:
        return finding.local_day(self.assembly, at)


@dataclass(frozen=True)
class ReadMinutes:
    works: Works
    queries: Queries

    async def __call__(self, assembly_id: str, day: date | None) -> Minutes:
        """``day``: where the assembly meets; None: all days. Raises NotFound for an assembly that is not known here."""
        results = await self.queries.results(assembly_id)
        async with self.works.reading() as work:
            held = await _Held.read(work, assembly_id)
            voids = await work.acts_done.with_reasons(held.assembly["organisation_id"], VERB, held.void)
            found = [*held.declared(results), *await held.voided(work, voids), *held.without_poll()]
        numbered = list(enumerate(sorted(found, key=lambda entry: entry.at), 1))
        polls = [(number, poll) for number, entry in numbered if (poll := _poll(entry))]
        numbers = {poll.poll_id: number for number, poll in polls}
        repeats = {poll.repeat_of: number for number, poll in polls if poll.repeat_of}
        asked = [each for each in numbered if day in (None, finding.local_day(held.assembly, each[1].at))]
        return Minutes(held.assembly, day, tuple(asked), numbers, repeats)


def _poll(entry: Entry) -> Poll | None:
    match entry:
        case Declared(vote=vote):
            return vote.poll
        case Voided(poll=poll):
            return poll
        case _:
            return None


@dataclass(frozen=True)
class _Held:
    """What an assembly has held, and what its votes refer to."""

    assembly: Described
    polls: Mapping[str, Poll]
    items: Mapping[str, AgendaItem]
    rounds: Mapping[str, Described]
    lots: Mapping[str, Described]
    names: Names
    titles: Mapping[str, Mapping[str, str]]

    @classmethod
    async def read(cls, work: Work, assembly_id: str) -> _Held:
        found = await assembly(work, assembly_id)
        return cls(
            found,
            {poll.poll_id: poll for poll in await work.polls.of_assembly(assembly_id)},
            {item.item_id: item for item in await work.agenda.of_assembly(assembly_id)},
            {each["round_id"]: each for each in await work.facts.of_assembly("round", assembly_id)},
            {each["round_id"]: each for each in await work.facts.of_assembly("lots", assembly_id)},
            await names(work, found["organisation_id"]),
            await titles_of(work, assembly_id),
        )

    @property
    def void(self) -> list[str]:
        return [poll.poll_id for poll in self.polls.values() if poll.state is State.VOID]

    def declared(self, results: Iterable[tuple[Poll, Described, Described | None]]) -> Iterable[Entry]:
        for poll, result, motion in results:
            decided = self.rounds.get(poll.poll_id)
            item = self._item(motion, decided)
            vote = Vote(poll, result, motion, item, decided, self.assembly, self.names, self.titles)
            at = datetime.fromisoformat(result["declared_at"])
            yield Declared(at, vote)
            yield from _later_corrections(at, vote)

    async def voided(self, work: Work, acts: Iterable[DoneTo]) -> list[Voided]:
        found = []
        for act in acts:
            poll = self.polls[act.subject]
            motion = await work.motions.get(poll.motion_id) if poll.motion_id else None
            item = self._item(describe_motion(motion) if motion else None, self.rounds.get(poll.poll_id))
            found.append(Voided(act.at, poll, item, act))
        return found

    def without_poll(self) -> Iterable[WithoutPoll]:
        for round_id, decided in self.rounds.items():
            if round_id not in self.polls:
                at = datetime.fromisoformat(decided["at"])
                yield WithoutPoll(at, decided, self.lots.get(round_id), self._item(None, decided))

    def _item(self, motion: Described | None, decided: Described | None) -> AgendaItem | None:
        return self.items.get(item_of(motion, decided) or "")


def _later_corrections(declared_at: datetime, vote: Vote) -> Iterable[Corrected]:
    """What is corrected on the day itself stands with the result; what is corrected later is news of that day."""
    day = finding.local_day(vote.assembly, declared_at)
    for each in vote.result.get("corrections", ()):
        at = datetime.fromisoformat(each["corrected_at"])
        if finding.local_day(vote.assembly, at) != day:
            yield Corrected(at, vote, each)
