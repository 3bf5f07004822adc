"""Claims about reading rule sets: what is accepted, and that each fault is named with its path."""

from __future__ import annotations

from copy import deepcopy
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from shared.kernel.canonical import canonical
from shared.kernel.errors import NotFound
from shared.rules.errors import InvalidRuleSet
from shared.rules.loading import load_majority, load_office, load_quorum, load_rule_set
from shared.rules.majority import Base
from shared.rules.office import Candidates, Line, Remedy, SoleCandidate, TieKind
from shared.rules.rule_set import RuleSet
from shared.rules.uncertain import Uncertain, uncertain
from tests.unit.rules.factories import EACH_BALLOT, document, office

RULESETS = Path(__file__).parents[3] / "rulesets"
HALF = {"fraction": "1/2", "comparison": ">", "base": "yes_no"}


def shipped(name: str) -> RuleSet:
    text = (RULESETS / f"{name}.yaml").read_text(encoding="utf-8")
    return load_rule_set(YAML(typ="safe", pure=True).load(text), shipped=True)


def elections(**changes: Any) -> dict[str, Any]:
    return document(elections={"president": {"seats": 1, "rounds": EACH_BALLOT, **changes}})


def rounds(*ballots: Any) -> dict[str, Any]:
    return elections(rounds=[{"ballots": one, "majority": "half"} for one in ballots])


def cycle(**lines: int | None) -> dict[str, Any]:
    """Lines such as b1=None, b2_4=6: ballot 1, and ballots 2-4 every 6."""
    described = []
    for name, every in lines.items():
        line: dict[str, Any] = {"ballots": name[1:].replace("_", "-"), "majority": "half"}
        described.append(line if every is None else {**line, "every": every})
    return elections(rounds=described)


def body(**changes: Any) -> dict[str, Any]:
    """A committee of a president, two seats and three delegates by region, with these changes."""
    posts = {
        "president": {"rounds": EACH_BALLOT},
        "vice": {"seats": 2, "rounds": EACH_BALLOT},
        "delegate": {"regions": {"Africa": 2, "Asia": 1}, "rounds": EACH_BALLOT},
    }
    return document(elections=posts, bodies={"committee": {"offices": ["president", "vice", "delegate"], **changes}})


def presiding(**changes: Any) -> dict[str, Any]:
    whole = {"offices": ["president", "vice"], "seats": 3, "regions": ["Africa", "Americas", "Asia"]}
    return body(presiding={**whole, **changes})


def test_the_documented_rule_set_is_read_whole() -> None:
    rules = load_rule_set(
        {
            "id": "unga",
            "source": "Rules of procedure",
            "effective_from": date(1946, 1, 10),
            "quorum": {"fraction": "1/2", "comparison": ">", "base": "members", "checked_at": ["open", "close"]},
            "majorities": {
                "simple": HALF,
                "two_thirds": {"fraction": "2/3", "comparison": ">=", "base": "yes_no", "verify": True},
                "valid": {"fraction": "2/3", "comparison": ">=", "base": "valid", "source": "r. 83"},
                "nine": {"fraction": "9/15", "comparison": ">=", "base": "fixed", "size": 15},
            },
            "subjects": {"resolution": "simple", "admission": "two_thirds"},
            "amendments_inherit": True,
            "tie": ["revote", "rejected"],
            "elections": {
                "president": {
                    "seats": 1,
                    "term_years": 4,
                    "mode": "secret",
                    "marks": {"min": 1, "max": 1},
                    "write_ins": False,
                    "rounds": [
                        {"ballots": "1-2", "majority": "valid", "candidates": "all"},
                        {"ballots": "3-", "majority": "most", "candidates": "minus_lowest"},
                    ],
                    "more_than_seats": "highest",
                    "tie": {"lead": ["revote", "lots"], "last_seat": ["special"], "elimination": ["special", "lots"]},
                    "sole_candidate": "ballot",
                    "distinct": ["member", "region"],
                }
            },
        }
    )
    president = rules.office("president")
    assert rules.majority_for("admission").verify
    assert rules.majority_for("anything else").name == "simple"
    assert rules.majority_named("nine").size == 15
    assert rules.tie == ("revote", "rejected")
    assert rules.quorum is not None
    assert rules.quorum.checked_at == ("open", "close")
    assert [(line.first, line.last) for line in president.rounds] == [(1, 2), (3, None)]
    assert president.rounds[1].majority is None
    assert president.rounds[1].candidates is Candidates.MINUS_LOWEST
    assert president.remedy_for(TieKind.LEAD, 5) is Remedy.LOTS
    assert (president.sole_candidate, president.distinct) == (SoleCandidate.BALLOT, ("member", "region"))


