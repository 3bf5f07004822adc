"""The sums of a vote agree when nothing is missing, and show by how much they do not when something is."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import pytest

from services.voting.domain.frozen import freeze
from services.voting.domain.hand_count import HandCount
from services.voting.domain.paper import Choice, Paper
from services.voting.domain.poll import Mode, Poll
from services.voting.domain.reconciliation import Stored, Sum, marks_of, reconcile
from services.voting.domain.result import Recount, propose
from services.voting.domain.roll import freeze_roll
from services.voting.domain.tally import Count
from shared.rules.loading import load_rule_set
from tests.unit.voting.test_poll import NOW, PREPARED, delegation, member

# Six members: A to D on the roll, D away; E suspended; F without an accredited delegation.
MEMBERS = [*(member(code) for code in "ABCD"), member("E", suspended=True), member("F")]
DELEGATIONS = [*(delegation(code) for code in "ABCDE"), delegation("F", accredited=False)]
ROLL = freeze_roll(MEMBERS, DELEGATIONS, frozenset({"d-A", "d-B", "d-C", "d-E"}))


def closed(mode: Mode = Mode.RECORDED) -> Poll:
    poll = replace(PREPARED, mode=mode)
    return poll.open(freeze(ROLL, load_rule_set({"id": "test"})), "f" * 64, NOW, None).close(NOW, 3)


def result(poll: Poll, roll_call: dict[str, str] | None, yes: int, no: int, **more: Any) -> dict[str, Any]:
    counted = Count({"yes": yes, "no": no, "abstain": 0}, yes + no, yes + no, 0, 0)
    return {**asdict(propose(poll, Recount(counted, roll_call, (), {}))), "absent": 1, **more}


def by_parts(sums: list[Sum]) -> dict[tuple[str, tuple[str, ...]], Sum]:
    return {(each.total.name, tuple(part.name for part in each.parts)): each for each in sums}


RECORDED = {"A": "yes", "B": "no"}
STORED = Stored(accepted=3, replaced=1)


def test_a_recorded_vote_with_nothing_missing_agrees_in_every_sum() -> None:
    poll = closed()
    sums = reconcile(poll, result(poll, RECORDED, 1, 1), STORED)
    assert [each.agrees for each in sums] == [True] * len(sums)
    found = by_parts(sums)
    members = found["members", ("on_the_roll", "suspended", "not_accredited")]
    assert [members.total.number, *(part.number for part in members.parts)] == [6, 4, 1, 1]
    roll = found["on_the_roll", ("papers", "not_voting", "absent")]
    assert [roll.total.number, *(part.number for part in roll.parts)] == [4, 2, 1, 1]
    assert found["accepted", ("papers", "replaced")].total.number == 3
    assert found["choice:yes", ("in_the_roll_call",)].total.number == 1


@pytest.mark.parametrize(
    ("stored", "roll_call", "more", "wrong"),
    [
        (replace(STORED, accepted=4), RECORDED, {}, {"accepted": -1}),
        (STORED, {"A": "yes"}, {}, {"papers": -1, "choice:no": -1}),
        (STORED, {"A": "yes", "B": "yes"}, {}, {"choice:no": -1, "choice:yes": 1}),
        (STORED, RECORDED, {"absent": 3}, {"on_the_roll": 2}),
        (STORED, RECORDED, {"blank": 1}, {"papers": 1}),
        (STORED, RECORDED, {"valid": 3}, {"papers": 1, "valid": -1}),
    ],
)
def test_a_figure_that_is_wrong_shows_in_its_sums_and_in_no_other(
    stored: Stored, roll_call: dict[str, str], more: dict[str, Any], wrong: dict[str, int]
) -> None:
    poll = closed()
    sums = reconcile(poll, {**result(poll, RECORDED, 1, 1, **more), "roll_call": roll_call}, stored)
    assert {each.total.name: each.difference for each in sums if not each.agrees} == wrong


def test_a_figure_that_was_not_yet_recorded_leaves_its_sum_open_and_no_other() -> None:
    poll = closed()
    earlier = {key: value for key, value in result(poll, RECORDED, 1, 1).items() if key != "absent"}
    sums = reconcile(poll, earlier, STORED)
    assert [(each.total.name, each.difference) for each in sums if each.agrees is None] == [("on_the_roll", None)]
    assert all(each.agrees for each in sums if each.agrees is not None)


def test_a_member_lost_between_the_roll_and_the_sizes_is_seen() -> None:
    poll = closed()
    frozen = poll.frozen_at_opening
    short = replace(poll, frozen=replace(frozen, roll=replace(ROLL, eligible=("A", "B", "C"))))
    wrong = {each.total.name for each in reconcile(short, result(poll, RECORDED, 1, 1), STORED) if not each.agrees}
    assert wrong == {"members", "on_the_roll"}


def test_members_excluded_from_a_round_count_as_far_as_they_could_have_voted() -> None:
    poll = closed()
    frozen = poll.frozen_at_opening
    for excluded in (
        ("D",),
        ("D", "F"),
    ):  # the second one has no accredited delegation, and would not have voted anyway
        roll = replace(ROLL, eligible=("A", "B", "C"), excluded=excluded)
        without = replace(poll, frozen=replace(frozen, roll=roll))
        sums = reconcile(without, result(poll, RECORDED, 1, 1, absent=0), STORED)
        members = by_parts(sums)["members", ("on_the_roll", "excluded", "suspended", "not_accredited")]
        assert (members.agrees, members.parts[1].number) == (True, 1)


def test_a_secret_vote_compares_those_who_voted_with_the_urn() -> None:
    poll = closed(Mode.SECRET)
    found = by_parts(reconcile(poll, result(poll, None, 1, 1), Stored(urn=2, voted=3)))
    assert found["voted", ("urn",)].difference == -1
    assert found["papers", ("urn",)].agrees is True


def test_paper_ballots_issued_came_back_or_are_shown_as_not_returned() -> None:
    poll = closed(Mode.SECRET)
    paper = {"issued": 2, "valid": 1, "blank": 0, "invalid": 0}
    sums = reconcile(poll, result(poll, None, 1, 1, paper=paper, not_voting=0), Stored(urn=1, voted=3))
    assert [each.agrees for each in sums] == [True] * len(sums)
    issued = by_parts(sums)["paper_issued", ("paper_valid", "paper_blank", "paper_invalid", "paper_not_returned")]
    assert issued.parts[-1].number == 1
    more_than_issued = {**paper, "valid": 3}
    wrong = reconcile(poll, result(poll, None, 1, 1, paper=more_than_issued), Stored(urn=1, voted=3))
    assert [each.difference for each in wrong if each.total.name == "paper_issued"] == [1]


def test_totals_of_hands_are_those_of_the_two_who_agree_and_a_third_does_not_hide_it() -> None:
    poll = closed(Mode.HANDS)
    alike, other = HandCount({"yes": 1, "no": 1, "abstain": 0}, 2), HandCount({"yes": 2, "no": 0, "abstain": 0}, 2)
    stored = Stored(entered=(("Ann", other), ("Bo", alike), ("Cy", alike)))
    assert [(each.total.number, each.agrees) for each in entered_again(poll, stored)] == [
        (1, True), (1, True), (0, True), (0, True), (0, True),
    ]  # fmt: skip
    differing = Stored(entered=(("Ann", other), ("Bo", alike)))
    assert [each.difference for each in entered_again(poll, differing)] == [-1, 1, 0, 0, 0]
    assert entered_again(poll, Stored(entered=(("Ann", alike),))) == []


def entered_again(poll: Poll, stored: Stored) -> list[Sum]:
    sums = reconcile(poll, result(poll, None, 1, 1), stored)
    return [each for each in sums if each.parts[0].name == "entered_again"]


def test_a_line_of_a_roll_call_is_read_back_as_its_marks() -> None:
    paper = Paper(
        (Choice("c1", {"en": "One"}), Choice("c2", {"en": "Two"})), min_marks=1, max_marks=3, blank_allowed=True
    )
    poll = replace(PREPARED, paper=paper)
    assert marks_of(poll, "c1,c2") == ["c1", "c2"]
    assert marks_of(poll, "") == []
    assert marks_of(poll, "w:Sow, Jr.,Ann,c1,w:Bo") == ["w:Sow, Jr.,Ann", "c1", "w:Bo"]
