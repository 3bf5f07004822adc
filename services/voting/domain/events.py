"""What has happened in voting. Each says the whole new state of its subject; publishing.py turns it into a contract."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.voting.domain.comparison import Against
from services.voting.domain.correction import Correction
from services.voting.domain.document import Document
from services.voting.domain.motion import Admits, Motion
from services.voting.domain.poll import Poll
from services.voting.domain.resolution import Place, Resolution


@dataclass(frozen=True, slots=True)
class MotionTabled:
    motion: Motion


@dataclass(frozen=True, slots=True)
class MotionDecided:
    motion: Motion
    poll_id: str | None  # None: decided without a vote of its own


@dataclass(frozen=True, slots=True)
class MotionOrdered:
    motion: Motion


@dataclass(frozen=True, slots=True)
class MotionWithdrawn:
    motion: Motion
    reason: str


@dataclass(frozen=True, slots=True)
class ResolutionAdopted:
    resolution: Resolution


@dataclass(frozen=True, slots=True)
class ResolutionAnnulled:
    """By a repeat or a correction; it keeps its number, and stays in the register as annulled."""

    resolution: Resolution


@dataclass(frozen=True, slots=True)
class ResolutionReinstated:
    """Annulled before, and adopted again."""

    resolution: Resolution


@dataclass(frozen=True, slots=True)
class ResolutionReleased:
    """A version of its final text, which replaces any released before."""

    resolution: Resolution


@dataclass(frozen=True, slots=True)
class ResolutionsImported:
    organisation_id: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class AdmissionAdopted:
    motion: Motion
    poll_id: str
    admits: Admits


@dataclass(frozen=True, slots=True)
class DocumentPublished:
    document: Document


@dataclass(frozen=True, slots=True)
class DocumentRevised:
    """Something that readers see of a published document has changed: a new version or language, its title, its readers."""

    document: Document


@dataclass(frozen=True, slots=True)
class DocumentWithdrawn:
    document: Document


@dataclass(frozen=True, slots=True)
class PollPrepared:
    poll: Poll


@dataclass(frozen=True, slots=True)
class PollOpened:
    poll: Poll


@dataclass(frozen=True, slots=True)
class PollHeld:
    poll: Poll


@dataclass(frozen=True, slots=True)
class PollResumed:
    poll: Poll


@dataclass(frozen=True, slots=True)
class PollStopped:
    poll: Poll


@dataclass(frozen=True, slots=True)
class PollStopLifted:
    poll: Poll


@dataclass(frozen=True, slots=True)
class PollExtended:
    poll: Poll


@dataclass(frozen=True, slots=True)
class PollClosed:
    poll: Poll


@dataclass(frozen=True, slots=True)
class SealedProgressed:
    poll: Poll


@dataclass(frozen=True, slots=True)
class PollVoided:
    poll: Poll
    reason: str
    voided_by: str


@dataclass(frozen=True, slots=True)
class ResultDeclared:
    poll: Poll
    result: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ResultCorrected:
    poll: Poll
    result: Mapping[str, Any]
    correction: Correction


@dataclass(frozen=True, slots=True)
class DifferenceFound:
    poll: Poll
    recount: Mapping[str, int]
    other: Mapping[str, int]
    compared_with: Against
    ballots: int | None  # how many differ; None where they were not compared one by one


@dataclass(frozen=True, slots=True)
class DifferenceAcknowledged:
    """All that stood of a poll. What differs is left as it is."""

    poll: Poll
    reason: str
    acknowledged_by: str
    at: datetime
