"""What voting tells the other services about each of its events."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from services.voting.adapters.publishing_agenda import said_of_agenda
from services.voting.adapters.publishing_register import register_fact
from services.voting.domain import events
from services.voting.domain.agenda_events import AgendaEvent
from services.voting.domain.description import describe_document, describe_motion, describe_poll
from services.voting.domain.floor_description import describe_floor
from services.voting.domain.floor_events import FloorChanged, Happened
from services.voting.domain.poll import Intake, Poll
from shared.contracts import documents as of_documents
from shared.contracts import floor as of_floor
from shared.contracts import voting as said
from shared.contracts.envelope import Fact
from shared.contracts.floor import FloorFact

DOCUMENTS: dict[type, type[Fact]] = {
    events.DocumentPublished: of_documents.DocumentPublishedV1,
    events.DocumentRevised: of_documents.DocumentRevisedV1,
    events.DocumentWithdrawn: of_documents.DocumentWithdrawnV1,
}
POLLS: dict[type, type[Fact]] = {
    events.PollPrepared: said.PollPreparedV1,
    events.PollOpened: said.PollOpenedV1,
    events.PollHeld: said.PollHeldV1,
    events.PollResumed: said.PollResumedV1,
    events.PollStopped: said.PollStoppedV1,
    events.PollStopLifted: said.PollStopLiftedV1,
    events.PollExtended: said.PollExtendedV1,
    events.PollClosed: said.PollClosedV1,
    events.SealedProgressed: said.SealedProgressedV1,
}
FLOOR: dict[Happened, type[FloorFact]] = {
    "requested": of_floor.FloorRequestedV1,
    "withdrawn": of_floor.FloorRequestWithdrawnV1,
    "given": of_floor.FloorGivenV1,
    "ended": of_floor.FloorTurnEndedV1,
    "ordered": of_floor.SpeakersOrderedV1,
    "drawn": of_floor.SpeakersDrawnV1,
    "list closed": of_floor.SpeakersListClosedV1,
    "list reopened": of_floor.SpeakersListReopenedV1,
    "set": of_floor.FloorSetV1,
    "procedure moved": of_floor.ProcedureMovedV1,
    "procedure decided": of_floor.ProcedureDecidedV1,
}


def to_contract(event: object) -> Fact:
    """Raises TypeError for an event that nobody outside is told of: none is said by accident."""
    match event:
        case AgendaEvent():
            return said_of_agenda(event)
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
        case events.DocumentPublished(document) | events.DocumentRevised(document) | events.DocumentWithdrawn(document):
            body = {"document_id": document.document_id, "document": describe_document(document)}
            return DOCUMENTS[type(event)].model_validate({**_whose(document), **body})
        case FloorChanged(happened, floor):
            return FLOOR[happened].model_validate({**_whose(floor.item), "floor": describe_floor(floor)})
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
        case events.DifferenceFound(poll, recount, other, compared_with, ballots):
            found = {"recount": dict(recount), "other": dict(other), "compared_with": compared_with}
            return said.DifferenceFoundV1.model_validate({**_poll(poll), **found, "ballots": ballots})
        case events.DifferenceAcknowledged(poll, reason, acknowledged_by, at):
            done = {"reason": reason, "acknowledged_by": acknowledged_by, "at": at}
            return said.DifferenceAcknowledgedV1.model_validate({**_poll(poll), **done})
    if type(event) in POLLS:
        return POLLS[type(event)].model_validate(_poll(event.poll))  # type: ignore[attr-defined]
    raise TypeError(f"not an event of voting: {event!r}")


def batch_of(poll: Intake) -> said.BallotsAcceptedV1:
    """A batch of ballots accepted in this poll, still without its ballots: the store writes them into it."""
    return said.BallotsAcceptedV1(**_whose(poll), poll_id=poll.poll_id, ballots=())


def _whose(subject: Any) -> dict[str, str]:
    return {"organisation_id": subject.organisation_id, "assembly_id": subject.assembly_id}


def _poll(poll: Poll) -> dict[str, Any]:
    return {**_whose(poll), "poll_id": poll.poll_id, "poll": describe_poll(poll)}
