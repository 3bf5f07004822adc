"""Claims about bodies: who may be elected beside those who sit there, and for which regions a temporary seat is due."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.rules.body import (
    Bar,
    Body,
    Holder,
    Nominee,
    Presiding,
    Session,
    bar_of,
    extra_regions,
    temporary_until,
)
from shared.rules.loading import load_rule_set
from shared.rules.office import Office
from tests.unit.rules.factories import document

REGIONS = ("Africa", "Americas", "Asia", "Europe")
MARRAKECH = Session(date(2025, 11, 24), date(2025, 11, 27))
BUREAU = Body(
    "bureau",
    ("president", "vice", "delegate"),
    distinct=("member",),
    presiding=Presiding(("president", "vice"), 4, REGIONS, freely=("president",), extra="vice"),
)


def office(name: str, **rules: Any) -> Office:
    plain = {"seats": 1, "rounds": [{"ballots": "1-", "majority": "half"}]}
    named = dict.fromkeys(rules.get("not_immediately_after", ()), plain)
    return load_rule_set(document(elections={**named, name: {**plain, **rules}})).office(name)


PRESIDENT, VICE, DELEGATE = office("president"), office("vice"), office("delegate")


def holder(held: str, person: str, member: str | None, region: str | None, since: str, until: str) -> Holder:
    return Holder(held, person, member, region, date.fromisoformat(since), date.fromisoformat(until))


def sits(held: str, person: str, member: str | None = None, region: str | None = None, until: int = 2027) -> Holder:
    """From the session of 2024 to that of ``until``."""
    return holder(held, person, member, region, "2024-11-07", f"{until}-11-07")


def elected(held: str, person: str, member: str | None = None, region: str | None = None) -> Holder:
    """In this session."""
    return holder(held, person, member, region, "2025-11-27", "2028-11-27")


def bar(
    nominee: Nominee, to: Office, *holders: Holder, body: Body = BUREAU, session: Session = MARRAKECH
) -> Bar | None:
    return bar_of(nominee, to, [body], holders, session)


def test_a_member_that_keeps_a_seat_of_the_body_gets_no_second_one() -> None:
    ana = Nominee("Ana", "FRA", "Europe")
    assert bar(ana, DELEGATE, sits("president", "Bea", "FRA", "Europe")) is Bar.MEMBER_HELD
    assert bar(ana, DELEGATE, elected("vice", "Bea", "FRA", "Europe")) is Bar.MEMBER_HELD
    assert bar(ana, DELEGATE, sits("president", "Bea", "DEU", "Europe")) is None
    assert bar(ana, DELEGATE, sits("treasurer", "Bea", "FRA", "Europe")) is None  # not of this body
    assert bar(ana, office("treasurer"), sits("president", "Bea", "FRA", "Europe")) is None


@pytest.mark.parametrize(
    ("until", "barred"),
    [
        ("2025-11-25", False),  # as the session meets
        ("2025-11-27", False),
        ("2025-12-01", False),  # elected when the session was later in the year: Vienna closed on 1 December 2023
        ("2026-05-29", False),
        ("2026-05-30", True),  # nearer to the next session
        ("2026-11-27", True),
    ],
)
def test_a_seat_is_free_for_another_from_the_session_that_is_nearest_to_its_end(until: str, barred: bool) -> None:
    sitting = holder("delegate", "Bea", "FRA", "Europe", "2022-10-21", until)
    assert bar(Nominee("Ana", "FRA", "Europe"), DELEGATE, sitting) is (Bar.MEMBER_HELD if barred else None)


def test_who_presides_comes_from_a_region_that_nobody_presides_from_unless_elected_freely() -> None:
    ana = Nominee("Ana", "FRA", "Europe")
    assert bar(ana, VICE, sits("vice", "Bea", "DEU", "Europe")) is Bar.REGION_HELD
    assert bar(ana, VICE, sits("president", "Bea", "DEU", "Europe")) is Bar.REGION_HELD
    assert bar(ana, PRESIDENT, sits("vice", "Bea", "DEU", "Europe")) is None
    assert bar(ana, VICE, sits("delegate", "Bea", "DEU", "Europe")) is None
    assert bar(ana, VICE, sits("vice", "Bea", "KEN", "Africa")) is None
    assert bar(ana, DELEGATE, sits("vice", "Bea", "DEU", "Europe")) is None
    assert bar(ana, VICE, sits("vice", "Bea", "DEU", "Europe", until=2025)) is None


def test_a_body_may_ask_for_one_seat_a_region() -> None:
    council = Body("council", ("delegate",), distinct=("region",))
    assert bar(Nominee("Ana", "FRA", "Europe"), DELEGATE, sits("delegate", "Bea", "DEU", "Europe"), body=council) is (
        Bar.REGION_HELD
    )
    assert bar(Nominee("Ana", "FRA", "Europe"), DELEGATE, sits("delegate", "Bea", "FRA", "Asia"), body=council) is None


def test_every_body_that_the_office_belongs_to_is_asked() -> None:
    other, council = Body("other", ("vice",)), Body("council", ("delegate",), distinct=("member",))
    sitting = [sits("delegate", "Bea", "FRA")]
    assert bar_of(Nominee("Ana", "FRA", None), DELEGATE, [other, council], sitting, MARRAKECH) is Bar.MEMBER_HELD


def test_whoever_sits_leaves_that_seat_for_another_but_not_one_given_in_this_session() -> None:
    ana = Nominee("Ana", "FRA", "Europe")
    assert bar(ana, PRESIDENT, sits("delegate", "Ana", "FRA", "Europe")) is None
    assert bar(ana, VICE, sits("vice", " ANA ", "FRA", "Europe")) is None
    assert bar(ana, VICE, elected("president", "Ana", "FRA", "Europe")) is Bar.MEMBER_HELD
    assert bar(ana, VICE, sits("delegate", "Ana", "FRA", "Europe"), elected("president", "Ana", "FRA", "Europe")) is (
        Bar.MEMBER_HELD
    )
    assert (
        bar(ana, PRESIDENT, holder("delegate", "Ana", "FRA", "Europe", "2025-11-24", "2028-11-27")) is Bar.MEMBER_HELD
    )


def test_the_same_name_of_another_member_is_somebody_else() -> None:
    again = office("president", not_immediately_after=["president"])
    in_office = sits("president", "Ana", "FRA", "Europe", until=2025)
    assert bar(Nominee("ana", "FRA", "Europe"), again, in_office) is Bar.TOO_SOON
    assert bar(Nominee("Ana", None, None), again, in_office) is Bar.TOO_SOON
    assert bar(Nominee("Ana", "DEU", "Europe"), again, in_office) is None
    assert bar(Nominee("Anna", "FRA", "Europe"), again, in_office) is None


@pytest.mark.parametrize(
    ("held", "since", "until", "barred"),
    [
        ("president", "2021-11-25", "2025-11-25", True),
        (
            "president",
            "2021-10-21",
            "2025-10-21",
            True,
        ),  # ran out a month before the session met, and was held until then
        ("president", "2021-10-21", "2025-05-25", True),
        ("president", "2021-10-21", "2025-05-24", False),  # nearer to the session before
        ("president", "2025-11-23", "2029-11-23", True),
        ("president", "2025-11-24", "2029-11-24", False),  # elected in this session: not held until now
        ("vice", "2021-11-25", "2025-11-25", True),
        ("delegate", "2021-11-25", "2025-11-25", False),  # a delegate may become president
    ],
)
def test_an_office_may_not_follow_at_once_upon_those_that_the_rules_name(
    held: str, since: str, until: str, barred: bool
) -> None:
    president = office("president", not_immediately_after=["president", "vice"])
    nominee = Nominee("Ana", "FRA", "Europe")
    before = holder(held, "Ana", "FRA", "Europe", since, until)
    elsewhere = Body("elsewhere", ("treasurer",))
    assert bar(nominee, president, before, body=elsewhere) is (Bar.TOO_SOON if barred else None)


SECRETARY = office("secretary", most_terms=2)
FIRST, SECOND = (
    ("2014-11-07", "2019-11-07"),
    ("2019-10-18", "2024-10-18"),
)  # Monaco, Santiago; the next met on 4 November
GLASGOW = Session(date(2024, 11, 4), date(2024, 11, 7))


@pytest.mark.parametrize(
    ("terms", "barred"),
    [
        ([FIRST, SECOND], True),
        ([SECOND, FIRST], True),
        ([SECOND], False),
        ([FIRST], False),  # long ago
        ([("2009-10-15", "2014-10-15"), SECOND], False),  # not one after the other
        ([("2014-11-07", "2019-10-18"), ("2019-11-20", "2024-11-20")], True),
        ([("2024-11-04", "2029-11-04"), SECOND], False),
    ],
)
def test_terms_are_counted_as_they_follow_one_another(terms: list[tuple[str, str]], barred: bool) -> None:
    held = [holder("secretary", "Jürgen", "DEU", "Europe", *term) for term in terms]
    expected = Bar.TERMS_SERVED if barred else None
    assert bar_of(Nominee("JÜRGEN", "DEU", "Europe"), SECRETARY, [], held, GLASGOW) is expected
    assert bar_of(Nominee("Peter", "DEU", "Europe"), SECRETARY, [], held, GLASGOW) is None
    assert bar_of(Nominee("Jürgen", "DEU", "Europe"), office("secretary"), [], held, GLASGOW) is None


def test_terms_of_another_office_are_not_counted() -> None:
    held = [holder(each, "Ana", "FRA", None, *term) for each, term in (("deputy", FIRST), ("secretary", SECOND))]
    assert bar_of(Nominee("Ana", "FRA", None), SECRETARY, [], held, GLASGOW) is None
    assert bar_of(Nominee("Ana", "FRA", None), office("secretary", most_terms=1), [], held, GLASGOW) is Bar.TERMS_SERVED


days = st.integers(0, 4000).map(lambda days: date(2020, 1, 1) + timedelta(days))
holders = st.lists(
    st.builds(
        Holder,
        st.sampled_from(BUREAU.offices),
        st.sampled_from(["Bea", "Carl", "Dora"]),
        st.sampled_from([None, "FRA", "KEN"]),
        st.sampled_from([None, *REGIONS]),
        days,
        days,
    ),
    max_size=8,
)
bodies = st.builds(
    Body,
    st.just("any"),
    st.just(BUREAU.offices),
    st.lists(st.sampled_from(["member", "region"]), unique=True).map(tuple),
    st.sampled_from([None, BUREAU.presiding]),
)


@given(holders, bodies, st.sampled_from([PRESIDENT, VICE, DELEGATE]))
def test_nobody_is_barred_for_a_member_or_a_region_that_they_do_not_have(
    holders: list[Holder], body: Body, to: Office
) -> None:
    assert bar(Nominee("Ana", None, None), to, *holders, body=body) is None
    assert bar(Nominee("Ana", None, "Asia"), to, *holders, body=body) is not Bar.MEMBER_HELD
    assert bar(Nominee("Ana", "FRA", None), to, *holders, body=body) is not Bar.REGION_HELD


@given(holders, bodies, st.randoms(use_true_random=False))
def test_the_order_of_the_register_never_matters(holders: list[Holder], body: Body, random: Any) -> None:
    shuffled = random.sample(holders, len(holders))
    for nominee in (Nominee("Ana", "FRA", "Asia"), Nominee("Bea", "FRA", "Asia")):
        assert bar(nominee, VICE, *holders, body=body) is bar(nominee, VICE, *shuffled, body=body)
    assert extra_regions(body, holders, MARRAKECH) == extra_regions(body, shuffled, MARRAKECH)
    assert temporary_until(body, holders, MARRAKECH) == temporary_until(body, shuffled, MARRAKECH)


PRESIDING = [
    elected("president", "Ana", "FRA", "Europe"),
    sits("vice", "Bea", "DEU", "Europe", until=2026),
    sits("vice", "Carl", "KEN", "Africa", until=2027),
    sits("vice", "Dora", "BRA", "Americas", until=2027),
]


def test_a_region_left_out_has_a_temporary_seat_until_the_first_of_two_from_one_region_leaves() -> None:
    assert extra_regions(BUREAU, PRESIDING, MARRAKECH) == ("Asia",)
    assert temporary_until(BUREAU, PRESIDING, MARRAKECH) == date(2026, 11, 7)
    filled = [*PRESIDING, elected("vice", "Eva", "JPN", "Asia")]
    assert extra_regions(BUREAU, filled, MARRAKECH) == ()


def test_no_region_is_left_out_while_a_seat_is_still_to_be_filled_or_all_are_there() -> None:
    assert extra_regions(BUREAU, PRESIDING[:3], MARRAKECH) == ()
    leaving = [*PRESIDING[:3], sits("vice", "Dora", "BRA", "Americas", until=2025)]
    assert extra_regions(BUREAU, leaving, MARRAKECH) == ()
    others = [*PRESIDING[:3], sits("delegate", "Dora", "BRA", "Americas")]
    assert extra_regions(BUREAU, others, MARRAKECH) == ()
    all_there = [elected("president", "Ana", "JPN", "Asia"), *PRESIDING[1:]]
    assert extra_regions(BUREAU, all_there, MARRAKECH) == ()
    assert temporary_until(BUREAU, all_there, MARRAKECH) is None


def test_two_regions_may_be_left_out_in_the_order_of_the_rules() -> None:
    three = [*PRESIDING[:3], sits("vice", "Dora", "MAR", "Africa", until=2028)]
    assert extra_regions(BUREAU, three, MARRAKECH) == ("Americas", "Asia")
    assert temporary_until(BUREAU, three, MARRAKECH) == date(2026, 11, 7)


def test_one_who_presides_from_no_region_leaves_one_out_until_they_leave() -> None:
    presiding = [elected("president", "Ana"), sits("vice", "Bea", "DEU", "Europe", until=2026), *PRESIDING[2:]]
    assert extra_regions(BUREAU, presiding, MARRAKECH) == ("Asia",)
    assert temporary_until(BUREAU, presiding, MARRAKECH) == date(2028, 11, 27)


def test_only_bodies_with_such_a_rule_have_temporary_seats() -> None:
    plain = Body("plain", BUREAU.offices)
    strict = Body("strict", BUREAU.offices, presiding=Presiding(("president", "vice"), 4, REGIONS))
    for body in (plain, strict):
        assert extra_regions(body, PRESIDING, MARRAKECH) == ()
    assert temporary_until(plain, PRESIDING, MARRAKECH) is None
    one_sits = [sits("vice", "Bea", "DEU", "Europe", until=2025), elected("president", "Ana", "FRA", "Europe")]
    assert temporary_until(BUREAU, one_sits, MARRAKECH) is None
    beside = [elected("president", "Ana", "FRA", "Europe"), sits("delegate", "Bea", "DEU", "Europe")]
    assert temporary_until(BUREAU, beside, MARRAKECH) is None
