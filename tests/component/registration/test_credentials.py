"""Disputed credentials: off the roll while they are in dispute, on it again once accepted, and every step is said and kept."""

from __future__ import annotations

from typing import Any

import pytest

from shared.contracts import topics
from shared.contracts.registration import CredentialsDisputedV1, CredentialsSettledV1
from tests.component.registration.office import Office, new_office

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def standing(office: Office, assembly_id: str, member: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The count, and the member's line in the roll."""
    count = await office.call("GET", f"/assemblies/{assembly_id}/presence", role="chair")
    roll = (await office.call("GET", f"/assemblies/{assembly_id}/roll", role="auditor"))["roll"]
    return count, next(each for each in roll if each["member"] == member)


async def in_the_hall(office: Office, *members: str) -> tuple[str, dict[str, str]]:
    """An assembly with these members in its hall, and the paths of their delegations."""
    assembly_id = await office.assembly()
    made = {code: await office.delegation(assembly_id, code) for code in members}
    await office.call("POST", "/presence", {"assembly_id": assembly_id, "arrive": list(members)})
    return assembly_id, {code: f"/delegations/{each['delegation_id']}" for code, each in made.items()}


async def test_a_disputed_delegation_is_off_the_roll_until_it_is_accepted(office: Office) -> None:
    assembly_id, path = await in_the_hall(office, "FRA", "KEN")
    disputed = await office.call("POST", f"{path['KEN']}/dispute", {"reason": "two letters"}, role="desk", expect=200)
    assert (disputed["accredited"], disputed["credentials"]) == (False, "disputed")
    count, line = await standing(office, assembly_id, "KEN")
    assert (count["accredited"], count["eligible"], count["present"]) == (1, 1, 1)
    assert (count["disputed"], count["refused"], count["in_hall"]) == (["KEN"], [], ["FRA", "KEN"])
    assert (line["accredited"], line["credentials"], line["suspended"]) == (False, "disputed", False)
    settled = await office.call("POST", f"{path['KEN']}/settle", {"accepted": True, "reason": "the newer one"})
    assert (settled["accredited"], settled["credentials"]) == (True, "in_order")
    count, line = await standing(office, assembly_id, "KEN")
    assert (count["accredited"], count["present"], count["disputed"], line["accredited"]) == (2, 2, [], True)


async def test_refused_credentials_stay_off_the_roll_and_may_be_disputed_anew(office: Office) -> None:
    assembly_id, path = await in_the_hall(office, "KEN")
    await office.call("POST", f"{path['KEN']}/dispute", {"reason": "two letters"})
    await office.call("POST", f"{path['KEN']}/settle", {"accepted": False, "reason": "neither is signed"})
    count, line = await standing(office, assembly_id, "KEN")
    assert (count["accredited"], count["disputed"], count["refused"]) == (0, [], ["KEN"])
    assert (line["accredited"], line["credentials"]) == (False, "refused")
    again = {"accepted": True, "reason": "signed now"}
    assert await office.refused("POST", f"{path['KEN']}/settle", again) == (409, "not-disputed")
    await office.call("POST", f"{path['KEN']}/dispute", {"reason": "a new letter came"})
    assert (await office.call("POST", f"{path['KEN']}/settle", again))["credentials"] == "in_order"


async def test_what_is_not_in_dispute_cannot_be_settled_nor_disputed_twice(office: Office) -> None:
    _, path = await in_the_hall(office, "KEN")
    settlement = {"accepted": True, "reason": "x"}
    assert await office.refused("POST", f"{path['KEN']}/settle", settlement) == (409, "not-disputed")
    await office.call("POST", f"{path['KEN']}/dispute", {"reason": "x"})
    assert await office.refused("POST", f"{path['KEN']}/dispute", {"reason": "x"}) == (409, "already-disputed")
    for body in ({}, {"reason": " "}, {"reason": "x", "accepted": "yes"}):
        assert await office.refused("POST", f"{path['KEN']}/settle", body) == (422, "invalid")


async def test_a_dispute_and_its_settlement_are_said_whole_and_kept_in_the_log_of_acts(office: Office) -> None:
    _, path = await in_the_hall(office, "KEN")
    await office.call("POST", f"{path['KEN']}/dispute", {"reason": "two letters"}, role="desk")
    await office.call("POST", f"{path['KEN']}/settle", {"accepted": False, "reason": "unsigned"}, role="desk")
    (disputed,) = await office.said(topics.DELEGATIONS, CredentialsDisputedV1)
    (settled,) = await office.said(topics.DELEGATIONS, CredentialsSettledV1)
    assert (disputed.data["reason"], disputed.data["delegation"]["credentials"]) == ("two letters", "disputed")
    assert (settled.data["reason"], settled.data["accepted"]) == ("unsigned", False)
    assert settled.data["delegation"]["credentials"] == "refused"
    assert {each.data["delegation"]["accredited"] for each in (disputed, settled)} == {False}
    acts = (await office.call("GET", "/audit", role="auditor"))["entries"][-2:]
    assert [(each["verb"], each["actor"]) for each in acts] == [
        ("dispute-credentials", "desk-test"), ("settle-credentials", "desk-test"),
    ]  # fmt: skip
    assert [each["details"]["reason"] for each in acts] == ["two letters", "unsigned"]


async def test_what_a_disputed_delegation_does_meanwhile_changes_nothing_of_the_dispute(office: Office) -> None:
    _, path = await in_the_hall(office, "KEN")
    disputed = await office.call("POST", f"{path['KEN']}/dispute", {"reason": "x"})
    head, adviser = disputed["delegates"]
    await office.call("POST", f"{path['KEN']}/voting-delegate", {"delegate_id": adviser["delegate_id"]})
    await office.call("DELETE", f"/delegates/{head['delegate_id']}/credential?reason=lost")
    grown = await office.call("POST", f"{path['KEN']}/delegates", {"name": "N", "function": "adviser"})
    assert (grown["credentials"], len(grown["delegates"])) == ("disputed", 3)


async def test_the_credentials_of_another_organisation_are_not_found(office: Office) -> None:
    _, path = await in_the_hall(office, "KEN")
    other = await new_office(office.stand)
    assert await other.refused("POST", f"{path['KEN']}/dispute", {"reason": "x"}) == (404, "not-found")
    body = {"accepted": True, "reason": "x"}
    assert await other.refused("POST", f"{path['KEN']}/settle", body) == (404, "not-found")
