"""Claims about the quorum."""

from __future__ import annotations

import pytest

from shared.rules.loading import load_quorum
from shared.rules.majority import Base, Comparison, Electorate, Share
from shared.rules.quorum import Quorum, check_quorum, quorum_required


def electorate(present: int) -> Electorate:
    return Electorate(members=196, eligible=194, accredited=179, present=present)


@pytest.mark.parametrize(
    ("fraction", "comparison", "base", "needed"),
    [
        ("1/2", ">", "members", 99),
        ("1/2", ">=", "members", 98),
        ("1/2", ">", "eligible", 98),
        ("1/2", ">", "accredited", 90),
        ("1/3", ">=", "members", 66),
    ],
)
def test_the_quorum_counts_on_the_base_it_names(fraction: str, comparison: str, base: str, needed: int) -> None:
    rule = Quorum(Share.parse(fraction), Comparison(comparison), Base(base))
    assert quorum_required(rule, electorate(0)) == needed
    assert check_quorum(rule, electorate(needed)).met
    assert not check_quorum(rule, electorate(needed - 1)).met


def test_rules_without_a_quorum_need_nobody() -> None:
    check = check_quorum(None, electorate(0))
    assert (check.required, check.present, check.met) == (0, 0, True)
    assert check.explanation["en"] == "No quorum is required: 0 present."


def test_the_chair_reads_that_the_quorum_is_lost() -> None:
    check = check_quorum(Quorum(Share(1, 2), Comparison.MORE_THAN, Base.MEMBERS), electorate(80))
    assert (check.required, check.present, check.met) == (99, 80, False)
    assert check.explanation["en"] == "The quorum of 99 is not met: 80 present. No decision can be taken."
    assert set(check.explanation) == {"ar", "en", "fr", "es"}


def test_a_quorum_is_frozen_in_the_shape_in_which_it_is_read() -> None:
    rule = Quorum(Share(1, 3), Comparison.AT_LEAST, Base.ACCREDITED, ("open", "close"))
    assert rule.document() == {
        "fraction": "1/3",
        "comparison": ">=",
        "base": "accredited",
        "checked_at": ["open", "close"],
    }
    assert load_quorum(rule.document()) == rule
