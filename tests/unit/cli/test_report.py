"""The JSON document and the comparison behind it, and the exit statuses of the command."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli import exits
from cli.main import main
from cli.replay.report import Difference, Played, Report, compare, judge
from cli.scenario.parser import read_scenario_text
from tests.unit.cli.writing import motion, scenario


def step_report(expected: dict[str, object], played: Played) -> Report:
    step = read_scenario_text(scenario(), Path()).steps[0]
    return Report("small", [judge(step, expected, played)])


def test_the_document_has_the_promised_shape() -> None:
    played = Played("adopted", {"outcome": "adopted", "yes": 5, "no": 2}, "Adopted.")
    assert step_report({"outcome": "adopted", "yes": 6}, played).document() == {
        "scenario": "small",
        "ok": False,
        "steps": [
            {
                "id": "m1",
                "kind": "motion",
                "ok": False,
                "outcome": "adopted",
                "expected": {"outcome": "adopted", "yes": 6},
                "got": {"outcome": "adopted", "yes": 5, "no": 2},
                "differences": [{"field": "yes", "expected": 6, "got": 5}],
                "explanation": "Adopted.",
            }
        ],
    }


def test_a_step_is_ok_when_all_it_expects_came() -> None:
    assert step_report({"yes": 5}, Played("adopted", {"yes": 5, "no": 2})).ok


def test_trouble_on_the_way_is_a_difference_though_the_numbers_are_right() -> None:
    played = Played("adopted", {"yes": 5}, troubles=(Difference("ballot of M001", "accepted", "not-present"),))
    assert not step_report({"yes": 5}, played).ok


def test_the_order_of_those_elected_does_not_matter_and_rounds_are_compared_one_by_one() -> None:
    got = {"elected": ["B", "A"], "rounds": [{"valid": 5, "tie": None}]}
    assert compare({"elected": ["A", "B"], "rounds": [{"valid": 5, "tie": None}]}, got) == ()
    assert compare({"rounds": [{"valid": 6}, {"valid": 1}]}, got) == (
        Difference("rounds[0].valid", 6, 5),
        Difference("rounds[1]", {"valid": 1}, None),
    )


def test_regions_and_parts_are_compared_one_by_one() -> None:
    expected = {
        "parts": {"p1": {"yes": 5}},
        "rounds": [{"by_region": {"Asia": {"elected": ["A"]}, "Africa": {"valid": 1}}}],
    }
    got = {"parts": {"p1": {"yes": 4, "no": 1}}, "rounds": [{"by_region": {"Asia": {"elected": ["B"]}}}]}
    assert [str(each) for each in compare(expected, got)] == [
        "parts.p1.yes: expected 5, got 4",
        "rounds[0].by_region.Asia.elected: expected ['A'], got ['B']",
        "rounds[0].by_region.Africa: expected {'valid': 1}, got None",
    ]


def test_true_is_not_one_and_a_missing_answer_is_not_nothing() -> None:
    assert compare({"met": True}, {"met": 1}) == (Difference("met", True, 1),)
    assert compare({"tie": None}, {}) == (Difference("tie", None, None),)


def test_the_scenario_before_is_part_of_the_verdict() -> None:
    failed = step_report({"yes": 9}, Played("adopted", {"yes": 5}))
    later = Report("later", after=failed)
    assert not later.ok
    assert later.document()["after"] == failed.document()


@pytest.mark.parametrize("text", [motion("votes: {yes: 1.5}"), scenario("  - motion: {floor: {}}\n")])
def test_a_file_that_is_no_valid_scenario_ends_with_2(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text(text, encoding="utf-8")
    assert main(["replay", str(file), "--json"]) == exits.NOT_VALID
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "wrong.yaml: line 9: steps[0].motion" in printed.err


def test_a_platform_that_cannot_be_reached_ends_with_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, token = tmp_path / "small.yaml", tmp_path / "token"
    file.write_text(scenario(), encoding="utf-8")
    token.write_text("secret\n", encoding="utf-8")
    line = ["replay", str(file), "--url", "http://127.0.0.1:1", "--bootstrap-token-file", str(token)]
    assert main(line) == exits.FAILED
    assert "could not be reached" in capsys.readouterr().err
