"""From a fact on the log to what is kept of it. One entry a contract; facts not listed here show on no screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from pydantic import BaseModel

from services.notifications.domain import told as kinds
from services.notifications.domain.audience import Audience
from services.notifications.domain.call import Call
from services.notifications.domain.events import Acknowledged, Announcement, DisplaySet
from services.notifications.domain.notices import (
    told_of_acknowledgement,
    told_of_announcement,
    told_of_call,
    told_of_display,
)
from services.notifications.domain.told import Told
from shared.chassis.listener import Reject
from shared.contracts import agenda, documents, elections, floor, registration, voting
from shared.contracts import resolutions as resolutions  # heard, so that no number is missing, and shown nowhere
from shared.contracts.envelope import Envelope, Fact
from shared.contracts.notifications import (
    AnnouncedV1,
    AnnouncementAcknowledgedV1,
    AnnouncementWithdrawnV1,
    CallFact,
    DisplaySetV1,
)  # fmt: skip

_DATED = {kinds.ROUND: "decided_at", kinds.HANDOVER: "at"}
LANGUAGES = {"ar", "en", "es", "fr"}
Subject = tuple[str, str, Any]  # kind, key, state
Subjects = Callable[[Any], Iterator[Subject]]


def _plain(value: Any) -> Any:
    """A contract's part as JSON; of a text only the languages that are there."""
    if isinstance(value, BaseModel):
        return _plain(value.model_dump(mode="json"))
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        texts = bool(value) and value.keys() <= LANGUAGES
        return {name: _plain(each) for name, each in value.items() if not (texts and each is None)}
    return value


def _assembly(fact: registration.AssemblyConvenedV1) -> Iterator[Subject]:
    state = fact.model_dump(mode="json", exclude={"rules"})
    yield kinds.ASSEMBLY, fact.assembly_id or "", {**state, "quorum": fact.rules.get("quorum")}


def _member(fact: Any) -> Iterator[Subject]:
    yield kinds.MEMBER, f"{fact.organisation_id}:{fact.member.code}", fact.member


def _delegation(fact: registration.DelegationFact) -> Iterator[Subject]:
    told = fact.delegation.model_dump(
        mode="json", include={"delegation_id", "member", "name", "accredited", "delegates", "voting_delegate_id"}
    )
    # the delegates: addressed by the secretariat, on no screen but their own delegation's tablets
    names = ("delegate_id", "name", "function", "credential_valid")
    persons = [{name: each[name] for name in names} for each in told["delegates"]]
    yield kinds.DELEGATION, fact.delegation_id, {**told, "delegates": persons}


def _handed_over(fact: registration.VotingDelegateChangedV1) -> Iterator[Subject]:
    yield from _delegation(fact)
    done = {"from": fact.from_delegate_id, "to": fact.to_delegate_id, "by": fact.by}
    yield kinds.HANDOVER, fact.delegation_id, done


def _presence(fact: registration.PresenceFact) -> Iterator[Subject]:
    there = fact.model_dump(mode="json", include={"delegation_id", "member", "in_hall"})
    yield kinds.PRESENCE, fact.delegation_id, there


def _item(fact: Any) -> Iterator[Subject]:
    yield kinds.ITEM, fact.item.item_id, fact.item


def _item_removed(fact: agenda.AgendaItemRemovedV1) -> Iterator[Subject]:
    yield kinds.ITEM, fact.item_id, {"removed": True}


def _sitting(fact: agenda.SittingFact) -> Iterator[Subject]:
    yield kinds.SITTING, fact.sitting.sitting_id, fact.sitting


def _sitting_removed(fact: agenda.SittingRemovedV1) -> Iterator[Subject]:
    yield kinds.SITTING, fact.sitting_id, {"removed": True}


def _adoption(fact: agenda.AgendaAdoptedV1) -> Iterator[Subject]:
    yield kinds.ADOPTION, fact.assembly_id or "", fact.model_dump(mode="json", include={"adopted_at"})


def _motion(fact: Any) -> Iterator[Subject]:
    yield kinds.MOTION, fact.motion.motion_id, fact.motion


def _floor(fact: floor.FloorFact) -> Iterator[Subject]:
    yield kinds.FLOOR, fact.floor.item_id, fact.floor


