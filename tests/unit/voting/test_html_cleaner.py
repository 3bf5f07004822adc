"""HTML is kept as a page that can neither act nor fetch anything, and still says what it said."""

from __future__ import annotations

import re

import pytest

from services.voting.adapters.html_cleaner import Nh3Cleaner


def body_of(written: str, language: str = "en") -> str:
    page = Nh3Cleaner().page(written, language, "T")
    return re.search(r"<body>\n(.*)\n</body>", page, re.DOTALL).group(1)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "written",
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "<img src='https://evil.example/who-reads-this.png'>",
        "<img src='data:image/svg+xml;base64,PHN2Zy8+'>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<a href=' java\nscript:alert(1)'>x</a>",
        "<svg><script>alert(1)</script></svg>",
        "<svg onload=alert(1)>",
        "<math><mtext><script>alert(1)</script></mtext></math>",
        "<iframe src=//evil.example></iframe>",
        "<object data=x.swf></object><embed src=x>",
        "<form action=//evil.example><input name=pin><button>Go</button></form>",
        "<meta http-equiv=refresh content='0;url=//evil.example'>",
        "<base href=//evil.example/>",
        "<link rel=stylesheet href=//evil.example/x.css>",
        "<style>body{background:url(//evil.example)}</style>",
        "<p style='background:url(//evil.example)'>x</p>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        "<template><script>alert(1)</script></template>",
        "<textarea></textarea><script>alert(1)</script>",
        "<p id=app onclick=alert(1)>x</p>",
    ],
)
def test_nothing_that_acts_or_fetches_is_left(written: str) -> None:
    left = body_of(written).lower()
    assert not re.search(
        r"script|on\w+\s*=|evil|<svg|<math|<iframe|<object|<embed|<form|<input|<meta|<base|<link|<style|url\(|data:",
        left,
    )


def test_what_a_document_says_stays() -> None:
    said = (
        '<h1 lang="fr">Rapport</h1><p dir="rtl">نص</p><ol start="3"><li>Three</li></ol>'
        '<table><tbody><tr><td colspan="2">cell</td></tr></tbody></table><img src="data:image/png;base64,iVBORw0KGgo=">'
    )
    assert body_of(said) == said
    assert body_of('<a href="https://www.interpol.int/">x</a>').startswith('<a href="https://www.interpol.int/"')


def test_a_title_cannot_close_its_own_element() -> None:
    page = Nh3Cleaner().page("<p>x</p>", "en", "</title><script>alert(1)</script>")
    assert "<script" not in page


def test_arabic_runs_from_right_to_left_and_the_same_file_makes_the_same_page() -> None:
    page = Nh3Cleaner().page("<p>نص</p>", "ar", "تقرير")
    assert '<html lang="ar" dir="rtl">' in page
    assert page == Nh3Cleaner().page("<p>نص</p>", "ar", "تقرير")
