"""Which screens are there: one a sign-in, remembered when it goes, in bounded room."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from services.notifications.domain.attendance import HEARD_WITHIN, Attendance, Looker

AT = datetime(2025, 11, 24, 9, 0, tzinfo=UTC)
FRANCE = Looker("s1", "delegate", "fra")


def later(minutes: int) -> datetime:
    return AT + timedelta(minutes=minutes)


def test_a_screen_with_two_streams_is_one_and_gone_only_with_the_last() -> None:
    attendance = Attendance()
    attendance.came(FRANCE, "first", AT)
    attendance.came(FRANCE, "second", AT)
    attendance.went(FRANCE, "first", AT)
    attendance.went(FRANCE, "first", AT)  # told twice
    assert [each.online(AT) for each in attendance.screens()] == [True]
    attendance.went(FRANCE, "second", AT)
    assert [each.online(AT) for each in attendance.screens()] == [False]


def test_a_screen_that_answers_no_more_is_gone_though_its_connection_was_never_closed() -> None:
    attendance = Attendance()
    attendance.came(FRANCE, "silent", AT)
    attendance.heard(FRANCE, later(5))
    assert attendance.online_of("fra", later(5) + HEARD_WITHIN) == 1
    dead = later(6)
    assert attendance.online_of("fra", dead) == 0
    assert [each.seen for each in attendance.lost_since(AT, "delegate", dead)] == [later(5)]
    attendance.went(FRANCE, "silent", dead)  # its connection is given up
    assert [each.seen for each in attendance.lost_since(AT, "delegate", dead)] == [later(5)]
    attendance.heard(FRANCE, dead)
    assert attendance.lost_since(AT, "delegate", dead) == []


def test_a_screen_that_only_answers_is_there_until_its_stream_ends_elsewhere() -> None:
    attendance = Attendance()
    attendance.heard(FRANCE, AT)
    assert attendance.online_of("fra", AT) == 1
    attendance.went(FRANCE, "on another server", AT)
    assert attendance.online_of("fra", AT) == 0


def test_lost_is_who_went_since_then_and_has_not_come_back() -> None:
    attendance = Attendance()
    for minute, name in enumerate(("early", "back", "lost")):
        looker = Looker(name, "delegate", name)
        attendance.came(looker, "stream", later(minute))
        attendance.went(looker, "stream", later(minute))
    attendance.came(Looker("back", "delegate", "back"), "next", later(5))
    assert [each.looker.session_id for each in attendance.lost_since(later(1), "delegate", later(5))] == ["lost"]
    assert attendance.lost_since(later(1), "display", later(5)) == []


def test_a_screen_that_comes_back_counts_for_its_delegation_and_an_observer_does_not() -> None:
    attendance = Attendance()
    attendance.came(FRANCE, "stream", AT)
    attendance.came(Looker("s2", "observer", "fra"), "stream", AT)
    assert attendance.online_of("fra", AT) == 1
    attendance.went(FRANCE, "stream", AT)
    assert attendance.online_of("fra", AT) == 0


def test_those_gone_longest_give_way_and_who_is_there_never_does() -> None:
    attendance = Attendance(most=2)
    attendance.came(FRANCE, "stream", AT)
    for number in range(3):
        looker, at = Looker(f"passing {number}", "display", None), AT + timedelta(seconds=number)
        attendance.came(looker, "stream", at)
        attendance.went(looker, "stream", at)
    assert [each.looker.session_id for each in attendance.screens()] == ["s1", "passing 2"]
