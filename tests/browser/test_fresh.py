"""V10 on the screens: a page that was there all the time shows what a page just opened shows, whatever happened meanwhile.

Compared is the tree that assistive technology reads: texts, roles, states. Not compared: clocks and spans of time, which run, and what
somebody has typed and not sent. It cannot see what neither page shows.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from difflib import unified_diff
from typing import Any

import pytest
from playwright.async_api import Browser, Page

from cli.platform import EmbeddedPlatform
from cli.replay.polls import VOTING
from cli.replay.stage import Stage
from tests.browser.test_accessible import everyone, some
from tests.browser.test_journeys import screens, tablet_is
from tests.browser.test_votes_and_elections import contest, vote
from tests.harness.hall import ballot, cast, motion

pytestmark = pytest.mark.timeout(300)
RUNNING = re.compile(r"\d{1,2}:\d{2}(:\d{2})?( [AP]M)?|\d+(\.\d+)?\s(ms|s|min|MB|GB|kB)\b")
ISOLATES = re.compile("[\u2066-\u2069]")
FOCUS = " [active]"
SETTLES_WITHIN = 40  # looks, of which each lets the page work on: the slowest asks every 5 s
Step = Callable[[], Awaitable[Any]]


async def seen(page: Page) -> list[str]:
    tree = await page.locator("body").aria_snapshot()
    return [RUNNING.sub("…", ISOLATES.sub("", line)).replace(FOCUS, "") for line in tree.splitlines()]


async def differences(name: str, kept: Page) -> list[str]:
    """Between the page and one that is opened now, by the same person in the same browser."""
    fresh = await kept.context.new_page()
    await fresh.goto(kept.url)
    found: list[str] = []
    for _ in range(SETTLES_WITHIN):
        found = list(unified_diff(await seen(kept), await seen(fresh), "kept", "fresh", lineterm="", n=1))
        if not found:
            break
        await fresh.wait_for_timeout(250)
    await fresh.close()
    return [f"{name}: {line}" for line in found]


def script(stage: Stage, tablet: Page) -> dict[str, Sequence[Step]]:
    """A short session, by what it is called after each part."""
    polls: list[str] = []
    items: list[str] = []
    floor: dict[str, Any] = {}
    aid = stage.assembly_id

    async def item() -> None:
        for title in ("The strategy", "The budget"):
            made = await stage.chair(
                "POST", f"{VOTING}/assemblies/{aid}/agenda", {"title": {"en": title}, "kind": "decision"}
            )
            items.append(made["item_id"])
        await stage.chair("POST", f"{VOTING}/agenda/{items[0]}/open", {})

    async def speakers() -> None:
        at = f"{VOTING}/items/{items[0]}/floor"
        await stage.chair("PUT", f"{at}/settings", {"turn_seconds": 600})
        for member in ("M002", "M001", "M003"):
            floor.update(await stage.chair("POST", f"{at}/speakers", {"member": member}))
        await stage.chair("POST", f"{at}/requests/{floor['queue'][0]['request_id']}/give", {})

    async def announced() -> None:
        body = {"to": ["delegate", "hall", "public"], "text": {"en": "Lunch is at one."}, "acknowledge": True}
        await stage.secretary("POST", f"/api/notifications/assemblies/{aid}/announcements", body)

    async def opened() -> None:
        path = f"{VOTING}/motions/{await motion(stage, item_id=items[0])}/polls"
        polls.append((await stage.chair("POST", path, {}))["poll_id"])
        await stage.chair("POST", f"{VOTING}/polls/{polls[-1]}/open", {})

    async def ballots() -> None:
        for member, mark in (("M002", "yes"), ("M003", "no"), ("M004", "abstain")):
            await cast(stage, polls[-1], member, ballot(mark))
        await vote(tablet, "yes")

    async def on_poll(act: str) -> None:
        await stage.chair("POST", f"{VOTING}/polls/{polls[-1]}/{act}", {})

    async def left() -> None:
        await stage.desk("POST", "/api/registration/presence", {"assembly_id": aid, "leave": ["M012"]})

    async def elected() -> None:
        ids = await contest(stage, ["Amina Benali", "Jonas Lindqvist"])
        contests = await stage.chair("GET", f"/api/elections/assemblies/{aid}/contests")
        await stage.chair("POST", f"/api/elections/contests/{contests['contests'][0]['contest_id']}/rounds", {})
        polls.append((await stage.chair("GET", f"{VOTING}/assemblies/{aid}/polls"))["polls"][-1]["poll_id"])
        await on_poll("open")
        for member in ("M002", "M003", "M004"):
            await cast(stage, polls[-1], member, ballot(ids["Amina Benali"]))

    return {
        "speaking": [item, speakers, announced],
        "voting": [opened, ballots, lambda: on_poll("hold")],
        "declared": [lambda: on_poll("resume"), left, lambda: on_poll("close"), lambda: on_poll("declare")],
        "round": [elected],
        "elected": [lambda: on_poll("close"), lambda: on_poll("declare")],
    }


@pytest.mark.nightly
@pytest.mark.parametrize("looked", [("voting", "elected"), None], ids=["twice", "after-each-part"])
async def test_a_page_that_was_there_all_the_time_shows_what_a_fresh_one_shows(
    looked: tuple[str, ...] | None, browser: Browser, embedded: EmbeddedPlatform
) -> None:
    async with screens(browser, embedded) as (stage, shown):
        pages = await everyone(stage, shown, "en")
        del pages["sign-in"]
        await tablet_is(pages["tablet"], "waiting")
        found = []
        parts = script(stage, pages["tablet"])
        for name, steps in parts.items():
            for step in steps:
                await step()
            if looked is None or name in looked:
                last = name == list(parts)[-1]
                compared = pages if looked is None or last else some(pages, "chair", "tablet", "hall", "teller")
                for screen, page in compared.items():
                    found += [f"{name}: {each}" for each in await differences(screen, page)]
        assert not found, "\n".join(found)
