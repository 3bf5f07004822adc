"""The page on which anybody checks an audit file, in the engines that are not Chromium's: each has its own cryptography."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.platform import EmbeddedPlatform
from tests.browser.person import Person
from tests.harness.webdriver import Browser

SAMPLES = Path(__file__).parents[2] / "docs" / "samples"
pytestmark = [pytest.mark.nightly, pytest.mark.timeout(120), pytest.mark.asyncio(loop_scope="module")]


@pytest.mark.parametrize("kind", ["recorded", "sealed", "sealed-names"])
async def test_an_audit_file_is_checked_in_every_engine(
    other: Browser, embedded: EmbeddedPlatform, tmp_path: Path, kind: str
) -> None:
    person = Person(other, tmp_path)
    await other.go(f"{embedded.url}/verify")
    await person.writes("bundle-file", str(SAMPLES / f"{kind}.bundle.json"))
    await person.sees("report", data_holds="true")
    head = json.loads((SAMPLES / f"{kind}.bundle.json").read_bytes())["acts"]["entries"][0]
    await person.writes("head-number", str(head["number"]))
    other_digit = "0" if head["hash"][16] != "0" else "1"
    typed = ((head["hash"][:4], None, "true"), (head["hash"][4:16], "alike", "true"), (other_digit, "differs", "false"))
    for digits, found, holds in typed:
        await person.writes("head-digits", digits)
        await person.does("head-compare")
        await (person.sees("head-compared", data_found=found) if found else person.sees("error"))
        await person.sees("report", data_holds=holds)
    altered = tmp_path / "altered.bundle.json"
    altered.write_bytes((SAMPLES / f"{kind}.bundle.json").read_bytes().replace(b'"papers":', b'"papers":1', 1))
    await person.writes("bundle-file", str(altered))
    await person.sees("report", data_holds="false")
