"""The register of resolutions through the screens: the secretariat keeps it, and the public finds in it what it looks for."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from cli.platform import EmbeddedPlatform
from cli.replay.stage import Stage
from tests.browser.test_journeys import screens
from tests.harness.hall import ballot, cast, close_and_declare, hired, motion, open_poll

pytestmark = pytest.mark.timeout(180)
TEXT = {"en": "The Assembly,\nAdopts the plan."}
OLD = "year,number,adopted_on,source,title_en,title_ar\n1960,3,{day},Yearbook,On radio,بشأن الراديو\n"


async def adopted(stage: Stage) -> dict[str, Any]:
    """The resolution that the hall has just adopted."""
    poll_id = await open_poll(stage, await motion(stage, text=TEXT))
    for member, mark in (("M001", "yes"), ("M002", "yes"), ("M003", "no")):
        await cast(stage, poll_id, member, ballot(mark))
    await close_and_declare(stage, poll_id)
    path = f"/api/voting/organisations/{stage.organisation.organisation_id}/resolutions"
    (line,) = (await stage.chair("GET", path))["resolutions"]
    return dict(line)


async def takes(page: Page, content: str) -> None:
    file = {"name": "old.csv", "mimeType": "text/csv", "buffer": content.encode()}
    await page.get_by_test_id("import-file").set_input_files(files=[file])  # type: ignore[list-item]


async def test_the_secretariat_imports_edits_and_releases_and_the_public_finds_it_in_arabic(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        line = await adopted(stage)
        desk = await shown.staff(await hired(stage, "secretary"))
        await desk.get_by_test_id("room-resolutions").click()
        await takes(desk, OLD.format(day="1961-10-04"))
        await expect(desk.get_by_test_id("import-row")).to_contain_text("adopted_on: is not in 1960")
        await expect(desk.get_by_test_id("import-commit")).to_be_disabled()
        await takes(desk, OLD.format(day="1960-10-04"))
        await desk.get_by_test_id("import-commit").click()
        await expect(desk.get_by_test_id("edit-1960-3")).to_be_visible()

        await desk.get_by_test_id(f"edit-{line['year']}-{line['number']}").click()
        await expect(desk.get_by_test_id("text-en")).to_have_value(TEXT["en"])
        await desk.get_by_test_id("text-ar").fill("إن الجمعية العامة،\nتعتمد الخطّة.")
        await desk.get_by_test_id("save-version").click()
        await desk.get_by_test_id("release-version").click()
        await expect(desk.get_by_test_id("versions")).to_contain_text("Released:")

        public = await shown.page("ar")
        await public.goto(f"{embedded.url}/results/resolutions/{stage.organisation.organisation_id}")
        await expect(public.get_by_test_id("resolution")).to_have_count(2)
        await public.get_by_test_id("register-words").fill("الخطه")
        await public.get_by_test_id("register-search").click()
        await expect(public.get_by_test_id("resolution")).to_have_count(1)
        await public.get_by_test_id("resolution").get_by_role("link").click()
        await public.wait_for_url(f"**/{line['year']}/{line['number']}")
        await expect(public.get_by_test_id("document")).to_have_attribute("dir", "rtl")
        await expect(public.get_by_test_id("paragraphs").get_by_role("listitem")).to_have_text(
            ["إن الجمعية العامة،", "تعتمد الخطّة."]
        )
        await expect(public.get_by_test_id("vote-on-it")).to_be_visible()
        await public.get_by_test_id("read-fr").click()
        await expect(public.get_by_test_id("instead")).to_be_visible()
        await expect(public.get_by_test_id("paragraphs")).to_have_attribute("lang", "en")
