"""What stands in the urn of a sealed vote: of each token one ballot, the first, or where the rules allow a change the one with the
highest number. Ballots come here checked one by one; this sees to it that they go together.

The list is by token id, so whatever the order in which ballots came, it is the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from services.voting.domain.sealed_errors import BallotNotTheNewest, CastKeyTwice, UrnClosed

Ballot = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Offered:
    """A checked ballot. ``token``: the token's id; ``cast_key``: the key in it; both hex."""

    ballot: Ballot
    token: str
    cast_key: str
    seq: int


@dataclass(frozen=True, slots=True)
class Urn:
    """As it is kept. ``ballots``: by token id; ``logs``: what both signers say that they issued, None until the urn is closed."""

    ballots: tuple[Ballot, ...] = ()
    logs: Mapping[str, Any] | None = None


class Board:
    def __init__(self, standing: Iterable[Offered], change_allowed: bool) -> None:
        self._standing = {each.token: each for each in standing}
        self._holders = {each.cast_key: each.token for each in self._standing.values()}
        self._change_allowed = change_allowed

    @property
    def ballots(self) -> tuple[Ballot, ...]:
        return tuple(self._standing[token].ballot for token in sorted(self._standing))

    def take(self, offered: Offered, *, closed: bool) -> bool:
        """False where this very ballot stands already. Raises BallotNotTheNewest, CastKeyTwice or UrnClosed."""
        standing = self._standing.get(offered.token)
        if standing is not None and standing.ballot == offered.ballot:
            return False
        if closed:
            raise UrnClosed()
        if standing is not None and not (self._change_allowed and offered.seq > standing.seq):
            raise BallotNotTheNewest()
        if self._holders.setdefault(offered.cast_key, offered.token) != offered.token:
            raise CastKeyTwice()
        self._standing[offered.token] = offered
        return True
