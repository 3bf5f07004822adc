"""Whose assemblies these are. A rehearsal is an organisation of its own, so nothing practised touches the real one."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.texts import Texts


@dataclass(frozen=True, slots=True)
class Organisation:
    organisation_id: str
    name: Texts
    rehearsal: bool
