"""What elections refuses, by name."""

from __future__ import annotations

from shared.kernel.errors import Kind, Refusal


class UnknownContest(Refusal):
    code = "unknown-contest"
    kind = Kind.NOT_FOUND
    sentence = "There is no such contest here."


class UnknownCandidate(Refusal):
    code = "unknown-candidate"
    kind = Kind.NOT_FOUND
    sentence = "There is no such candidate in this contest."


class UnknownAssembly(Refusal):
    code = "unknown-assembly"
    kind = Kind.NOT_FOUND
    sentence = "There is no such assembly here."


class UnknownMember(Refusal):
    code = "unknown-member"
    kind = Kind.INVALID
    sentence = "{member} is not a member of the organisation."


class CandidateTwice(Refusal):
    code = "candidate-twice"
    kind = Kind.CONFLICT
    sentence = "{name} is a candidate in this contest already."


class NominationsClosed(Refusal):
    code = "nominations-closed"
    kind = Kind.CONFLICT
    sentence = "Nobody can enter this contest now: its rounds have begun."


class CandidateWithdrew(Refusal):
    code = "candidate-withdrawn"
    kind = Kind.CONFLICT
    sentence = "{name} has withdrawn from this contest, for good."


class CandidateBarred(Refusal):
    code = "candidate-barred"
    kind = Kind.CONFLICT
    sentence = "The rules do not let {name} be elected here: {why}."

    def __init__(self, *, name: str, reason: str) -> None:
        super().__init__(name=name, reason=reason, why=BARS[reason])


BARS = {
    "member-held": "another seat of the body is held by the same member",
    "region-held": "the region holds its seat already",
    "too-soon": "the office held until now may not be followed at once by this one",
    "terms-served": "the terms that may follow one another have been served",
}


class NoSeatForRegion(Refusal):
    code = "no-seat-for-region"
    kind = Kind.INVALID
    sentence = "No seat of this contest is filled by the region {region}."


class SeatsUnclear(Refusal):
    code = "seats-unclear"
    kind = Kind.INVALID
    sentence = "The office {office} does not have these seats: name no more than it has, by region where it is filled by region."


class RegionUnclear(Refusal):
    code = "region-unclear"
    kind = Kind.INVALID
    sentence = "Say which region is meant: {regions}."


class NotAwaited(Refusal):
    code = "not-awaited"
    kind = Kind.CONFLICT
    sentence = "The contest does not wait for {what}: it waits for {awaited}."


class WitnessesMissing(Refusal):
    code = "witnesses-missing"
    kind = Kind.INVALID
    sentence = "A drawing of lots has at least two witnesses, each named once and with a word of their own where lots are drawn here."


class UnknownMandate(Refusal):
    code = "unknown-mandate"
    kind = Kind.NOT_FOUND
    sentence = "There is no such mandate here."


class MandateRunning(Refusal):
    code = "mandate-running"
    kind = Kind.CONFLICT
    sentence = "The mandate of {person} runs until {ends}; there is no vacancy to fill."


class MandateOver(Refusal):
    code = "mandate-over"
    kind = Kind.CONFLICT
    sentence = "The mandate of {person} has ended already."


class CandidateElected(Refusal):
    code = "candidate-elected"
    kind = Kind.CONFLICT
    sentence = "{name} is elected and cannot withdraw from the contest."


class RoundUndecided(Refusal):
    code = "another-round-open"
    kind = Kind.CONFLICT
    sentence = "A round of {office} is not decided yet. One contest is polled at a time."


class ContestDecided(Refusal):
    code = "contest-decided"
    kind = Kind.CONFLICT
    sentence = "This contest is decided; there is no further round."


class NobodyStands(Refusal):
    code = "nobody-stands"
    kind = Kind.CONFLICT
    sentence = "Nobody stands in this round."


class TermTooLong(Refusal):
    code = "term-too-long"
    kind = Kind.INVALID
    sentence = "A term of {years} years ends after the last day that can be written."
