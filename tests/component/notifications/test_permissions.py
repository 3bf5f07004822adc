"""V11: every route names who may use it, and each role gets exactly that; nobody else gets in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from shared.chassis.auth import ROLES
from tests.component.notifications.facts import ASSEMBLY
from tests.component.notifications.stage import Stage, as_role
from tests.harness.service import permissions

AT, API = f"/api/notifications/assemblies/{ASSEMBLY}", "/api/notifications"
PUBLIC = frozenset({"public"})
EVERYONE, STAGE_STAFF, KEEPERS = frozenset(ROLES), frozenset({"chair", "operator"}), frozenset({"auditor", "operator"})
ANNOUNCERS = STAGE_STAFF | {"secretary"}
ANNOUNCE = {"to": ["hall"], "text": {"en": "Good morning."}}
DISPLAY = {"blank": False, "layout": "auto", "languages": ["en"]}
ROUTES: list[tuple[str, str, Any, frozenset[str]]] = [
    ("GET", f"{AT}/stream", None, EVERYONE),
    ("GET", f"{AT}/public-stream", None, PUBLIC),
    ("GET", f"{AT}/state", None, EVERYONE),
    ("POST", f"{AT}/announcements", ANNOUNCE, ANNOUNCERS),
    ("DELETE", f"{API}/announcements/{'d' * 32}", None, ANNOUNCERS),
    ("PUT", f"{AT}/display", DISPLAY, STAGE_STAFF),
    ("GET", f"{API}/health", None, PUBLIC),
    ("GET", f"{API}/audit", None, KEEPERS),
]


async def status(stage: Stage, method: str, path: str, body: Any, headers: dict[str, str]) -> int:
    async with stage.client.stream(method, path, json=body, headers=headers) as answer:  # a stream would never end
        return answer.status_code


@pytest.mark.parametrize(("method", "path", "body", "allowed"), ROUTES, ids=lambda v: v if isinstance(v, str) else "")
async def test_v11_each_role_gets_what_it_may_have_and_nothing_else(
    stage: Stage, method: str, path: str, body: Any, allowed: frozenset[str]
) -> None:
    for role in ROLES:
        got = await status(stage, method, path, body, as_role(role))
        assert (got != 403) is (allowed == PUBLIC or role in allowed), role
        assert got < 500
    expected: Callable[[int], bool] = (lambda got: got == 200) if allowed == PUBLIC else (lambda got: got == 401)
    assert expected(await status(stage, method, path, body, {}))


async def test_v11_every_route_declares_one_set_of_roles_and_none_is_missing_here(stage: Stage) -> None:
    declared = permissions(stage.running)
    known = {
        f"{method} {path.removeprefix(API).replace(ASSEMBLY, '{assembly_id}').replace('d' * 32, '{announcement_id}')}": roles
        for method, path, _, roles in ROUTES
    }
    assert {route: found for route, (found,) in declared.items()} == known
