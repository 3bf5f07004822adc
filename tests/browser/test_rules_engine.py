"""The rules engine through the screens: elections by region with lots, written-in names, paper, corrections, credentials."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from cli.platform import EmbeddedPlatform
from cli.replay.stage import Stage
from tests.browser.test_journeys import chair_does, screens, tablet_is
from tests.browser.test_votes_and_elections import poll_of, vote
from tests.harness.hall import ON_TRUST, ballot, cast, hired, motion

pytestmark = pytest.mark.timeout(240)

MEMBERS = ["AFA", "AFB", "AFC", "AFD", "ASA", "ASB", "ASC", "ASD"]
RULES = """
scenario: regions
title: {en: "An assembly of two regions", ar: "جمعية من منطقتين", fr: "Deux régions", es: "Dos regiones"}
assembly: {place: Lyon, time_zone: Europe/Paris, opens: 2026-11-23, closes: 2026-11-26ON_TRUST}
rules:
  id: regions
  majorities:
    simple: {fraction: "1/2", comparison: ">", base: yes_no, source: "Rule 1"}
    two_thirds: {fraction: "2/3", comparison: ">=", base: yes_no, source: "Rule 2, recalled", verify: true}
    more_than_half_valid: {fraction: "1/2", comparison: ">", base: valid}
  subjects: {resolution: simple, budget: two_thirds}
  tie: [revote, rejected]
  elections:
    vice-president:
      title: {en: "Vice-President", ar: "نائب الرئيس", fr: "Vice-Président", es: "Vicepresidente"}
      regions: {Africa: 1, Asia: 1}
      term_years: 3
      rounds: [{ballots: "1-", majority: more_than_half_valid, candidates: all}]
      tie: {lead: [lots]}
      sole_candidate: acclamation
    committee:
      title: {en: "Committee", ar: "اللجنة", fr: "Comité", es: "Comité"}
      seats: 2
      write_ins: true
      rounds: [{ballots: "1-", majority: most, candidates: all}]
