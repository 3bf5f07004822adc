"""What is told of a sealed vote: to those in the hall how far it is, to the tellers' host its rounds and who was given a token, and once
the box is open the board, by which each tablet finds its own ballot."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from services.voting.domain.ballot import PAPER
from services.voting.domain.manifest import manifest
from services.voting.domain.paper_errors import VotesOnPaper
from services.voting.domain.poll import Poll, State
from services.voting.domain.roll import Hall
from services.voting.domain.sealed import seals_of, stage_of
from services.voting.domain.sealed_errors import BoxNotOpen, NotATellerOfThisVote
from services.voting.domain.seals import Seals
from services.voting.domain.signed import Signed
from services.voting.domain.swap import Swap
from services.voting.use_cases import finding
from services.voting.use_cases.ports import Actor, Halls
from services.voting.use_cases.sealed_ports import Document, SealedWork, SealedWorks
from shared.kernel.clock import Clock
from shared.kernel.errors import Refusal

HOST_IS_LATE = timedelta(seconds=10)


@dataclass(frozen=True)
class SealedView:
    """``requested``, ``may_request``, ``swap``: of the delegation that asks; None for everyone else. ``swapped``: tablets that stand in
    for others. ``logs_alike``: what both signers say that
    they issued; None until the urn is closed."""

    poll: Poll
    seals: Seals
    issued: int
    received: int
    logs_alike: bool | None
    host_late: bool
    signed: Mapping[str, Sequence[int]]
    my_teller: int | None
    requested: bool | None
    may_request: bool | None
    swapped: int
    swap: Swap | None


@dataclass(frozen=True, slots=True)
class RoundTold:
    """To the tellers' host, of an undecided poll. ``manifest``: None before it opens, and where the host has it."""

    poll: Poll
    manifest: Mapping[str, Any] | None
    swaps: Sequence[Swap]


