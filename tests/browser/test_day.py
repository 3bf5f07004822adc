"""A day from end to end through the screens: the secretariat prepares it, the chair leads it, a delegate follows it in Arabic.

What it cannot catch: how long each step takes a person who sees the screen for the first time.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from cli.platform import EmbeddedPlatform
from cli.replay.stage import Stage
from tests.browser.test_journeys import Screens, chair_does, screens, tablet_is
from tests.harness.hall import ballot, cast, hired
from tests.unit.voting.files import pdf

pytestmark = [pytest.mark.timeout(300), pytest.mark.nightly]
HEAD = "date,begins,ends,number,start,minutes,kind,responsible,title_ar,title_en,title_es,title_fr\n"
ROWS = (
    "1,00:00,20,ceremony,The President,حفل الافتتاح,Opening ceremony,Ceremonia de apertura,Cérémonie d’ouverture",
    "2,,45,decision,,برنامج العمل,Programme of activities,Programa de actividades,Programme d’activités",
    "3,,30,decision,,الميزانية,Budget,Presupuesto,Budget",
    "4,,60,panel,A. Benali,حلقة نقاش,Panel on silver notices,Panel,Table ronde",
)
TEXT_EN = "The Assembly,\nAdopts the programme of activities.\nRequests a report every two years."
TEXT_AR = "إن الجمعية العامة،\nتعتمد برنامج الأنشطة.\nوتطلب تقريراً كل سنتين."
SPEAKERS = ("M002", "M003", "M004", "M005", "M006")


async def test_a_day_is_prepared_led_and_followed_in_arabic(browser: Browser, embedded: EmbeddedPlatform) -> None:
    async with screens(browser, embedded) as (stage, shown):
        office = await shown.staff(stage.staff.secretary)
        await programme(office, stage.opens)
        await twelve_documents(office)
        await a_motion_with_its_amendment(office)
        chair = await shown.staff(stage.staff.chair)
        tablet = await shown.delegate(stage.seat("M001").voter, "ar")
        await chair_does(chair, "open-sitting")
        await chair_does(chair, "open-item")
        await chair_does(chair, "close-item")
        await chair_does(chair, "open-item")
        await reads_in_arabic(tablet)
        await six_speakers(chair, tablet, shown, stage)
        for _ in ("the amendment", "the motion as amended"):
            await a_vote(chair, tablet, stage)
        await chair_does(chair, "close-item")
        await office.get_by_test_id("room-minutes").click()
        await expect(office.get_by_test_id("minutes-save")).to_be_visible()


async def programme(office: Page, day: date) -> None:
    text = HEAD + "".join(f"{day.isoformat()},00:00,23:59,{row}\n" for row in ROWS)
    await office.get_by_test_id("room-agenda").click()
    file: Any = {"name": "day.csv", "mimeType": "text/csv", "buffer": text.encode()}
    await office.get_by_test_id("programme-file").set_input_files(file)
    await office.get_by_test_id("programme-commit").click()
    await expect(office.get_by_test_id("agenda-item")).to_have_count(len(ROWS))


async def twelve_documents(office: Page) -> None:
    """Four documents in three languages each."""
    await office.get_by_test_id("room-documents").click()
    await office.get_by_test_id("many-files").click()
    files: Any = [
        {
            "name": f"AG-2026-RAP-{number:02}_{code}.pdf",
            "mimeType": "application/pdf",
            "buffer": pdf(f"{number} {code}"),
        }
        for number in range(1, 5)
        for code in ("en", "fr", "ar")
    ]
    await office.get_by_test_id("choose-many").set_input_files(files)
    await expect(office.get_by_test_id("file-row")).to_have_count(12)
    fresh = office.get_by_test_id("new-of-many")
    for number in range(4):
        await fresh.nth(number).get_by_role("textbox").fill(f"Report {number + 1}")
        await fresh.nth(number).get_by_role("combobox").select_option(index=2)
    await office.get_by_test_id("send-many").click()
    await expect(office.get_by_test_id("file-row").filter(has_text="✓")).to_have_count(12)
    await office.get_by_test_id("publish-many").click()
    await expect(office.get_by_test_id("file-row").filter(has_text="Published")).to_have_count(12)
    await office.get_by_role("button", name="Close").click()
    await expect(office.get_by_test_id("state").filter(has_text="Published")).to_have_count(4)


async def a_motion_with_its_amendment(office: Page) -> None:
    await office.get_by_test_id("room-motions").click()
    await office.get_by_test_id("motion-item").select_option(label="2. Programme of activities")
    await office.get_by_test_id("new-motion").click()
    await office.get_by_test_id("motion-title-en").fill("Programme of activities")
    await office.get_by_test_id("motion-title-ar").fill("برنامج الأنشطة")
    await office.get_by_test_id("text-fields").locator("summary").click()
    await office.get_by_test_id("motion-text-en").fill(TEXT_EN)
    await office.get_by_test_id("motion-text-ar").fill(TEXT_AR)
    await office.get_by_test_id("table-motion").click()
    await office.get_by_test_id("amend").click()
    await office.get_by_test_id("motion-title-en").fill("A report every year")
    await office.get_by_test_id("motion-title-ar").fill("تقرير كل سنة")
    await office.get_by_test_id("reword-3").click()
    await office.get_by_test_id("wording-en").fill("Requests a report every year.")
    await office.get_by_test_id("wording-ar").fill("وتطلب تقريراً كل سنة.")
    await office.get_by_test_id("table-motion").click()
    await expect(office.get_by_test_id("motion-line")).to_have_count(2)


async def reads_in_arabic(tablet: Page) -> None:
    await expect(tablet.get_by_test_id("document")).to_have_count(4)
    await tablet.locator("[data-symbol='AG-2026-RAP-02']").click()
    await expect(tablet.get_by_test_id("open-pdf")).to_have_attribute("href", re.compile("/files/ar"))
    await tablet.keyboard.press("Escape")


async def six_speakers(chair: Page, tablet: Page, shown: Screens, stage: Stage) -> None:
    await tablet.get_by_test_id("ask-statement").click()
    await expect(tablet.get_by_test_id("floor-place-statement")).to_contain_text("1")
    for member in SPEAKERS:
        page = await shown.delegate(stage.seat(member).voter)
        await page.get_by_test_id("ask-statement").click()
        await expect(page.get_by_test_id("floor-place-statement")).to_be_visible()
        await page.context.close()
    hall = await shown.staff(await hired(stage, "display"), width=1920, height=1080)
    for number in range(6):
        await chair.get_by_test_id("give-floor").click()
        await expect(chair.get_by_test_id("floor-speaker")).to_be_visible()
        await expect(hall.get_by_test_id("hall-speaker")).to_be_visible()
        if not number:
            await expect(tablet.get_by_test_id("floor-speaker")).to_be_visible()
        await chair.get_by_test_id("end-turn").click()
        await expect(chair.get_by_test_id("floor-speaker")).to_have_count(0)
    await expect(chair.get_by_test_id("give-floor")).to_have_count(0)


async def a_vote(chair: Page, tablet: Page, stage: Stage) -> None:
    await chair_does(chair, "prepare")
    await chair_does(chair, "open")
    await tablet_is(tablet, "open")
    await tablet.get_by_test_id("choice-yes").click()
    await tablet.get_by_test_id("confirm-vote").click()
    await tablet_is(tablet, "received")
    poll_id = await tablet.get_by_test_id("tablet-state").get_attribute("data-poll")
    assert poll_id
    for member in SPEAKERS:
        await cast(stage, poll_id, member, ballot("no" if member == "M002" else "yes"))
    await expect(chair.get_by_test_id("tally-yes")).to_contain_text("5")
    await chair_does(chair, "close")
    await chair_does(chair, "declare")
    await expect(chair.get_by_test_id("result-sentence").first).to_contain_text("Yes 5, no 1, abstentions 0.")
    await tablet_is(tablet, "result")
