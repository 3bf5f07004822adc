"""What registration hears: that the assembly has admitted a member."""

from __future__ import annotations

from services.registration.use_cases.enrol_members import EnrolAdmitted
from services.registration.use_cases.ports import RegistrationWork
from shared.chassis.listener import Subscription
from shared.contracts import topics
from shared.contracts.envelope import Envelope
from shared.contracts.voting import AdmissionAdoptedV1


def subscription(enrol_admitted: EnrolAdmitted) -> Subscription:
    async def admitted(envelope: Envelope, work: RegistrationWork) -> None:
        fact = AdmissionAdoptedV1.model_validate(envelope.data)
        name = fact.name.model_dump(exclude_none=True)
        await enrol_admitted(work, fact.organisation_id, fact.code, name, fact.region, fact.poll_id)

    return Subscription(topics=(topics.PROCEEDINGS,), handlers={AdmissionAdoptedV1.TYPE: admitted})
