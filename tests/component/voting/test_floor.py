"""The floor of an item: asked for from tablets, given by the chair, interrupted by points of order, kept as a record."""

from __future__ import annotations

import csv
from typing import Any

import httpx
import pytest

from shared.contracts import floor as says
from shared.contracts import topics
from shared.rules.lots import draw_all, seed_of
from tests.component.voting.hall import ASSEMBLY, IDS, Hall, accredited, arrived, hex_id, left, revoked
from tests.component.voting.hall import delegation as delegation_of


async def ask(hall: Hall, item: str, member: str, kind: str = "statement", **headers: Any) -> httpx.Response:
    path = f"/items/{item}/floor/requests"
    return await hall.stand.client.post(path, json={"kind": kind}, headers=headers or hall.delegate(member))


async def asked(hall: Hall, item: str, *members: str, kind: str = "statement") -> dict[str, Any]:
    answer: dict[str, Any] = {}
    for member in members:
        got = await ask(hall, item, member, kind)
        assert got.status_code == 201, got.text
        answer = got.json()
    return answer


async def give(hall: Hall, item: str, member: str, kind: str = "statement") -> dict[str, Any]:
    """To the request of this member that waits."""
    floor = await hall.asked(f"/items/{item}/floor")
    request = next(each for each in floor["queue"] if (each["member"], each["kind"]) == (member, kind))
    return dict(await hall.done(f"/items/{item}/floor/requests/{request['request_id']}/give"))


def order(floor: dict[str, Any]) -> list[str]:
    return [each["member"] or each["name"]["en"] for each in floor["queue"]]


