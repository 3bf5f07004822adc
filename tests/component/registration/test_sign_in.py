from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.component.registration.office import Office, bearer, opened
from tests.harness.service import Tokens

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_staff_sign_in_with_a_cookie_of_their_role_and_no_token_in_the_body(office: Office) -> None:
    answer = await office.client.post("/sessions/staff", json=office.operator)
    assert answer.status_code == 200
    assert set(answer.json()) == {"role", "name", "organisation_id", "assembly_id", "expires_at"}
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("hemicycle_operator=ey")
    for attribute in ("HttpOnly", "Path=/api", "SameSite=strict"):
        assert attribute in cookie
    assert "Secure" not in cookie
    me = await office.client.get("/sessions/me")
    assert me.json() == answer.json()


async def test_a_program_is_given_the_token(office: Office) -> None:
    token = (await office.sign_in_staff(office.operator)).json()["token"]
    office.client.cookies.clear()
    answer = await office.client.get("/sessions/me", headers=bearer(token))
    assert answer.json()["role"] == "operator"


async def test_a_wrong_password_and_an_unknown_name_are_refused_alike(office: Office) -> None:
    wrong = await office.sign_in_staff(office.operator, "wrong")
    unknown = await office.sign_in_staff({"username": "operator-000000", "password": "wrong"})
    assert wrong.status_code == unknown.status_code == 401
    assert wrong.json() == unknown.json()
    assert wrong.json()["code"] == "wrong-credentials"


async def test_ten_wrong_passwords_lock_the_name_until_the_window_is_over(office: Office) -> None:
    answers = await asyncio.gather(*(office.sign_in_staff(office.operator, f"wrong{n}") for n in range(14)))
    statuses = sorted(answer.status_code for answer in answers)
    assert statuses == [401] * 10 + [429] * 4
    locked = await office.sign_in_staff(office.operator)
    assert locked.status_code == 429
    assert locked.json()["code"] == "too-many-tries"
    assert 0 < locked.json()["retry_after"] <= 301
    assert locked.headers["retry-after"] == str(locked.json()["retry_after"])
    office.stand.clock.advance(301)
    assert (await office.sign_in_staff(office.operator)).status_code == 200


async def test_a_right_password_forgets_the_wrong_tries_before_it(office: Office) -> None:
    for _ in range(2):
        for _ in range(6):
            assert (await office.sign_in_staff(office.operator, "wrong")).status_code == 401
        assert (await office.sign_in_staff(office.operator)).status_code == 200


async def test_staff_are_added_with_a_role_and_may_be_bound_to_an_assembly(office: Office) -> None:
    assembly_id = await office.assembly()
    body = {"role": "chair", "name": "Ms Chair", "assembly_id": assembly_id}
    chair = await office.call("POST", "/staff", body, expect=201)
    signed_in = (await office.sign_in_staff(chair)).json()
    assert (signed_in["role"], signed_in["assembly_id"]) == ("chair", assembly_id)
    other = await office.assembly()
    headers = bearer(signed_in["token"])
    assert (await office.client.get(f"/assemblies/{assembly_id}", headers=headers)).status_code == 200
    assert (await office.client.get(f"/assemblies/{other}", headers=headers)).status_code == 404
    listed = (await office.client.get("/assemblies", headers=headers)).json()["assemblies"]
    assert [each["assembly_id"] for each in listed] == [assembly_id]


async def test_removed_staff_can_neither_sign_in_nor_refresh(office: Office) -> None:
    desk = await office.call("POST", "/staff", {"role": "desk", "name": "D"}, expect=201)
    token = (await office.sign_in_staff(desk)).json()["token"]
    await office.call("DELETE", f"/staff/{desk['username']}", expect=204)
    assert (await office.sign_in_staff(desk)).status_code == 401
    answer = await office.client.post("/sessions/refresh", headers=bearer(token))
    assert (answer.status_code, answer.json()["code"]) == (401, "session-ended")
    listed = {each["username"]: each["removed"] for each in (await office.call("GET", "/staff"))["staff"]}
    assert listed == {office.operator["username"]: False, desk["username"]: True}


async def test_a_delegate_signs_in_by_badge_and_pin_however_the_code_is_typed(office: Office) -> None:
    delegation = await office.delegation(await office.assembly())
    head = delegation["delegates"][0]
    answer = (await office.sign_in(head)).json()
    assert answer["role"] == "delegate"
    assert answer["member"] == "FRA"
    assert answer["delegate_id"] == head["delegate_id"]
    assert answer["delegation_id"] == delegation["delegation_id"]
    assert answer["delegation_name"] == {"en": "Fra"}
    code = head["badge_code"].lower()
    typed = "-".join(code[n : n + 5] for n in range(0, len(code), 5)).replace("0", "o").replace("1", "l")
    assert (await office.sign_in({"badge_code": typed, "pin": head["pin"]})).status_code == 200


