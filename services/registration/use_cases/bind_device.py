"""Binds a tablet to the delegation of the delegate who is signed in on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from services.registration.domain.device import MOST_DEVICES, Device, public_key
from services.registration.domain.errors import CredentialRevoked, TooManyDevices
from services.registration.domain.events import DeviceBound
from services.registration.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock
from shared.kernel.ids import Ids


@dataclass(frozen=True)
class BindDevice:
    works: Works
    clock: Clock
    ids: Ids

    async def __call__(self, actor: Actor, jwk: Mapping[str, object], label: str) -> Device:
        key = public_key(jwk)
        async with self.works() as work:
            delegation = await work.delegations.lock(actor.organisation_id, actor.delegation_id or "")
            if not delegation.delegate(actor.subject).credential_valid:
                raise CredentialRevoked()
            bound = await work.devices.of_delegation(delegation.delegation_id)
            for one in bound:
                if one.public_key == key:
                    return one
            if len(bound) >= MOST_DEVICES:
                raise TooManyDevices(most=MOST_DEVICES)
            device = Device(
                self.ids.new(), actor.organisation_id, delegation.delegation_id, label, key, actor.subject,
                self.clock.now(),
            )  # fmt: skip
            await work.devices.add(device)
            work.say(DeviceBound(delegation, device))
        return device
