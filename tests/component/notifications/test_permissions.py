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
ANNOUNCERS, TELLERS_OUTSIDE = STAGE_STAFF | {"secretary"}, frozenset({"operator", "secretary"})
ANNOUNCE = {"to": ["hall"], "text": {"en": "Good morning."}}
WEBHOOK = {"name": "The press", "address": "https://press.example.org/hook", "topics": ["result"]}
RECIPIENT = {"name": "Ann", "address": "ann@example.org", "topics": ["result"], "language": "fr"}
SUBJECT = {
    "announcements": "announcement_id",
    "templates": "template_id",
    "calls": "call_id",
    "subscribers": "subscriber_id",
}
DISPLAY = {"blank": False, "layout": "auto", "languages": ["en"]}
ROUTES: list[tuple[str, str, Any, frozenset[str]]] = [
    ("GET", f"{AT}/stream", None, EVERYONE),
    ("GET", f"{AT}/public-stream", None, PUBLIC),
    ("GET", f"{AT}/state", None, EVERYONE),
    ("POST", f"{AT}/here", None, EVERYONE),
    ("POST", f"{AT}/announcements", ANNOUNCE, ANNOUNCERS),
    ("DELETE", f"{API}/announcements/{'d' * 32}", None, ANNOUNCERS),
    ("GET", f"{AT}/announcements", None, ANNOUNCERS),
    ("GET", f"{AT}/addressees", None, ANNOUNCERS),
    ("PUT", f"{API}/announcements/{'d' * 32}/acknowledgement", None, frozenset({"delegate", "observer"})),
    ("GET", f"{API}/templates", None, ANNOUNCERS),
    ("PUT", f"{API}/templates/lunch", {"name": {"en": "Lunch"}, "text": {"en": "Lunch."}}, TELLERS_OUTSIDE),
    ("DELETE", f"{API}/templates/lunch", None, TELLERS_OUTSIDE),
    ("POST", f"{AT}/webhooks", WEBHOOK, TELLERS_OUTSIDE),
    ("POST", f"{AT}/recipients", RECIPIENT, TELLERS_OUTSIDE),
    ("DELETE", f"{API}/subscribers/{'d' * 32}", None, TELLERS_OUTSIDE),
    ("POST", f"{API}/subscribers/{'d' * 32}/resume", None, TELLERS_OUTSIDE),
    ("GET", f"{AT}/deliveries", None, TELLERS_OUTSIDE),
    ("POST", f"{API}/deliveries/{'d' * 32}/redeliver", None, TELLERS_OUTSIDE),
    ("POST", f"{AT}/calls", {"reason": "tablet"}, frozenset({"delegate"})),
    ("POST", f"{API}/calls/{'d' * 32}/answer", None, STAGE_STAFF | {"teller"}),
    ("POST", f"{API}/calls/{'d' * 32}/end", None, STAGE_STAFF | {"teller", "delegate"}),
    ("PUT", f"{AT}/display", DISPLAY, STAGE_STAFF),
    ("GET", f"{API}/health", None, PUBLIC),
    ("GET", f"{API}/audit", None, KEEPERS),
    ("GET", f"{API}/condition", None, KEEPERS),
    ("GET", f"{AT}/screens", None, KEEPERS),
]


def template_of(path: str) -> str:
    start, whose, *rest = path.removeprefix(API).replace(ASSEMBLY, "{assembly_id}").split("/")
    if rest and rest[0] in ("d" * 32, "lunch"):
        rest[0] = f"{{{SUBJECT.get(whose, 'delivery_id')}}}"
    return "/".join([start, whose, *rest])


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
    known = {f"{method} {template_of(path)}": roles for method, path, _, roles in ROUTES}
    assert {route: found for route, (found,) in declared.items()} == known
