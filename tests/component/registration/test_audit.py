from __future__ import annotations

import pytest
from sqlalchemy import text

from tests.component.registration.office import Office, new_office

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_every_act_of_the_staff_is_in_the_log_with_who_and_what(office: Office) -> None:
    assembly_id = await office.assembly()
    delegation = await office.delegation(assembly_id)
    head, adviser = (each["delegate_id"] for each in delegation["delegates"])
    await office.call("POST", "/members/KEN/suspension", {"reason": "arrears"}, role="desk")
    await office.call("POST", "/members/KEN/restoration", {"reason": "paid"}, role="desk")
    await office.call("POST", f"/delegates/{head}/credential", {"reason": "worn"}, role="desk")
    await office.call("DELETE", f"/delegates/{head}/credential?reason=lost", role="desk")
    delegation_path = f"/delegations/{delegation['delegation_id']}"
    await office.call("POST", f"{delegation_path}/voting-delegate", {"delegate_id": adviser}, role="desk")
    await office.call("POST", f"{delegation_path}/delegates", {"name": "A", "function": "adviser"})
    await office.call("POST", "/presence", {"assembly_id": assembly_id, "arrive": ["FRA"]}, role="desk")
    staff = await office.call("POST", "/staff", {"role": "chair", "name": "C"})
    await office.call("DELETE", f"/staff/{staff['username']}")
    audit = await office.call("GET", "/audit", role="auditor")
    assert [entry["verb"] for entry in audit["entries"]] == [
        "found-organisation", "import-members", "convene-assembly", "accredit-delegations", "suspend-voting-right",
        "restore-voting-right", "issue-credential", "revoke-credential", "hand-over-vote", "add-delegate",
        "record-presence", "add-staff", "remove-staff",
    ]  # fmt: skip
    assert audit["intact"] is True
    assert audit["head_hash"] == audit["entries"][-1]["hash"]
    assert {entry["actor"] for entry in audit["entries"]} == {"bootstrap", "operator-test", "desk-test"}
    assert audit["entries"][4]["details"]["reason"] == "arrears"


async def test_a_refused_act_leaves_no_trace(office: Office) -> None:
    before = (await office.call("GET", "/audit"))["entries"]
    assert (await office.refused("POST", "/members/XXX/suspension", {"reason": "x"}))[0] == 404
    assert (await office.call("GET", "/audit"))["entries"] == before


async def test_each_organisation_sees_its_own_log(office: Office) -> None:
    other = await new_office(office.stand)
    entries = (await other.call("GET", "/audit"))["entries"]
    assert {entry["organisation_id"] for entry in entries} == {other.organisation_id}
    assert [entry["number"] for entry in entries] == [1, 2]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE acts SET actor = 'nobody' WHERE number = 2 AND organisation_id = :o",
        "UPDATE acts SET details = '{}' WHERE number = 2 AND organisation_id = :o",
        "DELETE FROM acts WHERE number = 2 AND organisation_id = :o",
        "UPDATE acts SET number = number + 10 WHERE number > 1 AND organisation_id = :o",
    ],
)
async def test_a_line_altered_or_removed_in_the_database_is_found(office: Office, damage: str) -> None:
    await office.assembly()
    assert (await office.call("GET", "/audit"))["intact"] is True
    async with office.stand.running.service.database.connection() as connection:
        await connection.execute(text(damage), {"o": office.organisation_id})
    audit = await office.call("GET", "/audit")
    assert (audit["intact"], audit["first_break"]) == (False, 2)
