"""Claims about offices whose winners must differ in member or region, from one another and from those elected before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from shared.rules.election import decide_round
from shared.rules.office import Office, Remedy, TieKind
from shared.rules.round import Papers, RoundDecision, Standing
from shared.rules.seats import fill
from shared.rules.tie_break import TieBreak
from tests.unit.rules.factories import INTERPOL_2025, office

MEMBERS = {"A": "FRA", "B": "FRA", "C": "KEN", "D": "PER"}
EGYPT = Standing("winner", "Winner", "EGY", "Africa")


def people(members: Mapping[str, str | None]) -> list[Standing]:
    return [Standing(name, name, member) for name, member in members.items()]


def decided(
    of: Office, votes: Mapping[str, int], members: Mapping[str, str | None], held: Sequence[Standing] = (), **more: Any
) -> RoundDecision:
    papers = Papers(more.pop("valid", sum(votes.values())), votes)
    return decide_round(of, 1, people(members), papers, INTERPOL_2025, seats_open=of.seats, held=held, **more)


def test_equal_votes_beside_one_who_cannot_be_elected_do_not_elect_the_other_below_the_majority() -> None:
    of = office(distinct=["member"])
    decision = decided(of, {"X": 80, "Y": 80}, {"X": "EGY", "Y": "JPN"}, [EGYPT])
    assert (decision.required, decision.elected, decision.next, decision.blocked) == (81, (), ("Y",), ("X",))
    assert decision.explanation["en"].endswith(
        "No candidate is elected; Y stands in the next ballot; X can no longer be elected: those elected must differ in "
        "member."
    )


def test_a_sole_candidate_who_cannot_be_elected_beside_a_winner_is_not_by_any_vote() -> None:
    of = office(distinct=["member"])
    carried = decided(of, {"yes": 150, "no": 10}, {"X": "EGY"}, [EGYPT])
    assert (carried.elected, carried.next, carried.over, carried.blocked) == ((), (), True, ("X",))
    of = office([{"ballots": "1", "majority": "two_thirds"}, {"ballots": "2", "majority": "half"}], distinct=["member"])
    refused = decided(of, {"yes": 90, "no": 70}, {"X": "EGY"}, [EGYPT])
    assert (refused.elected, refused.next, refused.over) == ((), (), True)
    assert decided(of, {"yes": 90, "no": 70}, {"X": "EGY"}).next == ("X",)


def test_a_ballot_taken_again_is_without_those_whom_a_winner_of_it_keeps_out() -> None:
    of = office(seats=2, distinct=["member"])
    decision = decided(of, {"A": 120, "B": 20, "C": 90, "D": 90}, MEMBERS, valid=160)
    assert decision.tie is not None
    assert (decision.elected, decision.tie.kind, decision.tie.among) == (("A",), TieKind.LAST_SEAT, ("C", "D"))
    assert (decision.tie.remedy, decision.next, decision.blocked) == (Remedy.REVOTE, ("C", "D"), ("B",))


def test_a_sole_candidate_who_is_elected_leaves_the_other_seats_to_a_ballot_open_to_all() -> None:
    rounds = [{"ballots": "1", "majority": "half"}, {"ballots": "2-", "majority": "half", "candidates": "open"}]
    decision = decided(office(rounds, seats=2), {"yes": 100, "no": 20}, {"A": None})
    assert (decision.elected, decision.vacant, decision.open_to_entry, decision.over) == (("A",), 1, True, False)
    assert "the next ballot is open to all" in decision.explanation["en"].lower()


def test_winners_differ_in_each_trait_that_the_office_names() -> None:
    standing = [
        Standing("A", "A", "FRA", "Europe"),
        Standing("B", "B", "DEU", "Europe"),
        Standing("C", "C", "FRA", "Asia"),
    ]
    votes = {"A": 150, "B": 140, "C": 130}
    for distinct, elected in (
        ([], ("A", "B")),
        (["member"], ("A", "B")),
        (["region"], ("A", "C")),
        (["member", "region"], ("A",)),
    ):
        of = office(seats=2, distinct=distinct)
        decision = decide_round(of, 1, standing, Papers(210, votes), INTERPOL_2025, seats_open=2)
        assert decision.elected == elected


def test_those_without_a_member_differ_from_everybody() -> None:
    decision = decided(office(seats=2, distinct=["member"]), {"A": 90, "B": 90}, {"A": None, "B": None}, valid=160)
    assert decision.elected == ("A", "B")


def test_of_equal_votes_those_who_keep_nobody_out_are_elected_and_the_others_settled() -> None:
    of = office(seats=3, distinct=["member"], tie={"last_seat": ["special"]})
    decision = decided(of, {"A": 90, "B": 90, "C": 90}, MEMBERS, valid=160)
    assert decision.tie is not None
    assert (decision.elected, decision.tie.among, decision.tie.places) == (("C",), ("A", "B"), 1)
    settled = decided(
        of, {"A": 90, "B": 90, "C": 90}, MEMBERS, valid=160, breaks=[TieBreak(TieKind.LAST_SEAT, {"A": 70, "B": 80})]
    )
    assert (settled.elected, settled.next, settled.tie) == (("B", "C"), ("D",), None)


def test_so_many_of_the_tied_are_told_to_win_as_can_beside_one_another() -> None:
    tied = [
        Standing("A", "A", "FRA", "Europe"), Standing("B", "B", "FRA", "Europe"),
        Standing("C", "C", "KEN", "Africa"), Standing("D", "D", "MAR", "Africa"),
    ]  # fmt: skip
    filled = fill(tied, lambda one: (1,), 4, ("member", "region"))
    assert (filled.taken, filled.tied, filled.places) == ((), tuple(tied), 2)
    filled = fill([*tied, Standing("E", "E")], lambda one: (1,), 5, ("region",))
    assert (filled.taken, filled.tied, filled.places) == ((Standing("E", "E"),), tuple(tied), 2)