def test_a_small_rule_set_needs_only_an_id() -> None:
    rules = load_rule_set({"id": "small"})
    assert rules.majority_for("resolution").base is Base.YES_NO
    assert (rules.quorum, rules.tie, rules.amendments_inherit) == (None, ("rejected",), True)
    with pytest.raises(NotFound):
        rules.office("president")
    with pytest.raises(NotFound):
        rules.majority_named("two_thirds")


@pytest.mark.parametrize(
    ("rules", "path"),
    [
        ({}, "(whole document)"),
        ({"id": ""}, "id"),
        (document(colour="blue"), "colour"),
        (document(effective_from="soon"), "effective_from"),
        (document(effective_from=datetime(2021, 1, 1)), "effective_from"),  # noqa: DTZ001
        (document(effective_from="2021-01-02", effective_to="2021-01-01"), "effective_to"),
        (document(majorities={"a": {**HALF, "fraction": "3/2"}}), "majorities.a.fraction"),
        (document(majorities={"a": {**HALF, "fraction": 0.5}}), "majorities.a.fraction"),
        (document(majorities={"a": {**HALF, "fraction": "1/1"}}), "majorities.a"),
        (document(majorities={"a": {**HALF, "fraction": "0/1", "comparison": ">="}}), "majorities.a"),
        (document(majorities={"a": {**HALF, "comparison": "<"}}), "majorities.a.comparison"),
        (document(majorities={"a": {**HALF, "base": "voters"}}), "majorities.a.base"),
        (document(majorities={"a": {**HALF, "size": 3}}), "majorities.a.size"),
        (document(majorities={"a": {**HALF, "base": "fixed"}}), "majorities.a"),
        (document(majorities={"a": {**HALF, "base": "fixed", "size": True}}), "majorities.a.size"),
        (document(majorities={"a": {"fraction": "1/2", "comparison": ">"}}), "majorities.a"),
        (document(majorities={"most": HALF}), "majorities"),
        (document(majorities={1: HALF}), "majorities"),
        (document(majorities=[]), "majorities"),
        (document(subjects={"budget": "unheard"}), "subjects.budget"),
        (document(quorum={**HALF, "base": "present"}), "quorum.base"),
        (document(quorum={**HALF, "base": "members", "checked_at": ["noon"]}), "quorum.checked_at[0]"),
        (document(quorum={**HALF, "base": "members", "checked_at": ["open", "open"]}), "quorum.checked_at[1]"),
        (document(tie=["rejected", "revote"]), "tie"),
        (document(amendments_inherit="yes"), "amendments_inherit"),
        (elections(seats=0), "elections.president.seats"),
        (elections(seats="1"), "elections.president.seats"),
        (elections(regions={"Asia": 2}), "elections.president.regions"),
        (elections(term_years=0), "elections.president.term_years"),
        (elections(mode="loud"), "elections.president.mode"),
        (elections(marks={"min": 2, "max": 1}), "elections.president.marks"),
        (elections(marks={"min": 2}), "elections.president.marks"),
        (elections(marks={"least": 2}), "elections.president.marks.least"),
        (elections(rounds=[]), "elections.president.rounds"),
        (elections(rounds=[{"ballots": "1-"}]), "elections.president.rounds[0]"),
        (elections(rounds=[{"ballots": "1-", "majority": "unheard"}]), "elections.president.rounds[0].majority"),
        (
            elections(rounds=[{"ballots": "1-", "majority": "half", "candidates": "top_3"}]),
            "elections.president.rounds[0].candidates",
        ),
        (rounds("2-"), "elections.president.rounds[0].ballots"),
        (rounds("1-2", "4-"), "elections.president.rounds[1].ballots"),
        (rounds("1-", "3-"), "elections.president.rounds[1].ballots"),
        (rounds("1-3", "2"), "elections.president.rounds[1].ballots"),
        (rounds("2-1"), "elections.president.rounds[0].ballots"),
        (rounds("all"), "elections.president.rounds[0].ballots"),
        (rounds("0-"), "elections.president.rounds[0].ballots"),
        (elections(more_than_seats="lowest"), "elections.president.more_than_seats"),
        (elections(tie={"top": ["lots"]}), "elections.president.tie.top"),
        (elections(tie={"lead": ["lots", "revote"]}), "elections.president.tie.lead"),
        (elections(tie={"lead": []}), "elections.president.tie.lead"),
        (elections(sole_candidate="crown"), "elections.president.sole_candidate"),
        (elections(distinct=["name"]), "elections.president.distinct[0]"),
        (elections(distinct=["member", "member"]), "elections.president.distinct[1]"),
        (elections(perks=True), "elections.president.perks"),
    ],
)
def test_a_fault_is_refused_at_its_place(rules: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidRuleSet) as caught:
        load_rule_set(rules)
    assert caught.value.path in (path, "" if path.startswith("(") else path)
    assert path in caught.value.text
    assert caught.value.code == "invalid-rule-set"


