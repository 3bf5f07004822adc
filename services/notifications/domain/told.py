"""What is kept of a fact: the newest state of one subject, as its service told it. Told again, it changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

ASSEMBLY = "assembly"
MEMBER = "member"
DELEGATION = "delegation"
PRESENCE = "presence"
ITEM = "item"
SITTING = "sitting"
ADOPTION = "adoption"
FLOOR = "floor"
MOTION = "motion"
POLL = "poll"
RESULT = "result"
ALARM = "alarm"
CONTEST = "contest"
ROUND = "round"
ANNOUNCEMENT = "announcement"
DISPLAY = "display"
ACKNOWLEDGEMENT = "acknowledgement"
DOCUMENT = "document"
CALL = "call"
HANDOVER = "handover"
KEPT = (  # facts of others
    ASSEMBLY, MEMBER, DELEGATION, PRESENCE, ITEM, SITTING, ADOPTION, FLOOR, MOTION, POLL, RESULT, ALARM, CONTEST, ROUND,
    DOCUMENT, HANDOVER,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """``topic`` and ``number``: its place among all facts of that topic; of two about one subject the higher is newer."""

    kind: str
    key: str
    organisation_id: str
    assembly_id: str | None  # None: of the whole organisation (members)
    topic: str
    number: int
    state: Mapping[str, Any]

    def body(self) -> dict[str, Any]:
        return asdict(self)
