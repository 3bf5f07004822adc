"""Who may do what (V11), what belongs to whom, and what is written down about it (V8)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import update

from services.elections.adapters.rows import TABLES
from shared.chassis.auth import ROLES
from tests.component.elections.facts import ASSEMBLY, NEXT_ASSEMBLY, ORGANISATION, OTHER_ASSEMBLY, OTHER_ORGANISATION
from tests.component.elections.hall import Hall

NOWHERE = "9" * 32
PUBLIC = frozenset({"public"})
EVERYBODY, STAFF, CHAIR = frozenset(ROLES), frozenset({"chair", "operator"}), frozenset({"chair"})
MANDATE = {"office": "president", "person": "Kim", "begins": "2018-11-21", "ends": "2021-11-25"}
LOTS = {"method": "seed", "witnesses": [{"name": "X", "word": "a"}, {"name": "Y", "word": "b"}]}
ROUTES: list[tuple[str, str, Any, frozenset[str]]] = [
    ("POST", "/assemblies/{assembly_id}/contests", {"office": "auditor"}, STAFF),
    ("GET", "/assemblies/{assembly_id}/contests", None, EVERYBODY),
    ("GET", "/contests/{contest_id}", None, EVERYBODY),
    ("POST", "/contests/{contest_id}/candidates", {"name": "Anna"}, STAFF),
    ("DELETE", "/contests/{contest_id}/candidates/{candidate_id}", None, STAFF),
    ("POST", "/contests/{contest_id}/rounds", None, CHAIR),
    ("POST", "/contests/{contest_id}/lots", LOTS, frozenset({"chair", "teller"})),
    ("POST", "/contests/{contest_id}/acclamation", None, CHAIR),
    ("GET", "/contests/{contest_id}/rounds", None, PUBLIC),
    ("GET", "/assemblies/{assembly_id}/bodies", None, EVERYBODY),
    ("POST", "/mandates/{mandate_id}/end", {"on": "2025-11-24", "reason": "Resigned"}, frozenset({"operator"})),
    ("GET", "/organisations/{organisation_id}/mandates", None, PUBLIC),
    ("GET", "/organisations/{organisation_id}/mandates/record", None, PUBLIC),
    ("POST", "/organisations/{organisation_id}/mandates", MANDATE, frozenset({"operator"})),
    ("GET", "/health", None, PUBLIC),
    ("GET", "/audit", None, frozenset({"auditor", "operator"})),
    ("GET", "/condition", None, frozenset({"auditor", "operator"})),
]


async def test_v11_every_route_lets_in_its_roles_and_nobody_else(hall: Hall) -> None:
    for method, path, body, allowed in ROUTES:
        place = path.format(
            assembly_id=ASSEMBLY,
            contest_id=NOWHERE,
            candidate_id=NOWHERE,
            organisation_id=ORGANISATION,
            mandate_id=NOWHERE,
        )
        for role in ROLES:
            answer = await hall.ask(role, method, place, body)
            expected = allowed == PUBLIC or role in allowed
            assert (answer.status_code != 403) is expected, (method, path, role, answer.text)
            assert answer.status_code in (200, 201, 403, 404), answer.text
        unsigned = await hall.stand.client.request(method, place, json=body)
        assert (unsigned.status_code in (200, 404)) if allowed == PUBLIC else (unsigned.status_code == 401), (
            method,
            path,
        )


async def test_v11_no_route_is_missing_from_the_list(hall: Hall) -> None:
    paths = hall.stand.running.api.openapi()["paths"]
    there = {(method.upper(), path.removeprefix("/api/elections")) for path, each in paths.items() for method in each}
    assert there == {(method, path) for method, path, *_ in ROUTES}


async def test_a_contest_is_there_for_its_own_assembly_only(hall: Hall) -> None:
    contest = await hall.open("vice-president", "Anna", "Bilal")
    for claims in ({"organisation_id": OTHER_ORGANISATION}, {"assembly_id": NEXT_ASSEMBLY}):
        await nothing_is_there(hall, contest, claims)
    assert await hall.contest(contest) == contest


async def nothing_is_there(hall: Hall, contest: dict[str, Any], claims: dict[str, str]) -> None:
    place, candidate = f"/contests/{contest['contest_id']}", contest["candidates"][0]["candidate_id"]
    for method, path, body in (
        ("GET", place, None),
        ("POST", f"{place}/rounds", None),
        ("POST", f"{place}/candidates", {"name": "Eve"}),
        ("POST", f"{place}/lots", LOTS),
        ("POST", f"{place}/acclamation", None),
        ("DELETE", f"{place}/candidates/{candidate}", None),
    ):
        assert await hall.refused("chair", method, path, body, **claims) == (404, "unknown-contest")
    contests = f"/assemblies/{ASSEMBLY}/contests"
    assert await hall.refused("chair", "GET", contests, **claims) == (404, "unknown-assembly")
    assert await hall.refused("chair", "POST", contests, {"office": "auditor"}, **claims) == (404, "unknown-assembly")


async def test_mandates_are_recorded_in_ones_own_organisation_only(hall: Hall) -> None:
    path = f"/organisations/{OTHER_ORGANISATION}/mandates"
    assert await hall.refused("operator", "POST", path, MANDATE) == (404, "not-found")
    french = {**MANDATE, "member": "FRA"}
    elsewhere = {"organisation_id": OTHER_ORGANISATION}
    assert await hall.refused("operator", "POST", path, french, **elsewhere) == (422, "unknown-member")
    await hall.done("operator", "POST", path, MANDATE, **elsewhere)
    listed = await hall.stand.client.get(f"/organisations/{ORGANISATION}/mandates")
    assert listed.json() == {"mandates": []}


async def test_v8_every_act_of_staff_is_written_down_and_a_refused_one_is_not(hall: Hall) -> None:
    contest = await hall.open("vice-president", "Anna", "Bilal")
    place = f"/contests/{contest['contest_id']}"
    carla = await hall.done("operator", "POST", f"{place}/candidates", {"name": "Carla"})
    await hall.done("chair", "DELETE", f"{place}/candidates/{carla['candidates'][2]['candidate_id']}")
    await hall.call(contest)
    await hall.call_refused(contest)
    await hall.done("operator", "POST", f"/organisations/{ORGANISATION}/mandates", MANDATE)
    audit = await hall.done("auditor", "GET", "/audit")
    assert audit["intact"]
    assert [(each["actor"], each["verb"]) for each in audit["entries"]] == [
        ("chair-test", "open-contest"),
        ("operator-test", "nominate"),
        ("chair-test", "withdraw-candidate"),
        ("chair-test", "call-round"),
        ("operator-test", "record-mandate"),
    ]
    elsewhere = await hall.done("auditor", "GET", "/audit", organisation_id=OTHER_ORGANISATION)
    assert elsewhere["entries"] == []


async def test_v8_an_altered_line_is_found(hall: Hall) -> None:
    for name in ("Anna", "Bilal", "Carla"):
        await hall.open("auditor", name)
    acts = TABLES.acts
    async with hall.stand.running.service.database.transaction() as session:
        await session.execute(update(acts).where(acts.c.number == 2).values(actor="somebody else"))
    audit = await hall.done("auditor", "GET", "/audit")
    assert (audit["intact"], audit["first_break"]) == (False, 2)


async def test_an_assembly_of_another_organisation_takes_no_contest(hall: Hall) -> None:
    path = f"/assemblies/{OTHER_ASSEMBLY}/contests"
    assert await hall.refused("operator", "POST", path, {"office": "auditor"}) == (404, "unknown-assembly")
