"""Whatever is sent, voting answers as its own OpenAPI document says, and never with a defect. Bounded, the same each run."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from services.voting.entrypoints.api_host import HOST
from tests.component.voting.hall import ASSEMBLY, ORGANISATION, Hall
from tests.component.voting.test_permissions import EXPECTED, expected_roles

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
EXAMPLES = settings(
    max_examples=8, deadline=None, derandomize=True, database=None, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


@pytest.mark.timeout(300)
async def test_every_operation_answers_as_it_is_described(five: Hall) -> None:
    motion_id = await five.motion()
    known = {"assembly_id": ASSEMBLY, "organisation_id": ORGANISATION, "motion_id": motion_id}
    adopted = await five.voted(await five.motion(), yes=3)
    known |= {"poll_id": await five.opened(), "year": adopted["declared_at"][:4], "number": "1", "version": "1"}
    known["item_id"] = await five.item()
    asked = await five.stand.client.post(
        f"/items/{known['item_id']}/floor/requests", json={"kind": "point_of_order"}, headers=five.delegate("M001")
    )
    known["request_id"] = asked.json()["queue"][0]["request_id"]
    described = schemathesis.openapi.from_dict(five.stand.running.api.openapi())
    operations = [each.ok() for each in described.get_all_operations() if isinstance(each, Ok)]
    assert len(operations) == len(EXPECTED)
    loop = asyncio.get_running_loop()

    async def answer(case: Case[Any], real: bool) -> Any:
        """``real``: about things that are there."""
        if real:
            case.path_parameters = {name: known.get(name, value) for name, value in case.path_parameters.items()}
        sent = case.as_transport_kwargs(base_url="http://hall.test")
        name = f"{case.method} {case.path.removeprefix('/api/voting')}"
        role = sorted(expected_roles(EXPECTED[name]))[0]
        headers = five.delegate("M000") if role == "delegate" else five.host if role == HOST else five.staff(role)
        content = {key: sent[key] for key in ("params", "json") if sent.get(key) is not None}
        if sent.get("data") is not None:
            content["content"] = sent["data"]
        return await five.stand.client.request(
            sent["method"], sent["url"], headers={**dict(sent["headers"] or {}), **headers}, **content
        )

    def ask_all() -> None:
        for operation in operations:
            modes = [operation.as_strategy(generation_mode=mode) for mode in GenerationMode]

            @EXAMPLES
            @given(st.one_of(modes), st.booleans())
            def ask(case: Case[Any], real: bool) -> None:
                response = asyncio.run_coroutine_threadsafe(answer(case, real), loop).result(30)
                case.validate_response(response, checks=CHECKS)

            ask()

    await asyncio.to_thread(ask_all)
