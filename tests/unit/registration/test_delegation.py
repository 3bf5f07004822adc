from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from services.registration.domain.delegation import Delegate, Delegation, Function, accredited
from services.registration.domain.errors import CannotHoldTheVote, HeadExists, NoValidCredential, TooManyDelegates
from shared.kernel.errors import NotFound

NOW = datetime(2025, 11, 24, 9, tzinfo=UTC)


def delegation(*functions: Function, member: str | None = "FRA") -> Delegation:
    delegates = [Delegate(f"d{n}", f"D {n}", function) for n, function in enumerate(functions)]
    return accredited("x", "o", "a", member, {"en": "France"}, delegates)


def test_the_head_holds_the_vote_wherever_named() -> None:
    assert delegation("adviser", "alternate", "head").voting_delegate_id == "d2"


def test_without_a_head_the_first_who_may_holds_it() -> None:
    assert delegation("observer", "adviser", "alternate").voting_delegate_id == "d1"


def test_observers_hold_no_vote_whatever_their_function() -> None:
    assert delegation("head", member=None).voting_delegate_id is None
    assert delegation("observer").voting_delegate_id is None
    assert delegation("head", member=None).role_of(Delegate("d", "D", "head")) == "observer"


def test_a_second_head_is_refused() -> None:
    with pytest.raises(HeadExists):
        delegation("head", "head")


def test_a_delegation_has_a_bound() -> None:
    with pytest.raises(TooManyDelegates):
        delegation(*(["adviser"] * 101))


def test_the_vote_goes_to_who_may_hold_it_and_has_a_badge() -> None:
    two = delegation("head", "adviser", "observer")
    with pytest.raises(NoValidCredential):
        two.hand_over_to("d1")
    with pytest.raises(CannotHoldTheVote):
        two.with_credential("d2", "c").hand_over_to("d2")
    with pytest.raises(NotFound):
        two.hand_over_to("d9")
    assert two.with_credential("d1", "c").hand_over_to("d1").voting_delegate_id == "d1"


def test_a_delegation_is_in_the_hall_while_one_of_it_is() -> None:
    here = delegation("head", "adviser").with_presence({"d0", "d1"}, True, NOW)
    assert (here.in_hall, here.present_ids) == (True, ("d0", "d1"))
    one = here.with_presence({"d0"}, False, NOW)
    assert (one.in_hall, one.present_ids) == (True, ("d1",))
    assert not one.with_presence({"d1"}, False, NOW).in_hall


def test_a_new_badge_leaves_vote_and_presence_as_they_are() -> None:
    before = delegation("head", "adviser").with_presence({"d0"}, True, NOW)
    after = before.with_credential("d0", "c2")
    assert (after.voting_delegate_id, after.present_ids) == (before.voting_delegate_id, before.present_ids)


def test_sightings_of_a_person_end_alike_in_whatever_order_and_however_often_they_come() -> None:
    seen = [(True, 0), (False, 5), (True, 7), (False, 20)]
    ends = set()
    for order in permutations(seen):
        here = delegation("head")
        for present, minute in (*order, *order):
            here = here.with_presence({"d0"}, present, NOW + timedelta(minutes=minute))
        ends.add((here.in_hall, here.delegate("d0").moved_at))
    assert ends == {(False, NOW + timedelta(minutes=20))}
