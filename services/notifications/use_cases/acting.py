"""Who acts, and the check that an assembly is theirs."""

from __future__ import annotations

from dataclasses import dataclass

from services.notifications.use_cases.ports import NotificationsWork
from shared.kernel.errors import NotFound


@dataclass(frozen=True, slots=True)
class Actor:
    subject: str
    role: str
    organisation_id: str
    assembly_id: str | None  # None: at home in every assembly of the organisation
    delegation_id: str | None = None
    name: str = ""


def sees(actor: Actor, organisation_id: str | None, assembly_id: str) -> bool:
    return organisation_id == actor.organisation_id and actor.assembly_id in (None, assembly_id)


async def own_assembly(work: NotificationsWork, actor: Actor, assembly_id: str) -> None:
    """Raises NotFound for an assembly that is not the actor's, as for one that does not exist."""
    if not sees(actor, await work.kept.organisation_of(assembly_id), assembly_id):
        raise NotFound(what="such assembly")
