"""What voting says of the floor of an agenda item: who asks for it, who has it, and how the list of speakers stands."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from shared.contracts import topics
from shared.contracts.envelope import Fact, Texts

Speech = Literal["point_of_order", "in_favour", "against", "statement", "explanation", "reply"]
Debate = Literal["open", "closed", "adjourned", "meeting_suspended", "meeting_adjourned"]
Procedure = Literal["suspend_meeting", "adjourn_meeting", "adjourn_debate", "close_list", "close_debate"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Voice(_Part):
    """``member``: its code; None: an observer, named by ``name``."""

    delegation_id: str
    member: str | None
    name: Texts | None
    kind: Speech


class FloorRequest(_Voice):
    request_id: str


class FloorTurn(_Voice):
    turn_id: str
    began_at: datetime
    allowed_seconds: int | None  # None: no limit


class ProceduralMotion(_Part):
    """Before the meeting, and undecided. ``in_favour``, ``against``: how many may speak on it, beside who moved it."""

    motion_id: str
    procedure: Procedure
    moved_by: str | None  # the code of a member; None: the chair
    in_favour: int
    against: int


class Floor(_Part):
    item_id: str
    list_open: bool
    debate: Debate
    observers_invited: bool
    turn_seconds: int | None  # for a turn; None: no limit
    item_seconds: int | None  # for all statements on the item
    used_seconds: int  # of these, by turns that are over
    seed: str | None  # of the lots by which the order of statements was drawn last
    turn: FloorTurn | None
    queue: tuple[FloorRequest, ...]  # as they will be called
    motions: tuple[ProceduralMotion, ...]  # as they will be put to the vote


class FloorFact(Fact):
    """The whole floor of the item, as it is after what the type says."""

    TOPIC: ClassVar[str] = topics.PROCEEDINGS
    KEY: ClassVar[str] = "assembly_id"
    floor: Floor


class FloorRequestedV1(FloorFact):
    TYPE: ClassVar[str] = "voting.floor-requested"


class FloorRequestWithdrawnV1(FloorFact):
    TYPE: ClassVar[str] = "voting.floor-request-withdrawn"


class FloorGivenV1(FloorFact):
    TYPE: ClassVar[str] = "voting.floor-given"


class FloorTurnEndedV1(FloorFact):
    TYPE: ClassVar[str] = "voting.floor-turn-ended"


class SpeakersOrderedV1(FloorFact):
    TYPE: ClassVar[str] = "voting.speakers-ordered"


class SpeakersDrawnV1(FloorFact):
    TYPE: ClassVar[str] = "voting.speakers-drawn"


class SpeakersListClosedV1(FloorFact):
    TYPE: ClassVar[str] = "voting.speakers-list-closed"


class SpeakersListReopenedV1(FloorFact):
    TYPE: ClassVar[str] = "voting.speakers-list-reopened"


class FloorSetV1(FloorFact):
    TYPE: ClassVar[str] = "voting.floor-set"


class ProcedureMovedV1(FloorFact):
    TYPE: ClassVar[str] = "voting.procedure-moved"


class ProcedureDecidedV1(FloorFact):
    """Adopted, not adopted or withdrawn; the effect of its adoption is in the floor."""

    TYPE: ClassVar[str] = "voting.procedure-decided"
