"""Gives places to those with the most votes, where those who hold them may have to differ in member or region.

Promises that nobody with fewer votes is preferred to one who may hold the place too, and that equal votes for the last place
are named, never settled by the order of a list. Serves seats and places in the next ballot alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from shared.rules.body import Trait
from shared.rules.round import Standing

Rank = tuple[int, ...]
"""Votes; then, between equal votes, what a special ballot or lots said."""


@dataclass(frozen=True, slots=True)
class Filled:
    """``tied``: equal votes for ``places`` that are left between them."""

    taken: tuple[Standing, ...]  # most votes first
    tied: tuple[Standing, ...] = ()
    places: int = 0


def fill(
    candidates: Sequence[Standing],
    rank: Callable[[Standing], Rank],
    places: int,
    distinct: Sequence[Trait] = (),
    held: Sequence[Standing] = (),
) -> Filled:
    """Who takes the places. ``held``: who holds such places already and is differed from."""
    taken: list[Standing] = []
    rest = list(candidates)
    while places and (free := [one for one in rest if not clashes(one, [*held, *taken], distinct)]):
        best = max(rank(one) for one in free)
        equal = sorted((one for one in free if rank(one) == best), key=lambda one: one.id)
        if len(equal) > places:
            return Filled(tuple(taken), _listed(equal, candidates), places)
        alone = [one for one in equal if not clashes(one, (other for other in equal if other is not one), distinct)]
        taken += alone
        if len(alone) < len(equal):
            tied = _listed([one for one in equal if one not in alone], candidates)
            return Filled(tuple(taken), tied, _at_most(tied, distinct))
        places -= len(alone)
        rest = [one for one in rest if one not in alone]
    return Filled(tuple(taken))


def _listed(some: Sequence[Standing], candidates: Sequence[Standing]) -> tuple[Standing, ...]:
    """In the order in which they stand on the paper."""
    return tuple(one for one in candidates if one in some)


def clashes(one: Standing, others: Iterable[Standing], distinct: Sequence[Trait]) -> bool:
    """Whether ``one`` has a member or region in common with one of ``others`` in which they must differ."""
    return any(_trait(one, trait) is not None and _trait(one, trait) == _trait(other, trait) for other in others for trait in distinct)  # fmt: skip


def _at_most(tied: Sequence[Standing], distinct: Sequence[Trait]) -> int:
    """So many of the tied can hold a place beside one another."""
    return min(len({_trait(one, trait) or one.id for one in tied}) for trait in distinct)


def _trait(one: Standing, trait: Trait) -> str | None:
    return one.member if trait == "member" else one.region
