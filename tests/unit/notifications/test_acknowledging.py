"""Who is asked to acknowledge, who has, and what each screen shows of an announcement that is not for all."""

from __future__ import annotations

from typing import Any

from services.notifications.domain import told as kinds
from services.notifications.domain.acknowledging import Asked, Person, asked_of
from services.notifications.domain.audience import Audience
from services.notifications.domain.picture import Picture
from services.notifications.domain.screen import Screen
from services.notifications.domain.told import Told

HEAD, DEPUTY, OTHER = Person("a1", "a"), Person("a2", "a"), Person("b1", "b")
PERSONS = (HEAD, DEPUTY, OTHER)


def picture(**announcement: Any) -> Picture:
    made = Picture("o", "hall")
    for number, name in enumerate("ab", 1):
        delegates = [
            {"delegate_id": each.delegate_id, "name": each.delegate_id}
            for each in PERSONS
            if each.delegation_id == name
        ]
        body = {"delegation_id": name, "member": name, "name": {"en": name}, "accredited": True, "delegates": delegates}
        made.take(Told(kinds.DELEGATION, name, "o", "hall", "d", number, body))
    body = {
        "announcement_id": "n", "to": [], "delegations": [], "delegates": [], "acknowledge": True, "text": {"en": "Secret."},
        "at": "1", "until": None, **announcement,
    }  # fmt: skip
    made.take(Told(kinds.ANNOUNCEMENT, "n", "o", "hall", "n", 1, body))
    return made


def take_note(made: Picture, person: Person, number: int = 2) -> None:
    body = {
        "announcement_id": "n",
        "delegation_id": person.delegation_id,
        "delegate_id": person.delegate_id,
        "at": str(number),
    }
    key = f"n:{person.delegate_id}"
    made.take(Told(kinds.ACKNOWLEDGEMENT, key, "o", "hall", "n", number, body))


def mine(made: Picture, person: Person) -> dict[str, Any]:
    shown = Screen(made, person).shown
    assert shown.keys() == {"mine"}
    return dict(shown["mine"])


def count(made: Picture) -> dict[str, int]:
    return dict(Screen(made, Audience.CHAIR).shown["notices"]["n"])


def test_what_goes_to_one_delegation_is_on_the_screens_of_its_delegates_and_on_no_other() -> None:
    made = picture(delegations=["a"])
    assert [len(mine(made, each)["notices"]) for each in PERSONS] == [1, 1, 0]
    for audience in Audience:
        assert "Secret." not in str(Screen(made, audience).shown)
        assert Screen(made, audience).shown["announcements"] == []


def test_one_delegate_takes_note_for_the_whole_delegation_and_the_first_time_counts() -> None:
    made = picture(delegations=["a"])
    assert count(made) == {"acknowledged": 0, "of": 1}
    take_note(made, DEPUTY, 2)
    take_note(made, HEAD, 3)
    assert count(made) == {"acknowledged": 1, "of": 1}
    assert [mine(made, each)["acknowledged"] for each in PERSONS] == [{"n": "2"}, {"n": "2"}, {}]


def test_a_delegate_addressed_alone_answers_alone() -> None:
    made = picture(delegates=["a2"])
    assert [len(mine(made, each)["notices"]) for each in PERSONS] == [0, 1, 0]
    take_note(made, DEPUTY)
    assert count(made) == {"acknowledged": 1, "of": 1}
    assert [mine(made, each)["acknowledged"] for each in PERSONS] == [{}, {"n": "2"}, {}]


def test_asked_of_all_every_accredited_delegation_is_asked_and_the_missing_are_known() -> None:
    made = picture(to=["delegate"])
    take_note(made, OTHER)
    subjects = (made.all_of(kind) for kind in (kinds.DELEGATION, kinds.ACKNOWLEDGEMENT))
    assert asked_of(made.one(kinds.ANNOUNCEMENT, "n") or {}, *subjects) == [
        Asked("a", None, None, None),
        Asked("b", None, "b1", "2"),
    ]
    assert count(made) == {"acknowledged": 1, "of": 2}


def test_where_none_is_asked_none_is_counted() -> None:
    made = picture(to=["delegate"], acknowledge=False)
    take_note(made, HEAD)
    assert count(made) == {"acknowledged": 0, "of": 0}
    shown = mine(made, HEAD)
    assert (shown["notices"], shown["acknowledged"]) == ([], {})
