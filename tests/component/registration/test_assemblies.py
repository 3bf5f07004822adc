from __future__ import annotations

from json import loads
from pathlib import Path
from typing import Any

import pytest

from shared.contracts import topics
from shared.contracts.registration import AssemblyConvenedV1
from shared.rules.loading import load_rule_set
from tests.component.registration.office import Office, new_office

pytestmark = pytest.mark.asyncio(loop_scope="session")

RULESETS = Path(__file__).parents[3] / "rulesets"
BODY = {
    "title": {"en": "The assembly"},
    "place": "Marrakech",
    "time_zone": "Africa/Casablanca",
    "opens": "2025-11-24",
    "closes": "2025-11-27",
    "rules": "interpol",
}


@pytest.mark.parametrize("rules_id", sorted(file.stem for file in RULESETS.glob("*.yaml")))
async def test_an_assembly_says_its_whole_rule_set(office: Office, rules_id: str) -> None:
    assembly_id = await office.assembly(rules=rules_id)
    (said,) = await office.said(topics.MEMBERS, AssemblyConvenedV1)
    assert said.data["assembly_id"] == assembly_id
    assert load_rule_set(said.data["rules"]).id == rules_id
    assert (said.data["rehearsal"], said.data["time_zone"]) == (True, "Africa/Casablanca")


async def test_rules_may_be_given_whole(office: Office) -> None:
    rules = {"id": "house", "majorities": {"strong": {"fraction": "3/4", "comparison": ">=", "base": "valid"}}}
    assembly = await office.call("POST", "/assemblies", BODY | {"rules": rules})
    assert assembly["rules_id"] == "house"
    (said,) = await office.said(topics.MEMBERS, AssemblyConvenedV1)
    assert said.data["rules"] == rules


async def test_secret_votes_are_sealed_unless_the_assembly_was_convened_otherwise(office: Office) -> None:
    for changed, told in (({}, "sealed"), ({"secret_votes": "operator-trusted"}, "operator-trusted")):
        assembly = await office.call("POST", "/assemblies", BODY | changed)
        assert assembly["secret_votes"] == told
        assert (await office.call("GET", f"/assemblies/{assembly['assembly_id']}"))["secret_votes"] == told
    said = await office.said(topics.MEMBERS, AssemblyConvenedV1)
    assert [each.data["secret_votes"] for each in said] == ["sealed", "operator-trusted"]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"rules": "nowhere"}, "unknown-rule-set"),
        ({"rules": "../rulesets/interpol"}, "unknown-rule-set"),
        ({"rules": "members/interpol"}, "unknown-rule-set"),
        ({"rules": {}}, "invalid-rule-set"),
        ({"rules": {"id": "x", "unheard_of": 1}}, "invalid-rule-set"),
        ({"rules": {"id": "x", "quorum": {"fraction": 0.5}}}, "invalid-rule-set"),
        ({"time_zone": "Mars/Olympus"}, "unknown-time-zone"),
        ({"time_zone": "../../etc/passwd"}, "invalid"),
        ({"closes": "2025-11-23"}, "invalid"),
        ({"title": {}}, "invalid"),
        ({"title": {"de": "Versammlung"}}, "invalid"),
        ({"place": "a\u0000b"}, "invalid"),
        ({"surprise": 1}, "invalid"),
        ({"secret_votes": "open"}, "invalid"),
    ],
)
async def test_an_assembly_that_cannot_be_held_is_not_convened(
    office: Office, changed: dict[str, Any], code: str
) -> None:
    assert await office.refused("POST", "/assemblies", BODY | changed) == (422, code)
    assert await office.said(topics.MEMBERS, AssemblyConvenedV1) == []


async def test_the_refusal_of_a_rule_set_leads_to_the_place(office: Office) -> None:
    rules = {"id": "x", "majorities": {"m": {"fraction": "3/2", "comparison": ">", "base": "valid"}}}
    answer = await office.client.post("/assemblies", json=BODY | {"rules": rules}, headers=office.role("operator"))
    assert answer.json()["path"] == "majorities.m.fraction"


async def test_the_rules_of_an_assembly_are_told_whole_with_what_is_uncertain_in_them(office: Office) -> None:
    rules = {
        "id": "house",
        "quorum": {"fraction": "1/2", "comparison": ">", "base": "members", "verify": True, "source": "recalled"},
        "majorities": {"strong": {"fraction": "3/4", "comparison": ">=", "base": "valid", "source": "r. 1"}},
        "subjects": {"odd": {"fraction": "1/3", "comparison": ">=", "base": "yes_no", "verify": True}},
    }
    assembly_id = await office.assembly(rules=rules)
    told = await office.call("GET", f"/assemblies/{assembly_id}/rules", role="operator")
    assert told["rules"] == rules
    assert told["uncertain"] == [
        {"path": "quorum", "source": "recalled"},
        {"path": "subjects.odd", "source": ""},
    ]


async def test_the_schema_of_rule_sets_is_told_to_everyone(office: Office) -> None:
    schema = await office.call("GET", "/rules/schema", role="")
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema == loads((RULESETS / "schema.json").read_text())


async def test_the_assemblies_of_another_organisation_are_not_found(office: Office) -> None:
    assembly_id = await office.assembly()
    other = await new_office(office.stand)
    assert await other.refused("GET", f"/assemblies/{assembly_id}") == (404, "not-found")
    assert (await other.call("GET", "/assemblies"))["assemblies"] == []
    body = {"member": "FRA", "delegates": [{"name": "A", "function": "head"}]}
    for method, path, json in (
        ("GET", f"/assemblies/{assembly_id}/roll", None),
        ("GET", f"/assemblies/{assembly_id}/rules", None),
        ("GET", f"/assemblies/{assembly_id}/presence", None),
        ("GET", f"/assemblies/{assembly_id}/delegations", None),
        ("POST", f"/assemblies/{assembly_id}/delegations", body),
        ("POST", "/presence", {"assembly_id": assembly_id, "arrive": ["FRA"]}),
        ("POST", "/staff", {"role": "chair", "name": "C", "assembly_id": assembly_id}),
    ):
        assert await other.refused(method, path, json) == (404, "not-found"), path
