"""What the way of a ballot reads in memory: polls as last known, and the delegations of an assembly as last heard.

Both are bounded and may be behind another process; the transaction that stores a ballot has the last word on the poll."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from contextlib import suppress
from typing import Any

from services.voting.adapters.work import VotingWork
from services.voting.domain.poll import Poll, State
from services.voting.domain.roll import Hall
from shared.chassis.units import SqlUnitsOfWork
from shared.contracts import registration
from shared.contracts.envelope import Envelope
from shared.kernel.clock import Clock

KEPT = 64
PRESENCE = frozenset({registration.ArrivedV1.TYPE, registration.LeftV1.TYPE})
DELEGATIONS = frozenset(
    kind.TYPE for kind in (
        registration.DelegationAccreditedV1, registration.DelegateAddedV1, registration.VotingDelegateChangedV1,
        registration.CredentialIssuedV1, registration.CredentialRevokedV1, registration.DeviceBoundV1,
        registration.DeviceRemovedV1,
        registration.CredentialsDisputedV1, registration.CredentialsSettledV1,
    )
)  # fmt: skip


class MemoryPolls:
    """An open poll is answered from memory while it has time left; anything else is looked up again, since another
    process may have opened it or given it more time."""

    def __init__(self, works: SqlUnitsOfWork[VotingWork], clock: Clock) -> None:
        self._works, self._clock = works, clock
        self._polls: OrderedDict[str, Poll] = OrderedDict()
        self._reading: dict[str, asyncio.Task[Poll | None]] = {}

    async def get(self, poll_id: str) -> Poll | None:
        known = self._polls.get(poll_id)
        if known is not None and known.state is State.OPEN and not known.time_is_up(self._clock.now()):
            return known
        if poll_id not in self._reading:
            self._reading[poll_id] = asyncio.create_task(self._read(poll_id))
        return await asyncio.shield(self._reading[poll_id])

    def forget(self, poll_id: str) -> None:
        self._polls.pop(poll_id, None)
        self._reading.pop(poll_id, None)

    async def _read(self, poll_id: str) -> Poll | None:
        mine = asyncio.current_task()
        try:
            async with self._works.reading() as work:
                poll = await work.polls.get(poll_id)
            if poll is not None and self._reading.get(poll_id) is mine:  # not forgotten meanwhile
                self._polls[poll_id] = poll
                if len(self._polls) > KEPT:
                    self._polls.popitem(last=False)
            return poll
        finally:
            if self._reading.get(poll_id) is mine:
                del self._reading[poll_id]


class MemoryHalls:
    """The delegations of each assembly, read from the facts when first asked for and kept up by ``observed``."""

    def __init__(self, works: SqlUnitsOfWork[VotingWork]) -> None:
        self._works = works
        self._halls: OrderedDict[str, Hall] = OrderedDict()
        self._loading: dict[str, asyncio.Task[Hall]] = {}

    async def of(self, assembly_id: str) -> Hall:
        if assembly_id in self._halls and assembly_id not in self._loading:
            return self._halls[assembly_id]
        if assembly_id not in self._loading:
            self._loading[assembly_id] = asyncio.create_task(self._load(assembly_id))
        return await asyncio.shield(self._loading[assembly_id])

    async def _load(self, assembly_id: str) -> Hall:
        hall = self._halls[assembly_id] = Hall()  # hears at once; older facts from the store change nothing then
        try:
            async with self._works.reading() as work:
                async for body in work.attendance.each("delegation", assembly_id):
                    hall.hear_delegation(body, body["heard"])
                async for body in work.attendance.each("presence", assembly_id):
                    hall.hear_presence(body["delegation_id"], body["in_hall"], body["heard"])
        except BaseException:
            self._halls.pop(assembly_id, None)
            raise
        finally:
            self._loading.pop(assembly_id, None)
            while len(self._halls) > KEPT:
                self._halls.popitem(last=False)
        return hall

    def observed(self, envelope: Envelope) -> None:
        """Told of every fact heard, in every process; one that is not whole is among the dead letters by now."""
        hall = self._halls.get(str(envelope.data.get("assembly_id")))
        if hall is None:
            return
        data: dict[str, Any] = envelope.data
        with suppress(KeyError, TypeError):
            if envelope.type in DELEGATIONS:
                hall.hear_delegation(data["delegation"], envelope.sequence or 0)
            elif envelope.type in PRESENCE:
                hall.hear_presence(data["delegation_id"], data["in_hall"], envelope.sequence or 0)
