"""Names written in on a sealed paper, as people do it: the chair is told what a name can give away, a tablet in Arabic takes names and seals them, and once
the box is open they are counted on every screen, and again in anybody's browser."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, expect

from cli.platform import EmbeddedPlatform
from tests.browser.accessible import violations
from tests.browser.test_journeys import chair_does, screens, tablet_is
from tests.browser.test_rules_engine import contest
from tests.browser.test_sealed import KEPT
from tests.harness.hall import SMALL_SEALED, hired

pytestmark = [pytest.mark.timeout(240), pytest.mark.nightly]
TWO_SEATS = SMALL_SEALED.replace("seats: 1\n", "seats: 2\n      write_ins: true\n")
NOUR, MEI = "نور الهاشمي", "Mei Tanaka"


async def test_names_are_written_in_arabic_sealed_and_counted_and_nothing_of_them_stays_on_the_tablet(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded, TWO_SEATS) as (stage, at):
        tablets = [await at.delegate(stage.seat(member).voter, "ar") for member in ("M001", "M002")]
        tellers = [await at.staff(await hired(stage, "teller")) for _ in range(3)]
        chair = await at.staff(stage.staff.chair)
        hall = await at.staff(await hired(stage, "display"), width=1280, height=720)
        await contest(stage, "president", "Amina", "Brahim")
        await chair_does(chair, "call-round")
        await expect(chair.get_by_test_id("seal-names")).to_contain_text("a bought vote")
        for teller in tellers:
            await teller.get_by_test_id("make-keys").click()
            await expect(teller.get_by_test_id("make-keys")).to_have_count(0)
        await expect(chair.get_by_test_id("seal-state")).to_contain_text("can be opened")
        assert await violations(chair) == []
        await chair_does(chair, "open")
        for tablet, names in zip(tablets, ((f"  {NOUR} ", "mei  TANAKA"), (MEI, "brahim")), strict=True):
            await tablet_is(tablet, "open")
            for name in names:
                await tablet.get_by_test_id("write-in").fill(name)
                await tablet.get_by_test_id("write-in-add").click()
            await tablet.get_by_test_id("review-vote").click()
        await expect(tablets[0].get_by_test_id("chosen")).to_contain_text(NOUR)
        await expect(tablets[0].get_by_test_id("chosen")).to_contain_text("mei TANAKA")
        await expect(tablets[1].get_by_test_id("chosen")).to_contain_text("Brahim")  # who stands
        assert await violations(tablets[0]) == []
        for tablet in tablets:
            await tablet.get_by_test_id("confirm-vote").click()
            await tablet_is(tablet, "received")
            left = await tablet.evaluate(KEPT)
            assert not [name for name in (NOUR, "TANAKA", MEI) if name in left or name in await tablet.content()]
        await chair_does(chair, "close")
        for teller in tellers[:2]:
            await teller.get_by_test_id("open-box").click()
            await expect(teller.get_by_test_id("open-box")).to_have_count(0)
        await chair_does(chair, "declare")
        for name, number in ((MEI, "2"), (NOUR, "1"), ("Brahim", "1"), ("Amina", "0")):
            written = hall.get_by_role("listitem").filter(has_text=name)
            await expect(written.first).to_contain_text(number)
        for tablet in tablets:
            await expect(tablet.get_by_test_id("sealed-counted")).to_be_visible()
        for teller in tellers[:2]:
            await teller.get_by_test_id("sign-bundle").click()
            await expect(teller.get_by_test_id("bundle-signed")).to_be_visible()
        public = await at.page("ar")
        await public.goto(f"{embedded.url}/results?assembly={stage.assembly_id}")
        await public.get_by_test_id("check-result").first.locator("summary").click()
        await expect(public.get_by_test_id("report")).to_have_attribute("data-holds", "true")
        await expect(public.get_by_test_id("report")).to_contain_text(NOUR)
