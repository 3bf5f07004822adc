"""What voting says: motions, polls and their results, named ballots in batches. What it says of the agenda: agenda.py."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from shared.contracts import topics
from shared.contracts.envelope import Fact, Texts
from shared.contracts.poll_marks import Checkpoint, Correction, Stopped
from shared.contracts.sealing import Sealing, Stage

PollMode = Literal["recorded", "hands", "secret", "sealed"]
PollState = Literal["prepared", "open", "held", "closed", "declared", "void"]
Outcome = Literal["adopted", "not_adopted", "no_quorum", "postponed", "counted"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TextChange(_Part):
    """Of an amendment, to a numbered paragraph of its parent's text; ``insert``: after it, at the beginning for 0."""

    op: Literal["replace", "insert", "delete"]
    paragraph: int
    text: Texts | None = None  # of a replacement or an insertion


class Motion(_Part):
    motion_id: str
    item_id: str | None
    subject: str
    title: Texts
    text: Texts | None
    majority: str  # the name in the rule set, or "inline"
    parent_motion_id: str | None
    state: Literal["tabled", "adopted", "not_adopted", "moot", "withdrawn"]
    role: Literal["motion", "amendment", "part"] = "motion"  # an amendment or a part has a parent
    distance: int | None = None  # of an amendment: 1 is furthest from the text, and voted first
    operative: bool | None = None  # of a part
    question: str | None = None  # motions on one question are voted in the order in which they were tabled
    moot_if_adopted: tuple[str, ...] = ()  # motion ids that are not put once this one is adopted
    sets_majority_of: dict[str, Any] | None = None  # motion_id, if_adopted, if_not: names of majorities
    gives_priority_to: str | None = None  # motion id put first if this one is adopted
    second_vote: bool = False  # equally divided once: the rules ask for a second vote
    sentence: Texts | None = None  # why it was decided without a vote: moot, withdrawn, all its parts rejected
    changes: tuple[TextChange, ...] = ()  # of an amendment by paragraph; else it is in its own words


class Choice(_Part):
    choice_id: str
    label: Texts
    member: str | None = None


class Poll(_Part):
    poll_id: str
    motion_id: str | None
    contest_id: str | None
    number: int  # 1 for the first vote on a motion or the first round of a contest
    repeat_of: str | None
    title: Texts
    mode: PollMode
    secrecy: Literal["named", "operator-trusted", "to-be-sealed", "sealed"]
    state: PollState
    choices: tuple[Choice, ...]
    min_marks: int
    max_marks: int
    change_allowed: bool
    opened_at: datetime | None
    closes_at: datetime | None
    roll: tuple[str, ...]  # codes of the members that may vote, frozen at opening
    present_at_opening: tuple[str, ...]
    quorum_required: int
    quorum_met: bool
    manifest_hash: str | None
    rule: dict[str, Any]  # fraction, comparison, base, base size so far as known; name, source, verify of the rule
    round: Literal["ballot", "special"] | None = None  # of an election
    region: str | None = None  # of an election by region
    excluded: tuple[str, ...] = ()  # members that may not vote in this poll
    write_ins: int = 0  # so many names may be written in; marked as "w:" and the name
    paper_issued: int = 0  # paper ballots that tellers have given out
    as_amended: tuple[str, ...] = ()  # adopted amendments (motion ids) of the motion put
    without_parts: tuple[str, ...] = ()  # its rejected parts
    practice: bool = False  # decides nothing; neither public nor on any record but the log
    held_because: Literal["restored"] | None = None  # it was open when the backup was made that it came back from
    set_hash: str | None = None  # of all its ballots, taken as it closed
    checkpoints: tuple[Checkpoint, ...] = ()  # as it opened, and as it closed
    stage: Stage | None = None  # of a sealed vote: keys gathered, opened, intake over, urn closed, box opened
    sealing: Sealing | None = None  # of a sealed vote
    trusted_because: str | None = None  # why it is held on trust in the operator, where it was to be sealed
    stopped: Stopped | None = None  # nobody goes on with it until the chair lifts the stop, or declares it void


class Result(_Part):
    poll_id: str
    outcome: Outcome
    counts: dict[str, int]  # choice id -> papers that mark it
    papers: int
    valid: int
    blank: int
    invalid: int
    not_voting: int  # on the roll and present at opening, but no ballot
    absent: int = 0  # on the roll, not present at opening, and no ballot
    required: int
    base: str
    base_size: int
    fraction: str
    comparison: str
    quorum_required: int
    quorum_present: int
    quorum_met: bool
    sentence: Texts
    working: Texts = Texts()  # the rule, its source, and the arithmetic, line by line
    rule: dict[str, Any] = {}  # rules (id of the rule set), majority, source, verify
    second_vote: bool = False  # equally divided, and the rules ask for a second vote
    paper: dict[str, int] | None = None  # paper ballots: issued, valid, blank, invalid; counted in above
    corrections: tuple[Correction, ...] = ()
    announced: dict[str, Any] | None = None  # outcome, counts, sentence as first declared, if corrected since
    roll_call: dict[str, str] | None  # member -> choice; recorded votes only
    absent_members: tuple[str, ...] = ()  # who are counted in ``absent``; recorded votes only
    silent_members: tuple[str, ...] = ()  # who are counted in ``not_voting``; recorded votes only
    suspended_members: tuple[str, ...] = ()  # here, but on no roll: their right was suspended; recorded votes only
    entered_by: tuple[str, ...]  # the two who signed totals of a show of hands; empty where ballots were counted
    checks: dict[str, str]  # what the recount was compared with: "alike", "unknown" or "different"
    manifest_hash: str
    declared_at: datetime
    declared_by: str