THRESHOLD = {"fraction": "1/2", "comparison": ">"}
NOBODY = {"fraction": "0/1", "comparison": ">="}
MORE_THAN_ALL = {"fraction": "2/2", "comparison": ">"}


@pytest.mark.parametrize(
    ("rules", "path", "reason"),
    [
        (document(quorum={**MORE_THAN_ALL, "base": "members"}), "quorum", "never be reached"),
        (document(quorum={**NOBODY, "base": "members"}), "quorum", "nobody present"),
        (document(quorum={**THRESHOLD, "base": "fixed", "size": 3}), "quorum.size", "unknown key"),
        (document(postponement=MORE_THAN_ALL), "postponement", "never be reached"),
        (document(postponement=NOBODY), "postponement", "every vote would be postponed"),
        (document(postponement={**THRESHOLD, "base": "members"}), "postponement.base", "unknown key"),
        (document(corrections={}), "corrections", "hours is missing"),
        (document(corrections={"hours": 9999}), "corrections.hours", "from 0 to 8784"),
        (document(subjects={"x": "most"}), "subjects.x", "no majority most"),
        (document(subjects={"x": {"most": True}}), "subjects.x.most", "unknown key"),
        (document(subjects={"x": {**MORE_THAN_ALL, "base": "valid"}}), "subjects.x", "never be reached"),
        (document(majorities={"m": {**HALF, "base": "fixed", "size": 10**7}}), "majorities.m.size", "999999"),
        (document(effective_from="20210101"), "effective_from", "2025-11-24"),
        (document(effective_from="2021-02-30"), "effective_from", "2025-11-24"),
        (document(majorities={"m" * 81: HALF}), "majorities", "at most 80"),
        (document(subjects={" ": "half"}), "subjects", "at most 80"),
        (document(elections={"a\u0000": {}}), "elections", "at most 80"),
        (document(id="x\n"), "id", "at most 80"),
        (document(source="\u0007"), "source", "control"),
        (document(source="s" * 2001), "source", "2000"),
        (document(subjects={f"s{n}": "half" for n in range(201)}), "subjects", "more than 200"),
        (elections(rounds=[{"ballots": "1-", "majority": {"most": 1}}]), "elections.president.rounds[0].majority.most", "true or false"),
        (elections(rounds=[{"ballots": "1-", "majority": {"most": False}}]), "elections.president.rounds[0].majority", "plurality"),
        (elections(rounds=[{"ballots": "1-", "majority": "half"}] * 61), "elections.president.rounds", "more than 60"),
        (cycle(b1=None, b2_4=3, b5_7=6), "elections.president.rounds[1].every", "same number"),
        (cycle(b1=None, b2_4=2), "elections.president.rounds[1].every", "before they are over"),
        (elections(rounds=[{"ballots": "1-", "majority": "half", "every": 6}]), "elections.president.rounds[0].every", "before they are over"),
        (cycle(b1=None, b2_4=6), "elections.president.rounds[1].ballots", "no line holds ballot 5"),
        (cycle(b1=None, b2_4=6, b5_6=6), "elections.president.rounds[2].ballots", "no line holds ballot 7"),
        (cycle(b1=None, b2_4=61), "elections.president.rounds[1].every", "from 2 to 60"),
        (elections(seats=1000), "elections.president.seats", "from 1 to 999"),
        (elections(term_years=10_000), "elections.president.term_years", "from 1 to 9999"),
        (elections(mode="hands", seats=2), "elections.president.mode", "one choice"),
        (elections(mode="hands", marks={"max": 2}), "elections.president.mode", "one choice"),
        (elections(mode="hands", write_ins=True), "elections.president.write_ins", "no place"),
        (elections(not_immediately_after=["pope"]), "elections.president.not_immediately_after[0]", "president"),
        (elections(not_immediately_after=["president"] * 2), "elections.president.not_immediately_after[1]", "second time"),
        (elections(not_immediately_after=["president"], most_terms=2), "elections.president.most_terms", "follow itself"),
        (elections(most_terms=0), "elections.president.most_terms", "from 1 to 99"),
        (elections(title={"de": "Vorsitz"}), "elections.president.title.de", "unknown key"),
        (elections(candidates_members_vote="no"), "elections.president.candidates_members_vote", "true or false"),
        (body(offices=["president", "pope"]), "bodies.committee.offices[1]", "must be one of"),
        (body(offices=["vice", "vice"]), "bodies.committee.offices[1]", "second time"),
        (body(offices=[]), "bodies.committee.offices", "at least one"),
        (body(distinct=["region"]), "bodies.committee.distinct", "delegate has several seats in one region"),
        (body(distinct=["person"]), "bodies.committee.distinct[0]", "must be one of"),
        (document(bodies={"committee": {"offices": ["president"]}}), "bodies.committee.offices[0]", "must be one of"),
        (presiding(seats=4), "bodies.committee.presiding.seats", "3 different regions"),
        (presiding(seats=4, regions=list("abcd")), "bodies.committee.presiding.seats", "3 seats together"),
        (presiding(regions=["Asia", "Asia", "Asia"]), "bodies.committee.presiding.regions[1]", "second time"),
        (presiding(offices=["secretary"]), "bodies.committee.presiding.offices[0]", "must be one of"),
        (presiding(freely=["delegate"]), "bodies.committee.presiding.freely[0]", "must be one of"),
        (presiding(extra="delegate"), "bodies.committee.presiding.extra", "must be one of"),
    ],
)  # fmt: skip
def test_what_is_impossible_or_contradictory_is_refused_with_the_reason(
    rules: dict[str, Any], path: str, reason: str
) -> None:
    with pytest.raises(InvalidRuleSet) as caught:
        load_rule_set(rules)
    assert (caught.value.path, reason in caught.value.reason) == (path, True), caught.value.text


