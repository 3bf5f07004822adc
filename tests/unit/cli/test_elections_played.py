"""Elections as a replay plays them: the rounds it calls, the papers it casts, and what the report says of each."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.cli.fake_platform import FakePlatform, play
from tests.unit.cli.writing import BY_REGION, HEAD, election, scenario

SPECIAL_OFFICE = '{rounds: [{ballots: "1-", majority: most}]}'
ACCLAIMED = '{sole_candidate: acclamation, rounds: [{ballots: "1-", majority: most}]}'


def ballots(fake: FakePlatform) -> dict[str, list[str]]:
    return {who: body["marks"] for who, _, path, body in fake.sent if path.endswith("/ballots")}


async def test_a_ballot_is_called_cast_and_reported_with_its_explanation() -> None:
    fake = FakePlatform(decisions=[{"valid": 5, "required": 3, "elected": ["id-A"]}])
    expect = "    expect: {elected: [A]}\n"
    (report,) = await play(
        election("[{votes: {A: 3, B: 2}, blank: 1, expect: {valid: 5, required: 3, tie: null}}]") + expect, fake
    )
    assert report.ok
    assert fake.bodies("contests")[0]["candidates"] == [
        {"name": "A", "member": "M001"},
        {"name": "B", "member": "M002"},
    ]
    assert fake.bodies("contests/c/rounds")[0] == {}
    assert ballots(fake) == {
        **{f"M00{n}": ["id-A"] for n in (1, 2, 3)},
        **{f"M00{n}": ["id-B"] for n in (4, 5)},
        "M006": [],
    }
    assert (report.outcome, report.explanation) == ("decided", "Round 1. By the rule.")
    (came,) = report.got["rounds"]
    assert came["explanation"] == "Round 1. By the rule."
    assert came["counts"] == {"A": 3, "B": 2}


async def test_the_step_joins_what_was_said_of_all_its_rounds() -> None:
    fake = FakePlatform({None: ["call", "call", None]})
    (report,) = await play(election("[{votes: {A: 1}}, {votes: {A: 1}}]"), fake)
    assert report.explanation == "Round 1. By the rule. Round 2. By the rule."


async def test_a_sole_candidate_is_put_to_yes_or_no_and_an_abstention_is_a_blank_paper() -> None:
    fake = FakePlatform()
    await play(election("[{votes: {yes: 2, no: 1, abstain: 1}}]"), fake)
    assert ballots(fake) == {"M001": ["yes"], "M002": ["yes"], "M003": ["no"], "M004": []}


async def test_who_withdraws_and_who_enters_is_told_before_the_round_is_called() -> None:
    fake = FakePlatform()
    await play(election("[{withdraw_before: [B], enter_before: [{name: C, member: M003}], votes: {C: 1}}]"), fake)
    paths = [(method, path) for _, method, path, _ in fake.sent if "contests/c" in path]
    wanted = [
        ("DELETE", "elections/contests/c/candidates/id-B"),
        ("POST", "elections/contests/c/candidates"),
        ("POST", "elections/contests/c/rounds"),
    ]
    assert [one for one in paths if one in wanted] == wanted
    assert ballots(fake) == {"M001": ["id-C"]}


async def test_the_excluded_do_not_vote_whether_the_scenario_says_so_or_the_rules() -> None:
    fake = FakePlatform(excluded=["M003"])
    await play(election("[{votes: {A: 3}, excluded: [M001]}]"), fake)
    assert fake.bodies("contests/c/rounds")[0] == {
        "excluded": ["M001"],
        "reason": "They may not vote in this round.",
    }
    assert sorted(ballots(fake)) == ["M002", "M004", "M005"]


async def test_papers_for_which_there_is_no_voter_are_a_difference() -> None:
    (report,) = await play(election("[{votes: {A: 8}}]"), FakePlatform(excluded=["M003"]))
    assert [(each.field, each.expected, each.got) for each in report.differences] == [("rounds[0].papers", 8, 7)]


@pytest.mark.parametrize("ballot", ["write_ins: {E: 2}", "ballots: [{choose: [E], count: 1}], write_ins: {E: 2}"])
async def test_a_name_written_in_is_marked_as_one_and_can_be_elected(ballot: str) -> None:
    fake = FakePlatform(
        {None: ["call", "call", None]},
        [{"written_in": ["E"], "next": ["id-E", "id-A"]}, {"elected": ["id-E"]}],
    )
    (report,) = await play(election(f"[{{{ballot}}}, {{votes: {{E: 1}}}}]") + "    expect: {elected: [E]}\n", fake)
    assert report.ok
    marks = [body["marks"] for _, _, path, body in fake.sent if path.endswith("/ballots")]
    assert marks == [["w:E"], ["w:E"], ["id-E"]]
    assert report.got["rounds"][0]["counts"] == {"E": 2}
    assert report.got["rounds"][0]["next"] == ["E", "A"]


async def test_paper_ballots_go_to_the_next_voters_and_both_tellers_enter_their_totals() -> None:
    fake = FakePlatform()
    await play(election("[{votes: {A: 2}, paper: {votes: {A: 1, B: 2}, blank: 1, invalid: 1}}]"), fake)
    assert sorted(ballots(fake)) == ["M001", "M002"]
    assert fake.bodies("/paper-voters", "teller-1") == [{"members": ["M003", "M004", "M005", "M006", "M007"]}]
    totals = {"counts": {"id-A": 1, "id-B": 2}, "valid": 3, "blank": 1, "invalid": 1}
    assert fake.bodies("/totals", "teller-1") == fake.bodies("/totals", "teller-2") == [totals]
    order = [path.rsplit("/", 1)[1] for path in fake.paths() if "/polls/" in path]
    assert order == ["open", "ballots", "ballots", "paper-voters", "close", "totals", "totals", "declare"]


async def test_paper_ballots_with_several_marks_say_how_many_papers_carry_them() -> None:
    fake = FakePlatform()
    await play(election("[{paper: {votes: {A: 2, B: 2, abstain: 1}, valid: 2}}]"), fake)
    assert fake.bodies("/totals")[0] == {"counts": {"id-A": 2, "id-B": 2}, "valid": 2, "blank": 1, "invalid": 0}
    assert fake.bodies("/paper-voters")[0] == {"members": ["M001", "M002", "M003"]}


async def test_hands_are_totals_of_all_choices_that_both_tellers_enter() -> None:
    fake = FakePlatform(mode="hands")
    await play(election("[{votes: {A: 4}, blank: 1}]", SPECIAL_OFFICE.replace("{r", "{mode: hands, r")), fake)
    assert ballots(fake) == {}
    assert fake.bodies("/totals") == [{"counts": {"id-A": 4, "id-B": 0}, "blank": 1}] * 2


REGIONS: dict[str | None, list[str | None]] = {"Africa": ["call", None], "Americas": ["call", "call", None]}


async def test_each_region_has_its_own_paper_and_what_came_is_told_by_region_and_together() -> None:
    fake = FakePlatform(
        REGIONS,
        [
            {"valid": 2, "required": 2, "elected": ["id-A"]},
            {"valid": 3, "required": 2, "next": ["id-B"], "tie": "last_seat"},
            {"valid": 1, "elected": ["id-B"]},
        ],
    )
    rounds = (
        "[{by_region: {Africa: {votes: {A: 2}, expect: {valid: 2, elected: [A]}},"
        " Americas: {votes: {B: 3}, expect: {valid: 4}}}, expect: {elected: [A], next: [B], tie: last_seat}},"
        " {votes: {B: 1}, expect: {valid: 1, elected: [B]}}]"
    )
    (report,) = await play(election(rounds, BY_REGION), fake)
    assert [one["region"] for one in fake.bodies("assemblies/a/contests")[0]["candidates"]] == ["Africa", "Americas"]
    assert [body for body in fake.bodies("contests/c/rounds") if body] == [
        {"region": "Africa"},
        {"region": "Americas"},
        {"region": "Americas"},
    ]
    first, second = report.got["rounds"]
    assert first["by_region"]["Africa"]["valid"] == 2
    assert first["by_region"]["Americas"]["counts"] == {"B": 3}
    assert (first["elected"], first["next"], first["tie"]) == (["A"], ["B"], "last_seat")
    assert "valid" not in first
    assert second["valid"] == 1
    assert [(each.field, each.expected, each.got) for each in report.differences] == [
        ("rounds[0].by_region.Americas.valid", 4, 3)
    ]


async def test_a_candidate_of_no_region_stands_where_papers_bear_the_name() -> None:
    fake = FakePlatform(REGIONS)
    given = "[{name: A}, {name: B, member: M003}, {name: C, region: Americas, member: M001}]"
    rounds = "[{by_region: {Africa: {votes: {A: 1}}, Americas: {expect: {next: [B]}}}, enter_before: [{name: D, member: M001}]}]"
    await play(election(rounds, BY_REGION, given), fake)
    sent = fake.bodies("assemblies/a/contests")[0]["candidates"]
    assert {one["name"]: one["region"] for one in sent} == {"A": "Africa", "B": "Americas", "C": "Americas"}
    assert fake.bodies("contests/c/candidates") == [{"name": "D", "member": "M001", "region": "Africa"}]


@pytest.mark.parametrize(
    ("seats", "office", "sent"),
    [("1", SPECIAL_OFFICE, 1), ("{Africa: 1, Americas: 1}", BY_REGION, {"Africa": 1, "Americas": 1})],
)
async def test_the_seats_that_are_open_this_time_are_told(seats: str, office: str, sent: object) -> None:
    fake = FakePlatform(REGIONS)
    await play(election(f"[{{votes: {{A: 1}}}}]\n      seats: {seats}", office), fake)
    assert fake.bodies("assemblies/a/contests")[0]["seats"] == sent


TIE = {"kind": "last_seat", "among": ["id-A", "id-B"], "places": 1, "remedy": "special"}


async def test_a_special_ballot_is_called_where_one_is_due() -> None:
    fake = FakePlatform({None: ["special-ballot", None]}, [{"kind": "special", "elected": ["id-A"]}], tie=TIE)
    special = (
        "[{special: {for: last_seat, among: [B, A]}, votes: {A: 2, B: 1}, excluded: [M001], expect: {elected: [A]}}]"
    )
    (report,) = await play(election(special), fake)
    assert report.ok
    assert report.got["rounds"][0]["kind"] == "special"
    assert sorted(ballots(fake)) == ["M002", "M003", "M004"]


async def test_equal_votes_about_something_else_or_of_others_are_differences() -> None:
    fake = FakePlatform({None: ["special-ballot", None]}, tie={**TIE, "among": ["id-A"]})
    (report,) = await play(election("[{special: {for: lead, among: [A, B]}, votes: {A: 2}}]"), fake)
    assert [each.field for each in report.differences] == ["rounds[0].for", "rounds[0].among"]


@pytest.mark.parametrize(
    ("awaits", "rounds"),
    [
        ("call", "[{special: {for: lead, among: [A, B]}, votes: {A: 2}}]"),
        ("special-ballot", "[{lots: {for: lead, among: [A, B], drawn: A}}]"),
        ("lots", "[{votes: {A: 2}}]"),
        ("special-ballot", "[{votes: {A: 2}}]"),
    ],
)
async def test_a_round_that_the_platform_does_not_wait_for_is_refused(awaits: str, rounds: str) -> None:
    fake = FakePlatform({None: [awaits, None]}, tie=TIE)
    (report,) = await play(election(rounds), fake)
    assert ("rounds[0].refused", "not-awaited") in [(each.field, each.got) for each in report.differences]
    assert "elections/contests/c/rounds" not in fake.paths()


async def test_a_refused_round_ends_the_contest_there_and_what_came_before_is_told() -> None:
    fake = FakePlatform(decisions=[{"valid": 1, "elected": ["id-A"]}])
    (report,) = await play(election("[{votes: {A: 1}}, {votes: {A: 1}}]"), fake)
    assert (report.outcome, len(report.got["rounds"]), report.got["elected"]) == ("refused", 1, ["A"])
    assert ("rounds[1].refused", "contest-over") in [(each.field, each.got) for each in report.differences]
    assert report.explanation == "Round 1. By the rule. It is contest-over."


async def test_a_lot_drawn_by_hand_is_entered_alike_by_both_tellers() -> None:
    fake = FakePlatform({None: ["lots", None]}, [{"elected": ["id-A"]}], tie={**TIE, "remedy": "lots"})
    lots = "[{lots: {for: last_seat, among: [A, B], drawn: A, witnesses: [TUN, PER]}, expect: {elected: [A]}}]"
    (report,) = await play(election(lots), fake)
    assert report.ok
    body = {"method": "hand", "drawn": "id-A", "witnesses": [{"name": "TUN"}, {"name": "PER"}]}
    assert fake.bodies("contests/c/lots", "teller-1") == fake.bodies("contests/c/lots", "teller-2") == [body]
    assert (report.got["rounds"][0]["kind"], report.got["rounds"][0]["drawn"]) == ("lots", ["A"])


async def test_a_lot_of_which_nobody_says_who_is_drawn_is_drawn_from_the_words_of_witnesses() -> None:
    fake = FakePlatform({None: ["lots", None]}, tie={**TIE, "remedy": "lots"})
    await play(election("[{lots: {for: last_seat, among: [A, B], witnesses: [TUN, PER]}}]"), fake)
    (body,) = fake.bodies("contests/c/lots", "chair")
    assert (body["method"], [one["name"] for one in body["witnesses"]]) == ("seed", ["TUN", "PER"])
    assert len({one["word"] for one in body["witnesses"]}) == 2


async def test_a_special_ballot_and_lots_of_a_region_are_of_the_region_in_which_the_tied_stand() -> None:
    office = BY_REGION.replace("Africa: 1", "Africa: 2")
    given = "[{name: A, region: Africa}, {name: B, region: Africa}]"
    fake = FakePlatform({"Africa": ["special-ballot", "lots", None], "Americas": [None]}, tie=TIE)
    tied = "{for: last_seat, among: [A, B]"
    await play(election(f"[{{special: {tied}}}, votes: {{A: 1}}}}, {{lots: {tied}, drawn: A}}}}]", office, given), fake)
    assert fake.bodies("contests/c/rounds")[0] == {"region": "Africa"}
    assert [body["region"] for body in fake.bodies("contests/c/lots")] == ["Africa", "Africa"]


@pytest.mark.parametrize("rounds", ["[]", "[{expect: {elected: [A]}}]", "[{}]"])
async def test_as_many_as_there_are_seats_are_elected_without_a_ballot(rounds: str) -> None:
    fake = FakePlatform({None: ["acclamation", None]}, [{"elected": ["id-A"]}])
    (report,) = await play(election(rounds, ACCLAIMED) + "    expect: {elected: [A]}\n", fake)
    assert report.ok
    assert fake.bodies("contests/c/acclamation") == [{}]
    assert [one["kind"] for one in report.got["rounds"]] == ["acclamation"]


async def test_rounds_can_be_left_out_where_the_rules_acclaim() -> None:
    fake = FakePlatform({None: ["acclamation", None]}, [{"elected": ["id-A"]}])
    text = election("[]", ACCLAIMED).replace("      rounds: []\n", "")
    (report,) = await play(text + "    expect: {elected: [A]}\n", fake)
    assert report.ok


async def test_where_papers_are_given_a_ballot_is_called_instead_of_an_acclamation() -> None:
    fake = FakePlatform({None: ["acclamation", None]}, [{"elected": ["id-A"]}])
    await play(election("[{votes: {A: 2}}]", ACCLAIMED), fake)
    assert sorted(ballots(fake)) == ["M001", "M002"]
    assert fake.bodies("contests/c/acclamation") == []


async def test_regions_in_which_no_more_stand_than_seats_are_acclaimed_beside_those_that_vote() -> None:
    fake = FakePlatform(
        {"Africa": ["acclamation", None], "Americas": ["call", None]}, [{"elected": ["id-B"]}, {"elected": ["id-A"]}]
    )
    office = BY_REGION.replace("{regions", "{sole_candidate: acclamation, regions")
    rounds = "[{by_region: {Americas: {votes: {B: 1}}}}]"
    (report,) = await play(election(rounds, office) + "    expect: {elected: [B, A]}\n", fake)
    assert report.ok
    assert fake.bodies("contests/c/acclamation") == [{"region": "Africa"}]
    assert report.got["rounds"][1]["by_region"]["Africa"]["elected"] == ["A"]


HELD = [
    {"mandate_id": "md1", "office": "president", "person": "P", "ends": "2026-11-26", "ended_on": None},
    {"mandate_id": "md2", "office": "president", "person": "P", "ends": "2030-11-26", "ended_on": None},
    {"mandate_id": "md4", "office": "president", "person": "P", "ends": "2028-11-26", "ended_on": "2026-11-23"},
    {"mandate_id": "md3", "office": "treasurer", "person": "P", "ends": "2032-11-26", "ended_on": None},
]
MANDATE = "mandates: [{office: president, person: P, from: 2026-01-01, until: 2030-11-26}]\n"


async def test_a_mandate_ends_early_and_an_election_fills_the_rest_of_it() -> None:
    fake = FakePlatform(mandates=HELD, decisions=[{"elected": ["id-A"]}])
    vacate = "  - vacate: {office: president, person: P, reason: resigned}\n"
    step = election("[{votes: {A: 1}}]\n      vacancy: P").removeprefix(scenario(""))
    await play(scenario(vacate + step, HEAD + MANDATE), fake)
    assert fake.bodies("mandates/md2/end", "operator") == [{"on": "2026-11-23", "reason": "resigned"}]
    assert fake.bodies("assemblies/a/contests")[0]["vacancy_of"] == "md4"


async def test_a_mandate_of_which_the_platform_knows_nothing_is_refused() -> None:
    fake = FakePlatform(mandates=[])
    steps = "  - vacate: {office: president, person: P, reason: resigned}\n"
    (report,) = await play(scenario(steps, HEAD + MANDATE), fake)
    assert [(each.field, each.got) for each in report.differences] == [("refused", "no-such-mandate")]


async def test_an_election_that_cannot_be_opened_is_refused() -> None:
    class Closed(FakePlatform):
        def open_contest(self, body: Any, who: str) -> Any:
            return self.call({"region": "nowhere"}, who)

    (report,) = await play(election("[{votes: {A: 1}}]"), Closed())
    assert (report.outcome, report.got) == ("refused", {"code": "contest-over"})
