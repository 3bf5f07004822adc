"""Who acts: the entry in the log of privileged acts, and the assembly that someone's token is bound to."""

from __future__ import annotations

from typing import Any

from services.registration.use_cases.ports import Actor
from shared.kernel.errors import NotFound
from shared.kernel.unit_of_work import Act


def act(actor: Actor, verb: str, subject: str, **details: Any) -> Act:
    return Act(actor.subject, actor.role, verb, subject, actor.organisation_id, details)


def within(actor: Actor, assembly_id: str) -> None:
    """Raises NotFound where the actor is bound to another assembly."""
    if actor.assembly_id not in (None, assembly_id):
        raise NotFound(what="assembly of that id")
