from __future__ import annotations

import pytest

from shared.contracts import topics
from shared.contracts.envelope import Texts
from shared.contracts.registration import MemberEnrolledV1
from shared.contracts.voting import AdmissionAdoptedV1
from tests.component.registration.office import Office

pytestmark = pytest.mark.asyncio(loop_scope="session")


def adopted(organisation_id: str, code: str = "FSM") -> AdmissionAdoptedV1:
    return AdmissionAdoptedV1(
        organisation_id=organisation_id,
        assembly_id="a" * 32,
        motion_id="b" * 32,
        poll_id="c" * 32,
        code=code,
        name=Texts(en="Micronesia", fr="Micronésie"),
        region="Asia",
    )


async def test_an_admission_adopted_enrols_the_member_once(office: Office) -> None:
    stand, fact = office.stand, adopted(office.organisation_id)
    after = await stand.tell(fact)
    members = (await office.client.get("/members", headers=office.role("desk") | after)).json()
    assert members["total"] == 7
    same = stand.envelope(fact)
    await stand.send(topics.PROCEEDINGS, same, same)  # said again, and sent twice
    after = await stand.tell(adopted(office.organisation_id, "FRA"))  # a member already
    assert (await office.call("GET", "/members"))["total"] == 7
    enrolled = await office.said(topics.MEMBERS, MemberEnrolledV1)
    assert [e.data["member"]["code"] for e in enrolled].count("FSM") == 1
    assert enrolled[-1].data["members_total"] == 7
    body = {"member": "FSM", "delegates": [{"name": "A", "function": "head"}]}
    await office.call("POST", f"/assemblies/{await office.assembly()}/delegations", body, expect=201)
    entries = (await office.call("GET", "/audit"))["entries"]
    assert [each["subject"] for each in entries if each["verb"] == "admit-member"] == ["FSM"]


async def test_an_admission_to_an_organisation_not_known_here_goes_to_the_dead_letters(office: Office) -> None:
    rejected = office.stand.running.listener.rejected
    await office.stand.tell(adopted("f" * 32), adopted(office.organisation_id))
    assert office.stand.running.listener.rejected == rejected + 1
    assert (await office.call("GET", "/members"))["total"] == 7
