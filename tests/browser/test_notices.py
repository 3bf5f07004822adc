"""The secretariat tells one delegation something; its tablet takes note, no other screen has it, and the secretariat sees who did."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Browser, expect

from cli.platform import EmbeddedPlatform
from tests.browser.test_journeys import screens
from tests.harness.hall import hired

pytestmark = pytest.mark.timeout(180)


async def test_the_secretariat_tells_one_delegation_and_sees_that_it_took_note(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        secretary = await shown.staff(await hired(stage, "secretary"))
        tablet = await shown.delegate(stage.seat("M001").voter)
        other = await shown.delegate(stage.seat("M002").voter)

        await secretary.get_by_test_id("room-announcements").click()
        await secretary.get_by_test_id("announce-template").select_option("documents-distributed")
        await secretary.get_by_test_id("announce-en").fill("Your revised draft is at the desk.")
        await secretary.get_by_test_id("announce-alone").check()
        await secretary.get_by_test_id("addressee-find").fill("M001")
        await secretary.get_by_test_id(re.compile("^addressee-[0-9a-f]{32}$")).first.click()
        await expect(secretary.get_by_test_id("announce-acknowledge")).to_be_checked()
        await secretary.get_by_test_id("announce-send").click()

        announced = secretary.get_by_test_id("announced")
        await expect(announced).to_contain_text("Your revised draft")
        await expect(announced.get_by_test_id("acknowledged-count")).to_have_attribute("data-acknowledged", "0 of 1")
        await expect(tablet.get_by_test_id("announcement")).to_contain_text("Your revised draft")
        await tablet.get_by_test_id("acknowledge").click()
        await expect(tablet.get_by_test_id("acknowledged")).to_be_visible()
        await expect(announced.get_by_test_id("acknowledged-count")).to_have_attribute("data-acknowledged", "1 of 1")
        await expect(other.get_by_test_id("tablet-state")).to_be_visible()
        await expect(other.get_by_test_id("announcement")).to_have_count(0)
