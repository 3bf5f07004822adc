"""What is taken at once and from one sender: overload is refused with a time to come back, and ends by itself."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

import orjson
import pytest
from starlette.types import Message, Receive, Scope, Send

from shared.chassis import pressure
from shared.chassis.pressure import OF_A_SIGN_IN, OF_AN_ADDRESS, Buckets, Pressure

TABLETS = [f"tablet-{number}" for number in range(200)]
HALL = "192.168.7.1"  # all tablets come from there


@dataclass
class Hall:
    """Requests by ASGI, from any address, at a time that the test sets."""

    seconds: float = 0.0
    served: int = 0
    open_door: asyncio.Event = field(default_factory=asyncio.Event)
    streams: bool = False

    def __post_init__(self) -> None:
        self.open_door.set()
        self.pressure = Pressure(self.app, TABLETS.__contains__, lambda: self.seconds)

    async def app(self, scope: Scope, receive: Receive, send: Send) -> None:
        while (await receive()).get("more_body"):
            pass
        if self.streams:
            await send({"type": "http.response.start", "status": 200, "headers": []})
        await self.open_door.wait()
        self.served += 1
        if not self.streams:
            await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async def ask(self, token: str | None = None, address: str = HALL, body: asyncio.Event | None = None) -> Any:
        """The status, and the problem where there is one. ``body``: it never comes whole before this is set."""
        headers = [] if token is None else [(b"authorization", f"Bearer {token}".encode())]
        headers += [(b"content-length", b"9")] if body else []
        answers: list[Message] = []

        async def receive() -> Message:
            if body is not None:
                await body.wait()
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: Message) -> None:
            answers.append(message)

        await self.pressure(
            {"type": "http", "client": (address, 1), "headers": headers, "query_string": b""}, receive, send
        )
        status, headers = answers[0]["status"], dict(answers[0]["headers"])
        return status, headers.get(b"retry-after"), orjson.loads(answers[1]["body"] or b"{}").get("code")


async def test_two_hundred_tablets_behind_one_address_are_served_while_one_of_them_runs_wild() -> None:
    hall = Hall()
    wild = [await hall.ask(TABLETS[0]) for _ in range(OF_A_SIGN_IN.burst + 1)]
    assert {status for status, *_ in wild[:-1]} == {200}
    assert wild[-1] == (429, b"1", "too-many-requests")
    for tablet in TABLETS[1:]:
        assert {(await hall.ask(tablet))[0] for _ in range(5)} == {200}
    assert (await hall.ask(TABLETS[0]))[0] == 429
    hall.seconds += 1
    again = [(await hall.ask(TABLETS[0]))[0] for _ in range(OF_A_SIGN_IN.per_s + 1)]
    assert again == [200] * OF_A_SIGN_IN.per_s + [429]


async def test_whoever_is_not_signed_in_shares_what_the_address_has_and_invented_tokens_are_no_sign_in() -> None:
    hall = Hall()
    flood = [await hall.ask(None if number % 2 else f"invented-{number}") for number in range(OF_AN_ADDRESS.burst)]
    assert {status for status, *_ in flood} == {200}
    assert (await hall.ask("invented"))[:2] == (429, b"1")
    assert (await hall.ask(TABLETS[5]))[0] == 200
    assert (await hall.ask(None, "192.168.7.2"))[0] == 200


async def test_senders_beyond_those_remembered_begin_anew() -> None:
    buckets, rate = Buckets(lambda: 0.0), pressure.Rate(per_s=1, burst=1)
    assert [buckets.take("first", rate), buckets.take("first", rate)] == [0.0, 1.0]
    for number in range(pressure.MOST_SENDERS):
        buckets.take(f"address-{number}", rate)
    assert buckets.take("first", rate) == 0.0


@pytest.mark.parametrize("streams", [False, True])
async def test_more_than_is_taken_at_once_is_refused_until_answers_begin(
    monkeypatch: pytest.MonkeyPatch, streams: bool
) -> None:
    monkeypatch.setattr(pressure, "MOST_AT_ONCE", 3)
    hall = Hall(streams=streams)
    hall.open_door.clear()
    waiting = [asyncio.create_task(hall.ask(tablet)) for tablet in TABLETS[:3]]
    await asyncio.sleep(0)
    late = asyncio.create_task(hall.ask(TABLETS[3]))
    await asyncio.sleep(0)
    assert late.done() is not streams, "a stream that has begun holds no place"
    hall.open_door.set()
    assert {status for status, *_ in await asyncio.gather(*waiting)} == {200}
    assert await late == ((200, None, None) if streams else (503, b"2", "overloaded"))
    assert (await hall.ask(TABLETS[3]))[0] == 200
    assert hall.pressure.at_once == 0


async def test_bodies_that_do_not_come_whole_hold_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pressure, "MOST_AT_ONCE", 3)
    hall, whole = Hall(), asyncio.Event()
    slow = [asyncio.create_task(hall.ask(tablet, body=whole)) for tablet in TABLETS[:20]]
    await asyncio.sleep(0)
    assert (await hall.ask(TABLETS[50]))[0] == 200
    whole.set()
    assert {status for status, *_ in await asyncio.gather(*slow)} == {200}
    assert hall.pressure.at_once == 0


async def test_a_request_that_fails_or_whose_sender_goes_gives_its_place_back() -> None:
    hall = Hall()
    hall.open_door.clear()
    gone = asyncio.create_task(hall.ask(TABLETS[0]))
    await asyncio.sleep(0)
    assert hall.pressure.at_once == 1
    gone.cancel()
    await asyncio.gather(gone, return_exceptions=True)
    assert hall.pressure.at_once == 0
