"""The order of voting over HTTP: what is refused before its turn, and what a decision does to other motions."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from shared.contracts import topics
from shared.contracts import voting as said
from tests.component.voting.hall import ASSEMBLY, ORGANISATION, RULES, Hall, hall

REJECTED, ADOPTED = {"no": 3}, {"yes": 3}


async def refused(hall: Hall, motion_id: str) -> tuple[int, str, str | None]:
    """Why no poll is prepared: status, code, and the motion that comes first."""
    answer = await hall.post(f"/motions/{motion_id}/polls", {})
    return answer.status_code, answer.json()["code"], answer.json().get("first")


async def test_amendments_are_put_furthest_first_then_the_text_as_amended(five: Hall) -> None:
    text = await five.motion()
    near = await five.motion(parent_motion_id=text, distance=2)
    far = await five.motion(parent_motion_id=text, distance=1)
    assert await refused(five, text) == (409, "amendments-first", near)
    assert await refused(five, near) == (409, "further-amendment-first", far)
    await five.voted(far, **REJECTED)
    await five.voted(near, **ADOPTED)
    poll = await five.done(f"/motions/{text}/polls", {})
    await five.done(f"/polls/{poll['poll_id']}/open", {})
    frozen = (await five.asked(f"/polls/{poll['poll_id']}/manifest"))["manifest"]
    assert (poll["as_amended"], frozen["as_amended"], frozen["without_parts"]) == ([near], [near], [])


async def test_the_order_is_looked_at_again_when_a_poll_is_opened(five: Hall) -> None:
    text = await five.motion()
    prepared = await five.prepared(text)
    amendment = await five.motion(parent_motion_id=text)
    opened = await five.post(f"/polls/{prepared}/open", {})
    assert (opened.status_code, opened.json()["code"]) == (409, "amendments-first")
    await five.voted(amendment, **ADOPTED)
    assert (await five.done(f"/polls/{prepared}/open", {}))["as_amended"] == [amendment]


async def test_once_a_motion_is_voted_on_it_is_neither_amended_nor_moved_nor_withdrawn(five: Hall) -> None:
    text = await five.motion()
    late = await five.motion(parent_motion_id=text)
    await five.voted(late, **REJECTED)
    poll_id = await five.prepared(text)
    await five.done(f"/polls/{poll_id}/open", {})
    body = {"subject": "resolution", "title": {"en": "Late"}}
    begun = [
        await five.post(f"/assemblies/{ASSEMBLY}/motions", {**body, "parent_motion_id": text}),
        await five.post(f"/motions/{text}/withdraw", {"reason": "late"}),
        await five.stand.client.put(f"/motions/{text}/order", json={"moot_if_adopted": []}, headers=five.staff()),
    ]
    assert [(a.status_code, a.json()["code"]) for a in begun] == [(409, "vote-has-begun")] * 3
    await five.declared(poll_id)
    over = [
        await five.post(f"/assemblies/{ASSEMBLY}/motions", {**body, "parent_motion_id": text}),
        await five.post(f"/motions/{text}/withdraw", {"reason": "late"}),
        await five.stand.client.put(f"/motions/{late}/order", json={"distance": 1}, headers=five.staff()),
    ]
    assert [(a.status_code, a.json()["code"]) for a in over] == [(409, "motion-decided")] * 3


async def test_the_list_of_motions_says_what_each_waits_for_as_the_refusal_would(five: Hall) -> None:
    text = await five.motion()
    near = await five.motion(parent_motion_id=text, distance=2)
    far = await five.motion(parent_motion_id=text, distance=1)
    waits = {motion_id: each["waits_for"] for motion_id, each in (await five.motions()).items()}
    assert waits[far] is None
    for motion_id in (text, near):
        code, first = (await refused(five, motion_id))[1:]
        assert waits[motion_id] == {"code": code, "motion_id": first}
    await five.voted(far, **REJECTED)
    await five.voted(near, **REJECTED)
    assert [each["waits_for"] for each in (await five.motions()).values()] == [None] * 3


async def test_what_an_adopted_amendment_makes_moot_is_never_put(five: Hall) -> None:
    text = await five.motion()
    milder = await five.motion(parent_motion_id=text, distance=2)
    prepared = await five.prepared(milder)
    far = await five.motion(parent_motion_id=text, distance=1, moot_if_adopted=[milder])
    await five.voted(far, **ADOPTED)
    assert (await refused(five, milder))[:2] == (409, "motion-moot")
    assert (await five.post(f"/polls/{prepared}/open", {})).json()["code"] == "motion-moot"
    moot = (await five.motions())[milder]
    assert (moot["state"], moot["sentence"]["en"]) == (
        "moot",
        "Not put to the vote, because “To adopt” was adopted.",
    )
    facts = [each.data for each in await five.said(topics.PROCEEDINGS, said.MotionDecidedV1)]
    assert [(f["motion"]["motion_id"], f["motion"]["state"], f["poll_id"] is None) for f in facts] == [
        (far, "adopted", False), (milder, "moot", True),
    ]  # fmt: skip
    assert (await five.voted(text, **ADOPTED))["outcome"] == "adopted"


async def test_a_motion_is_tabled_in_parts_and_put_without_those_rejected(five: Hall) -> None:
    parts = [{"operative": False}, {"operative": True}, {"operative": True, "title": {"en": "Paragraph 2"}}]
    tabled = await five.tabled(parts=parts, majority={"fraction": "2/3", "comparison": ">=", "base": "yes_no"})
    text, ids = tabled["motion_id"], [each["motion_id"] for each in tabled["parts"]]
    assert [each["title"].get("fr") for each in tabled["parts"]] == ["Adopter (partie 1)", "Adopter (partie 2)", None]
    assert [(p["role"], p["operative"], p["rule"]) for p in tabled["parts"]] == [
        ("part", each["operative"], tabled["rule"]) for each in parts
    ]
    assert await refused(five, text) == (409, "parts-first", ids[0])
    for motion_id, votes in zip(ids, (ADOPTED, REJECTED, ADOPTED), strict=True):
        await five.voted(motion_id, **votes)
    poll_id = await five.prepared(text)
    assert (await five.done(f"/polls/{poll_id}/open", {}))["without_parts"] == [ids[1]]
    await five.all_cast(poll_id, yes=3)
    assert (await five.declared(poll_id))["outcome"] == "adopted"
    register = (await five.stand.client.get(f"/organisations/{ORGANISATION}/resolutions")).json()["resolutions"]
    assert [each["motion_id"] for each in register] == [text]
    assert [m["motion_id"] for m in (await five.asked(f"/assemblies/{ASSEMBLY}/motions"))["motions"]] == [text, *ids]


async def test_all_operative_parts_rejected_is_the_whole_rejected_without_a_vote(five: Hall) -> None:
    tabled = await five.tabled(parts=[{"operative": True}, {"operative": False}, {"operative": True}])
    text, (one, preamble, two) = tabled["motion_id"], (each["motion_id"] for each in tabled["parts"])
    await five.voted(one, **REJECTED)
    await five.voted(two, **REJECTED)
    motions = await five.motions()
    assert [motions[each]["state"] for each in (text, preamble)] == ["not_adopted", "moot"]
    assert motions[text]["sentence"]["en"].startswith("Rejected as a whole without a vote: all its operative parts")
    decided = [each.data for each in await five.said(topics.PROCEEDINGS, said.MotionDecidedV1)]
    assert [(f["motion"]["motion_id"], f["poll_id"] is None) for f in decided][-2:] == [(text, True), (preamble, True)]


async def test_one_paragraph_may_be_put_by_itself_before_the_whole(five: Hall) -> None:
    tabled = await five.tabled(parts=[{"operative": False}])
    (preamble,) = (each["motion_id"] for each in tabled["parts"])
    assert await refused(five, tabled["motion_id"]) == (409, "parts-first", preamble)
    await five.voted(preamble, **REJECTED)
    assert (await five.voted(tabled["motion_id"], **ADOPTED))["outcome"] == "adopted"


async def test_a_procedural_vote_sets_the_majority_of_the_question_and_of_its_amendments(five: Hall) -> None:
    text = await five.motion()
    amendment = await five.motion(parent_motion_id=text)
    prepared = await five.prepared(amendment)
    half = {"fraction": "1/2", "comparison": ">", "base": "present"}
    vote = await five.tabled(
        subject="procedural", sets_majority_of={"motion_id": text, "if_adopted": "two_thirds", "if_not": half}
    )
    assert vote["sets_majority_of"] == {"motion_id": text, "if_adopted": "two_thirds", "if_not": half}
    assert (await five.post(f"/polls/{prepared}/open", {})).json()["code"] == "majority-undecided"
    await five.voted(vote["motion_id"], **ADOPTED)
    motions = await five.motions()
    assert [motions[each]["majority"] for each in (text, amendment)] == ["two_thirds", "two_thirds"]
    ordered = [each.data["motion"] for each in await five.said(topics.PROCEEDINGS, said.MotionOrderedV1)]
    assert [(m["motion_id"], m["majority"]) for m in ordered] == [(text, "two_thirds"), (amendment, "two_thirds")]
    opened = await five.done(f"/polls/{prepared}/open", {})  # prepared before its majority was set
    assert (opened["rule"]["majority"], opened["rule"]["fraction"]) == ("two_thirds", "2/3")
    await five.all_cast(prepared, yes=3, no=2)
    assert (await five.declared(prepared))["outcome"] == "not_adopted"


async def test_proposals_on_one_question_are_put_in_turn_unless_one_is_given_priority(five: Hall) -> None:
    one, two = await five.motion(question="seat"), await five.motion(question="seat")
    assert await refused(five, two) == (409, "earlier-proposal-first", one)
    vote = await five.motion(subject="procedural", gives_priority_to=two)
    for motion_id in (one, two):
        assert await refused(five, motion_id) == (409, "priority-first", vote)
    await five.voted(vote, **ADOPTED)
    assert await refused(five, one) == (409, "priority-first", two)
    assert (await five.voted(two, **REJECTED))["outcome"] == "not_adopted"
    assert (await five.voted(one, **ADOPTED))["outcome"] == "adopted"


async def test_the_chair_moves_an_amendment_in_the_order_and_what_is_not_given_stays(five: Hall) -> None:
    text = await five.motion()
    one = await five.motion(parent_motion_id=text, distance=1)
    two = await five.motion(parent_motion_id=text, distance=2, moot_if_adopted=[one])
    client, path = five.stand.client, f"/motions/{two}/order"
    assert await refused(five, two) == (409, "further-amendment-first", one)
    moved = (await client.put(path, json={"distance": 1}, headers=five.staff())).json()
    assert (moved["distance"], moved["moot_if_adopted"]) == (1, [one])
    assert (await client.put(path, json={}, headers=five.staff())).json() == moved
    cleared = (await client.put(path, json={"distance": None, "moot_if_adopted": []}, headers=five.staff())).json()
    assert (cleared["distance"], cleared["moot_if_adopted"]) == (None, [])
    assert len(await five.said(topics.PROCEEDINGS, said.MotionOrderedV1)) == 2
    wrong = await client.put(f"/motions/{text}/order", json={"distance": 1}, headers=five.staff())
    assert (wrong.status_code, wrong.json()["code"]) == (422, "impossible-order")


async def test_a_motion_is_withdrawn_before_its_vote_with_its_amendments_and_said_once(five: Hall) -> None:
    text = await five.motion()
    amendment = await five.motion(parent_motion_id=text)
    withdrawn = await five.done(f"/motions/{text}/withdraw", {"reason": "no longer needed"})
    assert await five.done(f"/motions/{text}/withdraw", {"reason": "again"}) == withdrawn
    assert (withdrawn["state"], withdrawn["sentence"]["fr"]) == ("withdrawn", "Proposition retirée avant le vote.")
    assert (await five.motions())[amendment]["state"] == "moot"
    assert (await refused(five, text))[1] == "motion-withdrawn"
    (fact,) = await five.said(topics.PROCEEDINGS, said.MotionWithdrawnV1)
    assert (fact.data["reason"], fact.data["motion"]["motion_id"]) == ("no longer needed", text)


async def test_what_was_amended_or_voted_on_in_parts_is_not_withdrawn(five: Hall) -> None:
    text = await five.motion()
    await five.voted(await five.motion(parent_motion_id=text), **ADOPTED)
    divided = await five.tabled(parts=[{"operative": True}, {"operative": True}])
    part, other = (each["motion_id"] for each in divided["parts"])
    alone = await five.post(f"/motions/{other}/withdraw", {"reason": "x"})
    assert (alone.status_code, alone.json()["code"]) == (422, "impossible-order")
    await five.voted(part, **ADOPTED)
    body = {"subject": "resolution", "title": {"en": "Late"}, "parent_motion_id": divided["motion_id"]}
    late = await five.post(f"/assemblies/{ASSEMBLY}/motions", body)
    assert (late.status_code, late.json()["code"]) == (409, "vote-has-begun")
    for motion_id in (text, divided["motion_id"]):
        answer = await five.post(f"/motions/{motion_id}/withdraw", {"reason": "x"})
        assert (answer.status_code, answer.json()["code"]) == (409, "vote-has-begun")


@pytest.mark.parametrize(
    ("wrong", "status", "code"),
    [
        ({"distance": 1}, 422, "impossible-order"),
        ({"distance": 0, "parent_motion_id": "TEXT"}, 422, "invalid"),
        ({"question": "q", "parent_motion_id": "TEXT"}, 422, "impossible-order"),
        ({"parts": []}, 422, "invalid"),
        ({"parts": [{}, {"operative": True}]}, 422, "invalid"),
        ({"parent_motion_id": "PART"}, 422, "impossible-order"),
        ({"parent_motion_id": "VOTED"}, 409, "motion-decided"),
        ({"moot_if_adopted": ["0" * 32]}, 404, "not-found"),
        ({"gives_priority_to": "TEXT"}, 422, "impossible-order"),
        (
            {"sets_majority_of": {"motion_id": "VOTED", "if_adopted": "simple", "if_not": "simple"}},
            409,
            "motion-decided",
        ),
        (
            {"sets_majority_of": {"motion_id": "TEXT", "if_adopted": "unheard-of", "if_not": "simple"}},
            422,
            "invalid-rule-set",
        ),
        (
            {"parent_motion_id": "PART", "parts": [{"operative": True}, {"operative": True}]},
            422,
            "impossible-order",
        ),
        (
            {
                "subject": "admission",
                "admits": {"code": "FSM", "name": {"en": "Micronesia"}, "region": "Asia"},
                "parts": [{"operative": True}, {"operative": True}],
            },
            422,
            "impossible-order",
        ),
    ],
)
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_could_never_be_put_in_order_is_refused_when_it_is_tabled(
    five: Hall, wrong: dict[str, Any], status: int, code: str
) -> None:
    divided = await five.tabled(parts=[{"operative": True}, {"operative": True}])
    known = {"TEXT": divided["motion_id"], "PART": divided["parts"][0]["motion_id"], "VOTED": await five.motion()}
    await five.voted(known["VOTED"], **REJECTED)
    body = {"subject": "resolution", "title": {"en": "To adopt"}, **_named(wrong, known)}
    answer = await five.post(f"/assemblies/{ASSEMBLY}/motions", body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert len(await five.motions()) == 4


def _named(value: Any, known: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _named(inner, known) for key, inner in value.items()}
    return known.get(value, value) if isinstance(value, str) else value


async def test_motions_tabled_at_the_same_moment_are_numbered_one_after_the_other(five: Hall) -> None:
    parts = [{"operative": True}, {"operative": False}]
    answers = await asyncio.gather(*(five.tabled(question="q", parts=parts) for _ in range(6)))
    listed = [m["motion_id"] for m in (await five.asked(f"/assemblies/{ASSEMBLY}/motions"))["motions"]]
    groups = {each["motion_id"]: [each["motion_id"], *(p["motion_id"] for p in each["parts"])] for each in answers}
    assert sorted(listed) == sorted(motion_id for group in groups.values() for motion_id in group)
    assert all(listed[place : place + 3] == groups[listed[place]] for place in range(0, 18, 3))


async def test_an_amendment_tabled_while_its_text_is_opened_is_refused_or_put_first(five: Hall) -> None:
    text = await five.motion()
    prepared = await five.prepared(text)
    body = {"subject": "resolution", "title": {"en": "Amended"}, "parent_motion_id": text}
    opened, tabled = await asyncio.gather(
        five.post(f"/polls/{prepared}/open", {}), five.post(f"/assemblies/{ASSEMBLY}/motions", body)
    )
    codes = {opened.json().get("code"), tabled.json().get("code")}
    assert {opened.is_success, tabled.is_success} == {True, False}
    assert codes & {"amendments-first", "vote-has-begun"}


async def test_in_rules_that_do_not_let_amendments_inherit_each_needs_the_majority_of_its_subject(
    database_url: str,
) -> None:
    rules = {**RULES, "amendments_inherit": False}
    async with hall(database_url, rules=rules) as five:
        tabled = await five.tabled(
            majority={"fraction": "2/3", "comparison": ">=", "base": "members"},
            parts=[{"operative": True}, {"operative": False}],
        )
        amendment = await five.tabled(parent_motion_id=tabled["motion_id"])
        assert {each["majority"] for each in (*tabled["parts"], amendment)} == {"simple"}
        assert tabled["majority"] == "inline"