def _poll(fact: voting.PollFact) -> Iterator[Subject]:
    yield kinds.POLL, fact.poll_id, fact.poll


def _result(fact: voting.ResultDeclaredV1 | voting.ResultCorrectedV1) -> Iterator[Subject]:
    yield from _poll(fact)
    yield kinds.RESULT, fact.poll_id, fact.result


def _alarm(fact: voting.DifferenceFoundV1) -> Iterator[Subject]:
    yield from _poll(fact)
    found = fact.model_dump(mode="json", include={"poll_id", "recount", "other", "compared_with", "ballots"})
    yield kinds.ALARM, fact.poll_id, {**found, "title": fact.poll.title}


def _acknowledged_alarm(fact: voting.DifferenceAcknowledgedV1) -> Iterator[Subject]:
    yield from _poll(fact)
    yield kinds.ALARM, fact.poll_id, {"poll_id": fact.poll_id, "acknowledged": True}


def _contest(fact: elections.ContestFact) -> Iterator[Subject]:
    yield kinds.CONTEST, fact.contest_id, fact.contest


def _round(fact: elections.RoundDecidedV1) -> Iterator[Subject]:
    yield from _contest(fact)
    decision = fact.model_dump(mode="json", exclude={"organisation_id", "assembly_id", "contest"})
    yield kinds.ROUND, fact.round_id, decision


def _document(fact: documents.DocumentFact) -> Iterator[Subject]:
    names = {"document_id", "item_id", "readers", "state", "revision", "published_at"}
    yield kinds.DOCUMENT, fact.document_id, fact.document.model_dump(mode="json", include=names)


def _withdrawn(fact: AnnouncementWithdrawnV1) -> Iterator[Subject]:
    yield kinds.ANNOUNCEMENT, fact.announcement_id, {"withdrawn": True}


_SUBJECTS: Mapping[type[Fact], Subjects] = {
    registration.AssemblyConvenedV1: _assembly,
    registration.MemberEnrolledV1: _member,
    registration.VotingRightSuspendedV1: _member,
    registration.VotingRightRestoredV1: _member,
    registration.DelegationAccreditedV1: _delegation,
    registration.DelegateAddedV1: _delegation,
    registration.VotingDelegateChangedV1: _handed_over,
    registration.CredentialIssuedV1: _delegation,
    registration.CredentialRevokedV1: _delegation,
    registration.CredentialsDisputedV1: _delegation,
    registration.CredentialsSettledV1: _delegation,
    registration.DeviceBoundV1: _delegation,
    registration.DeviceRemovedV1: _delegation,
    registration.ArrivedV1: _presence,
    registration.LeftV1: _presence,
    agenda.AgendaItemAddedV1: _item,
    agenda.AgendaItemChangedV1: _item,
    agenda.AgendaItemOpenedV1: _item,
    agenda.AgendaItemSuspendedV1: _item,
    agenda.AgendaItemClosedV1: _item,
    agenda.AgendaItemRemovedV1: _item_removed,
    agenda.SittingPlannedV1: _sitting,
    agenda.SittingOpenedV1: _sitting,
    agenda.SittingSuspendedV1: _sitting,
    agenda.SittingClosedV1: _sitting,
    agenda.SittingRemovedV1: _sitting_removed,
    agenda.AgendaAdoptedV1: _adoption,
    voting.MotionTabledV1: _motion,
    voting.MotionDecidedV1: _motion,
    voting.MotionOrderedV1: _motion,
    voting.MotionWithdrawnV1: _motion,
    **{fact: _floor for fact in floor.FloorFact.__subclasses__()},
    voting.PollPreparedV1: _poll,
    voting.PollOpenedV1: _poll,
    voting.PollHeldV1: _poll,
    voting.PollResumedV1: _poll,
    voting.PollStoppedV1: _poll,
    voting.PollStopLiftedV1: _poll,
    voting.PollExtendedV1: _poll,
    voting.PollClosedV1: _poll,
    voting.SealedProgressedV1: _poll,
    voting.PollVoidedV1: _poll,
    voting.ResultDeclaredV1: _result,
    voting.ResultCorrectedV1: _result,
    voting.DifferenceFoundV1: _alarm,
    voting.DifferenceAcknowledgedV1: _acknowledged_alarm,
    elections.ContestOpenedV1: _contest,
    elections.CandidateNominatedV1: _contest,
    elections.CandidateWithdrawnV1: _contest,
    elections.RoundCalledV1: _contest,
    elections.RoundDecidedV1: _round,
    elections.LotsDrawnV1: _contest,
    elections.CandidateBarredV1: _contest,
    elections.SeatFilledV1: _contest,
    elections.MandateBegunV1: _contest,
    documents.DocumentPublishedV1: _document,
    documents.DocumentRevisedV1: _document,
    documents.DocumentWithdrawnV1: _document,
    AnnouncementWithdrawnV1: _withdrawn,
}


