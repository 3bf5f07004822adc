"""A picture keeps the newest state of each subject, whatever is told twice, late or again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from services.notifications.domain import told as kinds
from services.notifications.domain.audience import Audience
from services.notifications.domain.picture import TALLIES_KEPT, LiveTally, Picture
from services.notifications.domain.told import Told
from services.notifications.domain.views import current_poll, view
from shared.kernel.clock import SetClock

NOW = SetClock().now()


def told(kind: str, key: str, number: int, **state: Any) -> Told:
    return Told(kind, key, "o", "a", kind, number, state)


def picture(*what: Told) -> Picture:
    made = Picture("o", "a")
    for each in what:
        made.take(each)
    return made


def poll(poll_id: str, state: str, number: int) -> Told:
    return told(kinds.POLL, poll_id, number, poll_id=poll_id, state=state, mode="recorded", roll=[])


def test_what_is_told_twice_or_late_touches_nothing_and_changes_nothing() -> None:
    made = picture(told(kinds.MOTION, "m", 2, text="new"))
    assert made.take(told(kinds.MOTION, "m", 2, text="again")) == frozenset()
    assert made.take(told(kinds.MOTION, "m", 1, text="old")) == frozenset()
    assert made.one(kinds.MOTION, "m") == {"text": "new"}


def test_a_poll_that_runs_or_waits_to_be_declared_goes_before_those_spoken_of_later() -> None:
    for running in ("open", "held", "closed"):
        found = current_poll(picture(poll("one", running, 1), poll("two", "prepared", 2), poll("three", "declared", 3)))
        assert found is not None
        assert found["poll_id"] == "one"


def test_else_the_poll_spoken_of_last_is_current_also_when_it_was_voided() -> None:
    voided = picture(poll("one", "declared", 1), poll("two", "void", 2))
    assert (current_poll(voided) or {})["poll_id"] == "two"
    repeated = picture(poll("one", "declared", 1), poll("two", "void", 2), poll("three", "prepared", 3))
    assert (current_poll(repeated) or {})["poll_id"] == "three"
    assert current_poll(picture()) is None


def test_an_announcement_is_over_at_its_time_and_not_before() -> None:
    until = (NOW + timedelta(seconds=5)).isoformat()
    made = picture(told(kinds.ANNOUNCEMENT, "n", 1, announcement_id="n", to=["hall"], text={}, at="", until=until))
    assert made.expire(NOW + timedelta(seconds=4)) == frozenset()
    assert made.expire(NOW + timedelta(seconds=5)) == {"announcements", "notices", "mine"}
    assert made.expire(NOW + timedelta(seconds=6)) == frozenset()
    assert view(made, "announcements", Audience.HALL) == []


def test_only_the_tallies_of_the_last_polls_are_kept() -> None:
    made = Picture("o", "a")
    for number in range(TALLIES_KEPT + 3):
        made.take_tally(LiveTally(str(number), True, 1, None, 1, 1, None))
    assert list(made.tallies) == [str(number) for number in range(3, TALLIES_KEPT + 3)]


def test_a_quorum_that_cannot_be_read_is_no_quorum_on_the_screens() -> None:
    made = picture(told(kinds.ASSEMBLY, "a", 1, assembly_id="a", quorum={"fraction": "many"}))
    assert view(made, "presence", Audience.CHAIR)["quorum_required"] is None


def test_the_floor_is_that_of_the_item_opened_last_and_the_public_sees_who_speaks_and_not_who_waits() -> None:
    floors = (
        told(kinds.FLOOR, item, n, item_id=item, turn={"member": item}, queue=["X"]) for n, item in enumerate("ab")
    )
    items = (told(kinds.ITEM, item, n, item_id=item, state="open") for n, item in enumerate("abc"))
    made = picture(*floors, *items)
    assert view(made, "floor", Audience.DELEGATE) == {"item_id": "c", "floor": None}
    assert made.take(told(kinds.ITEM, "c", 3, item_id="c", state="closed")) == {"agenda", "programme", "floor"}
    seen = {audience: view(made, "floor", audience) for audience in Audience}
    whole = {"item_id": "b", "floor": {"item_id": "b", "turn": {"member": "b"}, "queue": ["X"]}}
    assert seen.pop(Audience.PUBLIC) == {"item_id": "b", "floor": {"turn": {"member": "b"}}}
    assert list(seen.values()) == [whole] * 3
    made.take(told(kinds.ITEM, "a", 4, item_id="a", state="closed"))
    made.take(told(kinds.ITEM, "b", 5, item_id="b", state="closed"))
    assert view(made, "floor", Audience.CHAIR) is None
