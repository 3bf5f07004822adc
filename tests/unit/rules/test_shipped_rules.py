"""What the shipped rule sets say of real bodies, where a slip in the file would go unnoticed. Sources stand in the files."""

from __future__ import annotations

from datetime import date

import pytest

from shared.rules.body import Bar, Holder, Nominee, Session, bar_of, extra_regions
from shared.rules.majority import Base, required
from shared.rules.office import Candidates, Office, Remedy, TieKind
from shared.rules.rule_set import RuleSet
from tests.unit.rules.test_loading import shipped

SESSION = Session(date(2025, 11, 24), date(2025, 11, 27))
BEFORE = date(2022, 10, 21)
REGION = {
    "FRA": "Europe",
    "ESP": "Europe",
    "ARE": "Asia",
    "JPN": "Asia",
    "KEN": "Africa",
    "NGA": "Africa",
    "ARG": "Americas",
}


def holds(office: str, member: str, until: date = date(2027, 11, 1), since: date = BEFORE, person: str = "") -> Holder:
    return Holder(office, person or f"Of {member}", member, REGION[member], since, until)


def bar(rules: RuleSet, office: str, member: str, *holders: Holder, person: str = "") -> Bar | None:
    nominee = Nominee(person or f"New of {member}", member, REGION[member])
    return bar_of(nominee, rules.office(office), rules.bodies.values(), holders, SESSION)


def standing(office: Office, ballots: range) -> list[Candidates | None]:
    return [line.candidates if (line := office.line_for(ballot)) else None for ballot in ballots]


@pytest.mark.parametrize("name", ["interpol", "interpol-pre2021"])
def test_interpol_bars_members_and_regions_that_sit_in_its_executive_committee(name: str) -> None:
    rules = shipped(name)
    president = holds("president", "FRA")
    assert bar(rules, "delegate-europe", "FRA", president) is Bar.MEMBER_HELD
    assert bar(rules, "delegate-europe", "ESP", president) is None
    assert bar(rules, "vice-president-europe", "ESP", president) is Bar.REGION_HELD
    assert bar(rules, "president", "ESP", holds("vice-president-europe", "FRA")) is None  # elected freely
    assert bar(rules, "secretary-general", "FRA", president) is None


@pytest.mark.parametrize("name", ["interpol", "interpol-pre2021"])
def test_interpol_elects_a_fourth_vice_president_for_a_region_left_out(name: str) -> None:
    committee = shipped(name).bodies["executive-committee"]
    three = [
        holds("vice-president-europe", "ESP"),
        holds("vice-president-africa", "KEN"),
        holds("vice-president-americas", "ARG"),
    ]
    assert extra_regions(committee, [*three, holds("president", "ARE")], SESSION) == ()
    europe_twice = [*three, holds("president", "FRA")]
    assert extra_regions(committee, europe_twice, SESSION) == ("Asia",)
    assert extra_regions(committee, [*europe_twice, holds("vice_president", "JPN")], SESSION) == ()


def test_interpol_lets_nobody_follow_at_once_in_the_same_post_nor_as_delegate() -> None:
    rules, ends = shipped("interpol"), SESSION.closes
    ending = holds("president", "ARE", ends, person="P"), holds("vice-president-africa", "KEN", ends, person="V")
    delegate = holds("delegate-asia", "JPN", ends, person="D")
    assert bar(rules, "president", "ARE", *ending, person="P") is Bar.TOO_SOON
    assert bar(rules, "delegate-asia", "ARE", *ending, person="P") is Bar.TOO_SOON
    assert bar(rules, "vice-president-africa", "KEN", *ending, person="V") is Bar.TOO_SOON
    assert bar(rules, "delegate-asia", "JPN", delegate, person="D") is Bar.TOO_SOON
    assert bar(rules, "president", "KEN", *ending, person="V") is None
    assert bar(rules, "vice-president-asia", "JPN", delegate, person="D") is None