def _reader(contract: type[Fact], subjects: Subjects) -> Callable[[Envelope], list[Told]]:
    of_organisation = (
        contract.TOPIC == registration.MemberFact.TOPIC and contract is not registration.AssemblyConvenedV1
    )

    def read(envelope: Envelope) -> list[Told]:
        fact = contract.model_validate(envelope.data)
        if not of_organisation and not fact.assembly_id:
            raise Reject(f"{envelope.type} without an assembly")
        assembly_id = None if of_organisation else fact.assembly_id
        ids, place = (fact.organisation_id, assembly_id), (contract.TOPIC, envelope.sequence or 0)
        return [
            Told(kind, key, *ids, *place, _dated(kind, _plain(state), envelope)) for kind, key, state in subjects(fact)
        ]

    return read


def _dated(kind: str, state: Any, envelope: Envelope) -> Any:
    """Of lots and acclamations there is no result that says when they were decided: screens compare it with results. The
    time of a hand-over is its proof on both tablets."""
    name = _DATED.get(kind)
    return {**state, name: _plain_time(envelope.time)} if name else state


def _plain_time(time: datetime) -> str:
    return time.isoformat().replace("+00:00", "Z")


def _announced(envelope: Envelope) -> list[Told]:
    fact = AnnouncedV1.model_validate(envelope.data)
    audiences = tuple(Audience(name) for name in fact.to)
    ids = fact.announcement_id, fact.organisation_id, fact.assembly_id or ""
    announcement = Announcement(
        *ids, audiences, _plain(fact.text), fact.at, fact.until, fact.delegations, fact.delegates, fact.acknowledge
    )
    return [told_of_announcement(announcement, AnnouncedV1.TOPIC, envelope.sequence or 0)]


def _acknowledged(envelope: Envelope) -> list[Told]:
    fact = AnnouncementAcknowledgedV1.model_validate(envelope.data)
    ids = fact.organisation_id, fact.assembly_id or "", fact.announcement_id, fact.delegation_id, fact.delegate_id
    return [told_of_acknowledgement(Acknowledged(*ids, fact.at), fact.TOPIC, envelope.sequence or 0)]


def _called(envelope: Envelope) -> list[Told]:
    fact = CallFact.model_validate(envelope.data)
    body: dict[str, Any] = {**dict(fact.call), "organisation_id": fact.organisation_id}
    call = Call(**body, assembly_id=fact.assembly_id or "")
    return [told_of_call(call, CallFact.TOPIC, envelope.sequence or 0)]


def _display_set(envelope: Envelope) -> list[Told]:
    fact = DisplaySetV1.model_validate(envelope.data)
    display = DisplaySet(fact.organisation_id, fact.assembly_id or "", fact.blank, fact.layout, fact.languages)
    return [told_of_display(display, DisplaySetV1.TOPIC, envelope.sequence or 0)]


READ: Mapping[str, Callable[[Envelope], list[Told]]] = {
    **{contract.TYPE: _reader(contract, subjects) for contract, subjects in _SUBJECTS.items()},
    AnnouncedV1.TYPE: _announced,
    AnnouncementAcknowledgedV1.TYPE: _acknowledged,
    **{contract.TYPE: _called for contract in CallFact.__subclasses__()},
    DisplaySetV1.TYPE: _display_set,
}


def _contracts(base: type[Fact] = Fact) -> Iterator[type[Fact]]:
    for contract in base.__subclasses__():
        yield contract
        yield from _contracts(contract)


TOPIC_OF: Mapping[str, str] = {
    each.TYPE: each.TOPIC
    for each in _contracts()
    if "TYPE" in vars(each) and each.__module__.startswith("shared.contracts.")
}
