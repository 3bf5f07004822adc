"""A delegate asks for the floor, the chair gives it, and the hall shows who speaks and for how long still."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Browser, expect

from cli.platform import EmbeddedPlatform
from cli.replay.polls import VOTING
from tests.browser.test_journeys import screens
from tests.harness.hall import hired

pytestmark = pytest.mark.timeout(120)
CLOCK = re.compile(r"^\s*[0-2]:\d\d\s*$")


async def test_a_delegate_asks_for_the_floor_the_chair_gives_it_and_the_hall_shows_the_clock(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        body = {"title": {"en": "The strategy", "ar": "الاستراتيجية"}, "kind": "decision"}
        item = (await stage.chair("POST", f"{VOTING}/assemblies/{stage.assembly_id}/agenda", body))["item_id"]
        await stage.chair("POST", f"{VOTING}/agenda/{item}/open", {})
        await stage.chair("PUT", f"{VOTING}/items/{item}/floor/settings", {"turn_seconds": 180})
        chair = await shown.staff(stage.staff.chair)
        hall = await shown.staff(await hired(stage, "display"), width=1920, height=1080)
        tablet = await shown.delegate(stage.seat("M001").voter)

        await tablet.get_by_test_id("ask-statement").click()
        await expect(tablet.get_by_test_id("floor-place-statement")).to_contain_text("1")
        await expect(chair.get_by_test_id("give-floor")).to_contain_text("M001")
        await chair.get_by_test_id("give-floor").click()
        await expect(hall.get_by_test_id("hall-speaker")).to_contain_text("M001")
        await expect(hall.get_by_test_id("turn-clock")).to_have_text(CLOCK)
        await expect(tablet.get_by_test_id("floor-speaker")).to_contain_text("You have the floor")
        await expect(tablet.get_by_test_id("turn-clock")).to_have_text(CLOCK)
        await chair.get_by_test_id("end-turn").click()
        await expect(hall.get_by_test_id("hall-floor")).to_have_count(0)
        await expect(tablet.get_by_test_id("floor-speaker")).to_have_count(0)
