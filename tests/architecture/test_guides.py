"""The user guides are whole and say the screens' own words. Whether a sentence in them is true, no test can tell."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDES = ROOT / "docs" / "guides"
TEXTS = ROOT / "web" / "src" / "texts"
LANGUAGES = ("en", "ar", "fr", "es")
ROLES = ("delegate", "chair", "desk", "teller", "secretary", "operator")
PAGES = [f"{language}/{role}.md" for language in LANGUAGES for role in ROLES]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
MESSAGE = re.compile(r"^[a-z][\w-]* =(.*(?:\n[ \t]+.*)*)", re.MULTILINE)
VARIANT = re.compile(r"^[ \t]+\*?\[\w+\] (.*)$", re.MULTILINE)
PLACEABLE = re.compile(r"\{[^{}]*\}")
ONE_PRINTED_PAGE = 70


def one_line(text: str) -> str:
    """Without the line breaks; hard spaces stay as they are on the screen."""
    return re.sub(r"[ \t\n]+", " ", text).strip()


@cache
def on_screen(language: str) -> frozenset[str]:
    """Every sentence of the screens, each plural form by itself, with … for what is put in."""
    said: set[str] = set()
    for message in MESSAGE.findall((TEXTS / f"{language}.ftl").read_text()):
        forms = VARIANT.findall(message) or [message]
        said.update(one_line(PLACEABLE.sub("…", form)) for form in forms)
    return frozenset(said)


def test_every_role_has_its_page_in_every_language() -> None:
    found = {str(page.relative_to(GUIDES)) for page in GUIDES.glob("*/*.md")}
    assert found == set(PAGES)
    assert set(LINK.findall((GUIDES / "README.md").read_text())) == set(PAGES)


@pytest.mark.parametrize("page", ["README.md", *PAGES])
def test_what_a_guide_links_and_shows_is_there(page: str) -> None:
    links = LINK.findall((GUIDES / page).read_text())
    assert [link for link in links if not (GUIDES / page).parent.joinpath(link).is_file()] == []


@pytest.mark.parametrize("page", PAGES)
def test_what_a_guide_sets_in_bold_stands_on_the_screens_of_its_language(page: str) -> None:
    terms = {one_line(term) for term in BOLD.findall((GUIDES / page).read_text())}
    assert terms
    assert sorted(terms - on_screen(page[:2])) == []


@pytest.mark.parametrize("page", PAGES)
def test_a_guide_fits_on_one_printed_page(page: str) -> None:
    text = (GUIDES / page).read_text()
    assert len(text.splitlines()) <= ONE_PRINTED_PAGE
    assert text.count("![") <= 2


def test_arabic_guides_are_set_from_right_to_left() -> None:
    for role in ROLES:
        text = (GUIDES / "ar" / f"{role}.md").read_text()
        assert text.startswith('<div dir="rtl">\n\n'), role
        assert text.endswith("\n\n</div>\n"), role
