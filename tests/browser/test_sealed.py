"""A sealed vote from the tellers' keys to the check that anybody makes: three tellers, two tablets, and a stranger at the results."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Browser, Page, expect

from cli.platform import EmbeddedPlatform
from cli.replay.polls import VOTING
from cli.replay.stage import Stage
from tests.browser.accessible import violations
from tests.browser.test_journeys import Screens, screens, tablet_is
from tests.harness.hall import hired, motion

pytestmark = pytest.mark.timeout(240)
DATABASES = """async () => { const found = []
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((done, fail) => { const it = indexedDB.open(name); it.onsuccess = () => done(it.result); it.onerror = fail })
    for (const store of db.objectStoreNames) found.push(await new Promise(done => {
      const all = db.transaction(store).objectStore(store).getAll(); all.onsuccess = () => done(JSON.stringify(all.result)) }))
  }
  return found.join() + JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage}) }"""


async def sealed_poll(stage: Stage) -> str:
    motion_id = await motion(stage, "To admit a member")
    poll = await stage.chair("POST", f"{VOTING}/motions/{motion_id}/polls", {"mode": "secret"})
    await stage.chair("POST", f"{VOTING}/polls/{poll['poll_id']}/seal", {})
    return str(poll["poll_id"])


async def tellers_of(stage: Stage, shown: Screens) -> list[Page]:
    hands = [await hired(stage, "teller") for _ in range(3)]
    return [await shown.staff(each) for each in hands]


async def test_tellers_seal_tablets_vote_and_anybody_checks_the_result(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        tablets = [await shown.delegate(stage.seat(member).voter) for member in ("M001", "M002")]
        for tablet in tablets:
            await tablet_is(tablet, "waiting")
        poll = await sealed_poll(stage)
        tellers = await tellers_of(stage, shown)
        for teller in tellers:
            await expect(teller.get_by_test_id("empty-box")).to_be_visible()
            await teller.get_by_test_id("make-keys").click()
            await expect(teller.get_by_test_id("make-keys")).to_have_count(0)
        await expect(tellers[0].get_by_test_id("sealed")).to_have_attribute("data-stage", "ready")
        await expect(tellers[0].get_by_test_id("round-keys").locator("code")).to_have_count(7)
        assert await violations(tellers[0]) == []

        await stage.chair("POST", f"{VOTING}/polls/{poll}/open", {})
        for tablet, choice in zip(tablets, ("yes", "no"), strict=True):
            await tablet_is(tablet, "open")
            await expect(tablet.get_by_test_id("sealed-why")).to_be_visible()
            await expect(tablet.get_by_test_id("one-operator")).to_be_visible()
            await tablet.get_by_test_id(f"choice-{choice}").click()
            await tablet.get_by_test_id("confirm-vote").click()
            await tablet_is(tablet, "received")
        await tablets[0].reload()
        await tablet_is(tablets[0], "received")

        await stage.chair("POST", f"{VOTING}/polls/{poll}/close", {})
        for teller in tellers[:2]:
            await teller.get_by_test_id("open-box").click()
        for tablet in tablets:
            await expect(tablet.get_by_test_id("sealed-counted")).to_be_visible()
            kept = await tablet.evaluate(DATABASES)
            assert re.search(r'"(yes|no)\\?"', kept) is None
            assert "marks" not in kept
        assert await violations(tablets[0]) == []

        declared = await stage.chair("POST", f"{VOTING}/polls/{poll}/declare", {})
        assert declared["result"]["counts"] == {"yes": 1, "no": 1, "abstain": 0}
        for teller in tellers[:2]:
            await teller.get_by_test_id("sign-bundle").click()
            await expect(teller.get_by_test_id("bundle-signed")).to_be_visible()

        stranger = await shown.page()
        await stranger.goto(
            f"{shown.url}/results?organisation={stage.organisation.organisation_id}&assembly={stage.assembly_id}"
        )
        await stranger.get_by_test_id("check-result").locator("summary").click()
        await expect(stranger.get_by_test_id("report")).to_have_attribute("data-holds", "true")
        assert await violations(stranger) == []
