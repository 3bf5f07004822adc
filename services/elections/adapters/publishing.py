"""Domain events of elections as the contracts that other services hear."""

from __future__ import annotations

from services.elections.domain import candidate as people
from services.elections.domain import contest as domain
from services.elections.domain import events, wording
from shared.contracts import elections as said
from shared.contracts.envelope import Fact, Texts


def to_contract(event: object) -> Fact:
    match event:
        case events.ContestOpened():
            return said.ContestOpenedV1(**_about(event.contest))
        case events.CandidateNominated():
            return said.CandidateNominatedV1(**_about(event.contest), candidate_id=event.candidate_id)
        case events.CandidateWithdrawn():
            return said.CandidateWithdrawnV1(**_about(event.contest), candidate_id=event.candidate_id)
        case events.RoundCalled():
            return _called(event)
        case events.RoundDecided() | events.RoundVoided():
            return _decided(event)
        case events.SeatFilled():
            about = _about(event.contest)
            return said.SeatFilledV1(**about, candidate_id=event.candidate_id, round_id=event.round.round_id)
        case events.LotsDrawn():
            return _lots(event)
        case events.CandidateBarred():
            return said.CandidateBarredV1(**_about(event.contest), candidate_id=event.candidate_id, reason=event.reason)
        case _:
            return _of_mandate(event)


def _of_mandate(event: object) -> Fact:
    match event:
        case events.MandateBegun():
            mandate = event.mandate
            return said.MandateBegunV1(
                **_about(event.contest),
                mandate_id=mandate.mandate_id,
                office=mandate.office,
                person=mandate.person,
                member=mandate.member,
                begins=mandate.begins,
                ends=mandate.ends,
                region=mandate.region,
            )
        case events.MandateEnded(mandate):
            return said.MandateEndedV1(
                organisation_id=mandate.organisation_id,
                mandate_id=mandate.mandate_id,
                office=mandate.office,
                person=mandate.person,
                ended=mandate.ended_on or mandate.ends,
                reason=mandate.end_reason or "",
            )
        case _:
            raise TypeError(f"not an event of elections: {event!r}")


def _called(event: events.RoundCalled) -> said.RoundCalledV1:
    called, contest = event.round, event.contest
    return said.RoundCalledV1(
        **_about(contest),
        round_id=called.round_id,
        number=called.number,
        standing=tuple(_candidate(contest.candidate(each)) for each in called.standing),
        question=Texts(**wording.question(contest.title, called.region, called.kind)),
        yes_no=called.yes_no,
        min_marks=called.min_marks,
        max_marks=called.max_marks,
        mode=event.mode,
        majority=dict(called.majority),
        kind="special" if called.kind == "special" else "ballot",
        region=called.region,
        excluded=called.excluded,
        write_ins=called.write_ins,
        secret_votes=event.secret_votes,
    )


def _lots(event: events.LotsDrawn) -> said.LotsDrawnV1:
    drawn = event.round.draw
    return said.LotsDrawnV1(
        **_about(event.contest),
        round_id=event.round.round_id,
        among=event.round.standing,
        drawn=tuple(drawn["drawn"]),
        witnesses=tuple(drawn["witnesses"]),
        method=drawn["method"],
        seed=drawn.get("seed"),
    )


def _decided(event: events.RoundDecided | events.RoundVoided) -> said.RoundDecidedV1:
    """A void round is decided too: nobody is elected, and whoever stood stands in its repeat."""
    decided = event.round
    return said.RoundDecidedV1(
        **_about(event.contest),
        round_id=decided.round_id,
        number=decided.number,
        valid=decided.valid,
        required=decided.required,
        elected=decided.elected,
        next=decided.next,
        tie=decided.tie,
        over=decided.over,
        explanation=Texts(**decided.explanation),
        working=Texts(**decided.working),
        kind=decided.kind,
        region=decided.region,
    )


def _about(contest: domain.Contest) -> dict[str, object]:
    return {
        "organisation_id": contest.organisation_id,
        "assembly_id": contest.assembly_id,
        "contest_id": contest.contest_id,
        "contest": said.Contest(
            contest_id=contest.contest_id,
            item_id=contest.item_id,
            office=contest.office,
            title=Texts(**contest.title),
            seats=contest.seats,
            state=contest.state,
            candidates=tuple(_candidate(each) for each in contest.candidates),
            elected=contest.elected,
            rounds=len(contest.decided_ballots),
            regions=dict(contest.regions),
        ),
    }


def _candidate(candidate: people.Candidate) -> said.Candidate:
    return said.Candidate(
        candidate_id=candidate.candidate_id,
        name=candidate.name,
        member=candidate.member,
        withdrawn=candidate.withdrawn,
        region=candidate.region,
        written_in=candidate.written_in,
        barred=candidate.barred,
    )
