"""What is new in the register of resolutions, as an Atom feed (RFC 4287).

Promises well-formed XML whatever the texts hold: characters that XML forbids are left out. Addresses are relative to the
feed, which is served beside the pages; ids are permanent and name no host."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from xml.etree import ElementTree

from services.voting.domain.resolution import Resolution
from services.voting.entrypoints.register_words import WORDS, shown_in, title_of
from shared.documents.words import Language, Words, text_in

ATOM = "http://www.w3.org/2005/Atom"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MOST_ENTRIES = 50
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NOTHING_YET = datetime(1970, 1, 1, tzinfo=UTC)


def feed(organisation_id: str, name: Mapping[str, str], changed: Sequence[Resolution], language: Language) -> bytes:
    """``changed``: what the public saw something new of last, the newest first."""
    words = Words(WORDS, language)
    root = ElementTree.Element("feed", {"xmlns": ATOM, LANG: language})
    _add(root, "id", f"urn:hemicycle:resolutions:{organisation_id}")
    organisation = text_in(name, language, otherwise="")
    _add(root, "title", " – ".join(filter(None, (words("register"), organisation))))
    _add(root, "updated", _written(changed[0].changed_at if changed else NOTHING_YET))
    author = ElementTree.SubElement(root, "author")
    _add(author, "name", organisation or organisation_id)
    here = f"/api/voting/organisations/{organisation_id}/resolutions/feed?language={language}"
    ElementTree.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": here})
    register = f"/results/resolutions/{organisation_id}"
    ElementTree.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": register})
    for resolution in changed:
        _entry(root, resolution, words, f"{register}/{resolution.reference}")
    document: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def _entry(root: ElementTree.Element, resolution: Resolution, words: Words, page: str) -> None:
    entry = ElementTree.SubElement(root, "entry")
    _add(entry, "id", f"urn:hemicycle:resolution:{resolution.organisation_id}:{resolution.year}:{resolution.number}")
    _, written_in = shown_in(resolution.title_now, words.language)
    title = _add(entry, "title", f"{title_of(resolution)} – {text_in(resolution.title_now, words.language)}")
    title.set(LANG, written_in)
    _add(entry, "published", f"{resolution.adopted_on}T00:00:00Z")
    _add(entry, "updated", _written(resolution.changed_at))
    ElementTree.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": page})
    label = words(resolution.state)
    ElementTree.SubElement(entry, "category", {"term": resolution.state, "label": label})
    _add(entry, "summary", f"{label}. {words('final' if resolution.is_final else 'provisional')}.")
    text, written_in = shown_in(resolution.text_now or {}, words.language)
    if text:
        _add(entry, "content", text).set(LANG, written_in)


def _add(parent: ElementTree.Element, name: str, text: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, name)
    child.text = FORBIDDEN.sub("", text)
    return child


def _written(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
