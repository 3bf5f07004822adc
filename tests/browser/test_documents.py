"""The secretariat distributes a document in two languages; a delegate reads it, with the fall-back named, and without a network."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Browser, expect

from cli.platform import EmbeddedPlatform
from tests.browser.test_journeys import screens
from tests.unit.voting.files import pdf

pytestmark = pytest.mark.timeout(180)
READ = "1. يعتمد الخطة."


async def test_a_document_goes_from_the_secretariat_to_an_arabic_tablet_and_is_read_on_without_a_network(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, at):
        office = await at.staff(stage.staff.secretary)
        tablet = await at.delegate(stage.seat("M002").voter, "ar")
        await office.get_by_test_id("room-documents").click()
        for symbol, language, name, body in (
            ("AG-1", "ar", "draft.txt", READ.encode()),
            ("AG-2", "en", "report.pdf", pdf("Report")),
        ):
            await office.get_by_test_id("new-document").click()
            await office.get_by_test_id("document-symbol").fill(symbol)
            await office.get_by_test_id("document-title-en").fill(f"Document {symbol}")
            await office.get_by_test_id("document-save").click()
            file = {"name": name, "mimeType": "application/octet-stream", "buffer": body}
            await office.get_by_test_id(f"file-{language}").set_input_files([file])  # type: ignore[list-item]
            await expect(office.get_by_test_id(f"language-{language}")).to_contain_text("Ready")
            await office.get_by_test_id("publish").click()
            await expect(office.get_by_test_id("document-state")).to_have_text("Published")
            await office.get_by_role("button", name="Close").click()
        listed = tablet.get_by_test_id("document")
        await expect(listed).to_have_count(2)
        await expect(tablet.get_by_test_id("new")).to_have_count(2)

        await tablet.locator("[data-symbol='AG-2']").click()
        await expect(tablet.get_by_test_id("instead")).to_have_text(re.compile("العربية.*الإنجليزية"))
        await expect(tablet.get_by_test_id("open-pdf")).to_have_attribute("href", re.compile("/files/en"))
        await tablet.keyboard.press("Escape")
        await tablet.locator("[data-symbol='AG-1']").click()
        await expect(tablet.get_by_test_id("text")).to_have_text(READ)
        await expect(tablet.get_by_test_id("kept")).to_be_visible()

        await tablet.context.set_offline(True)
        await tablet.reload()
        await expect(tablet.get_by_test_id("new")).to_have_count(0)
        await tablet.locator("[data-symbol='AG-1']").click()
        await expect(tablet.get_by_test_id("text")).to_have_text(READ)
