"""Gives a tablet out to a delegate; one that is out already is not given out again."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.domain.desk_errors import TabletIsOut
from services.registration.domain.tablet_loan import TabletLoan, tablet_label
from services.registration.use_cases.acting import act, within
from services.registration.use_cases.ports import Actor, Works
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound
from shared.kernel.ids import Ids


@dataclass(frozen=True)
class LendTablet:
    works: Works
    clock: Clock
    ids: Ids

    async def __call__(self, actor: Actor, assembly_id: str, tablet: str, delegate_id: str) -> TabletLoan:
        within(actor, assembly_id)
        label = tablet_label(tablet)
        async with self.works() as work:
            await work.assemblies.lock(actor.organisation_id, assembly_id)  # two desks do not give out the same
            delegation = await work.delegations.lock_of_delegate(actor.organisation_id, delegate_id)
            if delegation.assembly_id != assembly_id:
                raise NotFound(what="delegate of that id in this assembly")
            out = await work.tablet_loans.out(assembly_id, label)
            if out is not None:
                holder = await work.delegations.get(actor.organisation_id, out.delegation_id)
                raise TabletIsOut(tablet=label, name=holder.delegate(out.delegate_id).name)
            loan = TabletLoan(
                self.ids.new(), actor.organisation_id, assembly_id, label, delegation.delegation_id, delegate_id,
                actor.subject, self.clock.now(),
            )  # fmt: skip
            await work.tablet_loans.add(loan)
            work.record(act(actor, "lend-tablet", loan.loan_id, tablet=label, delegate_id=delegate_id))
        return loan
