"""V10 for any course of events, for every audience: a snapshot and the changes since = a fresh snapshot, and what was folded
in step by step = what a restart folds from the newest state of each subject."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.notifications.domain import told as kinds
from services.notifications.domain.audience import Audience
from services.notifications.domain.picture import LiveTally, Picture
from services.notifications.domain.screen import Screen
from services.notifications.domain.told import Told
from services.notifications.domain.views import HIDDEN, view

ORGANISATION, ASSEMBLY = "o", "a"
CODES = ("ALB", "BEL", "CHE")
POLLS = ("p1", "p2")
codes, poll_ids = st.sampled_from(CODES), st.sampled_from(POLLS)
Step = tuple[str, str, dict[str, Any]]


def poll(poll_id: str, state: str) -> dict[str, Any]:
    mode = "secret" if poll_id == "p2" else "recorded"
    stopped = {"by": "Ana", "reason": "two boxes"} if state == "held" else None
    here = {"roll": list(CODES), "present_at_opening": [CODES[0]]}
    return {"poll_id": poll_id, "state": state, "mode": mode, "stopped": stopped, **here}


def result(poll_id: str, yes: int) -> dict[str, Any]:
    return {"poll_id": poll_id, "counts": {"yes": yes}, "papers": yes, "roll_call": {CODES[0]: "yes"}}


STATES = ("prepared", "open", "held", "closed", "declared", "declared", "void")
HALL: st.SearchStrategy[Step] = st.one_of(
    st.just((kinds.ASSEMBLY, ASSEMBLY, {"assembly_id": ASSEMBLY, "quorum": {"fraction": "1/2", "comparison": ">", "base": "members"}})),
    st.builds(lambda code, bad: (kinds.MEMBER, f"o:{code}", {"code": code, "name": {"en": code}, "suspended": bad}), codes, st.booleans()),
    st.builds(lambda code, yes: (kinds.DELEGATION, code, {"member": code, "name": {"fr": code}, "accredited": yes}), codes, st.booleans()),
    st.builds(lambda code, yes: (kinds.PRESENCE, code, {"member": code, "in_hall": yes}), codes, st.booleans()),
)  # fmt: skip
VOTES: st.SearchStrategy[Step] = st.one_of(
    st.builds(lambda pid, state: (kinds.POLL, pid, poll(pid, state)), poll_ids, st.sampled_from(STATES)),
    st.builds(lambda pid, yes: (kinds.RESULT, pid, result(pid, yes)), poll_ids, st.integers(0, 3)),
    st.builds(lambda pid, n: (kinds.ALARM, pid, {"poll_id": pid, "other": n}), poll_ids, st.integers(0, 3)),
    st.builds(lambda pid, n: ("tally", pid, {"voted": n}), poll_ids, st.integers(0, 3)),
    st.just(("lost", "", {})),
)  # fmt: skip
REST: st.SearchStrategy[Step] = st.one_of(
    st.builds(lambda n, state: (kinds.ITEM, str(n), {"item_id": str(n), "position": 9 - n, "state": state}), st.integers(1, 3), st.booleans()),
    st.builds(lambda n, state: (kinds.MOTION, str(n), {"motion_id": str(n), "state": state}), st.integers(1, 3), st.booleans()),
    st.builds(lambda n, state: (kinds.CONTEST, str(n), {"state": state}), st.integers(1, 2), st.sampled_from(("polling", "decided"))),
    st.builds(lambda n: (kinds.ROUND, str(n), {"number": n}), st.integers(1, 3)),
    st.builds(lambda n, to: (kinds.ANNOUNCEMENT, str(n), {"announcement_id": str(n), "to": to, "text": {}, "at": "", "until": None}),
              st.integers(1, 3), st.lists(st.sampled_from([each.value for each in Audience]))),
    st.builds(lambda n: (kinds.ANNOUNCEMENT, str(n), {"withdrawn": True}), st.integers(1, 3)),
    st.builds(lambda blank: (kinds.DISPLAY, ASSEMBLY, {"blank": blank}), st.booleans()),
)  # fmt: skip
COURSES = st.one_of(*(st.lists(steps, max_size=40) for steps in (HALL, VOTES, REST, HALL | VOTES | REST)))


def play(picture: Picture, step: Step, number: int) -> frozenset[str]:
    kind, key, state = step
    if kind == "lost":
        return picture.lose_tallies()
    if kind == "tally":
        voted = state["voted"]
        return picture.take_tally(LiveTally(key, True, voted, {"yes": voted}, voted, voted, CODES[:voted]))
    return picture.take(Told(kind, key, ORGANISATION, ASSEMBLY, kind, number, state))


def fresh(picture: Picture, audience: Audience) -> dict[str, Any]:
    return Screen(picture, audience).shown


@pytest.mark.parametrize("audience", Audience)
@given(course=COURSES, every=st.integers(1, 4))
@settings(max_examples=200, deadline=None)
def test_v10_a_snapshot_and_the_changes_since_are_a_fresh_snapshot(
    audience: Audience, course: list[Step], every: int
) -> None:
    """After so many steps the screens are brought up to date; between them changes are coalesced."""
    picture = Picture(ORGANISATION, ASSEMBLY)
    screen = Screen(picture, audience)
    shown, version, touched = dict(screen.shown), screen.version, set[str]()
    late = (dict(screen.shown), screen.version)
    for number, step in enumerate(course, 1):
        touched |= play(picture, step, number)
        if number % every == 0:
            screen.refresh(touched)
            touched.clear()
            shown |= screen.since(version)
            version = screen.version
            assert shown == fresh(picture, audience)
        if number == len(course) // 2:
            late = (dict(screen.shown), screen.version)
    screen.refresh(touched)
    shown |= screen.since(version)
    assert shown == fresh(picture, audience) == late[0] | screen.since(late[1])


@pytest.mark.parametrize("audience", Audience)
@given(course=COURSES, seed=st.integers())
@settings(max_examples=100, deadline=None)
def test_v10_a_restart_folds_the_newest_states_in_any_order_to_the_same_screen(
    audience: Audience, course: list[Step], seed: int
) -> None:
    steps = [step for step in course if step[0] not in ("tally", "lost")]
    picture, kept = Picture(ORGANISATION, ASSEMBLY), dict[tuple[str, str], Told]()
    for number, step in enumerate(steps, 1):
        play(picture, step, number)
        kept[step[:2]] = Told(step[0], step[1], ORGANISATION, ASSEMBLY, step[0], number, step[2])
    again = Picture(ORGANISATION, ASSEMBLY)
    stored = list(kept.values())
    random.Random(seed).shuffle(stored)
    for told in stored:
        again.take(told)
    assert fresh(again, audience) == fresh(picture, audience)


@pytest.mark.parametrize("audience", Audience)
@given(course=COURSES, gone=st.integers(0, 40))
@settings(max_examples=100, deadline=None)
def test_v10_a_screen_that_comes_to_another_process_gets_all_it_missed(
    audience: Audience, course: list[Step], gone: int
) -> None:
    picture, marks = Picture(ORGANISATION, ASSEMBLY), dict[str, int]()
    shown: dict[str, Any] = fresh(picture, audience)
    for number, step in enumerate(course, 1):
        play(picture, step, number)
        if number <= gone:
            marks[step[0]] = number
            shown = fresh(picture, audience)
    other = Screen(picture, audience)
    assert shown | other.since_places(marks) == other.shown


@given(course=COURSES)
@settings(max_examples=200, deadline=None)
def test_v6_no_course_of_events_shows_an_audience_what_it_may_not_see(course: list[Step]) -> None:
    picture = Picture(ORGANISATION, ASSEMBLY)
    for number, step in enumerate(course, 1):
        play(picture, step, number)
        for audience in Audience:
            shown = fresh(picture, audience)
            current = shown["poll"]
            if audience is not Audience.CHAIR:
                assert "alarm" not in shown
                assert current is None or not {"roll", "present_at_opening"} & current.keys()
                assert current is None or current["stopped"] in (None, {"by": None, "reason": None})
            elif current and current["state"] == "held":
                assert current["stopped"] == {"by": "Ana", "reason": "two boxes"}
            tally = shown["tally"]
            if tally and (
                current["mode"] == "secret" or (audience is not Audience.CHAIR and current["state"] != "declared")
            ):
                assert tally["counts"] is None
                assert audience is Audience.CHAIR or tally["members_voted"] is None
            if tally and audience is Audience.PUBLIC:
                assert current["state"] == "declared"
            if shown["result"] and shown["result"]["poll"]["mode"] == "secret":
                assert shown["result"]["result"]["roll_call"] is None


def test_every_key_of_a_screen_has_a_view_and_whether_an_audience_has_it_never_changes() -> None:
    picture = Picture(ORGANISATION, ASSEMBLY)
    hidden = {
        (key, audience)
        for key in picture.screen_keys()
        for audience in Audience
        if view(picture, key, audience) is HIDDEN
    }
    assert hidden == {
        ("alarm", Audience.DELEGATE), ("alarm", Audience.HALL), ("alarm", Audience.PUBLIC),
        ("in_hall", Audience.DELEGATE), ("in_hall", Audience.PUBLIC),
        ("notices", Audience.DELEGATE), ("notices", Audience.HALL), ("notices", Audience.PUBLIC),
        ("calls", Audience.DELEGATE), ("calls", Audience.HALL), ("calls", Audience.PUBLIC),
        *(("mine", audience) for audience in Audience),
        ("documents", Audience.HALL),
    }  # fmt: skip
