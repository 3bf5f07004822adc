"""A failed delivery is tried again later and later, at random, for about two hours, and then no more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.notifications.domain.retry import FIRST_MS, LONGEST_MS, MOST_ATTEMPTS, next_try, pause_ms

NOW = datetime(2025, 11, 24, 9, 0, tzinfo=UTC)
tries, draws = st.integers(1, MOST_ATTEMPTS), st.integers(0, 999)


@given(attempts=tries, drawn=draws)
def test_a_pause_lies_between_half_and_the_whole_of_its_step_and_within_the_bound(attempts: int, drawn: int) -> None:
    whole = min(FIRST_MS * 2 ** (attempts - 1), LONGEST_MS)
    assert whole // 2 <= pause_ms(attempts, drawn) <= whole <= LONGEST_MS


@given(attempts=st.integers(1, MOST_ATTEMPTS - 2), drawn=draws)
def test_each_pause_is_longer_than_the_one_before_unless_the_draw_undoes_it(attempts: int, drawn: int) -> None:
    assert pause_ms(attempts + 1, drawn) > pause_ms(attempts, drawn)


def test_two_that_failed_together_do_not_come_back_together() -> None:
    assert len({pause_ms(3, drawn) for drawn in (0, 250, 500, 750, 999)}) == 5


def test_the_last_try_is_the_last_and_all_of_them_take_between_one_and_three_hours() -> None:
    assert next_try(MOST_ATTEMPTS, NOW, 0) is None
    assert next_try(1, NOW, 999) == NOW + timedelta(seconds=5)
    shortest = sum(pause_ms(attempts, 0) for attempts in range(1, MOST_ATTEMPTS))
    longest = sum(pause_ms(attempts, 999) for attempts in range(1, MOST_ATTEMPTS))
    assert 3_600_000 < shortest < longest < 3 * 3_600_000


@pytest.mark.parametrize(("attempts", "drawn"), [(0, 0), (1, -1), (1, 1000)])
def test_what_is_no_try_or_no_draw_is_an_error(attempts: int, drawn: int) -> None:
    with pytest.raises(ValueError, match="no such try"):
        pause_ms(attempts, drawn)
