"""Browsers (Debian's, never downloaded ones) before an embedded platform of their own."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from cli.platform import EmbeddedPlatform
from tests.harness.require import require_or_skip
from tests.harness.webdriver import BROWSERS
from tests.harness.webdriver import Browser as DrivenBrowser

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--disable-quic",
]  # fmt: skip


@pytest.fixture(scope="session")
def chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        require_or_skip("browser", "browser journey: no Chromium found")
    return str(found)


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedPlatform]:
    if not (Path(__file__).parents[2] / "web" / "dist" / "index.html").exists():
        pytest.fail("the web app is not built: make setup")
    with EmbeddedPlatform(Path(tmp_path_factory.mktemp("embedded"))) as platform:
        yield platform


@pytest.fixture
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        await started.close()


@pytest_asyncio.fixture(params=sorted(BROWSERS), scope="module", loop_scope="module")
async def started(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[DrivenBrowser]:
    async with BROWSERS[request.param](tmp_path_factory.mktemp(request.param)) as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def other(started: DrivenBrowser) -> AsyncIterator[DrivenBrowser]:
    """A browser that is not Chromium, for one person after another; what its pages throw fails the test."""
    yield started
    troubles = await started.troubles()
    await started.forget()
    assert troubles == []
