"""The feed of the register is well-formed Atom (RFC 4287), whatever the texts hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree

from services.voting.entrypoints.register_feed import feed
from tests.unit.voting.test_resolutions import ADOPTED, version

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def text(element: ElementTree.Element, name: str) -> str:
    found = element.find(ATOM + name)
    assert found is not None, name
    return found.text or ""


def test_feed_and_entries_have_what_atom_asks_for() -> None:
    released = version(1).released(datetime(2025, 12, 1, 8, 30, 15, 999, tzinfo=UTC), "Ada")
    changed = replace(ADOPTED, final=released, changed_at=datetime(2025, 12, 1, 8, 30, 15, 999, tzinfo=UTC))
    root = ElementTree.fromstring(feed("o", {"en": "INTERPOL"}, [changed, replace(ADOPTED, number=6)], "en"))
    assert root.tag == ATOM + "feed"
    assert (text(root, "id"), text(root, "updated")) == ("urn:hemicycle:resolutions:o", "2025-12-01T08:30:15Z")
    assert text(root, "title") == "Register of resolutions – INTERPOL"
    author = root.find(ATOM + "author")
    assert author is not None
    assert text(author, "name") == "INTERPOL"
    first, second = root.findall(ATOM + "entry")
    assert (text(first, "id"), text(second, "id")) == (
        "urn:hemicycle:resolution:o:2025:7", "urn:hemicycle:resolution:o:2025:6",
    )  # fmt: skip
    assert (text(first, "title"), text(first, "content")) == ("2025/07 – Title 1", "Text 1")
    assert (text(first, "published"), text(first, "updated")) == ("2025-11-26T00:00:00Z", "2025-12-01T08:30:15Z")
    assert [link.get("href") for link in first.findall(ATOM + "link")] == ["/results/resolutions/o/2025/7"]
    assert (text(first, "summary"), text(second, "summary")) == (
        "Adopted. Final text.", "Adopted. Text as put to the vote, before the final text.",
    )  # fmt: skip


def test_an_entry_says_in_which_language_it_is_and_that_it_was_annulled() -> None:
    root = ElementTree.fromstring(feed("o", {}, [ADOPTED.falls("q", ADOPTED.changed_at)], "ar"))
    assert root.get(LANG) == "ar"
    (entry,) = root.findall(ATOM + "entry")
    title, category = entry.find(ATOM + "title"), entry.find(ATOM + "category")
    assert title is not None
    assert category is not None
    assert (title.get(LANG), category.get("term"), category.get("label")) == ("en", "annulled", "ملغى")


def test_characters_that_xml_forbids_are_left_out() -> None:
    odd = replace(ADOPTED, title={"en": "A\x0bB\x1f <&\ufffe> C"}, text={"en": "\x01tab\there"})
    root = ElementTree.fromstring(feed("o", {}, [odd], "en"))
    (entry,) = root.findall(ATOM + "entry")
    assert (text(entry, "title"), text(entry, "content")) == ("2025/07 – AB <&> C", "tab\there")


def test_an_empty_register_has_a_feed() -> None:
    root = ElementTree.fromstring(feed("o", {}, [], "fr"))
    assert text(root, "title") == "Registre des résolutions"
    assert text(root, "updated")
