"""When a motion may be put, and in what shape: after what the order of voting puts first, as amended, without rejected parts.

The order itself is shared/rules/order.py; here it becomes refusals, and motions that could never be put are not let in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from services.voting.domain.as_put import adopted_amendments, rejected_parts, text_now
from services.voting.domain.motion import Motion
from services.voting.domain.motion_errors import (
    AmendmentsFirst,
    CircularOrder,
    EarlierProposalFirst,
    FurtherAmendmentFirst,
    ImpossibleOrder,
    MajorityUndecided,
    MotionAlreadyDecided,
    OutOfOrder,
    PartsFirst,
    PriorityFirst,
    ProceduralMotionFirst,
)
from services.voting.domain.poll import Poll
from shared.kernel.errors import NotFound
from shared.rules.order import Before, Obstacle, OrderOfVoting

REFUSALS: dict[Before, type[OutOfOrder]] = {
    Before.PROCEDURE: ProceduralMotionFirst,
    Before.AMENDMENTS: AmendmentsFirst,
    Before.PARTS: PartsFirst,
    Before.FURTHER_AMENDMENT: FurtherAmendmentFirst,
    Before.MAJORITY: MajorityUndecided,
    Before.PRIORITY: PriorityFirst,
    Before.EARLIER_PROPOSAL: EarlierProposalFirst,
}


def refuse_out_of_order(motion: Motion, motions: Sequence[Motion]) -> None:
    """Raises what has to be decided before ``motion`` is put. ``motions``: all of its assembly, as they were tabled."""
    obstacle = OrderOfVoting(motions).obstacle(motion)
    if obstacle is not None:
        raise REFUSALS[obstacle.why](first=obstacle.first)


def obstacles(motions: Sequence[Motion]) -> dict[str, Obstacle]:
    """Of each undecided motion that waits, what has to be decided before it is put. ``motions``: all of an assembly."""
    order = OrderOfVoting(motions)
    found = {each.motion_id: order.obstacle(each) for each in motions if each.undecided}
    return {motion_id: obstacle for motion_id, obstacle in found.items() if obstacle is not None}


def refuse_unfit(new: Sequence[Motion], others: Sequence[Motion]) -> None:
    """Raises why these motions cannot be tabled: what they amend or change the vote of must be there and be undecided, and
    all of them must be able to be put."""
    known = {motion.motion_id: motion for motion in (*others, *new)}
    for motion in new:
        for other in (motion.parent_motion_id, motion.majority_target, motion.gives_priority_to):
            if other is not None and not _known(other, known).undecided:
                raise MotionAlreadyDecided()
        if motion.parent_motion_id is not None and known[motion.parent_motion_id].role == "part":
            raise ImpossibleOrder(reason="A part is neither amended nor divided again. Amend or divide the whole.")
        if motion.gives_priority_to is not None and known[motion.gives_priority_to].question is None:
            raise ImpossibleOrder(reason="Priority is given to one of several proposals on the same question.")
        _refuse_making_itself_moot(motion, known)
    _refuse_circle(list(known.values()))


def refuse_misplaced(motion: Motion, others: Sequence[Motion]) -> None:
    """Raises why ``motion``, tabled before, cannot have the place among ``others`` that it would have now."""
    known = {each.motion_id: each for each in (*others, motion)}
    _refuse_making_itself_moot(motion, known)
    _refuse_circle(list(known.values()))


def put_now(poll: Poll, motion: Motion, motions: Sequence[Motion]) -> Poll:
    """The poll with what the motion is by now: its majority, its words, its adopted amendments, the parts it has lost."""
    return replace(
        poll,
        rule=motion.rule,
        text=text_now(motion, motions).text,
        as_amended=tuple(each.motion_id for each in adopted_amendments(motion, motions)),
        without_parts=tuple(each.motion_id for each in rejected_parts(motion, motions)),
    )


def _refuse_making_itself_moot(motion: Motion, known: dict[str, Motion]) -> None:
    kin = [motion.motion_id, *_above(motion, known)]
    if any(_known(moot, known).motion_id in kin for moot in motion.moot_if_adopted):
        raise ImpossibleOrder(reason="The adoption of a motion cannot make moot the motion itself or what it amends.")


def _refuse_circle(motions: Sequence[Motion]) -> None:
    if OrderOfVoting(motions).circle():
        raise CircularOrder()


def _above(motion: Motion, known: dict[str, Motion]) -> list[str]:
    """Its parent, the parent of that, and so on."""
    found: list[str] = []
    while motion.parent_motion_id is not None:
        motion = known[motion.parent_motion_id]
        found.append(motion.motion_id)
    return found


def _known(motion_id: str, known: dict[str, Motion]) -> Motion:
    if motion_id not in known:
        raise NotFound(what="motion")
    return known[motion_id]
