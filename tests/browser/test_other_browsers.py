"""The tablet and the chair's screen in Firefox and in WebKitGTK, whose engine is an iPad's: the same journey, word for word.

What a screen does in every state is tried in Chromium (beside this file); here is what depends on the engine: the live channel,
what is kept without a network, the keyboard, the dialogs, the direction of writing.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.platform import EmbeddedPlatform
from cli.replay.polls import VOTING
from tests.browser.person import Person
from tests.harness.hall import assembly, ballot, cast, close_and_declare, motion, open_poll
from tests.harness.lane import Lane
from tests.harness.webdriver import Browser

ENTER, ESCAPE = "\ue007", "\ue00c"
pytestmark = [pytest.mark.timeout(180), pytest.mark.asyncio(loop_scope="module")]  # a browser is started once


async def tablet_is(person: Person, state: str, *words: str) -> None:
    await person.sees("tablet-state", *words, data_state=state)


async def votes(person: Person, choice: str) -> None:
    await person.does(f"choice-{choice}")
    await person.does("confirm-vote")


async def test_a_delegate_is_never_in_doubt_whether_the_vote_is_in(
    other: Browser, embedded: EmbeddedPlatform, tmp_path: Path
) -> None:
    async with assembly(embedded) as stage, Lane(embedded.port) as lane:
        person = Person(other, tmp_path)
        await person.signs_in_as_delegate(lane.url, stage.seat("M001").voter)
        await tablet_is(person, "waiting")
        await person.finds("return Boolean(navigator.serviceWorker.controller)", True)  # the shell is kept
        poll_id = await open_poll(stage, await motion(stage, "To adopt the plan"))
        await tablet_is(person, "open", "To adopt the plan")
        await person.takes_picture("tablet-open-en")

        await person.does("choice-yes")
        await tablet_is(person, "confirm", "Yes")
        await person.does("back")
        await tablet_is(person, "open")
        lane.lose_answers()  # the vote is stored, and the tablet cannot know
        await votes(person, "yes")
        await tablet_is(person, "unsent", "has NOT been sent yet")
        assert lane.answers_lost
        await lane.cut()
        await person.reloads()
        await tablet_is(person, "unsent")
        await person.takes_picture("tablet-unsent-en")
        await lane.mend()
        await tablet_is(person, "received", "Yes")
        await person.sees("tablet-state", within="svg.tick")
        await person.takes_picture("tablet-received-en")

        await person.does("change-vote")
        await votes(person, "no")
        await tablet_is(person, "changed", "No")
        await person.reloads()
        await tablet_is(person, "changed", "No")
        await stage.chair("POST", f"{VOTING}/polls/{poll_id}/close", {})
        await tablet_is(person, "closed")
        assert (await close_and_declare(stage, poll_id))["roll_call"] == {"M001": "no"}
        await tablet_is(person, "result", "Yes 0, no 1")

        late = await open_poll(stage, await motion(stage, "To adjourn"))
        await tablet_is(person, "open", "To adjourn")
        await lane.cut()
        await votes(person, "yes")
        await tablet_is(person, "unsent")
        await stage.chair("POST", f"{VOTING}/polls/{late}/close", {})
        await lane.mend()
        await tablet_is(person, "refused", "was NOT accepted", "closed")
        assert await person.asks("return localStorage.getItem('hemicycle.ballot')") is None
        await person.does("after-refusal")
        await tablet_is(person, "closed")
        assert (await close_and_declare(stage, late))["roll_call"] == {}


async def test_an_arabic_tablet_reads_from_right_to_left_and_stays_within_its_width(
    other: Browser, embedded: EmbeddedPlatform, tmp_path: Path
) -> None:
    async with assembly(embedded) as stage, Lane(embedded.port) as lane:
        person = Person(other, tmp_path)
        await person.signs_in_as_delegate(lane.url, stage.seat("M001").voter)
        await tablet_is(person, "waiting")
        await person.chooses_language("ar")
        await open_poll(stage, await motion(stage))
        await tablet_is(person, "open", "اعتماد الخطة", "نعم")
        assert await person.asks("return getComputedStyle(document.querySelector('main')).direction") == "rtl"
        await person.nothing_is_cut_off()
        await person.every_choice_is_in_our_colours()
        await person.takes_picture("tablet-open-ar")
        await votes(person, "yes")
        await tablet_is(person, "received", "نعم")
        await person.nothing_is_cut_off()
        await person.takes_picture("tablet-received-ar")


async def test_a_chair_leads_a_vote_to_its_result_by_the_keyboard_alone(
    other: Browser, embedded: EmbeddedPlatform, tmp_path: Path
) -> None:
    async with assembly(embedded) as stage, Lane(embedded.port) as lane:
        await motion(stage, "To adopt the plan")
        person = Person(other, tmp_path)
        await person.signs_in_as_staff(lane.url, stage.staff.chair)

        async def next_is(action: str) -> None:
            await person.sees("chair-action", enabled=True, data_action=action)

        async def presses_next(action: str) -> None:
            await next_is(action)
            await person.presses("n")
            await person.focus_is_on("chair-action")
            await person.presses(ENTER)

        await presses_next("prepare")
        await presses_next("open")
        await next_is("close")
        await person.sees("stage", "To adopt the plan", data_state="open")
        polls = await stage.chair("GET", f"{VOTING}/assemblies/{stage.assembly_id}/polls")
        poll_id = polls["polls"][-1]["poll_id"]
        for member in stage.hall.voters()[:3]:
            await cast(stage, poll_id, member, ballot("no" if member == "M002" else "yes"))
        await person.sees("chair-voted", "3")
        await person.sees("chair-to-vote", "9")
        await person.sees("tally-yes", "2")
        await person.takes_picture("chair-open-en")

        await person.presses("h")
        await person.sees("stage", data_state="held")
        await next_is("resume")
        await person.presses("h")
        await person.sees("stage", data_state="open")
        await person.presses("v")
        await person.finds("return Boolean(document.activeElement.closest('dialog[open]'))", True)
        await person.sees("void-reason")
        await person.presses(ESCAPE)
        await person.finds("return document.querySelector('dialog[open]')", None)

        await presses_next("close")
        await presses_next("declare")
        await person.sees("stage", data_state="declared")
        await person.sees("result-sentence", "Yes 2, no 1, abstentions 0.")
        await person.takes_picture("chair-result-en")
        await person.chooses_language("ar")
        await person.sees("result-sentence", "2")
        await person.nothing_is_cut_off()
        await person.every_choice_is_in_our_colours()
        await person.takes_picture("chair-result-ar")
