"""Whether an election fits the rules and the hall: that its office exists, that its members are members, that every round has
voters for its papers.

Who stands in which round is not followed here: that the platform finds the same is what a replay is for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cli.scenario.hall import Hall
from cli.scenario.model import ElectionStep, Scenario, VacateStep
from cli.scenario.model_elections import Box, Candidate, Lots, Round
from cli.scenario.rules import read_office
from cli.scenario.source import Place, ScenarioError
from shared.rules.office import Office, SoleCandidate
from shared.rules.rule_set import RuleSet


def check_election(step: ElectionStep, scenario: Scenario, rules: RuleSet, hall: Hall) -> None:
    office = read_office(step.office, rules, step.place)
    entrants = (each for one in step.rounds if isinstance(one, Round) for each in one.enter_before)
    _members_of([*step.candidates, *entrants], hall)
    if step.vacancy is not None and step.vacancy not in {person for _, person in holders(scenario)}:
        raise ScenarioError(step.place.child("vacancy"), f"nothing says that {step.vacancy} held a mandate")
    if not _has_seats(office, step.seats):
        raise ScenarioError(step.place.child("seats"), "the office does not have these seats")
    if not step.rounds and office.sole_candidate is not SoleCandidate.ACCLAMATION:
        raise ScenarioError(step.place.child("rounds"), "an election has at least one round, unless by acclamation")
    for one in step.rounds:
        if isinstance(one, Lots):
            continue
        for code in one.excluded:
            if code not in hall.members:
                raise ScenarioError(one.place.child("excluded"), f"{code} is not a member")
        voters = [code for code in hall.voters() if code not in one.excluded]
        for box in one.boxes:
            _fits(box, office, len(voters))


def _has_seats(office: Office, seats: int | Mapping[str, int] | None) -> bool:
    if isinstance(seats, Mapping):
        return all(number <= office.regions.get(region, 0) for region, number in seats.items())
    return seats is None or (not office.regions and seats <= office.seats)


def check_vacancy(step: VacateStep, scenario: Scenario) -> None:
    if (step.office, step.person) not in holders(scenario):
        reason = f"nothing says that {step.person} holds the office {step.office}"
        raise ScenarioError(step.place.child("person"), reason)


def holders(scenario: Scenario) -> set[tuple[str, str]]:
    """Office and person of every mandate that the file, and those before it, tell or may bring about."""
    found = set() if scenario.after is None else holders(scenario.after)
    for mandate in scenario.mandates:
        found.add((mandate.office, mandate.holder))
    for step in scenario.steps:
        if isinstance(step, ElectionStep) and isinstance(step.office, str):
            names = {one.name for one in step.candidates}
            names.update(name for one in step.rounds for box in one.boxes for name in box.names)
            found.update((step.office, name) for name in names)
    return found


def _members_of(candidates: Iterable[Candidate], hall: Hall) -> None:
    for one in candidates:
        if one.member is not None and one.member not in hall.members:
            raise ScenarioError(one.place.child("member"), f"{one.member} is not a member")


def _fits(box: Box, office: Office, voters: int) -> None:
    if box.paper is not None and box.paper.issued and office.mode != "secret":
        raise ScenarioError(box.paper.place, f"ballots on paper are secret; this office is voted by mode {office.mode}")
    must_not_exceed(box.papers, voters, box.place)


def must_not_exceed(wanted: int, voters: int, place: Place) -> None:
    if wanted > voters:
        raise ScenarioError(place, f"counts {wanted} votes, but {voters} members are in the hall and may vote")
