"""Nothing acknowledged is lost when the platform is killed; nothing is decided on facts older than the sender has seen."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

import pytest

from cli.platform import EmbeddedPlatform, PlatformFailed
from cli.replay.client import Platform, Refused
from cli.replay.founding import REGISTRATION, move, suspend
from cli.replay.polls import VOTING
from tests.harness.hall import assembly, ballot, cast, close_and_declare, motion, open_poll


def killed(embedded: EmbeddedPlatform) -> None:
    process = embedded._process
    assert process is not None
    os.kill(process.pid, signal.SIGKILL)
    process.wait(10)


@pytest.mark.timeout(180)
async def test_a_platform_killed_during_a_vote_has_every_acknowledged_ballot_when_it_is_back(tmp_path: Path) -> None:
    """V1, V2: kill -9 while ballots arrive; whoever got no answer sends the same ballot again."""
    with EmbeddedPlatform(tmp_path) as embedded:
        async with assembly(embedded) as stage:
            poll_id = await open_poll(stage, await motion(stage))
            members = stage.hall.voters()
            bodies = {member: ballot("yes") for member in members}
            acknowledged = {member for member in members[:5] if await cast(stage, poll_id, member, bodies[member])}
            racing = [asyncio.create_task(cast(stage, poll_id, each, bodies[each])) for each in members[5:9]]
            await asyncio.wait(racing, return_when=asyncio.FIRST_COMPLETED)
            killed(embedded)
            with EmbeddedPlatform(tmp_path, embedded.port):
                for member, answer in zip(
                    members[5:9], await asyncio.gather(*racing, return_exceptions=True), strict=True
                ):
                    if not isinstance(answer, BaseException):
                        acknowledged.add(member)
                    else:
                        assert isinstance(answer, PlatformFailed), answer
                assert acknowledged >= set(members[:5])
                poll = await stage.chair("GET", f"{VOTING}/polls/{poll_id}")
                assert poll["state"] == "open"
                for member in members[:10]:  # those acknowledged too: the same ballot again changes nothing
                    await cast(stage, poll_id, member, bodies[member])
                result = await close_and_declare(stage, poll_id)
                assert result["counts"]["yes"] == 10
                assert sorted(result["roll_call"]) == sorted(members[:10])


async def test_a_member_suspended_just_before_the_opening_is_not_on_the_roll(embedded: EmbeddedPlatform) -> None:
    async with assembly(embedded) as stage:
        motion_id = await motion(stage)
        await suspend(stage, ["M003"], "arrears")
        poll_id = await open_poll(stage, motion_id)
        with pytest.raises(Refused) as refused:
            await cast(stage, poll_id, "M003", ballot("yes"))
        assert refused.value.code == "voting-right-suspended"


async def test_a_vote_handed_over_belongs_to_the_alternate_at_once(embedded: EmbeddedPlatform) -> None:
    async with assembly(embedded) as stage:
        poll_id = await open_poll(stage, await motion(stage))
        seat = stage.seat("M004")
        path = f"{REGISTRATION}/delegations/{seat.delegation_id}/voting-delegate"
        await stage.desk("POST", path, {"delegate_id": seat.badges[1].delegate_id})
        with pytest.raises(Refused) as refused:
            await cast(stage, poll_id, "M004", ballot("yes"))
        assert refused.value.code == "not-the-voting-delegate"
        seat.holder = 1
        assert (await cast(stage, poll_id, "M004", ballot("no")))["member"] == "M004"


async def test_whoever_has_left_the_hall_cannot_vote_and_an_earlier_vote_stays(embedded: EmbeddedPlatform) -> None:
    async with assembly(embedded) as stage:
        poll_id = await open_poll(stage, await motion(stage))
        await cast(stage, poll_id, "M001", ballot("yes"))
        await move(stage, leave=["M001", "M002"])
        with pytest.raises(Refused) as refused:
            await cast(stage, poll_id, "M002", ballot("yes"))
        assert refused.value.code == "not-present"
        result = await close_and_declare(stage, poll_id)
        assert result["roll_call"] == {"M001": "yes"}


async def test_another_organisation_sees_nothing_of_a_vote(embedded: EmbeddedPlatform) -> None:
    async with assembly(embedded) as ours, assembly(embedded) as theirs:
        poll_id = await open_poll(ours, await motion(ours))
        for method, path in (("GET", ""), ("POST", "/close"), ("GET", "/tally")):
            with pytest.raises(Refused) as refused:
                await theirs.chair(method, f"{VOTING}/polls/{poll_id}{path}", {} if method == "POST" else None)
            assert refused.value.status == 404


async def test_a_wrong_bootstrap_token_founds_nothing(embedded: EmbeddedPlatform) -> None:
    async with Platform(embedded.url) as platform:
        body = {"name": {"en": "x"}, "rehearsal": True, "members": None}
        with pytest.raises(Refused) as refused:
            await platform.call("POST", f"{REGISTRATION}/organisations", body, authorization="Bootstrap wrong")
        assert refused.value.status in (401, 403)
