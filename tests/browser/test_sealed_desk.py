"""What tellers do beside a sealed box, as people do it: a tablet that failed is swapped before its delegation has a token, a delegation
votes on paper and two tellers sign the totals, another goes without since its tablet failed later; all of it stands in the audit file."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import httpx
import pytest
from playwright.async_api import Browser, Page, expect

from cli.platform import EmbeddedPlatform
from cli.replay.polls import VOTING
from tests.browser.accessible import violations
from tests.browser.test_journeys import chair_does, screens, tablet_is
from tests.harness.hall import hired, motion
from verifier.verify import main as verify

pytestmark = [pytest.mark.timeout(240), pytest.mark.nightly]


async def broken(tablet: Page) -> None:
    await tablet.context.close()


async def test_a_swapped_tablet_a_paper_ballot_and_a_delegation_that_goes_without_end_in_a_bundle_that_holds(
    browser: Browser, embedded: EmbeddedPlatform, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with screens(browser, embedded) as (stage, at):
        one, fails_late, first = [await at.delegate(stage.seat(each).voter) for each in ("M001", "M004", "M002")]
        languages = ("en", "ar", "fr")
        tellers = [await at.staff(await hired(stage, "teller"), language) for language in languages]
        chair = await at.staff(stage.staff.chair)
        hall = await at.staff(await hired(stage, "display"), width=1920, height=1080)
        motion_id = await motion(stage, "Admission in secret")
        poll = await stage.chair("POST", f"{VOTING}/motions/{motion_id}/polls", {"mode": "secret"})
        path = f"{VOTING}/polls/{poll['poll_id']}"
        if poll["mode"] != "sealed":
            await chair.get_by_test_id("seal").click()
        for teller in tellers:
            await teller.get_by_test_id("make-keys").click()
            await expect(teller.get_by_test_id("make-keys")).to_have_count(0)

        app = await one.get_by_test_id("app-hash").locator("code").inner_text()
        for shown in (hall.get_by_test_id("hall-app"), tellers[1].get_by_test_id("app-hash")):
            await expect(shown.locator("code")).to_have_text(app)
        await broken(first)
        await chair_does(chair, "open")

        second = await at.delegate(stage.seat("M002").voter)  # on another tablet
        await tablet_is(second, "not-voting")
        assert await violations(second) == []
        await second.get_by_test_id("ask-for-swap").click()
        digits = await second.get_by_test_id("swap-digits").inner_text()
        for signed, teller in enumerate((tellers[0], tellers[1])):
            asked = teller.get_by_test_id("swap-M002")
            await expect(asked).to_have_attribute("data-signed", str(signed))  # the second reads the first one's reason
            await expect(asked.locator("code")).to_have_text(digits)
            assert await violations(teller) == []
            await asked.get_by_test_id("approve-swap").click()
            await expect(asked.get_by_test_id("approve-swap")).to_have_count(0)
        await tablet_is(second, "open")
        await tablet_is(fails_late, "open")
        await expect(tellers[0].get_by_test_id("round-figures")).to_contain_text("Tablets swapped")
        await expect(tellers[0].get_by_test_id("round-figures").locator("dd").first).to_have_text("3")  # tokens given
        await broken(fails_late)  # it has its token

        await tellers[0].get_by_test_id("paper-member-find").fill("M003")
        await tellers[0].get_by_test_id("paper-member-M003").click()
        await tellers[0].get_by_test_id("paper-issue").click()
        await expect(tellers[0].get_by_test_id("paper-given").locator("li")).to_have_count(1)
        for tablet, choice in ((one, "yes"), (second, "no")):
            await tablet.get_by_test_id(f"choice-{choice}").click()
            await tablet.get_by_test_id("confirm-vote").click()
            await tablet_is(tablet, "received")

        await chair_does(chair, "close")
        for teller in tellers[:2]:
            await teller.get_by_test_id("open-box").click()
            await expect(teller.get_by_test_id("open-box")).to_have_count(0)
        for teller in tellers[:2]:
            for choice, number in (("yes", 1), ("no", 0), ("abstain", 0), ("blank", 0), ("invalid", 0)):
                await teller.get_by_test_id(f"total-{choice}").fill(str(number))
            await teller.get_by_test_id("totals-submit").click()
        for teller in (tellers[1], tellers[2]):
            await teller.get_by_test_id("sign-paper").click()
            await expect(teller.get_by_test_id("sign-paper")).to_have_count(0)
        await tellers[2].get_by_test_id("without-member-find").fill("M004")
        await tellers[2].get_by_test_id("without-member-M004").click()
        assert await violations(tellers[2]) == []
        await tellers[2].get_by_test_id("declare-without").click()
        declared = tellers[0].get_by_test_id("without-M004")
        await declared.get_by_test_id("sign-without").click()
        await expect(declared).to_have_attribute("data-signed", "2")
        assert await violations(tellers[0]) == []

        await chair_does(chair, "declare")
        await expect(chair.get_by_test_id("result-sentence").first).to_contain_text("Yes 2, no 1, abstentions 0.")
        await expect(second.get_by_test_id("sealed-counted")).to_be_visible()
        for teller in tellers[:2]:
            await teller.get_by_test_id("sign-bundle").click()
            await expect(teller.get_by_test_id("bundle-signed")).to_be_visible()
        bundle = tmp_path / "vote.bundle.json"
        async with httpx.AsyncClient(base_url=embedded.url) as anybody:
            bundle.write_bytes((await anybody.get(f"{path}/bundle")).raise_for_status().content)
        assert await asyncio.to_thread(verify, [str(bundle)]) == 0, capsys.readouterr().out
        made = json.loads(bundle.read_text())
        assert [each["member"] for each in made["swapped"]] == ["M002"]
        assert [each["member"] for each in made["without"]] == ["M004"]
        assert [each["teller"] for each in made["paper"]["signatures"]] == [2, 3]
        assert made["manifest"]["sealed"]["app"][:4] == app[:4] != "0000"
