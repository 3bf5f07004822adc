"""Takes the pictures of the screens that the README shows: ``make screens`` writes docs/screens/. A whole rehearsal votes."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright, expect

from cli.platform import EmbeddedPlatform
from cli.rehearsal.preparing import prepare
from cli.rehearsal.sign_ins import SignIns
from cli.replay.client import Platform, Session
from cli.replay.founding import DELEGATE_SIGN_IN, STAFF_SIGN_IN
from tests.browser.conftest import FLAGS
from tests.browser.test_journeys import Screens, chair_does, tablet_is

SCREENS = Path(__file__).parents[2] / "docs" / "screens"
SIZES = {"tablet": (1024, 768), "chair": (1440, 900), "hall": (1920, 1080), "phone": (390, 844)}


async def shot(page: Page, name: str) -> None:
    await page.wait_for_timeout(600)  # a picture, not a test: what moves comes to rest
    await page.screenshot(path=SCREENS / f"{name}.png")


def staff(sign_ins: SignIns, role: str) -> Session:
    found = next(each for each in sign_ins.staff if each.role == role)
    return Session(STAFF_SIGN_IN, {"username": found.username, "password": found.password})


def delegate(sign_ins: SignIns, number: int) -> Session:
    found = sign_ins.delegates[number]
    return Session(DELEGATE_SIGN_IN, {"badge_code": found.badge_code, "pin": found.pin})


async def vote(platform: Platform, sign_ins: SignIns, poll_id: str, first: int, last: int) -> None:
    for number, each in enumerate(sign_ins.delegates[first:last], start=first):
        session = Session(DELEGATE_SIGN_IN, {"badge_code": each.badge_code, "pin": each.pin})
        mark = "no" if number % 4 == 3 else "abstain" if number % 11 == 5 else "yes"
        body = {"ballot_id": f"{number:016x}{poll_id[:16]}", "marks": [mark], "supersedes": None}
        await platform.call("POST", f"/api/voting/polls/{poll_id}/ballots", body, session=session, repeatable=True)


async def take_all(browser: Browser, embedded: EmbeddedPlatform) -> None:
    async with Platform(embedded.url) as platform:
        sign_ins = await prepare(platform, embedded.bootstrap_token_file.read_text().strip())
        screens = Screens(browser, embedded.url, [])
        front = await screens.page(width=1280, height=800)
        await front.goto(embedded.url)
        await shot(front, "sign-in-en")
        chair = await screens.staff(staff(sign_ins, "chair"))
        chair_ar = await screens.staff(staff(sign_ins, "chair"), "ar")
        hall = await screens.staff(staff(sign_ins, "display"), width=1920, height=1080)
        tablets = {
            "en": await screens.delegate(delegate(sign_ins, 0)),
            "ar": await screens.delegate(delegate(sign_ins, 1), "ar"),
        }
        phone = await screens.delegate(delegate(sign_ins, 2), "fr", width=390, height=844)
        desk = await screens.staff(staff(sign_ins, "desk"))
        operations = await screens.staff(staff(sign_ins, "operator"))
        await shot(tablets["en"], "tablet-waiting-en")
        for _ in range(2):  # the opening ceremony: opened, closed
            await chair.get_by_test_id("chair-action").click()
            await chair.wait_for_timeout(500)
        await shot(chair, "chair-ready-en")
        while await chair.get_by_test_id("chair-action").get_attribute("data-action") != "prepare":
            await chair.get_by_test_id("chair-action").click()
            await chair.wait_for_timeout(500)
        await chair_does(chair, "prepare")
        await chair_does(chair, "open")
        for tablet in tablets.values():
            await tablet_is(tablet, "open")
        poll_id = str(await tablets["en"].get_by_test_id("tablet-state").get_attribute("data-poll"))
        for language, tablet in tablets.items():
            await shot(tablet, f"tablet-open-{language}")
        await shot(phone, "phone-open-fr")
        await tablets["en"].get_by_test_id("choice-yes").click()
        await shot(tablets["en"], "tablet-confirm-en")
        await tablets["en"].get_by_test_id("confirm-vote").click()
        await tablet_is(tablets["en"], "received")
        await shot(tablets["en"], "tablet-received-en")
        await vote(platform, sign_ins, poll_id, 3, 120)
        await expect(hall.get_by_test_id("hall-turnout")).to_contain_text("118")
        await shot(chair, "chair-open-en")
        await shot(chair_ar, "chair-open-ar")
        await shot(hall, "hall-open")
        await vote(platform, sign_ins, poll_id, 120, 180)
        await chair_does(chair, "close")
        await shot(chair, "chair-closed-en")
        await chair_does(chair, "declare")
        await expect(hall.get_by_test_id("hall-result")).to_be_visible()
        await shot(chair, "chair-result-en")
        await shot(chair_ar, "chair-result-ar")
        await shot(hall, "hall-result")
        for language, tablet in tablets.items():
            await tablet_is(tablet, "result")
            await shot(tablet, f"tablet-result-{language}")
        await shot(desk, "desk-en")
        await shot(operations, "ops-en")
        for language in ("en", "ar"):
            public = await screens.page(language, width=1280, height=1000)
            await public.goto(
                f"{embedded.url}/results?organisation={sign_ins.organisation_id}&assembly={sign_ins.assembly_id}"
            )
            await shot(public, f"results-{language}")


async def main() -> None:
    SCREENS.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory(prefix="hemicycle-screens-") as folder, EmbeddedPlatform(Path(folder)) as embedded:
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
            await take_all(browser, embedded)
            await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
