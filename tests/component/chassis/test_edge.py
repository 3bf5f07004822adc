"""The edge: bounded bodies, problems, tokens, the log of privileged acts, a database that is away."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from typing import Any

import httpx
import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import IntegrityError
from starlette.types import Receive, Scope, Send

from shared.chassis.api import HotPaths
from shared.chassis.auth import TokenCheck
from shared.chassis.migrations import migrate
from shared.chassis.positions import MOST_WAITING, Heard
from shared.kernel.errors import BodyTooLarge, NotFound, NotHeardYet, WrongToken
from shared.kernel.unit_of_work import Act
from tests.component.chassis.notes import NOTES, ORGANISATION, SAYS, TABLES
from tests.harness.service import Stand, Tokens


async def in_pieces(size: int) -> AsyncIterator[bytes]:
    for _ in range(size // 1000):
        yield b"x" * 1000


async def test_a_body_that_is_too_large_is_refused_whether_or_not_it_says_its_length(stand: Stand) -> None:
    headers = stand.tokens.headers("desk", ORGANISATION) | {"Content-Type": "application/json"}
    for content in (b"x" * 10_001, in_pieces(20_000), in_pieces(1_000_000)):
        answer = await stand.client.post("/notes", content=content, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (413, "body-too-large")
    body = b'{"note": "fits"}' + b" " * 9_000
    assert (await stand.client.post("/notes", content=body, headers=headers)).status_code == 201
    assert (await stand.client.get("/notes")).json() == ["fits"]


async def test_a_body_that_is_not_json_is_named_so(stand: Stand) -> None:
    headers = stand.tokens.headers("desk", ORGANISATION) | {"Content-Type": "application/json"}
    for content in (b"{", b"\xff", b"[" * 5000):
        answer = await stand.client.post("/notes", content=content, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (400, "malformed-json")
    answer = await stand.client.post("/notes", json={"wrong": 1}, headers=headers)
    assert answer.json()["code"] == "invalid"
    assert answer.json()["errors"] == [{"field": "body.note", "reason": "Field required"}]


async def test_a_hot_path_refuses_and_fails_as_every_route_does(stand: Stand) -> None:
    async def hot(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["query_string"]:
            raise RuntimeError("a defect")
        raise NotFound(what=scope["path_params"]["thing"])

    service = replace(stand.running.service, raw_routes={"/things/{thing}": hot})
    transport = httpx.ASGITransport(HotPaths(stand.running.api, service))
    async with httpx.AsyncClient(transport=transport, base_url=f"http://hall.test/api/{service.name}") as client:
        refused, failed = await client.post("/things/cup"), await client.post("/things/cup?more")
        assert (refused.status_code, refused.json()["detail"]) == (404, "There is no cup here.")
        assert (failed.status_code, failed.json()["code"]) == (500, "defect")
        assert {each.headers["content-type"] for each in (refused, failed)} == {"application/problem+json"}
        assert (await client.get("/things/cup")).status_code == 404  # asked in another way: not a hot path
        assert (await client.get("/health")).status_code == 200


async def test_what_would_be_too_large_to_tell_is_refused_and_leaves_nothing(stand: Stand) -> None:
    async def saying_too_much() -> None:
        async with stand.running.service.units() as work:
            await work.session.execute(insert(NOTES).values(note="large"))
            work.say("x" * 4_000_000)

    with pytest.raises(BodyTooLarge):
        await saying_too_much()
    assert (await stand.client.get("/notes")).json() == []
    assert await stand.running.relay.waiting() == 0


async def test_an_error_of_the_store_does_not_hold_what_was_to_be_stored(stand: Stand) -> None:
    async def noting_twice() -> None:
        async with stand.running.service.units() as work:
            for _ in range(2):
                await work.session.execute(insert(NOTES).values(note="not for the log"))

    with pytest.raises(IntegrityError) as failure:
        await noting_twice()
    assert "parameters hidden" in str(failure.value)


async def test_only_so_many_wait_for_facts_that_may_never_come() -> None:
    heard, far = Heard([SAYS], wait_ms=60_000), {SAYS: 9}
    waiting = [asyncio.create_task(heard.wait_for(far)) for _ in range(MOST_WAITING)]
    await asyncio.sleep(0)
    with pytest.raises(NotHeardYet):
        await heard.wait_for(far)
    await heard.raise_to(far)
    await asyncio.gather(*waiting)


async def test_an_address_or_method_that_is_not_there_is_a_problem_too(stand: Stand) -> None:
    assert (await stand.client.get("/nowhere")).json()["code"] == "not-found"
    assert (await stand.client.delete("/notes")).json()["code"] == "wrong-method"


async def test_the_keys_are_fetched_once_for_all_who_ask_meanwhile(stand: Stand) -> None:
    asked = 0

    async def keys() -> Mapping[str, Any]:
        nonlocal asked
        asked += 1
        await asyncio.sleep(0)
        return await stand.tokens.key_set()

    check = TokenCheck(keys, stand.clock)
    stranger = Tokens(stand.clock).token("desk", ORGANISATION)
    answers = await asyncio.gather(*(check.principal(stranger) for _ in range(20)), return_exceptions=True)
    assert {type(answer) for answer in answers} == {WrongToken}
    assert asked == 1


async def test_tokens_are_checked(stand: Stand) -> None:
    async def code(headers: dict[str, str]) -> str:
        return str((await stand.client.post("/notes", json={"note": "x"}, headers=headers)).json()["code"])

    desk = stand.tokens.headers("desk", ORGANISATION)
    assert await code({}) == "not-signed-in"
    assert await code({"Authorization": "Bearer nonsense"}) == "wrong-token"
    assert await code({"Authorization": desk["Authorization"][:-4] + "AAAA"}) == "wrong-token"
    assert await code(Tokens(stand.clock).headers("desk", ORGANISATION)) == "wrong-token"
    assert await code(stand.tokens.headers("emperor", ORGANISATION)) == "wrong-token"
    assert await code(stand.tokens.headers("chair", ORGANISATION)) == "wrong-role"
    stand.clock.advance(31 * 60)
    assert await code(desk) == "expired-token"


async def test_acts_recorded_at_once_form_one_unbroken_chain(stand: Stand) -> None:
    headers = stand.tokens.headers("desk", ORGANISATION)
    posts = (stand.client.post("/notes", json={"note": f"n{n}"}, headers=headers) for n in range(30))
    assert {answer.status_code for answer in await asyncio.gather(*posts)} == {201}
    audit = (await stand.client.get("/audit", headers=stand.tokens.headers("auditor", ORGANISATION))).json()
    assert [entry["number"] for entry in audit["entries"]] == list(range(1, 31))
    assert audit["intact"] is True


async def test_an_act_altered_in_the_database_is_found(stand: Stand) -> None:
    headers = stand.tokens.headers("desk", ORGANISATION)
    for n in range(5):
        await stand.client.post("/notes", json={"note": f"n{n}"}, headers=headers)
    async with stand.running.service.database.connection() as connection:
        await connection.execute(text("UPDATE acts SET subject = 'another' WHERE number = 3"))
    audit = (await stand.client.get("/audit", headers=stand.tokens.headers("auditor", ORGANISATION))).json()
    assert (audit["intact"], audit["first_break"]) == (False, 3)


async def test_a_transaction_that_fails_leaves_no_state_no_fact_and_no_act(stand: Stand) -> None:
    units = stand.running.service.units

    async def failing() -> None:
        async with units() as work:
            work.say("never")
            work.record(Act("a", "desk", "v", "s", ORGANISATION))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await failing()
    async with units() as work:
        work.say("first")
    assert [each.sequence for each in await stand.said(SAYS)] == [1]
    audit = (await stand.client.get("/audit", headers=stand.tokens.headers("auditor", ORGANISATION))).json()
    assert audit["entries"] == []


async def test_a_query_may_say_nothing(stand: Stand) -> None:
    with pytest.raises(RuntimeError):
        async with stand.running.service.units.reading() as work:
            work.say("never")


async def test_replicas_may_start_at_once(database_url: str) -> None:
    from shared.chassis.database import Database
    from tests.component.chassis.notes import METADATA, MIGRATIONS

    replicas = [Database(database_url, METADATA, MIGRATIONS) for _ in range(4)]
    await asyncio.gather(*(migrate(each, TABLES, (SAYS,)) for each in replicas))
    async with replicas[0].reading() as session:
        assert (await session.execute(text("SELECT count(*) FROM outbox_counters"))).scalar_one() == 1
    for each in replicas:
        await each.close()


async def test_own_copies_of_facts_keep_the_newest_state(stand: Stand) -> None:
    units = stand.running.service.units
    async with units() as work:
        for state in (1, 2):
            await work.facts.keep("poll", "p1", {"state": state}, organisation_id=ORGANISATION, assembly_id="b" * 32)
        await work.facts.keep("poll", "p2", {"state": 3}, organisation_id=ORGANISATION)
    async with units.reading() as work:
        assert await work.facts.one("poll", "p1") == {"state": 2}
        assert await work.facts.one("poll", "p3") is None
        assert await work.facts.of_assembly("poll", "b" * 32) == [{"state": 2}]
        assert await work.facts.of_organisation("poll", ORGANISATION) == [{"state": 2}, {"state": 3}]
