"""A person before a screen, in a browser beside Chromium: what they look for, what they do, and what they then see.

Everything is looked for until it is there; nothing waits a fixed time.
"""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

from cli.replay.client import Session
from tests.harness.webdriver import Browser, DriverError

WITHIN_S = 20.0
LOOK_EVERY_S = 0.05
PASSING = {"no such element", "stale element reference", "element not interactable", "element click intercepted"}
SEEN = """const it = document.querySelector(arguments[0])
  return it && it.checkVisibility() ? {text: it.innerText ?? '', is: Object.fromEntries(
    [...it.attributes].map(each => [each.name, each.value])), disabled: Boolean(it.disabled)} : null"""
FOCUSED = "return document.activeElement?.closest('[data-testid]')?.dataset.testid ?? null"
SIDEWAYS = """const page = document.scrollingElement
  return [...document.body.querySelectorAll('*')].filter(each => { const box = each.getBoundingClientRect()
    return page.scrollWidth > page.clientWidth + 1 && box.width && (box.right > page.clientWidth + 1 || box.left < -1)
  }).slice(0, 4).map(each => each.tagName + '.' + each.className)"""


PAINTED_BY_THE_ENGINE = """return [...document.querySelectorAll('select')].filter(each => each.checkVisibility()
  && getComputedStyle(each).appearance !== 'none').map(each => each.outerHTML.slice(0, 80))"""


def named(testid: str) -> str:
    return f'[data-testid="{testid}"]'


class Person:
    def __init__(self, browser: Browser, pictures: Path) -> None:
        self._browser = browser
        self._pictures = pictures

    async def signs_in_as_delegate(self, url: str, session: Session) -> None:
        """By the link in the badge's QR, and the PIN."""
        await self._browser.size(1024, 768)
        await self._browser.go(f"{url}/?badge={session.credentials['badge_code']}")
        await self.writes("signin-pin", session.credentials["pin"])
        await self.does("signin-submit")

    async def signs_in_as_staff(self, url: str, session: Session) -> None:
        await self._browser.size(1280, 800)
        await self._browser.go(url)
        await self.does("as-staff")
        await self.writes("staff-user", session.credentials["username"])
        await self.writes("staff-password", session.credentials["password"])
        await self.does("staff-submit")

    async def does(self, testid: str) -> None:
        """Presses or taps what is there and enabled."""
        await self.sees(testid, enabled=True)
        await self._try(lambda: self._browser.click(named(testid)), f"{testid} could not be pressed")

    async def writes(self, testid: str, text: str) -> None:
        await self._try(lambda: self._browser.type(named(testid), text), f"{testid} took no text")

    async def presses(self, *keys: str) -> None:
        await self._browser.press(*keys)

    async def chooses_language(self, code: str) -> None:
        await self._try(
            lambda: self._browser.click(f'{named("language")} option[lang="{code}"]'), "no choice of language"
        )
        await self.finds("return document.documentElement.lang", code)

    async def sees(self, testid: str, *words: str, enabled: bool = False, within: str = "", **attributes: str) -> None:
        """It is there, with these words in it and these attributes (``data_state`` for data-state)."""
        wanted = {name.replace("_", "-"): value for name, value in attributes.items()}

        def fits(found: Any) -> bool:
            return (
                found is not None
                and all(word in found["text"] for word in words)
                and wanted.items() <= found["is"].items()
                and not (enabled and found["disabled"])
            )

        await self._look(SEEN, f"{named(testid)} {within}".strip(), fits=fits, wanted=f"{testid} {words} {wanted}")

    async def finds(self, script: str, value: Any) -> None:
        await self._look(script, fits=lambda found: found == value, wanted=repr(value))

    async def focus_is_on(self, testid: str) -> None:
        await self.finds(FOCUSED, testid)

    async def asks(self, script: str) -> Any:
        return await self._browser.run(script)

    async def reloads(self) -> None:
        await self._browser.reload()

    async def takes_picture(self, name: str) -> bytes:
        picture = await self._browser.picture()
        (self._pictures / f"{self._browser.kind}-{name}.png").write_bytes(picture)
        return picture

    async def nothing_is_cut_off(self) -> None:
        assert await self._browser.run(SIDEWAYS) == []

    async def every_choice_is_in_our_colours(self) -> None:
        """What the engine paints itself may be white under white words, and no style tells."""
        assert await self._browser.run(PAINTED_BY_THE_ENGINE) == []

    async def _look(self, script: str, *args: Any, fits: Any, wanted: str) -> None:
        found: Any = None

        async def once() -> bool:
            nonlocal found
            found = await self._browser.run(script, *args)
            return bool(fits(found))

        await self._until(once, lambda: f"wanted {wanted}, saw {found}")

    async def _try(self, act: Any, otherwise: str) -> None:
        last = ""

        async def once() -> bool:
            nonlocal last
            try:
                await act()
            except DriverError as error:
                if error.code not in PASSING:
                    raise
                last = str(error)
                return False
            return True

        await self._until(once, lambda: f"{otherwise}: {last}")

    async def _until(self, once: Any, otherwise: Any) -> None:
        deadline = time.monotonic() + WITHIN_S
        while not await once():
            if time.monotonic() > deadline:
                await self.takes_picture("failed")
                raise AssertionError(f"{otherwise()} ({self._pictures})")
            await asyncio.sleep(LOOK_EVERY_S)
