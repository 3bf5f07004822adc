"""Browsers beside Chromium, driven as they are: Firefox over its own Marionette, WebKitGTK over WebKitWebDriver. Both speak the
W3C WebDriver commands, the one on a socket and the other over HTTP, so one class drives both and no driver is downloaded.

Every browser is a process of its own with a folder of its own, and is stopped by its pid. It cannot see what a page logged
before it was watched (``Browser.go`` begins that once the page has loaded).
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
import subprocess
from base64 import b64decode
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any, Protocol

import httpx

from tests.harness.require import require_or_skip
from tests.harness.servers import answers, free_port, wait_until

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the key of an element's id, by the standard
BEGIN_WITHIN_S = 40.0
COMMAND_WITHIN_S = 40.0
END_WITHIN_S = 5.0
LARGEST_ANSWER = 32 * 1024 * 1024  # a picture
MINIBROWSERS = ("lib*/webkit2gtk-4.*/MiniBrowser", "lib/*/webkit2gtk-4.*/MiniBrowser")  # by distribution
# command: how it is asked for over HTTP, and of Marionette
COMMANDS = {
    "go": ("POST", "url", "WebDriver:Navigate"),
    "find": ("POST", "element", "WebDriver:FindElement"),
    "click": ("POST", "element/{id}/click", "WebDriver:ElementClick"),
    "type": ("POST", "element/{id}/value", "WebDriver:ElementSendKeys"),
    "act": ("POST", "actions", "WebDriver:PerformActions"),
    "run": ("POST", "execute/sync", "WebDriver:ExecuteScript"),
    "forget": ("DELETE", "cookie", "WebDriver:DeleteAllCookies"),
    "size": ("POST", "window/rect", "WebDriver:SetWindowRect"),
    "picture": ("GET", "screenshot", "WebDriver:TakeScreenshot"),
}
PREFERENCES = {
    "app.normandy.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "intl.accept_languages": "en",
    "marionette.port": 0,  # a free one, which it writes into its folder
    "ui.prefersReducedMotion": 1,
}


class DriverError(Exception):
    """The browser refused a command; ``code`` is the standard's, as in "stale element reference"."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code


class Wire(Protocol):
    async def say(self, command: str, **body: Any) -> Any: ...


class HttpWire:
    """W3C WebDriver over HTTP, within one session."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client
        self._session = ""

    async def begin(self, capabilities: Mapping[str, Any]) -> None:
        answer = await self._ask("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})
        self._session = f"/session/{answer['sessionId']}"

    async def end(self) -> None:
        await self._ask("DELETE", self._session, None)

    async def say(self, command: str, **body: Any) -> Any:
        method, path, _ = COMMANDS[command]
        return await self._ask(method, f"{self._session}/{path.format(**body)}", body if method == "POST" else None)

    async def _ask(self, method: str, path: str, body: Any) -> Any:
        answer = await self._client.request(method, path, json=body)
        value = answer.json()["value"]
        if answer.status_code != 200:
            raise DriverError(value["error"], value["message"])
        return value


class MarionetteWire:
    """The same commands as Firefox takes them: ``length:[0, number, name, parameters]``, answered by
    ``length:[1, number, error, value]``."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self._numbers = count(1)

    async def begin(self) -> None:
        await self._hear()  # what it is
        await self._ask("WebDriver:NewSession", {})

    async def say(self, command: str, **body: Any) -> Any:
        return await self._ask(COMMANDS[command][2], body)

    async def _ask(self, name: str, body: Mapping[str, Any]) -> Any:
        number = next(self._numbers)
        told = json.dumps([0, number, name, body]).encode()
        self._writer.write(b"%d:%s" % (len(told), told))
        _, answered, error, value = await asyncio.wait_for(self._hear(), COMMAND_WITHIN_S)
        assert answered == number, (answered, number)
        if error:
            raise DriverError(error["error"], error["message"])
        return value["value"] if value is not None and value.keys() == {"value"} else value

    async def _hear(self) -> Any:
        length = int((await self._reader.readuntil(b":"))[:-1])
        assert length <= LARGEST_ANSWER, length
        return json.loads(await self._reader.readexactly(length))


