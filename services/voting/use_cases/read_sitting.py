"""Reads what happened in a sitting, for its minutes: when it was opened and closed, its items, documents and motions, who
spoke, what was decided by vote, and the incidents that were noted, in the order in which it happened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.voting.domain.agenda import AgendaItem, Sitting
from services.voting.domain.agenda_errors import SittingNotHeld
from services.voting.domain.happening import Happening, What
from services.voting.domain.minutes import SavedMinutes
from services.voting.domain.motion import Motion
from services.voting.use_cases import finding
from services.voting.use_cases.agenda_ports import Paper, Turn
from services.voting.use_cases.ports import Actor, Work, Works
from services.voting.use_cases.read_minutes import Corrected, Declared, Entry, Minutes, ReadMinutes, Voided, WithoutPoll
from services.voting.use_cases.read_vote import assembly as assembly_of

TOLD: frozenset[What] = frozenset({
    "item added", "item moved", "item removed", "item opened", "item suspended", "item closed", "sitting opened",
    "sitting suspended", "sitting closed", "agenda adopted", "incident",
})  # fmt: skip
RANKS = (
    "sitting opened",
    "item opened",
    "document",
    "motion",
    "turn",
    "vote",
    "record",
    "item closed",
    "sitting closed",
)
Subject = Happening | Turn | Paper | Motion | Entry


@dataclass(frozen=True, slots=True)
class Fact:
    """``key``: the same whenever the sitting is read. ``kind``: line, turn, document, motion, vote."""

    key: str
    kind: str
    at: datetime
    item_id: str | None
    subject: Subject


@dataclass(frozen=True)
class SittingRecord:
    """``votes``: all minutes of votes of the assembly, in which the votes of this sitting have their numbers."""

    assembly: Mapping[str, Any]
    sitting: Sitting
    items: Mapping[str, AgendaItem]
    facts: tuple[Fact, ...]
    votes: Minutes


@dataclass(frozen=True)
class ReadSitting:
    works: Works
    votes: ReadMinutes

    async def __call__(self, actor: Actor, sitting_id: str) -> SittingRecord:
        """Raises SittingNotHeld before it was opened."""
        async with self.works.reading() as work:
            sitting = await finding.sitting(work, actor, sitting_id)
            if sitting.opened_at is None:
                raise SittingNotHeld()
        votes = await self.votes(sitting.assembly_id, None)
        async with self.works.reading() as work:
            items = {item.item_id: item for item in await work.agenda.of_assembly(sitting.assembly_id)}
            facts = [*await _facts(work, sitting), *_decided(votes, sitting)]
            held_in = await assembly_of(work, sitting.assembly_id)
        return SittingRecord(held_in, sitting, items, tuple(sorted(facts, key=_place)), votes)

    async def saved(self, actor: Actor, sitting_id: str, language: str) -> SavedMinutes | None:
        async with self.works.reading() as work:
            await finding.sitting(work, actor, sitting_id)
            return await work.sitting_minutes.newest(sitting_id, language)

    async def versions(self, actor: Actor, sitting_id: str, language: str) -> list[SavedMinutes]:
        async with self.works.reading() as work:
            await finding.sitting(work, actor, sitting_id)
            return await work.sitting_minutes.versions(sitting_id, language)


async def _facts(work: Work, sitting: Sitting) -> list[Fact]:
    lines = [line for line in await work.agenda.happenings(sitting.assembly_id) if _told(line, sitting)]
    found = [Fact(f"line:{line.number}", "line", line.at, line.item_id, line) for line in lines]
    opened: dict[str, datetime] = {}  # items dealt with in this sitting, and since when
    for line in lines:
        if line.what == "item opened" and line.item_id is not None:
            opened.setdefault(line.item_id, line.at)
    for turn in await work.spoken.turns(sitting.assembly_id):
        if _within(turn.began_at, sitting):
            found.append(Fact(f"turn:{turn.turn_id}", "turn", turn.began_at, turn.item_id, turn))
    for paper in await work.spoken.papers(sitting.assembly_id):
        if (since := opened.get(paper.item_id)) and _until(paper.published_at, sitting):
            at = max(since, paper.published_at)
            found.append(Fact(f"document:{paper.document_id}", "document", at, paper.item_id, paper))
    for motion in await work.motions.of_assembly(sitting.assembly_id):
        since = opened.get(motion.item_id or "")
        if since is not None and motion.role != "part" and _until(motion.tabled_at, sitting):
            at = max(since, motion.tabled_at)
            found.append(Fact(f"motion:{motion.motion_id}", "motion", at, motion.item_id, motion))
    return found


def _told(line: Happening, sitting: Sitting) -> bool:
    if line.what.startswith("sitting ") or line.what == "incident":
        return line.what in TOLD and line.sitting_id == sitting.sitting_id
    return line.what in TOLD and _within(line.at, sitting)


def _decided(votes: Minutes, sitting: Sitting) -> Iterable[Fact]:
    for _, entry in votes.entries:
        if _within(entry.at, sitting):
            match entry:
                case Declared(vote=vote):
                    key, item = f"vote:{vote.poll.poll_id}", vote.item
                case Voided(poll=poll, item=item):
                    key = f"void:{poll.poll_id}"
                case WithoutPoll(decided=decided, item=item):
                    key = f"round:{decided['round_id']}"
                case Corrected(vote=vote, correction=correction):
                    key, item = f"correction:{vote.poll.poll_id}{correction['number']}", vote.item
            yield Fact(key, "vote", entry.at, item.item_id if item else None, entry)


def _within(at: datetime, sitting: Sitting) -> bool:
    return sitting.opened_at is not None and sitting.opened_at <= at and _until(at, sitting)


def _until(at: datetime, sitting: Sitting) -> bool:
    return sitting.closed_at is None or at <= sitting.closed_at


def _place(fact: Fact) -> tuple[datetime, int, int]:
    """Things of one moment stand in the order in which they are done."""
    line = fact.subject if isinstance(fact.subject, Happening) else None
    rank = line.what if line is not None and line.what in RANKS else "record" if line is not None else fact.kind
    return fact.at, RANKS.index(rank), line.number if line is not None else 0
