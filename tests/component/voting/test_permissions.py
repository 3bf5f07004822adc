"""V11: every route names who may use it; each role gets exactly that, and nobody else gets in."""

from __future__ import annotations

import re

import pytest

from services.voting.entrypoints.api_host import HOST
from shared.chassis.auth import PUBLIC, ROLES
from tests.component.voting.hall import Hall
from tests.harness.service import permissions

EXPECTED = {
    "GET /assemblies/{assembly_id}/agenda": "all",
    "POST /assemblies/{assembly_id}/agenda": "chair operator secretary",
    "PUT /agenda/{item_id}": "chair operator secretary",
    "DELETE /agenda/{item_id}": "chair operator secretary",
    "POST /agenda/{item_id}/move": "chair operator secretary",
    "POST /agenda/{item_id}/open": "chair operator",
    "POST /agenda/{item_id}/suspend": "chair operator",
    "POST /agenda/{item_id}/close": "chair operator",
    "POST /assemblies/{assembly_id}/sittings": "chair operator secretary",
    "PUT /sittings/{sitting_id}": "chair operator secretary",
    "DELETE /sittings/{sitting_id}": "chair operator secretary",
    "POST /sittings/{sitting_id}/open": "chair operator",
    "POST /sittings/{sitting_id}/suspend": "chair operator",
    "POST /sittings/{sitting_id}/close": "chair operator",
    "POST /assemblies/{assembly_id}/agenda/adopt": "chair",
    "GET /assemblies/{assembly_id}/agenda/changes": "all",
    "POST /assemblies/{assembly_id}/agenda/import": "chair operator secretary",
    "GET /assemblies/{assembly_id}/programme": PUBLIC,
    "GET /sittings/{sitting_id}/minutes": "secretary chair operator auditor",
    "GET /sittings/{sitting_id}/draft": "secretary chair operator auditor",
    "PUT /sittings/{sitting_id}/draft": "secretary",
    "GET /sittings/{sitting_id}/draft/versions": "secretary chair operator auditor",
    "POST /sittings/{sitting_id}/incidents": "secretary chair",
    "GET /assemblies/{assembly_id}/motions": "all",
    "POST /assemblies/{assembly_id}/motions": "chair operator secretary",
    "GET /motions/{motion_id}/text": "all",
    "GET /polls/{poll_id}/text": PUBLIC,
    "PUT /motions/{motion_id}/order": "chair operator",
    "POST /motions/{motion_id}/withdraw": "chair",
    "GET /items/{item_id}/floor": "all",
    "POST /items/{item_id}/floor/requests": "delegate observer",
    "POST /items/{item_id}/floor/requests/{request_id}/withdraw": "delegate observer chair",
    "POST /items/{item_id}/floor/speakers": "chair",
    "POST /items/{item_id}/floor/requests/{request_id}/give": "chair",
    "POST /items/{item_id}/floor/turns/{turn_id}/end": "chair",
    "POST /items/{item_id}/floor/requests/{request_id}/move": "chair",
    "POST /items/{item_id}/floor/draw": "chair",
    "PUT /items/{item_id}/floor/settings": "chair",
    "POST /items/{item_id}/floor/procedures": "delegate chair",
    "GET /assemblies/{assembly_id}/speakers": "all",
    "POST /motions/{motion_id}/polls": "chair operator",
    "GET /assemblies/{assembly_id}/polls": "all",
    "GET /polls/{poll_id}": "all",
    "GET /polls/{poll_id}/manifest": "chair teller operator auditor",
    "POST /polls/{poll_id}/open": "chair",
    "POST /assemblies/{assembly_id}/practice": "chair operator",
    "POST /polls/{poll_id}/hold": "chair",
    "POST /polls/{poll_id}/resume": "chair",
    "POST /polls/{poll_id}/extend": "chair",
    "POST /polls/{poll_id}/close": "chair",
    "POST /polls/{poll_id}/paper-voters": "teller",
    "GET /polls/{poll_id}/paper-voters": "teller",
    "POST /polls/{poll_id}/totals": "chair teller",
    "POST /polls/{poll_id}/declare": "chair",
    "POST /polls/{poll_id}/corrections": "chair",
    "POST /polls/{poll_id}/void": "chair",
    "POST /polls/{poll_id}/stop": "teller",
    "POST /polls/{poll_id}/lift-stop": "chair",
    "POST /polls/{poll_id}/ballots": "delegate",
    "GET /polls/{poll_id}/my-ballot": "delegate",
    "GET /assemblies/{assembly_id}/own-votes": "delegate",
    "GET /reconciliation": "chair teller operator auditor",
    "GET /reconciliation/polls": "teller operator auditor",
    "POST /polls/{poll_id}/differences/acknowledgement": "chair teller operator",
    "GET /polls/{poll_id}/tally": "chair teller operator",
    "GET /polls/{poll_id}/recount": "chair teller auditor",
    "GET /polls/{poll_id}/voted": "chair teller",
    "GET /polls/{poll_id}/result": PUBLIC,
    "GET /polls/{poll_id}/bundle": PUBLIC,
    "GET /bundle-key": PUBLIC,
    "GET /polls/{poll_id}/sheets/{sheet}": PUBLIC,
    "GET /assemblies/{assembly_id}/results": PUBLIC,
    "GET /assemblies/{assembly_id}/minutes": PUBLIC,
    "GET /organisations/{organisation_id}/resolutions": PUBLIC,
    "GET /assemblies/{assembly_id}/documents": "all",
    "POST /assemblies/{assembly_id}/documents": "secretary operator",
    "PATCH /documents/{document_id}": "secretary operator",
    "PUT /documents/{document_id}/files/{language}": "secretary operator",
    "GET /documents/{document_id}/files/{language}": "all",
    "PUT /documents/{document_id}/translations/{language}": "secretary operator",
    "POST /documents/{document_id}/publish": "secretary operator",
    "POST /documents/{document_id}/withdraw": "secretary operator",
    "GET /assemblies/{assembly_id}/public-documents": PUBLIC,
    "GET /documents/{document_id}/public-files/{language}": PUBLIC,
    "GET /organisations/{organisation_id}/resolutions/feed": PUBLIC,
    "GET /organisations/{organisation_id}/resolutions/file": PUBLIC,
    "GET /organisations/{organisation_id}/resolutions/{year}/{number}": PUBLIC,
    "GET /organisations/{organisation_id}/resolutions/{year}/{number}/document": PUBLIC,
    "POST /organisations/{organisation_id}/resolutions/import": "operator secretary",
    "GET /organisations/{organisation_id}/resolutions/{year}/{number}/versions": "auditor chair operator secretary",
    "POST /organisations/{organisation_id}/resolutions/{year}/{number}/versions": "secretary",
    "POST /organisations/{organisation_id}/resolutions/{year}/{number}/versions/{version}/release": "secretary",
    "POST /polls/{poll_id}/seal": "chair",
    "POST /polls/{poll_id}/operator-trusted": "chair",
    "POST /polls/{poll_id}/teller-keys": "teller",
    "GET /polls/{poll_id}/sealed": "delegate chair teller operator display auditor",
    "GET /polls/{poll_id}/round": "delegate chair teller operator display auditor",
    "POST /polls/{poll_id}/requests": "delegate",
    "POST /polls/{poll_id}/open-box": "teller",
    "GET /polls/{poll_id}/board": "delegate chair teller operator display auditor",
    "GET /polls/{poll_id}/paper": "teller",
    "POST /polls/{poll_id}/paper-signature": "teller",
    "POST /polls/{poll_id}/without": "teller",
    "POST /polls/{poll_id}/swaps": "delegate",
    "POST /polls/{poll_id}/swap": "teller",
    "GET /polls/{poll_id}/declarations": "teller chair operator",
    "POST /polls/{poll_id}/bundle-signature": "teller",
    "POST /sealed-rounds": HOST,
    "POST /polls/{poll_id}/host-keys": HOST,
    "GET /polls/{poll_id}/requests": HOST,
    "POST /polls/{poll_id}/answered": HOST,
    "POST /polls/{poll_id}/urn": HOST,
    "GET /health": PUBLIC,
    "GET /audit": "operator auditor",
    "GET /condition": "operator auditor",
}


