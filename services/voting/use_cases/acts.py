"""Entries for the log of privileged acts (V8)."""

from __future__ import annotations

from typing import Any

from services.voting.use_cases.ports import Actor
from shared.kernel.unit_of_work import Act


def act(actor: Actor, verb: str, subject: str, /, **details: Any) -> Act:
    return Act(
        actor=actor.subject,
        role=actor.role,
        verb=verb,
        subject=subject,
        organisation_id=actor.organisation_id,
        details={"name": actor.name, **details},
    )