def refusal(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


async def test_delegates_ask_the_chair_gives_and_who_spoke_how_long_is_kept(five: Hall) -> None:
    item = await five.item()
    await five.stand.client.put(
        f"/items/{item}/floor/settings", json={"turn_seconds": 180, "item_seconds": 400}, headers=five.staff()
    )
    floor = await asked(five, item, "M000", "M001", "M002")
    assert order(floor) == ["M000", "M001", "M002"]
    floor = await give(five, item, "M000")
    assert (floor["turn"]["member"], floor["turn"]["allowed_seconds"]) == ("M000", 180)
    assert floor["turn"]["began_at"] == floor["now"]
    five.stand.clock.advance(90)
    floor = await asked(five, item, "M003", kind="point_of_order")
    assert order(floor) == ["M003", "M001", "M002"]
    await give(five, item, "M003", "point_of_order")
    five.stand.clock.advance(20)
    floor = await give(five, item, "M000")
    assert floor["turn"]["allowed_seconds"] == 90
    five.stand.clock.advance(60)
    floor = await five.done(f"/items/{item}/floor/turns/{floor['turn']['turn_id']}/end")
    assert (floor["turn"], floor["used_seconds"], order(floor)) == (None, 150, ["M001", "M002"])
    answer = await five.get(f"/assemblies/{ASSEMBLY}/speakers?format=json")
    turns = answer.json()["turns"]
    assert [(each["member"], each["speaker"], each["kind"], each["seconds"]) for each in turns] == [
        ("M000", turns[0]["speaker"], "statement", 90),
        ("M003", turns[1]["speaker"], "point_of_order", 20),
        ("M000", turns[2]["speaker"], "statement", 60),
    ]
    assert turns[0]["speaker"]
    written = await five.get(f"/assemblies/{ASSEMBLY}/speakers?format=csv&language=fr")
    rows = list(csv.reader(written.text.removeprefix("\ufeff").splitlines()))
    assert rows[0][-2:] == ["Nature de l’intervention", "Secondes"]
    assert [row[-1] for row in rows[1:]] == ["90", "20", "60"]


async def test_every_change_of_the_floor_is_said_with_the_whole_floor(five: Hall) -> None:
    item = await five.item()
    floor = await asked(five, item, "M000", "M001")
    first, second = (each["request_id"] for each in floor["queue"])
    path = f"/items/{item}/floor"
    await five.done(f"{path}/requests/{second}/move", {"to": 1})
    await five.done(f"{path}/draw")
    await five.done(f"{path}/requests/{second}/withdraw")
    turn = (await five.done(f"{path}/requests/{first}/give"))["turn"]["turn_id"]
    for _ in range(2):  # a second tap changes nothing, and nothing is said
        await five.done(f"{path}/requests/{first}/give")
    await five.done(f"{path}/turns/{turn}/end")
    for change in ({"list_open": False}, {"list_open": True}, {"observers_invited": True}):
        answer = await five.stand.client.put(f"{path}/settings", json=change, headers=five.staff())
        assert answer.is_success, answer.text
    told = [each for each in await five.said(topics.PROCEEDINGS) if "floor" in each.data]
    assert [each.type for each in told] == [
        kind.TYPE for kind in (
            says.FloorRequestedV1, says.FloorRequestedV1, says.SpeakersOrderedV1, says.SpeakersDrawnV1,
            says.FloorRequestWithdrawnV1, says.FloorGivenV1, says.FloorTurnEndedV1, says.SpeakersListClosedV1,
            says.SpeakersListReopenedV1, says.FloorSetV1,
        )
    ]  # fmt: skip
    assert [each["request_id"] for each in told[2].data["floor"]["queue"]] == [second, first]
    assert told[5].data["floor"]["turn"]["turn_id"] == turn
    assert "speaker" not in told[5].model_dump_json()  # no name of a person


async def test_on_a_closed_list_a_statement_is_refused_by_name_and_points_of_order_and_replies_wait(five: Hall) -> None:
    item = await five.item()
    answer = await five.stand.client.put(
        f"/items/{item}/floor/settings", json={"list_open": False}, headers=five.staff()
    )
    assert answer.json()["list_open"] is False
    assert refusal(await ask(five, item, "M000")) == (409, "floor-list-closed")
    await asked(five, item, "M001", kind="reply")
    floor = await asked(five, item, "M002", kind="point_of_order")
    assert order(floor) == ["M002", "M001"]


async def test_while_a_vote_runs_only_points_of_order_are_heard(five: Hall) -> None:
    item = await five.item()
    await asked(five, item, "M000")
    motion_id = await five.motion(item_id=item)
    poll_id = (await five.done(f"/motions/{motion_id}/polls", {}))["poll_id"]
    await five.done(f"/polls/{poll_id}/open", {})
    floor = await five.asked(f"/items/{item}/floor")
    assert floor["voting"] is True
    assert refusal(await ask(five, item, "M001")) == (409, "floor-voting-has-begun")
    given = await five.post(f"/items/{item}/floor/requests/{floor['queue'][0]['request_id']}/give")
    assert refusal(given) == (409, "floor-voting-has-begun")
    await asked(five, item, "M002", kind="point_of_order")
    assert (await give(five, item, "M002", "point_of_order"))["turn"]["member"] == "M002"
    await five.done(f"/polls/{poll_id}/close")
    assert (await ask(five, item, "M001")).status_code == 201


async def test_a_delegation_asks_once_and_takes_back_only_its_own_request(five: Hall) -> None:
    item = await five.item()
    floor = await asked(five, item, "M000")
    assert refusal(await ask(five, item, "M000")) == (409, "floor-already-asked")
    alternate = await ask(five, item, "M000", **five.delegate("M000", "alternate"))
    assert refusal(alternate) == (409, "floor-already-asked")
    path = f"/items/{item}/floor/requests/{floor['queue'][0]['request_id']}/withdraw"
    other = await five.stand.client.post(path, headers=five.delegate("M001"))
    assert refusal(other) == (403, "floor-not-yours")
    for _ in range(2):
        own = await five.stand.client.post(path, headers=five.delegate("M000"))
        assert own.json()["queue"] == []
    assert order(await asked(five, item, "M000")) == ["M000"]


async def test_whoever_is_not_in_the_hall_or_has_no_valid_badge_does_not_get_on_the_list(five: Hall) -> None:
    item = await five.item()
    await five.tell(left("M000", five.stand.clock.now()), revoked("M001"))
    headers = {name: five.delegate(name) for name in ("M000", "M001")}
    assert refusal(await ask(five, item, "M000", **headers["M000"])) == (403, "not-present")
    assert refusal(await ask(five, item, "M001", **headers["M001"])) == (403, "credential-revoked")
    stranger = five.stand.tokens.headers(
        "delegate", IDS["organisation_id"], assembly_id=ASSEMBLY, delegation_id="9" * 32
    )
    assert refusal(await ask(five, item, "M001", **stranger)) == (403, "floor-no-delegation")


async def test_observers_speak_when_they_are_invited(five: Hall) -> None:
    item = await five.item()
    body = delegation_of("EUROPOL").model_copy(update={"member": None})
    there = arrived("EUROPOL", five.stand.clock.now()).model_copy(update={"member": None})
    await five.tell(accredited("EUROPOL").model_copy(update={"delegation": body}), there)
    ids = {"assembly_id": ASSEMBLY, "delegation_id": hex_id("EUROPOL"), "subject": hex_id("EUROPOL-head")}
    headers = five.stand.tokens.headers("observer", IDS["organisation_id"], **ids)
    assert refusal(await ask(five, item, "", **headers)) == (403, "floor-not-invited")
    assert refusal(await ask(five, item, "", "point_of_order", **headers)) == (403, "floor-members-only")
    added = await five.done(f"/items/{item}/floor/speakers", {"delegation_id": hex_id("EUROPOL")})
    assert order(added) == ["EUROPOL"]
    await five.done(f"/items/{item}/floor/requests/{added['queue'][0]['request_id']}/withdraw")
    await five.stand.client.put(f"/items/{item}/floor/settings", json={"observers_invited": True}, headers=five.staff())
    assert (await ask(five, item, "", **headers)).status_code == 201


async def test_the_order_drawn_by_lot_can_be_drawn_again_from_what_is_kept(five: Hall) -> None:
    item = await five.item()
    await asked(five, item, *five.codes)
    floor = await five.done(f"/items/{item}/floor/draw")
    draw = floor["draw"]
    assert draw["seed"] == floor["seed"] == seed_of(draw["nonce"], (), draw["among"])
    assert [each["request_id"] for each in floor["queue"]] == draw_all(draw["seed"], draw["among"])
    acts = (await five.asked("/audit", role="auditor"))["entries"]
    assert draw["nonce"] in [each["details"].get("nonce") for each in acts if each["verb"] == "speakers drawn by lot"]
    assert (await five.asked(f"/items/{item}/floor"))["draw"] == draw


async def test_an_item_that_is_not_open_has_a_list_but_no_speaker_and_a_closed_one_neither(five: Hall) -> None:
    item = await five.item(opened=False)
    floor = await asked(five, item, "M000")
    path = f"/items/{item}/floor/requests/{floor['queue'][0]['request_id']}/give"
    assert refusal(await five.post(path)) == (409, "floor-item-not-open")
    await five.done(f"/agenda/{item}/open", {})
    assert (await five.post(path)).is_success
    await five.done(f"/agenda/{item}/close", {})
    closed = await five.asked(f"/items/{item}/floor")
    assert closed["turn"] is None
    assert refusal(await ask(five, item, "M001")) == (409, "floor-item-closed")


async def test_the_closure_of_the_debate_is_moved_from_the_floor_voted_first_and_takes_effect(five: Hall) -> None:
    item = await five.item()
    text = await five.motion(item_id=item)
    await asked(five, item, "M000")
    await asked(five, item, "M001", kind="explanation")
    answer = await five.stand.client.post(
        f"/items/{item}/floor/procedures", json={"procedure": "close_debate"}, headers=five.delegate("M002")
    )
    assert answer.status_code == 201, answer.text
    (pending,) = answer.json()["motions"]
    assert (pending["moved_by"], pending["in_favour"], pending["against"]) == ("M002", 0, 2)
    again = await five.post(f"/items/{item}/floor/procedures", {"procedure": "close_debate"})
    assert refusal(again) == (409, "procedure-already-moved")
    assert refusal(await five.post(f"/motions/{text}/polls", {})) == (409, "procedural-motion-first")
    await asked(five, item, "M003", kind="against")
    motions = await five.motions()
    assert (motions[pending["motion_id"]]["subject"], motions[pending["motion_id"]]["majority"]) == (
        "procedural",
        "simple",
    )
    result = await five.voted(pending["motion_id"], yes=3, no=1)
    assert result["outcome"] == "adopted"
    floor = await five.asked(f"/items/{item}/floor")
    assert (floor["debate"], floor["motions"], order(floor)) == ("closed", [], ["M001"])
    assert refusal(await ask(five, item, "M000")) == (409, "floor-debate-closed")
    assert (await five.post(f"/motions/{text}/polls", {})).is_success


async def test_a_suspension_takes_precedence_and_withdrawn_it_changes_nothing(five: Hall) -> None:
    item = await five.item()
    lists = await five.done(f"/items/{item}/floor/procedures", {"procedure": "close_list", "member": "M001"})
    both = await five.done(f"/items/{item}/floor/procedures", {"procedure": "suspend_meeting"})
    assert [each["procedure"] for each in both["motions"]] == ["suspend_meeting", "close_list"]
    first = lists["motions"][0]["motion_id"]
    assert refusal(await five.post(f"/motions/{first}/polls", {})) == (409, "procedural-motion-first")
    await five.done(f"/motions/{both['motions'][0]['motion_id']}/withdraw", {"reason": "taken back"})
    await five.voted(first, yes=1, no=3)
    floor = await five.asked(f"/items/{item}/floor")
    assert (floor["debate"], floor["list_open"], floor["motions"]) == ("open", True, [])


async def test_the_vote_takes_the_floor_from_whoever_speaks_on_whatever_item(five: Hall) -> None:
    item, other = await five.item(), await five.item()
    await asked(five, other, "M000")
    await give(five, other, "M000")
    five.stand.clock.advance(30)
    await five.opened(item_id=item)
    floor = await five.asked(f"/items/{other}/floor")
    assert (floor["turn"], floor["queue"]) == (None, [])
    ended = await five.said(topics.PROCEEDINGS, says.FloorTurnEndedV1)
    assert [each.data["floor"]["item_id"] for each in ended] == [other]
    speakers = (await five.stand.client.get(f"/assemblies/{ASSEMBLY}/speakers?format=csv", headers=five.staff())).text
    assert "M000,The delegate,Statement,30" in speakers


@pytest.mark.parametrize(("procedure", "state"), [("suspend_meeting", "suspended"), ("adjourn_meeting", "closed")])
async def test_an_adopted_suspension_or_adjournment_lets_the_sitting_rest_until_the_chair_opens_it_again(
    five: Hall, procedure: str, state: str
) -> None:
    plan = {"title": {"en": "Morning"}, "date": "2025-11-24", "begins": "10:00", "ends": "13:00"}
    sitting = (await five.done(f"/assemblies/{ASSEMBLY}/sittings", plan, role="secretary"))["sitting_id"]
    await five.done(f"/sittings/{sitting}/open")
    item = await five.item()

    async def states() -> tuple[str, str]:
        found = await five.asked(f"/assemblies/{ASSEMBLY}/agenda")
        return found["sittings"][0]["state"], found["agenda"][0]["state"]

    for votes, comes_to in (({"no": 3}, ("open", "open")), ({"yes": 3}, (state, "suspended"))):
        moved = await five.done(f"/items/{item}/floor/procedures", {"procedure": procedure})
        await five.voted(moved["motions"][0]["motion_id"], **votes)
        assert await states() == comes_to
    acts = await five.asked("/audit", role="auditor")
    assert moved["motions"][0]["motion_id"] in str(acts), "why it rests is on the record"
    await five.done(f"/sittings/{sitting}/open")
    await five.done(f"/agenda/{item}/open", {})
    assert (await states(), (await five.asked(f"/items/{item}/floor"))["debate"]) == (("open", "open"), "open")


@pytest.mark.parametrize(
    "change", [{"list_open": None}, {"turn_seconds": 0}, {"debate": "over"}, {"nonsense": 1}, {"item_seconds": 10**9}]
)
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_settings_that_cannot_be_are_refused_and_nothing_is_set(five: Hall, change: dict[str, Any]) -> None:
    item = await five.item()
    before = await five.asked(f"/items/{item}/floor")
    answer = await five.stand.client.put(f"/items/{item}/floor/settings", json=change, headers=five.staff())
    assert answer.status_code == 422
    assert await five.asked(f"/items/{item}/floor") == before
