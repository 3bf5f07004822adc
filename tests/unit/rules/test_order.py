"""Claims about the order of voting: which motion waits for which, and that no assembly is ever stuck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.rules.order import Before, Obstacle, OrderOfVoting, Role, State
from shared.rules.procedure import Procedure


@dataclass(frozen=True)
class Tabled:
    motion_id: str
    parent_motion_id: str | None = None
    role: Role = "motion"
    state: State = "tabled"
    distance: int | None = None
    inherits: bool = False
    majority_target: str | None = None
    question: str | None = None
    gives_priority_to: str | None = None
    procedure: Procedure | None = None


def amendment(motion_id: str, of: str, distance: int | None = None) -> Tabled:
    return Tabled(motion_id, of, "amendment", distance=distance, inherits=True)


def part(motion_id: str, of: str) -> Tabled:
    return Tabled(motion_id, of, "part", inherits=True)


def first(motion_id: str, *motions: Tabled) -> Obstacle | None:
    """What stands before this one of ``motions``."""
    return OrderOfVoting(motions).obstacle(next(each for each in motions if each.motion_id == motion_id))


def decided(motion: Tabled, state: State = "adopted") -> Tabled:
    return replace(motion, state=state)


def test_amendments_come_before_the_text_the_furthest_first() -> None:
    text, near, far, loose = Tabled("t"), amendment("near", "t", 2), amendment("far", "t", 1), amendment("loose", "t")
    motions = (text, near, far, loose)
    assert first("t", *motions) == Obstacle(Before.AMENDMENTS, "near")
    assert first("near", *motions) == Obstacle(Before.FURTHER_AMENDMENT, "far")
    assert first("far", *motions) is first("loose", *motions) is None
    assert first("near", text, near, decided(far, "not_adopted"), loose) is None
    assert first("t", text, decided(near), decided(far), decided(loose, "moot")) is None


def test_of_two_equally_distant_amendments_neither_waits() -> None:
    motions = (Tabled("t"), amendment("a", "t", 1), amendment("b", "t", 1))
    assert first("a", *motions) is first("b", *motions) is None


def test_an_amendment_to_an_amendment_comes_before_it_and_distances_compare_only_within_one_text() -> None:
    motions = (Tabled("t"), amendment("a", "t", 1), amendment("a-of-a", "a", 7), Tabled("u"), amendment("b", "u", 2))
    assert first("a", *motions) == Obstacle(Before.AMENDMENTS, "a-of-a")
    assert first("a-of-a", *motions) is first("b", *motions) is None


def test_parts_come_before_the_whole_and_after_its_amendments() -> None:
    text, one, two, change = Tabled("t"), part("p1", "t"), part("p2", "t"), amendment("a", "t")
    assert first("t", text, one, two) == Obstacle(Before.PARTS, "p1")
    assert first("p2", text, one, two) is None
    assert first("p1", text, one, two, change) == Obstacle(Before.AMENDMENTS, "a")
    assert first("a", text, one, two, change) is None
    assert first("t", text, decided(one), decided(two, "not_adopted")) is None


def test_what_sets_a_majority_comes_before_what_needs_it_amendments_that_inherit_it_included() -> None:
    vote, text, change = Tabled("vote", majority_target="t"), Tabled("t"), amendment("a", "t")
    own = replace(amendment("b", "t"), inherits=False)
    for waiting in ("t", "a"):
        assert first(waiting, text, vote, change)
    assert first("a", text, vote, change) == Obstacle(Before.MAJORITY, "vote")
    assert first("b", text, vote, own) is None
    assert first("t", text, decided(vote, "withdrawn")) is None


def test_proposals_on_one_question_come_in_the_order_in_which_they_were_tabled() -> None:
    one, two, other = Tabled("one", question="q"), Tabled("two", question="q"), Tabled("other", question="r")
    assert first("two", one, two, other) == Obstacle(Before.EARLIER_PROPOSAL, "one")
    assert first("one", one, two, other) is first("other", one, two, other) is None
    assert first("two", decided(one, "not_adopted"), two) is None


def test_a_vote_on_priority_comes_first_and_its_adoption_turns_the_order() -> None:
    one, two = Tabled("one", question="q"), Tabled("two", question="q")
    vote = Tabled("vote", gives_priority_to="two")
    for waiting in ("one", "two"):
        assert first(waiting, one, two, vote) == Obstacle(Before.PRIORITY, "vote")
    assert first("vote", one, two, vote) is None
    assert first("two", one, two, decided(vote)) is None
    assert first("one", one, two, decided(vote)) == Obstacle(Before.PRIORITY, "two")
    assert first("two", one, two, decided(vote, "not_adopted")) == Obstacle(Before.EARLIER_PROPOSAL, "one")
    assert first("one", one, decided(two, "withdrawn"), vote) is None


def test_a_later_proposal_that_sets_the_majority_of_an_earlier_one_is_not_stuck_behind_it() -> None:
    """1971: whether a question is important was put before the question, which had been tabled first."""
    question, important = (
        Tabled("question", question="q"),
        Tabled("important", question="q", majority_target="question"),
    )
    assert first("important", question, important) is None
    assert first("question", question, important) == Obstacle(Before.MAJORITY, "important")


def test_what_is_repeated_does_not_wait_for_proposals_tabled_before_it() -> None:
    assert first("two", Tabled("one", question="q"), decided(Tabled("two", question="q"), "not_adopted")) is None


@pytest.mark.parametrize(
    "motions",
    [
        [Tabled("a", majority_target="b"), Tabled("b", majority_target="a")],
        [Tabled("t"), amendment("far", "t", 1), replace(amendment("near", "t", 2), majority_target="far")],
        [Tabled("t", majority_target="p"), part("p", "t"), part("q", "t")],
        [Tabled("t"), replace(amendment("a", "t"), majority_target="t"), amendment("b", "a")],
    ],
)
def test_motions_that_wait_for_one_another_are_a_circle(motions: Sequence[Tabled]) -> None:
    assert OrderOfVoting(motions).circle()
    assert not OrderOfVoting([decided(each, "not_adopted") for each in motions]).circle()


def test_priority_given_to_each_of_two_proposals_is_no_circle() -> None:
    motions = [Tabled("one", question="q"), Tabled("two", question="q")]
    votes = [Tabled("v1", gives_priority_to="two"), Tabled("v2", gives_priority_to="one")]
    assert not OrderOfVoting([*motions, *votes]).circle()
    assert first("v1", *motions, *votes) is first("v2", *motions, *votes) is None


def test_procedural_motions_come_before_all_others_in_the_order_of_their_precedence() -> None:
    text, change = Tabled("t"), amendment("a", "t", 1)
    debate = Tabled("d", procedure=Procedure.CLOSE_DEBATE)
    meeting = Tabled("m", procedure=Procedure.SUSPEND_MEETING)
    assert first("t", text, change, debate) == first("a", text, change, debate) == Obstacle(Before.PROCEDURE, "d")
    assert first("d", text, change, debate, meeting) == Obstacle(Before.PROCEDURE, "m")
    assert first("m", text, change, debate, meeting) is None
    assert OrderOfVoting([text, change, debate, meeting]).sequence() == ["m", "d", "a", "t"]
    assert first("d", text, debate, decided(meeting)) is None


@st.composite
def assemblies(draw: st.DrawFn) -> list[Tabled]:
    """Motions as they were tabled, each let in unless it closed a circle; some decided by now."""
    motions: list[Tabled] = []
    for number in range(draw(st.integers(1, 10))):
        known = st.sampled_from([each.motion_id for each in motions]) if motions else st.none()
        parent = draw(st.none() | known) if draw(st.booleans()) else None
        role: Role = "motion" if parent is None else draw(st.sampled_from(["amendment", "part"]))
        new = Tabled(
            motion_id=f"m{number}",
            parent_motion_id=parent,
            role=role,
            state=draw(st.sampled_from(["tabled", "tabled", "tabled", "adopted", "not_adopted"])),
            distance=draw(st.none() | st.integers(1, 3)) if role == "amendment" else None,
            inherits=parent is not None and draw(st.booleans()),
            majority_target=draw(st.none() | known),
            question=draw(st.sampled_from([None, "q", "r"])) if role == "motion" else None,
            gives_priority_to=draw(st.none() | known),
            procedure=draw(st.none() | st.sampled_from(Procedure)) if role == "motion" else None,
        )
        if not OrderOfVoting([*motions, new]).circle():
            motions.append(new)
    return motions


@given(assemblies(), st.data())
def test_some_motion_can_always_be_put_until_all_are_decided(motions: list[Tabled], data: st.DataObject) -> None:
    while sequence := OrderOfVoting(motions).sequence():
        assert first(sequence[0], *motions) is None
        ready = [motion_id for motion_id in sequence if first(motion_id, *motions) is None]
        put, state = data.draw(st.sampled_from(ready)), data.draw(st.sampled_from(["adopted", "not_adopted"]))
        motions = [decided(each, state) if each.motion_id == put else each for each in motions]
    assert all(each.state != "tabled" for each in motions)


@given(assemblies())
def test_the_sequence_is_a_way_through_while_nothing_is_adopted(motions: list[Tabled]) -> None:
    sequence = OrderOfVoting(motions).sequence()
    assert sorted(sequence) == sorted(each.motion_id for each in motions if each.state == "tabled")
    for motion_id in sequence:
        assert first(motion_id, *motions) is None
        motions = [decided(each, "not_adopted") if each.motion_id == motion_id else each for each in motions]


@given(assemblies())
def test_a_whole_never_comes_before_what_belongs_to_it(motions: list[Tabled]) -> None:
    sequence = OrderOfVoting(motions).sequence()
    parents = {each.motion_id: each.parent_motion_id for each in motions}
    for place, motion_id in enumerate(sequence):
        assert parents[motion_id] not in sequence[:place]
