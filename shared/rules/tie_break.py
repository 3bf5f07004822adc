"""What settles equal votes: a special ballot among the tied, or a lot. Both only put the tied in an order; the ballot in
which the votes were equal is then decided again with it, by the same rules (election.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.rules.errors import InconsistentCount
from shared.rules.office import Office, TieKind
from shared.rules.round import Papers, Standing, Tie, refuse_impossible


@dataclass(frozen=True, slots=True)
class TieBreak:
    """``order``: more is better; who is not named has 0."""

    kind: TieKind
    order: Mapping[str, int]


def special_marks(office: Office, tie: Tie, seats_open: int) -> int:
    """The most marks a paper of the special ballot may carry: one for each place, one where one of them leaves."""
    return 1 if tie.kind is TieKind.ELIMINATION else min(tie.places, office.marks(seats_open)[1])


def by_special_ballot(tie: Tie, tied: Sequence[Standing], papers: Papers, most: int) -> TieBreak:
    """Most votes are best. Raises InconsistentCount for totals that no papers of this ballot can give."""
    refuse_impossible(tied, papers, 1, most)
    return TieBreak(tie.kind, {one.id: papers.of(one) for one in tied})


def by_lot(tie: Tie, drawn: str) -> TieBreak:
    """Whoever is drawn has what the tie is for: the seat, the place in the next ballot, or the place of the one who leaves."""
    if drawn not in tie.among:
        raise InconsistentCount(reason="The lot fell on nobody who is tied.")
    return TieBreak(tie.kind, {drawn: -1 if tie.kind is TieKind.ELIMINATION else 1})
