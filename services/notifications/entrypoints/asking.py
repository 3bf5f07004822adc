"""What every route of notifications reads of a request: whose assembly, which subject, who asks."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path

from services.notifications.domain.attendance import Looker
from services.notifications.use_cases.acting import Actor
from shared.chassis.auth import Principal

AssemblyId = Annotated[str, Path(pattern=r"^[0-9a-f]{1,32}$")]
HexId = Annotated[str, Path(pattern=r"^[0-9a-f]{1,32}$")]


def actor_of(who: Principal) -> Actor:
    return Actor(who.subject, who.role, who.organisation_id, who.assembly_id, who.delegation_id, who.name)


def looker_of(who: Principal) -> Looker:
    return Looker(who.session_id, who.role, who.delegation_id)
