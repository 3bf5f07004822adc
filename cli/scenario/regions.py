"""Settles in which region each candidate stands and each box is voted, where an office is filled by region.

A candidate stands in the region that the file gives, else in the member's, else in the one whose papers bear the name. Where
none of these is a region that has a seat, the file is refused: nobody could say on which paper the name stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from cli.scenario.model import AdmissionStep, ElectionStep, Scenario
from cli.scenario.model_elections import AnyRound, Box, Candidate, Expectation, Lots, Round, SpecialRound
from cli.scenario.rules import read_office
from cli.scenario.source import Place, ScenarioError
from shared.rules.office import Office
from shared.rules.rule_set import RuleSet


def with_regions(scenario: Scenario, rules: RuleSet) -> Scenario:
    """The scenario with every region settled. Raises ScenarioError."""
    of_members = member_regions(scenario)
    steps = tuple(
        _settled(step, read_office(step.office, rules, step.place), of_members)
        if isinstance(step, ElectionStep)
        else step
        for step in scenario.steps
    )
    return replace(scenario, steps=steps)


def member_regions(scenario: Scenario) -> dict[str, str]:
    """The regions of all members that the file, and those before it, know of."""
    found = {} if scenario.after is None else member_regions(scenario.after)
    listed = () if scenario.members is None else scenario.members.listed
    admitted = (step.member for step in scenario.steps if isinstance(step, AdmissionStep))
    return found | {member.code: member.region for member in (*listed, *admitted)}


def _settled(step: ElectionStep, office: Office, of_members: Mapping[str, str]) -> ElectionStep:
    if not office.regions or step.vacancy is not None:  # what is vacant is one seat
        for one in step.rounds:
            if isinstance(one, Round) and one.by_region:
                raise ScenarioError(one.place.child("by_region"), "this is not an election by region")
        return step
    if isinstance(step.seats, Mapping):
        office = replace(office, regions=step.seats)
    return _Settling(step, office, of_members).settled()


class _Settling:
    def __init__(self, step: ElectionStep, office: Office, of_members: Mapping[str, str]) -> None:
        self.step = step
        self.office = office
        self.of_members = of_members
        self.regions = {name: min(found) for name, found in self._marked().items() if len(found) == 1}

    def settled(self) -> ElectionStep:
        candidates = tuple(self._candidate(one) for one in self.step.candidates)
        rounds = tuple(self._entering(one) for one in self.step.rounds)
        return replace(self.step, candidates=candidates, rounds=tuple(self._round(one) for one in rounds))

    def _marked(self) -> dict[str, set[str]]:
        """The regions of the boxes that name someone, on papers or in what they are expected to bring."""
        found: dict[str, set[str]] = {}
        for one in self.step.rounds:
            for box in one.boxes if isinstance(one, Round) else ():
                if box.region is None:
                    continue
                self._must_have_seats(box.region, box.place)
                for name in box.names | _expected(box.expect or {}):
                    found.setdefault(name, set()).add(box.region)
        return found

    def _candidate(self, one: Candidate) -> Candidate:
        of_member = None if one.member is None else self.of_members.get(one.member)
        if one.region is not None:
            region: str | None = one.region
        elif of_member in self.office.regions:
            region = of_member
        else:
            region = self.regions.get(one.name)
        if region is None:
            raise ScenarioError(one.place, f"nothing says in which region {one.name} stands: add 'region'")
        self._must_have_seats(region, one.place.child("region"))
        self.regions[one.name] = region
        return replace(one, region=region)

    def _must_have_seats(self, region: str, place: Place) -> None:
        if region not in self.office.regions:
            known = ", ".join(self.office.regions)
            raise ScenarioError(place, f"the office has no seat for {region}; known: {known}")

    def _entering(self, one: AnyRound) -> AnyRound:
        if not isinstance(one, Round):
            return one
        return replace(one, enter_before=tuple(self._candidate(entrant) for entrant in one.enter_before))

    def _round(self, one: AnyRound) -> AnyRound:
        if isinstance(one, SpecialRound):
            return replace(one, box=replace(one.box, region=self._shared_by(one.among, one.place)))
        if isinstance(one, Lots):
            return replace(one, region=self._shared_by(one.among, one.place))
        if one.by_region:
            for box in one.boxes:
                self._all_stand_here(box)
            return one
        (box,) = one.boxes
        if not box.papers:  # nobody votes: those elected without a ballot, wherever they stand
            return one
        region = self._shared_by(box.names | _expected(one.expect), one.place)
        return replace(one, boxes=(replace(box, region=region),))

    def _all_stand_here(self, box: Box) -> None:
        for name in box.names - set(box.written):
            if self.regions.get(name) != box.region:
                raise ScenarioError(box.place, f"{name} stands in {self.regions.get(name)}, not in {box.region}")

    def _shared_by(self, named: Iterable[str], place: Place) -> str:
        """The region in which all of these stand."""
        found = {self.regions.get(name) for name in named} - {None} or set(self.office.regions)
        if len(found) != 1:
            raise ScenarioError(place, "these papers are not of one region: give them under 'by_region'")
        return str(found.pop())


def _expected(expect: Expectation) -> set[str]:
    return {*expect.get("elected", ()), *expect.get("next", ())}
