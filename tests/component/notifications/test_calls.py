"""A delegation calls a teller: seen by the staff at once, answered by one of them, and by nobody else heard of."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx

from shared.kernel.clock import SetClock
from tests.component.notifications.facts import ASSEMBLY, hall, hex_id
from tests.component.notifications.stage import RememberingLog, Stage, Teller, as_role, on_stage

AT, API = f"/api/notifications/assemblies/{ASSEMBLY}", "/api/notifications"


def tablet_of(code: str, person: str = "1") -> dict[str, Any]:
    return {"delegation_id": hex_id(code), "subject": hex_id(f"{code}{person}")}


async def call(stage: Stage, code: str = "ALB", reason: str = "secrecy", person: str = "1") -> httpx.Response:
    headers = as_role("delegate", **tablet_of(code, person))
    return await stage.client.post(f"{AT}/calls", json={"reason": reason}, headers=headers)


async def act(stage: Stage, verb: str, call_id: str, role: str = "teller", **claims: Any) -> httpx.Response:
    return await stage.client.post(f"{API}/calls/{call_id}/{verb}", headers=as_role(role, **claims))


async def test_a_call_is_seen_by_staff_answered_by_name_and_seen_by_that_delegation_alone(stage: Stage) -> None:
    async with (
        stage.screen("delegate", **tablet_of("ALB")) as tablet,
        stage.screen("delegate", **tablet_of("BEL")) as other,
        stage.screen("teller") as teller,
        stage.screen("display") as wall,
        stage.screen(None) as public,
    ):
        for screen in (tablet, other, teller, wall, public):
            await screen.next()
        call_id = (await call(stage)).json()["call_id"]
        seen = (await teller.until(lambda state: bool(state["calls"])))["calls"][0]
        assert (seen["reason"], seen["state"], bool(seen["delegation"])) == ("secrecy", "waiting", True)
        await tablet.until(lambda state: bool(state["mine"]["call"]))
        answered = await act(stage, "answer", call_id)
        assert answered.json()["answered_by"] == "The teller"
        mine = (await tablet.until(lambda state: (state["mine"]["call"] or {}).get("state") == "coming"))["mine"][
            "call"
        ]
        assert mine["answered_by"] == "The teller"
        late = await act(stage, "answer", call_id, role="chair")
        assert (late.status_code, late.json()["code"]) == (409, "call-answered")
        assert (await act(stage, "end", call_id)).json()["state"] == "done"
        await teller.until(lambda state: state["calls"] == [])
        await tablet.until(lambda state: state["mine"]["call"] is None)
        assert not any(call_id.encode() in screen.raw for screen in (other, wall, public))


async def test_two_tablets_make_one_call_and_nobody_floods_the_tellers(database_url: str, clock: SetClock) -> None:
    async with on_stage(database_url, clock=clock) as stage:
        await stage.tell(*hall())
        both = await asyncio.gather(call(stage, person="1"), call(stage, person="2"))
        assert {each.status_code for each in both} == {201}
        [call_id] = {each.json()["call_id"] for each in both}
        stranger = await act(stage, "end", call_id, role="delegate", **tablet_of("BEL"))
        assert stranger.status_code == 404
        withdrawn = await act(stage, "end", call_id, role="delegate", **tablet_of("ALB", "2"))
        assert withdrawn.json()["state"] == "withdrawn"
        assert (await act(stage, "answer", call_id)).json()["code"] == "call-over"
        again = await call(stage)
        assert (again.status_code, again.json()["code"]) == (429, "called-just-now")
        assert (await call(stage, code="BEL")).status_code == 201
        clock.advance(20)
        assert (await call(stage)).json()["call_id"] != call_id


async def test_a_standing_call_survives_a_restart(database_url: str, clock: SetClock) -> None:
    teller = Teller(RememberingLog())
    async with on_stage(database_url, teller=teller, clock=clock) as stage:
        await stage.tell(*hall())
        call_id = (await call(stage)).json()["call_id"]
    async with on_stage(database_url, teller=teller, clock=clock) as stage:
        assert [each["call_id"] for each in (await stage.state("chair"))["calls"]] == [call_id]
        await act(stage, "answer", call_id)
        async with stage.screen("teller") as screen:
            await screen.until(lambda state: [each["state"] for each in state.get("calls", ())] == ["coming"])
