"""Contests for the tests of the domain: candidates by their names, rounds by the papers handed in."""

from __future__ import annotations

from collections.abc import Mapping

from services.elections.domain.candidate import Candidate
from services.elections.domain.contest import Contest
from services.elections.domain.round import Round
from shared.kernel.ids import CountingIds
from shared.rules.majority import Electorate
from shared.rules.office import Office, SoleCandidate
from shared.rules.round import Papers

HALL = Electorate(members=196, eligible=194, accredited=179, present=179)
IDS = CountingIds()


def contest_of(
    office: Office, *names: str, members: Mapping[str, str] | None = None, regions: Mapping[str, str] | None = None
) -> Contest:
    """A candidate's id is their name."""
    contest = Contest(
        "c", "o", "a", None, office.name, {"en": office.name}, office.seats, (), regions=office.regions,
        acclaims=office.sole_candidate is SoleCandidate.ACCLAMATION, distinct=office.distinct, write_ins=office.write_ins,
    )  # fmt: skip
    for name in names:
        candidate = Candidate(name, name, (members or {}).get(name), (regions or {}).get(name))
        contest, _ = contest.nominate(candidate)
    return contest


def call(contest: Contest, office: Office, region: str | None = None) -> tuple[Contest, Round]:
    return contest.call_round(office, IDS.new(), region)


def draw(contest: Contest, office: Office, drawn: str, region: str | None = None) -> tuple[Contest, Round]:
    """A lot drawn by hand."""
    return contest.draw(office, IDS.new(), region, drawn, {"method": "hand", "witnesses": ["X", "Y"]})


def hear(contest: Contest, office: Office, votes: Mapping[str, int], valid: int | None = None) -> tuple[Contest, Round]:
    """Decides the round that is called; one mark a paper unless ``valid`` says otherwise."""
    assert contest.undecided is not None
    papers = Papers(sum(votes.values()) if valid is None else valid, votes)
    return contest.decide(office, contest.undecided.round_id, papers, HALL)


def play(
    contest: Contest, office: Office, votes: Mapping[str, int], valid: int | None = None, region: str | None = None
) -> tuple[Contest, Round]:
    return hear(call(contest, office, region)[0], office, votes, valid)
