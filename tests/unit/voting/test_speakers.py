"""Claims about the order of those who wait for the floor."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.voting.domain.floor_errors import FloorPlaceUnknown
from services.voting.domain.speakers import Request, Speech, Voice, drawn, in_order, moved, statements
from tests.unit.voting.motions import NOW

SEEDS = st.text("0123456789abcdef", min_size=4, max_size=8)


def request(number: int, speech: Speech = Speech.STATEMENT, **more: object) -> Request:
    voice = Voice(f"d{number}", f"M{number:03}", {"en": f"Member {number}"})
    known = {"request_id": f"r{number}", "item_id": "i", "voice": voice, "speaker": None, "speech": speech}
    return Request(**{**known, "place": number, "asked_at": NOW, **more})  # type: ignore[arg-type]


def after(requests: list[Request], changed: list[Request]) -> list[Request]:
    new = {each.request_id: each for each in changed}
    return [new.get(each.request_id, each) for each in requests]


@st.composite
def lists(draw: st.DrawFn) -> list[Request]:
    """Requests of any kind, in whatever order the store gives them."""
    kinds = draw(st.lists(st.sampled_from(Speech), max_size=12))
    states = st.sampled_from(["waiting", "waiting", "waiting", "withdrawn"])
    made = [request(number, kind, state=draw(states)) for number, kind in enumerate(kinds)]
    return draw(st.permutations(made))


@given(lists())
def test_points_of_order_come_first_replies_last_and_within_a_kind_whoever_asked_first(requests: list[Request]) -> None:
    order = in_order(requests)
    assert sorted(each.request_id for each in order) == sorted(e.request_id for e in requests if e.state == "waiting")
    kinds = [each.speech for each in order]
    assert kinds[: kinds.count(Speech.POINT_OF_ORDER)] == [Speech.POINT_OF_ORDER] * kinds.count(Speech.POINT_OF_ORDER)
    assert kinds[len(kinds) - kinds.count(Speech.REPLY) :] == [Speech.REPLY] * kinds.count(Speech.REPLY)
    for speech in Speech:
        alike = [each.place for each in order if each.speech is speech]
        assert alike == sorted(alike)


@given(lists(), st.randoms())
def test_the_order_depends_on_nothing_but_the_requests(requests: list[Request], chance: object) -> None:
    shuffled = list(requests)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert in_order(shuffled) == in_order(requests)


@given(lists(), st.data())
def test_whoever_is_moved_is_where_the_chair_put_them_and_all_others_keep_their_order(
    requests: list[Request], data: st.DataObject
) -> None:
    speaking = [each for each in in_order(requests) if each.speech is Speech.STATEMENT]
    if not speaking:
        return
    one = data.draw(st.sampled_from(speaking))
    to = data.draw(st.integers(1, len(speaking)))
    before, now = in_order(requests), in_order(after(requests, moved(requests, one, to)))
    assert [each.request_id for each in now if each.speech is Speech.STATEMENT][to - 1] == one.request_id
    others = [each.request_id for each in before if each.request_id != one.request_id]
    assert [each.request_id for each in now if each.request_id != one.request_id] == others


@pytest.mark.parametrize("to", [0, 3])
def test_a_place_that_the_kind_does_not_have_is_refused(to: int) -> None:
    requests = [request(1), request(2), request(3, Speech.REPLY)]
    with pytest.raises(FloorPlaceUnknown):
        moved(requests, requests[0], to)


@given(lists(), SEEDS)
def test_lots_order_the_statements_and_leave_everything_else_alone(requests: list[Request], seed: str) -> None:
    now = in_order(after(requests, drawn(requests, seed)))
    assert [each.speech for each in now] == [each.speech for each in in_order(requests)]
    others = [each for each in in_order(requests) if each.speech is not Speech.STATEMENT]
    assert [each for each in now if each.speech is not Speech.STATEMENT] == others
    again = after(requests, drawn(list(reversed(requests)), seed))
    assert in_order(again) == now


def test_another_seed_draws_another_order_and_whoever_was_interrupted_goes_on_first() -> None:
    requests = [replace(request(0), place=-1, begun=True), *(request(number) for number in range(1, 9))]
    orders = {tuple(e.request_id for e in in_order(after(requests, drawn(requests, seed)))) for seed in ("a", "b", "c")}
    assert len(orders) == 3
    assert {order[0] for order in orders} == {"r0"}
    assert "r0" not in {each.request_id for each in statements(requests)}
