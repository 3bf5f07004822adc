"""Claims about majorities as they are frozen with a poll."""

from __future__ import annotations

import pytest

from shared.rules.loading import load_majority, load_rule_set
from shared.rules.majority import SIMPLE, Base, Comparison, Majority, Share
from tests.unit.rules.factories import document


@pytest.mark.parametrize(
    ("rule", "frozen"),
    [
        (SIMPLE, {"fraction": "1/2", "comparison": ">", "base": "yes_no"}),
        (
            Majority("nine", Share(9, 15), Comparison.AT_LEAST, Base.FIXED, 15, source="Charter 27", verify=True),
            {"fraction": "9/15", "comparison": ">=", "base": "fixed", "size": 15},
        ),
    ],
)
def test_a_majority_is_frozen_in_the_shape_in_which_it_is_read(rule: Majority, frozen: dict[str, str | int]) -> None:
    assert rule.document() == frozen
    read = load_majority(frozen, load_rule_set(document()))
    assert (read.fraction, read.comparison, read.base, read.size) == (
        rule.fraction,
        rule.comparison,
        rule.base,
        rule.size,
    )
