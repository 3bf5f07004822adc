"""Whatever the papers say: what a ballot of an election decides always holds together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from shared.rules.election import decide_round
from shared.rules.majority import required
from shared.rules.office import Candidates, Office, TieKind
from shared.rules.round import Papers, RoundDecision, Standing
from shared.rules.seats import clashes, fill
from shared.rules.tie_break import TieBreak
from tests.unit.rules.factories import INTERPOL_2025, office

MEMBERS, REGIONS = st.sampled_from([None, "FRA", "KEN", "PER"]), st.sampled_from([None, "Africa", "Asia"])
DISTINCT = st.sampled_from([(), ("member",), ("region",), ("member", "region")])
Paper = tuple[str, ...]


@st.composite
def candidates(draw: st.DrawFn, least: int = 1) -> list[Standing]:
    ids = draw(st.lists(st.sampled_from("ABCDEFGH"), min_size=least, unique=True))
    return [Standing(each, each, draw(MEMBERS), draw(REGIONS)) for each in ids]


@dataclass(frozen=True)
class Ballot:
    of: Office
    number: int
    standing: Sequence[Standing]
    papers: Sequence[Paper]
    held: Sequence[Standing]
    breaks: Sequence[TieBreak]

    def counted(self) -> Papers:
        return Papers(len(self.papers), Counter(mark for paper in self.papers for mark in paper))

    def decided(self) -> RoundDecision:
        return decide_round(
            self.of, self.number, self.standing, self.counted(), INTERPOL_2025,
            seats_open=self.of.seats, held=self.held, breaks=self.breaks,
        )  # fmt: skip


@st.composite
def ballots(draw: st.DrawFn, seats: st.SearchStrategy[int] = st.integers(1, 4)) -> Ballot:
    lines = [
        {
            "ballots": ballots,
            "majority": draw(st.sampled_from(["half", "two_thirds", "of_members", "most"])),
            "candidates": draw(st.sampled_from(Candidates)).value,
        }
        for ballots in draw(st.sampled_from([["1"], ["1-"], ["1", "2"], ["1-2", "3-"]]))
    ]
    of = office(
        lines,
        seats=draw(seats),
        distinct=list(draw(DISTINCT)),
        sole_candidate=draw(st.sampled_from(["yes_no", "ballot"])),
    )
    standing = draw(candidates())
    marks = ["yes", "no"] if of.asks_yes_or_no(len(standing)) else [each.id for each in standing]
    most = 1 if "yes" in marks else of.seats
    papers = draw(st.lists(st.lists(st.sampled_from(marks), min_size=1, max_size=most, unique=True), max_size=12))
    held = [Standing(f"held{n}", "Held", draw(MEMBERS), draw(REGIONS)) for n in range(draw(st.integers(0, 2)))]
    orders = st.dictionaries(st.sampled_from("ABCDEFGH"), st.integers(-1, 3))
    breaks = draw(st.lists(st.builds(TieBreak, st.sampled_from(TieKind), orders), max_size=2))
    return Ballot(of, draw(st.integers(1, 4)), standing, [tuple(each) for each in papers], held, breaks)


@given(ballots())
def test_every_ballot_ends_in_someone_elected_a_next_ballot_a_tie_or_the_end(ballot: Ballot) -> None:
    decision = ballot.decided()
    goes_on = bool(decision.next) or decision.open_to_entry or decision.tie is not None
    assert decision.over is not goes_on
    assert len(decision.elected) + decision.vacant == ballot.of.seats
    assert decision.vacant >= 0
    assert decision.vacant > 0 or decision.over
    groups = [decision.elected, decision.next, decision.tie.among if decision.tie and not decision.next else ()]
    groups += [decision.through, decision.left]
    named = [one for group in groups for one in group]
    assert sorted(named) == sorted(each.id for each in ballot.standing)  # each is in exactly one of them


@given(ballots())
def test_nobody_is_elected_below_the_majority_but_out_of_equal_votes_of_all_who_stand(ballot: Ballot) -> None:
    decision, counted = ballot.decided(), ballot.counted()
    below = [
        one
        for one in decision.elected
        if counted.marks.get("yes" if decision.yes_or_no else one, 0) < decision.required
    ]
    if below:
        assert ballot.breaks
        assert len({counted.of(each) for each in ballot.standing}) == 1


@given(ballots())
def test_winners_always_differ_from_one_another_and_from_those_elected_before(ballot: Ballot) -> None:
    decision = ballot.decided()
    winners = [each for each in ballot.standing if each.id in decision.elected]
    for n, one in enumerate(winners):
        assert not clashes(one, [*ballot.held, *winners[:n]], ballot.of.distinct)


@given(ballots())
def test_nobody_stands_again_who_cannot_be_elected_any_more(ballot: Ballot) -> None:
    decision = ballot.decided()
    winners = [each for each in ballot.standing if each.id in decision.elected]
    for one in (each for each in ballot.standing if each.id in (*decision.next, *decision.through)):
        assert not clashes(one, [*ballot.held, *winners], ballot.of.distinct)


@given(ballots())
def test_equal_votes_are_equal_and_too_many_for_the_places(ballot: Ballot) -> None:
    tie = ballot.decided().tie
    if tie:
        assert (
            len(
                {
                    (ballot.counted().marks.get(one, 0), *(each.order.get(one, 0) for each in ballot.breaks))
                    for one in tie.among
                }
            )
            == 1
        )
        assert 1 <= tie.places < len(tie.among)
        assert tie.about_seats is (tie.kind in (TieKind.LEAD, TieKind.LAST_SEAT))


@given(ballots(), st.randoms(use_true_random=False))
def test_the_order_of_papers_and_candidates_never_matters(ballot: Ballot, random: Any) -> None:
    shuffled = replace(
        ballot,
        standing=random.sample(ballot.standing, len(ballot.standing)),
        papers=[tuple(random.sample(each, len(each))) for each in random.sample(ballot.papers, len(ballot.papers))],
        held=random.sample(ballot.held, len(ballot.held)),
    )
    one, other = ballot.decided(), shuffled.decided()
    assert one.elected == other.elected
    assert (one.required, one.over, one.vacant, one.restricted) == (
        other.required,
        other.over,
        other.vacant,
        other.restricted,
    )
    for mine, theirs in ((one.next, other.next), (one.through, other.through), (one.left, other.left)):
        assert set(mine) == set(theirs)
    assert (one.tie is None) == (other.tie is None)
    if one.tie and other.tie:
        assert (one.tie.kind, set(one.tie.among), one.tie.places, one.tie.remedy) == (
            other.tie.kind, set(other.tie.among), other.tie.places, other.tie.remedy,
        )  # fmt: skip


@given(ballots(seats=st.just(1)))
def test_one_more_paper_for_a_winner_never_unseats_them(ballot: Ballot) -> None:
    """Out of equal votes a lot elects below the majority: one more paper ends the equality, and there may be a next ballot."""
    decision, counted = ballot.decided(), ballot.counted()
    for winner in decision.elected:
        mark = "yes" if decision.yes_or_no else winner
        if counted.marks.get(mark, 0) < decision.required:
            continue
        paper = (mark,)
        assert replace(ballot, papers=[*ballot.papers, paper]).decided().elected == (winner,)


@given(ballots())
def test_a_mark_more_for_a_winner_on_a_paper_that_has_room_never_unseats_them(ballot: Ballot) -> None:
    decision = ballot.decided()
    for winner in decision.elected if not decision.yes_or_no else ():
        for n, paper in enumerate(ballot.papers):
            if winner not in paper and len(paper) < ballot.of.seats:
                more = [*ballot.papers[:n], (*paper, winner), *ballot.papers[n + 1 :]]
                assert winner in replace(ballot, papers=more).decided().elected


@given(st.sampled_from(["half", "two_thirds", "of_members"]), st.integers(1, 400))
def test_required_votes_elect_whoever_stands_alone_and_one_less_do_not(majority: str, valid: int) -> None:
    of = office([{"ballots": "1", "majority": majority}], sole_candidate="ballot")
    rule = of.rounds[0].majority
    assert rule is not None
    least = required(rule, INTERPOL_2025.members if majority == "of_members" else valid)
    assume(least <= valid)
    for votes, elected in ((least, ("A",)), (least - 1, ())):
        papers = Papers(valid, {"A": votes}, lost=valid - votes)  # the others are for people who cannot be elected
        decision = decide_round(of, 1, [Standing("A", "A")], papers, INTERPOL_2025, seats_open=1)
        assert (decision.required, decision.elected) == (least, elected)


@given(candidates(), st.integers(0, 5), DISTINCT, st.data())
def test_no_place_goes_to_fewer_votes_while_somebody_with_more_is_free_to_take_it(
    standing: list[Standing], places: int, distinct: Any, data: st.DataObject
) -> None:
    votes = {each.id: data.draw(st.integers(0, 4)) for each in standing}
    held = [Standing("held", "Held", data.draw(MEMBERS), data.draw(REGIONS))]
    filled = fill(standing, lambda one: (votes[one.id],), places, distinct, held)
    assert len(filled.taken) + (filled.places if filled.tied else 0) <= places
    left_out = [each for each in standing if each not in (*filled.taken, *filled.tied)]
    for n, one in enumerate(filled.taken):
        before = [*held, *filled.taken[:n]]
        assert not clashes(one, before, distinct)
        passed_over = [each for each in (*left_out, *filled.tied, *filled.taken[n:]) if votes[each.id] > votes[one.id]]
        assert all(clashes(each, before, distinct) for each in passed_over)
    still_free = [each for each in left_out if not clashes(each, [*held, *filled.taken], distinct)]
    if filled.tied:
        assert {votes[each.id] for each in filled.tied} == {max(votes[each.id] for each in (*still_free, *filled.tied))}
    else:
        assert len(filled.taken) == places or not still_free
