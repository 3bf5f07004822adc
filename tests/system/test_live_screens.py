"""What the screens see of a vote as it happens, each audience its own part, without asking again."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from cli.platform import EmbeddedPlatform
from tests.harness.hall import assembly, ballot, cast, close_and_declare, hired, motion, open_poll, screen


async def test_the_hall_sees_the_turnout_move_and_then_the_result(embedded: EmbeddedPlatform) -> None:
    async with assembly(embedded) as stage, screen(stage, await hired(stage, "display")) as hall:
        poll_id = await open_poll(stage, await motion(stage))
        await hall.until(lambda state: (state.get("poll") or {}).get("poll_id") == poll_id)
        for turnout, member in enumerate(stage.hall.voters(), start=1):
            await cast(stage, poll_id, member, ballot("yes"))
            seen = await hall.until(lambda state, n=turnout: (state.get("tally") or {}).get("voted") == n)
            assert seen["tally"].get("counts") is None, "the hall sees no counts before the result"
        await close_and_declare(stage, poll_id)
        seen = await hall.until(lambda state: (state.get("result") or {}).get("poll_id") == poll_id)
        assert seen["result"]["result"]["outcome"] == "adopted"
        assert seen["result"]["result"]["counts"]["yes"] == 12


async def test_the_chair_sees_counts_move_where_the_vote_is_recorded(embedded: EmbeddedPlatform) -> None:
    async with assembly(embedded) as stage, screen(stage, stage.staff.chair) as chair:
        poll_id = await open_poll(stage, await motion(stage))
        await cast(stage, poll_id, "M001", ballot("yes"))
        await cast(stage, poll_id, "M002", ballot("no"))
        seen = await chair.until(lambda state: (state.get("tally") or {}).get("voted") == 2)
        assert {name: n for name, n in seen["tally"]["counts"].items() if n} == {"yes": 1, "no": 1}


async def test_in_a_secret_vote_even_the_chair_sees_turnout_alone(embedded: EmbeddedPlatform) -> None:
    async with assembly(embedded) as stage, screen(stage, stage.staff.chair) as chair:
        poll_id = await open_poll(stage, await motion(stage, mode="secret"))
        await cast(stage, poll_id, "M001", ballot("yes"))
        seen = await chair.until(lambda state: (state.get("tally") or {}).get("voted") == 1)
        assert seen["tally"].get("counts") is None
        assert seen["tally"].get("members_voted") is None


async def test_the_public_hears_of_a_vote_only_what_is_declared(embedded: EmbeddedPlatform) -> None:
    async with assembly(embedded) as stage, screen(stage) as public:
        poll_id = await open_poll(stage, await motion(stage))
        await cast(stage, poll_id, "M001", ballot("no"))
        await close_and_declare(stage, poll_id)
        seen = await public.until(lambda state: (state.get("result") or {}).get("poll_id") == poll_id)
        assert seen["result"]["result"]["roll_call"]["M001"] == "no"


@pytest.mark.parametrize("role", ["chair", "display"])
async def test_a_screen_that_heard_everything_shows_what_a_fresh_one_shows(
    embedded: EmbeddedPlatform, role: str
) -> None:
    """V10."""
    async with assembly(embedded) as stage:
        session = stage.staff.chair if role == "chair" else await hired(stage, role)
        async with screen(stage, session) as old:
            await old.until(lambda _: True)
            poll_id = await open_poll(stage, await motion(stage))
            await asyncio.gather(*(cast(stage, poll_id, each, ballot("yes")) for each in stage.hall.voters()))
            await close_and_declare(stage, poll_id)
            path = f"{stage.platform.url}/api/notifications/assemblies/{stage.assembly_id}/state"
            headers = {"Authorization": f"Bearer {session.token}", "Hemicycle-After": stage.platform.positions.header()}
            async with httpx.AsyncClient(trust_env=False) as client:
                fresh = (await client.get(path, headers=headers)).json()["state"]
            assert await old.until(lambda state: state == fresh) == fresh
