"""Tables a motion: its text, the majority that the rules ask for its subject, its place among other motions, and its parts
where it is divided. What could never be put to the vote is refused here, not when its turn has come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.voting.domain.as_put import refuse_changes
from services.voting.domain.events import MotionTabled
from services.voting.domain.motion import ADMISSION, Admits, Motion, SetsMajority, described, majority_of
from services.voting.domain.motion_errors import ImpossibleOrder, VoteHasBegun
from services.voting.domain.motion_text import Change
from services.voting.domain.order import refuse_unfit
from services.voting.domain.poll import Mode
from services.voting.domain.wording import part_title
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Work, Works
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids
from shared.rules.loading import load_majority, load_rule_set
from shared.rules.procedure import Procedure
from shared.rules.rule_set import RuleSet

Asked = str | Mapping[str, Any]
"""A majority by its name in the rules, or as it would be written there."""


@dataclass(frozen=True, slots=True)
class NewPart:
    title: Mapping[str, str] | None
    text: Mapping[str, str] | None
    operative: bool


@dataclass(frozen=True, slots=True)
class AskedMajorities:
    motion_id: str
    if_adopted: Asked
    if_not: Asked


@dataclass(frozen=True, slots=True)
class NewMotion:
    subject: str
    title: Mapping[str, str]
    text: Mapping[str, str] | None
    item_id: str | None
    parent_motion_id: str | None
    majority: Asked | None
    mode: Mode
    change_allowed: bool | None
    admits: Admits | None
    distance: int | None = None
    question: str | None = None
    moot_if_adopted: tuple[str, ...] = ()
    sets_majority_of: AskedMajorities | None = None
    gives_priority_to: str | None = None
    parts: Sequence[NewPart] = ()
    procedure: Procedure | None = None
    moved_by: str | None = None
    changes: tuple[Change, ...] | None = None  # None: in its own words alone


@dataclass(frozen=True)
class TableMotion:
    works: Works
    clock: Clock
    ids: Ids

    async def __call__(self, actor: Actor, assembly_id: str, new: NewMotion) -> list[Motion]:
        """The motion, and after it its parts."""
        async with self.works() as work:
            return await self.within(work, actor, assembly_id, new)

    async def within(self, work: Work, actor: Actor, assembly_id: str, new: NewMotion) -> list[Motion]:
        """The same, in a transaction that does more."""
        assembly = await finding.assembly(work, actor, assembly_id)
        last = await work.motions.hold_order(assembly_id, tabled=1 + len(new.parts))
        await finding.item_of_assembly(work, actor, assembly_id, new.item_id)
        others = await work.motions.of_assembly(assembly_id)
        tabled = self._tabled(assembly, new, others, last)
        refuse_unfit(tabled, others)
        refuse_changes(tabled[0], _parent(new, others), new.changes)
        await self._refuse_begun(work, new, others)
        for motion in tabled:
            await work.motions.save(motion)
            work.say(MotionTabled(motion))
            details = {"subject": motion.subject, "majority": motion.majority}
            work.record(act(actor, "motion tabled", motion.motion_id, **details))
        return tabled

    def _tabled(self, assembly: Mapping[str, Any], new: NewMotion, others: Sequence[Motion], last: int) -> list[Motion]:
        rules, now = load_rule_set(assembly["rules"]), self.clock.now()
        parent = _parent(new, others)
        rule, inherits = majority_of(rules, new.subject, new.majority, parent)
        changes = new.change_allowed if new.change_allowed is not None else True
        motion = Motion(
            motion_id=self.ids.new(),
            organisation_id=assembly["organisation_id"],
            assembly_id=assembly["assembly_id"],
            item_id=new.item_id,
            subject=new.subject,
            title=new.title,
            text=new.text,
            majority=rule["majority"],
            rule=rule,
            parent_motion_id=new.parent_motion_id,
            mode=new.mode,
            change_allowed=changes and new.mode is Mode.RECORDED,
            admits=new.admits,
            tabled_at=now,
            number=last + 1,
            inherits=inherits,
            distance=new.distance,
            question=new.question,
            moot_if_adopted=new.moot_if_adopted,
            sets_majority_of=_majorities(rules, new.sets_majority_of),
            gives_priority_to=new.gives_priority_to,
            procedure=new.procedure,
            moved_by=new.moved_by,
            changes=new.changes or (),
        )
        if new.parts and motion.subject == ADMISSION:
            raise ImpossibleOrder(reason="An admission is not divided into parts.")
        parts = (self._part(rules, motion, number, each, now) for number, each in enumerate(new.parts, 1))
        return [motion, *parts]

    def _part(self, rules: RuleSet, whole: Motion, number: int, new: NewPart, now: datetime) -> Motion:
        """A part is voted on as the whole is, and needs what the whole needs where the rules say so."""
        rule, inherits = majority_of(rules, whole.subject, None, whole)
        return Motion(
            motion_id=self.ids.new(),
            organisation_id=whole.organisation_id,
            assembly_id=whole.assembly_id,
            item_id=whole.item_id,
            subject=whole.subject,
            title=new.title or part_title(whole.title, number),
            text=new.text,
            majority=rule["majority"],
            rule=rule,
            parent_motion_id=whole.motion_id,
            mode=whole.mode,
            change_allowed=whole.change_allowed,
            admits=None,
            tabled_at=now,
            number=whole.number + number,
            inherits=inherits,
            operative=new.operative,
        )

    async def _refuse_begun(self, work: Work, new: NewMotion, others: Sequence[Motion]) -> None:
        """While it is voted on, a motion is not amended, and neither its majority nor its turn changes (UNGA r. 88)."""
        sets = new.sets_majority_of
        for motion_id in (new.parent_motion_id, sets.motion_id if sets else None, new.gives_priority_to):
            if motion_id is not None and await finding.vote_has_begun(work, motion_id, others):
                raise VoteHasBegun()


def _parent(new: NewMotion, others: Sequence[Motion]) -> Motion | None:
    return finding.one_of(others, new.parent_motion_id) if new.parent_motion_id is not None else None


def _majorities(rules: RuleSet, asked: AskedMajorities | None) -> SetsMajority | None:
    if asked is None:
        return None
    if_adopted = load_majority(asked.if_adopted, rules, "sets_majority_of.if_adopted")
    if_not = load_majority(asked.if_not, rules, "sets_majority_of.if_not")
    return SetsMajority(asked.motion_id, described(if_adopted), described(if_not))
