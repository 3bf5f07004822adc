"""A badge held before the camera: the browser is given a film of one in place of a camera. Chromium on Linux has no detector of
its own, as Safari and Firefox have none, so this is the way that tablets and desks on those go."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import segno
from playwright.async_api import async_playwright, expect

from cli.platform import EmbeddedPlatform
from cli.replay.founding import REGISTRATION
from tests.browser.conftest import FLAGS
from tests.browser.test_journeys import screens

pytestmark = pytest.mark.timeout(120)
WIDTH, HEIGHT, DOT = 640, 480, 6
FRAMES = 10


def film_of(text: str, path: Path) -> Path:
    """The code in grey light on a grey table, as YUV4MPEG2, which the browser plays again and again."""
    dots = [list(row) for row in segno.make_qr(text, error="q").matrix_iter(border=4)]
    left, top = (WIDTH - len(dots) * DOT) // 2, (HEIGHT - len(dots) * DOT) // 2
    picture = [bytearray(b"\x80" * WIDTH) for _ in range(HEIGHT)]
    for row, line in enumerate(dots):
        for column, dark in enumerate(line):
            for y in range(top + row * DOT, top + (row + 1) * DOT):
                x = left + column * DOT
                picture[y][x : x + DOT] = (b"\x30" if dark else b"\xd0") * DOT
    frame = b"FRAME\n" + b"".join(picture) + b"\x80" * (WIDTH * HEIGHT // 2)
    path.write_bytes(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip C420jpeg\n".encode() + frame * FRAMES)
    return path


async def test_a_badge_held_before_the_camera_checks_its_owner_in_once_and_signs_in(
    chromium: str, embedded: EmbeddedPlatform, tmp_path: Path
) -> None:
    film = tmp_path / "badge.y4m"
    film.write_bytes(b"")  # named at the start of the browser, filmed once the badge is printed
    flags = [
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-video-capture={film}",
    ]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=[*FLAGS, *flags])
        async with screens(browser, embedded) as (stage, at):
            holder = stage.seat("M001").voter
            everyone = f"{REGISTRATION}/assemblies/{stage.assembly_id}/delegations"
            here = [
                one for each in (await stage.desk("GET", everyone))["delegations"] for one in each["delegates_present"]
            ]
            await stage.desk("POST", f"{REGISTRATION}/presence", {"assembly_id": stage.assembly_id, "leave": here})
            film_of(f"{embedded.url}/?badge={holder.credentials['badge_code']}", film)

            desk = await at.staff(stage.staff.desk)
            await desk.get_by_role("button", name="Camera").click()
            await expect(desk.get_by_test_id("recent-scans").locator("[data-state=recorded]")).to_have_count(1)
            await expect(desk.get_by_test_id("figure-arrived")).to_have_text("1")

            tablet = await at.page()
            await tablet.goto(embedded.url)
            await tablet.get_by_role("button", name="Scan the badge").click()
            await expect(tablet.get_by_test_id("signin-badge")).to_have_value(re.compile(".+"))
            await tablet.get_by_test_id("signin-pin").fill(holder.credentials["pin"])
            await tablet.get_by_test_id("signin-submit").click()
            await tablet.wait_for_url("**/tablet*")
        await browser.close()
