"""Papers: names written in are one name however they were typed, the order of papers decides nothing, sums add up."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.voting.domain import errors, paper_errors
from services.voting.domain.frozen import freeze
from services.voting.domain.hand_count import (
    NOTHING,
    HandCount,
    agreed,
    hand_count,
    refuse_impossible_hands,
    refuse_impossible_papers,
)
from services.voting.domain.manifest import manifest_hash
from services.voting.domain.paper import Choice, Paper
from services.voting.domain.poll import Mode
from services.voting.domain.result import Recount, propose
from services.voting.domain.roll import freeze_roll
from services.voting.domain.tally import count
from services.voting.domain.wording import motion_paper
from services.voting.domain.write_in import in_one_spelling, is_written
from shared.kernel.errors import Refusal
from shared.sealed.names import folded
from tests.unit.voting.test_poll import NOW, PREPARED, RULES, delegation, member, opened

PAPER = Paper(
    (Choice("ann", {"en": "Ann Lee"}), Choice("bo", {"en": "Bo", "ar": "بو"})),
    min_marks=1,
    max_marks=3,
    blank_allowed=True,
    write_ins=2,
)
TEXT = st.text(min_size=1, max_size=8)
NAMES = st.sampled_from(["Éva", "ÉVA", "éva", "Max  Ruiz", "max ruiz", "Straße", "STRASSE", " ann lee ", "BO"]) | TEXT
WRITTEN = NAMES.map(lambda name: f"w:{name}")
PAPERS = st.lists(st.lists(st.sampled_from(["ann", "bo"]) | WRITTEN, max_size=4).map(PAPER.as_stored), max_size=30)


@given(PAPERS, st.data())
def test_the_order_of_papers_with_names_written_in_changes_nothing(
    papers: list[tuple[str, ...]], data: st.DataObject
) -> None:
    assert count(PAPER, data.draw(st.permutations(papers))) == count(PAPER, papers)


@given(PAPERS, st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_papers_and_votes_add_up_with_those_counted_by_hand(
    papers: list[tuple[str, ...]], ann: int, blank: int, invalid: int
) -> None:
    by_hand = hand_count(PAPER, {"ann": ann, "bo": 0, "w:ÉVA": ann}, ann, blank, invalid)
    alone, counted = count(PAPER, papers), count(PAPER, papers, by_hand)
    for each in (alone, counted):
        assert each.papers == each.valid + each.blank + each.invalid
        assert all(number <= each.valid for number in each.counts.values())
        assert len({folded(mark) for mark in each.counts}) == len(each.counts)
    assert counted.papers - alone.papers == ann + blank + invalid
    assert sum(counted.counts.values()) == sum(len(marks) for marks in papers if PAPER.is_valid(marks)) + 2 * ann
    assert count(PAPER, papers, NOTHING) == alone


@given(st.lists(WRITTEN, max_size=4))
def test_a_stored_mark_is_stored_the_same_again_however_it_was_typed(marks: list[str]) -> None:
    stored = PAPER.as_stored(marks)
    assert PAPER.as_stored(stored) == stored
    assert PAPER.as_stored(normalize("NFD", mark).replace(" ", "\u00a0 ") for mark in marks) == stored


@given(PAPERS)
def test_what_is_let_in_counts_and_what_counts_is_let_in(papers: list[tuple[str, ...]]) -> None:
    for marks in papers:
        try:
            PAPER.refuse_unfit(marks)
        except Refusal:
            assert not PAPER.is_valid(marks)
        else:
            assert PAPER.is_valid(marks) is bool(marks)


@given(st.dictionaries(WRITTEN | st.sampled_from(["ann", "bo"]), st.integers(0, 5)))
def test_one_spelling_loses_no_vote_and_takes_the_most_frequent(counts: dict[str, int]) -> None:
    result = in_one_spelling(counts)
    assert sum(result.values()) == sum(counts.values())
    for mark in filter(is_written, result):
        alike = {each: number for each, number in counts.items() if folded(each) == folded(mark) and number}
        assert mark == min(alike, key=lambda each: (-alike[each], each))
        assert result[mark] == sum(alike.values())


def test_the_name_of_one_who_stands_is_the_mark_of_that_one() -> None:
    assert PAPER.as_stored(["w:ANN  LEE", "w:بو"]) == ("ann", "bo")
    with pytest.raises(errors.MarkedTwice):
        PAPER.refuse_unfit(PAPER.as_stored(["ann", "w:ann lee"]))


@pytest.mark.parametrize(
    ("marks", "refusal"),
    [
        (["w:Eve", "w:EVE"], errors.MarkedTwice),
        (["w:E\u0301va", "w:\u00c9VA"], errors.MarkedTwice),
        (["w:"], paper_errors.WriteInUnreadable),
        (["w:  "], paper_errors.WriteInUnreadable),
        (["w:Eve\nBo"], paper_errors.WriteInUnreadable),
        (["w:Eve\u202eoB"], paper_errors.WriteInUnreadable),
        (["w:" + "e" * 101], paper_errors.WriteInUnreadable),
        (["w:Eve", "w:Max", "w:Zoe"], paper_errors.TooManyWriteIns),
        (["ann", "bo", "w:Eve", "w:Max"], errors.TooManyMarks),
        (["Eve"], errors.ChoiceNotOffered),
        (["ann", "w:Eve", "carol"], errors.ChoiceNotOffered),
    ],
)
def test_a_name_that_cannot_be_counted_is_refused_by_name(marks: list[str], refusal: type[Refusal]) -> None:
    stored = PAPER.as_stored(marks)
    with pytest.raises(refusal):
        PAPER.refuse_unfit(stored)
    assert not PAPER.is_valid(stored)


@pytest.mark.parametrize("name", ["e" * 100, "نازنین\u200cزهرا", "O’Brien-Ní Dhuibhne", "李明"])
def test_names_of_all_scripts_are_read(name: str) -> None:
    PAPER.refuse_unfit(PAPER.as_stored([f"w:{name}"]))


def test_a_paper_without_write_ins_takes_no_name_not_even_of_one_who_stands() -> None:
    paper = replace(PAPER, write_ins=0)
    for mark in ("w:Eve", "w:Ann Lee"):
        with pytest.raises(paper_errors.WriteInNotAllowed):
            paper.refuse_unfit(paper.as_stored([mark]))


def test_a_name_that_two_choices_bear_is_refused_and_no_vote_of_either() -> None:
    twins = replace(PAPER, choices=(Choice("1", {"en": "Ann Lee"}), Choice("2", {"en": "ANN LEE"})))
    with pytest.raises(paper_errors.WriteInUnclear):
        twins.refuse_unfit(twins.as_stored(["w:Ann Lee"]))
    twins.refuse_unfit(("1", "2"))


def test_two_people_agree_when_all_numbers_are_alike_whatever_capitals_they_use() -> None:
    def entered(who: str, name: str, valid: int = 2) -> tuple[str, str, HandCount]:
        return who, who, hand_count(PAPER, {"ann": 1, "bo": 0, f"w:{name}": 2, "w:Nobody": 0}, valid, 0, 1)

    assert agreed([entered("one", "Eve"), entered("two", "EVE", valid=3)]) is None
    found = agreed([entered("one", "Eve"), entered("two", "Max"), entered("three", "EVE")])
    assert found is not None
    assert found[0].counts == {"ann": 1, "bo": 0, "w:EVE": 2}
    assert found[1] == ("one", "three")


ONE_MARK = replace(PAPER, max_marks=1, write_ins=1)


@pytest.mark.parametrize(
    "counted",
    [
        HandCount({"ann": 3, "bo": 3}, 6),  # more than issued
        HandCount({"ann": 3, "bo": 0}, 3, blank=2, invalid=1),
        HandCount({"ann": 3, "bo": 0}, 2),  # more votes than papers
        HandCount({"ann": 1, "bo": 1}, 3),  # a valid paper without a vote
        HandCount({"ann": 0, "bo": 0}, 1),
    ],
)
def test_papers_that_cannot_have_been_in_the_box_are_refused(counted: HandCount) -> None:
    with pytest.raises(errors.TotalsImpossible):
        refuse_impossible_papers(ONE_MARK, counted, issued=5)


def test_papers_of_several_marks_hold_up_to_so_many_votes_and_names() -> None:
    counts = {"ann": 2, "bo": 2, "w:Eve": 2}
    refuse_impossible_papers(PAPER, hand_count(PAPER, counts, 2, 0, 0), issued=2)
    for impossible in (counts | {"w:Max": 1}, {"ann": 1, "bo": 0, "w:Eve": 1, "w:Max": 2, "w:Zoe": 2}):
        with pytest.raises(errors.TotalsImpossible):
            refuse_impossible_papers(PAPER, hand_count(PAPER, impossible, 2, 0, 0), issued=2)
    with pytest.raises(paper_errors.ValidPapersNotSaid):
        hand_count(PAPER, counts, None, 0, 0)


def test_hands_are_not_invalid_and_abstain_only_where_a_paper_may_be_blank() -> None:
    refuse_impossible_hands(ONE_MARK, HandCount({"ann": 2, "bo": 1}, 3, blank=2), 5)
    for paper, counted in (
        (ONE_MARK, HandCount({"ann": 2, "bo": 1}, 3, invalid=1)),
        (ONE_MARK, HandCount({"ann": 2, "bo": 1}, 3, blank=3)),
        (motion_paper(), HandCount({"yes": 2, "no": 1, "abstain": 1}, 4, blank=1)),
        (motion_paper(), HandCount({"yes": 2, "no": 1, "abstain": 1}, 3)),
    ):
        with pytest.raises(errors.TotalsImpossible):
            refuse_impossible_hands(paper, counted, 5)


def test_an_excluded_member_is_on_no_base_of_those_who_may_vote_and_on_the_others() -> None:
    members = [member("A"), member("B"), member("C", suspended=True), member("D")]
    delegations = [delegation(code) for code in "ABC"]
    roll = freeze_roll(members, delegations, frozenset({"d-A", "d-B", "d-C"}), ("B", "D"))
    assert (roll.eligible, roll.present, roll.suspended, roll.excluded) == (("A",), ("A",), ("C",), ("B", "D"))
    sizes = roll.sizes
    assert (sizes.members, sizes.eligible, sizes.accredited, sizes.present) == (4, 1, 3, 1)


def test_the_hash_covers_round_region_write_ins_and_whom_the_round_excludes() -> None:
    roll = freeze_roll([member("A"), member("B")], [delegation("A"), delegation("B")], frozenset())
    frozen = freeze(roll, RULES)
    hashes = {
        manifest_hash(PREPARED, frozen),
        manifest_hash(replace(PREPARED, round="special"), frozen),
        manifest_hash(replace(PREPARED, region="Africa"), frozen),
        manifest_hash(replace(PREPARED, paper=replace(motion_paper(), write_ins=1)), frozen),
        manifest_hash(PREPARED, replace(frozen, roll=replace(roll, excluded=("C",)))),
    }
    assert len(hashes) == 5


def test_paper_ballots_that_were_not_returned_are_said_in_every_language() -> None:
    poll = opened(replace(PREPARED, motion_id=None, mode=Mode.SECRET, paper=PAPER)).issue_paper({"A", "B"}, NOW)
    poll = poll.issue_paper({"C"}, NOW)
    counted = count(PAPER, [("ann",)], hand_count(PAPER, {"ann": 0, "bo": 1}, 1, 0, 1))
    paper = {"issued": poll.paper_issued, "valid": 1, "blank": 0, "invalid": 1}
    result = propose(poll.close(NOW, 2), Recount(counted, None, ("one", "two"), {}, paper))
    assert result.paper == {"issued": 3, "valid": 1, "blank": 0, "invalid": 1}
    assert result.sentence["en"] == (
        "3 papers were handed in: 2 valid, 0 blank, 1 invalid. "
        "Paper ballots: 3 issued, 1 valid, 0 blank, 1 invalid, 1 not returned."
    )
    assert all(Counter(text)["3"] == 2 for text in result.sentence.values())


def test_paper_is_issued_in_secret_polls_while_they_run_to_those_on_the_roll() -> None:
    secret = replace(PREPARED, mode=Mode.SECRET)
    running = opened(secret, seconds=10)
    assert running.hold(NOW).issue_paper({"A"}, NOW).paper_issued == 1
    for poll, members, refusal in (
        (opened(), {"A"}, errors.WrongMode),
        (secret, {"A"}, errors.PollNotOpen),
        (running.close(NOW, 2), {"A"}, errors.PollClosed),
        (running.void(), {"A"}, errors.PollIsVoid),
        (running, {"A", "Z"}, paper_errors.NotAllOnTheRoll),
    ):
        with pytest.raises(refusal):
            poll.issue_paper(members, NOW)
    with pytest.raises(errors.PollClosed):
        running.issue_paper({"A"}, running.closes_at or NOW)
