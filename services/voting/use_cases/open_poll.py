"""Opens a poll: checks that nothing has to be decided first, freezes the roll, the rules and the question, checks the quorum,
and begins to take ballots. Whoever has the floor then has it no more."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from services.voting.domain.agenda_errors import ItemNotOpen
from services.voting.domain.events import PollOpened
from services.voting.domain.frozen import freeze
from services.voting.domain.manifest import manifest_hash
from services.voting.domain.order import put_now, refuse_out_of_order
from services.voting.domain.poll import Mode, Poll, State
from services.voting.domain.roll import Roll, delegation_from, freeze_roll
from services.voting.use_cases import finding, on_the_floor
from services.voting.use_cases.acts import act
from services.voting.use_cases.agenda_record import item_id_of
from services.voting.use_cases.freeze_seals import freeze_seals
from services.voting.use_cases.ports import Actor, BallotLog, CurrentPolls, Work, Works
from shared.kernel.clock import Clock
from shared.rules.loading import load_rule_set


@dataclass(frozen=True)
class OpenPoll:
    works: Works
    clock: Clock
    log: BallotLog
    current: CurrentPolls

    async def __call__(self, actor: Actor, poll_id: str, seconds: int | None) -> Poll:
        places = await self.log.places()
        async with self.works() as work:
            poll = await finding.locked_poll(work, actor, poll_id)
            await _refuse_out_of_item(work, poll)  # holds the agenda: always before the order, where both are held
            poll, before = await self._as_put(work, actor, poll)
            return await self.within(work, actor, poll, seconds, places, **before)

    async def within(
        self,
        work: Work,
        actor: Actor,
        poll: Poll,
        seconds: int | None,
        places: Mapping[str, int] | None,
        **before: bool,
    ) -> Poll:
        """Freezes and opens a poll in a transaction that has seen to it that it may be put. ``places``: where the log of
        ballots ended before; ``before``: what became of the question in earlier votes."""
        assembly = await finding.assembly(work, actor, poll.assembly_id)
        roll = await roll_now(work, assembly, poll.excluded)
        frozen = freeze(roll, load_rule_set(assembly["rules"]), **before)
        if poll.mode is Mode.SEALED:
            frozen = await freeze_seals(work, poll, frozen)
        now = self.clock.now()
        opened = poll.open(frozen, manifest_hash(poll, frozen), now, seconds)
        await on_the_floor.fall_silent(work, opened.assembly_id, now)
        details = {
            "manifest_hash": opened.manifest_hash,
            "roll": len(opened.roll),
            "present": frozen.roll.sizes.present,
        }
        verb = "practice vote opened" if poll.practice else "poll opened"
        head = await work.acts_done.enter(act(actor, verb, poll.poll_id, **details), now)
        opened = replace(opened, log_places=places).seen_with(head)
        await work.polls.save(opened)
        work.say(PollOpened(opened))
        work.after_commit(lambda: self.current.forget(poll.poll_id))
        return opened

    async def _as_put(self, work: Work, actor: Actor, poll: Poll) -> tuple[Poll, dict[str, bool]]:
        """The poll of a motion as the motion is by now, and what became of the question in earlier votes."""
        if poll.motion_id is None or poll.state is not State.PREPARED:
            return poll, {}
        motion, motions = await finding.motion_in_order(work, actor, poll.motion_id)
        motion.may_be_put(again=poll.repeat_of is not None)
        refuse_out_of_order(motion, motions)
        return put_now(poll, motion, motions), {
            "divided_before": motion.second_vote,
            "postponed_before": motion.postponed,
        }


async def _refuse_out_of_item(work: Work, poll: Poll) -> None:
    """Raises ItemNotOpen: what hangs on an item of the agenda is decided while that item is open."""
    item_id = await item_id_of(work, poll) if poll.state is State.PREPARED else None
    if item_id is not None:
        await work.agenda.hold(poll.assembly_id)
        item = await work.agenda.get(item_id)
        if item is not None and item.state != "open":
            raise ItemNotOpen(number=item.number, state=item.state)


async def roll_now(work: Work, assembly: dict[str, Any], excluded: Collection[str] = ()) -> Roll:
    """The roll as the facts heard so far make it, without the members excluded from the poll."""
    assembly_id, asked = assembly["assembly_id"], work.attendance
    members = [
        {"code": each["code"], "suspended": each["suspended"]}
        async for each in asked.members(assembly["organisation_id"])
    ]
    delegations = [delegation_from(body) async for body in asked.each("delegation", assembly_id)]
    presence = asked.each("presence", assembly_id)
    in_hall = frozenset([body["delegation_id"] async for body in presence if body["in_hall"]])
    return freeze_roll(members, delegations, in_hall, excluded)
