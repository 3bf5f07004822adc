"""Prepares polls: a vote on a motion, its repetition, or the round of an election that elections has called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.voting.domain.errors import ModeCannotChange, PollAlreadyPrepared, UnknownPoll
from services.voting.domain.events import PollPrepared
from services.voting.domain.order import put_now, refuse_out_of_order
from services.voting.domain.paper import Choice, Paper
from services.voting.domain.paper_errors import HandsForSeveralMarks
from services.voting.domain.poll import DECIDED, SECRET_MODES, Mode, Poll
from services.voting.domain.wording import motion_paper, yes_no_paper
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Work, Works
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids


@dataclass(frozen=True)
class PreparePoll:
    works: Works
    clock: Clock
    ids: Ids

    async def __call__(
        self, actor: Actor, motion_id: str, mode: Mode | None, repeat_of: str | None, seconds: int | None
    ) -> Poll:
        async with self.works() as work:
            motion, motions = await finding.motion_in_order(work, actor, motion_id)
            motion.may_be_put(again=repeat_of is not None)
            refuse_out_of_order(motion, motions)
            earlier = await work.polls.of_motion(motion_id)
            if any(poll.state not in DECIDED for poll in earlier):
                raise PollAlreadyPrepared()
            if repeat_of is not None and repeat_of not in {poll.poll_id for poll in earlier}:
                raise UnknownPoll()
            mode = mode or motion.mode
            if mode not in SECRET_MODES and SECRET_MODES & {motion.mode, *(poll.mode for poll in earlier)}:
                raise ModeCannotChange()
            assembly = await finding.assembly(work, actor, motion.assembly_id)
            poll = Poll(
                poll_id=self.ids.new(),
                organisation_id=motion.organisation_id,
                assembly_id=motion.assembly_id,
                motion_id=motion_id,
                contest_id=None,
                number=len(earlier) + 1,
                repeat_of=repeat_of,
                title=motion.title,
                text=motion.text,
                mode=mode,
                paper=motion_paper(),
                change_allowed=motion.change_allowed and mode is Mode.RECORDED,
                rule=motion.rule,
                prepared_at=self.clock.now(),
                seconds=seconds,
                to_be_sealed=mode is Mode.SECRET and (holds_sealed(assembly) or any(each.seals for each in earlier)),
            )
            poll = put_now(poll, motion, motions)
            await work.polls.save(poll)
            work.say(PollPrepared(poll))
            work.record(act(actor, "poll prepared", poll.poll_id, motion=motion_id, mode=mode.value))
        return poll


def holds_sealed(assembly: Mapping[str, Any]) -> bool:
    """Whether it was convened to hold its secret votes sealed. Of those convened before that was asked, it is not said."""
    return assembly.get("secret_votes") == "sealed"


@dataclass(frozen=True, slots=True)
class Round:
    """An election round as elections called it."""

    round_id: str
    organisation_id: str
    assembly_id: str
    contest_id: str
    number: int
    question: Mapping[str, str]
    standing: tuple[Choice, ...]
    yes_no: bool
    min_marks: int
    max_marks: int
    mode: Mode
    majority: Mapping[str, Any]
    kind: str
    region: str | None
    excluded: tuple[str, ...]
    write_ins: int
    sealed: bool  # whether its assembly holds secret votes so


@dataclass(frozen=True)
class PrepareRound:
    clock: Clock

    async def __call__(self, work: Work, called: Round) -> None:
        """The poll has the id of its round; heard twice, it is prepared once. Raises HandsForSeveralMarks: hands show one
        mark a member, so other papers cannot be counted so."""
        if await work.polls.get(called.round_id) is not None:
            return
        paper = yes_no_paper() if called.yes_no else _paper(called)
        if called.mode is Mode.HANDS and paper.max_marks > 1:
            raise HandsForSeveralMarks()
        poll = Poll(
            poll_id=called.round_id,
            organisation_id=called.organisation_id,
            assembly_id=called.assembly_id,
            motion_id=None,
            contest_id=called.contest_id,
            number=called.number,
            repeat_of=None,
            title=called.question,
            text=None,
            mode=called.mode,
            paper=paper,
            change_allowed=called.mode is Mode.RECORDED,
            rule=called.majority,
            prepared_at=self.clock.now(),
            round=called.kind,
            region=called.region,
            excluded=called.excluded,
            to_be_sealed=called.sealed and called.mode is Mode.SECRET,
        )
        await work.polls.save(poll)
        work.say(PollPrepared(poll))


def _paper(called: Round) -> Paper:
    return Paper(called.standing, called.min_marks, called.max_marks, blank_allowed=True, write_ins=called.write_ins)
