"""Claims about reading rule sets: what is accepted, and that each fault is named with its path."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from shared.kernel.canonical import canonical
from shared.kernel.errors import NotFound
from shared.rules.errors import InvalidRuleSet
from shared.rules.loading import load_majority, load_office, load_quorum, load_rule_set
from shared.rules.majority import Base
from shared.rules.office import Candidates, Remedy, SoleCandidate, TieKind
from shared.rules.rule_set import RuleSet
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
        (document(quorum={**HALF, "base": "members", "checked_at": ["open", "open"]}), "quorum.checked_at"),
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
        (elections(distinct=["member", "member"]), "elections.president.distinct"),
        (elections(perks=True), "elections.president.perks"),
    ],
)
def test_a_fault_is_refused_at_its_place(rules: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidRuleSet) as caught:
        load_rule_set(rules)
    assert caught.value.path in (path, "" if path.startswith("(") else path)
    assert path in caught.value.text
    assert caught.value.code == "invalid-rule-set"


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


def test_shipped_rules_name_their_source_everywhere() -> None:
    for file in sorted(RULESETS.glob("*.yaml")):
        rules = shipped(file.stem)
        assert rules.id == file.stem
        assert rules.quorum is not None
        sourced = [rules, rules.quorum, *rules.majorities.values(), *rules.elections.values()]
        assert all(rule.source for rule in sourced), file.stem  # type: ignore[attr-defined]
    with pytest.raises(InvalidRuleSet, match="source"):
        load_rule_set({"id": "x"}, shipped=True)


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
