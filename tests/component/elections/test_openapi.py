"""Whatever is sent that the description of the interface allows, and some that it does not: every answer is one that the
description names, and none is a defect. Bounded; each operation is asked in every run."""

from __future__ import annotations

import asyncio
from typing import Any

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

from tests.component.elections.facts import ASSEMBLY, ORGANISATION
from tests.component.elections.hall import Hall

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
EXAMPLES = settings(
    max_examples=10, deadline=None, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)


async def test_every_operation_answers_as_it_is_described(hall: Hall) -> None:
    contest = await hall.open("auditor", "Anna", "Bilal")
    known = {"assembly_id": ASSEMBLY, "organisation_id": ORGANISATION, "contest_id": contest["contest_id"]}
    described = schemathesis.openapi.from_dict(hall.stand.running.api.openapi())
    operations = [each.ok() for each in described.get_all_operations() if isinstance(each, Ok)]
    assert len(operations) == 17
    loop = asyncio.get_running_loop()

    async def answer(case: Case[Any], real: bool) -> Any:
        """``real``: of things that are there, by the role that may."""
        if real:
            case.path_parameters = {name: known.get(name, value) for name, value in case.path_parameters.items()}
        sent = case.as_transport_kwargs(base_url="http://hall.test")
        role = "operator" if case.path.endswith(("/audit", "/mandates", "/end")) else "chair"
        return await hall.stand.client.request(
            sent["method"],
            sent["url"],
            params=sent.get("params"),
            json=sent.get("json"),
            content=sent.get("data"),
            headers={**dict(sent["headers"] or {}), **hall.stand.tokens.headers(role, ORGANISATION)},
        )

    def ask_all() -> None:
        for operation in operations:
            modes = [operation.as_strategy(generation_mode=mode) for mode in GenerationMode]

            @EXAMPLES
            @given(st.one_of(modes), st.booleans())
            def ask(case: Case[Any], real: bool) -> None:
                response = asyncio.run_coroutine_threadsafe(answer(case, real), loop).result(20)
                case.validate_response(response, checks=CHECKS)

            ask()

    await asyncio.to_thread(ask_all)


HOSTILE = [
    b'{"office": {"\\ud800": 1}}',
    b'{"office": {"seats": 1, "rounds": NaN}}',
    b'{"office": {"seats": 1e400}}',
    b'{"office": "auditor", "candidates": [{"name": "\\u0000"}]}',
    b'{"office": "auditor", "candidates": [{"name": "\\udfff"}]}',
    b'{"office": "auditor", "title": {"en": "a\\u0000b"}}',
    b'{"office": "auditor", "title": {"de": "Wahl"}}',
    b'{"office": "auditor", "title": {}}',
    b'{"office": "  "}',
    b'{"office": "auditor", "unknown": 1}',
    b'{"office": ' + b'{"a":' * 3000 + b"1" + b"}" * 3001,
    b"[" * 100_000,
    b"\xff\xfe",
    b"",
]


async def test_what_no_description_allows_is_refused_by_name(hall: Hall) -> None:
    headers = {**hall.stand.tokens.headers("chair", ORGANISATION), "content-type": "application/json"}
    for body in HOSTILE:
        answer = await hall.stand.client.post(f"/assemblies/{ASSEMBLY}/contests", content=body, headers=headers)
        assert answer.status_code in (400, 422), (body[:60], answer.text[:300])
        assert answer.json()["code"] in ("invalid", "malformed-json", "refused", "invalid-rule-set"), body[:60]
    assert await hall.said() == []
