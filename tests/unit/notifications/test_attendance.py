"""Which screens are there: one a sign-in, remembered when it goes, in bounded room."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from services.notifications.domain.attendance import Attendance, Looker

AT = datetime(2025, 11, 24, 9, 0, tzinfo=UTC)
FRANCE = Looker("s1", "delegate", "fra")


def later(minutes: int) -> datetime:
    return AT + timedelta(minutes=minutes)


def test_a_screen_with_two_streams_is_one_and_gone_only_with_the_last() -> None:
    attendance = Attendance()
    attendance.came(FRANCE, AT)
    attendance.came(FRANCE, AT)
    attendance.went(FRANCE, later(1))
    assert [each.online for each in attendance.screens()] == [True]
    attendance.went(FRANCE, later(2))
    assert [each.online for each in attendance.screens()] == [False]


def test_lost_is_who_went_since_then_and_has_not_come_back() -> None:
    attendance = Attendance()
    for minute, name in enumerate(("early", "back", "lost")):
        looker = Looker(name, "delegate", name)
        attendance.came(looker, AT)
        attendance.went(looker, later(minute))
    attendance.came(Looker("back", "delegate", "back"), later(5))
    assert [each.looker.session_id for each in attendance.lost_since(later(1), "delegate")] == ["lost"]
    assert attendance.lost_since(later(1), "display") == []


def test_a_screen_that_comes_back_counts_for_its_delegation_and_an_observer_does_not() -> None:
    attendance = Attendance()
    attendance.came(FRANCE, AT)
    attendance.came(Looker("s2", "observer", "fra"), AT)
    assert attendance.online_of("fra") == 1
    attendance.went(FRANCE, AT)
    assert attendance.online_of("fra") == 0


def test_those_gone_longest_give_way_and_who_is_there_never_does() -> None:
    attendance = Attendance(most=2)
    attendance.came(FRANCE, AT)
    for number in range(3):
        looker = Looker(f"passing {number}", "display", None)
        attendance.came(looker, later(number))
        attendance.went(looker, later(number))
    assert [each.looker.session_id for each in attendance.screens()] == ["s1", "passing 2"]
