"""One meeting of an organisation: where, when, and the rules it was convened under, kept whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from services.registration.domain.texts import Texts

SecretVotes = Literal["sealed", "operator-trusted"]
"""How an assembly holds its secret votes: so that nobody can read one, or on trust in whoever runs the platform (decision 27)."""


@dataclass(frozen=True, slots=True)
class Assembly:
    assembly_id: str
    organisation_id: str
    title: Texts
    place: str
    time_zone: str
    opens: date
    closes: date
    rules: Mapping[str, Any]
    rehearsal: bool
    secret_votes: SecretVotes

    @property
    def rules_id(self) -> str:
        return str(self.rules["id"])