class ProceedingsFact(Fact):
    TOPIC: ClassVar[str] = topics.PROCEEDINGS
    KEY: ClassVar[str] = "assembly_id"


class MotionTabledV1(ProceedingsFact):
    TYPE: ClassVar[str] = "voting.motion-tabled"
    motion: Motion


class MotionDecidedV1(ProceedingsFact):
    TYPE: ClassVar[str] = "voting.motion-decided"
    motion: Motion
    poll_id: str | None  # None: decided without a vote of its own (moot, or all its operative parts rejected)


class MotionOrderedV1(ProceedingsFact):
    """Its place in the order of voting, or the majority it needs, has been settled."""

    TYPE: ClassVar[str] = "voting.motion-ordered"
    motion: Motion


class MotionWithdrawnV1(ProceedingsFact):
    TYPE: ClassVar[str] = "voting.motion-withdrawn"
    motion: Motion
    reason: str


class ResolutionAdoptedV1(ProceedingsFact):
    TYPE: ClassVar[str] = "voting.resolution-adopted"
    motion_id: str
    poll_id: str
    year: int
    number: int
    title: Texts
    text: Texts | None


class AdmissionAdoptedV1(ProceedingsFact):
    TYPE: ClassVar[str] = "voting.admission-adopted"
    motion_id: str
    poll_id: str
    code: str
    name: Texts
    region: str


class PollFact(Fact):
    TOPIC: ClassVar[str] = topics.POLLS
    KEY: ClassVar[str] = "poll_id"
    poll_id: str
    poll: Poll


class PollPreparedV1(PollFact):
    TYPE: ClassVar[str] = "voting.poll-prepared"


class PollOpenedV1(PollFact):
    TYPE: ClassVar[str] = "voting.poll-opened"


class PollHeldV1(PollFact):
    TYPE: ClassVar[str] = "voting.poll-held"


class PollResumedV1(PollFact):
    TYPE: ClassVar[str] = "voting.poll-resumed"


class PollStoppedV1(PollFact):
    """By a teller: ``stopped`` says who and why. One that was open is held."""

    TYPE: ClassVar[str] = "voting.poll-stopped"


class PollStopLiftedV1(PollFact):
    """By the chair. One that was held stays held."""

    TYPE: ClassVar[str] = "voting.poll-stop-lifted"


class PollExtendedV1(PollFact):
    TYPE: ClassVar[str] = "voting.poll-extended"


class PollClosedV1(PollFact):
    TYPE: ClassVar[str] = "voting.poll-closed"


class SealedProgressedV1(PollFact):
    """A vote that is sealed, or was to be, has changed without opening or closing: its ``stage``, ``sealing`` or ``secrecy``."""

    TYPE: ClassVar[str] = "voting.sealed-progressed"


class PollVoidedV1(PollFact):
    TYPE: ClassVar[str] = "voting.poll-voided"
    reason: str
    voided_by: str


class ResultDeclaredV1(PollFact):
    TYPE: ClassVar[str] = "voting.result-declared"
    result: Result


class ResultCorrectedV1(PollFact):
    TYPE: ClassVar[str] = "voting.result-corrected"
    result: Result  # as it stands now; what was announced is in it
    correction: Correction


class DifferenceFoundV1(PollFact):
    """Ballots counted from the database and another store disagree at the same point: an alarm, never smoothed over. ``urn``:
    of a secret vote, members that have voted and papers; ``recount``: what was counted at the close; ``ballots``: how many
    ballots differ, where they were compared one by one."""

    TYPE: ClassVar[str] = "voting.difference-found"
    recount: dict[str, int]
    other: dict[str, int]
    compared_with: Literal["live tally", "log", "urn", "recount"]
    ballots: int | None = None


class DifferenceAcknowledgedV1(PollFact):
    """Somebody has looked at every difference that stood of this vote, and says why it need not stand on screens."""

    TYPE: ClassVar[str] = "voting.difference-acknowledged"
    reason: str
    acknowledged_by: str
    at: datetime


class NamedBallot(_Part):
    ballot_id: str
    member: str
    supersedes: str | None
    link: int  # 1 for a member's first ballot, 2 for the one that replaces it, ...
    marks: tuple[str, ...]


class BallotsAcceptedV1(Fact):
    TYPE: ClassVar[str] = "voting.ballots-accepted"
    TOPIC: ClassVar[str] = topics.BALLOTS
    KEY: ClassVar[str] = "poll_id"
    poll_id: str
    ballots: tuple[NamedBallot, ...]


class TallySnapshot(_Part):
    """On the channel ``tallies.v1``: the newest live tally of a poll. Secret polls carry turnout alone."""

    organisation_id: str
    assembly_id: str
    poll_id: str
    generation: int
    counted: int  # ballots folded so far (all links), of ``accepted``
    accepted: int
    known: bool  # False while the tally is being rebuilt; then counts are null
    voted: int | None  # members that have voted
    counts: dict[str, int] | None
    members_voted: tuple[str, ...] | None  # recorded polls: who has voted (not how)
