"""The JSON Schema of a rule set and the loader agree: the same keys, and whatever the schema refuses the loader refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from shared.rules import body_loading, loading, office_loading
from shared.rules.errors import InvalidRuleSet
from shared.rules.loading import load_rule_set
from shared.rules.majority import Base, Comparison
from shared.rules.office import Candidates, Remedy, SoleCandidate, TieKind
from shared.rules.wording import LANGUAGES

ROOT = Path(__file__).parents[3]
SCHEMA = json.loads((ROOT / "rulesets" / "schema.json").read_text(encoding="utf-8"))
PART = SCHEMA["$defs"]
VALIDATOR = jsonschema_rs.validator_for(SCHEMA)
HALF = {"fraction": "1/2", "comparison": ">", "base": "yes_no"}
MARKED = {"source": "r. 1", "verify": True}
TITLE = dict.fromkeys(LANGUAGES, "title")
WHOLE: dict[str, Any] = {
    "id": "whole",
    **MARKED,
    "effective_from": "2020-01-01",
    "effective_to": "2020-12-31",
    "quorum": {**HALF, "base": "members", "checked_at": ["open", "close"], **MARKED},
    "majorities": {"simple": {**HALF, **MARKED}, "nine": {**HALF, "base": "fixed", "size": 15}},
    "subjects": {"resolution": "simple", "important": {**HALF, "fraction": "2/3"}},
    "amendments_inherit": False,
    "tie": ["revote", "rejected"],
    "corrections": {"hours": 24, **MARKED},
    "postponement": {"fraction": "1/2", "comparison": ">=", **MARKED},
    "elections": {
        "president": {
            "title": TITLE,
            "seats": 1,
            "term_years": 4,
            "mode": "secret",
            "marks": {"min": 1, "max": 1},
            "write_ins": True,
            "rounds": [
                {"ballots": 1, "majority": {**HALF, "base": "valid"}, "candidates": "all"},
                {"ballots": "2-4", "majority": "simple", "candidates": "twice_seats", "every": 6},
                {"ballots": "5-7", "majority": "most", "candidates": "open", "every": 6},
            ],
            "more_than_seats": "highest",
            "tie": {"lead": ["revote", "lots"], "last_seat": ["special"], "elimination": ["special", "lots"]},
            "sole_candidate": "ballot",
            "distinct": [],
            "candidates_members_vote": False,
            "not_immediately_after": ["vice", "president"],
            "most_terms": 1,
            **MARKED,
        },
        "vice": {
            "regions": {"Africa": 1, "Asia": 1},
            "rounds": [{"ballots": "1-", "majority": {"most": True}}],
            "distinct": ["member", "region"],
        },
    },
    "bodies": {
        "committee": {
            "title": {"en": "Committee"},
            "offices": ["president", "vice"],
            "distinct": ["member"],
            "presiding": {
                "offices": ["president", "vice"],
                "seats": 3,
                "regions": ["Africa", "Americas", "Asia"],
                "freely": ["president"],
                "extra": "vice",
            },
            **MARKED,
        }
    },
}


def shipped() -> dict[str, dict[str, Any]]:
    files = sorted((ROOT / "rulesets").glob("*.yaml"))
    loaded = {file.stem: YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8")) for file in files}
    return {name: json.loads(json.dumps(document, default=date.isoformat)) for name, document in loaded.items()}


VALID = {"whole": WHOLE, "small": {"id": "small"}, **shipped()}


def loads(document: dict[str, Any]) -> bool:
    try:
        load_rule_set(document)
    except InvalidRuleSet:
        return False
    return True


def test_the_schema_is_one_of_draft_2020_12() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema_rs.meta.validate(SCHEMA)


@pytest.mark.parametrize("name", VALID)
def test_schema_and_loader_accept_every_shipped_rule_set_and_one_with_every_key(name: str) -> None:
    assert [str(error) for error in VALIDATOR.iter_errors(VALID[name])] == []
    assert loads(VALID[name])


def test_schema_and_loader_know_the_same_keys() -> None:
    def keys(schema: dict[str, Any]) -> tuple[set[str], bool]:
        return set(schema["properties"]), schema["additionalProperties"]

    known = {
        "majority": loading.MAJORITY_KEYS, "quorum": loading.QUORUM_KEYS, "corrections": loading.CORRECTIONS_KEYS,
        "postponement": loading.POSTPONEMENT_KEYS, "office": office_loading.OFFICE_KEYS,
        "line": office_loading.LINE_KEYS, "body": body_loading.BODY_KEYS, "presiding": body_loading.PRESIDING_KEYS,
        "title": LANGUAGES,
    }  # fmt: skip
    assert keys(SCHEMA) == (set(loading.RULE_SET_KEYS), False)
    assert {name: keys(PART[name]) for name in known} == {name: (set(of), False) for name, of in known.items()}
    office = PART["office"]["properties"]
    assert keys(office["marks"]) == (set(office_loading.MARKS_KEYS), False)
    assert keys(office["tie"]) == ({kind.value for kind in TieKind}, False)


def test_schema_and_loader_know_the_same_words() -> None:
    office = PART["office"]["properties"]
    assert PART["majority"]["properties"]["base"]["enum"] == [base.value for base in Base]
    assert PART["quorum"]["properties"]["base"]["enum"] == [base.value for base in loading.QUORUM_BASES]
    assert PART["comparison"]["enum"] == [comparison.value for comparison in Comparison]
    assert PART["line"]["properties"]["candidates"]["enum"] == [who.value for who in Candidates]
    assert PART["remedies"]["items"]["enum"] == [remedy.value for remedy in Remedy]
    assert office["sole_candidate"]["enum"] == [how.value for how in SoleCandidate]


def test_every_key_and_every_word_is_explained() -> None:
    text = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")

    def named(schema: Any) -> Iterator[str]:
        if isinstance(schema, dict):
            yield from schema.get("properties", {})
            yield from (word for word in schema.get("enum", []) if isinstance(word, str) and word.isidentifier())
            for inner in schema.values():
                yield from named(inner)
        elif isinstance(schema, list):
            for inner in schema:
                yield from named(inner)

    assert {name for name in named(SCHEMA) if f"`{name}`" not in text} == set()


def test_the_example_of_the_document_is_a_rule_set_to_be_shipped() -> None:
    text = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    example = YAML(typ="safe", pure=True).load(text.split("```yaml")[1].split("```")[0])
    load_rule_set(example, shipped=True)
    assert VALIDATOR.is_valid(json.loads(json.dumps(example, default=date.isoformat)))


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value, the whole document first."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from places(each, (*path, key))


def at(document: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        document = document[key]
    return document


WORDS = [
    "most",
    "simple",
    "members",
    "fixed",
    "1/2",
    "3/2",
    "1-",
    ">",
    "all",
    "",
    " ",
    "x" * 81,
    "lots",
    "open",
    "region",
]
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-1, 1001), st.sampled_from([0.5, 1.0]), st.sampled_from(WORDS),
    st.text("aE/-01 \n\x07", max_size=5),
)  # fmt: skip
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["source", "size", "most", "fraction", "odd", ""]), inner, max_size=3)
    ),
    max_leaves=4,
)


def mutate(document: dict[str, Any], data: st.DataObject) -> dict[str, Any]:
    """The document with one value put in, taken out, or said twice."""
    changed = deepcopy(document)
    path = data.draw(st.sampled_from(list(places(changed))[1:]))
    within, key = at(changed, path[:-1]), path[-1]
    match data.draw(st.sampled_from(["replace", "remove", "add"])):
        case "replace":
            within[key] = data.draw(VALUES)
        case "remove":
            del within[key]
        case _ if isinstance(within, list):
            within.append(data.draw(st.sampled_from(within) | VALUES))
        case _:
            within[data.draw(st.sampled_from(["odd", "size", "source", "", "x" * 81, "most", "every"]))] = data.draw(
                VALUES
            )
    return changed


ODD = [None, True, 0, 1000, 10**7, 0.5, "", " ", "odd", "most", "x" * 2001, [], ["odd"], {}, {"odd": 1}, {"most": 1}]


@pytest.mark.parametrize("path", list(places(WHOLE))[1:], ids=lambda path: ".".join(map(str, path)))
def test_an_odd_value_that_the_schema_refuses_is_refused_wherever_it_stands(path: tuple[Any, ...]) -> None:
    variants = [deepcopy(WHOLE) for _ in range(len(ODD) + 2)]
    for odd, changed in zip(ODD, variants, strict=False):
        at(changed, path[:-1])[path[-1]] = odd
    del at(variants[-1], path[:-1])[path[-1]]
    if isinstance(at(variants[-2], path), dict):
        at(variants[-2], path)["odd"] = 1
    refused = [changed for changed in variants if not VALIDATOR.is_valid(changed)]
    assert len(refused) > len(ODD) // 2
    assert [at(changed, path[:-1]) for changed in refused if loads(changed)] == []


@settings(max_examples=600, deadline=None, derandomize=True, database=None)
@given(name=st.sampled_from(sorted(VALID)), data=st.data())
def test_what_the_schema_refuses_the_loader_refuses(name: str, data: st.DataObject) -> None:
    changed = mutate(VALID[name], data)
    if not VALIDATOR.is_valid(changed):
        assert not loads(changed), [str(error) for error in VALIDATOR.iter_errors(changed)]


def test_the_mutations_are_of_both_kinds() -> None:
    """Else the claim above would claim nothing."""
    refused: list[bool] = []

    @settings(max_examples=300, deadline=None, derandomize=True, database=None)
    @given(data=st.data())
    def mutated(data: st.DataObject) -> None:
        refused.append(not VALIDATOR.is_valid(mutate(WHOLE, data)))

    mutated()
    assert 0.3 < sum(refused) / len(refused) < 0.95
