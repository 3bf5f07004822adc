"""What voting tells the other services about the agenda."""

from __future__ import annotations

from services.voting.domain import agenda_events as events
from services.voting.domain.agenda import AgendaItem, Sitting
from services.voting.domain.description import describe_item, describe_sitting
from shared.contracts import agenda as said
from shared.contracts.envelope import Fact

ITEMS: dict[type, type[Fact]] = {
    events.ItemAdded: said.AgendaItemAddedV1,
    events.ItemChanged: said.AgendaItemChangedV1,
    events.ItemOpened: said.AgendaItemOpenedV1,
    events.ItemSuspended: said.AgendaItemSuspendedV1,
    events.ItemClosed: said.AgendaItemClosedV1,
}
SITTINGS: dict[type, type[Fact]] = {
    events.SittingPlanned: said.SittingPlannedV1,
    events.SittingOpened: said.SittingOpenedV1,
    events.SittingSuspended: said.SittingSuspendedV1,
    events.SittingClosed: said.SittingClosedV1,
}


def said_of_agenda(event: events.AgendaEvent) -> Fact:
    """Raises TypeError for an event that nobody outside is told of."""
    match event:
        case events.ItemRemoved(item):
            return said.AgendaItemRemovedV1.model_validate({**_whose(item), "item_id": item.item_id})
        case events.SittingRemoved(sitting):
            return said.SittingRemovedV1.model_validate({**_whose(sitting), "sitting_id": sitting.sitting_id})
        case events.AgendaWasAdopted(adoption=adoption):
            body = {"adopted_at": adoption.at, "adopted_by": adoption.by}
            return said.AgendaAdoptedV1.model_validate({**_whose(event), **body})
    if type(event) in ITEMS:
        changed: AgendaItem = event.item  # type: ignore[attr-defined]
        return ITEMS[type(event)].model_validate({**_whose(changed), "item": describe_item(changed)})
    if type(event) in SITTINGS:
        planned: Sitting = event.sitting  # type: ignore[attr-defined]
        return SITTINGS[type(event)].model_validate({**_whose(planned), "sitting": describe_sitting(planned)})
    raise TypeError(f"not an event of the agenda: {event!r}")


def _whose(subject: AgendaItem | Sitting | events.AgendaWasAdopted) -> dict[str, str]:
    return {"organisation_id": subject.organisation_id, "assembly_id": subject.assembly_id}
