"""The replay's client: positions of all sessions are merged and sent, retries are bounded, refusals and failures differ."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import httpx
import pytest

from cli.platform import PlatformFailed
from cli.replay import client
from cli.replay.client import Platform, Refused, Session

Answer = Callable[[httpx.Request], httpx.Response]


def platform(answer: Answer) -> Platform:
    return Platform("http://platform.invalid", transport=httpx.MockTransport(answer))


def problem(status: int, code: str, **headers: str) -> httpx.Response:
    return httpx.Response(status, json={"code": code, "detail": "So."}, headers=headers)


async def test_the_highest_position_of_every_topic_goes_with_every_later_request() -> None:
    sent: list[str | None] = []
    positions = iter(["a.v1=3,b.v1=1", "a.v1=2", "b.v1=7"])

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.headers.get("Hemicycle-After"))
        return httpx.Response(200, json={}, headers={"Hemicycle-Position": next(positions)})

    async with platform(answer) as one:
        for _ in range(3):
            await one.call("POST", "/x", {})
        assert one.positions.header() == "a.v1=3,b.v1=7"
    assert sent == [None, "a.v1=3,b.v1=1", "a.v1=3,b.v1=1"]


async def test_an_answer_that_nothing_was_done_is_tried_again() -> None:
    answers = iter([problem(503, "not-heard-yet", **{"Retry-After": "0"}), httpx.Response(200, json={"ok": True})])
    async with platform(lambda _: next(answers)) as one:
        assert await one.call("POST", "/x", {}) == {"ok": True}


async def test_tries_are_bounded() -> None:
    tried: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        tried.append(request.url.path)
        return problem(503, "unavailable", **{"Retry-After": "0"})

    async with platform(answer) as one:
        with pytest.raises(PlatformFailed):
            await one.call("POST", "/x", {})
    assert len(tried) == client.TRIES


async def test_a_refusal_is_raised_with_its_code() -> None:
    async with platform(lambda _: problem(409, "no-quorum")) as one:
        with pytest.raises(Refused) as refused:
            await one.call("POST", "/x", {})
    assert refused.value.code == "no-quorum"


async def test_a_defect_of_the_platform_is_a_failure_not_a_refusal() -> None:
    async with platform(lambda _: httpx.Response(500, text="oops")) as one:
        with pytest.raises(PlatformFailed):
            await one.call("POST", "/x", {})


async def test_a_lost_connection_is_tried_again_only_where_twice_does_no_harm() -> None:
    lost = iter([True, False, True])

    def answer(_: httpx.Request) -> httpx.Response:
        if next(lost):
            raise httpx.ReadError("lost")
        return httpx.Response(201, json={})

    async with platform(answer) as one:
        await one.call("POST", "/ballots", {}, repeatable=True)
        with pytest.raises(PlatformFailed):
            await one.call("POST", "/motions", {})


async def test_a_session_signs_in_once_however_many_requests_start_together() -> None:
    seen: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.url.path)
        if request.url.path == "/sign-in":
            return httpx.Response(200, json={"token": "t1"})
        assert request.headers["Authorization"] == "Bearer t1"
        return httpx.Response(200, json={})

    session = Session("/sign-in", {"username": "u", "password": "p"})
    async with platform(answer) as one:
        await asyncio.gather(*(one.call("GET", "/x", session=session) for _ in range(5)))
    assert seen.count("/sign-in") == 1


async def test_an_expired_token_is_had_anew_and_the_request_sent_again() -> None:
    tokens = iter(["old", "new"])

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/sign-in":
            return httpx.Response(200, json={"token": next(tokens)})
        if request.headers["Authorization"] == "Bearer old":
            return problem(401, "expired-token")
        return httpx.Response(200, json={"ok": True})

    async with platform(answer) as one:
        session = Session("/sign-in", {"username": "u", "password": "p"})
        assert await one.call("POST", "/x", {}, session=session) == {"ok": True}
