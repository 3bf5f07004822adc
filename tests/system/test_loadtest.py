"""``hemicycle loadtest`` as an operator types it: on a rehearsal it measures and holds ballots against results; what counts
is left alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cli.platform import EmbeddedPlatform
from cli.rehearsal.sign_ins import DelegateSignIn, SignIns, StaffSignIn
from cli.replay.client import Platform, Session
from cli.replay.founding import REGISTRATION, STAFF_SIGN_IN
from cli.replay.polls import VOTING
from tests.harness.hall import assembly

ROOT = Path(__file__).parents[2]


def loadtest(embedded: EmbeddedPlatform, *arguments: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "cli.main", "loadtest", "--url", embedded.url, *arguments]
    line += ["--bootstrap-token-file", str(embedded.bootstrap_token_file)]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=120)


@pytest.mark.timeout(120)
def test_tablets_of_a_rehearsal_vote_once_each_and_every_ballot_is_in_the_result(
    embedded: EmbeddedPlatform, tmp_path: Path
) -> None:
    written, picture = tmp_path / "load.json", tmp_path / "load.svg"
    asked = ("--tablets", "12", "--polls", "2", "--arrivals", "poisson", "--screens")
    done = loadtest(embedded, *asked, "--json", str(written), "--plot", str(picture))
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads(written.read_text())
    assert (report["sent"], report["acknowledged"], report["counted"]) == (24, 24, 24)
    assert report["ack_ms"]["p50"] <= report["ack_ms"]["p99"] <= report["ack_ms"]["max"]
    assert report["chair_screen_ms"] is not None
    assert report["opening_to_tablet_ms"] is not None
    assert picture.read_text().count("<polyline") == 2


async def test_a_rehearsal_that_stands_is_voted_in_with_the_sign_ins_that_were_kept(
    embedded: EmbeddedPlatform, tmp_path: Path
) -> None:
    async with assembly(embedded) as stage:
        delegates = [(code, stage.seats[code].voter.credentials) for code in stage.hall.voters()[:3]]
        kept = tmp_path / "rehearsal.json"
        SignIns(
            stage.organisation.organisation_id,
            stage.assembly_id,
            tuple(StaffSignIn(*each) for each in stage.staff.logins),
            tuple(DelegateSignIn(code, given["badge_code"], given["pin"]) for code, given in delegates),
            shown=0,
        ).keep(kept)
        assert loadtest(embedded, "--sign-ins", str(kept), "--tablets", "3").returncode == 0
        results = (await stage.chair("GET", f"{VOTING}/assemblies/{stage.assembly_id}/results"))["results"]
        assert [sum(each["result"]["counts"].values()) for each in results] == [3]
        few = loadtest(embedded, "--sign-ins", str(kept), "--tablets", "4")
        assert (few.returncode, few.stderr.partition(":")[0]) == (2, "too-few-delegates")


async def test_an_assembly_that_counts_is_refused_by_name_and_nothing_is_voted_in_it(
    embedded: EmbeddedPlatform, tmp_path: Path
) -> None:
    async with Platform(embedded.url) as platform:
        token = embedded.bootstrap_token_file.read_text().strip()
        body = {"name": {"en": "One that counts"}, "rehearsal": False, "members": None}
        founded = await platform.call("POST", f"{REGISTRATION}/organisations", body, authorization=f"Bootstrap {token}")
        operator = Session(STAFF_SIGN_IN, founded["operator"])
        days = {"opens": "2026-11-23", "closes": "2026-11-26"}
        place = {"title": {"en": "It counts"}, "place": "Lyon", "time_zone": "Europe/Paris", "rules": "interpol"}
        made = await platform.call("POST", f"{REGISTRATION}/assemblies", {**place, **days}, session=operator)
        hired = {"role": "chair", "name": "Chair", "assembly_id": made["assembly_id"]}
        chair = await platform.call("POST", f"{REGISTRATION}/staff", hired, session=operator)
        kept = tmp_path / "rehearsal.json"
        staff = (StaffSignIn("chair", chair["username"], chair["password"]),)
        SignIns(founded["organisation_id"], made["assembly_id"], staff, (), shown=0).keep(kept)
        done = loadtest(embedded, "--sign-ins", str(kept), "--tablets", "1")
        assert (done.returncode, done.stderr.partition(":")[0]) == (2, "not-a-rehearsal")
        polls = await platform.call("GET", f"{VOTING}/assemblies/{made['assembly_id']}/polls", session=operator)
        assert polls == {"polls": []}
