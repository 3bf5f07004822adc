"""A resolution in the register: what stands, versions of its final text, what it refers to, its paragraphs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from services.voting.domain.motion_text import paragraphs
from services.voting.domain.resolution import Edition, Relation, Resolution, Version
from services.voting.domain.resolution_errors import (
    NotEarlier,
    NotTheNewestVersion,
    VersionReleased,
    VersionSuperseded,
)

NOW = datetime(2025, 11, 27, 12, tzinfo=UTC)
ADOPTED = Resolution("o", 2025, 7, {"en": "Title"}, {"en": "Text"}, "2025-11-26", NOW, motion_id="m", poll_id="p")


def version(number: int, **more: object) -> Version:
    return replace(Version(number, {"en": f"Title {number}"}, {"en": f"Text {number}"}, (), NOW, "Ada"), **more)  # type: ignore[arg-type]


def test_a_resolution_that_falls_keeps_its_place_and_text_and_stands_again_as_it_was_put_then() -> None:
    fallen = ADOPTED.falls("q", NOW)
    assert (fallen.state, fallen.decided_by, fallen.place, fallen.text_now) == (
        "annulled", "q", (2025, 7), {"en": "Text"},
    )  # fmt: skip
    again = fallen.stands("r", {"en": "As amended"}, NOW)
    assert (again.state, again.decided_by, again.poll_id, again.text) == ("adopted", "r", "p", {"en": "As amended"})


def test_the_text_shown_is_the_one_released_last_and_the_adopted_one_is_kept() -> None:
    assert (ADOPTED.is_final, ADOPTED.title_now) == (False, {"en": "Title"})
    final = replace(ADOPTED, final=version(2, text=None))
    assert (final.is_final, final.title_now, final.text_now, final.text) == (
        True, {"en": "Title 2"}, None, {"en": "Text"},
    )  # fmt: skip


def test_an_imported_text_is_final_as_it_is() -> None:
    assert replace(ADOPTED, motion_id=None).is_final


def test_a_version_is_written_on_the_newest_one_only() -> None:
    assert Edition(()).follows(0) == 1
    edition = Edition((version(1), version(2)))
    assert edition.follows(2) == 3
    for stale in (0, 1, 3):
        with pytest.raises(VersionSuperseded):
            edition.follows(stale)


def test_only_the_newest_version_is_released_and_once() -> None:
    edition = Edition((version(1), version(2)))
    assert edition.to_release(2) == version(2)
    assert edition.to_release(3) is None
    with pytest.raises(NotTheNewestVersion):
        edition.to_release(1)
    with pytest.raises(VersionReleased):
        Edition((version(1).released(NOW, "Ada"),)).to_release(1)


@pytest.mark.parametrize(
    ("year", "number", "earlier"), [(2024, 90, True), (2025, 6, True), (2025, 7, False), (2026, 1, False)]
)
def test_it_refers_to_what_was_there_before_it(year: int, number: int, earlier: bool) -> None:
    relations = (Relation("supersedes", year, number),)
    if earlier:
        ADOPTED.refuse_bad(relations)
    else:
        with pytest.raises(NotEarlier):
            ADOPTED.refuse_bad(relations)


def test_paragraphs_are_the_lines_that_say_something() -> None:
    assert paragraphs("The Assembly,\r\n\n  Recalling its rules,\n \nDecides.\n") == [
        "The Assembly,", "Recalling its rules,", "Decides.",
    ]  # fmt: skip
