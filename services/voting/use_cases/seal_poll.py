"""Seals a prepared secret vote, by itself where the assembly holds its secret votes so, or as the chair asks; and gathers its keys:
this host's are made here, those of the tellers and of their host are shown by themselves. Whoever shows the same keys again gets the same answer; keys that stand are never replaced."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from services.voting.domain.events import SealedProgressed
from services.voting.domain.poll import Mode, Poll
from services.voting.domain.sealed import must_be_prepared, must_be_sealable, seal, seals_of, waits_to_be_sealed
from services.voting.domain.sealed_errors import NoTellerHost
from services.voting.domain.seals import HostKeys, Seals, Teller
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Work
from services.voting.use_cases.sealed_ports import HostDoor, PublicKeys, RoundKeys, SealedWorks
from shared.sealed.keys import read_point
from shared.sealed.signer import read_token_key

HOST = "teller-host"


def host_of(poll: Poll) -> Actor:
    """As what the tellers' host signs in the log of acts."""
    return Actor(HOST, HOST, HOST, poll.organisation_id, None, None)


@dataclass(frozen=True)
class SealPoll:
    works: SealedWorks
    keys: RoundKeys
    door: HostDoor

    async def __call__(self, actor: Actor, poll_id: str) -> Poll:
        """Raises what forbids it; NoTellerHost where nobody is there to play the tellers' parts."""
        async with self.works.reading() as work:
            poll = await finding.poll(work, actor, poll_id)
        if poll.mode is Mode.SEALED:
            return poll
        must_be_sealable(poll)
        if not self.door.is_there():
            raise NoTellerHost()
        made = await self.keys.make(poll_id)
        async with self.works() as work:
            poll = await finding.locked_poll(work, actor, poll_id)
            return poll if poll.mode is Mode.SEALED else await _sealed(work, actor, poll, made)


@dataclass(frozen=True)
class SealWaiting:
    """Of what is to be sealed, seals what can be. Done whenever the tellers' host says that it is there, so that it comes again
    after whatever broke off: a poll that was sealed, or lowered, meanwhile is left as it is."""

    works: SealedWorks
    keys: RoundKeys
    one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def __call__(self) -> None:
        if self.one_at_a_time.locked():  # making keys may take longer than the host waits before it asks again
            return
        async with self.one_at_a_time:
            async with self.works.reading() as work:
                waiting = [poll for poll in await work.sealed.unsealed() if waits_to_be_sealed(poll)]
            for each in waiting:
                made = await self.keys.make(each.poll_id)
                async with self.works() as work:
                    poll = finding.there(await work.polls.locked(each.poll_id))
                    if waits_to_be_sealed(poll):
                        await _sealed(work, host_of(poll), poll, made)


async def _sealed(work: Work, actor: Actor, poll: Poll, made: PublicKeys) -> Poll:
    poll = seal(poll, made.token_key, made.log_key, made.urn_key)
    await work.polls.save(poll)
    work.say(SealedProgressed(poll))
    work.record(act(actor, "poll sealed", poll.poll_id))
    return poll


@dataclass(frozen=True)
class ShowKeys:
    works: SealedWorks

    async def of_teller(self, actor: Actor, poll_id: str, box_key: str, sign_key: str) -> Poll:
        """Raises NotAPoint, TellerKeysComplete, TellerKeysDiffer or KeyStandsTwice."""
        read_point(box_key)
        read_point(sign_key)
        teller = Teller(actor.subject, actor.name, box_key, sign_key)
        async with self.works() as work:
            before = await finding.locked_poll(work, actor, poll_id)
            return await _shown(work, actor, before, lambda seals: seals.with_teller(teller))

    async def of_host(self, poll_id: str, host: HostKeys) -> Poll:
        """Raises NotATokenKey, NotAPoint, HostKeysDiffer or KeyStandsTwice."""
        read_token_key(host.token_key)
        read_point(host.log_key)
        read_point(host.relay_key)
        async with self.works() as work:
            before = finding.there(await work.polls.locked(poll_id))
            return await _shown(work, host_of(before), before, lambda seals: seals.with_host(host))


async def _shown(work: Work, actor: Actor, before: Poll, change: Callable[[Seals], Seals]) -> Poll:
    seals = seals_of(before)
    changed = change(seals)
    if changed is seals:
        return before
    must_be_prepared(before)
    poll = replace(before, seals=changed)
    await work.polls.save(poll)
    work.say(SealedProgressed(poll))
    work.record(act(actor, "keys of a sealed vote shown", poll.poll_id))
    return poll
