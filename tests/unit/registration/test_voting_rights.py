from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from services.registration.domain.errors import AlreadySuspended, NotSuspended
from services.registration.domain.member import Member

DAY = date(2025, 11, 24)
MEMBER = Member("o", "FRA", {"en": "France"}, "Europe", DAY)


def day(number: int) -> date:
    return DAY + timedelta(days=number)


def test_a_suspension_covers_its_first_day_and_not_its_last() -> None:
    member = MEMBER.suspend("arrears", day(2)).restore("paid", day(5))
    assert [member.suspended(day(n)) for n in range(7)] == [False, False, True, True, True, False, False]


def test_a_suspension_that_has_begun_or_is_to_come_allows_no_second() -> None:
    member = MEMBER.suspend("arrears", day(2))
    for since in (0, 2, 9):
        with pytest.raises(AlreadySuspended):
            member.suspend("again", day(since))


def test_after_a_restoration_a_new_suspension_may_begin() -> None:
    member = MEMBER.suspend("arrears", day(0)).restore("paid", day(2)).suspend("again", day(2))
    assert member.suspended(day(2))
    assert [each.reason for each in member.suspensions] == ["arrears", "again"]


def test_restored_before_its_day_a_suspension_is_withdrawn() -> None:
    member = MEMBER.suspend("arrears", day(5)).restore("a mistake", day(1))
    assert not any(member.suspended(day(n)) for n in range(10))
    assert member.standing_suspension(day(0)) is None
    assert member.suspend("again", day(3)).suspended(day(3))


def test_what_is_not_suspended_cannot_be_restored() -> None:
    with pytest.raises(NotSuspended):
        MEMBER.restore("x", DAY)
    with pytest.raises(NotSuspended):
        MEMBER.suspend("x", day(0)).restore("y", day(4)).restore("z", day(5))


@settings(max_examples=500)
@example([(True, 0), (False, 10), (True, 20), (False, 20), (True, 5)])
@given(st.lists(st.tuples(st.booleans(), st.integers(0, 40)), max_size=12))
def test_whatever_is_ordered_suspensions_never_overlap_and_changes_are_foreseen(orders: list[tuple[bool, int]]) -> None:
    member = MEMBER
    for suspend, number in orders:
        try:
            member = member.suspend("r", day(number)) if suspend else member.restore("r", day(number))
        except (AlreadySuspended, NotSuspended):
            continue
    states = [member.suspended(day(n)) for n in range(-1, 60)]
    covering = [sum(each.covers(day(n)) for each in member.suspensions) for n in range(-1, 60)]
    assert max(covering) <= 1
    changes = [n - 1 for n in range(1, len(states)) if states[n] != states[n - 1]]
    for change in changes:
        foreseen = member.next_change(day(change - 1))
        assert foreseen is not None
        assert foreseen <= day(change)
