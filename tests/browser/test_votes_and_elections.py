"""Whole votes through the screens: an election over rounds, a show of hands, an annulled vote, a vote in Arabic."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.async_api import Browser, Page, Route, expect

from cli.platform import EmbeddedPlatform
from cli.replay.stage import Stage
from tests.browser.test_journeys import chair_does, screens, tablet_is
from tests.harness.hall import cast, close_and_declare, hired, motion, open_poll

pytestmark = pytest.mark.timeout(180)


async def poll_of(tablet: Page) -> str:
    return str(await tablet.get_by_test_id("tablet-state").get_attribute("data-poll"))


async def vote(tablet: Page, choice: str) -> None:
    await tablet_is(tablet, "open")
    await tablet.get_by_test_id(f"choice-{choice}").click()
    await tablet.get_by_test_id("confirm-vote").click()
    await tablet_is(tablet, "received")


async def mark(tablet: Page, name: str) -> None:
    await tablet_is(tablet, "open")
    await tablet.get_by_role("button", name=name).click()
    await tablet.get_by_test_id("review-vote").click()
    await tablet.get_by_test_id("confirm-vote").click()
    await tablet_is(tablet, "received")


async def contest(stage: Stage, names: list[str]) -> dict[str, Any]:
    body = {
        "office": "president",
        "title": {"en": "Election of the President", "ar": "انتخاب الرئيس"},
        "candidates": [{"name": name} for name in names],
    }
    made = await stage.chair("POST", f"/api/elections/assemblies/{stage.assembly_id}/contests", body)
    return {each["name"]: each["candidate_id"] for each in made["candidates"]}


async def test_an_election_goes_over_two_rounds_and_every_screen_names_who_is_elected(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        await contest(stage, ["Amina Benali", "Jonas Lindqvist"])
        chair = await shown.staff(stage.staff.chair)
        hall = await shown.staff(await hired(stage, "display"), width=1280, height=720)
        tablets = [await shown.delegate(stage.seat(member).voter) for member in ("M001", "M002")]

        await chair_does(chair, "call-round")
        await chair_does(chair, "open")
        await mark(tablets[0], "Amina Benali")
        await mark(tablets[1], "Jonas Lindqvist")
        await chair_does(chair, "close")
        await chair_does(chair, "declare")
        await expect(hall.get_by_test_id("result-sentence").first).to_contain_text("No candidate is elected")

        await chair_does(chair, "call-round")
        await chair_does(chair, "open")
        await expect(hall.get_by_text(re.compile(r"Round \W?2")).first).to_be_visible()
        for tablet in tablets:
            await mark(tablet, "Amina Benali")
        await chair_does(chair, "close")
        await chair_does(chair, "declare")
        for page in (chair, hall, *tablets):
            await expect(page.get_by_text(re.compile("Amina Benali, .* is elected")).first).to_be_visible()
        public = await shown.page()
        where = f"organisation={stage.organisation.organisation_id}&assembly={stage.assembly_id}"
        await public.goto(f"{embedded.url}/results?{where}")
        await expect(public.get_by_text("No candidate is elected").first).to_be_visible()
        await expect(public.get_by_text(re.compile("Amina Benali, .* is elected")).first).to_be_visible()


async def enter_totals(teller: Page, yes: int, no: int, abstain: int) -> None:
    for choice, count in (("yes", yes), ("no", no), ("abstain", abstain)):
        await teller.get_by_test_id(f"total-{choice}").fill(str(count))
    await teller.get_by_test_id("totals-submit").click()
    await expect(teller.get_by_role("status")).to_be_visible()


async def test_a_show_of_hands_counts_once_two_tellers_have_entered_the_same(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        await motion(stage, mode="hands")
        chair = await shown.staff(stage.staff.chair)
        tellers = [await shown.staff(each) for each in stage.staff.tellers]
        tablet = await shown.delegate(stage.seat("M001").voter)
        await chair_does(chair, "prepare")
        await chair_does(chair, "open")
        await tablet_is(tablet, "hands")
        await enter_totals(tellers[0], 7, 3, 2)
        await enter_totals(tellers[1], 6, 3, 2)
        await chair_does(chair, "close")
        await chair_does(chair, "declare")
        await expect(chair.get_by_test_id("error")).to_contain_text("Two different people")
        await tellers[1].get_by_test_id("totals-correct").click()
        await enter_totals(tellers[1], 7, 3, 2)
        await chair_does(chair, "declare")
        await expect(chair.get_by_test_id("result-sentence").first).to_contain_text("Yes 7, no 3, abstentions 2.")
        await tablet_is(tablet, "result")


async def test_an_annulled_vote_is_said_on_every_screen_and_its_repetition_counts_alone(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        before = await open_poll(stage, await motion(stage, "Voted before"))
        await close_and_declare(stage, before)
        await motion(stage, "To adopt the plan")
        await motion(stage, "Tabled later")
        chair = await shown.staff(stage.staff.chair)
        hall = await shown.staff(await hired(stage, "display"), width=1280, height=720)
        tablet = await shown.delegate(stage.seat("M001").voter)
        await chair_does(chair, "prepare")
        await chair_does(chair, "open")
        await vote(tablet, "yes")
        await chair.get_by_test_id("void").click()
        await chair.get_by_test_id("void-reason").fill("The interpretation failed")
        await chair.get_by_test_id("void-confirm").click()
        await tablet_is(tablet, "void")
        await expect(hall.get_by_text("Vote annulled").first).to_be_visible()
        await tablet.reload()
        await tablet_is(tablet, "void")

        await expect(chair.get_by_test_id("chair-action")).to_contain_text("To adopt the plan")
        await chair_does(chair, "prepare")
        await chair_does(chair, "open")
        await vote(tablet, "no")
        await chair_does(chair, "close")
        await chair_does(chair, "declare")
        await expect(chair.get_by_test_id("result-sentence").first).to_contain_text("Yes 0, no 1, abstentions 0.")


async def test_a_tablet_in_arabic_votes_and_reads_the_result_from_right_to_left(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        poll_id = await open_poll(stage, await motion(stage))
        tablet = await shown.delegate(stage.seat("M001").voter, language="ar")
        await expect(tablet.get_by_test_id("question")).to_contain_text("اعتماد الخطة")
        await vote(tablet, "yes")
        await expect(tablet.get_by_text("تم استلام صوتكم").first).to_be_visible()
        await cast(stage, poll_id, "M002", {"ballot_id": "a" * 32, "marks": ["no"], "supersedes": None})
        await close_and_declare(stage, poll_id)
        await tablet_is(tablet, "result")
        sentence = tablet.get_by_test_id("result-sentence").locator("[lang=ar]")
        await expect(sentence).to_contain_text("المؤيدون: 1، المعارضون: 1")
        assert await sentence.evaluate("e => getComputedStyle(e).direction") == "rtl"


async def test_what_was_asked_before_the_ballot_never_hides_its_receipt(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        tablet = await shown.delegate(stage.seat("M001").voter)
        await tablet_is(tablet, "waiting")
        await open_poll(stage, await motion(stage))
        await tablet_is(tablet, "open")
        late: list[Route] = []

        async def kept_back(route: Route) -> None:
            late.append(route)

        await tablet.route("**/my-ballot", kept_back)
        await tablet.context.set_offline(True)
        async with tablet.expect_request("**/my-ballot"):
            await tablet.context.set_offline(False)
        await tablet.get_by_test_id("choice-yes").click()
        await tablet.get_by_test_id("confirm-vote").click()
        await tablet_is(tablet, "received")
        stale = {"voted": False, "ballot_id": None, "marks": None, "supersedes_next": None, "may_vote": True}
        assert late
        for route in late:
            await route.fulfill(json={**stale, "reason_code": None, "reason": None})
        await expect(tablet.get_by_test_id("change-vote")).to_be_visible()
        await tablet_is(tablet, "received")
