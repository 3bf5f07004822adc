from __future__ import annotations

import base64
import os
from typing import Any

import pytest

from shared.contracts import topics
from shared.contracts.registration import DeviceBoundV1, DeviceRemovedV1
from tests.component.registration.office import Office, bearer

pytestmark = pytest.mark.asyncio(loop_scope="session")


def coordinate() -> str:
    return base64.urlsafe_b64encode(os.urandom(32)).rstrip(b"=").decode()


def key(**changed: Any) -> dict[str, Any]:
    return {"kty": "EC", "crv": "P-256", "x": coordinate(), "y": coordinate(), "ext": True} | changed


async def test_a_tablet_is_bound_to_the_delegation_of_who_signed_in_on_it(office: Office) -> None:
    delegation = await office.delegation(await office.assembly())
    headers = bearer((await office.sign_in(delegation["delegates"][0])).json()["token"])
    jwk = key()
    body = {"public_key_jwk": jwk, "label": "Tablet 7"}
    device = (await office.client.post("/devices", json=body, headers=headers)).json()
    again = (await office.client.post("/devices", json=body, headers=headers)).json()
    assert again == device
    assert device["public_key_jwk"] == {name: jwk[name] for name in ("kty", "crv", "x", "y")}
    path = f"/delegations/{delegation['delegation_id']}/devices"
    assert (await office.call("GET", path, role="desk"))["devices"] == [device]
    assert (await office.client.get(path, headers=headers)).json()["devices"] == [device]
    (said,) = await office.said(topics.DELEGATIONS, DeviceBoundV1)
    assert said.data["device_id"] == device["device_id"]
    x, y = (base64.urlsafe_b64decode(jwk[name] + "=") for name in ("x", "y"))
    assert base64.urlsafe_b64decode(said.data["point"] + "=") == b"\x04" + x + y
    for _ in range(2):
        await office.call("DELETE", f"/devices/{device['device_id']}", role="desk", expect=204)
    (removed,) = await office.said(topics.DELEGATIONS, DeviceRemovedV1)
    assert removed.data["device_id"] == device["device_id"]
    assert (await office.call("GET", path, role="desk"))["devices"] == []


async def test_another_delegations_tablets_are_not_shown_to_a_delegate(office: Office) -> None:
    assembly_id = await office.assembly()
    delegation, other = await office.delegation(assembly_id), await office.delegation(assembly_id, "KEN")
    headers = bearer((await office.sign_in(delegation["delegates"][0])).json()["token"])
    answer = await office.client.get(f"/delegations/{other['delegation_id']}/devices", headers=headers)
    assert answer.json()["code"] == "wrong-role"


@pytest.mark.parametrize(
    "jwk",
    [
        {},
        key(d=coordinate()),
        key(crv="P-384"),
        key(kty="OKP"),
        key(x="short"),
        key(y=None),
        key(x=["a"]),
        {"kty": "oct", "k": "c2VjcmV0"},
    ],
    ids=["empty", "private", "another curve", "another kind", "short", "no y", "not text", "symmetric"],
)
async def test_what_is_not_a_public_key_is_refused(office: Office, jwk: dict[str, Any]) -> None:
    delegation = await office.delegation(await office.assembly())
    headers = bearer((await office.sign_in(delegation["delegates"][0])).json()["token"])
    answer = await office.client.post("/devices", json={"public_key_jwk": jwk, "label": "T"}, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "wrong-device-key")
