"""Records a mandate of an earlier session, so that terms carry over. Recorded twice alike, it is one mandate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from services.elections.domain.mandate import Mandate
from services.elections.use_cases.acting import act
from services.elections.use_cases.ports import Actor, Works
from shared.kernel.errors import Invalid
from shared.kernel.ids import Ids


@dataclass(frozen=True, slots=True)
class RecordMandate:
    office: str
    person: str
    member: str | None
    begins: date
    ends: date


async def record_mandate(command: RecordMandate, actor: Actor, works: Works, ids: Ids) -> Mandate:
    if command.ends <= command.begins:
        raise Invalid(reason="A mandate ends after it begins.")
    async with works() as work:
        region = await work.heard.region_of(actor.organisation_id, command.member) if command.member else None
        for known in await work.mandates.of_organisation(actor.organisation_id):
            if command == RecordMandate(known.office, known.person, known.member, known.begins, known.ends):
                return known
        mandate = Mandate(
            mandate_id=ids.new(),
            organisation_id=actor.organisation_id,
            office=command.office,
            person=command.person,
            member=command.member,
            begins=command.begins,
            ends=command.ends,
            contest_id=None,
            region=region,
        )
        await work.mandates.add(mandate)
        work.record(act(actor, "record-mandate", mandate.mandate_id, office=mandate.office, person=mandate.person))
        return mandate
