"""The chair conducts a vote with the keyboard alone, the hall can be read from 30 m, and the operator sees who was lost."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, Page, expect

from cli.platform import EmbeddedPlatform
from tests.browser.test_journeys import screens, tablet_is
from tests.harness.hall import ballot as filled
from tests.harness.hall import cast, hired, motion

pytestmark = pytest.mark.timeout(180)
SMALLEST_PX = 28  # of 1,080: docs/hall-display.md
SMALL_LETTERS = """() => {
  const hall = document.querySelector('[data-testid="hall"]');
  const walker = document.createTreeWalker(hall, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    const aside = of.closest('.switch, [data-testid="connection"][data-state="live"], title, style');
    if (!node.textContent.trim() || aside || !of.getClientRects().length) continue;
    const size = parseFloat(getComputedStyle(of).fontSize);
    if (size < SMALLEST) found.push(`${size}px: ${node.textContent.trim()}`);
  }
  return found;
}""".replace("SMALLEST", str(SMALLEST_PX))


async def presses(chair: Page, action: str) -> None:
    """Takes the next step with two keys: one leads to it, the other does it."""
    step = chair.get_by_test_id("chair-action")
    await expect(step).to_have_attribute("data-action", action)
    await expect(step).to_be_enabled()
    await chair.keyboard.press("n")
    await expect(step).to_be_focused()
    await chair.keyboard.press("Enter")


async def test_a_vote_by_keyboard_read_from_afar_with_a_tablet_lost(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        await motion(stage)
        chair = await shown.staff(stage.staff.chair)
        hall = await shown.staff(await hired(stage, "display"), width=1920, height=1080)
        wall = await shown.staff(await hired(stage, "operator"))
        first, second, *_ = list(stage.seats)
        tablet = await shown.delegate(stage.seat(second).voter)
        await presses(chair, "prepare")
        await presses(chair, "open")
        await tablet_is(tablet, "open")
        assert await hall.evaluate(SMALL_LETTERS) == []
        poll_id = str(await tablet.get_by_test_id("tablet-state").get_attribute("data-poll"))
        await cast(stage, poll_id, first, filled("yes"))
        await expect(wall.get_by_test_id("online-delegate")).to_contain_text("1")
        await tablet.context.close()
        await expect(wall.get_by_test_id("wall-lost")).to_be_visible()
        await chair.keyboard.press("h")
        await expect(chair.get_by_test_id("chair-action")).to_have_attribute("data-action", "resume")
        await expect(chair.get_by_test_id("chair-action")).to_be_enabled()
        await chair.keyboard.press("h")
        await expect(chair.get_by_test_id("extend")).to_be_enabled()
        await chair.keyboard.press("e")
        await expect(hall.get_by_test_id("time-left")).to_be_visible()
        await presses(chair, "close")
        await presses(chair, "declare")
        await expect(hall.get_by_test_id("hall-result")).to_be_visible()
        assert await hall.evaluate(SMALL_LETTERS) == []
        await expect(hall.locator("[data-vote=absent]")).to_have_count(0)  # all were there; the others did not vote
        await expect(hall.locator("[data-vote=none]")).to_have_count(len(stage.seats) - 1)
        await chair.keyboard.press("?")
        await expect(chair.get_by_role("dialog")).to_contain_text("None of these keys closes")
        await chair.keyboard.press("h")  # over a sheet the letter is a letter
        await chair.keyboard.press("Escape")
        await wall.get_by_test_id("self-test-run").click()
        await expect(wall.get_by_test_id("check-reconciled")).to_have_attribute("data-verdict", "go")
        await expect(wall.get_by_test_id("check-chains")).to_have_attribute("data-verdict", "go")
