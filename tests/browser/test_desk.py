"""The registration desk loses its network, goes on checking people in, and everything is there once when it comes back."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Browser, expect

from cli.platform import EmbeddedPlatform
from cli.replay.founding import REGISTRATION
from tests.browser.test_journeys import screens
from tests.harness.hall import hired

pytestmark = pytest.mark.timeout(180)


async def test_a_desk_without_a_network_goes_on_and_what_it_scanned_is_merged_once(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, at):
        people = [stage.seat(member).voter for member in ("M001", "M002", "M003")]
        everyone = f"{REGISTRATION}/assemblies/{stage.assembly_id}/delegations"
        here = (await stage.desk("GET", everyone))["delegations"]
        all_out = [one for each in here for one in each["delegates_present"]]
        await stage.desk("POST", f"{REGISTRATION}/presence", {"assembly_id": stage.assembly_id, "leave": all_out})
        desk = await at.staff(stage.staff.desk)
        field, line, recent = (desk.get_by_test_id(each) for each in ("desk-scan", "queue-line", "recent-scans"))
        await expect(desk.get_by_test_id("figure-missing")).to_have_text(re.compile(r"[1-9]"))
        await expect(field).to_be_focused()

        await desk.context.set_offline(True)
        for person in people:  # as a scanner types it: the code and Enter
            await desk.keyboard.type(person.credentials["badge_code"])
            await desk.keyboard.press("Enter")
            await expect(field).to_have_value("")
        await expect(line).to_have_attribute("data-unsent", "3")
        await expect(recent.locator("[data-state=waiting]")).to_have_count(3)
        await expect(desk.get_by_test_id("delegation")).to_contain_text(
            re.compile(r"1\W? of")
        )  # the list knows already
        await expect(desk.get_by_test_id("sign-out")).to_be_disabled()

        await desk.context.set_offline(False)
        await expect(line).to_have_attribute("data-unsent", "0")
        await expect(recent.locator("[data-state=recorded]")).to_have_count(3)
        await expect(desk.get_by_test_id("figure-arrived")).to_have_text("3")
        here = (await stage.desk("GET", everyone))["delegations"]
        present = [one for each in here for one in each["delegates_present"]]
        assert len(present) == 3  # each once, and nobody else


@pytest.mark.nightly
async def test_the_desk_adds_a_delegation_with_a_second_person_and_suspends_a_right_from_a_day_on(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, at):
        first, second = await at.staff(stage.staff.desk), await at.staff(await hired(stage, "desk"))
        await first.get_by_test_id("add-delegation").click()
        await first.get_by_label("Name of the organisation").fill("Europol")
        await first.get_by_test_id("add-delegation-save").click()
        await first.get_by_test_id("walk-in-name").fill("Ann Somebody")
        await first.get_by_test_id("walk-in-reason").fill("Letter shown")
        await first.get_by_test_id("walk-in-propose").click()
        await expect(first.get_by_test_id("walk-in-waits")).to_be_visible()
        await second.reload()
        await second.get_by_test_id("walk-in-approve").click()
        await second.get_by_test_id("desk-find").fill("Europol")
        await second.get_by_test_id("delegations").get_by_text("Europol").click()
        await expect(second.get_by_test_id("delegate")).to_contain_text("Ann Somebody")

        await second.get_by_test_id("delegate-more").click()
        await expect(second.get_by_test_id("photo")).to_have_count(0)
        photo = {"name": "ann.png", "mimeType": "image/png", "buffer": await second.screenshot()}
        await second.get_by_test_id("photo-file").set_input_files([photo])  # type: ignore[list-item]
        await second.get_by_test_id("photo-remove").click()
        await expect(second.get_by_test_id("photo")).to_have_count(0)
        await expect(second.get_by_text("Photo removed")).to_be_visible()
        await second.keyboard.press("Escape")

        await second.get_by_test_id("suspend").click()
        await second.get_by_test_id("suspend-member").select_option("M001")
        await second.get_by_test_id("suspend-since").fill("2999-01-01")
        await second.get_by_test_id("suspend-reason").fill("Arrears")
        await second.get_by_test_id("suspend-confirm").click()
        await expect(second.get_by_test_id("suspended")).to_contain_text("To be suspended from")