def test_interpol_renews_its_secretary_general_once() -> None:
    rules = shipped("interpol")
    first = holds("secretary-general", "FRA", SESSION.closes, date(2020, 11, 1), "S")
    earlier = holds("secretary-general", "FRA", date(2020, 11, 1), date(2015, 11, 1), "S")
    assert bar(rules, "secretary-general", "FRA", first, person="S") is None
    assert bar(rules, "secretary-general", "FRA", first, earlier, person="S") is Bar.TERMS_SERVED


def test_the_general_assembly_restricts_three_ballots_and_opens_three_for_ever() -> None:
    several, one = shipped("unga").office("security-council"), shipped("unga").office("security-council-one-seat")
    restricted, opened = [Candidates.TWICE_SEATS] * 3, [Candidates.OPEN] * 3
    assert standing(several, range(2, 14)) == (restricted + opened) * 2
    assert standing(one, range(2, 8)) == [Candidates.TOP_2] * 3 + opened
    assert several.line_for(155) is several.rounds[2]  # 1979: Mexico entered in the 155th, and won


def test_the_human_rights_council_needs_a_majority_of_all_members() -> None:
    rules = shipped("unga")
    majority = rules.majority_named("majority_of_members")
    assert (required(majority, 193), required(majority, 192)) == (97, 97)
    council = rules.office("human-rights-council")
    assert (council.seats, list(council.regions.values())) == (47, [13, 13, 6, 8, 7])
    assert (rules.office("security-council").seats, shipped("fao").office("council").seats) == (10, 49)


def test_nine_of_fifteen_carry_in_the_security_council_whoever_is_away() -> None:
    simple = shipped("un-security-council").majority_for("resolution")
    assert (simple.base, simple.size, required(simple, 15)) == (Base.FIXED, 15, 9)


def test_the_plenipotentiary_conference_fills_its_bodies_by_region_and_puts_off_what_most_abstain_on() -> None:
    rules = shipped("itu-pp")
    council, board = rules.office("council"), rules.office("radio-regulations-board")
    assert (council.seats, board.seats) == (48, 12)
    assert (council.rounds[0].majority, council.tie[TieKind.LAST_SEAT][0]) == (None, Remedy.SPECIAL)
    assert rules.postponement is not None
    assert required(rules.majority_named("more_than_half_valid"), 158) == 80  # PP-06: 160 cast, 2 abstentions


def test_thresholds_and_candidates_fall_by_ballot_as_the_bodies_have_it() -> None:
    who = shipped("who").office("director-general")
    assert [line.majority.name for line in who.rounds if line.majority] == ["two_thirds_valid"] * 2 + [
        "more_than_half_valid"
    ]
    assert standing(who, range(1, 5)) == [Candidates.ALL, Candidates.MINUS_LOWEST, Candidates.ALL, Candidates.ALL]
    union = shipped("au-commission").office("chairperson")
    assert standing(union, range(3, 9)) == [Candidates.ALL, *[Candidates.TOP_2] * 3, Candidates.MINUS_LOWEST, None]
    assert required(shipped("au-commission").majority_named("two_thirds_of_eligible"), 49) == 33
    unesco = shipped("unesco-eb").office("director-general")
    assert standing(unesco, range(4, 7)) == [Candidates.ALL, Candidates.TOP_2, None]
    council_of_europe = shipped("coe-secretary-general").office("secretary-general")
    assert [line.majority is None for line in council_of_europe.rounds] == [False, True]
    president = shipped("bundesversammlung").office("federal-president")
    assert [president.line_for(n) == president.rounds[1] for n in (1, 2, 3)] == [False, False, True]


def test_a_list_of_three_takes_papers_with_exactly_as_many_names_as_places() -> None:
    office = shipped("coe-ministers-list").office("candidate-list")
    assert [office.marks(places) for places in (3, 2, 1)] == [(3, 3), (2, 2), (1, 1)]


def test_members_of_a_candidate_citys_country_do_not_vote_while_it_stands() -> None:
    city = shipped("ioc-host").office("host-city")
    assert not city.candidates_members_vote
    assert city.tie[TieKind.ELIMINATION] == (Remedy.SPECIAL,)
