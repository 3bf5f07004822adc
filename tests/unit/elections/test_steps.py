"""What is written of each step of a race: a ballot, a special ballot, a lot, an acclamation; whole, since it stays for ever."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import pytest

from services.elections.domain.candidate import Candidate
from services.elections.domain.contest import Contest
from services.elections.domain.errors import (
    CandidateElected,
    CandidateTwice,
    CandidateWithdrew,
    ContestDecided,
    NoSeatForRegion,
    NotAwaited,
    RegionUnclear,
    RoundUndecided,
)
from services.elections.domain.round import Round
from shared.kernel.errors import Refusal
from shared.rules.errors import InconsistentCount
from shared.rules.majority import Electorate
from shared.rules.office import Office
from shared.rules.round import Papers
from tests.unit.elections.contests import HALL, IDS, call, contest_of, draw, hear, play
from tests.unit.rules.factories import office

HALF = {"majority": "half", "fraction": "1/2", "comparison": ">", "base": "valid"}
REGIONS = {"A": "Africa", "B": "Africa", "C": "Africa", "X": "Asia", "Y": "Asia", "Z": "Asia"}
COUNCIL = {"regions": {"Africa": 1, "Asia": 1}}


def test_a_ballot_is_written_as_called_and_as_decided() -> None:
    council = office(seats=2)
    contest, called = call(contest_of(council, "A", "B", "C"), council)
    assert called == Round(called.round_id, 1, ("A", "B", "C"), 1, 2, False, 2, HALF)
    papers = Papers(100, {"A": 60, "B": 30, "C": 20}, blank=3, invalid=4)
    contest, decided = contest.decide(council, called.round_id, papers, HALL)
    assert replace(decided, explanation={}, working={}) == replace(
        called, state="decided", counts=papers.marks, valid=100, blank=3, invalid=4, required=51, base="valid",
        base_size=100, elected=("A",), next=("B", "C"), sizes=asdict(HALL),
    )  # fmt: skip
    assert decided.explanation["en"].startswith("In the first ballot, 100 valid papers; more than half is 51")
    assert contest.rounds == (decided,)


def test_the_rule_is_written_beside_the_result_with_its_source_and_whether_it_was_verified() -> None:
    inline = {"fraction": "1/2", "comparison": ">", "base": "valid", "source": "Const. 16", "verify": True}
    for majority, said in (
        ("half", "Rule: half."),
        ("most", "Rule: most."),
        (inline, "Rule: inline (Const. 16). This rule is to be verified in the official text."),
    ):
        president = office([{"ballots": "1-", "majority": majority}])
        _, decided = play(contest_of(president, "A", "B"), president, {"A": 60, "B": 40})
        assert decided.working["en"] == said


def test_a_special_ballot_is_written_as_called_and_as_decided() -> None:
    council = office(seats=2, tie={"last_seat": ["special"]})
    contest, first = play(contest_of(council, "A", "B", "C"), council, {"A": 90, "B": 90, "C": 90}, valid=140)
    assert (first.tie, first.among, first.places) == ("last_seat", ("A", "B", "C"), 2)
    contest, called = call(contest, council)
    assert called == Round(
        called.round_id, 1, ("A", "B", "C"), 1, 2, False, 2, {"most": True}, kind="special"
    )  # fmt: skip
    papers = Papers(130, {"A": 80, "B": 70, "C": 70}, blank=5, invalid=6)
    contest, decided = contest.decide(council, called.round_id, papers, HALL)
    assert replace(decided, explanation={}) == replace(
        called, state="decided", counts=papers.marks, valid=130, blank=5, invalid=6, required=1, base="valid",
        base_size=130, elected=("A",), tie="last_seat", remedy="special", among=("B", "C"), places=1,
    )  # fmt: skip
    assert decided.explanation["en"] == (
        "In the special ballot for the last 2 seats, 130 valid papers; A 80, B 70, C 70. A is elected. "
        "B and C have equal votes for the last seat; a special ballot among them decides."
    )
    with pytest.raises(InconsistentCount):
        hear(call(contest, council)[0], council, {"A": 60, "B": 40})  # A does not stand in it


def test_a_lot_is_written_with_what_was_drawn_and_how() -> None:
    council = office(seats=2, tie={"last_seat": ["lots"]})
    contest, _ = play(contest_of(council, "A", "B", "C"), council, {"A": 90, "B": 90, "C": 90}, valid=140)
    how = {"method": "hand", "witnesses": ["X", "Y"]}
    contest, lot = contest.draw(council, "the-lot", None, "B", how)
    assert replace(lot, explanation={}) == Round(
        "the-lot", 1, ("A", "B", "C"), 0, 0, False, 2, {}, state="decided", kind="lots", elected=("B",),
        tie="last_seat", remedy="lots", among=("A", "C"), places=1, draw={**how, "drawn": ["B"]},
    )  # fmt: skip
    assert lot.explanation["en"] == (
        "Lots were drawn for the last 2 seats among A, B and C, witnessed by X and Y; the lot fell on B. B is elected. "
        "A and C have equal votes for the last seat; the drawing of lots decides."
    )
    contest, last = draw(contest, council, "C")
    assert (last.elected, last.over, last.seats_open, contest.elected) == (("C",), True, 1, ("B", "C"))
    assert last.explanation["en"].endswith("the lot fell on C. C is elected.")


def test_what_settles_equal_votes_is_kept_in_order_whichever_it_was() -> None:
    council = office(seats=3, tie={"last_seat": ["special", "lots"]})
    names = ("A", "B", "C", "D", "E")
    contest, _ = play(contest_of(council, *names), council, dict.fromkeys(names, 90), valid=150)
    contest, special = play(contest, council, {"A": 80, "B": 70, "C": 70, "D": 70, "E": 10}, valid=150)
    assert (special.elected, special.among, special.remedy) == (("A",), ("B", "C", "D"), "lots")
    contest, _ = draw(contest, council, "D")
    contest, last = draw(contest, council, "B")
    assert (contest.elected, last.over) == (("A", "D", "B"), True)
    assert [each.number for each in contest.decided_ballots] == [1]  # what settled it takes no number
    minus = office(
        [{"ballots": "1", "majority": "half"}, {"ballots": "2-", "majority": "half", "candidates": "top_2"}],
        tie={"last_qualifying": ["lots"]},
    )
    contest, _ = play(contest_of(minus, "A", "B", "C", "D"), minus, {"A": 30, "B": 30, "C": 30, "D": 30})
    contest, first = draw(contest, minus, "D")
    assert (first.through, first.among, first.places) == (("D",), ("A", "B", "C"), 1)
    _, second = draw(contest, minus, "B")
    assert (second.next, second.tie) == (("B", "D"), None)


def test_an_acclamation_is_written_like_a_ballot_without_papers() -> None:
    council = office(seats=2, sole_candidate="acclamation")
    contest, acclaimed = contest_of(council, "A", "B").acclaim("by-acclamation")
    assert replace(acclaimed, explanation={}) == Round(
        "by-acclamation", 1, ("A", "B"), 0, 0, False, 2, {}, state="decided", kind="acclamation", elected=("A", "B"),
        over=True,
    )  # fmt: skip
    assert contest.rounds == (acclaimed,)


def test_an_acclamation_later_in_a_race_takes_the_next_number_and_the_seats_that_are_open() -> None:
    council = office(seats=2, sole_candidate="acclamation")
    contest, first = play(contest_of(council, "A", "B", "C"), council, {"A": 90, "B": 40, "C": 30}, valid=150)
    assert (first.elected, contest.awaits) == (("A",), "call")
    contest = contest.withdraw("C")
    assert contest.awaits == "acclamation"
    contest, acclaimed = contest.acclaim(IDS.new())
    assert (acclaimed.number, acclaimed.seats_open, contest.elected) == (2, 1, ("A", "B"))


def test_a_void_step_is_written_with_why_and_changes_no_other() -> None:
    council = office(**COUNCIL)
    contest = contest_of(council, *REGIONS, regions=REGIONS)
    contest, africa = play(contest, council, {"A": 90, "B": 40, "C": 30}, region="Africa")
    contest, first = play(contest, council, {"X": 50, "Y": 40, "Z": 30}, region="Asia")
    contest, called = call(contest, council, "Asia")
    contest, void = contest.void_round(called.round_id, {"en": "Void."}, Papers(5, {"X": 9}, 1, 2, 3))
    assert void == replace(
        called, state="void", explanation={"en": "Void."}, next=("X", "Y", "Z"), counts={"X": 9}, valid=5, blank=1,
        invalid=2, lost=3,
    )  # fmt: skip
    assert contest.rounds == (africa, first, void)
    assert contest.decided_ballots == (africa, first)


def test_the_steps_of_a_region_carry_its_name_and_touch_no_other() -> None:
    council = office(**COUNCIL, tie={"lead": ["lots"]}, sole_candidate="acclamation")
    contest = contest_of(council, "A", "B", "X", regions=REGIONS)
    contest, tied = play(contest, council, {"A": 50, "B": 50}, region="Africa")
    contest, acclaimed = contest.acclaim("by-acclamation", "Asia")
    assert (acclaimed.region, acclaimed.round_id, acclaimed.elected) == ("Asia", "by-acclamation", ("X",))
    contest, lot = contest.draw(council, "the-lot", "Africa", "A", {"witnesses": ["X", "Y"]})
    assert (lot.region, lot.round_id, lot.elected, tied.region) == ("Africa", "the-lot", ("A",), "Africa")
    assert [race.elected for race in contest.races] == [("A",), ("X",)]


def test_where_one_region_alone_waits_for_a_step_it_need_not_be_named() -> None:
    council = office(**COUNCIL, tie={"lead": ["lots"], "last_qualifying": ["special"]}, sole_candidate="acclamation")
    contest = contest_of(council, "A", "B", "X", regions=REGIONS)
    contest, _ = play(contest, council, {"A": 50, "B": 50}, region="Africa")
    acclaimed, _ = contest.acclaim(IDS.new())
    assert acclaimed.elected == ("X",)
    drawn, _ = draw(contest, council, "A")
    assert drawn.elected == ("A",)
    balloted, called = call(contest, council)  # a delegation has asked for a ballot
    assert (called.region, balloted.awaits) == ("Asia", "result")


def test_a_special_ballot_that_is_due_for_one_region_need_not_be_named() -> None:
    council = office(
        [{"ballots": "1", "majority": "half"}, {"ballots": "2-", "majority": "half", "candidates": "minus_lowest"}],
        **COUNCIL, tie={"elimination": ["special"]},
    )  # fmt: skip
    contest = contest_of(council, "A", "B", "C", "X", regions=REGIONS)
    contest, _ = play(contest, council, {"A": 50, "B": 40, "C": 40}, region="Africa")
    assert contest.awaits == "special-ballot"
    with pytest.raises(RegionUnclear, match="Africa, Asia"):
        call(contest, council)
    contest, _ = play(contest, council, {"yes": 90, "no": 10}, region="Asia")
    _, called = call(contest, council)
    assert (called.kind, called.region) == ("special", "Africa")


def test_a_contest_waits_for_a_result_before_anything_else() -> None:
    council = office(**COUNCIL, sole_candidate="ballot")
    contest = contest_of(council, "A", "B", "X", regions=REGIONS)
    assert (contest.state, contest.awaits) == ("nominating", "call")
    contest, _ = call(contest, council, "Asia")
    assert (contest.state, contest.awaits) == ("polling", "result")
    contest, _ = hear(contest, council, {"X": 10})
    assert (contest.state, contest.awaits) == ("polling", "call")


def test_the_base_is_what_voting_froze_also_where_a_tie_is_settled_later() -> None:
    lead = office([{"ballots": "1-", "majority": "of_members"}], tie={"lead": ["lots"]})
    contest, called = call(contest_of(lead, "A", "B"), lead)
    sizes = Electorate(members=180, eligible=170, accredited=160, present=150)
    contest, first = contest.decide(lead, called.round_id, Papers(150, {"A": 75, "B": 75}), sizes)
    assert (first.base, first.base_size, first.required, first.tie) == ("members", 180, 91, "lead")
    _, lot = draw(contest, lead, "B")
    assert (lot.elected, lot.required, lot.base, lot.base_size) == (("B",), 0, "", 0)


def test_a_seat_of_a_region_is_tied_for_as_its_only_one_is() -> None:
    council = office(regions={"Africa": 1, "Asia": 2}, tie={"lead": ["lots"], "last_seat": ["special"]})
    contest = contest_of(council, *REGIONS, regions=REGIONS)
    contest, first = play(contest, council, {"A": 50, "B": 50, "C": 50}, region="Africa")
    assert (first.tie, first.remedy) == ("lead", "lots")
    _, second = play(contest, council, {"X": 90, "Y": 90, "Z": 90}, valid=140, region="Asia")
    assert (second.tie, second.remedy) == ("last_seat", "special")


def refused(kind: type[Refusal], text: str, ask: Any) -> None:
    with pytest.raises(kind) as refusal:
        ask()
    assert refusal.value.text == text


def tied(remedy: str) -> tuple[Contest, Office]:
    lead = office(tie={"lead": [remedy]})
    return play(contest_of(lead, "A", "B"), lead, {"A": 50, "B": 50})[0], lead


def test_what_is_not_awaited_is_refused_with_what_is() -> None:
    contest, lead = tied("lots")
    refused(
        NotAwaited,
        "The contest does not wait for a ballot: it waits for the drawing of lots.",
        lambda: call(contest, lead),
    )
    contest, lead = tied("special")
    refused(
        NotAwaited,
        "The contest does not wait for a lot: it waits for special-ballot.",
        lambda: draw(contest, lead, "A"),
    )
    refused(
        NotAwaited,
        "The contest does not wait for an acclamation: it waits for special-ballot.",
        lambda: contest.acclaim(IDS.new()),
    )
    contest, _ = play(contest, lead, {"A": 60, "B": 40})
    refused(
        NotAwaited, "The contest does not wait for a lot: it waits for nothing more.", lambda: draw(contest, lead, "A")
    )
    refused(
        NotAwaited,
        "The contest does not wait for an acclamation: it waits for nothing more.",
        lambda: contest.acclaim(IDS.new()),
    )
    refused(ContestDecided, "This contest is decided; there is no further round.", lambda: call(contest, lead))
    refused(CandidateElected, "A is elected and cannot withdraw from the contest.", lambda: contest.withdraw("A"))


def test_a_race_is_called_only_once_the_round_before_is_decided() -> None:
    president = office()
    contest, _ = call(contest_of(president, "A", "B"), president)
    open_round = "A round of office is not decided yet. One contest is polled at a time."
    refused(RoundUndecided, open_round, lambda: call(contest, president))
    refused(RoundUndecided, open_round, lambda: contest.withdraw("A"))
    refused(RoundUndecided, open_round, lambda: contest.races[0].call(president, IDS.new()))


def test_whoever_cannot_enter_is_told_why() -> None:
    contest = contest_of(office(), "A", "B").withdraw("B")
    refused(CandidateTwice, "A is a candidate in this contest already.", lambda: contest.nominate(Candidate("a", " a")))
    refused(
        CandidateWithdrew, "B has withdrawn from this contest, for good.", lambda: contest.nominate(Candidate("b", "B"))
    )
    council = contest_of(office(**COUNCIL), "A", regions=REGIONS)
    nowhere, europe = Candidate("n", "N"), Candidate("e", "E", None, "Europe")
    for who, region in ((nowhere, "?"), (europe, "Europe")):
        text = f"No seat of this contest is filled by the region {region}."
        refused(NoSeatForRegion, text, lambda who=who: council.nominate(who))
        refused(NoSeatForRegion, text, lambda who=who: replace(contest, only_region="Asia").nominate(who))
    refused(NoSeatForRegion, "No seat of this contest is filled by the region Europe.", lambda: council.race("Europe"))
    entered, _ = replace(contest, only_region="Asia").nominate(Candidate("x", "X", None, "Asia"))
    assert entered.candidates[-1].name == "X"


def test_the_same_name_of_two_members_is_two_people() -> None:
    contest = contest_of(office(), "A", members={"A": "FRA"})
    for member, known in (("FRA", True), (None, True), ("KEN", False)):
        assert (contest.named(" a ", member) is not None) is known
    contest, _ = contest.nominate(Candidate("other", "A", "KEN"))
    assert [each.candidate_id for each in contest.candidates] == ["A", "other"]
    contest, called = call(contest, office(write_ins=True))
    written = contest.write_in(called.round_id, [Candidate("x", "A", "KEN"), Candidate("y", "A", "PER")])
    assert written.rounds[-1].standing == ("A", "other", "y")
    assert written.candidates[-1] == Candidate("y", "A", "PER", entered_after=-1, written_in=True)


def test_whoever_was_written_in_and_enters_an_open_ballot_is_a_candidate_like_others() -> None:
    president = office(
        [{"ballots": "1", "majority": "two_thirds"}, {"ballots": "2-", "majority": "half", "candidates": "open"}],
        write_ins=True,
    )
    contest, called = call(contest_of(president, "A", "B", "C"), president)
    contest = contest.write_in(called.round_id, [Candidate("d", "D")])
    contest, first = hear(contest, president, {"A": 50, "B": 40, "C": 10, "d": 1})
    assert first.next == ("A", "B", "C", "d")
    with pytest.raises(CandidateTwice):  # who has votes stands
        contest.nominate(Candidate("d2", "D"))
    restricted = office(
        [
            {"ballots": "1", "majority": "two_thirds"},
            {"ballots": "2", "majority": "two_thirds", "candidates": "top_2"},
            {"ballots": "3-", "majority": "half", "candidates": "open"},
        ],
        write_ins=True,
    )
    contest, called = call(contest_of(restricted, "A", "B"), restricted)
    contest = contest.write_in(called.round_id, [Candidate("d", "D")])
    contest, first = hear(contest, restricted, {"A": 50, "B": 40, "d": 1})
    assert [each.candidate_id for each in contest.races[0].standing] == ["A", "B"]  # written in, and left out
    contest, _ = play(contest, restricted, {"A": 50, "B": 40})
    contest, entered = contest.nominate(Candidate("d2", "D"))
    assert entered == Candidate("d", "D", entered_after=2)
    assert [each.candidate_id for each in contest.races[0].standing] == ["A", "B", "d"]


def test_a_name_written_in_changes_the_paper_of_its_own_ballot_alone() -> None:
    president = office(write_ins=True)
    contest, _ = play(contest_of(president, "A", "B", "C"), president, {"A": 40, "B": 30, "C": 20})
    contest, called = call(contest, president)
    contest = contest.write_in(called.round_id, [Candidate("d", "D")])
    assert [each.standing for each in contest.rounds] == [("A", "B", "C"), ("A", "B", "C", "d")]


def test_abstentions_are_taken_out_of_a_yes_or_no_vote_alone() -> None:
    papers = Papers(100, {"yes": 60, "abstain": 40})
    host = office()
    contest, called = call(contest_of(host, "A"), host)
    _, decided = contest.decide(host, called.round_id, papers, HALL)
    assert (decided.valid, decided.blank, decided.counts) == (60, 40, {"yes": 60})
    contest, called = call(contest_of(host, "abstain", "B"), host)
    _, decided = contest.decide(host, called.round_id, Papers(100, {"abstain": 60, "B": 40}), HALL)
    assert (decided.elected, decided.valid) == (("abstain",), 100)


def test_lost_marks_stay_votes_cast() -> None:
    president = office(write_ins=True)
    contest, called = call(contest_of(president, "A", "B"), president)
    _, decided = contest.decide(president, called.round_id, Papers(100, {"A": 50, "B": 30}, lost=20), HALL)
    assert (decided.required, decided.elected, decided.lost) == (51, (), 20)
