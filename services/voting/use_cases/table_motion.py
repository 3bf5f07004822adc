"""Tables a motion: its text, and the majority that the rules ask for its subject."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.voting.domain.events import MotionTabled
from services.voting.domain.motion import Admits, Motion, majority_of
from services.voting.domain.poll import Mode
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import Actor, Work, Works
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound
from shared.kernel.ids import Ids
from shared.rules.loading import load_rule_set


@dataclass(frozen=True, slots=True)
class NewMotion:
    subject: str
    title: Mapping[str, str]
    text: Mapping[str, str] | None
    item_id: str | None
    parent_motion_id: str | None
    majority: str | Mapping[str, Any] | None
    mode: Mode
    change_allowed: bool | None
    admits: Admits | None


@dataclass(frozen=True)
class TableMotion:
    works: Works
    clock: Clock
    ids: Ids

    async def __call__(self, actor: Actor, assembly_id: str, new: NewMotion) -> Motion:
        async with self.works() as work:
            assembly = await finding.assembly(work, actor, assembly_id)
            parent = await self._neighbours(work, actor, assembly_id, new)
            name, rule = majority_of(load_rule_set(assembly["rules"]), new.subject, new.majority, parent)
            changes = new.change_allowed if new.change_allowed is not None else True
            motion = Motion(
                motion_id=self.ids.new(),
                organisation_id=assembly["organisation_id"],
                assembly_id=assembly_id,
                item_id=new.item_id,
                subject=new.subject,
                title=new.title,
                text=new.text,
                majority=name,
                rule=rule,
                parent_motion_id=new.parent_motion_id,
                mode=new.mode,
                change_allowed=changes and new.mode is Mode.RECORDED,
                admits=new.admits,
                tabled_at=self.clock.now(),
            )
            await work.motions.save(motion)
            work.say(MotionTabled(motion))
            work.record(act(actor, "motion tabled", motion.motion_id, subject=new.subject, majority=name))
        return motion

    async def _neighbours(self, work: Work, actor: Actor, assembly_id: str, new: NewMotion) -> Motion | None:
        """The parent, once item and parent are known to belong to this assembly."""
        if new.item_id is not None and (await finding.item(work, actor, new.item_id)).assembly_id != assembly_id:
            raise NotFound(what="agenda item")
        if new.parent_motion_id is None:
            return None
        parent = await finding.motion(work, actor, new.parent_motion_id)
        if parent.assembly_id != assembly_id:
            raise NotFound(what="motion")
        return parent
