"""What the rules refuse, by name."""

from __future__ import annotations

from typing import ClassVar

from shared.kernel.errors import Kind, Refusal


class InvalidRuleSet(Refusal):
    """A rule set that cannot be used; ``path`` leads to the place, such as elections.president.rounds[1].ballots."""

    code: ClassVar[str] = "invalid-rule-set"
    kind: ClassVar[Kind] = Kind.INVALID
    sentence: ClassVar[str] = "The rule set cannot be used: {path}: {reason}."

    def __init__(self, *, path: str, reason: str) -> None:
        super().__init__(path=path or "(whole document)", reason=reason)
        self.path = path
        self.reason = reason


class InconsistentCount(Refusal):
    """Totals that no set of papers can give."""

    code: ClassVar[str] = "inconsistent-count"
    kind: ClassVar[Kind] = Kind.INVALID
    sentence: ClassVar[str] = "{reason}"

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason=reason)
