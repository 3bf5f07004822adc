"""Whatever is sent, the tellers' host answers as its own OpenAPI document says, and never with a defect; and what tablets do send is as
that document says. Bounded, the same each run."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from jsonschema_rs import validator_for
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from shared.sealed.encoding import b64
from shared.sealed.envelopes import ENVELOPE_BYTES
from tests.component.teller.stage import Host
from tests.component.teller.test_signing import a_request

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
EXAMPLES = settings(
    max_examples=12, deadline=None, derandomize=True, database=None, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
REQUESTS, ENVELOPES = "/api/teller/polls/{poll_id}/requests", "/api/teller/polls/{poll_id}/envelopes"


async def described(host: Host) -> Any:
    return schemathesis.openapi.from_dict((await host.client.get("/openapi.json")).json())


async def answer(host: Host, case: Case[Any]) -> httpx.Response:
    sent = case.as_transport_kwargs(base_url="http://host")
    content = {key: sent[key] for key in ("params", "json") if sent.get(key) is not None}
    if sent.get("data") is not None:
        content["content"] = sent["data"]
    return await host.client.request(sent["method"], sent["url"], headers=dict(sent["headers"] or {}), **content)


@pytest.mark.timeout(120)
async def test_every_operation_answers_as_it_is_described(host: Host) -> None:
    found = await host.opened()
    known = {name: value for name, value in a_request(found).items() if name != "signature"}
    operations = [each.ok() for each in (await described(host)).get_all_operations() if isinstance(each, Ok)]
    assert {each.path for each in operations if each.body} == {REQUESTS, ENVELOPES}
    loop, reached = asyncio.get_running_loop(), set[str]()

    def ask_all() -> None:
        for operation in operations:
            modes = [operation.as_strategy(generation_mode=mode) for mode in GenerationMode]

            @EXAMPLES
            @given(st.one_of(modes), st.booleans())
            def ask(case: Case[Any], real: bool) -> None:
                """``real``: of the round that is open."""
                if real:
                    case.path_parameters = {
                        name: known.get(name, value) for name, value in case.path_parameters.items()
                    }
                    if isinstance(case.body, dict):
                        case.body = {name: known.get(name, value) for name, value in case.body.items()}
                response = asyncio.run_coroutine_threadsafe(answer(host, case), loop).result(30)
                case.validate_response(response, checks=CHECKS)
                if response.is_client_error:
                    reached.add(response.json()["code"])

            ask()

    await asyncio.to_thread(ask_all)
    assert reached >= {"no-such-round", "malformed-json", "bad-request-signature", "not-b64"}


async def test_what_tablets_send_is_as_it_is_described_and_so_is_what_they_are_answered(host: Host) -> None:
    found, api = await host.opened(), await described(host)
    request = a_request(found)
    found.ask_a(request)
    bodies = {REQUESTS: request, ENVELOPES: {"envelope": b64(b"\x04" + bytes(ENVELOPE_BYTES - 1))}}
    for path, body in bodies.items():
        operation = api[path]["POST"]
        (described_body,) = operation.body
        case = operation.Case(path_parameters={"poll_id": found.poll_id}, body=body, media_type="application/json")
        response = await answer(host, case)
        assert response.is_success, response.text
        case.validate_response(response, checks=CHECKS)
        assert described_body.is_required
        assert validator_for(described_body.optimized_schema).is_valid(body)