@dataclass(frozen=True)
class ReadSealed:
    works: SealedWorks
    clock: Clock
    halls: Halls

    async def __call__(self, actor: Actor, poll_id: str) -> SealedView:
        hall = await hall_of(self.halls, actor)
        async with self.works.reading() as work:
            poll = await finding.poll(work, actor, poll_id)
            seals = seals_of(poll)
            logs = await work.sealed.logs(poll_id)
            member = _member(hall, actor)
            requested, may = await self._of_delegation(work, poll, actor, hall, member)
            swaps = await work.sealed.swaps(poll_id)
            return SealedView(
                poll=poll,
                seals=seals,
                issued=await work.sealed.issued(poll_id),
                received=await work.sealed.received(poll_id),
                logs_alike=logs["a"]["requests"] == logs["b"]["requests"] if logs else None,
                host_late=self._host_is_late(poll),
                signed={
                    "closed": _tellers(await work.sealed.signed(poll_id, "closed")),
                    "paper": _tellers(await work.sealed.signed(poll_id, "paper")),
                    "bundle": _tellers(await work.sealed.signed(poll_id, "bundle")),
                },
                my_teller=_number(seals, actor),
                requested=requested,
                may_request=may,
                swapped=sum(each.stands for each in swaps),
                swap=next((each for each in swaps if each.member == member), None),
            )

    async def frozen(self, actor: Actor, poll_id: str) -> dict[str, Any]:
        """What was frozen at opening, for every tablet: by its hash a tablet sees that it was shown the same keys as all others."""
        async with self.works.reading() as work:
            poll = await finding.poll(work, actor, poll_id)
            seals_of(poll)
            return {"manifest": manifest(poll, poll.frozen_at_opening), "manifest_hash": poll.hash_at_opening}

    async def board(self, actor: Actor, poll_id: str) -> tuple[str, list[Signed]]:
        """Every ballot, in canonical JSON, and what the two tellers signed and published as they opened the box. Raises BoxNotOpen."""
        async with self.works.reading() as work:
            poll = await finding.poll(work, actor, poll_id)
            if not seals_of(poll).box_is_open:
                raise BoxNotOpen()
            return await work.sealed.board(poll_id), await work.sealed.signed(poll_id, "closed")

    async def declarations(self, actor: Actor, poll_id: str) -> tuple[list[Swap], list[Signed]]:
        """For the tellers: tablets that are to stand in for others, and who of them said that a delegation goes without."""
        async with self.works.reading() as work:
            seals_of(await finding.poll(work, actor, poll_id))
            return await work.sealed.swaps(poll_id), await work.sealed.signed(poll_id, "without")

    async def rounds(self, known: Container[str], followed: Collection[str]) -> tuple[list[RoundTold], set[str]]:
        """For the tellers' host: those not decided yet, and which of those that it follows are over. ``known``: hashes of manifests that it
        has, and is not shown again."""
        async with self.works.reading() as work:
            told = [await _told(work, poll, known) for poll in await work.sealed.undecided()]
            return told, await work.sealed.over(followed)

    async def requests(self, poll_id: str) -> list[Document]:
        """For the tellers' host, whose log must name whoever was given half a token."""
        async with self.works.reading() as work:
            seals_of(finding.there(await work.polls.get(poll_id)))
            return await work.sealed.requests(poll_id)

    async def answered(self, poll_id: str, hashes: Collection[str]) -> set[str]:
        """For the tellers' host, which gives its half only where the other was given for the same request."""
        async with self.works.reading() as work:
            return await work.sealed.answered(poll_id, hashes)

    async def _of_delegation(
        self, work: SealedWork, poll: Poll, actor: Actor, hall: Hall | None, member: str | None
    ) -> tuple[bool | None, bool | None]:
        if hall is None or poll.frozen is None:
            return None, None
        place = poll.poll_id, member or ""
        standing = (await work.urns.who_has_voted([place])).get(place)
        try:
            if standing == PAPER:
                raise VotesOnPaper()
            self._admit(poll, hall, actor)
        except Refusal:
            return standing is not None and standing != PAPER, False
        return standing is not None, standing is None

    def _admit(self, poll: Poll, hall: Hall, actor: Actor) -> None:
        poll.intake.must_be_open(self.clock.now())
        frozen = poll.frozen_at_opening
        hall.voter(actor.delegation_id, actor.subject, frozen.may_vote, frozen.may_not, frozen.excluded)

    def _host_is_late(self, poll: Poll) -> bool:
        closing = poll.state is State.CLOSED and stage_of(poll) == "closing"
        return closing and poll.closed_at is not None and self.clock.now() - poll.closed_at > HOST_IS_LATE


async def hall_of(halls: Halls, actor: Actor) -> Hall | None:
    """Of a delegate; None for everyone else. Asked for before a connection of the store is taken: a hall that is not known yet is read over one
    of its own, and all of a few connections held by those who wait for it would wait for ever."""
    return await halls.of(actor.assembly_id) if actor.delegation_id and actor.assembly_id else None


async def _told(work: SealedWork, poll: Poll, known: Container[str]) -> RoundTold:
    swaps = await work.sealed.swaps(poll.poll_id)
    if poll.manifest_hash is None or poll.manifest_hash in known:
        return RoundTold(poll, None, swaps)
    opened = finding.there(await work.polls.get(poll.poll_id))
    return RoundTold(opened, manifest(opened, opened.frozen_at_opening), swaps)


def _member(hall: Hall | None, actor: Actor) -> str | None:
    delegation = hall.delegations.get(actor.delegation_id or "") if hall else None
    return delegation.member if delegation else None


def _tellers(signed: Sequence[Signed]) -> list[int]:
    return sorted({each.teller for each in signed})


def _number(seals: Seals, actor: Actor) -> int | None:
    try:
        return seals.number_of(actor.subject)
    except NotATellerOfThisVote:
        return None
