"""The life of a poll, walked at random: it never goes backwards, and what was frozen stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.voting.domain import errors
from services.voting.domain.frozen import freeze
from services.voting.domain.manifest import manifest_hash
from services.voting.domain.poll import Mode, Poll, State
from services.voting.domain.result import Recount, propose
from services.voting.domain.roll import Delegation, Hall, freeze_roll
from services.voting.domain.stop import Stop
from services.voting.domain.stopping import lift_stop, stop
from services.voting.domain.tally import Count
from services.voting.domain.wording import motion_paper
from shared.kernel.errors import Refusal
from shared.rules.loading import load_rule_set

NOW = datetime(2025, 11, 24, 9, 0, tzinfo=UTC)
RULES = load_rule_set({"id": "test", "quorum": {"fraction": "1/2", "comparison": ">", "base": "members"}})
RULE = {"majority": "simple", "fraction": "1/2", "comparison": ">", "base": "yes_no"}
RANK = {State.PREPARED: 0, State.OPEN: 1, State.HELD: 1, State.CLOSED: 2, State.DECLARED: 3, State.VOID: 3}


def member(code: str, **more: Any) -> dict[str, Any]:
    return {"code": code, "suspended": False, "suspended_since": None, **more}


def delegation(code: str, *, accredited: bool = True) -> Delegation:
    return Delegation(f"d-{code}", code, accredited, f"head-{code}", frozenset({f"head-{code}"}))


ROLL = freeze_roll([member(code) for code in "ABC"], [delegation(code) for code in "ABC"], frozenset({"d-A", "d-B"}))
PREPARED = Poll(
    poll_id="p",
    organisation_id="o",
    assembly_id="a",
    motion_id="m",
    contest_id=None,
    number=1,
    repeat_of=None,
    title={"en": "To adopt"},
    text=None,
    mode=Mode.RECORDED,
    paper=motion_paper(),
    change_allowed=True,
    rule=RULE,
    prepared_at=NOW,
)


def opened(poll: Poll = PREPARED, seconds: int | None = None) -> Poll:
    frozen = freeze(ROLL, RULES)
    return poll.open(frozen, manifest_hash(poll, frozen), NOW, seconds)


VERBS: dict[str, Callable[[Poll], Poll]] = {
    "open": lambda poll: opened(poll),
    "hold": lambda poll: poll.hold(NOW),
    "resume": lambda poll: poll.resume(NOW),
    "extend": lambda poll: poll.extend(5, NOW),
    "close": lambda poll: poll.close(NOW, 2),
    "declare": lambda poll: poll.declare(),
    "void": lambda poll: poll.void(),
    "stop": lambda poll: stop(poll, Stop("Teller", "two boxes"), NOW),
    "lift": lift_stop,
}


@given(st.lists(st.sampled_from(sorted(VERBS)), max_size=12))
def test_a_poll_never_goes_backwards_and_what_was_frozen_stays(verbs: list[str]) -> None:
    poll = PREPARED
    for verb in verbs:
        try:
            after = VERBS[verb](poll)
        except Refusal:
            continue
        assert RANK[after.state] >= RANK[poll.state]
        assert poll.manifest_hash in (None, after.manifest_hash)
        assert poll.state not in (State.VOID, State.DECLARED) or after is poll
        assert after is poll or verb not in ("hold", "resume") or after.state != poll.state
        poll = after


@given(st.lists(st.sampled_from(sorted(VERBS)), max_size=12))
def test_a_stopped_poll_stays_where_it_is_until_the_chair_lifts_the_stop_or_declares_it_void(verbs: list[str]) -> None:
    poll = PREPARED
    for verb in verbs:
        try:
            after = VERBS[verb](poll)
        except Refusal:
            continue
        if poll.stopped is not None and verb not in ("lift", "void"):
            assert (after.state, after.stopped) == (poll.state, poll.stopped)
        assert after.stopped is None or after.state in (State.PREPARED, State.HELD, State.CLOSED)
        poll = after


def test_a_poll_stopped_after_its_time_was_up_gets_no_more_time_by_it() -> None:
    late, lifted = NOW + timedelta(seconds=65), NOW + timedelta(seconds=600)
    stopped = stop(opened(seconds=60), Stop("Teller", "two boxes"), late)
    assert stopped.state is State.HELD
    resumed = lift_stop(stopped).resume(lifted)
    assert resumed.time_is_up(lifted)
    in_time = stop(opened(seconds=60), Stop("Teller", "two boxes"), NOW + timedelta(seconds=20))
    assert lift_stop(in_time).resume(lifted).closes_at == lifted + timedelta(seconds=40)


@given(st.lists(st.sampled_from(sorted(VERBS)), max_size=12))
def test_ballots_are_taken_only_while_a_poll_is_open(verbs: list[str]) -> None:
    poll = PREPARED
    for verb in verbs:
        try:
            poll = VERBS[verb](poll)
        except Refusal:
            continue
    if poll.state is State.OPEN:
        poll.must_take_ballots(NOW)
    else:
        with pytest.raises((errors.PollNotOpen, errors.PollClosed, errors.PollIsVoid)):
            poll.must_take_ballots(NOW)


def test_the_hash_covers_question_choices_rules_and_roll() -> None:
    frozen = freeze(ROLL, RULES)
    hashes = {
        manifest_hash(PREPARED, frozen),
        manifest_hash(replace(PREPARED, title={"en": "To adopt", "fr": "Adopter"}), frozen),
        manifest_hash(replace(PREPARED, text={"en": "x"}), frozen),
        manifest_hash(replace(PREPARED, paper=replace(motion_paper(), max_marks=2)), frozen),
        manifest_hash(replace(PREPARED, rule={**RULE, "fraction": "2/3"}), frozen),
        manifest_hash(PREPARED, replace(frozen, roll=replace(ROLL, eligible=("A", "B")))),
        manifest_hash(PREPARED, replace(frozen, roll=replace(ROLL, present=("A",)))),
        manifest_hash(PREPARED, replace(frozen, quorum=None)),
    }
    assert len(hashes) == 8


def test_time_up_is_closed_and_held_time_does_not_run() -> None:
    poll, later = opened(seconds=10), NOW + timedelta(seconds=10)
    with pytest.raises(errors.PollClosed):
        poll.must_take_ballots(later)
    with pytest.raises(errors.PollClosed):
        poll.extend(5, later)
    poll.hold(NOW + timedelta(seconds=9)).resume(NOW + timedelta(seconds=99)).must_take_ballots(
        NOW + timedelta(seconds=99)
    )


def test_the_roll_is_eligible_members_with_accredited_delegations() -> None:
    members = [member("A"), member("B", suspended=True), member("C"), member("D"), member("E")]
    members[4] |= {"suspended": False, "suspended_since": "2026-01-01"}  # to come: registration says when
    delegations = [delegation(code, accredited=code != "C") for code in "ABCE"] + [delegation("Z")]
    roll = freeze_roll(members, delegations, frozenset({"d-A", "d-B", "d-C"}))
    assert (roll.eligible, roll.present, roll.suspended) == (("A", "E"), ("A",), ("B",))
    sizes = roll.sizes
    assert (sizes.members, sizes.eligible, sizes.accredited, sizes.present) == (5, 4, 3, 1)


def test_a_suspension_counts_from_when_registration_says_so_whatever_day_it_is_where_the_assembly_meets() -> None:
    tomorrow = (NOW + timedelta(days=1)).date().isoformat()
    suspended = {**member("A", suspended=True), "suspended_since": tomorrow}
    roll = freeze_roll([suspended, member("B")], [delegation("A"), delegation("B")], frozenset({"d-A", "d-B"}))
    assert (roll.eligible, roll.suspended, roll.sizes.eligible) == (("B",), ("A",), 1)


def test_an_older_fact_heard_late_changes_nothing() -> None:
    body = {"delegation_id": "d-A", "member": "A", "accredited": True, "delegates": []}
    hall = Hall()
    hall.hear_delegation({**body, "voting_delegate_id": "newer"}, 7)
    hall.hear_delegation({**body, "voting_delegate_id": "older"}, 6)
    hall.hear_presence("d-A", True, 9)
    hall.hear_presence("d-A", False, 8)
    assert hall.delegations["d-A"].voting_delegate_id == "newer"
    assert hall.in_hall == {"d-A": True}


@pytest.mark.parametrize(
    ("yes", "no", "abstain", "outcome", "required"),
    [(2, 1, 0, "adopted", 2), (1, 1, 1, "not_adopted", 2), (0, 0, 3, "not_adopted", 1), (1, 0, 2, "adopted", 1)],
)
def test_a_simple_majority_is_more_for_than_against(
    yes: int, no: int, abstain: int, outcome: str, required: int
) -> None:
    counts = {"yes": yes, "no": no, "abstain": abstain}
    recount = Recount(Count(counts, 3, 3, 0, 0), {}, (), {})
    result = propose(opened().close(NOW, 2), recount)
    assert (result.outcome, result.required) == (outcome, required)
    assert result.not_voting == 2  # A and B were present and are not in the roll call


def test_most_votes_have_no_majority_but_a_count() -> None:
    poll = replace(PREPARED, motion_id=None, rule={"most": True})
    result = propose(opened(poll).close(NOW, 2), Recount(Count({"x": 2, "y": 1}, 3, 3, 0, 0), None, (), {}))
    assert (result.outcome, result.comparison, result.required) == ("counted", "most", 1)
