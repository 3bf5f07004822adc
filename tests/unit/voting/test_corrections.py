"""V3, V7: a corrected result is the recount with the corrections, decided anew; what was announced stays in it."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.voting.domain import motion_errors as errors
from services.voting.domain.correction import Correction, corrected, must_be_correctable, standing
from services.voting.domain.frozen import freeze
from services.voting.domain.manifest import manifest
from services.voting.domain.poll import Mode, Poll
from services.voting.domain.result import Recount, propose
from services.voting.domain.roll import Roll, freeze_roll
from services.voting.domain.tally import Count
from shared.rules.loading import load_rule_set
from tests.unit.voting.test_poll import NOW, PREPARED, RULES, delegation, member, opened

CHOICES = ("yes", "no", "abstain")
ROLL_CALLS = st.dictionaries(st.sampled_from("ABCDEFGH"), st.sampled_from(CHOICES))
REVOTE = load_rule_set({"id": "revote", "tie": ["revote", "rejected"]})


def declared(**changes: Any) -> Poll:
    return replace(opened().close(NOW, 2).declare(), **changes)


def recount_of(roll_call: dict[str, str]) -> Recount:
    counts = {choice: list(roll_call.values()).count(choice) for choice in CHOICES}
    return Recount(Count(counts, len(roll_call), len(roll_call), 0, 0), roll_call, (), {})


def correction(member: str, was: str, becomes: str, number: int = 1) -> Correction:
    return Correction(number, member, was, becomes, "wrong button", NOW, "The chair")


def announced_of(poll: Poll, recount: Recount) -> dict[str, Any]:
    return propose(poll, recount).document(NOW, "The chair")


@given(ROLL_CALLS, st.data())
def test_corrections_one_after_the_other_give_what_a_recount_of_the_corrected_votes_gives(
    roll_call: dict[str, str], data: st.DataObject
) -> None:
    by_now, corrections = dict(roll_call), []
    for number in range(1, data.draw(st.integers(0, 5)) + 1 if roll_call else 1):
        who, becomes = data.draw(st.sampled_from(sorted(by_now))), data.draw(st.sampled_from(CHOICES))
        corrections.append(correction(who, by_now[who], becomes, number))
        by_now[who] = becomes
    before = recount_of(roll_call)
    assert corrected(before, corrections) == recount_of(by_now)
    assert before == recount_of(roll_call)
    result = standing(declared(), announced_of(declared(), before), before, corrections)
    assert result["outcome"] == propose(declared(), recount_of(by_now)).outcome


def test_what_was_announced_stays_beside_what_stands_now() -> None:
    poll, recount = declared(), recount_of({"A": "yes", "B": "no", "C": "no"})
    announced = announced_of(poll, recount)
    assert standing(poll, announced, recount, []) == announced
    twice = [correction("B", "no", "yes"), correction("B", "yes", "abstain", 2)]
    result = standing(poll, announced, recount, twice)
    assert result["announced"] == {name: announced[name] for name in ("outcome", "counts", "sentence")}
    assert (result["counts"], result["roll_call"]["B"]) == ({"yes": 1, "no": 1, "abstain": 1}, "abstain")
    assert [each["becomes"] for each in result["corrections"]] == ["yes", "abstain"]
    assert (result["declared_at"], result["papers"]) == (announced["declared_at"], 3)
    assert result["sentence"]["en"].startswith("Result as corrected since it was announced (corrections: 2). Yes 1,")
    assert result["working"]["en"].splitlines()[-2:] == [
        "Votes in favour: 1. The required number is not reached.",
        "Not adopted.",
    ]


def test_a_correction_can_make_a_vote_equally_divided() -> None:
    frozen = freeze(opened().frozen_at_opening.roll, REVOTE)
    poll, recount = declared(frozen=frozen), recount_of({"A": "yes", "B": "yes", "C": "no"})
    result = standing(poll, announced_of(poll, recount), recount, [correction("B", "yes", "abstain")])
    assert (result["outcome"], result["second_vote"]) == ("not_adopted", True)


def test_only_the_vote_that_is_recorded_is_corrected() -> None:
    recount = recount_of({"A": "yes"})
    with pytest.raises(errors.NotTheRecordedVote):
        corrected(recount, [correction("A", "no", "yes")])
    with pytest.raises(errors.NotTheRecordedVote):
        corrected(recount, [correction("A", "yes", "no"), correction("A", "yes", "abstain", 2)])
    with pytest.raises(errors.UnknownVoter):
        corrected(recount, [correction("B", "no", "yes")])


@pytest.mark.parametrize(
    "poll",
    [
        declared(mode=Mode.SECRET),
        declared(mode=Mode.HANDS),
        declared(motion_id=None, contest_id="c"),
        declared(frozen=replace(opened().frozen_at_opening, correction_hours=0)),
        opened().close(NOW, 2),
        opened().close(NOW, 2).void(),
    ],
)
def test_only_a_declared_recorded_vote_on_a_motion_is_corrected_where_the_rules_allow_it(poll: Poll) -> None:
    announced = announced_of(declared(), recount_of({"A": "yes"}))
    with pytest.raises(errors.NoCorrectionsHere):
        must_be_correctable(poll, announced, NOW)
    with pytest.raises(errors.NoCorrectionsHere):
        must_be_correctable(declared(), None, NOW)
    must_be_correctable(declared(), announced, NOW)


def test_the_window_ends_so_many_hours_after_the_declaration() -> None:
    announced = announced_of(declared(), recount_of({"A": "yes"}))
    must_be_correctable(declared(), announced, NOW + timedelta(hours=24))
    with pytest.raises(errors.CorrectionTooLate):
        must_be_correctable(declared(), announced, NOW + timedelta(hours=24, seconds=1))


@given(st.sets(st.sampled_from("ABCDEF")), st.sets(st.sampled_from("ABCDEF")), st.sets(st.sampled_from("ABCDEF")))
def test_on_the_roll_is_who_voted_who_did_not_and_who_was_absent(
    roll: set[str], present: set[str], voters: set[str]
) -> None:
    poll, voters = _with_roll(roll, present), voters & roll
    result = propose(poll, recount_of(dict.fromkeys(sorted(voters), "yes")))
    assert (result.not_voting, result.absent) == (len((present & roll) - voters), len(roll - present - voters))
    assert result.papers + result.not_voting + result.absent == len(roll)


def _with_roll(members: set[str], present: set[str]) -> Poll:
    in_hall = frozenset(f"d-{code}" for code in present)
    roll: Roll = freeze_roll([member(code) for code in members], [delegation(code) for code in members], in_hall)
    return declared(frozen=freeze(roll, RULES))


@given(st.sets(st.sampled_from("ABCDEF")), st.sets(st.sampled_from("ABCDEF")), st.integers(0, 6))
def test_hands_are_taken_to_be_of_those_present_as_far_as_there_are_so_many(
    roll: set[str], present: set[str], hands: int
) -> None:
    hands, poll = min(hands, len(roll)), replace(_with_roll(roll, present), mode=Mode.HANDS)
    result = propose(
        poll, Recount(Count({"yes": hands, "no": 0, "abstain": 0}, hands, hands, 0, 0), None, ("x", "y"), {})
    )
    assert result.papers + result.not_voting + result.absent == len(roll)
    assert result.absent <= len(roll - present)


def test_the_hash_covers_the_shape_of_the_motion_and_the_rules_for_ties_postponement_and_corrections() -> None:
    poll, frozen = opened(), opened().frozen_at_opening
    documents = [
        manifest(poll, frozen),
        manifest(replace(poll, as_amended=("a",)), frozen),
        manifest(replace(poll, without_parts=("p",)), frozen),
        manifest(poll, freeze(frozen.roll, replace(REVOTE, quorum=RULES.quorum, id="test"))),
        manifest(poll, replace(frozen, postponed_by={"fraction": "1/2", "comparison": ">"})),
        manifest(poll, replace(frozen, correction_hours=1)),
    ]
    assert all(documents.count(each) == 1 for each in documents)


def test_a_poll_opened_before_there_was_more_to_hash_keeps_its_hash() -> None:
    old = {
        k: v for k, v in asdict(opened().frozen_at_opening).items() if k in ("rules_id", "quorum", "quorum_required")
    }
    before = manifest(PREPARED, replace(opened().frozen_at_opening, manifest_form=1, **old))
    assert not before.keys() & {"as_amended", "without_parts", "tie", "postponed_by", "correction_hours"}


def test_a_question_divided_or_put_off_before_is_not_so_again() -> None:
    rules = load_rule_set(
        {"id": "x", "tie": ["revote", "rejected"], "postponement": {"fraction": "1/2", "comparison": ">"}}
    )
    roll = opened().frozen_at_opening.roll
    first = freeze(roll, rules)
    assert (first.tie, first.postponement) == ("second-vote", rules.postponement)
    again = freeze(roll, rules, divided_before=True, postponed_before=True)
    assert (again.tie, again.postponement) == ("rejected-again", None)
    assert freeze(roll, RULES, divided_before=True).tie == "rejected"
