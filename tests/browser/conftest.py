"""A browser (Debian's Chromium, never a downloaded one) before an embedded platform of its own."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

from cli.platform import EmbeddedPlatform
from tests.harness.require import require_or_skip

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
def embedded(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedPlatform]:
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
