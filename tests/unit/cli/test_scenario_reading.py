"""What valid scenarios mean: core-schema scalars, members, votes, who votes."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.scenario.checks import member_codes
from cli.scenario.hall import Hall, motion_ballots
from cli.scenario.model import AdmissionStep, ElectionStep, MotionStep, RefuseStep, Scenario
from cli.scenario.model_elections import Lots, Papers, Round, SpecialRound
from cli.scenario.model_votes import Counts, Motion, Named, PartVotes
from cli.scenario.parser import read_scenario, read_scenario_text
from cli.scenario.source import ScenarioError, read
from tests.unit.cli.writing import HEAD, election, motion, scenario


def reading(text: str) -> Scenario:
    return read_scenario_text(text, Path())


@pytest.mark.parametrize("word", ["yes", "no", "on", "off", "y", "n", "2025-11-24", "1_000", "12:30", "'5'"])
def test_only_core_schema_scalars_are_anything_but_strings(word: str) -> None:
    value = read(f"a: {word}\n").plain()["a"]
    assert value == word.strip("'")
    assert isinstance(value, str)


def test_a_yaml_1_1_directive_does_not_turn_yes_into_true() -> None:
    assert read("%YAML 1.1\n---\na: yes\n").plain() == {"a": "yes"}


def test_whole_numbers_booleans_and_nothing_are_what_they_are() -> None:
    assert read("{a: 012, b: 0x1f, c: -3, d: true, e: null, f: ~}").plain() == {
        "a": 12,
        "b": 31,
        "c": -3,
        "d": True,
        "e": None,
        "f": None,
    }


def test_an_anchor_works_and_a_tag_is_refused() -> None:
    assert read("a: &x [1]\nb: *x\n").plain() == {"a": [1], "b": [1]}
    with pytest.raises(ScenarioError, match="line 1: tags"):
        read("a: !!str 1\n")


def test_nested_anchors_cannot_blow_a_file_up() -> None:
    lines = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    with pytest.raises(ScenarioError, match="more than 400000 values"):
        read("\n".join(lines))


def test_members_without_some_are_in_the_shipped_order() -> None:
    codes = member_codes(reading(scenario(head=HEAD.replace("{count: 10}", "{from: interpol, except: [ABW, FRA]}"))))
    assert len(codes) == 194
    assert codes == sorted(codes)
    assert "FRA" not in codes


def test_the_shipped_members_are_196_and_counted_ones_are_numbered() -> None:
    assert len(member_codes(reading(scenario(head=HEAD.replace("{count: 10}", "interpol"))))) == 196
    assert member_codes(reading(scenario()))[:2] == ["M001", "M002"]


def test_counts_go_to_the_members_in_the_hall_in_list_order() -> None:
    hall = Hall(["A1", "B1", "C1", "D1", "E1"], ["A1", "C1", "D1", "E1"], ["C1"])
    step = reading(motion("votes: {no: 1, yes: 1}")).steps[0]
    assert isinstance(step, MotionStep)
    assert isinstance(step.motion.votes, Counts)
    assert motion_ballots(step.motion.votes, hall) == [("A1", ("yes",)), ("D1", ("no",))]


@pytest.mark.parametrize("votes", ["{M001: yes, M002: no}", "{yes: [M001], no: [M002]}"])
def test_named_votes_can_be_written_both_ways(votes: str) -> None:
    step = reading(motion(f"votes: {votes}")).steps[0]
    assert isinstance(step, MotionStep)
    assert isinstance(step.motion.votes, Named)
    assert step.motion.votes.votes == {"M001": "yes", "M002": "no"}


def test_the_short_form_of_a_round_is_one_mark_a_paper() -> None:
    step = reading(election("[{votes: {A: 3, B: 2}, blank: 1}]")).steps[0]
    assert isinstance(step, ElectionStep)
    assert isinstance(step.rounds[0], Round)
    assert step.rounds[0].boxes[0].ballots == (Papers(("A",), 3), Papers(("B",), 2), Papers((), 1))


def test_a_step_without_an_id_is_named_by_its_kind_and_number() -> None:
    steps = reading(scenario("  - quorum: {}\n  - leave: [M001]\n")).steps
    assert [(step.id, step.kind) for step in steps] == [("quorum-1", "quorum"), ("leave-2", "leave")]


def test_an_admitted_member_can_vote_in_later_steps() -> None:
    admission = "  - admission: {id: a, member: {code: NEW, name: N, region: Asia}, votes: {yes: 5}}\n"
    later = "  - arrive: [NEW]\n  - motion: {id: m, title: t, subject: resolution, votes: {yes: 9}}\n"
    assert isinstance(reading(scenario(admission + later)).steps[0], AdmissionStep)


def test_arrears_of_the_scenario_before_still_stand(tmp_path: Path) -> None:
    first = scenario("  - suspend: [M001, M004]\n  - restore: [M001, M002]\n", HEAD + "suspended: [M002, M003]\n")
    (tmp_path / "first.yaml").write_text(first, encoding="utf-8")
    (tmp_path / "second.yaml").write_text(
        "after: first.yaml\n" + scenario("  - quorum: {}\n", HEAD.replace("members: {count: 10}\n", "")),
        encoding="utf-8",
    )
    second = read_scenario(tmp_path / "second.yaml")
    assert Hall.of(second, member_codes(second)).suspended == {"M003", "M004"}
