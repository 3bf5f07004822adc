"""Whatever is wrong with a scenario is refused with line and field, before anything is played."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.scenario.parser import read_scenario, read_scenario_text
from cli.scenario.source import ScenarioError
from tests.unit.cli.writing import HEAD, MOTION, election, motion, scenario

STEP_LINE = HEAD.count("\n") + 2


def refusal(text: str) -> str:
    with pytest.raises(ScenarioError) as error:
        read_scenario_text(text, Path())
    return str(error.value)


def test_the_small_scenario_is_valid() -> None:
    assert read_scenario_text(scenario(), Path()).name == "small"


@pytest.mark.parametrize(
    ("text", "line", "field", "reason"),
    [
        (motion("votes: {yes: 1.5}"), STEP_LINE, "steps[0].motion.votes.yes", "whole number, not 1.5"),
        (motion("votes: {yes: 1e3}"), STEP_LINE, "steps[0].motion.votes.yes", "whole number"),
        (motion("votes: {yes: '5'}"), STEP_LINE, "steps[0].motion.votes.yes", "whole number, not '5'"),
        (motion("votes: {yes: -1}"), STEP_LINE, "steps[0].motion.votes.yes", "from 0"),
        (motion("votes: {yes: true}"), STEP_LINE, "steps[0].motion.votes.yes", "not true"),
        (motion("votes: {yes: 9}"), STEP_LINE, "steps[0].motion.votes", "8 members are in the hall"),
        (motion("votes: {yes: [M001, M001]}"), STEP_LINE, "steps[0].motion.votes.yes[1]", "M001 is there twice"),
        (motion("votes: {yes: [M001], no: [M001]}"), STEP_LINE, "steps[0].motion.votes.no[0]", "votes twice"),
        (motion("votes: {M001: maybe}"), STEP_LINE, "steps[0].motion.votes.M001", "yes, no, abstain"),
        (motion("votes: {M011: yes}"), STEP_LINE, "steps[0].motion.votes", "M011 is not a member"),
        (motion("votes: {m1: yes}"), STEP_LINE, "steps[0].motion.votes.m1", "member code"),
        (motion("mode: secret, votes: {M001: yes}"), STEP_LINE, "steps[0].motion.votes", "counts only"),
        (motion("mode: open, votes: {yes: 1}"), STEP_LINE, "steps[0].motion.mode", "recorded, secret, hands"),
        (motion("colour: red, votes: {yes: 1}"), STEP_LINE, "steps[0].motion.colour", "unknown key 'colour'"),
        (motion("majority: huge, votes: {yes: 1}"), STEP_LINE, "steps[0].motion.majority", "no majority huge"),
        (
            motion('majority: {fraction: 0.5, comparison: ">", base: yes_no}, votes: {yes: 1}'),
            STEP_LINE,
            "steps[0].motion.majority.fraction",
            "decimal point",
        ),
        (motion("parent: other, votes: {yes: 1}"), STEP_LINE, "steps[0].motion.parent", "no motion 'other'"),
        (motion("text: 5, votes: {yes: 1}"), STEP_LINE, "steps[0].motion.text", "must be a text, not 5"),
        (scenario("  - motion: {id: m1, title: t}\n"), STEP_LINE, "steps[0].motion", "'votes' is missing"),
        (scenario(MOTION + MOTION), STEP_LINE + 1, "steps[1]", "the id 'm1' is there already"),
        (scenario("  - dance: {}\n"), STEP_LINE, "steps[0].dance", "unknown kind of step"),
        (scenario("  - quorum: {}\n    leave: [M001]\n"), STEP_LINE, "steps[0]", "exactly one kind"),
        (scenario("  - quorum: {}\n    expect: {met: yes}\n"), STEP_LINE + 1, "expect.met", "true or false"),
        (scenario("  - leave: [M001]\n    expect: {met: true}\n"), STEP_LINE + 1, "expect", "expects nothing"),
        (scenario("  - leave: M001\n"), STEP_LINE, "steps[0].leave", "must be a list"),
        (scenario("  - arrive: [FRA]\n"), STEP_LINE, "steps[0].arrive", "FRA is not a member"),
        (scenario("  - repeat: {of: m9, votes: {yes: 1}}\n"), STEP_LINE, "repeat.of", "no motion 'm9'"),
        (scenario("  - agenda: {id: a, title: t, kind: dinner}\n"), STEP_LINE, "agenda.kind", "decision"),
        (scenario("  - announce: {to: moon, text: t}\n"), STEP_LINE, "announce.to", "hall"),
        (scenario("  - announce: {to: hall, text: {de: x}}\n"), STEP_LINE, "announce.text.de", "unknown key"),
        (election("[]"), STEP_LINE + 4, "rounds", "at least one round"),
        (election("[{votes: {Z: 1}}]"), STEP_LINE + 4, "rounds[0].votes.Z", "'Z' is not a candidate"),
        (election("[{votes: {A: 9}}]"), STEP_LINE + 4, "rounds[0]", "counts 9 votes"),
        (election("[{votes: {A: 1}, ballots: []}]"), STEP_LINE + 4, "rounds[0]", "short form"),
        (election("[{votes: {A: 1}, expect: {tie: draw}}]"), STEP_LINE + 4, "expect.tie", "lead"),
        (election("[{votes: {A: 1}}]", "king"), STEP_LINE + 2, "office", "no office king"),
        (scenario(head=HEAD.replace("interpol", "nobody")), 4, "rules", "no rule set 'nobody'"),
        (scenario(head=HEAD.replace("8", "11")), 6, "present", "there are 10 members"),
        (scenario(head=HEAD.replace("8", "[FRA]")), 6, "present[0]", "FRA is not a member"),
        (scenario(head=HEAD.replace("{count: 10}", "{from: interpol, except: [XXX]}")), 5, "except[0]", "XXX"),
        (scenario(head=HEAD.replace("2026-11-23", "2026-13-23")), 3, "assembly.opens", "must be a date"),
        (scenario(head=HEAD.replace("Europe/Paris", "Europe/Lyon")), 3, "time_zone", "not a time zone"),
        (scenario(head=HEAD.replace("2026-11-26", "2026-11-20")), 3, "assembly.closes", "before 'opens'"),
        (scenario(head=HEAD + "scenario: twice\n"), 8, "scenario", "there twice"),
        (scenario(head=HEAD + "synthetic: [m7]\n"), 8, "synthetic", "no step 'm7'"),
        (scenario(head=HEAD + "after: nowhere.yaml\n"), 8, "after", "no file"),
        (scenario("  - motion: [\n"), STEP_LINE, "", "not YAML"),
        ("- a list\n", 1, "", "must be a mapping"),
        ("", 1, "", "must be a mapping, not nothing"),
    ],
)
def test_a_mistake_is_refused_with_line_and_field(text: str, line: int, field: str, reason: str) -> None:
    said = refusal(text)
    place, _, rest = said.partition(": ")
    assert place == f"line {line}" or (field == "" and place.startswith("line ")), said
    assert field in rest, said
    assert reason in rest, said


def test_the_field_of_a_wrong_count_is_written_as_a_path() -> None:
    assert refusal(motion("votes: {yes: 1.5}")).startswith(f"line {STEP_LINE}: steps[0].motion.votes.yes: ")


def test_a_mistake_in_inline_rules_is_refused_at_its_line() -> None:
    rules = 'rules:\n  id: own\n  quorum: {fraction: "1/2", comparison: ">", base: chairs}\n'
    said = refusal(scenario(head=HEAD.replace("rules: interpol\n", rules)))
    assert said.startswith("line 6: rules.quorum.base: must be one of")


def test_a_hand_over_needs_an_alternate() -> None:
    said = refusal(scenario("  - handover: {member: M001}\n", HEAD.replace("delegates_per_delegation: 2\n", "")))
    assert "delegates_per_delegation of at least 2" in said


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (scenario("  - document: {id: d, item: i, title: t}\n"), "'document'"),
        (scenario("  - floor: {item: i, speakers: [M001, {observer: E}]}\n    expect: {order: [M001]}\n"), "'floor'"),
        (scenario("  - refuse: {floor: {item: i, speakers: [M001]}}\n    expect: {code: x}\n"), "'floor'"),
        (
            scenario(MOTION + "  - correct: {of: m1, member: M001, from: yes, to: no, reason: r}\n"),
            "'correct'",
        ),
        (motion("votes: {yes: 1}, distance: 1"), "'distance'"),
        (motion("votes: {yes: 1}, moot_if_adopted: [x]"), "'moot_if_adopted'"),
        (
            motion("votes: {yes: 1}, sets_majority_of: {motion: x, if_adopted: simple, if_not: simple}"),
            "'sets_majority_of'",
        ),
        (motion("votes: {yes: 1}, parts: [{id: p1, operative: true}]"), "'parts'"),
        (motion("votes: {parts: {p1: {yes: 1}, whole: {yes: 1}}}"), "votes by part"),
        (election("[{by_region: {Africa: {votes: {A: 1}, expect: {valid: 1}}}}]"), "'by_region'"),
        (election("[{votes: {A: 1}, paper: {invalid: 1, blank: 0, votes: {A: 1}}}]"), "'paper'"),
        (election("[{votes: {A: 1}, enter_before: [{name: C}]}]"), "'enter_before'"),
        (election("[{votes: {E: 1}, write_ins: {E: 1}}]"), "'write_ins'"),
        (election("[{votes: {A: 1}, excluded: [M001]}]"), "'excluded'"),
        (election("[{special: {for: elimination, among: [A, B]}, votes: {A: 2, B: 1}}]"), "special ballot"),
        (election("[{lots: {for: lead, among: [A, B], drawn: A, witnesses: [M003]}}]"), "lots"),
        (
            election(
                "[{votes: {A: 1}}]",
                '{regions: {Africa: 1}, rounds: [{ballots: "1-", majority: most, candidates: all}]}',
            ),
            "seats by region",
        ),
    ],
)
def test_what_is_not_yet_played_is_read_and_refused_as_such(text: str, what: str) -> None:
    said = refusal(text)
    assert "not yet played: " in said
    assert what in said
    assert said.startswith("line ")


def test_acclamation_is_refused_as_not_yet_played_where_one_candidate_stands() -> None:
    office = '{sole_candidate: acclamation, rounds: [{ballots: "1-", majority: most}]}'
    sole = election("[{votes: {yes: 1}}]", office).replace(", {name: B, member: M002}", "")
    assert "election.office: not yet played: acclamation" in refusal(sole)


def test_a_mistake_in_what_is_not_yet_played_is_still_a_mistake() -> None:
    assert "unknown key 'colour'" in refusal(scenario("  - document: {id: d, item: i, title: t, colour: red}\n"))


def test_a_fault_in_the_scenario_before_names_its_file(tmp_path: Path) -> None:
    (tmp_path / "first.yaml").write_text(motion("votes: {yes: 1.5}"), encoding="utf-8")
    (tmp_path / "second.yaml").write_text("after: first.yaml\n" + scenario(), encoding="utf-8")
    with pytest.raises(ScenarioError, match=r"first\.yaml: line 9: steps\[0\]\.motion\.votes\.yes"):
        read_scenario(tmp_path / "second.yaml")


def test_a_scenario_does_not_follow_itself(tmp_path: Path) -> None:
    (tmp_path / "loop.yaml").write_text("after: loop.yaml\n" + scenario(), encoding="utf-8")
    with pytest.raises(ScenarioError, match="follows itself"):
        read_scenario(tmp_path / "loop.yaml")
