"""What voting can be asked. Every answer is filtered by who asks; the public sees declared results and resolutions."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from services.voting.domain.ballot import PAPER, TOKEN, StoredBallot
from services.voting.domain.description import describe_motion
from services.voting.domain.errors import NoChangeAllowed, ResultNotDeclared, UnknownPoll, WrongMode
from services.voting.domain.manifest import manifest
from services.voting.domain.motion import Motion
from services.voting.domain.order import obstacles
from services.voting.domain.paper_errors import VotesOnPaper
from services.voting.domain.poll import SECRET_MODES, Mode, Poll, State
from services.voting.domain.result import Recount, propose
from services.voting.domain.sealed_errors import TokenAlreadyIssued
from services.voting.use_cases import finding
from services.voting.use_cases.live_tally import LiveTallyKeeper
from services.voting.use_cases.ports import Actor, Halls, Snapshot, Works
from services.voting.use_cases.recount_poll import RecountPoll
from services.voting.use_cases.standing_result import standing_result
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound, Refusal
from shared.rules.order import Obstacle


@dataclass(frozen=True, slots=True)
class MyBallot:
    """``accepted_at`` and ``link`` as in the receipt: no time of a secret ballot."""

    voted: bool
    ballot_id: str | None
    marks: tuple[str, ...] | None
    accepted_at: datetime | None
    link: int
    supersedes_next: str | None
    may_vote: bool
    reason_code: str | None
    reason: str | None


@dataclass(frozen=True)
class Queries:
    works: Works
    clock: Clock
    halls: Halls
    recounts: RecountPoll
    tallies: LiveTallyKeeper

    async def motions(self, actor: Actor, assembly_id: str) -> tuple[list[Motion], dict[str, Obstacle]]:
        """As they were tabled, and of those that wait for another vote, for which and why."""
        async with self.works.reading() as work:
            await finding.assembly(work, actor, assembly_id)
            found = await work.motions.of_assembly(assembly_id)
        return found, obstacles(found)

    async def polls(self, actor: Actor, assembly_id: str) -> list[Poll]:
        async with self.works.reading() as work:
            await finding.assembly(work, actor, assembly_id)
            return await work.polls.of_assembly(assembly_id)

    async def poll(self, actor: Actor, poll_id: str) -> Poll:
        async with self.works.reading() as work:
            return await finding.poll(work, actor, poll_id)

    async def manifest(self, actor: Actor, poll_id: str) -> dict[str, Any]:
        poll = await self.poll(actor, poll_id)
        return {"manifest": manifest(poll, poll.frozen_at_opening), "manifest_hash": poll.hash_at_opening}

    async def my_ballot(self, actor: Actor, poll_id: str) -> MyBallot:
        """Whether this delegate's delegation has voted, how, and whether this delegate may vote now."""
        poll = await self.poll(actor, poll_id)
        hall = await self.halls.of(poll.assembly_id)
        refusal: Refusal | None = None
        try:
            _must_take_votes(poll, self.clock.now())
            frozen = poll.frozen_at_opening
            hall.voter(actor.delegation_id, actor.subject, frozen.may_vote, frozen.may_not, frozen.excluded)
        except Refusal as why:
            refusal = why
        delegation = hall.delegations.get(actor.delegation_id or "")
        member = delegation.member if delegation else None
        newest, ballot_id = await self._ballot_of(poll, member)
        if ballot_id == PAPER:  # it was given one: whether that is in the box nobody here knows
            ballot_id, refusal = None, VotesOnPaper()
        if ballot_id == TOKEN:  # whether it was used nobody here knows
            ballot_id, refusal = None, TokenAlreadyIssued()
        if ballot_id is not None and refusal is None and not poll.change_allowed:
            refusal = NoChangeAllowed()
        return MyBallot(
            voted=ballot_id is not None,
            ballot_id=ballot_id,
            marks=newest.marks if newest else None,
            accepted_at=newest.accepted_at if newest else None,
            link=newest.link if newest else 1,
            supersedes_next=newest.ballot_id if newest and poll.change_allowed else None,
            may_vote=refusal is None,
            reason_code=refusal.code if refusal else None,
            reason=refusal.text if refusal else None,
        )

    async def paper_voters(self, actor: Actor, poll_id: str) -> tuple[Poll, list[str]]:
        """Of a secret poll: who was given a paper ballot."""
        poll = await self.poll(actor, poll_id)
        if poll.mode not in SECRET_MODES:
            raise WrongMode(mode=poll.mode.value)
        async with self.works.reading() as work:
            return poll, await work.urns.paper_voters(poll_id)

    async def _ballot_of(self, poll: Poll, member: str | None) -> tuple[StoredBallot | None, str | None]:
        if member is None or poll.mode is Mode.HANDS:
            return None, None
        async with self.works.reading() as work:
            if poll.mode in SECRET_MODES:
                place = (poll.poll_id, member)
                return None, (await work.urns.who_has_voted([place])).get(place)
            newest = await work.ballots.newest_of(poll.poll_id, member)
        return newest, newest.ballot_id if newest else None

    async def tally(self, actor: Actor, poll_id: str) -> Snapshot:
        return await self.tallies.snapshot(await self.poll(actor, poll_id))

    async def recount(self, actor: Actor, poll_id: str) -> tuple[Poll, Recount | None, dict[str, Any] | None]:
        """Of a closed poll: the recount and what it would be declared as; both None while totals are not agreed."""
        poll = await self.poll(actor, poll_id)
        poll.must_be_closed()
        recount = await self.recounts(poll)
        return poll, recount, asdict(propose(poll, recount)) if recount else None

    async def voted(self, actor: Actor, poll_id: str) -> tuple[list[str], list[str]]:
        """Of a recorded poll: who has voted, and who was present when it opened, or is on the roll, and has not."""
        poll = await self.poll(actor, poll_id)
        if poll.mode is not Mode.RECORDED:
            raise WrongMode(mode=poll.mode.value)
        async with self.works.reading() as work:
            voted = {link.member for link in await work.ballots.links(poll_id)}
        return sorted(voted), [member for member in poll.roll if member not in voted]

    async def result(self, poll_id: str) -> dict[str, Any]:
        """For everyone, so of no practice vote. Raises UnknownPoll and ResultNotDeclared."""
        async with self.works.reading() as work:
            poll = await work.polls.get(poll_id)
            if poll is None or poll.practice:
                raise UnknownPoll()
            result = await work.polls.result(poll_id)
            if result is None or poll.state is not State.DECLARED:
                raise ResultNotDeclared()
            return await standing_result(work, poll, result, await work.corrections.of_poll(poll_id))

    async def results(self, assembly_id: str) -> list[tuple[Poll, dict[str, Any], dict[str, Any] | None]]:
        """All declared results of an assembly with poll and motion, the earliest declared first."""
        async with self.works.reading() as work:
            if await work.facts.one("assembly", assembly_id) is None:
                raise NotFound(what="assembly")
            polls = {poll.poll_id: poll for poll in await work.polls.of_assembly(assembly_id)}
            motions = {motion.motion_id: motion for motion in await work.motions.of_assembly(assembly_id)}
            corrections = await work.corrections.of_assembly(assembly_id)
            results = [
                (poll_id, await standing_result(work, polls[poll_id], result, corrections.get(poll_id, ())))
                for poll_id, result in await work.polls.results(assembly_id)
            ]
        found = []
        for poll_id, result in sorted(results, key=lambda each: (each[1]["declared_at"], polls[each[0]].number)):
            motion = motions.get(polls[poll_id].motion_id or "")
            found.append((polls[poll_id], result, describe_motion(motion) if motion else None))
        return found


def _must_take_votes(poll: Poll, now: datetime) -> None:
    """Ballots, or of a sealed vote requests for the token that a ballot needs."""
    if poll.mode is Mode.SEALED:
        poll.intake.must_be_open(now)
    else:
        poll.must_take_ballots(now)
