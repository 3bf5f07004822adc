"""Whatever is sent, the service answers as its own OpenAPI document says, and never with a defect."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.component.registration.office import Office, opened
from tests.component.registration.test_roles import EXPECTED, expected_roles
from tests.harness.service import permissions

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
EXAMPLES = 15
BY_HAND = {
    "POST /members/import",  # its body is CSV; test_members.py
    "POST /assemblies/{assembly_id}/invitations",  # CSV too; test_invitations.py
    "PUT /delegates/{delegate_id}/photo",  # a picture; test_desk.py
}


class Sync:
    """The office and real ids in it, for tests of hypothesis, which cannot wait."""

    def __init__(self, runner: asyncio.Runner, office: Office, ids: dict[str, str]) -> None:
        self.runner, self.office, self.ids = runner, office, ids

    def send(self, name: str, case: Any) -> Any:
        roles = expected_roles(EXPECTED[name])
        role = "operator" if "operator" in roles else min(roles)
        headers = {} if role == "public" else self.office.role(role)
        if name == "POST /organisations":
            token = (self.office.secrets_dir / "bootstrap-token").read_text().strip()
            headers = {"Authorization": f"Bootstrap {token}"}
        sent = case.as_transport_kwargs(base_url="http://hall.test")
        sent["content"] = sent.pop("data", None)
        sent = {key: sent[key] for key in ("method", "url", "params", "json", "content") if sent.get(key) is not None}
        return self.runner.run(self.office.client.request(**sent, headers=headers))


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def sync(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sync]:
    folder: Path = tmp_path_factory.mktemp("openapi")
    url = f"sqlite+aiosqlite:///{folder}/registration.db"
    if request.param == "postgres":
        url = request.getfixturevalue("postgres").new_database("openapi")
    with asyncio.Runner() as runner:
        standing = opened(url, folder)
        office = runner.run(standing.__aenter__())
        try:
            yield Sync(runner, office, runner.run(real_ids(office)))
        finally:
            runner.run(standing.__aexit__(None, None, None))


async def real_ids(office: Office) -> dict[str, str]:
    assembly_id = await office.assembly()
    delegation = await office.delegation(assembly_id)
    return {
        "organisation_id": office.organisation_id,
        "assembly_id": assembly_id,
        "delegation_id": delegation["delegation_id"],
        "delegate_id": delegation["delegates"][0]["delegate_id"],
        "code": "FRA",
        "username": office.operator["username"],
    }


@pytest.mark.parametrize("name", sorted(set(EXPECTED) - BY_HAND))
def test_answers_are_as_documented(sync: Sync, name: str) -> None:
    method, path = name.split(" ")
    document = schemathesis.openapi.from_dict(sync.office.stand.running.api.openapi())
    operation = document[f"/api/registration{path}"][method]

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(), real=st.booleans())
    def answered(case: Any, real: bool) -> None:
        if real and case.path_parameters:
            case.path_parameters = {key: sync.ids.get(key, value) for key, value in case.path_parameters.items()}
        case.validate_response(sync.send(name, case), checks=CHECKS)

    answered()


def test_every_documented_operation_is_tried(sync: Sync) -> None:
    assert set(permissions(sync.office.stand.running)) == set(EXPECTED)
