"""Small rule sets and papers for the tests of the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from shared.rules.election import decide_round
from shared.rules.loading import load_rule_set
from shared.rules.majority import Electorate
from shared.rules.office import Office, TieKind
from shared.rules.round import Papers, RoundDecision, Standing
from shared.rules.tie_break import TieBreak

INTERPOL_2025 = Electorate(members=196, eligible=194, accredited=179, present=179)

MAJORITIES: dict[str, Any] = {
    "half": {"fraction": "1/2", "comparison": ">", "base": "valid"},
    "two_thirds": {"fraction": "2/3", "comparison": ">=", "base": "valid"},
    "of_members": {"fraction": "1/2", "comparison": ">", "base": "members"},
}
EACH_BALLOT = [{"ballots": "1-", "majority": "half", "candidates": "all"}]


def document(**changes: Any) -> dict[str, Any]:
    return {"id": "test", "majorities": dict(MAJORITIES), **changes}


def office(rounds: list[dict[str, Any]] | None = None, **changes: Any) -> Office:
    described = {"seats": 1, "rounds": rounds or EACH_BALLOT, **changes}
    if "regions" in changes:
        del described["seats"]
    return load_rule_set(document(elections={"office": described})).office("office")


def decide(
    of: Office,
    votes: Mapping[str, int],
    *,
    ballot: int = 1,
    valid: int | None = None,
    seats_open: int | None = None,
    ties_before: int = 0,
    electorate: Electorate = INTERPOL_2025,
    breaks: Sequence[TieBreak] = (),
) -> RoundDecision:
    """One round in which the voted names stand; a vote on yes and no is one on the sole candidate S."""
    names = ["S"] if set(votes) == {"yes", "no"} else list(votes)
    return decide_round(
        of,
        ballot,
        [Standing(name, name) for name in names],
        Papers(sum(votes.values()) if valid is None else valid, votes),
        electorate,
        seats_open=of.seats if seats_open is None else seats_open,
        ties_before=dict.fromkeys(TieKind, ties_before),
        breaks=breaks,
    )
