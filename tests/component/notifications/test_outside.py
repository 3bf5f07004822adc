"""Notices to people outside the hall: signed, tried again, never lost, and nothing in them that the public may not see."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest

from services.notifications.domain.retry import LEASE, MOST_ATTEMPTS
from services.notifications.domain.subscriber import PAUSED_AFTER
from services.notifications.main import Timing
from shared.contracts import topics
from shared.contracts.agenda import AgendaItemOpenedV1
from shared.contracts.envelope import Envelope
from shared.contracts.voting import ResolutionAdoptedV1
from shared.kernel.clock import SetClock
from tests.component.notifications.facts import ASSEMBLY, IDS, declared, hall, hex_id, item, poll, texts, voided
from tests.component.notifications.outside import WITHIN_S, Posted, mailboxes, receiver
from tests.component.notifications.stage import RememberingLog, Stage, Teller, as_role, on_stage

AT, API = f"/api/notifications/assemblies/{ASSEMBLY}", "/api/notifications"
QUICK = Timing(deliver_s=0.05)
EITHER = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # nothing in it depends on which
ALL = ["announcement", "result", "resolution", "document", "item"]


@asynccontextmanager
async def house(database_url: str, clock: SetClock, **how: Any) -> AsyncIterator[Stage]:
    how = {"timing": QUICK, "webhooks_inside": True, **how}
    async with on_stage(database_url, clock=clock, **how) as stage:
        await stage.tell(*hall())
        yield stage


async def webhook(stage: Stage, url: str, topics: list[str] = ALL) -> dict[str, Any]:
    body = {"name": "The press", "address": url, "topics": topics}
    answer = await stage.client.post(f"{AT}/webhooks", json=body, headers=as_role("secretary"))
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def recipient(stage: Stage, address: str, language: str) -> None:
    body = {"name": "أحمد" if language == "ar" else "Ann", "address": address, "topics": ALL, "language": language}
    answer = await stage.client.post(f"{AT}/recipients", json=body, headers=as_role("operator"))
    assert answer.status_code == 201, answer.text


async def log(stage: Stage) -> dict[str, Any]:
    answer = await stage.client.get(f"{AT}/deliveries", headers=as_role("secretary"))
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


async def become(stage: Stage, state: str, attempts: int, many: int = 1) -> dict[str, Any]:
    """A delivery that has come to this, once there are so many."""
    async with asyncio.timeout(WITHIN_S):
        while True:
            tried = [each for each in (await log(stage))["deliveries"] if each["last_at"]]
            found = [each for each in tried if (each["state"], each["attempts"]) == (state, attempts)]
            if len(found) >= many:
                return dict(found[0])
            await asyncio.sleep(0.05)


def signed_as_described(posted: Posted, secret: str) -> bool:
    """As docs/webhooks.md tells a receiver to look at it."""
    signed = f"{posted.headers['webhook-id']}.{posted.headers['webhook-timestamp']}.".encode() + posted.body
    key = base64.b64decode(secret.removeprefix("whsec_"))
    wanted = "v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
    return hmac.compare_digest(wanted, posted.headers["webhook-signature"])


async def ends(stage: Stage) -> list[tuple[str, int]]:
    """What was said of deliveries that ended."""
    while await stage.running.relay.send_some():
        pass
    reader = await stage.platform.log.reader([topics.NOTICES], {})
    said = [Envelope.model_validate_json(record.value) for record in await reader.fetch(1000, 0)]
    return [(each.type, each.data["attempts"]) for each in said if each.type.startswith("notifications.notice-")]


async def test_a_result_reaches_a_webhook_signed_and_with_what_the_public_sees(
    database_url: str, clock: SetClock
) -> None:
    async with house(database_url, clock) as stage, receiver() as press:
        made = await webhook(stage, press.url)
        await stage.tell(poll("Budget", "open"), declared("Budget"))
        (posted,) = await press.has(1)
        assert signed_as_described(posted, made["secret"])
        assert not signed_as_described(Posted(posted.headers, posted.body + b" "), made["secret"])
        assert posted.headers["host"] == press.url.split("/")[2]
        told = json.loads(posted.body)
        assert (told["type"], told["topic"], told["assembly_id"]) == ("voting.result-declared", "result", ASSEMBLY)
        assert told["assembly"] == {"en": "General Assembly", "fr": "Assemblée générale"}
        assert told["data"]["result"]["counts"] == {"yes": 4, "no": 2, "abstain": 0}
        assert not {"roll", "present_at_opening"} & told["data"]["poll"].keys()
        done = await become(stage, "delivered", 1)
        assert (done["delivery_id"], done["last_answer"]) == (posted.headers["webhook-id"], "HTTP 204")
        assert await ends(stage) == [("notifications.notice-delivered", 1)]
        assert made["secret"] not in str(await log(stage))


@EITHER
async def test_what_the_public_may_not_see_never_leaves(database_url: str, clock: SetClock) -> None:
    async with house(database_url, clock) as stage, receiver() as press:
        await webhook(stage, press.url)
        for private in ({"to": ["delegate", "hall", "chair"]}, {"delegations": [hex_id("FRA")]}):
            body = {"text": {"en": "Not for the press."}, **private}
            made = await stage.client.post(f"{AT}/announcements", json=body, headers=as_role("chair"))
            assert made.status_code == 201
        await stage.tell(poll("President", "open", "secret"), declared("President", "secret"), voided("President"))
        body = {"to": ["public"], "text": {"en": "The doors are open."}}
        await stage.client.post(f"{AT}/announcements", json=body, headers=as_role("secretary"))
        await ends(stage)
        sent = [json.loads(each.body) for each in await press.has(3)]
        assert {each["type"] for each in sent} == {
            "voting.result-declared",
            "voting.poll-voided",
            "notifications.announced",
        }
        assert "Not for the press" not in str(sent)
        (result,) = (each for each in sent if each["type"] == "voting.result-declared")
        assert result["data"]["result"]["roll_call"] is None


@EITHER
async def test_who_asked_for_resolutions_alone_is_told_of_nothing_else(database_url: str, clock: SetClock) -> None:
    async with house(database_url, clock) as stage, receiver() as press:
        await webhook(stage, press.url, ["resolution"])
        opened = AgendaItemOpenedV1(**IDS, item=item("Last", 1, "open").item)
        adopted = ResolutionAdoptedV1(
            **IDS, motion_id=hex_id("M"), poll_id=hex_id("P"), year=2025, number=7, title=texts("Budget"), text=None
        )
        await stage.tell(declared("Budget"), opened, adopted)
        (posted,) = await press.has(1)
        told = json.loads(posted.body)
        assert (told["topic"], told["data"]["year"], told["data"]["number"]) == ("resolution", 2025, 7)
        assert len((await log(stage))["deliveries"]) == 1


async def test_a_failed_notice_is_tried_again_with_the_same_id_and_body_until_it_is_taken(
    database_url: str, clock: SetClock
) -> None:
    async with house(database_url, clock) as stage, receiver(lambda n: 503 if n < 3 else 200) as press:
        await webhook(stage, press.url)
        await stage.tell(declared("Budget"))
        one = await become(stage, "waiting", 1)
        assert one["last_answer"] == "HTTP 503"
        clock.advance(5)
        await become(stage, "waiting", 2)
        clock.advance(10)
        await become(stage, "delivered", 3)
        assert len({(each.headers["webhook-id"], each.body) for each in press.posted}) == 1
        assert len({each.headers["webhook-timestamp"] for each in press.posted}) == 3


async def test_given_up_in_succession_it_is_paused_and_goes_on_by_hand_with_nothing_lost(
    database_url: str, clock: SetClock
) -> None:
    async with house(database_url, clock) as stage, receiver(lambda n: 410 if n <= PAUSED_AFTER + 1 else 200) as press:
        made = await webhook(stage, press.url)
        for number in range(PAUSED_AFTER):
            await stage.tell(declared(f"P{number}"))
            await become(stage, "dead", 1, many=number + 1)
        paused = await log(stage)
        assert paused["subscribers"][0]["paused_at"]
        first = press.posted[0].headers["webhook-id"]
        await stage.tell(declared("Later"))
        assert ((await log(stage))["waiting"], len(press.posted)) == (1, PAUSED_AFTER)

        resume = f"{API}/subscribers/{made['subscriber_id']}/resume"
        resumed = await stage.client.post(resume, headers=as_role("operator"))
        assert resumed.json()["paused_at"] is None
        await become(stage, "dead", 1, many=PAUSED_AFTER + 1)
        again = await stage.client.post(f"{API}/deliveries/{first}/redeliver", headers=as_role("secretary"))
        assert (again.status_code, again.json()["state"]) == (200, "waiting")
        assert (await press.has(PAUSED_AFTER + 2))[-1].headers["webhook-id"] == first
        assert press.posted[-1].body == press.posted[0].body
        audit = (await stage.client.get(f"{API}/audit", headers=as_role("auditor"))).json()
        assert [each["verb"] for each in audit["entries"]] == ["subscribe", "resume-subscriber", "redeliver"]


@EITHER
async def test_after_the_last_try_it_is_dead_and_shown(database_url: str, clock: SetClock) -> None:
    async with house(database_url, clock) as stage, receiver(lambda n: 500) as press:
        await webhook(stage, press.url)
        await stage.tell(declared("Budget"))
        for attempts in range(1, MOST_ATTEMPTS):
            await become(stage, "waiting", attempts)
            clock.advance(3600)
        await become(stage, "dead", MOST_ATTEMPTS)
        clock.advance(36_000)
        await stage.tell(item("Last", 1))
        assert len(press.posted) == MOST_ATTEMPTS
        assert await ends(stage) == [("notifications.notice-failed", MOST_ATTEMPTS)]


async def test_a_process_that_dies_while_it_sends_loses_nothing_and_the_next_one_sends_it(
    database_url: str, clock: SetClock
) -> None:
    teller = Teller(RememberingLog())
    async with receiver(lambda n: None if n == 1 else 200) as press:
        async with on_stage(database_url, teller=teller, clock=clock, timing=QUICK, webhooks_inside=True) as stage:
            await stage.tell(*hall())
            await webhook(stage, press.url)
            await stage.tell(declared("Budget"))
            await press.has(1)
        async with on_stage(database_url, teller=teller, clock=clock, timing=QUICK, webhooks_inside=True) as stage:
            one = (await log(stage))["deliveries"][0]
            assert (one["state"], one["attempts"], one["last_at"]) == ("waiting", 1, None)
            clock.advance(int(LEASE / timedelta(seconds=1)))
            await become(stage, "delivered", 2)
            assert len({each.headers["webhook-id"] for each in press.posted}) == 1


@pytest.mark.parametrize("database_url", ["postgres"], indirect=True)
async def test_two_replicas_send_each_notice_once(database_url: str, clock: SetClock) -> None:
    teller = Teller(RememberingLog())
    how: dict[str, Any] = {"teller": teller, "clock": clock, "timing": QUICK, "webhooks_inside": True}
    async with on_stage(database_url, **how) as one, receiver() as press, receiver() as radio:
        await one.tell(*hall())
        for each in (press, radio):
            await webhook(one, each.url)
        async with on_stage(database_url, **how) as two:
            marks = await teller.tell(*(declared(f"P{number}") for number in range(10)))
            for replica in (one, two):
                await replica.running.heard.wait_for(marks)
            await asyncio.gather(press.has(10), radio.has(10))
            await become(two, "delivered", 1, many=20)
        sent = [each.headers["webhook-id"] for taker in (press, radio) for each in taker.posted]
        assert len(sent) == len(set(sent)) == 20


@EITHER
async def test_an_address_inside_is_refused_and_a_name_that_leads_inside_is_not_sent_to(
    database_url: str, clock: SetClock
) -> None:
    async with house(database_url, clock, webhooks_inside=False) as stage, receiver() as press:
        body = {"name": "Inside", "address": "https://127.0.0.1/hook", "topics": ["result"]}
        answer = await stage.client.post(f"{AT}/webhooks", json=body, headers=as_role("operator"))
        assert (answer.status_code, answer.json()["code"]) == (422, "address-not-allowed")
        await webhook(stage, press.url.replace("http://127.0.0.1", "https://127.1"))  # a name, until it is looked up
        await stage.tell(declared("Budget"))
        assert (await become(stage, "waiting", 1))["last_answer"] == "inside"
        assert press.posted == []


async def test_who_is_removed_is_forgotten_and_what_waited_is_no_longer_sent(
    database_url: str, clock: SetClock
) -> None:
    async with house(database_url, clock) as stage, receiver(lambda n: 503) as press:
        made = await webhook(stage, press.url)
        await stage.tell(declared("Budget"))
        one = await become(stage, "waiting", 1)
        gone = await stage.client.delete(f"{API}/subscribers/{made['subscriber_id']}", headers=as_role("operator"))
        assert gone.status_code == 204
        left = await log(stage)
        assert (left["subscribers"], left["deliveries"][0]["state"], left["waiting"]) == ([], "dropped", 0)
        again = await stage.client.post(f"{API}/deliveries/{one['delivery_id']}/redeliver", headers=as_role("operator"))
        assert (again.status_code, again.json()["code"]) == (409, "delivery-dropped")


@EITHER
async def test_mail_comes_in_the_readers_language_and_arabic_from_right_to_left(
    database_url: str, clock: SetClock
) -> None:
    async with mailboxes() as post:
        mail = {
            "smtp_host": "127.0.0.1",
            "smtp_port": post.port,
            "smtp_security": "none",
            "smtp_from": "Hall <hall@example.org>",
        }
        async with house(database_url, clock, **mail) as stage:
            await recipient(stage, "ann@example.org", "fr")
            await recipient(stage, "ahmad@example.org", "ar")
            await stage.tell(declared("Budget"))
            letters = {each["to"].addresses[0].addr_spec: each for each in await post.has(2)}
        french, arabic = letters["ann@example.org"], letters["ahmad@example.org"]
        assert french["subject"] == "Assemblée générale – Résultat proclamé : Budget"
        plain, page = (arabic.get_body((kind,)) for kind in ("plain", "html"))
        assert arabic["subject"] == "General Assembly – إعلان النتيجة: Budget"
        assert plain.get_content().startswith("\u200fإعلان النتيجة")
        assert 'lang="ar" dir="rtl"' in page.get_content()
        assert "Adopted." in french.get_body(("plain",)).get_content()
        assert french["from"] == "Hall <hall@example.org>"


@EITHER
@pytest.mark.parametrize(("said", "state"), [("451 Later", "waiting"), ("554 Never", "dead")])
async def test_a_letter_that_the_mail_server_refuses_is_seen(
    database_url: str, clock: SetClock, said: str, state: str
) -> None:
    async with mailboxes(said) as post:
        mail = {
            "smtp_host": "127.0.0.1",
            "smtp_port": post.port,
            "smtp_security": "none",
            "smtp_from": "hall@example.org",
        }
        async with house(database_url, clock, **mail) as stage:
            await recipient(stage, "ann@example.org", "en")
            await stage.tell(declared("Budget"))
            assert (await become(stage, state, 1))["last_answer"] == f"SMTP {said[:3]}"
            post.answer = "250 Taken"
            clock.advance(5)
            if state == "waiting":
                await become(stage, "delivered", 2)


@EITHER
async def test_without_a_mail_server_mail_is_off_and_said_to_be(stage: Stage) -> None:
    assert (await log(stage))["email"] is False
    body = {"name": "Ann", "address": "ann@example.org", "topics": ["result"], "language": "fr"}
    answer = await stage.client.post(f"{AT}/recipients", json=body, headers=as_role("secretary"))
    assert (answer.status_code, answer.json()["code"]) == (409, "email-off")


async def test_a_mailbox_is_in_no_log_of_acts_and_the_same_address_is_not_entered_twice(
    database_url: str, clock: SetClock
) -> None:
    async with house(database_url, clock, smtp_host="127.0.0.1", smtp_from="hall@example.org") as stage:
        await recipient(stage, "ann@example.org", "en")
        body = {"name": "Ann", "address": "ann@example.org", "topics": ["item"], "language": "fr"}
        answer = await stage.client.post(f"{AT}/recipients", json=body, headers=as_role("secretary"))
        assert (answer.status_code, answer.json()["code"]) == (409, "already-subscribed")
        audit = (await stage.client.get(f"{API}/audit", headers=as_role("auditor"))).text
        assert "subscribe" in audit
        assert "example.org" not in audit
