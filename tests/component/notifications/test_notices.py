"""Announcements and the hall's display: shown to whom they are meant for, until their time is over; each act recorded."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from services.notifications.main import Timing
from shared.kernel.clock import SetClock
from tests.component.notifications.facts import ASSEMBLY, hall
from tests.component.notifications.stage import RememberingLog, Stage, Teller, as_role, on_stage

AT = f"/api/notifications/assemblies/{ASSEMBLY}"
TEXT = {"en": "The bus leaves at six.", "ar": "تغادر الحافلة في السادسة."}


async def announce(stage: Stage, role: str = "chair", **body: Any) -> httpx.Response:
    body = {"to": ["delegate", "hall"], "text": TEXT, **body}
    return await stage.client.post(f"{AT}/announcements", json=body, headers=as_role(role))


async def after(stage: Stage, answer: httpx.Response, role: str) -> dict[str, Any]:
    """What a screen shows to whoever has seen ``answer``."""
    headers = {**as_role(role), "Hemicycle-After": answer.headers["Hemicycle-Position"]}
    found = await stage.client.get(f"{AT}/state", headers=headers)
    assert found.status_code == 200, found.text
    return dict(found.json()["state"])


async def test_an_announcement_is_shown_to_its_audiences_alone_until_it_is_withdrawn(stage: Stage) -> None:
    async with stage.screen("delegate") as delegate:
        await delegate.next()
        answer = await announce(stage)
        assert answer.status_code == 201
        state = await delegate.until(lambda state: bool(state["announcements"]))
        made = answer.json()
        assert state["announcements"] == [
            {name: made[name] for name in ("announcement_id", "text", "at", "until", "acknowledge")}
        ]
        assert made["text"] == TEXT
        assert (await after(stage, answer, "display"))["announcements"]
        assert not (await after(stage, answer, "chair"))["announcements"]
        gone = await stage.client.delete(
            f"/api/notifications/announcements/{made['announcement_id']}", headers=as_role("operator")
        )
        assert gone.status_code == 204
        await delegate.until(lambda state: not state["announcements"])


async def test_an_announcement_goes_by_itself_when_its_time_is_over(database_url: str, clock: SetClock) -> None:
    async with on_stage(database_url, clock=clock, timing=Timing(expiry_s=0.01)) as stage:
        await stage.tell(*hall())
        async with stage.screen("delegate") as screen:
            await screen.next()
            answer = await announce(stage, seconds=60)
            assert answer.json()["until"] == "2025-11-24T09:01:00Z"
            await screen.until(lambda state: bool(state["announcements"]))
            clock.advance(59)
            assert (await stage.state("delegate"))["announcements"]
            clock.advance(1)
            await screen.until(lambda state: not state["announcements"])
        assert not (await stage.state("delegate"))["announcements"]


async def test_withdrawing_twice_is_withdrawing_once(stage: Stage) -> None:
    made = (await announce(stage)).json()
    path = f"/api/notifications/announcements/{made['announcement_id']}"
    first = await stage.client.delete(path, headers=as_role("chair"))
    second = await stage.client.delete(path, headers=as_role("chair"))
    assert (first.status_code, second.status_code) == (204, 204)
    assert "Hemicycle-Position" not in second.headers


async def test_what_the_display_shows_reaches_the_hall_and_survives_a_restart(
    database_url: str, clock: SetClock
) -> None:
    teller = Teller(RememberingLog())
    wanted = {"blank": True, "layout": "agenda", "languages": ["fr", "ar"]}
    async with on_stage(database_url, teller=teller, clock=clock) as stage:
        await stage.tell(*hall())
        assert (await stage.state("display"))["display"]["blank"] is False
        answer = await stage.client.put(f"{AT}/display", json=wanted, headers=as_role("chair"))
        assert (answer.status_code, answer.json()) == (200, wanted)
        assert (await after(stage, answer, "display"))["display"] == wanted
        withdrawn = (await announce(stage, text={"en": "Withdrawn."})).json()["announcement_id"]
        path = f"/api/notifications/announcements/{withdrawn}"
        await after(stage, await stage.client.delete(path, headers=as_role("chair")), "display")
        await after(stage, await announce(stage), "display")
    async with on_stage(database_url, teller=teller, clock=clock) as stage:
        state = await stage.state("display")
        assert state["display"] == wanted
        assert [each["text"] for each in state["announcements"]] == [TEXT]


async def test_each_act_is_in_the_log_of_privileged_acts(stage: Stage) -> None:
    made = (await announce(stage)).json()
    await stage.client.delete(f"/api/notifications/announcements/{made['announcement_id']}", headers=as_role("chair"))
    body = {"blank": False, "layout": "poll", "languages": ["en"]}
    await stage.client.put(f"{AT}/display", json=body, headers=as_role("operator"))
    audit = (await stage.client.get("/api/notifications/audit", headers=as_role("auditor"))).json()
    assert [(entry["verb"], entry["role"]) for entry in audit["entries"]] == [
        ("announce", "chair"),
        ("withdraw-announcement", "chair"),
        ("set-display", "operator"),
    ]
    assert audit["intact"] is True


@pytest.mark.parametrize(
    "body",
    [
        {"text": {}},
        {"text": {"de": "Guten Tag"}},
        {"text": {"en": " "}},
        {"to": ["press"]},
        {"seconds": 0},
        {"seconds": 10**9},
        {"more": 1},
    ],
)
async def test_an_announcement_that_makes_no_sense_is_refused_with_the_field(
    stage: Stage, body: dict[str, Any]
) -> None:
    answer = await announce(stage, **body)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
    assert answer.json()["errors"]


async def test_another_organisation_can_neither_announce_nor_withdraw_here(stage: Stage) -> None:
    answer = await announce(stage)
    made = answer.json()
    stranger = as_role("operator", organisation="0" * 31 + "2", assembly=None)
    body = {"to": ["hall"], "text": TEXT}
    display = {"blank": True, "layout": "auto", "languages": ["en"]}
    answers = [
        await stage.client.post(f"{AT}/announcements", json=body, headers=stranger),
        await stage.client.delete(f"/api/notifications/announcements/{made['announcement_id']}", headers=stranger),
        await stage.client.put(f"{AT}/display", json=display, headers=stranger),
    ]
    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert (await after(stage, answer, "display"))["announcements"]