async def test_observers_sign_in_as_observers(office: Office) -> None:
    assembly_id = await office.assembly()
    delegation = await office.delegation(assembly_id, functions=("head", "observer"))
    assert (await office.sign_in(delegation["delegates"][1])).json()["role"] == "observer"
    body = {"delegations": [{"observer_name": "The UN", "delegates": [{"name": "O", "function": "head"}]}]}
    answer = await office.call(
        "POST", f"/assemblies/{assembly_id}/delegations/batch", body | {"issue_credentials": True}
    )
    observer = (await office.sign_in(answer["delegations"][0]["delegates"][0])).json()
    assert (observer["role"], observer["member"]) == ("observer", None)


async def test_ten_wrong_pins_lock_the_badge_even_for_the_right_one(office: Office) -> None:
    delegation = await office.delegation(await office.assembly())
    head, other = delegation["delegates"]
    wrong = f"{(int(head['pin']) + 1) % 10**6:06}"
    answers = await asyncio.gather(*(office.sign_in(head, wrong) for _ in range(14)))
    assert sorted(answer.status_code for answer in answers) == [401] * 10 + [429] * 4
    assert (await office.sign_in(head)).status_code == 429
    assert (await office.sign_in(other)).status_code == 200
    office.stand.clock.advance(301)
    assert (await office.sign_in(head)).status_code == 200


async def test_a_code_that_is_no_badge_is_refused(office: Office) -> None:
    answer = await office.sign_in({"badge_code": "0" * 26, "pin": "123456"})
    assert (answer.status_code, answer.json()["code"]) == (401, "wrong-credentials")


async def test_a_revoked_badge_is_named_only_to_who_knows_its_pin(office: Office) -> None:
    head = (await office.delegation(await office.assembly()))["delegates"][0]
    token = (await office.sign_in(head)).json()["token"]
    await office.call("DELETE", f"/delegates/{head['delegate_id']}/credential?reason=lost", role="desk")
    assert (await office.sign_in(head)).json()["code"] == "credential-revoked"
    assert (await office.sign_in(head, "wrong")).json()["code"] == "wrong-credentials"
    answer = await office.client.post("/sessions/refresh", headers=bearer(token))
    assert (answer.status_code, answer.json()["code"]) == (401, "credential-revoked")


async def test_a_session_is_refreshed_also_after_its_token_but_not_after_its_own_end(office: Office) -> None:
    first = (await office.sign_in_staff(office.operator)).json()
    office.stand.clock.advance(3600)
    assert (await office.client.get("/members", headers=bearer(first["token"]))).json()["code"] == "expired-token"
    headers = bearer(first["token"]) | {"Hemicycle-Client": "program"}
    second = (await office.client.post("/sessions/refresh", headers=headers)).json()
    assert second["expires_at"] > first["expires_at"]
    assert (await office.client.get("/members", headers=bearer(second["token"]))).status_code == 200
    office.stand.clock.advance(16 * 3600)
    answer = await office.client.post("/sessions/refresh", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (401, "session-ended")


async def test_after_signing_out_nothing_is_refreshed_and_the_cookie_is_gone(office: Office) -> None:
    token = (await office.sign_in_staff(office.operator)).json()["token"]
    assert (await office.client.delete("/sessions")).status_code == 204
    assert "hemicycle_operator" not in office.client.cookies
    answer = await office.client.post("/sessions/refresh", headers=bearer(token))
    assert answer.json()["code"] == "session-ended"


async def test_one_browser_holds_several_roles_and_names_the_one_it_means(office: Office) -> None:
    head = (await office.delegation(await office.assembly()))["delegates"][0]
    await office.sign_in_staff(office.operator)
    await office.sign_in(head)
    assert (await office.client.get("/sessions/me")).json()["code"] == "not-signed-in"
    for role in ("operator", "delegate"):
        assert (await office.client.get("/sessions/me", headers={"Hemicycle-Role": role})).json()["role"] == role
        assert (await office.client.get(f"/sessions/me?as={role}")).json()["role"] == role


async def test_a_token_of_a_strange_key_is_refused(office: Office) -> None:
    headers = Tokens(office.stand.clock).headers("operator", office.organisation_id)
    assert (await office.client.get("/members", headers=headers)).json()["code"] == "wrong-token"


async def test_who_is_bound_to_an_assembly_adds_staff_for_that_one_alone(office: Office) -> None:
    own, other = await office.assembly(), await office.assembly()
    body = {"role": "operator", "name": "O"}
    staff = await office.call("POST", "/staff", body, assembly_id=own)
    assert (await office.sign_in_staff(staff)).json()["assembly_id"] == own
    refused = await office.refused("POST", "/staff", body | {"assembly_id": other}, assembly_id=own)
    assert refused == (404, "not-found")


async def test_cookies_are_for_https_alone_where_the_settings_say_so(database_url: str, tmp_path: Path) -> None:
    async with opened(database_url, tmp_path / "secrets", secure_cookies=True) as office:
        answer = await office.sign_in_staff(office.operator)
        assert "Secure" in answer.headers["set-cookie"]
