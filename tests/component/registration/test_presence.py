from __future__ import annotations

import asyncio
import random

import pytest

from shared.contracts import topics
from shared.contracts.registration import ArrivedV1, LeftV1
from tests.component.registration.office import MEMBERS, Office, found

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_whole_hall_arrives_in_one_request(office: Office) -> None:
    founded = await found(office.stand, office.secrets_dir, members="interpol")
    hall = Office(office.stand, office.secrets_dir, founded["organisation_id"], founded["operator"])
    codes = [each["code"] for each in (await hall.call("GET", "/members"))["members"]][:179]
    assembly_id = await hall.assembly()
    functions = ("head", "alternate", "adviser", "adviser")
    body = {
        "issue_credentials": True,
        "delegations": [
            {"member": code, "delegates": [{"name": f"{code} {f}", "function": f} for f in functions]} for code in codes
        ],
    }
    await hall.call("POST", f"/assemblies/{assembly_id}/delegations/batch", body, expect=201)
    body = {"assembly_id": assembly_id, "arrive": codes}
    answer = await hall.client.post("/presence", json=body, headers=hall.role("desk"))
    assert answer.json() == {"in_hall": 179, "changed": 716}
    said = await hall.said(topics.PRESENCE, ArrivedV1)
    assert {each.data["member"] for each in said} == set(codes)
    assert answer.headers["hemicycle-position"] == f"{topics.PRESENCE}={said[-1].sequence}"
    presence = await hall.call("GET", f"/assemblies/{assembly_id}/presence", role="chair")
    assert (presence["members_total"], presence["accredited"], presence["present"]) == (196, 179, 179)


async def test_presence_is_by_delegate_delegation_or_member(office: Office) -> None:
    assembly_id = await office.assembly()
    france = await office.delegation(assembly_id, "FRA")
    kenya = await office.delegation(assembly_id, "KEN")
    await office.delegation(assembly_id, "JPN")
    one = france["delegates"][1]["delegate_id"]
    body = {"assembly_id": assembly_id, "arrive": [one, kenya["delegation_id"], "JPN", "JPN"]}
    assert await office.call("POST", "/presence", body, role="desk") == {"in_hall": 3, "changed": 5}
    listed = (await office.call("GET", f"/assemblies/{assembly_id}/delegations", role="teller"))["delegations"]
    present = {each["member"]: (each["in_hall"], len(each["delegates_present"])) for each in listed}
    assert present == {"FRA": (True, 1), "KEN": (True, 2), "JPN": (True, 2)}
    assert await office.call("POST", "/presence", body, role="desk") == {"in_hall": 3, "changed": 0}
    assert len(await office.said(topics.PRESENCE)) == 3  # what changed nothing is not said again


async def test_a_delegation_leaves_when_its_last_delegate_does(office: Office) -> None:
    assembly_id = await office.assembly()
    france = await office.delegation(assembly_id, "FRA")
    first, second = (each["delegate_id"] for each in france["delegates"])
    await office.call("POST", "/presence", {"assembly_id": assembly_id, "arrive": ["FRA"]})
    for leaving, in_hall in ((first, 1), (second, 0)):
        body = {"assembly_id": assembly_id, "leave": [leaving]}
        assert (await office.call("POST", "/presence", body))["in_hall"] == in_hall
    said = await office.said(topics.PRESENCE, LeftV1)
    assert [(e.data["in_hall"], e.data["delegates_present"]) for e in said] == [(True, [second]), (False, [])]


async def test_an_unknown_id_refuses_the_whole_request(office: Office) -> None:
    assembly_id = await office.assembly()
    await office.delegation(assembly_id, "FRA")
    elsewhere = await office.delegation(await office.assembly(), "KEN")
    for unknown in ("KEN", elsewhere["delegation_id"], "f" * 32):
        body = {"assembly_id": assembly_id, "arrive": ["FRA", unknown]}
        assert await office.refused("POST", "/presence", body) == (404, "unknown-in-assembly")
    assert await office.said(topics.PRESENCE) == []


async def test_the_roll_and_the_count_know_suspended_members(office: Office) -> None:
    assembly_id = await office.assembly()
    for code in ("FRA", "KEN", "JPN"):
        await office.delegation(assembly_id, code)
    await office.call("POST", "/members/KEN/suspension", {"reason": "arrears"})
    await office.call("POST", "/members/PER/suspension", {"reason": "arrears"})
    body = {"assembly_id": assembly_id, "arrive": ["FRA", "KEN"]}
    assert (await office.call("POST", "/presence", body))["in_hall"] == 1
    assert await office.call("GET", f"/assemblies/{assembly_id}/presence", role="teller") == {
        "members_total": len(MEMBERS),
        "accredited": 3,
        "eligible": 2,
        "present": 1,
        "suspended": ["KEN", "PER"],
        "disputed": [],
        "refused": [],
        "in_hall": ["FRA", "KEN"],
    }
    roll = (await office.call("GET", f"/assemblies/{assembly_id}/roll", role="auditor"))["roll"]
    by_code = {each["member"]: each for each in roll}
    assert list(by_code) == sorted(MEMBERS)
    assert by_code["FRA"]["voting_delegate"]["name"] == "FRA head 0"
    assert (by_code["KEN"]["suspended"], by_code["KEN"]["suspension_reason"]) == (True, "arrears")
    assert (by_code["TUR"]["accredited"], by_code["TUR"]["voting_delegate"]) == (False, None)


async def test_desks_that_work_at_once_never_wait_in_a_circle_and_lose_nothing(office: Office) -> None:
    assembly_id = await office.assembly()
    delegations = [await office.delegation(assembly_id, code) for code in MEMBERS]
    order = random.Random(7)

    async def come_and_go(delegate_number: int) -> None:
        ids = [each["delegates"][delegate_number]["delegate_id"] for each in delegations]
        for turn in range(6):
            order.shuffle(ids)
            body = {"assembly_id": assembly_id, "arrive" if turn % 2 == 0 else "leave": ids}
            await office.call("POST", "/presence", body, role="desk", expect=200)
        await office.call("POST", "/presence", {"assembly_id": assembly_id, "arrive": ids}, role="desk", expect=200)

    async def new_badges() -> None:
        for each in delegations:
            path = f"/delegates/{each['delegates'][0]['delegate_id']}/credential"
            await office.call("POST", path, {"reason": "lost"}, expect=201)

    await asyncio.gather(come_and_go(0), come_and_go(1), new_badges())
    listed = (await office.call("GET", f"/assemblies/{assembly_id}/delegations"))["delegations"]
    assert all(len(each["delegates_present"]) == 2 for each in listed)
    newest = {each.subject: each.data["delegates_present"] for each in await office.said(topics.PRESENCE)}
    assert newest == {each["delegation_id"]: each["delegates_present"] for each in listed}
