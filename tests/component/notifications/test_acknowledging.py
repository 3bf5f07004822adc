"""An announcement to one delegation reaches its tablets alone; who takes note is seen by those who announced it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from shared.kernel.clock import SetClock
from tests.component.notifications.facts import ASSEMBLY, hall, hex_id
from tests.component.notifications.stage import RememberingLog, Stage, Teller, as_role, on_stage

AT, API = f"/api/notifications/assemblies/{ASSEMBLY}", "/api/notifications"
TEXT = {"en": "Please come to the desk.", "fr": "Veuillez vous présenter au bureau."}
ALB, BEL = hex_id("ALB"), hex_id("BEL")


def delegate(code: str, person: str = "1") -> dict[str, str]:
    return {"delegation_id": hex_id(code), "subject": hex_id(f"{code}{person}")}


async def announce(stage: Stage, role: str = "secretary", **body: Any) -> httpx.Response:
    body = {"text": TEXT, "acknowledge": True, **body}
    return await stage.client.post(f"{AT}/announcements", json=body, headers=as_role(role))


async def take_note(stage: Stage, announcement_id: str, role: str = "delegate", **claims: Any) -> httpx.Response:
    path = f"{API}/announcements/{announcement_id}/acknowledgement"
    return await stage.client.put(path, headers=as_role(role, **claims))


async def asked(stage: Stage, role: str = "secretary") -> list[dict[str, Any]]:
    answer = await stage.client.get(f"{AT}/announcements", headers=as_role(role))
    assert answer.status_code == 200, answer.text
    return list(answer.json()[0]["asked"])


async def test_a_delegation_alone_gets_it_takes_note_and_is_seen_to_have(stage: Stage) -> None:
    async with (
        stage.screen("delegate", **delegate("ALB")) as tablet,
        stage.screen("delegate", **delegate("BEL")) as other,
        stage.screen("chair") as chair,
        stage.screen("display") as wall,
        stage.screen(None) as public,
    ):
        screens = (tablet, other, chair, wall, public)
        for screen in screens:
            await screen.next()
        announced = (await announce(stage, delegations=[ALB])).json()["announcement_id"]
        mine = (await tablet.until(lambda state: bool(state["mine"]["notices"])))["mine"]
        assert [(each["text"], each["acknowledge"]) for each in mine["notices"]] == [(TEXT, True)]
        await chair.until(lambda state: state["notices"] == {announced: {"acknowledged": 0, "of": 1}})
        assert await asked(stage) == [{"delegation_id": ALB, "delegate_id": None, "by": None, "at": None}]

        assert (await take_note(stage, announced, **delegate("ALB"))).status_code == 204
        await tablet.until(lambda state: announced in state["mine"]["acknowledged"])
        await chair.until(lambda state: state["notices"][announced]["acknowledged"] == 1)
        done = {"by": hex_id("ALB1"), "at": "2025-11-24T09:00:00Z"}
        assert await asked(stage, "chair") == [{"delegation_id": ALB, "delegate_id": None, **done}]

        body = {"to": ["delegate", "hall", "chair", "public"], "text": {"en": "For all."}}
        await stage.client.post(f"{AT}/announcements", json=body, headers=as_role("chair"))
        for screen in screens:
            await screen.until(lambda state: bool(state["announcements"]))
        assert b"Please come" in tablet.raw
        assert not any(b"Please come" in screen.raw for screen in screens[1:])


async def test_a_tablet_that_comes_back_or_comes_later_has_what_is_its_own(database_url: str, clock: SetClock) -> None:
    teller = Teller(RememberingLog())
    async with on_stage(database_url, teller=teller, clock=clock) as stage:
        await stage.tell(*hall())
        async with stage.screen("delegate", **delegate("ALB")) as tablet:
            await tablet.next()
            place = tablet.last_id
        answer = await announce(stage, delegations=[ALB])
        announced = answer.json()["announcement_id"]
        headers = {**as_role("delegate", **delegate("ALB")), "Hemicycle-After": answer.headers["Hemicycle-Position"]}
        assert (await stage.client.get(f"{AT}/state", headers=headers)).json()["state"]["mine"]["notices"]
        async with stage.screen("delegate", last_event_id=place, **delegate("ALB")) as tablet:
            first = await tablet.next()
            assert (first.name, len(first.data["set"]["mine"]["notices"])) == ("change", 1)
        await take_note(stage, announced, **delegate("ALB"))
        while await stage.running.relay.send_some():
            pass
    async with on_stage(database_url, teller=teller, clock=clock) as stage:
        async with stage.screen("delegate", last_event_id=place, **delegate("ALB")) as tablet:
            mine = (await tablet.until(lambda state: "mine" in state))["mine"]
            assert (len(mine["notices"]), list(mine["acknowledged"])) == (1, [announced])
        assert (await stage.state("chair"))["notices"] == {announced: {"acknowledged": 1, "of": 1}}


async def test_a_private_one_is_not_there_for_others_and_its_words_are_in_no_log_of_acts(stage: Stage) -> None:
    announced = (await announce(stage, delegates=[hex_id("ALB1")])).json()["announcement_id"]
    stranger = await take_note(stage, announced, **delegate("BEL"))
    assert (stranger.status_code, stranger.json()["code"]) == (404, "not-found")
    deputy = await take_note(stage, announced, **delegate("ALB", "2"))
    assert deputy.status_code == 404
    audit = (await stage.client.get(f"{API}/audit", headers=as_role("auditor"))).text
    assert hex_id("ALB1") in audit
    assert "Please come" not in audit


async def test_note_is_taken_of_what_asks_for_it_and_stands_and_once(stage: Stage, clock: SetClock) -> None:
    silent = (await announce(stage, to=["delegate"], acknowledge=False)).json()["announcement_id"]
    refused = await take_note(stage, silent, **delegate("ALB"))
    assert (refused.status_code, refused.json()["code"]) == (409, "no-acknowledgement-asked")
    short = (await announce(stage, to=["delegate"], seconds=60)).json()["announcement_id"]
    first = await take_note(stage, short, **delegate("ALB"))
    second = await take_note(stage, short, **delegate("ALB"))
    assert (first.status_code, second.status_code) == (204, 204)
    assert "Hemicycle-Position" in first.headers
    assert "Hemicycle-Position" not in second.headers
    clock.advance(60)
    late = await take_note(stage, short, **delegate("BEL"))
    assert (late.status_code, late.json()["code"]) == (409, "no-acknowledgement-asked")


@pytest.mark.parametrize(
    ("body", "code", "status"),
    [
        ({}, "nobody-addressed", 422),
        ({"to": ["delegate"], "delegations": [ALB]}, "private-and-public", 422),
        ({"to": ["hall", "public"]}, "nobody-to-acknowledge", 422),
        ({"delegations": ["f" * 32]}, "not-found", 404),
        ({"delegates": [ALB]}, "not-found", 404),
    ],
)
async def test_an_announcement_to_nobody_or_to_whom_it_cannot_reach_is_refused(
    stage: Stage, body: dict[str, Any], code: str, status: int
) -> None:
    answer = await announce(stage, **body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_templates_come_with_the_platform_and_an_organisation_keeps_its_own(stage: Stage) -> None:
    async def listed(organisation: str | None = None) -> dict[str, Any]:
        claims = {"organisation": organisation, "assembly": None} if organisation else {}
        answer = await stage.client.get(f"{API}/templates", headers=as_role("chair", **claims))
        return {each["template_id"]: each for each in answer.json()}

    shipped = await listed()
    assert {"sitting-begins", "break", "lunch", "vote-soon", "evacuation", "documents-distributed"} <= shipped.keys()
    for each in shipped.values():
        assert each["name"].keys() == each["text"].keys() == {"ar", "en", "es", "fr"}
    assert shipped["evacuation"]["acknowledge"] is True
    body = {"name": {"en": "Lunch"}, "text": {"en": "Lunch is on the terrace."}, "seconds": 1200}
    headers = as_role("secretary")
    for name in ("lunch", "terrace"):
        kept = await stage.client.put(f"{API}/templates/{name}", json=body, headers=headers)
        assert (kept.status_code, kept.json()["own"]) == (200, True)
    changed = await listed()
    assert changed["lunch"]["text"] == body["text"]
    assert list(changed) == [*shipped, "terrace"]
    assert await listed("0" * 31 + "2") == shipped
    gone = [
        await stage.client.delete(f"{API}/templates/{n}", headers=headers)
        for n in ("lunch", "terrace", "lunch", "terrace")
    ]
    assert [each.status_code for each in gone] == [204, 204, 409, 404]
    assert gone[2].json()["code"] == "shipped-template"
    assert await listed() == shipped
