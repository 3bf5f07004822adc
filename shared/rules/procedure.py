"""Procedural motions: which come first, who may speak on them, what they do (UNGA r. 73-77, 79).

Decides their precedence and how many may speak for and against, as data. The majority is the rule set's for the subject
``procedural``. Promises the same order whatever the order in which they were moved. Cannot catch a chair who rules
otherwise: an appeal against a ruling is put to the vote as a motion like any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SUBJECT = "procedural"


class Procedure(StrEnum):
    """In the order of their precedence over one another and over all other proposals (r. 77)."""

    SUSPEND_MEETING = "suspend_meeting"
    ADJOURN_MEETING = "adjourn_meeting"
    ADJOURN_DEBATE = "adjourn_debate"
    CLOSE_LIST = "close_list"
    CLOSE_DEBATE = "close_debate"


@dataclass(frozen=True, slots=True)
class Speakers:
    """How many may speak on it, beside whoever moves it, before it is put to the vote at once."""

    in_favour: int
    against: int
    source: str


SPEAKERS = {
    Procedure.SUSPEND_MEETING: Speakers(0, 0, "UNGA r. 76"),
    Procedure.ADJOURN_MEETING: Speakers(0, 0, "UNGA r. 76"),
    Procedure.ADJOURN_DEBATE: Speakers(2, 2, "UNGA r. 74"),
    Procedure.CLOSE_LIST: Speakers(0, 0, "UNGA r. 73"),
    Procedure.CLOSE_DEBATE: Speakers(0, 2, "UNGA r. 75"),
}
PRECEDENCE = {procedure: place for place, procedure in enumerate(Procedure)}


def before(one: Procedure, other: Procedure) -> bool:
    """Whether ``one`` is put to the vote before ``other``, both being before the meeting."""
    return PRECEDENCE[one] < PRECEDENCE[other]
