"""No screen breaks a rule of WCAG 2.2 AA that a machine can check, in any state of a vote, from 320 to 3,840 pixels wide."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, Page, expect

from cli.platform import EmbeddedPlatform
from cli.replay.stage import Stage
from tests.browser.accessible import WIDTHS, faults
from tests.browser.test_journeys import Screens, chair_does, screens, tablet_is
from tests.browser.test_votes_and_elections import contest, mark
from tests.harness.hall import hired, motion

pytestmark = pytest.mark.timeout(300)


async def everyone(stage: Stage, shown: Screens, language: str) -> dict[str, Page]:
    """One page of each kind of person, the public and the way in among them."""
    where = f"organisation={stage.organisation.organisation_id}&assembly={stage.assembly_id}"
    public, way_in = await shown.page(language), await shown.page(language)
    await public.goto(f"{shown.url}/results?{where}")
    await way_in.goto(shown.url)
    return {
        "chair": await shown.staff(stage.staff.chair, language),
        "tablet": await shown.delegate(stage.seat("M001").voter, language),
        "hall": await shown.staff(await hired(stage, "display"), language, width=1920, height=1080),
        "teller": await shown.staff(stage.staff.tellers[0], language),
        "desk": await shown.staff(await hired(stage, "desk"), language),
        "ops": await shown.staff(stage.organisation.operator, language),
        "secretary": await shown.staff(await hired(stage, "secretary"), language),
        "results": public,
        "sign-in": way_in,
    }


def some(pages: dict[str, Page], *names: str) -> dict[str, Page]:
    return {name: pages[name] for name in names}


@pytest.mark.parametrize("language", ["en", pytest.param("ar", marks=pytest.mark.nightly)])
async def test_no_screen_breaks_a_rule_in_any_state_of_a_vote(
    language: str, browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        pages = await everyone(stage, shown, language)
        chair, tablet = pages["chair"], pages["tablet"]
        await tablet_is(tablet, "waiting")
        found = await faults(pages, "waiting", WIDTHS)
        await motion(stage)
        await chair_does(chair, "prepare")
        found += await faults(some(pages, "chair"), "prepared")
        await chair_does(chair, "open")
        await tablet_is(tablet, "open")
        found += await faults(some(pages, "chair", "tablet", "hall", "teller"), "open", WIDTHS)
        await tablet.get_by_test_id("choice-yes").click()
        await tablet_is(tablet, "confirm")
        found += await faults(some(pages, "tablet"), "confirm", WIDTHS)
        await tablet.context.set_offline(True)
        await tablet.get_by_test_id("confirm-vote").click()
        await tablet_is(tablet, "unsent")
        found += await faults(some(pages, "tablet"), "unsent", WIDTHS)
        await tablet.context.set_offline(False)
        await tablet_is(tablet, "received")
        found += await faults(some(pages, "tablet"), "received", WIDTHS)
        await chair_does(chair, "close")
        await tablet_is(tablet, "closed")
        found += await faults(some(pages, "chair", "tablet", "hall", "teller"), "closed", WIDTHS)
        await chair_does(chair, "declare")
        await tablet_is(tablet, "result")
        await expect(pages["hall"].get_by_test_id("seat-map")).to_be_visible()
        found += await faults(some(pages, "chair", "tablet", "hall", "results"), "result", WIDTHS)
        assert not found, "\n".join(found)


@pytest.mark.nightly
async def test_no_screen_breaks_a_rule_in_an_election(browser: Browser, embedded: EmbeddedPlatform) -> None:
    async with screens(browser, embedded) as (stage, shown):
        await contest(stage, ["Amina Benali", "Jonas Lindqvist"])
        pages = await everyone(stage, shown, "fr")
        chair, tablet = pages["chair"], pages["tablet"]
        voting = some(pages, "chair", "tablet", "hall")
        await chair_does(chair, "call-round")
        await chair_does(chair, "open")
        await tablet_is(tablet, "open")
        found = await faults(voting, "open", WIDTHS)
        await mark(tablet, "Amina Benali")
        await chair_does(chair, "close")
        await chair_does(chair, "declare")
        await expect(chair.get_by_text("Amina Benali").first).to_be_visible()
        found += await faults(voting, "result", WIDTHS)
        assert not found, "\n".join(found)
