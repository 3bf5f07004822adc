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
