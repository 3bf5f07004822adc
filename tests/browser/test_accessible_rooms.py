"""axe beside the plain vote: the secretariat's rooms, sheets of the record, badges, and the states that a vote seldom takes.

The rules are those of ``accessible.py``. Paper has neither landmarks nor a way around it: of what is printed alone, only WCAG's own
rules are asked.
"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from cli.platform import EmbeddedPlatform
from cli.replay.polls import VOTING
from cli.replay.stage import Stage
from tests.browser.accessible import WCAG, WIDTHS, faults, violations
from tests.browser.test_accessible import some
from tests.browser.test_journeys import Screens, screens, tablet_is
from tests.harness.hall import ballot, cast, close_and_declare, hired, motion, open_poll

pytestmark = pytest.mark.timeout(300)
TEXT = {"en": "The Assembly,\nDecides to meet every month.", "ar": "إن الجمعية العامة،\nتقرر أن تجتمع كل شهر."}
PRINTED = "void (window.print = () => document.body.append(document.querySelector('.printed').cloneNode(true)))"
ROOMS = {  # what is there once the room has all it asks for, and what opens its forms
    "agenda": ("agenda-item", ("new-item",)),
    "motions": ("motion-line", ("new-motion", "amend")),
    "documents": ("prepared", ("new-document", "many-files")),
    "minutes": ("paragraph", ()),
    "resolutions": ("edit", ("edit",)),
    "announcements": ("announced", ("announce-alone",)),
    "deliveries": ("email-off", ()),
}


def widths_of(language: str) -> tuple[int, ...]:
    """English is asked of at one width, the other languages at all of them."""
    return () if language == "en" else WIDTHS


async def proceedings(stage: Stage) -> tuple[str, str]:
    """The open item, with a programme behind it, and a recorded vote on a text, declared."""
    agenda = f"{VOTING}/assemblies/{stage.assembly_id}/agenda"
    for title in ("The strategy", "The budget"):
        await stage.chair("POST", agenda, {"title": {"en": title, "ar": "الاستراتيجية"}, "kind": "decision"})
    day = {"date": stage.opens.isoformat(), "begins": "09:00", "ends": "12:00"}
    sitting = await stage.chair("POST", f"{VOTING}/assemblies/{stage.assembly_id}/sittings", day)
    await stage.chair("POST", f"{VOTING}/sittings/{sitting['sitting_id']}/open", {})
    item = str((await stage.chair("GET", agenda))["agenda"][0]["item_id"])
    await stage.chair("POST", f"{VOTING}/agenda/{item}/open", {})
    document = {"symbol": "AG-1", "title": {"en": "Report"}, "kind": "report"}
    await stage.secretary("POST", f"{VOTING}/assemblies/{stage.assembly_id}/documents", document)
    poll_id = await open_poll(stage, await motion(stage, "To meet every month", text=TEXT, item_id=item))
    for member, mark in (("M001", "yes"), ("M002", "no"), ("M003", "abstain"), ("M004", "yes")):
        await cast(stage, poll_id, member, ballot(mark))
    await close_and_declare(stage, poll_id)
    return item, poll_id


async def announce(stage: Stage, **more: Any) -> None:
    body = {"to": ["delegate", "hall"], "text": {"en": "Documents are distributed.", "ar": "وُزعت الوثائق."}} | more
    await stage.secretary("POST", f"/api/notifications/assemblies/{stage.assembly_id}/announcements", body)


async def rooms(secretary: Page, widths: tuple[int, ...]) -> list[str]:
    """Every room of the secretariat, and the forms in it."""
    found = []
    for room, (ready, forms) in ROOMS.items():
        await secretary.get_by_test_id(f"room-{room}").click()
        await expect(secretary.locator(f"main [data-testid^={ready}]").first).to_be_visible()
        found += await faults({room: secretary}, "room", widths)
        for form in forms:
            await secretary.locator(f"main [data-testid^={form}]").first.click()
            found += await faults({f"{room}, {form}": secretary}, "room", widths)
            await secretary.keyboard.press("Escape")
    return found


async def sheets(stage: Stage, public: Page, poll_id: str, language: str) -> list[str]:
    """The record as the server writes it, and the pages that have no assembly: the way in, the certificate, the register."""
    organisation, assembly = stage.organisation.organisation_id, stage.assembly_id
    where = f"language={language}"
    addresses = {
        "result sheet": f"/api/voting/polls/{poll_id}/sheets/result?{where}",
        "roll call": f"/api/voting/polls/{poll_id}/sheets/roll-call?{where}",
        "reconciliation": f"/api/voting/polls/{poll_id}/sheets/reconciliation?{where}",
        "minutes": f"/api/voting/assemblies/{assembly}/minutes?{where}",
        "mandates": f"/api/elections/organisations/{organisation}/mandates/record?{where}",
        "certificate": "/certificate",
        "register": f"/results/resolutions/{organisation}",
        "no page": "/nowhere",
    }  # fmt: skip
    found = []
    for name, address in addresses.items():
        await public.goto(stage.platform.url + address)
        await expect(public.get_by_role("heading", level=1)).to_be_visible()
        found += await faults({name: public}, "page", widths_of(language))
    return found


async def badges(desk: Page, widths: tuple[int, ...]) -> list[str]:
    """The desk with a delegation, a badge just issued, and the badge as it comes out of the printer."""
    await desk.evaluate(PRINTED)
    await desk.get_by_test_id("delegation-M001").click()
    found = await faults({"desk": desk}, "delegation", widths)
    await desk.get_by_test_id("delegate-more").first.click()
    found += await faults({"desk": desk}, "tablet and photo", widths)
    await desk.keyboard.press("Escape")
    await desk.get_by_test_id("walk-in").click()
    found += await faults({"desk": desk}, "walk-in", widths)
    await desk.keyboard.press("Escape")
    await desk.get_by_test_id("issue-credential").first.click()
    await desk.get_by_test_id("why").fill("The badge was lost")
    await desk.get_by_test_id("why-confirm").click()
    await expect(desk.get_by_test_id("badge-face").first).to_be_visible()
    found += await faults({"desk": desk}, "badges", widths)
    await desk.get_by_test_id("print-badges").click()
    await desk.emulate_media(media="print")
    await expect(desk.locator("body > .printed").get_by_test_id("badge-face").first).to_be_visible()
    return [*found, *[f"printed badge: {each}" for each in await violations(desk, WCAG)]]


@pytest.mark.nightly
@pytest.mark.parametrize("language", ["en", "ar", "es", "fr"])
async def test_no_room_sheet_or_badge_breaks_a_rule(
    language: str, browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        _, poll_id = await proceedings(stage)
        await motion(stage, "To meet every week", text=TEXT)
        await announce(stage, acknowledge=True)
        found = await rooms(await shown.staff(stage.staff.secretary, language), widths_of(language))
        found += await sheets(stage, await shown.page(language), poll_id, language)
        found += await badges(await shown.staff(stage.staff.desk, language), widths_of(language))
        assert not found, "\n".join(found)


async def seldom(stage: Stage, pages: dict[str, Page], item: str, widths: tuple[int, ...]) -> list[str]:
    """Hands, a vote held, one that a teller stops, a vote annulled: what a vote seldom is."""
    chair, tablet = pages["chair"], pages["tablet"]
    poll_id = await open_poll(stage, await motion(stage, "By hands", mode="hands", item_id=item))
    await tablet_is(tablet, "hands")
    found = await faults(pages, "hands", widths)
    await stage.chair("POST", f"{VOTING}/polls/{poll_id}/void", {"reason": "The interpretation failed"})
    poll_id = await open_poll(stage, await motion(stage, "Held", item_id=item))
    await tablet_is(tablet, "open")
    await chair.get_by_test_id("hold").click()
    await tablet_is(tablet, "held")
    found += await faults(some(pages, "chair", "tablet", "hall"), "held", widths)
    found += await stopped_and_lifted(pages, widths)
    await stage.chair("POST", f"{VOTING}/polls/{poll_id}/void", {"reason": "The interpretation failed"})
    await tablet_is(tablet, "void")
    return [*found, *await faults(some(pages, "chair", "tablet", "hall"), "void", widths)]


async def stopped_and_lifted(pages: dict[str, Page], widths: tuple[int, ...]) -> list[str]:
    """A teller stops the vote that is held, and the chair lifts the stop, both with a reason."""
    chair, teller = pages["chair"], pages["teller"]
    found = []
    await teller.get_by_test_id("stop-vote").click()
    await teller.get_by_test_id("why").fill("The fingerprints read aloud do not agree")
    found += await faults({"teller": teller}, "stopping", widths)
    await teller.get_by_test_id("why-confirm").click()
    await expect(teller.get_by_test_id("stopped")).to_be_visible()
    await tablet_is(pages["tablet"], "stopped")
    await expect(chair.get_by_test_id("chair-action")).to_have_attribute("data-action", "await-stop")
    found += await faults(some(pages, "chair", "tablet", "hall", "teller"), "stopped", widths)
    await chair.get_by_test_id("lift-stop").click()
    await chair.get_by_test_id("why").fill("Compared again, and they agree")
    await chair.get_by_test_id("why-confirm").click()
    await expect(chair.get_by_test_id("chair-action")).to_have_attribute("data-action", "resume")
    await expect(teller.get_by_test_id("stop-vote")).to_be_visible()
    return found


@pytest.mark.nightly
@pytest.mark.parametrize("language", ["en", "ar", "es", "fr"])
async def test_no_screen_breaks_a_rule_while_people_speak_are_told_something_or_are_cut_off(
    language: str, browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        item, _ = await proceedings(stage)
        pages = await voting_screens(stage, shown, language)
        tablet, widths = pages["tablet"], widths_of(language)
        floor = f"{VOTING}/items/{item}/floor"
        await stage.chair("PUT", f"{floor}/settings", {"turn_seconds": 180, "item_seconds": 3_600})
        for member in ("M002", "M003", "M001"):
            asked = await stage.chair("POST", f"{floor}/speakers", {"member": member})
        await stage.chair("POST", f"{floor}/requests/{asked['queue'][0]['request_id']}/give", {})
        await announce(stage, acknowledge=True)
        await expect(tablet.get_by_test_id("turn-clock")).to_be_visible()
        await expect(tablet.get_by_test_id("acknowledge")).to_be_visible()
        await expect(pages["hall"].get_by_test_id("hall-speaker")).to_be_visible()
        found = await faults(pages, "floor", widths)
        found += await seldom(stage, pages, item, widths)
        for page in pages.values():
            await page.context.set_offline(True)
            await expect(page.get_by_test_id("connection")).to_have_attribute("data-state", "offline")
        found += await faults(some(pages, "chair", "tablet", "hall"), "offline", widths)
        assert not found, "\n".join(found)


async def voting_screens(stage: Stage, shown: Screens, language: str) -> dict[str, Page]:
    """Those on which a vote is seen."""
    return {
        "chair": await shown.staff(stage.staff.chair, language),
        "tablet": await shown.delegate(stage.seat("M001").voter, language),
        "hall": await shown.staff(await hired(stage, "display"), language, width=1920, height=1080),
        "teller": await shown.staff(stage.staff.tellers[0], language),
    }
