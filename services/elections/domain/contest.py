"""A contest for one office: its candidates, and the race for its seats, one a region where it is filled by region.

Promises that one race is polled at a time, and that who stood before returns as the same candidate. What the rules bar, and
what a race decides, is in ``race`` and shared.rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from services.elections.domain.candidate import NEVER_ENTERED, Candidate, spelled
from services.elections.domain.errors import (
    CandidateElected,
    CandidateTwice,
    CandidateWithdrew,
    ContestDecided,
    NominationsClosed,
    NoSeatForRegion,
    RegionUnclear,
    RoundUndecided,
    UnknownCandidate,
)
from services.elections.domain.race import Awaits, Race
from services.elections.domain.round import Round, Texts
from shared.rules.body import Trait
from shared.rules.majority import Electorate
from shared.rules.office import Office
from shared.rules.round import Papers, Standing


@dataclass(frozen=True, slots=True)
class Contest:
    contest_id: str
    organisation_id: str
    assembly_id: str
    item_id: str | None
    office: str
    title: Texts
    seats: int
    candidates: tuple[Candidate, ...]
    rounds: tuple[Round, ...] = ()
    regions: Mapping[str, int] = field(default_factory=dict)  # seats by region; empty: not by region
    acclaims: bool = False
    distinct: tuple[Trait, ...] = ()
    write_ins: bool = False
    only_region: str | None = None  # whoever is elected must come from there
    vacancy_of: str | None = None  # the mandate whose rest is filled
    ends_on: str | None = None  # the day on which the mandate ends, where it is not a full term (ISO date)
    sealed: Mapping[str, str] = field(default_factory=dict)  # round id -> the number sealed for its lot; told to nobody
    hand_draws: Mapping[str, Sequence[Mapping[str, str]]] = field(default_factory=dict)  # round id -> entries by hand

    @property
    def races(self) -> tuple[Race, ...]:
        return tuple(self.race(region) for region in self.regions or (None,))

    def race(self, region: str | None) -> Race:
        if region is not None and region not in self.regions:
            raise NoSeatForRegion(region=region)
        own = [each for each in self.candidates if region is None or each.region == region]
        rounds = [each for each in self.rounds if each.region == region]
        seats = self.seats if region is None else self.regions[region]
        return Race(region, seats, self.acclaims, tuple(own), tuple(rounds), self.distinct, self.write_ins)

    @property
    def undecided(self) -> Round | None:
        return next((each for each in self.rounds if each.state == "called"), None)

    @property
    def decided_ballots(self) -> tuple[Round, ...]:
        return tuple(each for each in self.rounds if each.state == "decided" and each.kind == "ballot")

    @property
    def elected(self) -> tuple[str, ...]:
        return tuple(one for each in self.rounds if each.state == "decided" for one in each.elected)

    @property
    def state(self) -> Literal["nominating", "polling", "decided"]:
        if all(race.decided for race in self.races):
            return "decided"
        return "polling" if self.rounds else "nominating"

    @property
    def awaits(self) -> Awaits | None:
        """What the contest waits for: a result, else what the first race that waits waits for; None once it is decided."""
        waiting = [awaited for race in self.races if (awaited := race.awaits)]
        return "result" if "result" in waiting else next(iter(waiting), None)

    def waiting(self, region: str | None, *awaited: Awaits) -> Race:
        """The race of ``region``; where none is named, the only one that waits for one of ``awaited``. Raises RegionUnclear."""
        if region is not None or not self.regions:
            return self.race(region)
        if self.awaits is None:
            raise ContestDecided()
        found = [race for race in self.races if race.awaits in awaited]
        if len(found) != 1:
            raise RegionUnclear(regions=", ".join(str(race.region) for race in found or self.races))
        return found[0]

    def candidate(self, candidate_id: str) -> Candidate:
        for each in self.candidates:
            if each.candidate_id == candidate_id:
                return each
        raise UnknownCandidate()

    def named(self, name: str, member: str | None) -> Candidate | None:
        """Who has this name here already; the same name of two different members is two people."""
        return next(
            (
                each
                for each in self.candidates
                if spelled(each.name) == spelled(name) and len({each.member, member} - {None}) <= 1
            ),
            None,
        )

    def nominate(self, candidate: Candidate) -> tuple[Contest, Candidate]:
        """The candidate as entered: one who stood before and was left out of the ballot before returns."""
        if self.regions and candidate.region not in self.regions:
            raise NoSeatForRegion(region=candidate.region or "?")
        if self.only_region is not None and candidate.region != self.only_region:
            raise NoSeatForRegion(region=candidate.region or "?")
        race = self.race(candidate.region if self.regions else None)
        if not race.open_to_entry:
            raise NominationsClosed()
        known = self.named(candidate.name, candidate.member)
        if known is None:
            entered = replace(candidate, entered_after=len(race.ballots))
            return replace(self, candidates=(*self.candidates, entered)), entered
        if known.withdrawn:
            raise CandidateWithdrew(name=known.name)
        standing = {each.candidate_id for each in race.standing}
        if known.candidate_id in standing or known.candidate_id in self.elected:
            raise CandidateTwice(name=known.name)
        entered = replace(known, entered_after=len(race.ballots), written_in=False)
        return self._with_candidate(entered), entered

    def withdraw(self, candidate_id: str) -> Contest:
        """For good, and between ballots only: a paper that delegates hold is not changed under them."""
        leaving = self.candidate(candidate_id)
        if leaving.withdrawn:
            return self
        if candidate_id in self.elected:
            raise CandidateElected(name=leaving.name)
        if self.state == "decided":
            raise ContestDecided()
        if self.undecided:
            raise RoundUndecided(office=self.office)
        return self._with_candidate(replace(leaving, withdrawn=True))

    def bar(self, candidate_id: str, reason: str) -> Contest:
        """A seat filled elsewhere since the nomination keeps this candidate from being elected."""
        return self._with_candidate(replace(self.candidate(candidate_id), barred=reason))

    def call_round(
        self, office: Office, round_id: str, region: str | None = None, excluded: Sequence[str] = ()
    ) -> tuple[Contest, Round]:
        """The next ballot of a race; raises what stands in its way."""
        if self.undecided:
            raise RoundUndecided(office=self.office)
        race = self.waiting(region, "call", "acclamation", "special-ballot")
        return self._with_race(race.call(office, round_id, excluded))

    def acclaim(self, round_id: str, region: str | None = None) -> tuple[Contest, Round]:
        return self._with_race(self.waiting(region, "acclamation").acclaim(round_id))

    def draw(
        self, office: Office, round_id: str, region: str | None, drawn: str, how: Mapping[str, Any]
    ) -> tuple[Contest, Round]:
        race = self.waiting(region, "lots")
        return self._with_race(race.draw(office, round_id, drawn, how, self._winners_beside(race)))

    def void_round(self, round_id: str, explanation: Texts, papers: Papers | None = None) -> tuple[Contest, Round]:
        """The papers of the ballot count for nothing; it may be called again under the same number."""
        return self._with_race(self._race_of(round_id).void(round_id, explanation, papers))

    def decide(self, office: Office, round_id: str, papers: Papers, electorate: Electorate) -> tuple[Contest, Round]:
        """Raises InconsistentCount where nothing can be decided by these papers."""
        race = self._race_of(round_id)
        return self._with_race(race.decide(office, round_id, papers, electorate, self._winners_beside(race)))

    def write_in(self, round_id: str, candidates: Iterable[Candidate]) -> Contest:
        """Whoever voters wrote in on the papers of a ballot stands in it. Those who are known here come under their id."""
        written = [replace(each, written_in=True, entered_after=NEVER_ENTERED) for each in candidates]
        added = tuple(each for each in written if self.named(each.name, each.member) is None)
        ids = [(self.named(each.name, each.member) or each).candidate_id for each in written]
        current = next(each for each in self.rounds if each.round_id == round_id)
        stood = (*current.standing, *(each for each in ids if each not in current.standing))
        return replace(
            self,
            candidates=(*self.candidates, *added),
            rounds=tuple(replace(each, standing=stood) if each is current else each for each in self.rounds),
        )

    def mandate_ends(self, otherwise: date) -> date:
        """The last day of a mandate given here; ``otherwise``: of a full term."""
        return date.fromisoformat(self.ends_on) if self.ends_on else otherwise

    def _race_of(self, round_id: str) -> Race:
        return self.race(next(each for each in self.rounds if each.round_id == round_id).region)

    def _winners_beside(self, race: Race) -> list[Standing]:
        """Who was elected in the other races of this contest: members may have to differ from theirs, too."""
        return [
            self.candidate(one).standing for other in self.races if other.region != race.region for one in other.elected
        ]

    def _with_race(self, changed: tuple[Race, Round]) -> tuple[Contest, Round]:
        race, step = changed
        rounds = {each.round_id: each for each in self.rounds} | {each.round_id: each for each in race.rounds}
        return replace(self, rounds=tuple(rounds.values())), step

    def _with_candidate(self, changed: Candidate) -> Contest:
        candidates = {each.candidate_id: each for each in self.candidates} | {changed.candidate_id: changed}
        return replace(self, candidates=tuple(candidates.values()))
