"""What valid scenarios mean: core-schema scalars, members, votes, who votes."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.scenario.checks import member_codes
from cli.scenario.hall import Hall, motion_ballots
from cli.scenario.model import AdmissionStep, ElectionStep, MotionStep, Scenario, on_trust
from cli.scenario.model_elections import Box, Lots, Papers, Round
from cli.scenario.model_votes import Counts, Named, PartVotes
from cli.scenario.parser import read_scenario, read_scenario_text
from cli.scenario.relations import hanging_together
from cli.scenario.source import ScenarioError, read
from tests.unit.cli.writing import BY_REGION, HEAD, MOTION, election, motion, scenario


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


def test_secret_votes_are_sealed_unless_the_file_or_the_command_says_otherwise(tmp_path: Path) -> None:
    assert reading(scenario()).assembly.secret_votes == "sealed"
    assert reading(
        scenario(head=HEAD.replace("-26}", "-26, secret_votes: operator-trusted}"))
    ).assembly.secret_votes == ("operator-trusted")
    (tmp_path / "first.yaml").write_text(scenario())
    both = on_trust(read_scenario_text(scenario(head=HEAD + "after: first.yaml\n"), tmp_path))
    assert both.after is not None
    assert [each.assembly.secret_votes for each in (both, both.after)] == ["operator-trusted"] * 2


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


def election_of(text: str) -> ElectionStep:
    step = reading(text).steps[0]
    assert isinstance(step, ElectionStep)
    return step


def box_of(rounds: str) -> Box:
    (one,) = election_of(election(rounds)).rounds
    return one.boxes[0]


@pytest.mark.parametrize(
    "votes", ["{parts: {b: {yes: 1}, a: {no: 2}, whole: {yes: 3}}}", "{b: {yes: 1}, a: {no: 2}, whole: {yes: 3}}"]
)
def test_votes_by_part_keep_the_order_in_which_they_are_put(votes: str) -> None:
    parts = "parts: [{id: a, operative: true}, {id: b, operative: false}]"
    step = reading(motion(f"votes: {votes}, {parts}")).steps[0]
    assert isinstance(step, MotionStep)
    assert isinstance(step.motion.votes, PartVotes)
    assert list(step.motion.votes.parts) == ["b", "a"]
    assert isinstance(step.motion.votes.whole, Counts)
    assert [part.operative for part in step.motion.parts] == [True, False]


def test_named_votes_of_members_are_not_taken_for_parts() -> None:
    step = reading(
        motion("votes: {parts: {p1: {M001: yes}, whole: {yes: [M001]}}}, parts: [{id: p1, operative: true}]")
    ).steps[0]
    assert isinstance(step, MotionStep)
    assert isinstance(step.motion.votes, PartVotes)
    assert isinstance(step.motion.votes.parts["p1"], Named)


def test_what_is_expected_to_be_moot_is_not_adopted() -> None:
    assert reading(motion("votes: {yes: 1}") + "    expect: {outcome: moot}\n").steps[0].expect == {
        "outcome": "not_adopted",
        "moot": True,
    }


def test_a_name_written_in_is_on_as_many_papers_as_it_is_said_to_be() -> None:
    alone = box_of("[{votes: {A: 1}, write_ins: {E: 2}, blank: 1}]")
    assert (alone.ballots, alone.written, alone.papers) == (
        (Papers(("A",), 1), Papers(("E",), 2), Papers((), 1)),
        ("E",),
        4,
    )
    listed = box_of("[{ballots: [{choose: [A, E], count: 2}], write_ins: {E: 3}}]")
    assert listed.ballots == (Papers(("A", "E"), 2), Papers(("E",), 1))


def test_who_entered_or_was_written_in_can_be_on_later_papers() -> None:
    rounds = "[{write_ins: {E: 1}, enter_before: [{name: D}]}, {votes: {D: 1, E: 1}}]"
    step = election_of(election(rounds) + "    expect: {elected: [E]}\n")
    assert step.rounds[1].boxes[0].written == ()
    assert step.expect == {"elected": ["E"]}


def test_an_abstention_on_a_paper_is_a_paper_without_a_mark() -> None:
    assert box_of("[{votes: {yes: 2, abstain: 1}}]").ballots == (Papers(("yes",), 2), Papers((), 1))


def test_paper_ballots_without_a_number_of_papers_carry_a_mark_each() -> None:
    paper = box_of("[{paper: {votes: {A: 1, B: 2}, blank: 1, invalid: 1}}]").paper
    assert paper is not None
    assert (paper.valid, paper.issued) == (3, 5)


def test_a_regional_candidate_stands_where_the_file_says_else_where_the_member_is_else_where_papers_say() -> None:
    given = "[{name: A, region: Americas, member: M001}, {name: B, member: M001}, {name: C, member: M003}]"
    rounds = "[{by_region: {Africa: {votes: {B: 1}}, Americas: {votes: {C: 1}}}}, {lots: {for: lead, among: [A, C], drawn: A}}]"
    step = election_of(election(rounds, BY_REGION, given))
    assert [one.region for one in step.candidates] == ["Americas", "Africa", "Americas"]
    lots = step.rounds[1]
    assert isinstance(lots, Lots)
    assert lots.region == "Americas"


def test_papers_of_one_region_need_no_region_named() -> None:
    step = election_of(
        election(
            "[{votes: {B: 1}}, {special: {for: last_seat, among: [B, C]}, votes: {C: 1}}]",
            BY_REGION,
            "[{name: B, region: Africa}, {name: C, region: Africa}]",
        )
    )
    assert [one.boxes[0].region for one in step.rounds] == ["Africa", "Africa"]


def test_a_region_of_a_member_admitted_in_the_file_counts() -> None:
    admission = "  - admission: {id: a, member: {code: NEW, name: N, region: Africa}, votes: {yes: 5}}\n"
    step = election("[{votes: {A: 1}}]", BY_REGION, "[{name: A, member: NEW}]").removeprefix(scenario(""))
    found = reading(scenario(admission + step)).steps[1]
    assert isinstance(found, ElectionStep)
    assert found.candidates[0].region == "Africa"


def test_what_is_refused_may_bear_the_id_of_a_motion_that_is_put_later() -> None:
    refused = "  - refuse: {motion: {id: m1, title: t, votes: {yes: 1}}}\n"
    late = refused.replace("m1", "late")
    assert [step.id for step in reading(scenario(late + refused + MOTION + late)).steps] == [
        "late",
        "refuse-2",
        "m1",
        "refuse-4",
    ]


def test_texts_that_refer_to_one_another_hang_together_and_those_that_settle_others_come_last() -> None:
    def one(id_: str, fields: str = "") -> str:
        return f"  - motion: {{id: {id_}, title: t, votes: {{yes: 1}}{fields}}}\n"

    steps = reading(
        scenario(
            one("a", ", gives_priority_to: d")
            + one("b", ", question: q")
            + one("c", ", parent: d")
            + one("d", ", question: q")
            + one("e", ", moot_if_adopted: [c]")
            + one("f")
        )
    ).steps
    texts = {step.id: step.motion for step in steps if isinstance(step, MotionStep)}
    assert all(hanging_together(texts[name], texts) == ["b", "c", "d", "e", "a"] for name in "abcde")
    assert hanging_together(texts["f"], texts) == ["f"]


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
