"""What voting refuses, each a type with the code that clients switch on."""

from __future__ import annotations

from shared.kernel.errors import Kind, Refusal, Unavailable


class UnknownPoll(Refusal):
    code = "unknown-poll"
    kind = Kind.NOT_FOUND
    sentence = "There is no such poll here."


class PollNotOpen(Refusal):
    code = "poll-not-open"
    kind = Kind.CONFLICT
    sentence = "This poll is not open: it is {state}."


class PollClosed(Refusal):
    code = "poll-closed"
    kind = Kind.CONFLICT
    sentence = "This poll is closed. The ballot or command came too late and was not taken."


class PollAlreadyOpen(Refusal):
    code = "poll-already-open"
    kind = Kind.CONFLICT
    sentence = "This poll is open already."


class AnotherPollOpen(Refusal):
    code = "another-poll-open"
    kind = Kind.CONFLICT
    sentence = "Another poll of this assembly is open. Close it first."


class PollAlreadyPrepared(Refusal):
    code = "poll-already-prepared"
    kind = Kind.CONFLICT
    sentence = "This motion has a poll that is not decided yet."


class PollIsVoid(Refusal):
    code = "poll-void"
    kind = Kind.CONFLICT
    sentence = "This poll has been declared void."


class PollAlreadyDeclared(Refusal):
    code = "poll-declared"
    kind = Kind.CONFLICT
    sentence = "The result of this poll has been declared and stands. A repeat is a new poll."


class NothingToAcknowledge(Refusal):
    code = "nothing-to-acknowledge"
    kind = Kind.CONFLICT
    sentence = "No difference stands on this poll."


class RestoredSecret(Refusal):
    code = "restored-secret-poll"
    kind = Kind.CONFLICT
    sentence = (
        "This secret vote came back from a backup without the ballots taken after it. Declare it void and repeat it."
    )


class PollStopped(Refusal):
    code = "poll-stopped"
    kind = Kind.CONFLICT
    sentence = "A teller has stopped this vote. The chair can lift the stop, or declare the vote void."


class PollNotClosed(Refusal):
    code = "poll-not-closed"
    kind = Kind.CONFLICT
    sentence = "Close the poll first: it is {state}."


class NoQuorum(Refusal):
    code = "no-quorum"
    kind = Kind.CONFLICT
    sentence = "There is no quorum: {present} present, {required} required."


class NobodyOnTheRoll(Refusal):
    code = "empty-roll"
    kind = Kind.CONFLICT
    sentence = "No accredited delegation has the right to vote, so there is nobody to ask."


class NotOnTheRoll(Refusal):
    code = "not-on-the-roll"
    kind = Kind.FORBIDDEN
    sentence = "Your delegation is not on the roll of this poll."


class VotingRightSuspended(Refusal):
    code = "voting-right-suspended"
    kind = Kind.FORBIDDEN
    sentence = "The voting right of your country is suspended."


class NotPresent(Refusal):
    code = "not-present"
    kind = Kind.FORBIDDEN
    sentence = "Your delegation is not checked in to the hall. See the registration desk."


class NotTheVotingDelegate(Refusal):
    code = "not-the-voting-delegate"
    kind = Kind.FORBIDDEN
    sentence = "The vote of your delegation is held by {name}."


class CredentialRevoked(Refusal):
    code = "credential-revoked"
    kind = Kind.FORBIDDEN
    sentence = "Your badge is no longer valid. See the registration desk."


class ChoiceNotOffered(Refusal):
    code = "choice-not-offered"
    kind = Kind.INVALID
    sentence = "The ballot marks a choice that this poll does not offer."


class TooManyMarks(Refusal):
    code = "too-many-marks"
    kind = Kind.INVALID
    sentence = "The ballot marks more choices than the {most} allowed."


class TooFewMarks(Refusal):
    code = "too-few-marks"
    kind = Kind.INVALID
    sentence = "The ballot marks fewer choices than the {least} required."


class MarkedTwice(Refusal):
    code = "marked-twice"
    kind = Kind.INVALID
    sentence = "The ballot marks one choice twice."


class BallotSuperseded(Refusal):
    code = "ballot-superseded"
    kind = Kind.CONFLICT
    sentence = "The ballot that this one would replace is not the newest of your delegation. The newest one counts."


class BallotIdReused(Refusal):
    code = "ballot-id-reused"
    kind = Kind.CONFLICT
    sentence = "A different ballot with this id has been taken already. That one stands."


class NoChangeAllowed(Refusal):
    code = "no-change-allowed"
    kind = Kind.CONFLICT
    sentence = "Your delegation has voted, and this poll does not allow a change."


class NoBallotsHere(Refusal):
    code = "no-ballots"
    kind = Kind.CONFLICT
    sentence = "This poll is taken by show of hands; it has no ballots."


class WrongMode(Refusal):
    code = "wrong-mode"
    kind = Kind.CONFLICT
    sentence = "A poll of mode {mode} does not have this."


class TotalsNotAgreed(Refusal):
    code = "totals-not-agreed"
    kind = Kind.CONFLICT
    sentence = "Two different people must enter the same totals before the result can be declared."


class TotalsImpossible(Refusal):
    code = "totals-impossible"
    kind = Kind.INVALID
    sentence = "{total} hands cannot be right: only {possible} members are on the roll."


class TotalsAlreadyAgreed(Refusal):
    code = "totals-already-agreed"
    kind = Kind.CONFLICT
    sentence = (
        "Two people have entered the same totals, and these have been counted. If they are wrong, void this poll."
    )


class ResultNotDeclared(Refusal):
    code = "result-not-declared"
    kind = Kind.NOT_FOUND
    sentence = "The result of this poll has not been declared."


class NoBundle(Refusal):
    code = "no-bundle"
    kind = Kind.NOT_FOUND
    sentence = "There is no audit bundle of this vote: it was closed before bundles were made."


class MotionAlreadyAdopted(Refusal):
    code = "motion-already-adopted"
    kind = Kind.CONFLICT
    sentence = "This motion has been adopted. Repeat its vote, or table a new motion."


class AdmissionUnclear(Refusal):
    code = "admission-unclear"
    kind = Kind.INVALID
    sentence = "A motion of subject admission, and only such a motion, says whom it admits."


class ModeCannotChange(Refusal):
    code = "secrecy-cannot-be-lowered"
    kind = Kind.CONFLICT
    sentence = "This question was to be decided by secret ballot, and that cannot be lowered."


class TooManyBallotsWaiting(Unavailable):
    code = "unavailable"
    sentence = "Too many ballots wait to be stored. Nothing was done; try again in a moment."


class BallotUncertain(Unavailable):
    """The store was lost on the way: the ballot may be there or not, and sending it again finds out."""

    code = "unavailable"
    sentence = "It is not certain that the ballot was stored. Send the same ballot again: it counts once."
