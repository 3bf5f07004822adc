"""The life of a document, and who reads it when: pure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from services.voting.domain.document import RECORD, Document, File
from services.voting.domain.document_errors import (
    AlreadyPublished,
    DocumentIsWithdrawn,
    FileIsThere,
    LanguagesMissing,
    NothingToPublish,
)
from shared.chassis.auth import ROLES

NOW = datetime(2025, 11, 24, 9, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def file(language: str = "en", content: str = "a") -> File:
    return File(language, 0, "text", "x.txt", 1, content * 64, NOW, "The secretary")


def document(**more: Any) -> Document:
    known: dict[str, Any] = {
        "document_id": "d", "organisation_id": "o", "assembly_id": "a", "item_id": None, "kind": "report", "symbol": "S-1",
        "title": {"en": "T"}, "readers": "delegations", "embargo_until": None, "original": "en", "languages": ("en",),
    }  # fmt: skip
    return Document(**{**known, **more})


def out(**more: Any) -> Document:
    return document(**more).with_file(file()).published(NOW, incomplete=True)


WHO: dict[str, set[str | None]] = {
    "delegations": {"delegate", "chair"},
    "signed_in": set(ROLES) - RECORD,
    "public": {*ROLES, None} - RECORD,
}


@pytest.mark.parametrize("readers", list(WHO))
@pytest.mark.parametrize("role", [*ROLES, None])
def test_each_role_reads_what_is_for_it_and_nothing_else(readers: str, role: str | None) -> None:
    assert out(readers=readers).readable_by(role, NOW) is (role in WHO[readers] | RECORD)


@pytest.mark.parametrize("role", [*ROLES, None])
def test_what_is_no_longer_or_not_yet_out_is_read_by_those_who_keep_the_record_alone(role: str | None) -> None:
    prepared = document(readers="public").with_file(file())
    embargoed = (
        document(readers="public", embargo_until=NOW + SECOND).with_file(file()).published(NOW, incomplete=False)
    )
    for one in (prepared, embargoed, out(readers="public").withdrawn("wrong")):
        assert one.readable_by(role, NOW) is (role in RECORD), one.state


def test_an_embargo_ends_at_its_second() -> None:
    waiting = document(embargo_until=NOW + SECOND).with_file(file()).published(NOW, incomplete=False)
    assert waiting.state == "scheduled"
    assert not waiting.is_due(NOW)
    assert waiting.is_due(NOW + SECOND)
    # whatever brought it out, before its time nobody reads it
    assert not waiting.released(NOW).readable_by("delegate", NOW)
    assert waiting.released(NOW).readable_by("delegate", NOW + SECOND)


def test_what_was_distributed_cannot_be_put_under_embargo() -> None:
    with pytest.raises(AlreadyPublished):
        out().revised({"embargo_until": NOW + SECOND})
    assert out().revised({"title": {"en": "Better"}}).title == {"en": "Better"}


def test_a_version_is_added_and_none_replaced() -> None:
    first = document().with_file(file(content="a"))
    second = first.with_file(file(content="b"))
    assert [(each.version, each.sha256[0]) for each in second.files] == [(1, "a"), (2, "b")]
    assert second.version("en", 1) == first.newest("en")
    assert second.with_file(file(content="b")) is second
    assert [each.version for each in second.with_file(file(content="a")).files] == [1, 2, 3]


def test_nothing_goes_out_without_a_file_or_silently_without_a_language() -> None:
    with pytest.raises(NothingToPublish):
        document().published(NOW, incomplete=True)
    lacking = document(languages=("en", "ar", "fr")).with_file(file())
    with pytest.raises(LanguagesMissing) as refused:
        lacking.published(NOW, incomplete=False)
    assert refused.value.details == {"languages": "ar, fr"}
    assert lacking.published(NOW, incomplete=True).state == "published"


def test_a_translation_is_followed_until_its_file_is_there() -> None:
    begun = document().translated("ar", "in_translation")
    assert begun.translation("ar") == "in_translation"
    assert begun.translated("ar", "missing").translation("ar") == "missing"
    ready = begun.with_file(file("ar"))
    assert (ready.translation("ar"), ready.in_translation) == ("ready", ())
    with pytest.raises(FileIsThere):
        ready.translated("ar", "in_translation")


def test_a_document_withdrawn_takes_nothing_more_but_may_go_out_again() -> None:
    gone = out().withdrawn("wrong figures")
    for act in (
        lambda: gone.with_file(file("fr")),
        lambda: gone.revised({"symbol": "S-2"}),
        lambda: gone.withdrawn("x"),
    ):
        with pytest.raises(DocumentIsWithdrawn):
            act()
    again = gone.published(NOW, incomplete=True)
    assert (again.state, again.withdrawn_because) == ("published", None)
