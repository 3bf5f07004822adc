"""Takes a tablet back; what was bound on it to the delegation is unbound with it, where it was bound under the same label."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.tablet_loan import TabletLoan, tablet_label
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock


@dataclass(frozen=True)
class ReturnTablet:
    works: Works
    clock: Clock

    async def __call__(self, actor: Actor, loan_id: str) -> TabletLoan:
        now = self.clock.now()
        async with self.works() as work:
            loan = await work.tablet_loans.lock(actor.organisation_id, loan_id)
            within(actor, loan.assembly_id)
            back = loan.returned(actor.subject, now)
            await work.tablet_loans.save(back)
            bound = await work.devices.of_delegation(loan.delegation_id)
            same = [each.device_id for each in bound if tablet_label(each.label) == loan.tablet]
            for device_id in same:
                await work.devices.remove(device_id, now)
            work.record(act(actor, "return-tablet", loan_id, tablet=loan.tablet, unbound=same))
        return back
