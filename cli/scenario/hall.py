"""Who is a member, in the hall and suspended, as a scenario has it: for the checks before and for the play itself.

Knows nothing of the platform; that the platform sees the same hall is what a replay finds out.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, repeat

from cli.scenario.model import RestoreStep, Scenario, SuspendStep
from cli.scenario.model_elections import Papers
from cli.scenario.model_votes import Counts, Named, Votes


class Hall:
    def __init__(self, members: Iterable[str], present: Iterable[str], suspended: Iterable[str]) -> None:
        self.members = list(members)
        self.present = set(present)
        self.suspended = set(suspended)
        self.disputed: set[str] = set()

    @classmethod
    def of(cls, scenario: Scenario, members: Iterable[str]) -> Hall:
        listed = list(members)
        if scenario.present is None:
            present = [code for code in listed if code not in scenario.absent]
        elif isinstance(scenario.present, int):
            present = listed[: scenario.present]
        else:
            present = list(scenario.present)
        return cls(listed, present, suspended_before(scenario) | set(scenario.suspended))

    def voters(self) -> list[str]:
        """Members that are in the hall and may vote, in list order."""
        away = self.suspended | self.disputed
        return [code for code in self.members if code in self.present and code not in away]

    def admit(self, code: str) -> None:
        if code not in self.members:
            self.members.append(code)

    def arrive(self, codes: Iterable[str]) -> None:
        self.present.update(codes)

    def leave(self, codes: Iterable[str]) -> None:
        self.present.difference_update(codes)

    def suspend(self, codes: Iterable[str]) -> None:
        self.suspended.update(codes)

    def restore(self, codes: Iterable[str]) -> None:
        self.suspended.difference_update(codes)

    def dispute(self, code: str) -> None:
        self.disputed.add(code)

    def settle(self, code: str, *, accepted: bool) -> None:
        """Refused credentials keep a delegation off the roll as disputed ones do."""
        if accepted:
            self.disputed.discard(code)


def suspended_before(scenario: Scenario) -> set[str]:
    """Arrears outlive an assembly: whose vote was still suspended when the scenario before this one ended."""
    if scenario.after is None:
        return set()
    found = suspended_before(scenario.after) | set(scenario.after.suspended)
    for step in scenario.after.steps:
        if isinstance(step, SuspendStep):
            found.update(step.members)
        elif isinstance(step, RestoreStep):
            found.difference_update(step.members)
    return found


def motion_ballots(votes: Votes, hall: Hall) -> list[tuple[str, tuple[str, ...]]]:
    """Member and marks of every ballot: counts go to the voters in list order, yes first, then no, then abstain."""
    if isinstance(votes, Named):
        return [(member, (choice,)) for member, choice in votes.votes.items()]
    chosen = chain.from_iterable(repeat((choice,), votes.counts.get(choice, 0)) for choice in ("yes", "no", "abstain"))
    return list(zip(hall.voters(), chosen, strict=False))


def paper_ballots(papers: Iterable[Papers], voters: Iterable[str]) -> list[tuple[str, tuple[str, ...]]]:
    """The same for the papers of an election round, in the order the scenario lists them."""
    chosen = chain.from_iterable(repeat(one.choose, one.count) for one in papers)
    return list(zip(voters, chosen, strict=False))


def needed(votes: Votes) -> int:
    return sum(votes.counts.values()) if isinstance(votes, Counts) else len(votes.votes)
