"""One who stands, stood, or was written in by voters."""

from __future__ import annotations

from dataclasses import dataclass

from shared.rules.round import Standing

NEVER_ENTERED = -1


@dataclass(frozen=True, slots=True)
class Candidate:
    """``entered_after``: ballots decided before; who entered last stands in the next ballot whatever the one before says.
    ``barred``: why the rules no longer let them stand."""

    candidate_id: str
    name: str
    member: str | None = None
    region: str | None = None
    withdrawn: bool = False
    entered_after: int = 0
    written_in: bool = False
    barred: str | None = None

    @property
    def out(self) -> bool:
        return self.withdrawn or self.barred is not None

    @property
    def standing(self) -> Standing:
        return Standing(self.candidate_id, self.name, self.member, self.region)


def spelled(name: str) -> str:
    """One spelling of a name, so that the same name is found again."""
    return " ".join(name.casefold().split())
