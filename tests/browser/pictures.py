"""Takes the pictures of the screens that README and guides show: ``make screens`` writes docs/screens/. A whole rehearsal votes.

Every screen is taken in every language while a vote is open; ``overview.png`` is put together from the hall, the chair, a tablet and
a telephone.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from base64 import b64encode
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
CHAIR = (1280, 800)
HALL = (1280, 720)
LANGUAGES = ("ar", "en", "es", "fr")
SCREENS_OF_STAFF = {
    "chair-open": "chair", "hall-open": "display", "teller": "teller", "desk": "desk", "secretary": "secretary", "ops": "operator",
}  # fmt: skip
OVERVIEW = """
<style>
  body { margin: 0; padding: 28px; background: #e9e4d6; }
  main { display: grid; grid-template-columns: 920px 604px; gap: 24px; align-items: start; }
  div { display: grid; gap: 24px; justify-items: center; }
  img { display: block; width: 100%; border-radius: 10px; box-shadow: 0 6px 24px rgb(20 33 58 / 28%); }
  .phone { width: 296px; }
</style>
<main>PICTURES</main>
"""


async def shot(page: Page, name: str) -> None:
    await page.mouse.move(0, 0)
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


async def election(platform: Platform, sign_ins: SignIns, chair: Page, hall: Page, tablet: Page) -> None:
    """The election of the President, in one ballot."""
    agenda = await platform.call(
        "GET", f"/api/voting/assemblies/{sign_ins.assembly_id}/agenda", session=staff(sign_ins, "chair")
    )
    await chair_does(chair, "close-item")
    path = f"/api/voting/agenda/{agenda['agenda'][-1]['item_id']}/open"
    await platform.call("POST", path, {}, session=staff(sign_ins, "chair"))
    await chair_does(chair, "call-round")
    await expect(chair.get_by_test_id("chair-action")).to_have_attribute("data-action", "open")
    polls = await platform.call(
        "GET", f"/api/voting/assemblies/{sign_ins.assembly_id}/polls", session=staff(sign_ins, "chair")
    )
    poll = polls["polls"][-1]
    trust, why = (
        f"/api/voting/polls/{poll['poll_id']}/operator-trusted",
        {"reason": "Pictures are taken without tellers."},
    )
    await platform.call("POST", trust, why, session=staff(sign_ins, "chair"))
    await chair_does(chair, "open")
    await tablet_is(tablet, "open")
    await shot(tablet, "tablet-election-en")
    choices = [each["choice_id"] for each in poll["choices"]]
    for number in range(60):
        body = {"ballot_id": f"{number:032x}", "marks": [choices[(0, 0, 0, 1, 2)[number % 5]]], "supersedes": None}
        path = f"/api/voting/polls/{poll['poll_id']}/ballots"
        await platform.call("POST", path, body, session=delegate(sign_ins, number), repeatable=True)
    await chair_does(chair, "close")
    await chair_does(chair, "declare")
    await expect(hall.get_by_test_id("result-sentence").first).to_contain_text("is elected")
    await shot(hall, "hall-election")


async def in_every_language(screens: Screens, sign_ins: SignIns, results: str) -> None:
    """Every screen as it is now; a language's pages are gone before the next one's come."""
    for language in LANGUAGES:
        pages = {"tablet-open": await screens.delegate(delegate(sign_ins, 181), language)}
        for name, role in SCREENS_OF_STAFF.items():
            width, height = HALL if role == "display" else CHAIR
            pages[name] = await screens.staff(staff(sign_ins, role), language, width=width, height=height)
        pages["results"] = await screens.page(language, width=1280, height=900)
        await pages["results"].goto(results)
        await tablet_is(pages["tablet-open"], "open")
        await pages["desk"].get_by_test_id("delegation-FRA").click()
        for name, page in pages.items():
            await shot(page, f"{name}-{language}")
            await page.context.close()


async def overview(browser: Browser) -> None:
    """Screens of the same vote in one picture."""
    columns = (
        {"hall": "hall-result", "chair": "chair-result-en"},
        {"tablet": "tablet-result-ar", "phone": "phone-open-fr"},
    )
    shown = ""
    for column in columns:
        coded = {place: b64encode((SCREENS / f"{name}.png").read_bytes()).decode() for place, name in column.items()}
        images = "".join(f'<img class="{place}" src="data:image/png;base64,{each}">' for place, each in coded.items())
        shown += f"<div>{images}</div>"
    page = await browser.new_page(viewport={"width": 1604, "height": 900})
    await page.set_content(OVERVIEW.replace("PICTURES", shown))
    await page.screenshot(path=SCREENS / "overview.png", full_page=True)


async def take_all(browser: Browser, embedded: EmbeddedPlatform) -> None:
    async with Platform(embedded.url) as platform:
        sign_ins = await prepare(platform, embedded.bootstrap_token_file.read_text().strip())
        screens = Screens(browser, embedded.url, [])
        chair = await screens.staff(staff(sign_ins, "chair"), width=CHAIR[0], height=CHAIR[1])
        hall = await screens.staff(staff(sign_ins, "display"), width=HALL[0], height=HALL[1])
        tablets = {
            "en": await screens.delegate(delegate(sign_ins, 0)),
            "ar": await screens.delegate(delegate(sign_ins, 1), "ar"),
        }
        phone = await screens.delegate(delegate(sign_ins, 2), "fr", width=390, height=844)
        while await chair.get_by_test_id("chair-action").get_attribute("data-action") != "prepare":
            await chair.get_by_test_id("chair-action").click()
            await chair.wait_for_timeout(500)
        await chair_does(chair, "prepare")
        await chair_does(chair, "open")
        for tablet in tablets.values():
            await tablet_is(tablet, "open")
        poll_id = str(await tablets["en"].get_by_test_id("tablet-state").get_attribute("data-poll"))
        await shot(phone, "phone-open-fr")
        await tablets["en"].get_by_test_id("choice-yes").click()
        await shot(tablets["en"], "tablet-confirm-en")
        await tablets["en"].get_by_test_id("confirm-vote").click()
        await tablet_is(tablets["en"], "received")
        await shot(tablets["en"], "tablet-received-en")
        await vote(platform, sign_ins, poll_id, 3, 120)
        await expect(hall.get_by_test_id("hall-turnout")).to_contain_text("118")
        await shot(hall, "hall-open")
        where = f"organisation={sign_ins.organisation_id}&assembly={sign_ins.assembly_id}"
        await in_every_language(screens, sign_ins, f"{embedded.url}/results?{where}")
        await vote(platform, sign_ins, poll_id, 120, 180)
        await chair_does(chair, "close")
        await chair_does(chair, "declare")
        await expect(hall.get_by_test_id("hall-result")).to_be_visible()
        await shot(chair, "chair-result-en")
        await shot(hall, "hall-result")
        await tablet_is(tablets["ar"], "result")
        await shot(tablets["ar"], "tablet-result-ar")
        await election(platform, sign_ins, chair, hall, tablets["en"])
    await overview(browser)


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
