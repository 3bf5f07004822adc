"""Every shipped scenario plays as it says, through the command that a user types."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from cli.platform import EmbeddedPlatform, free_port
from verifier.verify import main

ROOT = Path(__file__).parents[2]
SCENARIOS = sorted((ROOT / "scenarios").rglob("*.yaml"))
# hundreds of voters in ballot after ballot; the stack of the gate replays Istanbul over HTTPS
LONG = {
    "admissions",
    "china-in-the-united-nations",
    "executive-boards",
    "general-assembly",
    "general-assembly-early-votes",
    "general-assembly-elections",
    "general-assembly-votes",
    "glasgow-2024",
    "heads-of-organisations",
    "heads-of-state",
    "ioc-sessions",
    "istanbul-2021",
    "large-parliaments",
    "marrakech-2025",
    "security-council-elections",
    "us-senate",
    "vienna-2023",
    "whaling-commission",
}
REPLAYED = [pytest.param(file, marks=pytest.mark.nightly if file.stem in LONG else ()) for file in SCENARIOS]

DECISIONS = {"motion", "repeat", "correct", "admission", "election", "quorum"}
UNDECIDED = {"moot"}
ON_TRUST = "--operator-trusted"  # whatever is not about sealing: the sealed rounds of a session take minutes


def hemicycle(*arguments: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "cli.main", *arguments]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=300)


def test_there_are_five_assemblies_and_cases_from_public_records_to_replay() -> None:
    assert len(list((ROOT / "scenarios").glob("*.yaml"))) >= 5
    assert len(SCENARIOS) >= 20
    assert {file.stem for file in SCENARIOS} >= LONG


@pytest.mark.timeout(330)
@pytest.mark.parametrize("file", REPLAYED, ids=lambda file: file.stem)
def test_a_shipped_scenario_meets_all_its_expectations(file: Path, embedded: EmbeddedPlatform) -> None:
    token = str(embedded.bootstrap_token_file)
    done = hemicycle("replay", str(file), "--json", "--url", embedded.url, "--bootstrap-token-file", token, ON_TRUST)
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads(done.stdout)
    assert report["ok"] is True
    assert report["scenario"] == file.stem
    assert report["steps"]
    assert all(step["ok"] for step in report["steps"])
    decisions = [step for step in report["steps"] if step["kind"] in DECISIONS and step["outcome"] not in UNDECIDED]
    assert all(step["explanation"] for step in decisions)


@pytest.mark.timeout(330)
def test_a_replay_without_an_address_starts_a_platform_of_its_own_and_leaves_nothing(tmp_path: Path) -> None:
    file = tmp_path / "tiny.yaml"
    file.write_text(
        "scenario: tiny\n"
        "assembly: {place: Lyon, time_zone: Europe/Paris, opens: 2026-11-23, closes: 2026-11-26}\n"
        'rules: {id: tiny, majorities: {simple: {fraction: "1/2", comparison: ">", base: yes_no}}}\n'
        "members: {count: 3}\n"
        "steps:\n"
        "  - motion: {id: m, title: M, subject: resolution, votes: {yes: 2, no: 1}}\n"
        "    expect: {outcome: adopted, yes: 2, no: 1, required: 2}\n"
    )
    done = hemicycle("replay", str(file), "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    assert [step["outcome"] for step in json.loads(done.stdout)["steps"]] == ["adopted"]
    assert sorted(tmp_path.iterdir()) == [file]


def test_a_secret_vote_and_an_election_are_sealed_played_by_tablets_and_tellers_and_can_be_checked(
    tmp_path: Path, embedded: EmbeddedPlatform
) -> None:
    file = tmp_path / "sealed.yaml"
    file.write_text(
        "scenario: sealed\n"
        "assembly: {place: Lyon, time_zone: Europe/Paris, opens: 2026-11-23, closes: 2026-11-26}\n"
        "rules:\n"
        "  id: tiny\n"
        '  majorities: {simple: {fraction: "1/2", comparison: ">", base: yes_no}}\n'
        "  elections: {chief: {write_ins: true, rounds: [{ballots: 1-, majority: most}]}}\n"
        "members: {count: 9}\n"
        "steps:\n"
        "  - motion: {id: m, title: M, subject: resolution, mode: secret, votes: {yes: 5, no: 3, abstain: 1}}\n"
        "    expect: {outcome: adopted, yes: 5, no: 3, abstain: 1}\n"
        "  - election:\n"
        "      id: e\n"
        "      office: chief\n"
        "      candidates: [{name: A}, {name: B}]\n"
        "      rounds: [{votes: {A: 4, B: 1}, write_ins: {Zoë  Ng: 1}, blank: 1, paper: {votes: {A: 1}, blank: 0, invalid: 1}}]\n"
        "    expect: {elected: [A]}\n"
    )
    token = str(embedded.bootstrap_token_file)
    done = hemicycle("replay", str(file), "--json", "--url", embedded.url, "--bootstrap-token-file", token)
    assert done.returncode == 0, done.stdout + done.stderr
    with sqlite3.connect(f"file:{embedded.data}/voting.db?mode=ro", uri=True) as database:
        sealed = [row[0] for row in database.execute("SELECT poll_id FROM polls WHERE mode = 'sealed'")]
    assert len(sealed) >= 2
    for poll_id in sealed[-2:]:
        bundle = tmp_path / f"{poll_id}.bundle.json"
        bundle.write_bytes(httpx.get(f"{embedded.url}/api/voting/polls/{poll_id}/bundle").content)
        assert main([str(bundle)]) == 0
    assert json.loads(bundle.read_bytes())["result"]["counts"].items() >= {"w:Zoë Ng": 1}.items()


@pytest.mark.nightly
@pytest.mark.timeout(900)
def test_the_session_of_marrakech_meets_all_its_expectations_with_every_secret_ballot_sealed(
    embedded: EmbeddedPlatform,
) -> None:
    token, file = str(embedded.bootstrap_token_file), str(ROOT / "scenarios" / "marrakech-2025.yaml")
    line = [sys.executable, "-m", "cli.main", "replay", file, "--url", embedded.url]
    line += ["--bootstrap-token-file", token]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=890)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_expectation_that_is_not_met_is_reported_with_its_difference(
    tmp_path: Path, embedded: EmbeddedPlatform
) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text(
        "scenario: wrong\n"
        "assembly: {place: Lyon, time_zone: Europe/Paris, opens: 2026-11-23, closes: 2026-11-26}\n"
        'rules: {id: tiny, majorities: {simple: {fraction: "1/2", comparison: ">", base: yes_no}}}\n'
        "members: {count: 3}\n"
        "steps:\n"
        "  - motion: {id: m, title: M, subject: resolution, votes: {yes: 1, no: 2}}\n"
        "    expect: {outcome: adopted, yes: 1}\n"
    )
    token = str(embedded.bootstrap_token_file)
    done = hemicycle("replay", str(file), "--json", "--url", embedded.url, "--bootstrap-token-file", token)
    assert done.returncode == 1, done.stderr
    (step,) = json.loads(done.stdout)["steps"]
    assert step["ok"] is False
    assert step["outcome"] == "not_adopted"
    assert [each["field"] for each in step["differences"]] == ["outcome"]


def test_a_file_that_is_no_scenario_is_refused_with_line_and_field(tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text("scenario: bad\nassembly: {place: Lyon}\n")
    done = hemicycle("replay", str(file))
    assert done.returncode == 2
    assert "line 2" in done.stderr
    assert "assembly" in done.stderr


def test_a_special_ballot_that_the_scenario_does_not_have_ends_the_contest_there_as_a_difference(
    tmp_path: Path, embedded: EmbeddedPlatform
) -> None:
    file = tmp_path / "tie.yaml"
    file.write_text(
        "scenario: tie\n"
        "assembly: {place: Lyon, time_zone: Europe/Paris, opens: 2026-11-23, closes: 2026-11-26}\n"
        "rules:\n"
        "  id: tiny\n"
        "  elections: {chief: {tie: {lead: [special]}, rounds: [{ballots: 1-, majority: most}]}}\n"
        "members: {count: 2}\n"
        "steps:\n"
        "  - election:\n"
        "      {id: e, office: chief, candidates: [{name: A}, {name: B}], rounds: [{votes: {A: 1, B: 1}}, {votes: {A: 2}}]}\n"
    )
    token = str(embedded.bootstrap_token_file)
    done = hemicycle("replay", str(file), "--json", "--url", embedded.url, "--bootstrap-token-file", token, ON_TRUST)
    assert done.returncode == 1, done.stderr
    (step,) = json.loads(done.stdout)["steps"]
    assert step["got"]["rounds"][0]["tie"] == "lead"
    assert {"field": "rounds[1].refused", "expected": False, "got": "not-awaited"} in step["differences"]


@pytest.mark.timeout(330)
def test_the_scenario_of_the_documentation_meets_all_its_expectations(
    tmp_path: Path, embedded: EmbeddedPlatform
) -> None:
    head, *steps = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs/scenarios.md").read_text(), re.DOTALL)
    file = tmp_path / "tour.yaml"
    file.write_text(f"{head}steps:\n{''.join(steps)}")
    token = str(embedded.bootstrap_token_file)
    done = hemicycle("replay", str(file), "--url", embedded.url, "--bootstrap-token-file", token, ON_TRUST)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_platform_that_is_not_there_is_said_to_be_out_of_reach(embedded: EmbeddedPlatform) -> None:
    token = str(embedded.bootstrap_token_file)
    address = f"http://127.0.0.1:{free_port()}"
    done = hemicycle("replay", str(SCENARIOS[0]), "--url", address, "--bootstrap-token-file", token)
    assert done.returncode == 3, done.stderr
