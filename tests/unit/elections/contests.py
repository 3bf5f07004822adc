"""Contests for the tests of the domain: candidates by their names, rounds by the papers handed in."""

from __future__ import annotations

from collections.abc import Mapping

from services.elections.domain.contest import Candidate, Contest
from services.elections.domain.round import Round
from shared.kernel.ids import CountingIds
from shared.rules.majority import Electorate
from shared.rules.office import Office
from shared.rules.round import Papers

HALL = Electorate(members=196, eligible=194, accredited=179, present=179)
IDS = CountingIds()


def contest_of(office: Office, *names: str, members: Mapping[str, str] | None = None) -> Contest:
    """A candidate's id is their name."""
    contest = Contest("c", "o", "a", None, office.name, {"en": office.name}, office.seats, ())
    for name in names:
        contest = contest.nominate(Candidate(name, name, (members or {}).get(name)))
    return contest


def call(contest: Contest, office: Office) -> tuple[Contest, Round]:
    return contest.call_round(office, IDS.new())


def hear(contest: Contest, office: Office, votes: Mapping[str, int], valid: int | None = None) -> tuple[Contest, Round]:
    """Decides the round that is called; one mark a paper unless ``valid`` says otherwise."""
    assert contest.undecided is not None
    papers = Papers(sum(votes.values()) if valid is None else valid, votes)
    return contest.decide(office, contest.undecided.round_id, papers, HALL)


def play(contest: Contest, office: Office, votes: Mapping[str, int], valid: int | None = None) -> tuple[Contest, Round]:
    return hear(call(contest, office)[0], office, votes, valid)
