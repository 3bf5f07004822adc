"""V11: no one acts outside their role. Every route of the service, for every role and for nobody."""

from __future__ import annotations

import re
from typing import Any

import pytest

from shared.chassis.auth import PUBLIC, ROLES
from tests.component.registration.office import Office
from tests.harness.service import permissions

pytestmark = pytest.mark.asyncio(loop_scope="session")

EXPECTED = {
    "GET /keys": "public",
    "POST /organisations": "public",
    "GET /organisations/{organisation_id}": "all",
    "POST /sessions/staff": "public",
    "POST /sessions/delegate": "public",
    "POST /sessions/refresh": "all",
    "DELETE /sessions": "all",
    "GET /sessions/me": "all",
    "GET /staff": "operator",
    "POST /staff": "operator",
    "DELETE /staff/{username}": "operator",
    "GET /members": "all",
    "POST /members": "operator",
    "POST /members/import": "operator",
    "POST /members/{code}/suspension": "operator desk",
    "POST /members/{code}/restoration": "operator desk",
    "GET /assemblies": "all",
    "POST /assemblies": "operator",
    "GET /assemblies/{assembly_id}": "all",
    "GET /assemblies/{assembly_id}/rules": "all",
    "GET /rules/schema": "public",
    "GET /assemblies/{assembly_id}/delegations": "operator desk chair teller auditor",
    "POST /assemblies/{assembly_id}/delegations": "operator desk",
    "POST /assemblies/{assembly_id}/delegations/batch": "operator",
    "GET /assemblies/{assembly_id}/presence": "operator desk chair teller",
    "GET /assemblies/{assembly_id}/roll": "operator desk chair teller auditor",
    "POST /delegations/{delegation_id}/dispute": "operator desk",
    "POST /delegations/{delegation_id}/settle": "operator desk",
    "POST /delegations/{delegation_id}/delegates": "operator",
    "POST /delegations/{delegation_id}/voting-delegate": "operator desk delegate",
    "GET /delegations/{delegation_id}/devices": "operator desk delegate",
    "POST /delegates/{delegate_id}/credential": "operator desk",
    "DELETE /delegates/{delegate_id}/credential": "operator desk",
    "POST /presence": "operator desk",
    "POST /devices": "delegate",
    "DELETE /devices/{device_id}": "operator desk",
    "GET /members/{code}/rights": "operator desk chair",
    "POST /assemblies/{assembly_id}/scans": "operator desk",
    "GET /assemblies/{assembly_id}/badges": "operator desk",
    "POST /delegations/{delegation_id}/walk-ins": "operator desk",
    "GET /assemblies/{assembly_id}/walk-ins": "operator desk auditor",
    "POST /walk-ins/{walk_in_id}/approve": "operator desk",
    "POST /walk-ins/{walk_in_id}/refuse": "operator desk",
    "POST /assemblies/{assembly_id}/invitations": "operator desk",
    "POST /assemblies/{assembly_id}/tablets": "operator desk",
    "GET /assemblies/{assembly_id}/tablets": "operator desk",
    "POST /tablets/{loan_id}/return": "operator desk",
    "PUT /delegates/{delegate_id}/photo": "operator desk",
    "GET /delegates/{delegate_id}/photo": "operator desk",
    "DELETE /delegates/{delegate_id}/photo": "operator desk",
    "GET /certificate": "public",
    "GET /health": "public",
    "GET /audit": "operator auditor",
    "GET /condition": "operator auditor",
}


def expected_roles(words: str) -> set[str]:
    return set(ROLES) if words == "all" else set(words.split())


async def test_every_route_names_who_may_use_it_and_no_other(office: Office) -> None:
    found = permissions(office.stand.running)
    assert found == {name: [frozenset(expected_roles(words))] for name, words in EXPECTED.items()}


async def test_every_role_meets_every_route(office: Office) -> None:
    for name, words in EXPECTED.items():
        method, path = name.split(" ")
        if words == PUBLIC:
            continue
        path = re.sub(r"\{code\}", "FRA", re.sub(r"\{username\}", "nobody", path))
        path = re.sub(r"\{\w+\}", "0" * 32, path)
        assert await code_of(office, method, path, {}) == (401, "not-signed-in"), name
        for role in ROLES:
            status, code = await code_of(office, method, path, office.role(role))
            if role in expected_roles(words):
                assert code != "wrong-role" or name.endswith(("devices", "voting-delegate")), (name, role)
                assert status != 500
            else:
                assert (status, code) == (403, "wrong-role"), (name, role)


async def code_of(office: Office, method: str, path: str, headers: dict[str, str]) -> tuple[int, str | None]:
    answer = await office.client.request(method, path, headers=headers)
    body: Any = answer.json() if answer.content else {}
    return answer.status_code, body.get("code")
