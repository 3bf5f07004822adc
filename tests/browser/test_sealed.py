"""A sealed vote as people do it: it is sealed as the chair prepares it, three tellers make their keys, delegates vote and reload, two tellers open the box,
tablets check by themselves, tellers sign, and anybody counts again in a browser. One origin plays all parts, and says so."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from cli.platform import EmbeddedPlatform
from cli.replay.polls import VOTING
from tests.browser.accessible import violations
from tests.browser.test_journeys import chair_does, screens, tablet_is
from tests.harness.hall import SMALL_SEALED, hired, motion
from verifier.verify import main as verify

pytestmark = pytest.mark.timeout(240)
KEPT = """async () => { const found = []
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((done, fail) => { const it = indexedDB.open(name); it.onsuccess = () => done(it.result); it.onerror = fail })
    for (const store of db.objectStoreNames) found.push(await new Promise(done => {
      const all = db.transaction(store).objectStore(store).getAll(); all.onsuccess = () => done(JSON.stringify(all.result)) }))
  }
  return found.join() + JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage}) }"""

SETTLED = (
    f"""async () => {{ while (!/"counted"/.test(await ({KEPT})())) await new Promise(done => setTimeout(done, 50)) }}"""
)


async def test_a_sealed_vote_is_opened_by_two_tellers_checked_by_tablets_and_counted_again_by_anybody(
    browser: Browser, embedded: EmbeddedPlatform, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with screens(browser, embedded, SMALL_SEALED) as (stage, at):
        members = ["M001", "M002", "M003"]
        tablets = [await at.delegate(stage.seat(member).voter) for member in members]
        tellers = [await at.staff(await hired(stage, "teller")) for _ in range(3)]
        chair = await at.staff(stage.staff.chair)
        hall = await at.staff(await hired(stage, "display"), width=1920, height=1080)
        motion_id = await motion(stage, "Admission in secret")
        poll = await stage.chair("POST", f"{VOTING}/motions/{motion_id}/polls", {"mode": "secret"})
        await expect(chair.get_by_test_id("seal-missing")).to_contain_text("of 3 tellers have made their keys")
        step = chair.get_by_test_id("chair-action")
        await expect(step).to_have_attribute("aria-disabled", "true")
        await step.focus()
        await expect(step).to_be_focused()
        await expect(step).to_contain_text("of 3 tellers have made their keys")
        assert await violations(chair) == []
        for teller in tellers:
            await teller.get_by_test_id("make-keys").click()
            await expect(teller.get_by_test_id("make-keys")).to_have_count(0)
        await expect(chair.get_by_test_id("seal-state")).to_contain_text("can be opened")
        await expect(step).to_be_focused()
        await expect(step).to_have_accessible_name("Open the vote")
        await expect(tellers[0].get_by_test_id("one-operator").first).to_be_visible()
        for teller in tellers:
            await expect(teller.get_by_test_id("round-keys").locator("code")).to_have_count(7)
        shown = [await teller.get_by_test_id("round-keys").inner_text() for teller in tellers]
        assert len(set(shown)) == 1, "every teller reads the same fingerprints"
        keys = hall.get_by_test_id("hall-keys").locator("> div:not([data-testid=hall-app]) code")
        await expect(keys).to_have_count(7)
        read_in_the_hall = await keys.all_inner_texts()
        for shown_in_hall in read_in_the_hall:
            assert shown_in_hall in shown[0]
        await expect(hall.get_by_test_id("hall-app").locator("code")).to_be_visible()
        await expect(hall.get_by_test_id("one-operator")).to_be_visible()
        assert await violations(tellers[0]) == []
        await chair_does(chair, "open")
        frozen = await hall.get_by_test_id("hall-frozen").locator("code").inner_text()
        for teller in tellers:  # found their keys in what they hashed themselves
            await expect(teller.get_by_test_id("frozen-hash")).to_have_text(frozen)
            await expect(teller.get_by_test_id("seat-alarm")).to_have_count(0)

        for tablet, choice in zip(tablets, ("yes", "yes", "no"), strict=True):
            await tablet_is(tablet, "open")
            await expect(tablet.get_by_test_id("sealed-why")).to_be_visible()
            await tablet.get_by_test_id(f"choice-{choice}").click()
            await tablet.get_by_test_id("confirm-vote").click()
            await tablet_is(tablet, "received")
        await tablets[0].reload()  # what it holds it finds again, and asks for no second token
        await tablet_is(tablets[0], "received")
        for tablet in tablets:
            assert not re.search(r"\bYou voted\b", await tablet.locator("body").inner_text())
            assert not re.search(r'"(yes|no)\\?"|marks', await tablet.evaluate(KEPT)), (
                "the choice stays nowhere on the tablet"
            )

        before = "".join([await tablet.evaluate(KEPT) for tablet in tablets])
        assert "privateKey" in await tellers[0].evaluate(KEPT)
        await expect(hall.locator("body")).to_contain_text("Ballots given out")  # of who has voted nobody knows
        await chair_does(chair, "close")
        await expect(hall.get_by_test_id("hall-set")).to_be_visible()
        head = await hall.get_by_test_id("hall-checkpoint").inner_text()
        number, digits = (
            re.findall(r"\d+", head)[0],
            await hall.get_by_test_id("hall-checkpoint").locator("code").inner_text(),
        )
        assert re.fullmatch(r"([0-9a-f]{4} ){7}[0-9a-f]{4}", digits)
        platform = await hall.get_by_test_id("hall-platform").locator("code").inner_text()
        off, where = tablets[2], tablets[2].url
        await off.goto("about:blank")  # switched off before the box is opened
        for teller in tellers[:2]:
            await teller.get_by_test_id("open-box").click()
            await expect(teller.get_by_test_id("open-box")).to_have_count(0)
        await chair_does(chair, "declare")
        await expect(chair.get_by_test_id("result-sentence").first).to_contain_text("Yes 2, no 1, abstentions 0.")
        for tablet in tablets[:2]:
            await expect(tablet.get_by_test_id("sealed-counted")).to_be_visible()
            await expect(tablet.get_by_test_id("sealed-alarm")).to_have_count(0)
        assert await violations(tablets[0]) == []
        for teller in tellers[:2]:
            await teller.get_by_test_id("sign-bundle").click()
            await expect(teller.get_by_test_id("bundle-signed")).to_be_visible()
            assert "privateKey" not in await teller.evaluate(KEPT), "keys that could still sign are on no device"

        public = await at.page()
        await public.goto(f"{embedded.url}/results?assembly={stage.assembly_id}")
        await public.get_by_test_id("check-result").first.locator("summary").click()
        await expect(public.get_by_test_id("report")).to_have_attribute("data-holds", "true")
        for digits_shown in (platform, *read_in_the_hall):
            await expect(public.get_by_test_id("fingerprints")).to_contain_text(digits_shown)
        await public.get_by_test_id("head-number").fill(number)
        await public.get_by_test_id("head-digits").fill(digits[:19])
        await public.get_by_test_id("head-compare").click()
        await expect(public.get_by_test_id("head-compared")).to_have_attribute("data-found", "alike")
        await expect(public.get_by_test_id("report")).to_have_attribute("data-holds", "true")
        assert await violations(public) == []
        async with public.expect_download() as fetched:
            await public.get_by_test_id("download-bundle").click()
        bundle = tmp_path / "vote.bundle.json"
        await (await fetched.value).save_as(bundle)
        await stage.chair("POST", f"{VOTING}/motions/{await motion(stage, 'The next')}/polls", {})
        await off.goto(where)
        await tablet_is(off, "waiting")  # at another vote: of the one that it missed it makes its check by itself
        async with asyncio.timeout(20):
            await off.evaluate(SETTLED)
        collected = "".join([await tablet.evaluate(KEPT) for tablet in tablets])
        assert collected.count('"counted"') == len(tablets)
        for ballot in json.loads(bundle.read_bytes())["ballots"]:
            assert ballot["token"]["prepared"] in before
            assert ballot["token"]["prepared"] not in collected, "whoever collects tablets reads no vote"
        assert await asyncio.to_thread(verify, [str(bundle)]) == 0, capsys.readouterr().out
        bundle.write_text(bundle.read_text().replace('"yes":2', '"yes":3', 1))
        assert await asyncio.to_thread(verify, [str(bundle)]) == 1
        assert poll["poll_id"] in capsys.readouterr().out


@pytest.mark.nightly
async def test_a_vote_whose_keys_do_not_come_is_held_on_trust_by_the_chair_and_every_screen_says_so(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    reason, named = "A teller is ill.", "Secrecy rests on the operator"
    async with screens(browser, embedded, SMALL_SEALED) as (stage, at):
        tablet = await at.delegate(stage.seat("M001").voter)
        chair = await at.staff(stage.staff.chair)
        hall = await at.staff(await hired(stage, "display"), width=1920, height=1080)
        await motion(stage, "In confidence", mode="secret")
        await chair_does(chair, "prepare")
        await expect(chair.get_by_test_id("seal-missing")).to_be_visible()
        await chair.get_by_test_id("trust-operator").click()
        await chair.get_by_test_id("why").fill(reason)
        await chair.get_by_test_id("why-confirm").click()
        await expect(chair.get_by_test_id("trusted-because")).to_contain_text(reason)
        await expect(chair.get_by_test_id("secrecy")).to_contain_text(named)
        await expect(hall.get_by_test_id("hall-secrecy")).to_contain_text(reason)
        assert await violations(chair) == []
        await chair_does(chair, "open")
        await tablet_is(tablet, "open")
        await expect(tablet.get_by_test_id("secrecy")).to_contain_text(named)
        await expect(tablet.get_by_test_id("on-trust")).to_contain_text(reason)
        await tablet.get_by_test_id("choice-yes").click()
        await tablet.get_by_test_id("confirm-vote").click()
        await tablet_is(tablet, "received")