members:
MEMBERS
delegates_per_delegation: 1
steps: [{quorum: {}}]
""".replace("ON_TRUST", ON_TRUST).replace(
    "MEMBERS",
    "\n".join(
        f'  - {{code: {code}, name: "Land {code}", region: {"Africa" if code < "AS" else "Asia"}}}' for code in MEMBERS
    ),
)


async def every_sheet_is_there(page: Page, *lists: str) -> None:
    """Pages and files of the record that these lists link to are answered, in the language of the screen."""
    for name in lists:
        links = page.get_by_test_id(name).get_by_role("link")
        await expect(links.first).to_be_visible()
        for link in await links.all():
            address = str(await link.evaluate("a => a.href"))
            assert "language=ar" in address
            answer = await page.request.get(address)
            assert answer.status == 200, (address, await answer.text())


async def nominate(chair: Page, name: str, member: str) -> None:
    await expect(chair.get_by_test_id("candidate-name")).to_have_value("")
    await chair.get_by_test_id("candidate-name").fill(name)
    await chair.get_by_test_id("candidate-member-find").fill(member)
    await chair.get_by_test_id(f"candidate-member-{member}").click()
    await chair.get_by_test_id("nominate").click()
    await expect(chair.get_by_test_id("candidate-list")).to_contain_text(name)


async def contest(stage: Stage, office: str, *names: str) -> None:
    body = {"office": office, "candidates": [{"name": name} for name in names]}
    await stage.chair("POST", f"/api/elections/assemblies/{stage.assembly_id}/contests", body)


async def choices(stage: Stage, poll_id: str) -> dict[str, str]:
    poll = await stage.chair("GET", f"/api/voting/polls/{poll_id}")
    return {each["label"]["en"]: each["choice_id"] for each in poll["choices"]}


async def cast_for(stage: Stage, poll_id: str, marks: dict[str, str]) -> None:
    for member, mark in marks.items():
        await cast(stage, poll_id, member, ballot(mark))


async def test_a_seat_of_a_region_goes_by_lot_before_witnesses_and_anyone_can_draw_it_again(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded, RULES) as (stage, shown):
        chair = await shown.staff(stage.staff.chair)
        hall = await shown.staff(await hired(stage, "display"), width=1280, height=720)
        tablet = await shown.delegate(stage.seat("AFA").voter)
        await chair.get_by_test_id("new-contest").click()
        await chair.get_by_test_id("contest-office").select_option("vice-president")
        await chair.get_by_test_id("open-contest").click()
        for name, member in (("Amina", "AFA"), ("Brahim", "AFB"), ("Mei", "ASA")):
            await nominate(chair, name, member)
        await chair.keyboard.press("Escape")

        await expect(chair.get_by_test_id("race-pick").locator("option")).to_have_count(2)
        await chair_does(chair, "call-round")
        await chair_does(chair, "open")
        await tablet_is(tablet, "open")
        await expect(tablet.get_by_test_id("question")).to_contain_text("Vice-President (Africa)")
        poll_id = await poll_of(tablet)
        ids = await choices(stage, poll_id)
        assert sorted(ids) == ["Amina", "Brahim"]
        await cast_for(stage, poll_id, {"AFA": ids["Amina"], "AFB": ids["Brahim"]})
        await chair_does(chair, "close")
        await chair_does(chair, "declare")

        await expect(hall.get_by_test_id("hall-lots")).to_be_visible()
        commitment = await hall.get_by_test_id("hall-lots").locator("code").inner_text()
        await chair_does(chair, "draw-lots")
        await expect(chair.get_by_test_id("lots-commitment")).to_have_text(commitment)
        for index, (name, word) in enumerate((("Witness one", "océan"), ("Witness two", "نخلة"))):
            await chair.get_by_test_id("witness-name").nth(index).fill(name)
            await chair.get_by_test_id("witness-word").nth(index).fill(word)
        await chair.get_by_test_id("lots-draw").click()
        drawn = await chair.get_by_test_id("lots-drawn-one").inner_text()
        assert drawn in ids
        await expect(chair.get_by_test_id("drawn-again").first).to_have_attribute("data-alike", "true")
        await chair.get_by_test_id("lots-done").click()
        await expect(hall.get_by_test_id("hall-drawn")).to_have_text(drawn)
        await expect(hall.get_by_test_id("result-sentence").first).to_contain_text(f"{drawn} is elected")

        await chair_does(chair, "acclaim")
        await expect(hall.get_by_test_id("hall-drawn")).to_have_text("Mei")
        await expect(chair.get_by_test_id("contest")).to_have_attribute("data-state", "decided")
        public = await shown.page("ar")
        where = f"organisation={stage.organisation.organisation_id}&assembly={stage.assembly_id}"
        await public.goto(f"{embedded.url}/results?{where}")
        await every_sheet_is_there(public, "mandates")
        for kind in ("lots", "acclamation"):
            await expect(public.locator(f"[data-testid=round-entry][data-kind={kind}]")).to_be_visible()


async def test_a_lot_drawn_by_hand_counts_once_a_second_person_enters_the_same_name(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded, RULES) as (stage, shown):
        body = {
            "office": "vice-president",
            "candidates": [{"name": n, "member": m} for n, m in (("A", "AFA"), ("B", "AFB"))],
        }
        made = await stage.chair("POST", f"/api/elections/assemblies/{stage.assembly_id}/contests", body)
        called = await stage.chair("POST", f"/api/elections/contests/{made['contest_id']}/rounds", {"region": "Africa"})
        chair = await shown.staff(stage.staff.chair)
        tellers = [await shown.staff(each) for each in stage.staff.tellers]
        await chair_does(chair, "open")
        await expect(chair.get_by_test_id("stage")).to_have_attribute("data-state", "open")
        ids = [each["candidate_id"] for each in made["candidates"]]
        await cast_for(stage, called["poll_id"], dict(zip(("AFA", "AFB"), ids, strict=True)))
        await chair_does(chair, "close")
        await chair_does(chair, "declare")
        for number, teller in enumerate(tellers):
            await teller.get_by_test_id("lots-open").click()
            await teller.get_by_test_id("lots-drawn").nth(1).check()
            for index in range(2):
                await teller.get_by_test_id("witness-name").nth(index).fill(f"Witness {index}")
            await teller.get_by_test_id("lots-draw").click()
            if number == 0:
                await expect(teller.get_by_test_id("lots-entered")).to_be_visible()
                await expect(chair.get_by_test_id("chair-action")).to_have_attribute("data-action", "draw-lots")
        for teller in tellers:  # the first is told, too, without asking
            await expect(teller.get_by_test_id("lots-drawn-one")).to_have_text("B")
        await expect(chair.get_by_test_id("round-aloud")).to_contain_text("B is elected")


async def test_a_name_is_written_in_counted_with_the_marks_and_leaves_nothing_on_the_tablet(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded, RULES) as (stage, shown):
        await contest(stage, "committee", "Amina", "Brahim", "Chen")
        chair = await shown.staff(stage.staff.chair)
        hall = await shown.staff(await hired(stage, "display"), width=1280, height=720)
        tablet = await shown.delegate(stage.seat("AFA").voter)
        await chair_does(chair, "call-round")
        await chair_does(chair, "open")
        await tablet_is(tablet, "open")
        await tablet.get_by_test_id("write-in").fill("  brahim ")
        await tablet.get_by_test_id("write-in-add").click()
        await expect(tablet.get_by_role("button", name="Brahim")).to_have_attribute("aria-pressed", "true")
        await tablet.get_by_test_id("write-in").fill("Mei  Tanaka")
        await tablet.get_by_test_id("write-in-add").click()
        await expect(tablet.get_by_test_id("written-in")).to_contain_text("Mei Tanaka")
        await expect(tablet.get_by_test_id("write-in")).to_have_count(0)  # two marks, and both are used
        await tablet.get_by_test_id("review-vote").click()
        await expect(tablet.get_by_test_id("chosen")).to_contain_text("Mei Tanaka")
        await tablet.get_by_test_id("confirm-vote").click()
        await tablet_is(tablet, "received")
        left = await tablet.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
        assert "Tanaka" not in left
        await chair_does(chair, "close")
        await chair_does(chair, "declare")
        written = hall.get_by_role("listitem").filter(has_text="Mei Tanaka")
        await expect(written.first).to_contain_text("1")
        await expect(written.first).to_contain_text("Elected")


async def enter_papers(teller: Page, ids: list[str], first: int) -> None:
    for index, mark in enumerate(ids):
        await teller.get_by_test_id(f"total-{mark}").fill(str(first if index == 0 else 0))
    for rest, number in (("valid", first), ("blank", 2 - first), ("invalid", 0)):
        await teller.get_by_test_id(f"total-{rest}").fill(str(number))
    await teller.get_by_test_id("totals-submit").click()
    await expect(teller.get_by_role("status").first).to_be_visible()


async def test_paper_ballots_are_given_out_counted_by_two_tellers_and_never_shown_as_received(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded, RULES) as (stage, shown):
        await contest(stage, "committee", "Amina", "Brahim", "Chen")
        chair = await shown.staff(stage.staff.chair)
        tellers = [await shown.staff(each) for each in stage.staff.tellers]
        tablet = await shown.delegate(stage.seat("AFB").voter)
        await chair_does(chair, "call-round")
        await chair_does(chair, "open")
        await tablet_is(tablet, "open")
        ids = list((await choices(stage, await poll_of(tablet))).values())
        for member in ("AFB", "ASD"):
            await tellers[0].get_by_test_id("paper-member-find").fill(member)
            await tellers[0].get_by_test_id(f"paper-member-{member}").click()
        await tellers[0].get_by_test_id("paper-issue").click()
        await expect(tellers[0].get_by_test_id("paper-given").get_by_role("listitem")).to_have_count(2)
        await tellers[1].reload()  # the other teller sees who has one
        await expect(tellers[1].get_by_test_id("paper-given")).to_contain_text("Land ASD")
        await tablet.reload()
        await tablet_is(tablet, "on-paper")
        await cast_for(stage, await poll_of(tablet), {"AFA": ids[0]})

        await chair_does(chair, "close")
        await expect(chair.get_by_test_id("paper-awaited")).to_be_visible()
        await tablet_is(tablet, "closed")
        await expect(tablet.get_by_text("was given a paper ballot").first).to_be_visible()
        await enter_papers(tellers[0], ids, 1)
        await enter_papers(tellers[1], ids, 2)
        await expect(chair.get_by_test_id("chair-action")).to_be_enabled()
        await chair_does(chair, "declare")
        await expect(chair.get_by_test_id("error")).to_contain_text("Two different people")
        await tellers[1].get_by_test_id("totals-correct").click()
        await enter_papers(tellers[1], ids, 1)
        for teller in tellers:  # the first is told, too, without asking
            await expect(teller.get_by_test_id("totals")).to_have_attribute("data-agreed", "true")
        await chair_does(chair, "declare")
        await expect(chair.get_by_test_id(f"tally-{ids[0]}")).to_have_text("2")


async def corrected(chair: Page, member: str, becomes: str) -> None:
    await chair.get_by_test_id("correct").click()
    await chair.get_by_test_id("correct-member-find").fill(member)
    await chair.get_by_test_id(f"correct-member-{member}").click()
    await chair.get_by_test_id(f"correct-to-{becomes}").check()
    await chair.get_by_test_id("correct-reason").fill("The wrong button")
    await chair.get_by_test_id("correct-confirm").click()


async def test_a_recorded_vote_is_put_right_and_what_was_announced_stands_beside_it(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded, RULES) as (stage, shown):
        await motion(stage, "To adopt the budget", subject="budget")
        chair = await shown.staff(stage.staff.chair)
        hall = await shown.staff(await hired(stage, "display"), width=1280, height=720)
        tablet = await shown.delegate(stage.seat("AFA").voter)
        await expect(chair.get_by_test_id("motion-rule")).to_contain_text("to be verified")
        await chair_does(chair, "prepare")
        await chair_does(chair, "open")
        await vote(tablet, "yes")
        await cast_for(stage, await poll_of(tablet), {"AFB": "yes", "AFC": "no"})
        await chair_does(chair, "close")
        await chair_does(chair, "declare")
        await expect(chair.get_by_test_id("outcome").first).to_have_attribute("data-outcome", "adopted")
        await expect(chair.get_by_test_id("to-be-verified").first).to_be_visible()

        await corrected(chair, "AFA", "abstain")
        await expect(chair.get_by_test_id("outcome").first).to_have_attribute("data-outcome", "not_adopted")
        await expect(chair.get_by_test_id("announced-sentence")).to_contain_text("Yes 2, no 1")
        await expect(chair.get_by_test_id("corrections")).to_contain_text("The wrong button")
        await expect(hall.get_by_test_id("corrected")).to_be_visible()
        await expect(tablet.get_by_test_id("corrections")).to_contain_text("Land AFA")
        public = await shown.page("ar")
        await public.goto(f"{embedded.url}/results?assembly={stage.assembly_id}")
        await expect(public.get_by_test_id("corrected")).to_be_visible()
        await expect(public.get_by_test_id("corrections")).to_contain_text("The wrong button")
        await every_sheet_is_there(public, "record", "minutes")


async def test_amendments_are_put_furthest_first_and_the_chair_reads_why_the_others_wait(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded, RULES) as (stage, shown):
        chair = await shown.staff(stage.staff.chair)
        hall = await shown.staff(await hired(stage, "display"), width=1280, height=720)
        await chair.get_by_test_id("new-motion").click()
        await chair.get_by_test_id("motion-title-en").fill("The plan")
        await chair.get_by_test_id("motion-subject").select_option("budget")
        await expect(chair.get_by_test_id("motion-needs")).to_contain_text("2/3")
        await chair.get_by_test_id("table-motion").click()
        for title, distance in (("Near the text", "2"), ("Far from the text", "1")):
            await chair.get_by_role("button", name="The plan").first.click()
            await chair.get_by_test_id("amend").click()
            await chair.get_by_test_id("motion-title-en").fill(title)
            await chair.get_by_test_id("motion-distance").fill(distance)
            if distance == "1":
                await chair.get_by_role("checkbox").first.check()  # makes the other moot
            await chair.get_by_test_id("table-motion").click()
            await expect(chair.get_by_role("button", name=title).first).to_be_visible()
        order = chair.get_by_test_id("order-of-voting").get_by_role("listitem")
        await expect(order.nth(0)).to_contain_text("Comes next")
        await expect(order.nth(1)).to_have_attribute("data-waits", "further-amendment-first")
        await expect(order.nth(2)).to_have_attribute("data-waits", "amendments-first")
        await chair.get_by_role("button", name="Near the text").first.click()
        await expect(chair.get_by_test_id("chair-action")).to_have_attribute("data-action", "await-motion")
        await chair.get_by_role("button", name="Far from the text").first.click()
        await voted(stage, chair, {"AFA": "yes"})
        near = chair.get_by_role("button", name="Near the text").first
        await expect(near).to_be_disabled()
        await expect(near).to_contain_text("Not put to the vote")
        await chair_does(chair, "prepare")
        await chair_does(chair, "open")
        await expect(hall.get_by_text("As amended").first).to_be_visible()


async def voted(stage: Stage, chair: Page, marks: dict[str, str]) -> None:
    await chair_does(chair, "prepare")
    await chair_does(chair, "open")
    await expect(chair.get_by_test_id("stage")).to_have_attribute("data-state", "open")
    polls: list[dict[str, Any]] = (await stage.chair("GET", f"/api/voting/assemblies/{stage.assembly_id}/polls"))[
        "polls"
    ]
    await cast_for(stage, polls[-1]["poll_id"], marks)
    await chair_does(chair, "close")
    await chair_does(chair, "declare")
    await expect(chair.get_by_test_id("stage")).to_have_attribute("data-state", "declared")


async def test_an_equally_divided_vote_is_taken_again_and_whoever_is_excluded_is_told_so(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded, RULES) as (stage, shown):
        await contest(stage, "committee", "Amina", "Brahim", "Chen")
        motion_id = await motion(stage, "To meet in Lyon")
        chair = await shown.staff(stage.staff.chair)
        tablet = await shown.delegate(stage.seat("ASA").voter)
        await voted(stage, chair, {"AFA": "yes", "AFB": "no"})
        await expect(chair.get_by_test_id("chair-action")).to_contain_text("second vote")
        await chair_does(chair, "prepare")
        await expect(chair.get_by_test_id("stage")).to_have_attribute("data-state", "prepared")
        polls = (await stage.chair("GET", f"/api/voting/assemblies/{stage.assembly_id}/polls"))["polls"]
        of_motion = [each for each in polls if each["motion_id"] == motion_id]
        assert of_motion[1]["repeat_of"] == of_motion[0]["poll_id"]
        await chair_does(chair, "open")
        await vote(tablet, "no")
        await chair_does(chair, "close")
        await chair_does(chair, "declare")

        await chair.get_by_test_id("exclude").click()
        await chair.get_by_test_id("exclude-find").fill("ASA")
        await chair.get_by_test_id("exclude-ASA").click()
        await chair.get_by_test_id("exclude-reason").fill("A conflict of interest")
        await chair.get_by_test_id("exclude-call").click()
        await chair_does(chair, "open")
        await tablet_is(tablet, "excluded")
        await expect(chair.get_by_test_id("stage")).to_contain_text("Not voting")


async def test_credentials_in_dispute_take_a_delegation_off_the_roll_until_they_are_settled(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded, RULES) as (stage, shown):
        desk = await shown.staff(stage.staff.desk)
        chair = await shown.staff(stage.staff.chair)
        await desk.get_by_test_id("delegation-ASB").click()
        await desk.get_by_test_id("dispute").click()
        await desk.get_by_test_id("credentials-reason").fill("Two delegations claim the seat")
        await desk.get_by_test_id("dispute-confirm").click()
        await expect(desk.get_by_test_id("credentials")).to_have_attribute("data-credentials", "disputed")
        await expect(desk.get_by_test_id("delegation-ASB").get_by_test_id("credentials-chip")).to_be_visible()
        await expect(chair.get_by_test_id("presence")).to_contain_text("7")
        await desk.get_by_test_id("settle").click()
        await desk.get_by_test_id("credentials-reason").fill("A letter of the ministry")
        await desk.get_by_test_id("settle-accept").click()
        await expect(desk.get_by_test_id("credentials")).to_have_attribute("data-credentials", "in_order")
        await expect(chair.get_by_test_id("presence")).to_contain_text("8")


async def test_the_operator_reads_the_rules_and_which_are_to_be_verified(
    browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded, RULES) as (stage, shown):
        page = await shown.staff(stage.organisation.operator)
        rules = page.get_by_test_id("rules")
        await expect(rules.get_by_test_id("uncertain")).to_contain_text("One rule to be verified")
        await expect(rules.locator("[data-verify=true]")).to_contain_text("Rule 2, recalled")
        await rules.get_by_test_id("rules-offices").locator("summary").click()
        await expect(rules.get_by_test_id("rules-offices")).to_contain_text("Africa: 1")
