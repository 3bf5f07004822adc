"""Claims about the floor: who may ask, who may be given it, and what follows from procedural motions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.voting.domain import floor_errors as refused
from services.voting.domain.agenda import AgendaItem
from services.voting.domain.floor import MOST_WAITING, Debate, Draw, Floor, Settings
from services.voting.domain.speakers import Request, Speech, Voice
from shared.kernel.errors import Refusal
from shared.rules.procedure import Procedure
from tests.unit.voting.motions import NOW, motion
from tests.unit.voting.test_speakers import request

ITEM = AgendaItem("i", "o", "a", 1, {"en": "Item"}, "decision", "open")
OPEN = Floor(ITEM, Settings())


def later(seconds: int) -> timedelta:
    return timedelta(seconds=seconds)


def observer(number: int, speech: Speech = Speech.STATEMENT) -> Request:
    return replace(request(number, speech), voice=Voice(f"o{number}", None, {"en": "Europol"}))


def with_queue(*requests: Request, floor: Floor = OPEN) -> Floor:
    for each in requests:
        floor = floor.asked(each, by_chair=True)
    return floor


def of(floor: Floor, request_id: str) -> Request:
    return next(each for each in floor.requests if each.request_id == request_id)


def given_to(floor: Floor, request_id: str, seconds: int = 0) -> Floor:
    return floor.given(of(floor, request_id), f"t-{request_id}-{seconds}", NOW + later(seconds))


def queue(floor: Floor) -> list[str]:
    return [each.request_id for each in floor.queue]


CLOSED_LIST = replace(OPEN, settings=Settings(list_open=False))
CLOSED_DEBATE = replace(OPEN, settings=Settings(debate="closed"))
VOTING = replace(OPEN, voting=True)


@pytest.mark.parametrize(
    ("floor", "asked", "why"),
    [
        (replace(OPEN, item=replace(ITEM, state="closed")), request(1), refused.FloorItemClosed),
        (CLOSED_LIST, request(1), refused.FloorListClosed),
        (CLOSED_DEBATE, request(1), refused.FloorDebateClosed),
        (VOTING, request(1), refused.FloorVotingHasBegun),
        (VOTING, request(1, Speech.REPLY), refused.FloorVotingHasBegun),
        (OPEN, observer(1), refused.FloorNotInvited),
        (OPEN, observer(1, Speech.POINT_OF_ORDER), refused.FloorMembersOnly),
        (with_queue(request(1)), replace(request(1), request_id="x"), refused.FloorAlreadyAsked),
        (OPEN, request(1, Speech.AGAINST), refused.FloorNothingToSpeakOn),
        *((replace(OPEN, settings=Settings(debate=debate)), request(1), refused.FloorRests)
          for debate in ("adjourned", "meeting_suspended", "meeting_adjourned")),
    ],
)  # fmt: skip
def test_a_request_is_refused_by_name(floor: Floor, asked: Request, why: type[Refusal]) -> None:
    with pytest.raises(why):
        floor.asked(asked, by_chair=False)


@pytest.mark.parametrize(
    ("floor", "asked"),
    [
        (CLOSED_LIST, request(1, Speech.POINT_OF_ORDER)),
        (CLOSED_LIST, request(1, Speech.REPLY)),
        (CLOSED_DEBATE, request(1, Speech.EXPLANATION)),
        (VOTING, request(1, Speech.POINT_OF_ORDER)),
        (replace(OPEN, settings=Settings(debate="adjourned")), request(1, Speech.POINT_OF_ORDER)),
        (replace(OPEN, settings=Settings(observers_invited=True)), observer(1)),
        (replace(OPEN, item=replace(ITEM, state="planned")), request(1)),
        (with_queue(request(1)), replace(request(1, Speech.POINT_OF_ORDER), request_id="x")),
    ],
)
def test_what_is_not_refused_waits(floor: Floor, asked: Request) -> None:
    assert asked.request_id in queue(floor.asked(asked, by_chair=False))


def test_whom_the_chair_puts_on_the_list_is_invited_by_that() -> None:
    assert queue(with_queue(observer(1))) == ["r1"]


def test_the_list_is_bounded() -> None:
    full = replace(OPEN, requests=tuple(request(number) for number in range(MOST_WAITING)))
    with pytest.raises(refused.FloorListFull):
        full.asked(request(MOST_WAITING), by_chair=True)


def test_whoever_speaks_does_not_wait_beside_it() -> None:
    speaking = given_to(with_queue(request(1)), "r1")
    with pytest.raises(refused.FloorAlreadyAsked):
        speaking.asked(replace(request(1), request_id="x"), by_chair=False)


def test_giving_the_floor_ends_the_turn_before_and_counts_its_seconds() -> None:
    floor = given_to(with_queue(request(1), request(2)), "r1")
    floor = given_to(floor, "r2", 90)
    assert [(turn.request_id, turn.seconds) for turn in floor.over] == [("r1", 90)]
    assert floor.speaking is not None
    assert (floor.speaking.request_id, floor.used, queue(floor)) == ("r2", 90, [])


def test_a_point_of_order_is_taken_first_and_whoever_it_interrupts_goes_on_in_the_time_left() -> None:
    floor = replace(with_queue(request(1), request(2)), settings=Settings(turn_seconds=180, item_seconds=1000))
    floor = given_to(floor, "r1").asked(request(3, Speech.POINT_OF_ORDER), by_chair=False)
    with pytest.raises(refused.FloorPointOfOrderFirst):
        given_to(floor, "r2", 60)
    floor = given_to(floor, "r3", 60)
    assert queue(floor) == ["r1", "r2"]
    floor = given_to(floor, "r1", 70)
    assert floor.speaking is not None
    assert (floor.speaking.allowed_seconds, floor.used) == (120, 60)
    assert [(turn.request_id, turn.seconds) for turn in floor.over] == [("r1", 60), ("r3", 10)]


def test_a_turn_has_no_more_time_than_the_item_has_left_and_then_statements_end() -> None:
    floor = replace(with_queue(*map(request, (1, 2, 3))), settings=Settings(turn_seconds=180, item_seconds=300))
    floor = given_to(given_to(floor, "r1"), "r2", 200)
    assert floor.speaking is not None
    assert floor.speaking.allowed_seconds == 100
    floor = floor.ended(NOW + later(310))
    with pytest.raises(refused.FloorTimeUsedUp):
        given_to(floor, "r3", 311)
    floor = floor.asked(request(4, Speech.REPLY), by_chair=False)
    assert given_to(floor, "r4", 312).speaking is not None
    longer = floor.set(replace(floor.settings, item_seconds=None), NOW)
    assert given_to(longer, "r3", 313).speaking is not None


@pytest.mark.parametrize(
    ("floor", "why"),
    [
        (replace(with_queue(request(1)), voting=True), refused.FloorVotingHasBegun),
        (replace(with_queue(request(1)), item=replace(ITEM, state="planned")), refused.FloorItemNotOpen),
        (replace(with_queue(request(1)), settings=Settings(debate="adjourned")), refused.FloorRests),
        (
            replace(with_queue(request(1)), turn=replace(given_to(with_queue(request(2)), "r2").turn, item_id="j")),  # type: ignore[type-var]
            refused.FloorHeldElsewhere,
        ),
        (with_queue(request(1)).withdrawn(request(1)), refused.FloorAlreadyOver),
    ],
)
def test_the_floor_is_not_given(floor: Floor, why: type[Refusal]) -> None:
    with pytest.raises(why):
        given_to(floor, "r1")


def moved(*procedures: Procedure, floor: Floor = OPEN) -> Floor:
    tabled = [motion(each.value, item_id="i", subject="procedural", procedure=each) for each in procedures]
    return replace(floor, moved=tuple(tabled))


def test_on_a_motion_so_many_speak_as_the_rules_let() -> None:
    floor = moved(Procedure.CLOSE_DEBATE)
    with pytest.raises(refused.FloorNothingToSpeakOn):
        floor.asked(request(1, Speech.IN_FAVOUR), by_chair=False)
    floor = with_queue(request(1, Speech.AGAINST), request(2, Speech.AGAINST), floor=floor)
    floor = given_to(floor, "r1")
    with pytest.raises(refused.FloorEnoughSpeakers):
        floor.asked(request(3, Speech.AGAINST), by_chair=False)
    floor = given_to(floor, "r2", 60).ended(NOW + later(90))
    with pytest.raises(refused.FloorEnoughSpeakers):
        floor.asked(request(3, Speech.AGAINST), by_chair=False)


def test_a_speaker_on_a_motion_who_is_interrupted_counts_once() -> None:
    floor = given_to(with_queue(request(1, Speech.AGAINST), floor=moved(Procedure.CLOSE_DEBATE)), "r1")
    floor = given_to(floor.asked(request(8, Speech.POINT_OF_ORDER), by_chair=False), "r8", 30)
    assert queue(floor) == ["r1"]
    assert queue(floor.asked(request(2, Speech.AGAINST), by_chair=False)) == ["r1", "r2"]


def test_on_a_suspension_nobody_speaks_and_it_comes_before_the_debate_on_another() -> None:
    floor = moved(Procedure.CLOSE_DEBATE, Procedure.SUSPEND_MEETING)
    assert [each.procedure for each in floor.moved_in_order] == [Procedure.SUSPEND_MEETING, Procedure.CLOSE_DEBATE]
    with pytest.raises(refused.FloorNothingToSpeakOn):
        floor.asked(request(1, Speech.AGAINST), by_chair=False)


@pytest.mark.parametrize(
    ("procedure", "debate", "list_open", "left"),
    [
        (Procedure.SUSPEND_MEETING, "meeting_suspended", True, ["r2", "r3"]),
        (Procedure.ADJOURN_MEETING, "meeting_adjourned", True, ["r2", "r3"]),
        (Procedure.ADJOURN_DEBATE, "adjourned", True, ["r2", "r3"]),
        (Procedure.CLOSE_LIST, "open", False, ["r2", "r3"]),
        (Procedure.CLOSE_DEBATE, "closed", True, ["r3"]),
    ],
)
def test_adopted_a_procedural_motion_has_its_effect_and_rejected_it_has_none(
    procedure: Procedure, debate: Debate, list_open: bool, left: Sequence[str]
) -> None:
    floor = moved(procedure, floor=with_queue(request(2), request(3, Speech.REPLY)))
    (tabled,) = floor.moved
    adopted = floor.followed(tabled.decided(True, NOW), NOW)
    assert (adopted.settings.debate, adopted.settings.list_open, queue(adopted)) == (debate, list_open, left)
    rejected = floor.followed(tabled.decided(False, NOW), NOW)
    assert (rejected.settings, queue(rejected), rejected.moved) == (floor.settings, ["r2", "r3"], ())


def test_what_was_to_be_said_on_a_motion_is_not_heard_once_it_is_decided() -> None:
    floor = with_queue(request(1, Speech.AGAINST), request(2), floor=moved(Procedure.ADJOURN_DEBATE))
    assert queue(floor.followed(floor.moved[0].decided(False, NOW), NOW)) == ["r2"]


@pytest.mark.parametrize(
    ("floor", "why"),
    [
        (moved(Procedure.CLOSE_LIST), refused.ProcedureAlreadyMoved),
        (VOTING, refused.FloorVotingHasBegun),
        (replace(OPEN, item=replace(ITEM, state="closed")), refused.FloorItemClosed),
    ],
)
def test_a_procedural_motion_cannot_be_moved(floor: Floor, why: type[Refusal]) -> None:
    with pytest.raises(why):
        floor.may_move(Procedure.CLOSE_LIST)


@given(st.lists(st.tuples(st.sampled_from(["ask", "give", "end", "withdraw", "draw"]), st.integers(0, 9)), max_size=40))
def test_one_speaks_at_a_time_and_every_request_ends_once(acts: list[tuple[str, int]]) -> None:
    """Whatever is done, refused or not: nobody is lost, nobody speaks twice at once, a delegation waits once a kind."""
    floor, now, asked = OPEN, NOW, 0
    for number, (what, which) in enumerate(acts):
        now += later(7)
        speech = Speech.POINT_OF_ORDER if which > 7 else Speech.STATEMENT
        try:
            if what == "ask":
                floor = floor.asked(replace(request(which % 4, speech), request_id=f"r{number}"), by_chair=False)
                asked += 1
            elif what == "give" and floor.queue:
                floor = floor.given(floor.queue[which % len(floor.queue)], f"t{number}", now)
            elif what == "end":
                floor = floor.ended(now)
            elif what == "withdraw" and floor.queue:
                floor = floor.withdrawn(floor.queue[which % len(floor.queue)])
            elif what == "draw":
                floor = floor.drawn(Draw("n", f"{number}", floor.drawn_from()))
        except Refusal:
            continue
    assert len({each.request_id for each in floor.requests}) == len(floor.requests) == asked
    assert all(turn.ended_at is not None for turn in floor.over)
    speaking = [floor.turn.request_id] if floor.turn else []
    assert {each.request_id for each in floor.requests if each.state == "given"} >= set(speaking)
    kinds = [(each.voice.delegation_id, each.speech) for each in floor.queue]
    assert len(kinds) == len(set(kinds))
