"""What voting tells the other services about each of its events."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from services.voting.adapters.publishing_register import register_fact
from services.voting.domain import events
from services.voting.domain.description import describe_item, describe_motion, describe_poll
from services.voting.domain.poll import Poll
from shared.contracts import voting as said
from shared.contracts.envelope import Fact

ITEMS: dict[type, type[Fact]] = {
    events.ItemAdded: said.AgendaItemAddedV1,
    events.ItemOpened: said.AgendaItemOpenedV1,
    events.ItemClosed: said.AgendaItemClosedV1,
}
POLLS: dict[type, type[Fact]] = {
    events.PollPrepared: said.PollPreparedV1,
    events.PollOpened: said.PollOpenedV1,
    events.PollHeld: said.PollHeldV1,
    events.PollResumed: said.PollResumedV1,
    events.PollExtended: said.PollExtendedV1,
    events.PollClosed: said.PollClosedV1,
}


def to_contract(event: object) -> Fact:
    """Raises TypeError for an event that nobody outside is told of: none is said by accident."""
    match event:
        case events.ItemAdded(item) | events.ItemOpened(item) | events.ItemClosed(item):
            return ITEMS[type(event)].model_validate({**_whose(item), "item": describe_item(item)})
        case events.MotionTabled(motion):
            return said.MotionTabledV1.model_validate({**_whose(motion), "motion": describe_motion(motion)})
        case events.MotionDecided(motion, poll_id):
            body = {**_whose(motion), "motion": describe_motion(motion), "poll_id": poll_id}
            return said.MotionDecidedV1.model_validate(body)
        case events.MotionOrdered(motion):
            return said.MotionOrderedV1.model_validate({**_whose(motion), "motion": describe_motion(motion)})
        case events.MotionWithdrawn(motion, reason):
            body = {**_whose(motion), "motion": describe_motion(motion), "reason": reason}
            return said.MotionWithdrawnV1.model_validate(body)
        case events.ResolutionAdopted(resolution):
            names = ("motion_id", "poll_id", "year", "number", "title", "text")
            body = {name: getattr(resolution, name) for name in names}
            return said.ResolutionAdoptedV1.model_validate({**_whose(resolution), **body})
        case (
            events.ResolutionAnnulled()
            | events.ResolutionReinstated()
            | events.ResolutionReleased()
            | events.ResolutionsImported()
        ):
            return register_fact(event)
        case events.AdmissionAdopted(motion, poll_id, admits):
            body = {"motion_id": motion.motion_id, "poll_id": poll_id, "code": admits.code, "region": admits.region}
            return said.AdmissionAdoptedV1.model_validate({**_whose(motion), **body, "name": dict(admits.name)})
        case events.BallotsAccepted():
            return _ballots(event)
        case _:
            return _of_poll(event)


def _of_poll(event: object) -> Fact:
    match event:
        case events.PollVoided(poll, reason, voided_by):
            return said.PollVoidedV1.model_validate({**_poll(poll), "reason": reason, "voided_by": voided_by})
        case events.ResultDeclared(poll, result):
            return said.ResultDeclaredV1.model_validate({**_poll(poll), "result": result})
        case events.ResultCorrected(poll, result, correction):
            body = {**_poll(poll), "result": result, "correction": asdict(correction)}
            return said.ResultCorrectedV1.model_validate(body)
        case events.DifferenceFound(poll, recount, other, compared_with):
            found = {"recount": dict(recount), "other": dict(other), "compared_with": compared_with}
            return said.DifferenceFoundV1.model_validate({**_poll(poll), **found})
    if type(event) in POLLS:
        return POLLS[type(event)].model_validate(_poll(event.poll))  # type: ignore[attr-defined]
    raise TypeError(f"not an event of voting: {event!r}")


def _ballots(event: events.BallotsAccepted) -> Fact:
    """Built without validation: it comes from our own rows, once for every batch."""
    ballots = tuple(
        said.NamedBallot.model_construct(
            ballot_id=each.ballot_id,
            member=each.member,
            supersedes=each.supersedes,
            link=each.link,
            marks=each.marks,
        )
        for each in event.ballots
    )
    return said.BallotsAcceptedV1.model_construct(
        organisation_id=event.organisation_id,
        assembly_id=event.assembly_id,
        poll_id=event.poll_id,
        ballots=ballots,
    )


def _whose(subject: Any) -> dict[str, str]:
    return {"organisation_id": subject.organisation_id, "assembly_id": subject.assembly_id}


def _poll(poll: Poll) -> dict[str, Any]:
    return {**_whose(poll), "poll_id": poll.poll_id, "poll": describe_poll(poll)}
