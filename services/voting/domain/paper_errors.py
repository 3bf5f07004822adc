"""What voting refuses of papers: names written in, paper ballots, and totals counted by hand."""

from __future__ import annotations

from services.voting.domain.errors import TotalsImpossible
from shared.kernel.errors import Kind, Refusal


class WriteInNotAllowed(Refusal):
    code = "write-in-not-allowed"
    kind = Kind.INVALID
    sentence = "No name can be written in on this paper."


class WriteInUnreadable(Refusal):
    code = "write-in-unreadable"
    kind = Kind.INVALID
    sentence = "A name that is written in has 1 to 100 characters that can be read."


class WriteInUnclear(Refusal):
    code = "write-in-unclear"
    kind = Kind.INVALID
    sentence = "Several choices bear the name that is written in. Mark the one that is meant."


class TooManyWriteIns(Refusal):
    code = "too-many-write-ins"
    kind = Kind.INVALID
    sentence = "More names are written in than the {most} allowed."


class ExcludedFromRound(Refusal):
    code = "excluded-from-round"
    kind = Kind.FORBIDDEN
    sentence = "Your delegation does not vote in this round."


class VotesOnPaper(Refusal):
    code = "votes-on-paper"
    kind = Kind.CONFLICT
    sentence = "Your delegation was given a paper ballot, and votes with that."


class HasVoted(Refusal):
    code = "has-voted"
    kind = Kind.CONFLICT
    sentence = "These have voted or were given a paper ballot already: {members}. No paper ballot was issued."


class NotAllOnTheRoll(Refusal):
    code = "not-on-the-roll"
    kind = Kind.CONFLICT
    sentence = "These are not on the roll of this poll: {members}. No paper ballot was issued."


class HandsForSeveralMarks(Refusal):
    code = "hands-for-several-marks"
    kind = Kind.CONFLICT
    sentence = "A show of hands can only be taken where each member has one mark."


class ValidPapersNotSaid(Refusal):
    code = "valid-papers-not-said"
    kind = Kind.INVALID
    sentence = "Where a paper may carry several marks, the number of valid papers must be given."


class PapersImpossible(TotalsImpossible):
    sentence = "{total} paper ballots cannot be right: only {possible} were issued."


class VotesImpossible(TotalsImpossible):
    sentence = "{valid} valid papers or hands cannot give these votes ({votes} in all)."


class NoBlankOrInvalidHands(TotalsImpossible):
    sentence = "Nobody can be counted as blank or invalid in this show of hands."
