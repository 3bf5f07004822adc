from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import text

from shared.contracts import topics
from shared.contracts.registration import (
    CredentialIssuedV1,
    CredentialRevokedV1,
    DelegateAddedV1,
    DelegationAccreditedV1,
    VotingDelegateChangedV1,
)
from tests.component.registration.office import MEMBERS, Office, bearer, new_office

pytestmark = pytest.mark.asyncio(loop_scope="session")


def one(member: str | None, *functions: str, observer: str | None = None) -> dict[str, Any]:
    delegates = [{"name": f"{member} {n}", "function": function} for n, function in enumerate(functions)]
    return {"delegates": delegates} | ({"member": member} if member else {"observer_name": observer})


@pytest.mark.parametrize(
    ("functions", "holder"),
    [
        (("adviser", "head", "alternate"), 1),
        (("adviser", "alternate"), 0),
        (("observer", "adviser"), 1),
        (("observer",), None),
    ],
)
async def test_the_head_or_else_the_first_who_may_holds_the_vote(
    office: Office, functions: tuple[str, ...], holder: int | None
) -> None:
    path = f"/assemblies/{await office.assembly()}/delegations"
    delegation = await office.call("POST", path, one("FRA", *functions), expect=201)
    expected = delegation["delegates"][holder]["delegate_id"] if holder is not None else None
    assert delegation["voting_delegate_id"] == expected
    assert delegation["name"] == {"en": "Fra"}
    (said,) = await office.said(topics.DELEGATIONS, DelegationAccreditedV1)
    assert said.data["delegation"]["voting_delegate_id"] == expected


async def test_the_desk_adds_a_delegation_that_is_on_the_roll_once_a_second_person_approved_somebody_in_it(
    office: Office,
) -> None:
    assembly_id = await office.assembly()
    path = f"/assemblies/{assembly_id}/delegations"
    assert await office.refused("POST", path, one("KEN", "head"), role="desk") == (403, "delegates-need-approval")
    kenya = await office.call("POST", path, one("KEN"), role="desk", expect=201)
    assert (kenya["accredited"], kenya["delegates"], kenya["voting_delegate_id"]) == (False, [], None)
    (said,) = await office.said(topics.DELEGATIONS, DelegationAccreditedV1)
    assert said.data["delegation"]["accredited"] is False
    person = {"name": "Amina", "function": "head", "reason": "Letter of the minister"}
    proposed = await office.call("POST", f"/delegations/{kenya['delegation_id']}/walk-ins", person, role="desk")
    await office.call("POST", f"/walk-ins/{proposed['walk_in_id']}/approve")
    (listed,) = (await office.call("GET", path))["delegations"]
    assert (listed["accredited"], [each["name"] for each in listed["delegates"]]) == (True, ["Amina"])
    assert listed["voting_delegate_id"] == listed["delegates"][0]["delegate_id"]
    assert (await office.said(topics.DELEGATIONS))[-1].data["delegation"]["accredited"] is True


async def test_observers_hold_no_vote(office: Office) -> None:
    path = f"/assemblies/{await office.assembly()}/delegations"
    delegation = await office.call("POST", path, one(None, "head", observer="Europol"))
    assert (delegation["member"], delegation["voting_delegate_id"]) == (None, None)
    assert delegation["name"] == {"en": "Europol"}


async def test_a_member_has_one_delegation_an_assembly_also_when_two_desks_race(office: Office) -> None:
    assembly_id = await office.assembly()
    path = f"/assemblies/{assembly_id}/delegations"
    posts = (office.client.post(path, json=one("KEN"), headers=office.role("desk")) for _ in range(5))
    answers = await asyncio.gather(*posts)
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409, 409]
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"delegation-exists"}
    elsewhere = await office.assembly()
    await office.call("POST", f"/assemblies/{elsewhere}/delegations", one("KEN", "head"), expect=201)


