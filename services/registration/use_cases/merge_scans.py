"""Merges what a desk or a door has scanned, also long after: each scan once, whatever is sent again and by whom, and of two
sightings of a person the later decides. One refused scan does not hold up the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from services.registration.domain.credential import badge_hash
from services.registration.domain.delegation import Delegation
from services.registration.domain.desk_errors import UnknownBadge, UnknownPerson
from services.registration.domain.events import Arrived, Left
from services.registration.domain.scan import MergedScan, Outcome, Scan, refuse_revoked
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, RegistrationWork, Works
from shared.kernel.clock import Clock
from shared.kernel.errors import Refusal


@dataclass(frozen=True)
class ScanAnswer:
    scan: MergedScan
    delegation: Delegation | None  # whose scan it was, as it now is
    again: bool  # merged before


@dataclass(frozen=True)
class MergeScans:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor, assembly_id: str, scans: Sequence[Scan]) -> list[ScanAnswer]:
        """What became of each, in the order asked. Scans of one assembly wait for each other."""
        within(actor, assembly_id)
        asked = {each.nonce: each for each in reversed(scans)}
        async with self.works() as work:
            await work.assemblies.lock(actor.organisation_id, assembly_id)
            known = await work.scans.known(assembly_id, list(asked))
            merging = _Merging(
                work, actor, assembly_id, self.clock.now(), await work.delegations.lock_assembly(assembly_id)
            )
            new = {}
            for scan in sorted((each for each in asked.values() if each.nonce not in known), key=lambda each: each.at):
                new[scan.nonce] = await merging.merge(scan)
            await work.delegations.save_all(merging.changed)
            await work.scans.add_all(list(new.values()))
            if new:
                moved = [each.delegate_id for each in new.values() if each.outcome == "recorded"]
                refused = sum(each.outcome == "refused" for each in new.values())
                work.record(act(actor, "merge-scans", assembly_id, scans=len(new), recorded=moved, refused=refused))
        merged = {**known, **new}
        return [
            ScanAnswer(merged[nonce], merging.of_delegate(merged[nonce].delegate_id), nonce in known)
            for nonce in dict.fromkeys(each.nonce for each in scans)
        ]


class _Merging:
    """One transaction's view of the delegations, as the scans change it."""

    def __init__(
        self, work: RegistrationWork, actor: Actor, assembly_id: str, now: datetime, here: Sequence[Delegation]
    ) -> None:
        self._work, self._actor, self._assembly_id, self._now = work, actor, assembly_id, now
        self._here = {each.delegation_id: each for each in here}
        self._of = {one.delegate_id: each.delegation_id for each in here for one in each.delegates}
        self._touched: set[str] = set()

    @property
    def changed(self) -> list[Delegation]:
        return [self._here[each] for each in sorted(self._touched)]

    def of_delegate(self, delegate_id: str | None) -> Delegation | None:
        return self._here.get(self._of.get(delegate_id or "", ""))

    async def merge(self, scan: Scan) -> MergedScan:
        merged = MergedScan(
            nonce=scan.nonce,
            assembly_id=self._assembly_id,
            delegate_id=scan.delegate_id if scan.delegate_id in self._of else None,
            present=scan.present,
            at=min(scan.at, self._now),
            outcome="recorded",
            code=None,
            detail=None,
            received_at=self._now,
            received_by=self._actor.subject,
        )
        try:
            at = scan.moment(self._now)
            delegate_id = await self._whose(scan, at)
            return replace(merged, delegate_id=delegate_id, outcome=self._see(delegate_id, scan.present, at))
        except Refusal as refusal:
            return replace(merged, outcome="refused", code=refusal.code, detail=refusal.text)

    async def _whose(self, scan: Scan, at: datetime) -> str:
        if scan.badge_code is None:
            if scan.delegate_id not in self._of:
                raise UnknownPerson()
            return str(scan.delegate_id)
        credential = await self._work.credentials.by_badge(badge_hash(scan.badge_code))
        delegation = self.of_delegate(credential.delegate_id) if credential is not None else None
        if credential is None or delegation is None:
            raise UnknownBadge()
        refuse_revoked(credential, at, delegation.delegate(credential.delegate_id).name)
        return credential.delegate_id

    def _see(self, delegate_id: str, present: bool, at: datetime) -> Outcome:
        before = self._here[self._of[delegate_id]]
        after = before.with_presence({delegate_id}, present, at)
        if after.delegate(delegate_id).moved_at != at:
            return "overtaken"
        self._here[before.delegation_id] = after
        self._touched.add(before.delegation_id)
        if after.present_ids != before.present_ids:
            self._work.say((Arrived if present else Left)(after, at))
        return "recorded"
