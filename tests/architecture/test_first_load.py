"""The first load of a tablet stays light: hundreds of them start at once, on the Wi-Fi of a hall."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

WEB = Path(__file__).parents[2] / "web"
MOST_BYTES = 150_000
OTHERS = ("Chair", "Desk", "Hall", "Teller", "Ops", "Secretary", "Results", "Register", "Verify")


@pytest.fixture(scope="module")
def shell() -> dict[str, list[str]]:
    written = WEB / "dist" / "shell.json"
    if not written.exists():
        pytest.fail("the web app is not built: make setup")
    return dict(json.loads(written.read_text()))


def packed(name: str) -> int:
    return len(gzip.compress((WEB / "dist" / name).read_bytes()))


def test_the_scripts_of_sign_in_and_tablet_in_the_longest_language_fit(shell: dict[str, list[str]]) -> None:
    assert len(shell["languages"]) == 4
    scripts = sum(packed(name) for name in shell["screens"] if name.endswith(".js"))
    assert scripts + max(map(packed, shell["languages"])) <= MOST_BYTES


def test_no_screen_of_another_role_is_among_them(shell: dict[str, list[str]]) -> None:
    assert any("/Tablet-" in name for name in shell["screens"])
    assert [name for name in shell["screens"] if name.startswith(tuple(f"assets/{one}-" for one in OTHERS))] == []


def test_the_installed_app_begins_at_the_tablet_and_all_its_icons_are_there() -> None:
    manifest = json.loads((WEB / "dist" / "manifest.webmanifest").read_text())
    assert (manifest["display"], manifest["start_url"]) == ("standalone", "/tablet")
    for icon in manifest["icons"]:
        assert (WEB / "dist" / icon["src"].lstrip("/")).stat().st_size > 0
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