@pytest.mark.parametrize(
    ("second", "status", "code"),
    [
        (one("XXX", "head"), 404, "unknown-member"),
        (one("FRA", "head"), 409, "delegation-exists"),
        (one("KEN", "head", "head"), 409, "head-exists"),
    ],
)
async def test_a_batch_is_all_or_nothing(office: Office, second: dict[str, Any], status: int, code: str) -> None:
    path = f"/assemblies/{await office.assembly()}/delegations"
    body = {"delegations": [one("FRA", "head"), second]}
    assert await office.refused("POST", f"{path}/batch", body) == (status, code)
    assert (await office.call("GET", path))["delegations"] == []
    assert await office.said(topics.DELEGATIONS) == []


async def test_a_delegation_is_of_a_member_or_of_observers(office: Office) -> None:
    path = f"/assemblies/{await office.assembly()}/delegations"
    both = one("FRA", "head") | {"observer_name": "x"}
    neither = {"delegates": [{"name": "x", "function": "head"}]}
    for body in (both, neither):
        assert await office.refused("POST", path, body) == (422, "invalid")


async def test_a_batch_gives_every_delegate_a_badge_and_says_all_of_it(office: Office) -> None:
    assembly_id = await office.assembly()
    body = {
        "issue_credentials": True,
        "delegations": [one(code, "head", "alternate", "adviser") for code in MEMBERS],
    }
    made = (await office.call("POST", f"/assemblies/{assembly_id}/delegations/batch", body))["delegations"]
    delegates = [delegate for delegation in made for delegate in delegation["delegates"]]
    assert len({delegate["badge_code"] for delegate in delegates}) == 18
    assert all(delegate["credential_valid"] and len(delegate["pin"]) == 6 for delegate in delegates)
    said = await office.said(topics.DELEGATIONS)
    assert [each.type for each in said] == [DelegationAccreditedV1.TYPE] * 6 + [CredentialIssuedV1.TYPE] * 18
    newest = {each.subject: each.data["delegation"] for each in said}
    told = {each["delegation_id"]: each for each in made}
    for delegation_id, state in newest.items():
        assert state["voting_delegate_id"] == told[delegation_id]["voting_delegate_id"]
        assert all(delegate["credential_valid"] for delegate in state["delegates"])
    assert (await office.sign_in(delegates[-1])).status_code == 200


async def test_badge_codes_pins_and_passwords_are_stored_nowhere(office: Office) -> None:
    delegation = await office.delegation(await office.assembly())
    secrets = [office.operator["password"]]
    secrets += [delegate[what] for delegate in delegation["delegates"] for what in ("badge_code", "pin")]
    stored = ""
    async with office.stand.running.service.database.reading() as session:
        for table in ("credentials", "delegates", "acts", "outbox", "staff"):
            rows = (await session.execute(text(f"SELECT * FROM {table}"))).mappings()
            stored += "\n".join(
                str([v for k, v in row.items() if "hash" not in k and "verifier" not in k]) for row in rows
            )
    said = "".join(each.model_dump_json() for each in await office.stand.said(topics.DELEGATIONS))
    for secret in secrets:
        assert f"'{secret}'" not in stored
        assert f'"{secret}"' not in said