class Browser:
    """One window of one person. Elements are named by CSS selectors."""

    def __init__(self, wire: Wire, kind: str) -> None:
        self._wire = wire
        self.kind = kind

    async def go(self, url: str) -> None:
        await self._wire.say("go", url=url)
        await self._watch()

    async def reload(self) -> None:
        """As a person does; Firefox takes the standard's Refresh for a forced one, past the service worker."""
        await self.go(await self.run("return location.href"))

    async def click(self, selector: str) -> None:
        await self._wire.say("click", id=await self._find(selector))

    async def type(self, selector: str, text: str) -> None:
        await self._wire.say("type", id=await self._find(selector), text=text)

    async def press(self, *keys: str) -> None:
        """Keys of the keyboard, one after another, to whatever has the focus."""
        strokes = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        await self._wire.say("act", actions=[{"type": "key", "id": "keyboard", "actions": strokes}])

    async def run(self, script: str, *args: Any) -> Any:
        """The value that the body of a function returns in the page."""
        return await self._wire.say("run", script=script, args=list(args))

    async def size(self, width: int, height: int) -> None:
        """Of the page itself, whatever the window has around it."""
        outer = {"width": width, "height": height}
        for _ in range(2):
            await self._wire.say("size", x=0, y=0, **outer)
            inner_width, inner_height = await self.run("return [innerWidth, innerHeight]")
            outer = {"width": outer["width"] + width - inner_width, "height": outer["height"] + height - inner_height}

    async def picture(self) -> bytes:
        """PNG, of what is in the window, once what has changed is painted."""
        await self.run("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))")
        return b64decode(await self._wire.say("picture", full=False))

    async def forget(self) -> None:
        """Who was signed in here. What the page kept stays at its address."""
        await self._wire.say("forget")

    async def troubles(self) -> list[str]:
        """What the page threw and nobody caught, since it was loaded."""
        found: list[str] = await self.run("return window.troubles ?? []")
        return found

    async def _find(self, selector: str) -> str:
        found = await self._wire.say("find", using="css selector", value=selector)
        return str(found[ELEMENT])

    async def _watch(self) -> None:
        await self.run(
            "const all = window.troubles = [];"
            "addEventListener('error', event => all.push(String(event.message)));"
            "addEventListener('unhandledrejection', event => all.push(String(event.reason)))"
        )


def stop(process: subprocess.Popen[bytes]) -> None:
    """It and what it started; its group is its own."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, how)
            process.wait(END_WITHIN_S)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue


def start(command: list[str], folder: Path, output: int | None = None, **environment: str) -> subprocess.Popen[bytes]:
    """A process that leads a group of its own and knows no home but ``folder``."""
    mine = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "LANG": "C.UTF-8", "LANGUAGE": "en"}
    with (folder / "browser.log").open("ab") as log:
        return subprocess.Popen(
            command, env=os.environ | mine | environment, stdin=subprocess.DEVNULL, stdout=output or log, stderr=log,
            start_new_session=True,
        )  # fmt: skip


def port_of(profile: Path) -> int:
    """Where Firefox takes commands; 0 while it has not said so."""
    told = profile / "MarionetteActivePort"
    return int(told.read_text() or 0) if told.exists() else 0


@asynccontextmanager
async def firefox(folder: Path) -> AsyncIterator[Browser]:
    found = shutil.which("firefox-esr") or shutil.which("firefox")
    if found is None:
        require_or_skip("firefox", "needs Firefox (firefox-esr)")
    profile = folder / "profile"
    profile.mkdir()
    told = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
    (profile / "user.js").write_text("".join(told))
    process = start([found, "--headless", "--marionette", "--no-remote", "--profile", str(profile)], folder)
    try:
        wait_until(lambda: bool(port_of(profile)), "Firefox", BEGIN_WITHIN_S)
        reader, writer = await asyncio.open_connection("127.0.0.1", port_of(profile), limit=LARGEST_ANSWER)
        wire = MarionetteWire(reader, writer)
        await wire.begin()
        yield Browser(wire, "firefox")
        writer.close()
    finally:
        stop(process)


def minibrowsers() -> list[str]:
    """WebKitGTK's own small browser, which its packages keep out of the path."""
    return [str(found) for pattern in MINIBROWSERS for found in sorted(Path("/usr").glob(pattern))]


@asynccontextmanager
async def webkit(folder: Path) -> AsyncIterator[Browser]:
    driver, screen = shutil.which("WebKitWebDriver"), shutil.which("Xvfb")
    shells = minibrowsers()
    if driver is None or not shells:
        require_or_skip("webkit", "needs WebKitWebDriver (webkit2gtk-driver)")
    if screen is None:
        require_or_skip("webkit", "needs WebKitWebDriver and a screen for it (xvfb)")
    shown = start(
        [screen, "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], folder, subprocess.PIPE
    )
    driven = None
    try:
        assert shown.stdout is not None
        number = (await asyncio.to_thread(shown.stdout.readline)).decode().strip()
        port = free_port()
        driven = start([driver, "--host=127.0.0.1", f"--port={port}"], folder, DISPLAY=f":{number}", NO_AT_BRIDGE="1")
        wait_until(lambda: answers(port), "WebKitWebDriver", BEGIN_WITHIN_S)
        options = {"binary": shells[0], "args": ["--automation"]}
        async with httpx.AsyncClient(
            base_url=f"http://127.0.0.1:{port}", timeout=COMMAND_WITHIN_S, trust_env=False
        ) as client:
            wire = HttpWire(client)
            await wire.begin({"webkitgtk:browserOptions": options})
            yield Browser(wire, "webkit")
            await wire.end()
    finally:
        for process in (driven, shown):
            if process is not None:
                stop(process)
        if shown.stdout is not None:
            shown.stdout.close()


BROWSERS = {"firefox": firefox, "webkit": webkit}
