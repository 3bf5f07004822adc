"""The rules decide a thousand real votes of the United Nations General Assembly as the Assembly did; the shipped list of
members is the one the data set gives."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from services.voting.domain.tally import Link, chains_of
from shared.rules.majority import SIMPLE, Base, Comparison, Electorate, Majority, Share
from shared.rules.motion import Votes, decide_motion
from tests.harness.require import require_or_skip

ROOT = Path(__file__).parents[3]
DATA = ROOT.parent / "shared" / "data"
TWO_THIRDS = Majority("two_thirds", Share(2, 3), Comparison.AT_LEAST, Base.YES_NO)
CHOICES = {"Y": "yes", "N": "no", "A": "abstain"}


@pytest.fixture(scope="module")
def recorded() -> list[dict[str, Any]]:
    file = DATA / "unga.json.gz"
    if not file.exists():
        require_or_skip("data", "real votes: ../shared/data/unga.json.gz is not here")
    found: list[dict[str, Any]] = json.loads(gzip.decompress(file.read_bytes()))
    assert len(found) > 1000
    return found


def counted(vote: dict[str, Any]) -> dict[str, int]:
    """The single votes, counted by the same fold that counts ballots."""
    marks = chains_of([Link(member, 1, (CHOICES[said],)) for member, said in vote["votes"].items()]).marks()
    return {choice: marks.get(choice, 0) for choice in CHOICES.values()}


def test_every_vote_reported_adopted_is_adopted_by_the_rules(recorded: list[dict[str, Any]]) -> None:
    adopted = [vote for vote in recorded if vote["outcome"] == "adopted"]
    assert len(adopted) > 800
    for vote in adopted:
        votes = Votes(**{choice: vote["totals"][choice] for choice in CHOICES.values()})
        decision = decide_motion(TWO_THIRDS if vote["two_thirds"] else SIMPLE, votes, Electorate(193, 193, 193, 193))
        assert decision.adopted, vote["id"]
        assert decision.required <= votes.yes


def test_single_votes_add_up_to_the_published_totals(recorded: list[dict[str, Any]]) -> None:
    differing = [vote["id"] for vote in recorded if not counted(vote).items() <= vote["totals"].items()]
    assert differing == ["R/22/2271D"]  # published as 52 abstentions; its own roll call names 54


def test_the_shipped_members_are_those_of_the_data_set() -> None:
    file = DATA / "members.json"
    if not file.exists():
        require_or_skip("data", "members: ../shared/data/members.json is not here")
    given = {each["code"]: each for each in json.loads(file.read_text())["members"]}
    with (ROOT / "rulesets" / "members" / "interpol.csv").open(encoding="utf-8", newline="") as shipped:
        rows = {row["code"]: row for row in csv.DictReader(shipped)}
    assert len(rows) == 196
    assert rows.keys() == given.keys()
    for code, row in rows.items():
        assert row["region"] == given[code]["region"]
        assert {language: row[f"name_{language}"] for language in ("ar", "en", "es", "fr")} == given[code]["names"]