async def test_a_new_badge_revokes_the_one_before(office: Office) -> None:
    head = (await office.delegation(await office.assembly()))["delegates"][0]
    path = f"/delegates/{head['delegate_id']}/credential"
    assert await office.refused("POST", path, role="desk") == (422, "reason-needed")
    assert (await office.sign_in(head)).status_code == 200  # nothing was revoked
    badge = await office.call("POST", path, {"reason": "lost"}, role="desk", expect=201)
    assert badge["qr_svg"].startswith("<svg")
    assert (await office.sign_in(head)).json()["code"] == "credential-revoked"
    assert (await office.sign_in(badge)).status_code == 200
    (revoked,) = await office.said(topics.DELEGATIONS, CredentialRevokedV1)
    assert revoked.data["reason"] == "lost"
    assert revoked.data["delegation"]["delegates"][0]["credential_valid"] is False
    issued = (await office.said(topics.DELEGATIONS, CredentialIssuedV1))[-1]
    assert issued.data["delegation"]["delegates"][0]["credential_valid"] is True
    await office.call("DELETE", f"{path}?reason=stolen", role="desk")
    await office.call("DELETE", f"{path}?reason=again", role="desk")
    assert len(await office.said(topics.DELEGATIONS, CredentialRevokedV1)) == 2
    await office.call("POST", path, role="desk", expect=201)
    assert await office.refused("DELETE", path, role="desk") == (422, "invalid")


async def test_the_vote_is_handed_over_to_who_has_a_valid_badge(office: Office) -> None:
    delegation = await office.delegation(await office.assembly(), functions=("head", "adviser", "observer"))
    path = f"/delegations/{delegation['delegation_id']}/voting-delegate"
    head, adviser, observer = (each["delegate_id"] for each in delegation["delegates"])
    changed = await office.call("POST", path, {"delegate_id": adviser}, role="desk")
    assert changed["voting_delegate_id"] == adviser
    assert await office.refused("POST", path, {"delegate_id": observer}) == (409, "cannot-hold-the-vote")
    assert await office.refused("POST", path, {"delegate_id": "0" * 32}) == (404, "not-found")
    await office.call("DELETE", f"/delegates/{head}/credential?reason=lost", role="desk")
    assert await office.refused("POST", path, {"delegate_id": head}) == (409, "no-valid-credential")
    await office.call("POST", path, {"delegate_id": adviser}, role="desk")  # holds it already
    (said,) = await office.said(topics.DELEGATIONS, VotingDelegateChangedV1)
    assert (said.data["from_delegate_id"], said.data["to_delegate_id"]) == (head, adviser)
    assert said.data["delegation"]["voting_delegate_id"] == adviser


async def test_the_holder_or_the_head_hands_the_vote_over_with_badge_and_pin(office: Office) -> None:
    assembly_id = await office.assembly()
    delegation = await office.delegation(assembly_id, functions=("head", "alternate", "adviser"))
    other = await office.delegation(assembly_id, "KEN")
    path = f"/delegations/{delegation['delegation_id']}/voting-delegate"
    head, alternate, adviser = delegation["delegates"]
    people = {"head": head, "alternate": alternate, "adviser": adviser, "stranger": other["delegates"][0]}
    tokens = {name: bearer((await office.sign_in(one)).json()["token"]) for name, one in people.items()}
    office.client.cookies.clear()

    async def hand_over(by: str, to: Any, badge: Any = None, pin: str | None = None) -> tuple[int, str | None]:
        proof = badge or people[by]
        body = {"delegate_id": to["delegate_id"], "badge_code": proof["badge_code"], "pin": pin or proof["pin"]}
        answer = await office.client.post(path, json=body, headers=tokens[by])
        return answer.status_code, answer.json().get("code")

    assert await hand_over("stranger", adviser) == (403, "wrong-role")
    assert await hand_over("alternate", adviser) == (403, "not-the-holder")
    assert await hand_over("head", alternate, pin="000000x") == (401, "wrong-credentials")
    assert await hand_over("head", alternate, badge=adviser) == (401, "wrong-credentials")
    bare = await office.client.post(path, json={"delegate_id": alternate["delegate_id"]}, headers=tokens["head"])
    assert (bare.status_code, bare.json()["code"]) == (422, "pin-needed")
    assert await hand_over("head", alternate) == (200, None)
    assert await hand_over("alternate", adviser) == (200, None)  # who holds it hands it on
    assert await hand_over("alternate", head) == (403, "not-the-holder")
    refused = await office.client.post(
        path, json={"delegate_id": head["delegate_id"], "pin": alternate["pin"]}, headers=tokens["alternate"]
    )
    assert adviser["name"] in refused.json()["detail"]
    assert await hand_over("head", head) == (200, None)  # and the head takes it back
    said = await office.said(topics.DELEGATIONS, VotingDelegateChangedV1)
    assert [each.data["by"] for each in said] == [head["name"], alternate["name"], head["name"]]
    await office.call("DELETE", f"/delegates/{head['delegate_id']}/credential?reason=lost")
    assert await hand_over("head", adviser) == (401, "credential-revoked")


