"""The load test's own arithmetic: when tablets tap, what is held against the result, how figures are ranked and drawn."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.loadtest.arrivals import PROFILES, arrivals
from cli.loadtest.plot import plot
from cli.loadtest.report import percentiles
from cli.loadtest.verdict import Told, compare


def result(counts: dict[str, int], roll_call: dict[str, str] | None = None) -> dict[str, object]:
    return {"counts": counts, "roll_call": roll_call}


@given(st.sampled_from(PROFILES), st.integers(1, 300), st.floats(0.1, 60), st.integers(0, 5))
def test_every_tablet_taps_once_in_order_and_within_the_time(
    profile: str, tablets: int, over_s: float, seed: int
) -> None:
    moments = arrivals(profile, tablets, over_s, seed)
    assert len(moments) == tablets
    assert moments == sorted(moments) == arrivals(profile, tablets, over_s, seed)
    assert 0 <= moments[0] <= moments[-1] <= over_s


def test_what_was_acknowledged_and_is_counted_with_its_choice_is_neither_lost_nor_doubled() -> None:
    told = [
        Told("A", "yes", "acknowledged"),
        Told("B", "no", "acknowledged"),
        Told("C", "yes", "refused", "poll-closed"),
    ]
    assert compare(told, result({"yes": 1, "no": 1}, {"A": "yes", "B": "no"})).ok


@pytest.mark.parametrize(
    ("counts", "roll_call"),
    [({"yes": 0, "no": 0}, {}), ({"yes": 0, "no": 1}, {"A": "no"}), ({"yes": 0, "no": 0}, None)],
    ids=["missing", "with another choice", "missing in a secret vote"],
)
def test_an_acknowledged_ballot_that_is_not_counted_as_cast_is_lost(
    counts: dict[str, int], roll_call: dict[str, str] | None
) -> None:
    assert compare([Told("A", "yes", "acknowledged")], result(counts, roll_call)).lost


@pytest.mark.parametrize(
    ("counts", "roll_call"),
    [({"yes": 2}, {"A": "yes", "B": "yes"}), ({"yes": 2}, {"A": "yes"}), ({"yes": 2}, None)],
    ids=["of a refused member", "in the sum alone", "in a secret vote"],
)
def test_a_ballot_that_is_counted_without_being_acknowledged_is_doubled(
    counts: dict[str, int], roll_call: dict[str, str] | None
) -> None:
    told = [Told("A", "yes", "acknowledged"), Told("B", "yes", "refused", "poll-closed")]
    assert compare(told, result(counts, roll_call)).doubled
    assert not compare(told, result(counts, roll_call), alone=False).doubled


@pytest.mark.parametrize("roll_call", [{}, {"A": "yes"}])
def test_a_ballot_without_an_answer_may_be_counted_or_not(roll_call: dict[str, str]) -> None:
    assert compare([Told("A", "yes", "unanswered")], result({"yes": len(roll_call)}, roll_call)).ok


def test_percentiles_are_measured_values_by_nearest_rank() -> None:
    assert percentiles(range(1, 201)) == {"p50": 100, "p95": 190, "p99": 198, "max": 200}
    assert percentiles([7.04]) == {"p50": 7.0, "p95": 7.0, "p99": 7.0, "max": 7.0}
    assert percentiles([]) is None


def test_the_plot_is_a_picture_with_a_line_for_each_curve_that_was_measured() -> None:
    drawn = ElementTree.fromstring(plot("Load", {"one": [3.0, 1.0, 2.0], "two": [5.0], "none": []}))
    lines = drawn.findall("{http://www.w3.org/2000/svg}polyline")
    assert [len(line.attrib["points"].split()) for line in lines] == [3, 1]