def test_seats_by_region_that_differ_in_region_have_one_seat_each() -> None:
    of = {"regions": {"Africa": 1, "Asia": 1}, "distinct": ["region"], "rounds": EACH_BALLOT}
    assert load_rule_set(document(elections={"o": of})).office("o").seats == 2
    with pytest.raises(InvalidRuleSet, match=r"elections\.o\.distinct"):
        load_rule_set(document(elections={"o": {**of, "regions": {"Africa": 2, "Asia": 1}}}))


def test_the_papers_of_the_smallest_region_can_be_filled_in() -> None:
    by_region = {"regions": {"Africa": 2, "Asia": 1}, "marks": {"min": 2}, "rounds": EACH_BALLOT}
    with pytest.raises(InvalidRuleSet, match=r"elections\.o\.marks.*min is more than max"):
        load_rule_set(document(elections={"o": by_region}))


def test_a_cycle_of_ballots_goes_on_for_ever() -> None:
    of = load_rule_set(cycle(b1=None, b2_4=6, b5_7=6)).office("president")
    held = [of.rounds.index(line) for ballot in range(1, 155) if (line := of.line_for(ballot))]
    assert held == [0, *([1] * 3 + [2] * 3) * 25, 1, 1, 1]


SPANS = st.tuples(st.integers(1, 9), st.integers(0, 5) | st.none(), st.sampled_from([None, 3, 6]))