def expected_roles(words: str) -> set[str]:
    return set(ROLES) if words == "all" else set(words.split())


async def test_every_route_names_who_may_use_it_and_no_other(five: Hall) -> None:
    found = permissions(five.stand.running)
    assert {name: set().union(*roles) for name, roles in found.items()} == {
        name: expected_roles(words) for name, words in EXPECTED.items()
    }


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_v11_each_role_at_each_route(five: Hall) -> None:
    for name, words in EXPECTED.items():
        method, path = name.split(" ")
        address = re.sub(r"\{\w+\}", "0" * 32, path)
        for role in ROLES:
            answer = await five.stand.client.request(method, address, headers=five.staff(role))
            may = words == PUBLIC or role in expected_roles(words)
            assert (answer.status_code == 403) is not may, (name, role, answer.text)
            assert answer.status_code < 500, (name, role, answer.text)
        nobody = await five.stand.client.request(method, address)
        assert (nobody.status_code == 401) is (words != PUBLIC), (name, nobody.text)


async def test_what_is_another_organisations_is_not_there(five: Hall) -> None:
    motion_id = await five.motion()
    poll_id = await five.prepared(motion_id)
    stranger = five.stand.tokens.headers("chair", "9" * 32)
    for method, path in (
        ("GET", f"/polls/{poll_id}"), ("POST", f"/polls/{poll_id}/open"), ("POST", f"/polls/{poll_id}/close"),
        ("POST", f"/motions/{motion_id}/polls"), ("GET", f"/polls/{poll_id}/tally"), ("PUT", f"/motions/{motion_id}/order"),
    ):  # fmt: skip
        answer = await five.stand.client.request(method, path, json={}, headers=stranger)
        assert answer.status_code == 404, path
    elsewhere = five.staff("chair", assembly_id="b" * 32)
    assert (await five.stand.client.get(f"/polls/{poll_id}", headers=elsewhere)).status_code == 404
