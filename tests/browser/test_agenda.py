"""A day is prepared by the secretary, led by the chair, and its delay is seen where people sit."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Browser, expect

from cli.platform import EmbeddedPlatform
from cli.replay.founding import REGISTRATION
from tests.browser.test_journeys import chair_does, screens

PROGRAMME = """date,begins,ends,number,start,minutes,kind,responsible,title_ar,title_en,title_es,title_fr
{day},00:00,23:59,1,00:00,30,ceremony,The President,حفل الافتتاح,Opening ceremony,Apertura,Ouverture
{day},00:00,23:59,2,00:30,60,decision,,الميزانية,Budget,Presupuesto,Budget
"""


async def test_a_programme_is_imported_opened_by_the_chair_and_its_delay_shown_in_arabic_too(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        body = {"role": "secretary", "name": "Secretariat", "assembly_id": stage.assembly_id}
        operator = stage.organisation.operator
        hired: dict[str, Any] = await stage.platform.call("POST", f"{REGISTRATION}/staff", body, session=operator)
        secretary = await shown.page("en")
        await secretary.goto(shown.url)
        await secretary.get_by_test_id("as-staff").click()
        await secretary.get_by_test_id("staff-user").fill(hired["username"])
        await secretary.get_by_test_id("staff-password").fill(hired["password"])
        await secretary.get_by_test_id("staff-submit").click()
        await secretary.get_by_test_id("room-agenda").click()
        day = stage.opens.isoformat()
        text = PROGRAMME.format(day=day).encode()
        file: Any = {"name": "day.csv", "mimeType": "text/csv", "buffer": text}
        await secretary.get_by_test_id("programme-file").set_input_files(file)
        await secretary.get_by_test_id("programme-commit").click()
        await expect(secretary.get_by_test_id("programme-done")).to_be_visible()
        await expect(secretary.get_by_test_id("agenda-item")).to_have_count(2)

        chair = await shown.staff(stage.staff.chair)
        tablet = await shown.delegate(stage.seats[stage.hall.voters()[0]].voter, "ar")
        await chair_does(chair, "open-sitting")
        await chair_does(chair, "open-item")
        await expect(chair.get_by_test_id("chair-action")).to_have_attribute("data-action", "close-item")
        await chair.get_by_test_id("adopt-agenda").click()
        await expect(secretary.get_by_text("Changed since the adoption")).to_be_visible()
        for page in (chair, secretary, tablet):
            await expect(page.get_by_test_id("delay").first).to_be_visible()
        await expect(tablet.get_by_text("حفل الافتتاح").first).to_be_visible()

        await secretary.get_by_test_id("room-minutes").click()
        await expect(secretary.get_by_test_id("paragraph").nth(1)).to_have_value("The sitting was opened.")
