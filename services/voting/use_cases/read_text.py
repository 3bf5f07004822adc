"""Reads the text of a motion as it stands: as amended so far and, once a vote on it was opened, as it was put. Of an amendment by
paragraph also what it changes, and how that text would stand with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from services.voting.domain.as_put import text_now, text_with
from services.voting.domain.errors import ResultNotDeclared, UnknownPoll
from services.voting.domain.motion import Motion
from services.voting.domain.motion_text import Change, Merged, Texts
from services.voting.domain.poll import RUNNING, Poll, State
from services.voting.use_cases import finding
from services.voting.use_cases.ports import Actor, Works
from shared.kernel.errors import NotFound


@dataclass(frozen=True, slots=True)
class MotionText:
    """``against``: the text whose paragraphs ``changes`` are about; ``would_be``: that text were this amendment adopted next.
    ``contested`` and ``not_in`` as in ``Merged``: of ``would_be`` where there is one, else of ``text``."""

    motion_id: str | None
    text: Texts | None
    changes: tuple[Change, ...] = ()
    against: Texts | None = None
    would_be: Texts | None = None
    contested: tuple[int, ...] = ()
    not_in: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReadText:
    works: Works

    async def of_motion(self, actor: Actor, motion_id: str) -> MotionText:
        async with self.works.reading() as work:
            found = await work.motions.get(motion_id)
            if found is None or not finding.may_see(actor, found.organisation_id, found.assembly_id):
                raise NotFound(what="motion")
            motions = await work.motions.of_assembly(found.assembly_id)
            polls = await work.polls.of_motion(motion_id)
        motion = finding.one_of(motions, motion_id)
        return _told(motion, motions, _as_put(motion, polls))

    async def of_poll(self, poll_id: str) -> MotionText:
        """For everyone, so of no practice vote, as the text was put. Raises UnknownPoll, and ResultNotDeclared before it is public."""
        async with self.works.reading() as work:
            poll = await work.polls.get(poll_id)
            if poll is None or poll.practice:
                raise UnknownPoll()
            if poll.state is not State.DECLARED:
                raise ResultNotDeclared()
            motion = await work.motions.get(poll.motion_id) if poll.motion_id else None
            parent = await work.motions.get(motion.parent_motion_id) if motion and motion.parent_motion_id else None
        if motion is None:
            return MotionText(None, poll.text)
        against = parent.text if parent is not None and motion.changes else None
        return MotionText(motion.motion_id, poll.text, motion.changes, against)


def _as_put(motion: Motion, polls: Sequence[Poll]) -> Poll | None:
    """The vote that froze its text: the one that is taken, or the last one that was, once the motion is decided."""
    for poll in reversed(polls):
        if poll.state in RUNNING or (poll.state in (State.CLOSED, State.DECLARED) and not motion.undecided):
            return poll
    return None


def _told(motion: Motion, motions: Sequence[Motion], as_put: Poll | None) -> MotionText:
    now = text_now(motion, motions)
    text = as_put.text if as_put is not None else now.text
    if not motion.changes:
        return MotionText(motion.motion_id, text, contested=now.contested, not_in=now.not_in)
    then = text_with(motion, motions) if motion.undecided else Merged(None)
    own = {each.paragraph for each in motion.changes if each.op != "insert"}
    return MotionText(
        motion_id=motion.motion_id,
        text=text,
        changes=motion.changes,
        against=finding.one_of(motions, str(motion.parent_motion_id)).text,
        would_be=then.text,
        contested=tuple(each for each in then.contested if each in own),
        not_in=then.not_in,
    )
