"""What sealed votes need from outside: this host's secret keys of a round, the tellers' host at the door, and the store of what is
public once the box is open. Nothing here keeps a time, or an order in which anything came."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Protocol

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from services.voting.domain.poll import Poll
from services.voting.domain.signed import Kind, Signed
from services.voting.domain.swap import Swap
from services.voting.domain.urn import Urn
from services.voting.use_cases.ports import Work
from shared.sealed.signer import TokenSigner

Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PublicKeys:
    token_key: str
    log_key: str
    urn_key: str


class RoundKeys(Protocol):
    """Signer A's and the urn's keys of each round: in files, never in a database, and gone once the vote is decided."""

    async def make(self, poll_id: str) -> PublicKeys:
        """Made once; the same ones again while they are there."""
        ...

    async def signer(self, poll_id: str) -> TokenSigner:
        """Raises RoundKeysLost, like those below."""
        ...

    async def log_key(self, poll_id: str) -> EllipticCurvePrivateKey: ...
    async def urn_key(self, poll_id: str) -> EllipticCurvePrivateKey: ...
    def forget(self, poll_id: str) -> None: ...
    def kept(self) -> list[str]: ...


class HostDoor(Protocol):
    """Who has the host token is the tellers' host."""

    def fits(self, token: str) -> bool: ...

    def seen(self) -> None: ...

    def is_there(self) -> bool:
        """Whether it has asked for its rounds lately."""
        ...


class SealedRounds(Protocol):
    async def undecided(self) -> list[Poll]:
        """Sealed polls that are neither declared nor void, each without what was frozen as it opened: asked for all the time, and that
        may be large."""
        ...

    async def over(self, poll_ids: Collection[str]) -> set[str]:
        """Those of them that are declared, void, or sealed no more."""
        ...

    async def unsealed(self) -> list[Poll]:
        """Prepared polls that are to be sealed and are not yet."""
        ...

    async def give_tokens(self, poll_id: str, members: Collection[str]) -> dict[str, str]:
        """Puts those that have not voted among those who have a token. What stands in the place of each now: TOKEN or PAPER."""
        ...

    async def keep_requests(self, poll_id: str, requests: Mapping[str, Document]) -> None:
        """By their hashes; the first of a member stands."""
        ...

    async def answered(self, poll_id: str, hashes: Collection[str]) -> set[str]:
        """Those of them that stand for requests which were kept."""
        ...

    async def requests_of(self, poll_id: str, members: Collection[str]) -> dict[str, Document]: ...
    async def requests(self, poll_id: str) -> list[Document]:
        """By member."""
        ...

    async def ask_swap(self, poll_id: str, member: str, device: str) -> None:
        """In place of what the member asked for before."""
        ...

    async def swaps(self, poll_id: str) -> list[Swap]:
        """Those asked for, by member."""
        ...

    async def issued(self, poll_id: str) -> int: ...
    async def urn(self, poll_id: str) -> Urn: ...
    async def received(self, poll_id: str) -> int: ...
    async def logs(self, poll_id: str) -> Document | None:
        """Both issue logs; None until the urn is closed."""
        ...

    async def board(self, poll_id: str) -> str:
        """The ballots in canonical JSON, as they are kept: every tablet of a hall asks for them at once."""
        ...

    async def keep_urn(self, poll_id: str, urn: Urn) -> None: ...

    async def sign(self, poll_id: str, signed: Signed) -> None:
        """The first of its kind, member and teller stands."""
        ...

    async def unsign_paper(self, poll_id: str) -> None:
        """Takes away what tellers signed of totals that are no longer those agreed on."""
        ...

    async def signed(self, poll_id: str, kind: Kind) -> list[Signed]:
        """By member and teller."""
        ...

    async def empty_out(self, poll_id: str, papers: Mapping[str, Sequence[str]]) -> None:
        """Puts the opened papers (token id -> marks) where the papers of secret votes lie, to be counted like those."""
        ...


class SealedWork(Work, Protocol):
    @property
    def sealed(self) -> SealedRounds: ...


class SealedWorks(Protocol):
    def __call__(self) -> AbstractAsyncContextManager[SealedWork]: ...
    def reading(self) -> AbstractAsyncContextManager[SealedWork]: ...
