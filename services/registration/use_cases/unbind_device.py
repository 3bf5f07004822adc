"""Takes a tablet away from its delegation."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.events import DeviceRemoved
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class UnbindDevice:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor, device_id: str) -> None:
        async with self.works() as work:
            device = await work.devices.get(actor.organisation_id, device_id)
            delegation = await work.delegations.get(actor.organisation_id, device.delegation_id)
            within(actor, delegation.assembly_id)
            if device.removed_at is None:
                await work.devices.remove(device_id, self.clock.now())
                work.say(DeviceRemoved(delegation, device_id))
                work.record(act(actor, "unbind-device", device_id, delegation_id=device.delegation_id))
