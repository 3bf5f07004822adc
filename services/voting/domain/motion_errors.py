"""What voting refuses about motions, their order and corrections of their results, each a type with a stable code."""

from __future__ import annotations

from shared.kernel.errors import Kind, Refusal


class MotionIsMoot(Refusal):
    code = "motion-moot"
    kind = Kind.CONFLICT
    sentence = "This motion is never put: what was decided has made it moot."


class MotionWasWithdrawn(Refusal):
    code = "motion-withdrawn"
    kind = Kind.CONFLICT
    sentence = "This motion is never put: it was withdrawn."


class MotionAlreadyDecided(Refusal):
    code = "motion-decided"
    kind = Kind.CONFLICT
    sentence = "This motion has been decided, so nothing can be done before its vote any more."


class VoteHasBegun(Refusal):
    code = "vote-has-begun"
    kind = Kind.CONFLICT
    sentence = (
        "Voting on this motion has begun. It can no longer be amended, moved in the order of voting or withdrawn."
    )


class ImpossibleOrder(Refusal):
    code = "impossible-order"
    kind = Kind.INVALID
    sentence = "{reason}"


class CircularOrder(Refusal):
    code = "circular-order"
    kind = Kind.CONFLICT
    sentence = "Motions would then wait for one another, and none of them could ever be put to the vote."


class OutOfOrder(Refusal):
    """``first``: the id of the motion that is put to the vote first."""

    kind = Kind.CONFLICT


class ProceduralMotionFirst(OutOfOrder):
    code = "procedural-motion-first"
    sentence = "A procedural motion is before the meeting, and is put first."


class AmendmentsFirst(OutOfOrder):
    code = "amendments-first"
    sentence = "An amendment is still to be voted on. Amendments are put before the text."


class PartsFirst(OutOfOrder):
    code = "parts-first"
    sentence = "A part is still to be voted on. The parts are put before the whole."


class FurtherAmendmentFirst(OutOfOrder):
    code = "further-amendment-first"
    sentence = "Another amendment is further from the text, and is put first."


class MajorityUndecided(OutOfOrder):
    code = "majority-undecided"
    sentence = "Another vote decides which majority this motion needs, and is taken first."


class PriorityFirst(OutOfOrder):
    code = "priority-first"
    sentence = "A vote on priority is still to be taken, or another proposal on the same question was given priority."


class EarlierProposalFirst(OutOfOrder):
    code = "earlier-proposal-first"
    sentence = "Another proposal on the same question was tabled earlier, and is put first."


class NoCorrectionsHere(Refusal):
    code = "no-corrections-here"
    kind = Kind.CONFLICT
    sentence = (
        "Only the declared result of a recorded vote on a motion can be corrected, while the rules allow it and no later "
        "vote has taken its place."
    )


class CorrectionTooLate(Refusal):
    code = "correction-too-late"
    kind = Kind.CONFLICT
    sentence = "A vote can be corrected within {hours} hours of the declaration of its result. They are over."


class UnknownVoter(Refusal):
    code = "unknown-voter"
    kind = Kind.NOT_FOUND
    sentence = "No vote of {member} is recorded in this poll."


class NotTheRecordedVote(Refusal):
    code = "not-the-recorded-vote"
    kind = Kind.CONFLICT
    sentence = "The recorded vote of {member} is {recorded}."


class AdmissionHasEffect(Refusal):
    code = "admission-has-effect"
    kind = Kind.CONFLICT
    sentence = "The correction would undo an admission that has taken effect. A member is not removed by a correction."