async def test_the_browser_that_was_signed_in_needs_the_pin_alone(office: Office) -> None:
    delegation = await office.delegation(await office.assembly())
    head, adviser = delegation["delegates"]
    signed_in = await office.sign_in(head)
    [badge] = [each for each in signed_in.headers.get_list("set-cookie") if each.startswith("hemicycle_badge=")]
    assert "HttpOnly" in badge
    assert "Path=/api/registration/delegations" in badge
    office.client.cookies.clear()
    cookie = {"Cookie": badge.split(";")[0], **bearer(signed_in.json()["token"])}
    path = f"/delegations/{delegation['delegation_id']}/voting-delegate"
    body = {"delegate_id": adviser["delegate_id"], "pin": head["pin"]}
    answer = await office.client.post(path, json=body, headers=cookie)
    assert answer.status_code == 200, answer.text
    left = await office.client.delete("/sessions", headers=cookie)
    assert any('hemicycle_badge=""' in each for each in left.headers.get_list("set-cookie"))


async def test_wrong_pins_at_a_hand_over_are_counted_like_those_at_sign_in(office: Office) -> None:
    delegation = await office.delegation(await office.assembly())
    head, adviser = delegation["delegates"]
    token = bearer((await office.sign_in(head)).json()["token"])
    path = f"/delegations/{delegation['delegation_id']}/voting-delegate"
    body = {"delegate_id": adviser["delegate_id"], "badge_code": head["badge_code"], "pin": "wrong"}
    for _ in range(10):
        assert (await office.client.post(path, json=body, headers=token)).status_code == 401
    refused = await office.client.post(path, json={**body, "pin": head["pin"]}, headers=token)
    assert (refused.status_code, refused.json()["code"]) == (429, "too-many-tries")


async def test_a_delegate_added_later_changes_nothing_for_the_others(office: Office) -> None:
    delegation = await office.delegation(await office.assembly(), functions=("alternate",))
    path = f"/delegations/{delegation['delegation_id']}/delegates"
    grown = await office.call("POST", path, {"name": "Late head", "function": "head"}, expect=201)
    assert grown["voting_delegate_id"] == delegation["delegates"][0]["delegate_id"]
    assert [each["credential_valid"] for each in grown["delegates"]] == [True, False]
    assert await office.refused("POST", path, {"name": "Second", "function": "head"}) == (409, "head-exists")
    (said,) = await office.said(topics.DELEGATIONS, DelegateAddedV1)
    assert said.data["delegate_id"] == grown["delegates"][1]["delegate_id"]


async def test_delegations_of_another_organisation_are_not_found(office: Office) -> None:
    delegation = await office.delegation(await office.assembly())
    other = await new_office(office.stand)
    delegation_id, delegate_id = delegation["delegation_id"], delegation["delegates"][0]["delegate_id"]
    for method, path, json in (
        ("POST", f"/delegations/{delegation_id}/delegates", {"name": "x", "function": "adviser"}),
        ("POST", f"/delegations/{delegation_id}/voting-delegate", {"delegate_id": delegate_id}),
        ("POST", f"/delegates/{delegate_id}/credential", {}),
        ("DELETE", f"/delegates/{delegate_id}/credential?reason=x", None),
        ("GET", f"/delegations/{delegation_id}/devices", None),
    ):
        assert await other.refused(method, path, json) == (404, "not-found"), path
