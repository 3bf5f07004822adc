"""The time plan: what is expected when, whatever happened so far."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shared.rules.time_plan import Slot, forecast

NINE = datetime(2025, 11, 24, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def at(minutes: int) -> datetime:
    return NINE + minutes * MINUTE


def planned(key: str, start: int | None, minutes: int | None = 30, sitting: str = "am", begins: int = 0) -> Slot:
    when = at(start) if start is not None else None
    return Slot(key, "planned", sitting, at(begins), when, minutes)


def closed(key: str, start: int, minutes: int, began: int, ended: int) -> Slot:
    return Slot(key, "closed", "am", NINE, at(start), minutes, at(began), None, (ended - began) * 60, at(ended))


def opened(key: str, start: int, minutes: int, began: int, spent_s: int = 0) -> Slot:
    return Slot(key, "open", "am", NINE, at(start), minutes, at(began), at(began), spent_s)


def delays(slots: list[Slot], now: int) -> list[int | None]:
    return [each.delay_minutes for each in forecast(slots, at(now)).items.values()]


DAY = [planned("a", 0), planned("b", 30), planned("c", 60), planned("d", 300, sitting="pm", begins=300)]


def test_before_anything_has_begun_everything_is_expected_as_planned() -> None:
    assert delays(DAY, -60) == [0, 0, 0, 0]
    assert forecast(DAY, at(-60)).delay_minutes == 0


def test_an_item_that_takes_longer_pushes_what_follows_it_in_its_sitting_and_not_the_next_sitting() -> None:
    slots = [opened("a", 0, 30, 0), *DAY[1:]]
    assert delays(slots, 20) == [0, 0, 0, 0]
    assert delays(slots, 42) == [0, 12, 12, 0]
    assert forecast(slots, at(42)).delay_minutes == 12


def test_a_break_takes_up_the_delay() -> None:
    assert delays([opened("a", 0, 30, 0), planned("b", 40), planned("c", 90)], 45) == [0, 5, 0]


def test_what_ends_early_brings_the_rest_of_the_sitting_forward_and_keeps_its_breaks() -> None:
    slots = [closed("a", 0, 30, 0, 18), planned("b", 30), planned("c", 70), planned("d", 300, sitting="pm", begins=300)]
    assert delays(slots, 20) == [0, -10, -10, 0]
    assert forecast(slots, at(20)).delay_minutes == -10


def test_without_a_start_of_its_own_an_item_is_planned_for_the_end_of_the_one_before_it() -> None:
    slots = [planned("a", None, 20), planned("b", None, 15), planned("c", None)]
    assert [each.start for each in forecast(slots, at(-5)).items.values()] == [at(0), at(20), at(35)]
    assert delays(slots, 10) == [10, 10, 10]


def test_a_suspended_item_takes_what_is_left_of_its_time_where_it_stands_now() -> None:
    suspended = Slot("a", "suspended", "am", NINE, at(0), 30, at(0), None, 20 * 60)
    found = forecast([suspended, planned("b", 30)], at(25)).items
    assert (found["a"].start, found["a"].end, found["b"].start) == (at(0), at(35), at(35))


def test_where_nothing_is_planned_nothing_is_foretold() -> None:
    bare = [Slot("a", "closed"), Slot("b", "open", began_at=at(1), open_since=at(1)), Slot("c", "planned")]
    found = forecast(bare, at(30))
    assert [each.delay_minutes for each in found.items.values()] == [None, None, None]
    assert (found.delay_minutes, found.items["c"].start) == (None, None)


PLANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 90), st.booleans()), min_size=1, max_size=8
)  # break before it, length, whether a new sitting begins


def plan_of(shape: list[tuple[int, int, bool]]) -> list[Slot]:
    slots: list[Slot] = []
    minute, begins, sitting = 0, 0, 0
    for number, (pause, length, another) in enumerate(shape):
        minute += pause
        if another or not slots:
            sitting, begins = sitting + 1, minute
        slots.append(planned(str(number), minute, length, str(sitting), begins))
        minute += length
    return slots


@given(shape=PLANS, early=st.integers(0, 500))
def test_ahead_of_the_plan_nothing_is_late_or_early(shape: list[tuple[int, int, bool]], early: int) -> None:
    slots = plan_of(shape)
    first = shape[0][0]
    assert set(delays(slots, first - early)) == {0}


@given(shape=PLANS, now=st.integers(-100, 900), later=st.integers(0, 300))
def test_time_that_passes_never_brings_anything_forward(
    shape: list[tuple[int, int, bool]], now: int, later: int
) -> None:
    slots = plan_of(shape)
    before, after = forecast(slots, at(now)).items, forecast(slots, at(now + later)).items
    for slot in slots:
        assert (before[slot.key].start or NINE) <= (after[slot.key].start or NINE)


@given(shape=PLANS, ended=st.integers(0, 400), waited=st.integers(0, 60))
def test_items_to_come_follow_one_another_not_before_now_nor_before_their_sitting(
    shape: list[tuple[int, int, bool]], ended: int, waited: int
) -> None:
    first, *rest = plan_of(shape)
    begun = shape[0][0]
    done = Slot(
        first.key, "closed", first.sitting, first.sitting_begins, first.start, first.minutes, first.start, None,
        ended * 60, at(begun + ended),
    )  # fmt: skip
    now = at(begun + ended + waited)
    free = now
    for slot in rest:
        expected = forecast([done, *rest], now).items[slot.key]
        assert expected.start is not None
        assert expected.end is not None
        assert slot.sitting_begins is not None
        assert expected.start >= max(free, slot.sitting_begins)
        free = expected.end
