"""Whatever is wrong with a scenario is refused with line and field, before anything is played."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.scenario.parser import read_scenario, read_scenario_text
from cli.scenario.source import ScenarioError
from tests.unit.cli.writing import BY_REGION, HEAD, MOTION, election, motion, scenario

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
        (
            scenario(head=HEAD.replace("-26}", "-26, secret_votes: open}")),
            3,
            "assembly.secret_votes",
            "sealed, operator-trusted",
        ),
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


def test_a_document_belongs_to_an_item_that_is_there() -> None:
    assert "there is no agenda item 'i' before this" in refusal(scenario("  - document: {id: d, item: i, title: t}\n"))


def test_a_key_that_a_document_does_not_have_is_refused() -> None:
    assert "unknown key 'colour'" in refusal(scenario("  - document: {id: d, item: i, title: t, colour: red}\n"))


@pytest.mark.parametrize(
    ("speakers", "reason"),
    [
        ("[M001, {observer: Nobody}]", "'Nobody' is not an observer"),
        ("[M999]", "M999 is not a member"),
        ("[{member: M001, observer: E}]", "a speaker is a member or an observer"),
        ("[{member: M001, point_of_order: true, reply: true}]", "one of point_of_order, explanation, reply, or none"),
    ],
)
@pytest.mark.parametrize("wrap", ["  - floor: {%s}\n", "  - refuse: {floor: {%s}}\n"])
def test_speakers_that_are_not_there_or_speak_for_two_things_at_once(speakers: str, reason: str, wrap: str) -> None:
    step = wrap % f"item: i, speakers: {speakers}"
    assert reason in refusal(scenario(f"  - agenda: {{id: i, title: t}}\n{step}"))


def test_the_floor_is_of_an_item_that_is_on_the_agenda_by_then() -> None:
    floor = "  - floor: {item: i, speakers: [M001]}\n"
    assert "no item 'i' on the agenda before this" in refusal(scenario(f"{floor}  - agenda: {{id: i, title: t}}\n"))


TWO = "  - motion: {id: m1, title: t, votes: {yes: 1}}\n"
LINK = "sets_majority_of: {motion: m1, if_adopted: two_thirds, if_not: simple}"


def second(fields: str) -> str:
    """A second motion of these further fields, after ``m1``."""
    return scenario(f"{TWO}  - motion: {{id: m2, title: t, votes: {{yes: 1}}, {fields}}}\n")


@pytest.mark.parametrize(
    ("text", "line", "field", "reason"),
    [
        (motion("votes: {yes: 1}, distance: 1"), STEP_LINE, "motion.distance", "only an amendment"),
        (motion("votes: {yes: 1}, changes: [{delete: 1}]"), STEP_LINE, "motion.changes", "only an amendment"),
        (second("parent: m1, changes: [{text: x}]"), STEP_LINE + 1, "motion.changes[0]", "a change is one of"),
        (second("parent: m1, changes: [{delete: 1, replace: 1}]"), STEP_LINE + 1, "motion.changes[0]", "one of"),
        (second("parent: m1, changes: [{delete: one}]"), STEP_LINE + 1, "motion.changes[0].delete", "whole number"),
        (second("parent: m1, distance: 0"), STEP_LINE + 1, "motion.distance", "from 1"),
        (second("moot_if_adopted: [m1, m9]"), STEP_LINE + 1, "moot_if_adopted[1]", "no other motion 'm9'"),
        (second("moot_if_adopted: [m2]"), STEP_LINE + 1, "moot_if_adopted[0]", "no other motion 'm2'"),
        (second(LINK.replace("m1", "m9")), STEP_LINE + 1, "sets_majority_of.motion", "no other motion 'm9'"),
        (second(LINK.replace("two_thirds", "huge")), STEP_LINE + 1, "sets_majority_of.if_adopted", "no majority huge"),
        (second("sets_majority_of: {motion: m1, if_adopted: simple}"), STEP_LINE + 1, "sets_majority_of", "'if_not'"),
        (second("gives_priority_to: m9"), STEP_LINE + 1, "gives_priority_to", "no other motion 'm9'"),
        (second("question: A B"), STEP_LINE + 1, "question", "small letters"),
        (
            scenario(TWO.replace("title: t", "title: t, parent: m2") + TWO.replace("m1", "m2, parent: m1")),
            STEP_LINE,
            "steps[0].motion",
            "refers to itself",
        ),
        (
            scenario(
                "".join(f"  - motion: {{id: m{n}, parent: m{n + 1}, title: t, votes: {{}}}}\n" for n in range(9))
                + TWO.replace("m1", "m9")
            ),
            STEP_LINE,
            "steps[0].motion",
            "more than 8 deep",
        ),
        (motion("votes: {yes: 1}, parts: [{id: p1, operative: true}]"), STEP_LINE, "motion.votes", "each part"),
        (motion("votes: {parts: {p1: {yes: 1}}}"), STEP_LINE, "motion.votes.parts.p1", "no part 'p1'"),
        (
            motion("votes: {parts: {p1: {yes: 1}}}, parts: [{id: p1, operative: true}, {id: p2, operative: false}]"),
            STEP_LINE,
            "motion.votes",
            "no votes for the part 'p2'",
        ),
        (
            motion("votes: {parts: {p1: {yes: 9}}}, parts: [{id: p1, operative: true}]"),
            STEP_LINE,
            "votes.parts.p1",
            "8 members",
        ),
        (motion("votes: {yes: 1}, parts: [{id: whole, operative: true}]"), STEP_LINE, "parts[0]", "there already"),
        (motion("votes: {yes: 1}, parts: [{id: p1}]"), STEP_LINE, "parts[0]", "'operative' is missing"),
        (motion("votes: {yes: 1}, parts: []"), STEP_LINE, "motion.parts", "at least one"),
        (
            motion("votes: {p1: {yes: 1}}, parts: [{id: p1, operative: true}]")
            + "    expect: {parts: {p2: {yes: 1}}}\n",
            STEP_LINE + 1,
            "expect.parts.p2",
            "no part 'p2'",
        ),
        (scenario(TWO + "    expect: {parts: {p1: {yes: 1}}}\n"), STEP_LINE + 1, "expect.parts", "unknown key"),
        (
            scenario(f"{TWO}  - correct: {{of: m2, member: M001, from: yes, to: no, reason: r}}\n"),
            STEP_LINE + 1,
            "correct.of",
            "no motion 'm2'",
        ),
        (
            scenario(f"{TWO}  - correct: {{of: m1, member: FRA, from: yes, to: no, reason: r}}\n"),
            STEP_LINE + 1,
            "correct.member",
            "FRA is not",
        ),
        (
            scenario(f"{TWO}  - correct: {{of: m1, member: M001, from: yes, to: aye, reason: r}}\n"),
            STEP_LINE + 1,
            "correct.to",
            "yes, no, abstain",
        ),
        (
            scenario(f"{TWO}  - correct: {{of: m1, member: M001, from: yes, to: no}}\n"),
            STEP_LINE + 1,
            "correct",
            "'reason' is missing",
        ),
        (
            scenario(
                TWO.replace("title", "mode: secret, title")
                + "  - correct: {of: m1, member: M001, from: yes, to: no, reason: r}\n"
            ),
            STEP_LINE + 1,
            "correct.of",
            "only a recorded vote",
        ),
        (scenario("  - dispute: {member: FRA, reason: r}\n"), STEP_LINE, "dispute.member", "FRA is not a member"),
        (
            scenario("  - settle: {member: M001, accepted: true, reason: r}\n"),
            STEP_LINE,
            "settle.member",
            "nothing disputes",
        ),
        (
            scenario("  - dispute: {member: M001, reason: r}\n  - motion: {id: m, title: t, votes: {yes: 8}}\n"),
            STEP_LINE + 1,
            "motion.votes",
            "7 members are in the hall",
        ),
        (
            scenario("  - vacate: {office: president, person: P, reason: r}\n"),
            STEP_LINE,
            "vacate.person",
            "holds the office",
        ),
    ],
)
def test_a_mistake_about_motions_is_refused_with_line_and_field(text: str, line: int, field: str, reason: str) -> None:
    said = refusal(text)
    assert said.startswith(f"line {line}: "), said
    assert field in said, said
    assert reason in said, said


HANDS = '{mode: hands, rounds: [{ballots: "1-", majority: most}]}'
ROUNDS_LINE = STEP_LINE + 4


@pytest.mark.parametrize(
    ("text", "line", "field", "reason"),
    [
        (
            election("[{by_region: {Americas: {votes: {A: 1}}}}]"),
            ROUNDS_LINE,
            "rounds[0].by_region",
            "not an election by region",
        ),
        (
            election("[{by_region: {Mars: {votes: {A: 1}}}}]", BY_REGION),
            ROUNDS_LINE,
            "by_region.Mars",
            "no seat for Mars",
        ),
        (election("[{by_region: {}}]", BY_REGION), ROUNDS_LINE, "rounds[0].by_region", "names no region"),
        (
            election("[{by_region: {Americas: {votes: {B: 1}}}, votes: {A: 1}}]", BY_REGION),
            ROUNDS_LINE,
            "rounds[0]",
            "instead of papers",
        ),
        (
            election("[{by_region: {Americas: {votes: {A: 1, B: 1}}}}]", BY_REGION),
            ROUNDS_LINE,
            "by_region.Americas",
            "A stands in Africa, not in Americas",
        ),
        (
            election("[{by_region: {Americas: {votes: {B: 8}, blank: 1}}}]", BY_REGION),
            ROUNDS_LINE,
            "by_region.Americas",
            "counts 9 votes",
        ),
        (election("[{votes: {A: 1, B: 1}}]", BY_REGION), ROUNDS_LINE, "rounds[0]", "under 'by_region'"),
        (
            election("[{special: {for: last_seat, among: [A, B]}, votes: {A: 1}}]", BY_REGION),
            ROUNDS_LINE,
            "rounds[0]",
            "not of one region",
        ),
        (
            election("[{votes: {A: 1}}]", BY_REGION.replace("Africa", "Europe")),
            STEP_LINE + 3,
            "candidates[0]",
            "nothing says in which region A stands",
        ),
        (
            election("[{votes: {B: 1}}]", BY_REGION, "[{name: B, region: Mars}]"),
            STEP_LINE + 3,
            "candidates[0].region",
            "no seat for Mars",
        ),
        (election("[{special: {for: lead, among: [A, Z]}}]"), ROUNDS_LINE, "special.among[1]", "'Z' is not"),
        (election("[{special: {for: lead, among: [A]}}]"), ROUNDS_LINE, "special.among", "two candidates"),
        (election("[{special: {for: luck, among: [A, B]}}]"), ROUNDS_LINE, "special.for", "lead"),
        (election("[{special: {for: lead, among: [A, B]}, votes: {A: 9}}]"), ROUNDS_LINE, "rounds[0]", "counts 9"),
        (election("[{lots: {for: lead, among: [A, B], drawn: C}}]"), ROUNDS_LINE, "lots.drawn", "not among those"),
        (election("[{lots: {for: lead, among: [A, Z], drawn: A}}]"), ROUNDS_LINE, "lots.among[1]", "'Z' is not"),
        (
            election("[{lots: {for: lead, among: [A, B]}, votes: {A: 1}}]"),
            ROUNDS_LINE,
            "rounds[0].votes",
            "unknown key",
        ),
        (election("[{votes: {A: 1}, excluded: [FRA]}]"), ROUNDS_LINE, "rounds[0].excluded", "FRA is not a member"),
        (election("[{votes: {A: 8}, excluded: [M001]}]"), ROUNDS_LINE, "rounds[0]", "7 members are in the hall"),
        (election("[{votes: {A: 1}, withdraw_before: [Z]}]"), ROUNDS_LINE, "withdraw_before[0]", "'Z' is not"),
        (
            election("[{votes: {A: 1}, enter_before: [{name: C, member: FRA}]}]"),
            ROUNDS_LINE,
            "enter_before[0].member",
            "FRA is not",
        ),
        (
            election("[{votes: {A: 1}, enter_before: [{member: M001}]}]"),
            ROUNDS_LINE,
            "enter_before[0]",
            "'name' is missing",
        ),
        (election("[{votes: {E: 3}, write_ins: {E: 2}}]"), ROUNDS_LINE, "rounds[0].write_ins", "on 3 papers, not on 2"),
        (election("[{write_ins: {E: 9}}]"), ROUNDS_LINE, "rounds[0]", "counts 9 votes"),
        (election("[{ballots: [{choose: [yes, abstain], count: 1}]}]"), ROUNDS_LINE, "choose", "marks nothing else"),
        (election("[{votes: {A: 6}, paper: {votes: {A: 2}, blank: 1}}]"), ROUNDS_LINE, "rounds[0]", "counts 9 votes"),
        (election("[{paper: {votes: {A: 2}, valid: 3}}]"), ROUNDS_LINE, "paper.valid", "3 papers cannot carry"),
        (election("[{paper: {votes: {A: 2, B: 2}, valid: 1}}]"), ROUNDS_LINE, "paper.valid", "1 papers cannot carry"),
        (election("[{paper: {votes: {Z: 1}}}]"), ROUNDS_LINE, "paper.votes.Z", "'Z' is not"),
        (election("[{paper: {spoilt: 1}}]"), ROUNDS_LINE, "paper.spoilt", "unknown key"),
        (election("[{paper: {blank: 1}}]", HANDS), ROUNDS_LINE, "rounds[0].paper", "paper are secret"),
        (election("[{votes: {A: 1}}]\n      seats: 2"), ROUNDS_LINE + 1, "election.seats", "not have these seats"),
        (election("[{votes: {A: 1}}]\n      seats: 0"), ROUNDS_LINE + 1, "election.seats", "from 1"),
        (election("[]\n      seats: 1", BY_REGION), ROUNDS_LINE + 1, "election.seats", "not have these seats"),
        (election("[]\n      seats: {Africa: 2, Americas: 1}", BY_REGION), ROUNDS_LINE + 1, "seats", "not have these"),
        (election("[]\n      seats: {}", BY_REGION), ROUNDS_LINE + 1, "election.seats", "names no region"),
        (election("[]\n      seats: {Africa: 1}", BY_REGION), STEP_LINE + 3, "candidates[1]", "which region B stands"),
        (election("[]", HANDS), ROUNDS_LINE, "election.rounds", "at least one round"),
        (election("[{votes: {A: 1}}]\n      vacancy: P"), ROUNDS_LINE + 1, "election.vacancy", "held a mandate"),
        (
            election("[{votes: {A: 1}}]", candidates="[{name: A, member: FRA}]"),
            STEP_LINE + 3,
            "candidates[0].member",
            "FRA is not",
        ),
        (
            election("[{votes: {A: 1}}]", candidates="[{name: A}, {name: A}]"),
            STEP_LINE + 3,
            "candidates",
            "the same name",
        ),
        (
            election("[{votes: {A: 1}}]") + "    expect: {elected: [Z]}\n",
            ROUNDS_LINE + 1,
            "expect.elected[0]",
            "'Z' is not",
        ),
    ],
)
def test_a_mistake_about_elections_is_refused_with_line_and_field(
    text: str, line: int, field: str, reason: str
) -> None:
    said = refusal(text)
    assert said.startswith(f"line {line}: "), said
    assert field in said, said
    assert reason in said, said


def test_a_fault_in_the_scenario_before_names_its_file(tmp_path: Path) -> None:
    (tmp_path / "first.yaml").write_text(motion("votes: {yes: 1.5}"), encoding="utf-8")
    (tmp_path / "second.yaml").write_text("after: first.yaml\n" + scenario(), encoding="utf-8")
    with pytest.raises(ScenarioError, match=r"first\.yaml: line 9: steps\[0\]\.motion\.votes\.yes"):
        read_scenario(tmp_path / "second.yaml")


def test_a_scenario_does_not_follow_itself(tmp_path: Path) -> None:
    (tmp_path / "loop.yaml").write_text("after: loop.yaml\n" + scenario(), encoding="utf-8")
    with pytest.raises(ScenarioError, match="follows itself"):
        read_scenario(tmp_path / "loop.yaml")
