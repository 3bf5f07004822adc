"""What stands at which address of the one origin."""

from __future__ import annotations

import httpx
import pytest

from cli.platform import EmbeddedPlatform


@pytest.mark.parametrize("path", ["/api/nobody/here", "/api/voting/nothing", "/api/nobody", "/api"])
def test_an_address_of_no_service_is_a_problem_and_not_the_web_app(embedded: EmbeddedPlatform, path: str) -> None:
    answer = httpx.get(embedded.url + path)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert answer.json()["code"] == "not-found"