def schedule(spans: list[tuple[int, int | None, int | None]]) -> list[Line]:
    """Lines of so many ballots from the first on, None for all later ones; those that may come again do."""
    ends = [(first, None if more is None else first + more, every) for first, more, every in spans]
    again = [every if every and last is not None and last - first < every else None for first, last, every in ends]
    return [Line(first, last, None, Candidates.ALL, every) for (first, last, _), every in zip(ends, again, strict=True)]


@settings(max_examples=400, deadline=None, derandomize=True, database=None)
@given(spans=st.lists(SPANS, min_size=1, max_size=4))
def test_a_schedule_is_accepted_where_every_ballot_is_held_and_every_line_is_the_first_to_hold_one(
    spans: list[tuple[int, int | None, int | None]],
) -> None:
    lines = schedule(spans)
    goes_on = any(line.last is None or line.every for line in lines)
    end = 60 if goes_on else max(line.last or 0 for line in lines)
    holders = [next((n for n, line in enumerate(lines) if line.holds(ballot)), None) for ballot in range(1, end + 1)]
    whole = set(holders) == set(range(len(lines))) and len({line.every for line in lines} - {None}) <= 1
    written = [
        {
            "ballots": f"{line.first}-{line.last or ''}",
            "majority": "half",
            **({"every": line.every} if line.every else {}),
        }
        for line in lines
    ]
    try:
        accepted = bool(load_rule_set(elections(rounds=written)))
    except InvalidRuleSet:
        accepted = False
    assert accepted is whole, written


def test_a_body_is_read_whole() -> None:
    rules = load_rule_set(
        presiding(freely=["president"], extra="vice")
        | {"corrections": {"hours": 0, "source": "r. 1"}, "postponement": {**THRESHOLD, "verify": True}}
    )
    committee = rules.bodies["committee"]
    assert (committee.offices, committee.distinct) == (("president", "vice", "delegate"), ())
    assert committee.presiding is not None
    assert (committee.presiding.freely, committee.presiding.extra) == (("president",), "vice")
    assert (rules.corrections.hours, rules.postponement and rules.postponement.verify) == (0, True)


@pytest.mark.parametrize("ballots", [["1-"], ["1-2", "3-"], ["1", "2", "3"], ["1-2", "1-"], ["3-", "1-2"], [1, "2-"]])
def test_a_schedule_without_gaps_is_accepted(ballots: list[Any]) -> None:
    assert load_rule_set(rounds(*ballots)).office("president").line_for(1) is not None


def test_the_first_line_that_holds_a_ballot_decides_it() -> None:
    lines = [{"ballots": "1-2", "majority": "two_thirds"}, {"ballots": "1-", "majority": "half"}]
    of = office(lines)
    assert [of.line_for(n) for n in (1, 2, 3)] == [of.rounds[0], of.rounds[0], of.rounds[1]]


def test_rules_not_played_yet_are_read_and_kept() -> None:
    of = office(regions={"Africa": 2, "Asia": 1}, write_ins=True, sole_candidate="acclamation")
    assert (of.seats, of.regions, of.write_ins) == (3, {"Africa": 2, "Asia": 1}, True)


def test_marks_default_to_the_seats_still_open() -> None:
    assert office(seats=3).marks(2) == (1, 2)
    assert office(seats=3, marks={"min": 3}).marks(2) == (2, 2)
    assert office(seats=3, marks={"min": 1, "max": 1}).marks(3) == (1, 1)


def test_a_majority_and_a_quorum_survive_freezing() -> None:
    rules = shipped("interpol")
    for majority in rules.majorities.values():
        canonical(majority.document())
        again = load_majority(majority.document(), rules)
        assert (again.fraction, again.comparison, again.base) == (majority.fraction, majority.comparison, majority.base)
    assert rules.quorum is not None
    quorum = load_quorum(rules.quorum.document())
    assert quorum is not None
    assert quorum.document() == rules.quorum.document()
    assert load_quorum(None) is None


