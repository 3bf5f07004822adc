"""Whatever is sent, the service answers as its own description says, and never with a defect (schemathesis, bounded).
The streams are left out: they have no end; test_resume.py sends them odd ids."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance

from tests.component.notifications.stage import Stage, as_role

BOUNDED = settings(
    max_examples=25, deadline=None, derandomize=True, database=None, phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance]


def fuzz(description: dict[str, Any], url: str) -> int:
    schema = schemathesis.openapi.from_dict(description).exclude(path_regex="stream")
    sent = 0
    for result in schema.get_all_operations():
        operation = result.ok()  # type: ignore[union-attr]

        @BOUNDED
        @given(case=operation.as_strategy())
        def send(case: schemathesis.Case[Any]) -> None:
            nonlocal sent
            sent += 1
            for role in ("operator", "delegate"):
                answer = case.call(base_url=url, headers=as_role(role), timeout=10)
                case.validate_response(answer, checks=CHECKS)

        send()
    return sent


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_every_route_answers_as_described_whatever_is_sent(stage: Stage) -> None:
    description = stage.running.api.openapi()
    assert await asyncio.to_thread(fuzz, description, str(stage.client.base_url)) > 50
