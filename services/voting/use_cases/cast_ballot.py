"""Takes a ballot: everything about who votes and what is marked is checked in memory, then the ballot box stores it with
the ballots that wait beside it. Answers only when it is durable.

A ballot that was stored before is answered with its receipt whatever has changed since: a lost answer must not turn into a
refusal of a ballot that counts (V2)."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.domain.ballot import Ballot, Receipt, receipt_of, secret_receipt
from services.voting.domain.errors import NoChangeAllowed
from services.voting.domain.poll import Mode, Poll
from services.voting.domain.roll import Hall
from services.voting.use_cases import finding
from services.voting.use_cases.ports import Actor, BallotBox, CurrentPolls, Halls, Works
from shared.kernel.clock import Clock
from shared.kernel.errors import Refusal


@dataclass(frozen=True)
class CastBallot:
    works: Works
    clock: Clock
    current: CurrentPolls
    halls: Halls
    box: BallotBox

    async def __call__(
        self, actor: Actor, poll_id: str, ballot_id: str, marks: tuple[str, ...], supersedes: str | None
    ) -> Receipt:
        poll = finding.checked(await self.current.get(poll_id), actor)
        hall = await self.halls.of(poll.assembly_id)
        marks = poll.paper.as_stored(marks)
        try:
            member = self._admitted(poll, hall, actor, marks, supersedes)
        except Refusal:
            stored = await self._stored_before(poll, hall, actor, ballot_id, marks, supersedes)
            if stored is None:
                raise
            return stored
        return await self.box.put(Ballot(ballot_id, poll_id, member, marks, supersedes, actor.subject))

    def _admitted(self, poll: Poll, hall: Hall, actor: Actor, marks: tuple[str, ...], supersedes: str | None) -> str:
        """The member for which this ballot may be taken now; raises why not."""
        poll.must_take_ballots(self.clock.now())
        frozen = poll.frozen_at_opening
        rolls = frozen.may_vote, frozen.may_not, frozen.excluded
        member = hall.voter(actor.delegation_id, actor.subject, *rolls)
        poll.paper.refuse_unfit(marks)
        if supersedes is not None and not poll.change_allowed:
            raise NoChangeAllowed()
        return member

    async def _stored_before(
        self, poll: Poll, hall: Hall, actor: Actor, ballot_id: str, marks: tuple[str, ...], supersedes: str | None
    ) -> Receipt | None:
        delegation = hall.delegations.get(actor.delegation_id or "")
        if delegation is None or delegation.member is None or poll.manifest_hash is None:
            return None
        ballot = Ballot(ballot_id, poll.poll_id, delegation.member, marks, supersedes, actor.subject)
        async with self.works.reading() as work:
            if poll.mode is Mode.SECRET:
                place = (poll.poll_id, delegation.member)
                same = (await work.urns.who_has_voted([place])).get(place) == ballot_id
                return secret_receipt(ballot, poll.manifest_hash) if same else None
            stored = (await work.ballots.by_id([ballot_id])).get(ballot_id)
        if stored is None or not stored.is_the_same_as(ballot):
            return None
        return receipt_of(stored, poll.manifest_hash)
