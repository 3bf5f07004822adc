"""A text and its amendments through the screens: written by the secretariat, read on tablets, put to the vote as amended."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, expect

from cli.platform import EmbeddedPlatform
from cli.replay.polls import VOTING
from tests.browser.test_journeys import screens
from tests.harness.hall import ballot, cast, close_and_declare, hired, open_poll

pytestmark = pytest.mark.timeout(180)
ENGLISH = "The Assembly,\nDecides to meet every month in plenary.\nRequests a report."
ARABIC = "إن الجمعية العامة،\nتقرر أن تجتمع كل شهر في جلسة عامة.\nوتطلب تقريراً."


async def test_the_secretariat_writes_an_amendment_paragraph_by_paragraph_and_it_is_read_as_differences_in_arabic(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        agenda = f"{VOTING}/assemblies/{stage.assembly_id}/agenda"
        item = await stage.chair("POST", agenda, {"title": {"en": "Meetings"}, "kind": "decision"})
        await stage.chair("POST", f"{VOTING}/agenda/{item['item_id']}/open", {})
        desk = await shown.staff(await hired(stage, "secretary"))
        await desk.get_by_test_id("room-motions").click()
        await desk.get_by_test_id("motion-item").select_option(index=1)
        await desk.get_by_test_id("new-motion").click()
        await desk.get_by_test_id("motion-title-en").fill("Meetings")
        await desk.get_by_test_id("text-fields").locator("summary").click()
        await desk.get_by_test_id("motion-text-en").fill(ENGLISH)
        await desk.get_by_test_id("motion-text-ar").fill(ARABIC)
        await desk.get_by_test_id("table-motion").click()
        await desk.get_by_test_id("amend").click()
        await desk.get_by_test_id("motion-title-en").fill("Every week")
        await desk.get_by_test_id("reword-2").click()
        await desk.get_by_test_id("wording-en").fill("Decides to meet every week in plenary.")
        await desk.get_by_test_id("wording-ar").fill("تقرر أن تجتمع كل أسبوع في جلسة عامة.")
        await expect(desk.get_by_test_id("difference-en").locator("ins")).to_contain_text("week")
        await desk.get_by_test_id("delete-3").click()
        await desk.get_by_test_id("table-motion").click()
        await expect(desk.get_by_test_id("motion-line")).to_have_count(2)

        tablet = await shown.delegate(stage.seat("M001").voter, "ar")
        await tablet.get_by_test_id("texts-here").get_by_role("button").first.click()
        amendment = tablet.get_by_role("dialog")
        differences = amendment.get_by_test_id("differences")
        await expect(differences).to_have_attribute("dir", "rtl")
        await expect(differences.locator("li")).to_have_count(3)
        await expect(differences.locator("[data-kind=replaced] ins")).to_contain_text("أسبوع")
        await expect(differences.locator("[data-kind=replaced] del")).to_contain_text("شهر")
        await expect(amendment.get_by_test_id("numbered").get_by_role("listitem")).to_have_count(2)

        await tablet.keyboard.press("Escape")

        path = f"{VOTING}/assemblies/{stage.assembly_id}/motions"
        whole, changed = (each["motion_id"] for each in (await stage.chair("GET", path))["motions"])
        for motion_id in (changed, whole):
            poll_id = await open_poll(stage, motion_id)
            if motion_id == whole:
                await expect(tablet.get_by_test_id("question")).to_have_text("Meetings")
                put = tablet.get_by_test_id("tablet-state").get_by_test_id("motion-text")
                await put.locator("summary").click()
                await expect(put.get_by_test_id("numbered").get_by_role("listitem")).to_have_text(
                    ["إن الجمعية العامة،", "تقرر أن تجتمع كل أسبوع في جلسة عامة."]
                )
            await cast(stage, poll_id, "M001", ballot("yes"))
            await close_and_declare(stage, poll_id)
        register = f"{VOTING}/organisations/{stage.organisation.organisation_id}/resolutions"
        (line,) = (await stage.chair("GET", register))["resolutions"]
        public = await shown.page()
        await public.goto(
            f"{shown.url}/results/resolutions/{stage.organisation.organisation_id}/{line['year']}/{line['number']}"
        )
        await expect(public.get_by_test_id("paragraphs").get_by_role("listitem")).to_have_text(
            ["The Assembly,", "Decides to meet every week in plenary."]
        )
