"""A sealed vote on the stack, the tellers' host in a container of its own: played by tablets and tellers over HTTPS, its bundle checked
by the separate verifier, and nothing of the round left on the tellers' host.

Needs a stack that is up with the profile ``teller``: HEMICYCLE_X_STACK=https://localhost, COMPOSE_PROFILES=teller."""

from __future__ import annotations

import os
import re
import ssl
from pathlib import Path

import httpx
import pytest

from cli import exits
from cli.main import main
from tests.compose.test_stack import ROOT, URL, compose, hall, soon
from verifier.verify import main as verify

__all__ = ["hall"]
pytestmark = [
    pytest.mark.skipif(not URL, reason="no running stack: HEMICYCLE_X_STACK names its address"),
    pytest.mark.skipif("teller" not in os.environ.get("COMPOSE_PROFILES", ""), reason="no tellers' host on the stack"),
    pytest.mark.timeout(240),
]
SCENARIO = """
scenario: sealed-on-the-stack
assembly: {place: Lyon, time_zone: Europe/Paris, opens: 2026-11-23, closes: 2026-11-26}
rules: interpol
members: {count: 20}
steps:
  - motion: {id: m, title: Confidence, subject: resolution, mode: secret, votes: {yes: 11, no: 6, abstain: 2}}
    expect: {outcome: adopted, yes: 11, no: 6, abstain: 2}
"""


def told(sql: str) -> list[str]:
    return compose("exec", "-T", "postgres", "psql", "-U", "postgres", "-d", "voting", "-Atc", sql).split()


def test_a_sealed_vote_goes_through_the_tellers_own_host_and_everything_in_its_bundle_holds(
    hall: httpx.Client, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "sealed.yaml"
    file.write_text(SCENARIO)
    token = str(ROOT / ".secrets" / "bootstrap-token")
    line = ["replay", str(file), "--url", URL, "--insecure", "--bootstrap-token-file", token]
    assert main(line) == exits.MET, capsys.readouterr().out
    poll_id, *more = told("SELECT poll_id FROM polls WHERE mode = 'sealed'")
    assert not more
    bundle = tmp_path / "vote.bundle.json"
    bundle.write_bytes(hall.get(f"/api/voting/polls/{poll_id}/bundle").raise_for_status().content)
    assert verify([str(bundle)]) == 0, capsys.readouterr().out
    look = "import sqlite3, glob; print(sum(sqlite3.connect(f).execute('SELECT count(*) FROM rounds').fetchone()[0] for f in glob.glob('/var/lib/hemicycle/teller/*.db')))"
    soon(
        lambda: compose("exec", "-T", "teller", "python", "-c", look).strip() == "0",
        "the tellers' host forgets the round",
    )


def test_the_tellers_origin_serves_their_app_and_passes_all_else_on_to_the_platform() -> None:
    origin = URL.rsplit(":", 1)[0] if URL.count(":") == 2 else URL
    at = f"{origin}:{os.environ.get('HEMICYCLE_X_TELLERS_PORT', '8443')}"
    trust = ssl.create_default_context(cadata=httpx.get(f"{at}/ca.crt", verify=False).text)
    with httpx.Client(base_url=at, verify=trust, timeout=15) as tellers:
        page = tellers.get("/tablet")
        assert "connect-src 'self'" in page.headers["content-security-policy"]
        for name in re.findall(r'src="(/assets/[^"]+)"', page.text):
            assert "immutable" in tellers.get(name).raise_for_status().headers["cache-control"]
        told = tellers.get("/app-hash.txt").text.strip()
        assert f"{told[:4]} {told[4:8]}" in tellers.get("/api/teller/").text, (
            "what the build wrote is what the host tells"
        )
        for name in ("registration", "voting", "elections", "notifications", "teller"):
            assert tellers.get(f"/api/{name}/health").json()["status"] == "ok"
        assert tellers.get("/api/nothing").status_code == 404