def test_an_office_is_taken_by_name_or_inline() -> None:
    rules = shipped("interpol")
    assert load_office("president", rules) is rules.office("president")
    inline = load_office({"seats": 2, "rounds": [{"ballots": "1-", "majority": {"most": True}}]}, rules, "chair")
    assert (inline.name, inline.seats, inline.rounds[0].majority) == ("chair", 2, None)
    with pytest.raises(InvalidRuleSet, match=r"elections\.chair"):
        load_office("chair", rules, path="elections.chair")


SHIPPED = sorted(file.stem for file in RULESETS.glob("*.yaml"))


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_rule_set_loads_and_names_a_source_for_every_rule(name: str) -> None:
    rules = shipped(name)
    assert rules.id == name
    assert rules.effective_from is not None
    named = [*rules.majorities.values(), *rules.elections.values(), *rules.bodies.values()]
    single = [rules.quorum, rules.postponement]
    assert [rule for rule in [rules, *named, *filter(None, single)] if not rule.source] == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", SHIPPED)
def test_every_office_of_a_shipped_rule_set_has_a_title_in_four_languages(name: str) -> None:
    rules = shipped(name)
    titled = {**rules.elections, **rules.bodies}
    assert {one for one, of in titled.items() if set(of.title) != {"ar", "en", "es", "fr"}} == set()


SOURCED: dict[str, Any] = {
    "id": "x",
    "source": "s",
    "effective_from": "2020-01-01",
    "quorum": {**HALF, "base": "members", "source": "s"},
    "majorities": {"simple": {**HALF, "source": "s"}},
    "corrections": {"hours": 1, "source": "s"},
    "postponement": {**THRESHOLD, "source": "s"},
    "elections": {"o": {"rounds": [{"ballots": "1-", "majority": "simple"}], "source": "s"}},
    "bodies": {"b": {"offices": ["o"], "source": "s"}},
}


@pytest.mark.parametrize(
    ("path", "missing"),
    [
        ("(whole document)", "source"), ("(whole document)", "effective_from"), ("(whole document)", "majorities"),
        ("quorum", "source"), ("majorities", "simple"), ("majorities.simple", "source"), ("corrections", "source"),
        ("postponement", "source"), ("elections.o", "source"), ("bodies.b", "source"),
    ],
)  # fmt: skip
def test_a_rule_set_to_be_shipped_is_refused_where_a_source_is_missing(path: str, missing: str) -> None:
    whole = deepcopy(SOURCED)
    load_rule_set(whole, shipped=True)
    at = whole
    for key in () if path.startswith("(") else path.split("."):
        at = at[key]
    del at[missing]
    with pytest.raises(InvalidRuleSet, match=f"{missing} is missing") as caught:
        load_rule_set(whole, shipped=True)
    assert path in caught.value.text


def test_what_is_to_be_verified_is_found_wherever_it_stands() -> None:
    rules = {"id": "x", "verify": True, "source": "a", "elections": {"o": {"rounds": [{"majority": {"verify": True}}]}}}
    assert uncertain(rules) == [Uncertain("", "a"), Uncertain("elections.o.rounds[0].majority", "")]
    assert uncertain({"id": "x", "verify": False, "quorum": {"source": "read"}}) == []


def test_interpol_changes_its_rules_after_the_session_of_2021() -> None:
    old, new = shipped("interpol-pre2021"), shipped("interpol")
    assert old.in_force(date(2021, 11, 25))
    assert not new.in_force(date(2021, 11, 25))
    assert new.in_force(date(2025, 11, 27))
    assert not old.in_force(date(2025, 11, 27))
    line = old.office("president").line_for(2)
    assert line is not None
    assert line.majority is old.majority_named("two_thirds_valid")
    assert new.majority_for("constitution").base is Base.MEMBERS
    assert new.majority_for("admission").name == "two_thirds"
    assert [new.office(name).term_years for name in ("president", "vice_president", "secretary-general")] == [4, 3, 5]
