"""The web app as the tellers' host serves it, and the hash that it tells of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.teller.settings import BadSetting, read_settings
from shared.sealed.app import app_hash
from tests.component.teller.stage import Host, host_on
from tests.harness.voting_for_teller import VotingForTeller


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "web"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>the app</title>")
    (folder / "assets/a.js").write_text("vote()")
    return folder


async def test_the_hash_of_the_app_that_is_served_goes_with_the_keys_and_stands_on_the_page(
    tmp_path: Path, built: Path
) -> None:
    async with host_on(tmp_path, VotingForTeller(), str(built)) as host:
        found = host.voting.prepare()
        await host.look()
        told = app_hash(built)
        assert found.host["app"] == told
        assert f"{told[:4]} {told[4:8]}" in (await host.client.get("/")).text


async def test_the_app_is_served_beside_the_hosts_own_api_and_nothing_else_is(tmp_path: Path, built: Path) -> None:
    async with host_on(tmp_path, VotingForTeller(), str(built)) as host:
        page = await host.client.get("http://host/tablet?assembly=1")  # an address that is no file is a screen
        script = await host.client.get("http://host/assets/a.js")
        assert (page.text, page.headers["cache-control"]) == ((built / "index.html").read_text(), "no-cache")
        assert (script.text, "immutable" in script.headers["cache-control"]) == ("vote()", True)
        assert (await host.client.get("/health")).status_code == 200
        for elsewhere in ("http://host/api/voting/health", "http://host/api/"):
            assert (await host.client.get(elsewhere)).json()["code"] == "not-found"
        assert (tmp_path / "data" / "teller.db").is_file()
        for outside in ("../data/teller.db", "%2e%2e/data/teller.db", "%2e%2e/data/none.db", "%00"):
            assert (await host.client.get(f"http://host/{outside}")).text == page.text


async def test_a_host_that_serves_no_app_tells_none(host: Host) -> None:
    found = host.voting.prepare()
    await host.look()
    assert found.host["app"] == "0" * 64
    assert "Web app" not in (await host.client.get("/")).text


def test_a_folder_without_an_app_is_refused_at_the_start(built: Path) -> None:
    assert read_settings({}, ["--web", str(built)]).web == str(built)
    with pytest.raises(BadSetting, match="no built web app"):
        read_settings({}, ["--web", str(built / "assets")])
