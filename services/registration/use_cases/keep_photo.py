"""Keeps a photo for a delegate's badge, or throws it away. It is forgotten by itself after the assembly (forget_the_past.py)."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.photo import Photo, photo_type
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, Works
from shared.kernel.errors import NotFound


@dataclass(frozen=True)
class KeepPhoto:
    works: Works

    async def __call__(self, actor: Actor, delegate_id: str, content: bytes) -> None:
        """Raises NotAPhoto for what is none, or too large."""
        kind = photo_type(content)
        async with self.works() as work:
            delegation = await work.delegations.lock_of_delegate(actor.organisation_id, delegate_id)
            within(actor, delegation.assembly_id)
            await work.photos.put(Photo(delegate_id, delegation.assembly_id, kind, content))
            work.record(act(actor, "keep-photo", delegate_id, bytes=len(content)))

    async def remove(self, actor: Actor, delegate_id: str) -> None:
        async with self.works() as work:
            delegation = await work.delegations.lock_of_delegate(actor.organisation_id, delegate_id)
            within(actor, delegation.assembly_id)
            if await work.photos.get(delegate_id) is None:
                raise NotFound(what="photo of this delegate")
            await work.photos.remove(delegate_id)
            work.record(act(actor, "remove-photo", delegate_id))
