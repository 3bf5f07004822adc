"""What a motion is let in with, and what its decision means for others. A walk through any assembly ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.voting.domain import motion_errors as errors
from services.voting.domain.consequences import consequences
from services.voting.domain.motion import Motion
from services.voting.domain.order import put_now, refuse_misplaced, refuse_out_of_order, refuse_unfit
from shared.kernel.errors import NotFound, Refusal
from tests.unit.voting.motions import NOW, SIMPLE, TWO_THIRDS, motion
from tests.unit.voting.test_poll import PREPARED

States = dict[str, str]


def after(decided: Motion, *others: Motion) -> States:
    """The states of the others that ``decided`` has changed, by id."""
    return {c.motion.motion_id: c.motion.state for c in consequences(decided, [decided, *others]) if not c.ordered}


def majorities_after(decided: Motion, *others: Motion) -> dict[str, str]:
    return {c.motion.motion_id: c.motion.majority for c in consequences(decided, [decided, *others]) if c.ordered}


def test_what_an_adopted_motion_makes_moot_is_not_put_and_its_rejection_changes_nothing() -> None:
    one, two = motion("one", moot_if_adopted=("two", "three")), motion("two")
    assert after(one.decided(True, NOW), two, motion("three", state="adopted")) == {"two": "moot"}
    assert after(one.decided(False, NOW), two, motion("three")) == {}
    (change,) = consequences(one.decided(True, NOW), [one, two, motion("three", state="not_adopted")])
    assert change.motion.sentence is not None
    assert change.motion.sentence["en"] == "Not put to the vote, because “Motion one” was adopted."


def test_a_moot_or_withdrawn_motion_takes_its_amendments_and_parts_with_it() -> None:
    text, change, deeper, part = (
        motion("t"),
        motion("a", of="t"),
        motion("b", of="a"),
        motion("p", of="t", operative=True),
    )
    voted = motion("c", of="t", state="adopted")
    gone = {"a": "moot", "b": "moot", "p": "moot"}
    assert after(text.withdrawn(), change, deeper, part, voted) == gone
    other = motion("o", moot_if_adopted=("t",))
    assert after(other.decided(True, NOW), text, change, deeper, part, voted) == {"t": "moot", **gone}


@pytest.mark.parametrize(
    ("operative", "states", "whole"),
    [
        ([True, True], ["not_adopted", "not_adopted"], "not_adopted"),
        ([True, True], ["adopted", "not_adopted"], "tabled"),
        ([True, True], ["tabled", "not_adopted"], "tabled"),
        ([False, True], ["tabled", "not_adopted"], "not_adopted"),  # the preamble alone decides nothing
        ([True, False], ["adopted", "not_adopted"], "tabled"),
        ([False, False], ["not_adopted", "not_adopted"], "not_adopted"),
        ([False, False], ["adopted", "not_adopted"], "tabled"),
        ([True, True], ["moot", "not_adopted"], "not_adopted"),
    ],
)
def test_the_whole_is_rejected_once_all_its_operative_parts_are(
    operative: list[bool], states: list[str], whole: str
) -> None:
    parts = [
        motion(f"p{n}", of="t", operative=each, state=state)
        for n, (each, state) in enumerate(zip(operative, states, strict=True))
    ]
    found = after(parts[-1], motion("t"), *parts[:-1])
    assert found.get("t", "tabled") == whole
    assert {each for each in found if each != "t"} == {p.motion_id for p in parts if p.undecided and whole != "tabled"}


def test_a_rejected_amendment_in_parts_still_sets_the_majority_that_its_rejection_sets() -> None:
    text = motion("t", majority="two_thirds", rule=TWO_THIRDS)
    change = motion("a", of="t", sets="u")
    part = motion("p", of="a", operative=True, state="not_adopted")
    other = motion("u", majority="two_thirds", rule=TWO_THIRDS)
    assert after(part, text, change, other) == {"a": "not_adopted"}
    assert majorities_after(part, text, change, other) == {"u": "simple"}


def test_a_procedural_vote_sets_the_majority_of_another_motion_and_of_what_inherits_it() -> None:
    vote, text = motion("v", sets="t"), motion("t")
    change, own = motion("a", of="t"), motion("b", of="t", inherits=False)
    deeper, voted = motion("c", of="a"), motion("d", of="t", state="adopted")
    others = (text, change, own, deeper, voted)
    assert majorities_after(vote.decided(True, NOW), *others) == dict.fromkeys(("t", "a", "c"), "two_thirds")
    assert majorities_after(vote.decided(False, NOW), *others) == dict.fromkeys(("t", "a", "c"), "simple")
    assert majorities_after(vote.withdrawn(), *others) == {}
    assert majorities_after(vote.decided(True, NOW), motion("t", state="not_adopted")) == {}


def test_a_motion_is_put_as_amended_and_without_its_rejected_parts() -> None:
    below = [
        motion("a", of="t", state="adopted"), motion("b", of="t", state="not_adopted"), motion("c", of="a", state="adopted"),
        motion("p", of="t", operative=True, state="adopted"), motion("q", of="t", operative=False, state="not_adopted"),
        motion("r", of="t", operative=True, state="moot"),
    ]  # fmt: skip
    text = motion("t", majority="two_thirds", rule=TWO_THIRDS)
    poll = put_now(PREPARED, text, [text, *below])
    assert (poll.as_amended, poll.without_parts, poll.rule) == (("a",), ("q", "r"), TWO_THIRDS)


@pytest.mark.parametrize(
    ("new", "refusal"),
    [
        ({"of": "nowhere"}, NotFound),
        ({"of": "voted"}, errors.MotionAlreadyDecided),
        ({"of": "p"}, errors.ImpossibleOrder),
        ({"sets": "voted"}, errors.MotionAlreadyDecided),
        ({"sets": "nowhere"}, NotFound),
        ({"sets": "new"}, errors.CircularOrder),
        ({"gives_priority_to": "t"}, errors.ImpossibleOrder),
        ({"gives_priority_to": "voted"}, errors.MotionAlreadyDecided),
        ({"moot_if_adopted": ("nowhere",)}, NotFound),
        ({"moot_if_adopted": ("new",)}, errors.ImpossibleOrder),
        ({"of": "a", "moot_if_adopted": ("t",)}, errors.ImpossibleOrder),
        ({"of": "t", "distance": 3, "sets": "a"}, errors.CircularOrder),
    ],
)
def test_a_motion_that_could_never_be_put_is_not_let_in(new: dict[str, object], refusal: type[Refusal]) -> None:
    others = [
        motion("t"), motion("a", of="t", distance=1), motion("voted", state="adopted"), motion("p", of="t", operative=True),
    ]  # fmt: skip
    with pytest.raises(refusal):
        refuse_unfit([motion("new", **new)], others)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong", [{"distance": 1}, {"of": "t", "operative": True, "distance": 1}, {"of": "t", "question": "q"}]
)
def test_only_an_amendment_has_a_distance_and_only_a_proposal_a_question(wrong: dict[str, object]) -> None:
    with pytest.raises(errors.ImpossibleOrder):
        motion("m", **wrong)  # type: ignore[arg-type]


def test_a_new_place_must_not_close_a_circle() -> None:
    far, near = motion("far", of="t", distance=1), motion("near", of="t", distance=1, sets="far")
    text = motion("t")
    refuse_unfit([far, near], [text])
    with pytest.raises(errors.CircularOrder):
        refuse_misplaced(motion("near", of="t", distance=2, sets="far"), [text, far, near])


def test_each_of_two_motions_may_make_the_other_moot() -> None:
    one, two = motion("one", moot_if_adopted=("two",)), motion("two", moot_if_adopted=("one",))
    refuse_misplaced(one, [two])
    assert after(two.decided(True, NOW), one) == {"one": "moot"}


@st.composite
def tablings(draw: st.DrawFn) -> list[list[Motion]]:
    """Motions in the order in which they were tabled, each with its parts. They refer to those before them."""
    tabled: list[list[Motion]] = []
    for number in range(draw(st.integers(1, 7))):
        before = [each.motion_id for group in tabled for each in group]
        known = st.sampled_from(before) if before else st.none()
        parent = draw(st.none() | known)
        new = motion(
            f"m{number}",
            of=parent,
            sets=draw(st.none() | known),
            inherits=parent is not None and draw(st.booleans()),
            distance=draw(st.none() | st.integers(1, 3)) if parent is not None else None,
            question=draw(st.sampled_from([None, "q", "r"])) if parent is None else None,
            gives_priority_to=draw(st.none() | known),
            moot_if_adopted=tuple(draw(st.lists(known, max_size=2, unique=True))) if before else (),
        )
        divided = range(draw(st.integers(0, 3)))
        parts = [motion(f"m{number}p{n}", of=new.motion_id, operative=draw(st.booleans())) for n in divided]
        tabled.append([new, *parts])
    return tabled


@given(tablings(), st.data())
def test_whatever_is_tabled_and_decided_every_motion_ends_decided_and_the_whole_last(
    tabled: list[list[Motion]], data: st.DataObject
) -> None:
    assembly: dict[str, Motion] = {}
    for new in tabled:
        try:
            refuse_unfit(new, list(assembly.values()))
        except Refusal:
            continue
        assembly |= {each.motion_id: each for each in new}
    while undecided := [each for each in assembly.values() if each.undecided]:
        ready = [each for each in undecided if _may_be_put(each, list(assembly.values()))]
        put = data.draw(st.sampled_from(ready))  # there is always one
        assert not any(each.parent_motion_id == put.motion_id for each in undecided)
        decided = put.withdrawn() if data.draw(st.integers(0, 9)) == 0 else put.decided(data.draw(st.booleans()), NOW)
        assembly[put.motion_id] = decided
        for change in consequences(decided, list(assembly.values())):
            assert assembly[change.motion.motion_id].undecided
            assert change.ordered is change.motion.undecided
            assembly[change.motion.motion_id] = change.motion
    assert {each.state for each in assembly.values()} <= {"adopted", "not_adopted", "moot", "withdrawn"}


def _may_be_put(each: Motion, motions: list[Motion]) -> bool:
    try:
        refuse_out_of_order(each, motions)
    except errors.OutOfOrder:
        return False
    return True


def test_what_was_decided_and_is_equally_divided_again_is_not_undecided() -> None:
    assert motion("m").divided().state == "tabled"
    again = motion("m", state="adopted").divided()
    assert (again.state, again.second_vote) == ("not_adopted", True)
    assert not again.decided(False, NOW).second_vote


def test_a_majority_is_kept_by_name_and_by_content() -> None:
    changed = motion("m").needing(TWO_THIRDS, inherits=False)
    assert (changed.majority, changed.rule) == ("two_thirds", TWO_THIRDS)
    assert motion("m").rule == SIMPLE
