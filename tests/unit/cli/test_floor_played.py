"""Speakers ask from their own tablets, and the chair calls them in the order that the platform has."""

from __future__ import annotations

from typing import Any

from tests.unit.cli.fake_platform import ROUTES, FakePlatform, Problem, play
from tests.unit.cli.writing import scenario

RANK = {"point_of_order": 0, "statement": 1, "reply": 2}
ITEM = "  - agenda: {id: i, title: t}\n"


class Floor(FakePlatform):
    """A floor that has points of order first, and refuses whom it is told to."""

    def __init__(self, *refused: str) -> None:
        super().__init__()
        self.refused = refused
        self.queue: list[dict[str, Any]] = []
        self.turn: dict[str, Any] | None = None
        self.routes = (
            *ROUTES,
            ("POST", r"voting/assemblies/a/agenda", "add_item"),
            ("POST", r"voting/agenda/(\w+)/(?:open|close)", "accept"),
            ("PUT", r"voting/items/(\w+)/floor/settings", "accept"),
            ("GET", r"voting/items/(\w+)/floor", "floor"),
            ("POST", r"voting/items/(\w+)/floor/requests", "ask"),
            ("POST", r"voting/items/(\w+)/floor/requests/(\w+)/give", "give"),
            ("POST", r"voting/items/(\w+)/floor/requests/(\w+)/withdraw", "take_back"),
            ("POST", r"voting/items/(\w+)/floor/turns/(\w+)/end", "end"),
        )

    def add_item(self, _body: Any, _who: str) -> Any:
        return {"item_id": "i1", "position": 1}

    def floor(self, *_: Any) -> Any:
        return {"queue": sorted(self.queue, key=lambda one: RANK[one["kind"]]), "turn": self.turn}

    def ask(self, body: Any, who: str, _item: str) -> Any:
        if who in self.refused:
            raise Problem("floor-list-closed")
        member = who if who.startswith("M") else None
        asked = {"request_id": self.new("r"), "delegation_id": f"d{who}", "member": member, "kind": body["kind"]}
        self.queue.append(asked)
        return self.floor()

    def give(self, _body: Any, _who: str, _item: str, request_id: str) -> Any:
        self.turn = {**self.take_out(request_id), "turn_id": "t1"}
        return self.floor()

    def take_back(self, _body: Any, _who: str, _item: str, request_id: str) -> Any:
        self.take_out(request_id)
        return self.floor()

    def end(self, *_: Any) -> Any:
        self.turn = None
        return self.floor()

    def take_out(self, request_id: str) -> dict[str, Any]:
        found = next(one for one in self.queue if one["request_id"] == request_id)
        self.queue.remove(found)
        return found


async def test_points_of_order_are_called_first_and_the_order_is_what_is_compared() -> None:
    step = "  - floor: {item: i, speakers: [M001, M002, {member: M003, point_of_order: true}]}\n"
    fake = Floor()
    _, told = await play(scenario(f"{ITEM}{step}    expect: {{order: [M003, M001, M002]}}\n"), fake)
    assert told.ok
    assert fake.turn is None
    assert [who for who, _, path, _ in fake.sent if path.endswith("/requests")] == ["M001", "M002", "M003"]
    _, other = await play(scenario(f"{ITEM}{step}    expect: {{order: [M001, M002, M003]}}\n"), Floor())
    assert [str(one) for one in other.differences] == [
        "order: expected ['M001', 'M002', 'M003'], got ['M003', 'M001', 'M002']"
    ]


async def test_what_must_be_refused_is_and_whoever_was_let_on_leaves_the_list_again() -> None:
    step = "  - refuse: {floor: {item: i, speakers: [M001, M002]}}\n    expect: {code: floor-list-closed}\n"
    fake = Floor("M002")
    _, told = await play(scenario(f"{ITEM}{step}"), fake)
    assert told.ok
    assert fake.queue == []
    _, accepted = await play(scenario(f"{ITEM}{step}"), Floor())
    assert [one.field for one in accepted.differences] == ["code", "refused"]
