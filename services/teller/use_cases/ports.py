"""What the tellers' host needs of the world: a store on its own disk, and voting."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from services.teller.domain.a_round import Stage
from services.teller.domain.host_keys import HostKeys


@dataclass(frozen=True, slots=True)
class KeptRound:
    poll_id: str
    keys: HostKeys
    manifest: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class ToldRound:
    """As voting tells of it. ``manifest``: None before the vote opens, and where voting was told that it is known here. ``held``: it takes
    nothing for now. ``has_keys``: whether voting has this host's keys. ``swaps``: tablets that stand in for others, with their
    tellers' signatures."""

    poll_id: str
    stage: Stage | None
    manifest: Mapping[str, Any] | None
    manifest_hash: str | None = None
    swaps: Sequence[Any] = ()
    held: bool = False
    has_keys: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """``over``: polls that are declared, void, or sealed no more."""

    rounds: Sequence[ToldRound]
    over: frozenset[str]


class Store(Protocol):
    """Durable when a call returns; calls are carried out in the order in which they are made. Keeps neither times nor the order
    in which anything came."""

    async def ping(self) -> None: ...

    async def rounds(self) -> Sequence[KeptRound]: ...

    async def keep_keys(self, poll_id: str, keys: HostKeys) -> None: ...

    async def keep_manifest(self, poll_id: str, manifest: Mapping[str, Any], places: int) -> None:
        """With a box of so many places. One manifest a round: what is kept stays."""
        ...

    async def requests(self, poll_id: str) -> Mapping[str, str]:
        """Member -> hash of the request that was answered."""
        ...

    async def request_of(self, poll_id: str, member: str) -> str | None:
        """The hash of the request that was answered."""
        ...

    async def keep_request(self, poll_id: str, member: str, request_hash: str) -> str:
        """The hash that stands for this member: the first that was kept."""
        ...

    async def keep_requests(self, poll_id: str, requests: Mapping[str, str]) -> None:
        """Member -> hash; of a member that has one already, that one stands."""
        ...

    async def keep_envelope(self, poll_id: str, envelope: bytes) -> bool:
        """Puts it into the box, at a place drawn at random; once, however often. False where the box is full."""
        ...

    async def envelopes(self, poll_id: str) -> list[bytes]:
        """In an order drawn at random."""
        ...

    async def empty_box(self, poll_id: str) -> None: ...

    async def forget(self, poll_id: str) -> None:
        """Keys, requests and box of a round."""
        ...


class Voting(Protocol):
    """Raises Unavailable where it is away, and Refused where it says no."""

    async def rounds(self, known: Sequence[str], followed: Sequence[str]) -> Told:
        """``known``: hashes of manifests that are not to be sent again. ``followed``: polls of which it is to be told when they are over."""
        ...

    async def show_keys(self, poll_id: str, keys: Mapping[str, str]) -> None: ...

    async def answered(self, poll_id: str, hashes: Sequence[str]) -> Collection[str]:
        """Those of at most 64 that signer A has answered."""
        ...

    async def requests(self, poll_id: str) -> Sequence[Any]: ...

    async def urn(
        self, poll_id: str, envelopes: Sequence[bytes], log: Mapping[str, Any] | None = None
    ) -> Mapping[str, str]:
        """Passes envelopes on; with the log, as the last ones. Returns the refused ones' codes by their hashes."""
        ...
