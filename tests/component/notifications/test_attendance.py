"""The operator's wall: which screens are connected, and which tablets went away while a vote runs."""

from __future__ import annotations

import asyncio
from typing import Any

from shared.chassis.channel import MemoryChannel
from shared.contracts.voting import PollFact
from shared.kernel.clock import SetClock
from shared.kernel.errors import Unavailable
from tests.component.notifications.facts import ASSEMBLY, FACT_OF_STATE, IDS, hall, hex_id, poll_body
from tests.component.notifications.screen import Screen
from tests.component.notifications.stage import RememberingLog, Stage, Teller, as_role, on_stage

HERE = f"/api/notifications/assemblies/{ASSEMBLY}/here"
SCREENS = f"/api/notifications/assemblies/{ASSEMBLY}/screens"


class CutChannel(MemoryChannel):
    """A channel that can be out of reach, as Redis is behind a cut cable."""

    cut = False

    async def publish(self, name: str, message: bytes) -> None:
        if self.cut:
            raise Unavailable(what="Redis")
        await super().publish(name, message)


def tablet(stage: Stage, code: str, number: int = 1) -> Screen:
    return stage.screen("delegate", delegation_id=hex_id(code), session_id=f"{code}{number}")


def opened_now(state: str, clock: SetClock) -> PollFact:
    body = poll_body("Budget", state).model_copy(update={"opened_at": clock.now()})
    return FACT_OF_STATE[state](**IDS, poll_id=body.poll_id, poll=body)


async def wall(stage: Stage, **online: int) -> dict[str, Any]:
    """The wall once that many screens of each role are there; a stream that ends is noticed a moment later."""
    async with asyncio.timeout(10):
        while True:
            answer = await stage.client.get(SCREENS, headers=as_role("operator"))
            found = dict(answer.json())
            if {each["role"]: each["online"] for each in found["roles"]} == online:
                return found
            await asyncio.sleep(0.01)


async def test_screens_are_counted_by_role_and_the_public_beside_them(stage: Stage) -> None:
    async with (
        tablet(stage, "FRA"), tablet(stage, "FRA"), tablet(stage, "BEL"), stage.screen("display"), stage.screen(None)
    ):  # fmt: skip
        found = await wall(stage, delegate=2, display=1)  # the two windows of one tablet are one
        assert (found["public"], found["voting"], found["lost"]) == (1, False, [])


async def test_a_tablet_lost_during_an_open_vote_stands_out_until_it_is_back(stage: Stage, clock: SetClock) -> None:
    async with tablet(stage, "EST"):
        pass
    await wall(stage, delegate=0)
    clock.advance(60)
    await stage.tell(opened_now("open", clock))
    async with tablet(stage, "BEL"), tablet(stage, "FRA", 2):
        async with tablet(stage, "FRA"):
            pass
        async with tablet(stage, "ALB"):
            pass
        found = await wall(stage, delegate=2)
        lost = [(each["member"], each["name"]["en"], each["others"]) for each in found["lost"]]
        assert lost == [("ALB", "Alb", 0), ("FRA", "Fra", 1)]  # first whose delegation cannot vote
        assert (found["voting"], found["lost_total"]) == (True, 2)
        async with tablet(stage, "ALB"):
            assert [each["member"] for each in (await wall(stage, delegate=3))["lost"]] == ["FRA"]
    await stage.tell(opened_now("closed", clock))
    assert (await wall(stage, delegate=0))["lost"] == []


async def test_a_tablet_that_answers_no_heartbeat_is_gone_though_its_stream_is_open(
    stage: Stage, clock: SetClock
) -> None:
    async with tablet(stage, "FRA"), tablet(stage, "BEL"):
        await wall(stage, delegate=2)
        clock.advance(40)
        headers = as_role("delegate", delegation_id=hex_id("FRA"), session_id="FRA1")
        assert (await stage.client.post(HERE, headers=headers)).status_code == 204
        clock.advance(10)
        await wall(stage, delegate=1)


async def test_replicas_count_each_others_screens_and_say_so_when_they_cannot(
    database_url: str, clock: SetClock
) -> None:
    channel, log = CutChannel(), Teller(RememberingLog())
    async with (
        on_stage(database_url, clock=clock, channel=channel, teller=log) as one,
        on_stage(database_url, clock=clock, channel=channel, teller=log) as other,
    ):
        await one.tell(*hall())
        await other.tell()
        async with tablet(one, "FRA"), tablet(other, "BEL"):
            for replica in (one, other):
                assert (await wall(replica, delegate=2))["whole"] is True
        await wall(other, delegate=0)
        channel.cut = True
        async with tablet(one, "FRA"):
            assert (await wall(one, delegate=1))["whole"] is False
            await wall(other, delegate=0)


async def test_the_screens_of_another_organisation_are_not_told_of(stage: Stage) -> None:
    elsewhere = as_role("operator", organisation="0" * 31 + "2", assembly=None)
    assert (await stage.client.get(SCREENS, headers=elsewhere)).status_code == 404
