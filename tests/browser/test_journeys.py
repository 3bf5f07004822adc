"""People before screens: a delegate votes on a tablet, the chair sees the tally move, the hall shows the result."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from playwright.async_api import Browser, Page, expect

from cli.platform import EmbeddedPlatform
from cli.replay.client import Session
from cli.replay.founding import REGISTRATION
from cli.replay.polls import VOTING
from cli.replay.stage import Stage
from tests.harness.hall import SMALL, assembly, ballot, cast, hired, motion

WAIT_MS = 20_000
TABLET = {"width": 1024, "height": 768}
pytestmark = pytest.mark.timeout(180)


@dataclass
class Screens:
    """Pages of separate people; what a page throws or logs as an error fails the test."""

    browser: Browser
    url: str
    troubles: list[str]

    async def page(self, language: str = "en", width: int = 1440, height: int = 900) -> Page:
        context = await self.browser.new_context(
            viewport={"width": width, "height": height}, locale=language, reduced_motion="reduce"
        )
        page = await context.new_page()
        page.set_default_timeout(WAIT_MS)
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        return page

    async def staff(self, session: Session, language: str = "en", **size: int) -> Page:
        page = await self.page(language, **size)
        await page.goto(self.url)
        await page.get_by_test_id("as-staff").click()
        await page.get_by_test_id("staff-user").fill(session.credentials["username"])
        await page.get_by_test_id("staff-password").fill(session.credentials["password"])
        await page.get_by_test_id("staff-submit").click()
        await page.wait_for_url(re.compile(r"/(chair|hall|desk|teller|ops|results|secretary)"))
        return page

    async def delegate(self, session: Session, language: str = "en", **size: int) -> Page:
        page = await self.page(language, **(size or TABLET))
        await page.goto(f"{self.url}/?badge={session.credentials['badge_code']}")
        await page.get_by_test_id("signin-pin").fill(session.credentials["pin"])
        await page.get_by_test_id("signin-submit").click()
        await page.wait_for_url("**/tablet*")
        return page


@asynccontextmanager
async def screens(
    browser: Browser, embedded: EmbeddedPlatform, scenario: str = SMALL
) -> AsyncIterator[tuple[Stage, Screens]]:
    expect.set_options(timeout=WAIT_MS)
    async with assembly(embedded, scenario) as stage:
        shown = Screens(browser, embedded.url, [])
        yield stage, shown
        assert shown.troubles == []


async def tablet_is(page: Page, state: str) -> None:
    await expect(page.get_by_test_id("tablet-state")).to_have_attribute("data-state", state)


async def chair_does(page: Page, action: str) -> None:
    await expect(page.get_by_test_id("chair-action")).to_have_attribute("data-action", action)
    await page.get_by_test_id("chair-action").click()


async def test_a_delegate_votes_the_chair_sees_it_and_the_hall_shows_the_result(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        await motion(stage, "To adopt the plan")
        chair = await shown.staff(stage.staff.chair)
        hall = await shown.staff(await hired(stage, "display"), width=1920, height=1080)
        tablet = await shown.delegate(stage.seat("M001").voter)
        await tablet_is(tablet, "waiting")
        await chair_does(chair, "prepare")
        await chair_does(chair, "open")

        await tablet_is(tablet, "open")
        await expect(hall.get_by_test_id("hall-question").first).to_contain_text("To adopt the plan")
        await tablet.get_by_test_id("choice-yes").click()
        await tablet_is(tablet, "confirm")
        await tablet.get_by_test_id("confirm-vote").click()
        await tablet_is(tablet, "received")
        await expect(chair.get_by_test_id("tally-yes")).to_contain_text("1")
        await expect(hall.get_by_test_id("hall-turnout")).to_contain_text("1")

        poll_id = await tablet.get_by_test_id("tablet-state").get_attribute("data-poll")
        assert poll_id
        for member in stage.hall.voters()[1:8]:
            await cast(stage, poll_id, member, ballot("no" if member == "M002" else "yes"))
        await expect(chair.get_by_test_id("tally-yes")).to_contain_text("7")
        await expect(hall.get_by_test_id("hall-turnout")).to_contain_text("8")

        await chair_does(chair, "close")
        await tablet_is(tablet, "closed")
        await chair_does(chair, "declare")
        await tablet_is(tablet, "result")
        sentence = "Yes 7, no 1, abstentions 0."
        await expect(chair.get_by_test_id("result-sentence").first).to_contain_text(sentence)
        await expect(chair.get_by_test_id("void")).to_have_count(0)  # declared: corrected, never annulled
        await expect(hall.get_by_test_id("hall-result")).to_be_visible()
        await expect(hall.get_by_test_id("seat-map")).to_be_visible()


async def test_a_vote_is_changed_until_the_close_and_only_the_newer_counts(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        motion_id = await motion(stage)
        poll = await stage.chair("POST", f"{VOTING}/motions/{motion_id}/polls", {})
        await stage.chair("POST", f"{VOTING}/polls/{poll['poll_id']}/open", {})
        tablet = await shown.delegate(stage.seat("M001").voter)
        await tablet.get_by_test_id("choice-yes").click()
        await tablet.get_by_test_id("confirm-vote").click()
        await tablet_is(tablet, "received")
        await tablet.get_by_test_id("change-vote").click()
        await tablet.get_by_test_id("choice-no").click()
        await tablet.get_by_test_id("confirm-vote").click()
        await tablet_is(tablet, "changed")
        await tablet.reload()
        await tablet_is(tablet, "changed")
        await stage.chair("POST", f"{VOTING}/polls/{poll['poll_id']}/close", {})
        declared = await stage.chair("POST", f"{VOTING}/polls/{poll['poll_id']}/declare", {})
        assert declared["result"]["roll_call"] == {"M001": "no"}


async def test_a_tablet_that_is_offline_says_so_keeps_the_ballot_and_sends_it_when_back(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        motion_id = await motion(stage)
        poll = await stage.chair("POST", f"{VOTING}/motions/{motion_id}/polls", {})
        await stage.chair("POST", f"{VOTING}/polls/{poll['poll_id']}/open", {})
        tablet = await shown.delegate(stage.seat("M001").voter)
        await tablet.get_by_test_id("choice-abstain").click()
        await tablet.context.set_offline(True)
        await tablet.get_by_test_id("confirm-vote").click()
        await tablet_is(tablet, "unsent")
        await tablet.context.set_offline(False)
        await tablet_is(tablet, "received")
        await stage.chair("POST", f"{VOTING}/polls/{poll['poll_id']}/close", {})
        declared = await stage.chair("POST", f"{VOTING}/polls/{poll['poll_id']}/declare", {})
        assert declared["result"]["roll_call"] == {"M001": "abstain"}


async def test_after_a_secret_vote_no_choice_is_left_on_the_tablet(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        motion_id = await motion(stage, mode="secret")
        poll = await stage.chair("POST", f"{VOTING}/motions/{motion_id}/polls", {})
        await stage.chair("POST", f"{VOTING}/polls/{poll['poll_id']}/open", {})
        tablet = await shown.delegate(stage.seat("M001").voter)
        await tablet.get_by_test_id("choice-no").click()
        await tablet.get_by_test_id("confirm-vote").click()
        await tablet_is(tablet, "received")
        left = await tablet.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
        assert '"no"' not in left.replace("\\", "")
        await expect(tablet.get_by_test_id("change-vote")).to_have_count(0)


async def test_an_arabic_tablet_reads_from_right_to_left(browser: Browser, embedded: EmbeddedPlatform) -> None:
    async with screens(browser, embedded) as (stage, shown):
        await motion(stage)
        tablet = await shown.delegate(stage.seat("M001").voter, language="ar")
        assert await tablet.evaluate("document.documentElement.dir") == "rtl"
        assert await tablet.evaluate("document.documentElement.lang") == "ar"
        motions = await stage.chair("GET", f"{VOTING}/assemblies/{stage.assembly_id}/motions")
        poll = await stage.chair("POST", f"{VOTING}/motions/{motions['motions'][0]['motion_id']}/polls", {})
        await stage.chair("POST", f"{VOTING}/polls/{poll['poll_id']}/open", {})
        await expect(tablet.get_by_text("اعتماد الخطة").first).to_be_visible()


async def test_the_desk_checks_a_delegation_out_and_the_chair_sees_presence_fall(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        chair = await shown.staff(stage.staff.chair)
        await expect(chair.get_by_test_id("presence").first).to_contain_text("12")
        await stage.desk("POST", f"{REGISTRATION}/presence", {"assembly_id": stage.assembly_id, "leave": ["M012"]})
        await expect(chair.get_by_test_id("presence").first).to_contain_text("11")


async def test_a_rehearsal_is_marked_on_every_screen(browser: Browser, embedded: EmbeddedPlatform) -> None:
    async with screens(browser, embedded) as (stage, shown):
        for page in (
            await shown.staff(stage.staff.chair),
            await shown.staff(await hired(stage, "display")),
            await shown.delegate(stage.seat("M001").voter),
        ):
            await expect(page.get_by_test_id("rehearsal-mark").first).to_be_visible()
