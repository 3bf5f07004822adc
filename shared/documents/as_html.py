"""A sheet as one HTML document that needs nothing else and prints well: A4, running heads, page numbers, repeated heads of
tables. It runs no script: the policy that it carries, and that it is sent with, forbids every one and allows its own style
sheet alone, by hash. Every text is escaped, and isolated from the direction of what stands around it."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from shared.documents.sheet import Mark, Sheet
from shared.documents.words import AUTONYMS, NOTHING, OWN, Words, direction_of

HERE = Path(__file__).parent
ENVIRONMENT = Environment(
    loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)
ENVIRONMENT.tests["mark"] = lambda value: isinstance(value, Mark)
ENVIRONMENT.filters["direction"] = direction_of
STYLE = (HERE / "sheet.css").read_text()
RUNNING = """
@page {{ direction: {direction};
  @top-{start} {{ content: {over}; }}
  @top-{end} {{ content: {title}; }}
  @bottom-center {{ content: {page} counter(page) {of} counter(pages); }} }}
"""


def as_html(sheet: Sheet) -> tuple[bytes, str]:
    """The document, and the Content-Security-Policy to send it with."""
    style = STYLE + _running_heads(sheet)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    warning = Words(OWN, sheet.language)("rehearsal") if sheet.rehearsal else ""
    document = ENVIRONMENT.get_template("sheet.html.jinja").render(
        sheet=sheet, style=style, policy=policy, nothing=NOTHING, links=_links(sheet), warning=warning
    )
    return document.encode(), f"{policy}; frame-ancestors 'none'"


def in_style(text: str) -> str:
    """``text`` as a string of CSS: all but plain letters and digits by number, so that it cannot end string or style."""
    plain = {each for each in text if each.isascii() and each.isalnum()}
    return '"{}"'.format("".join(each if each in plain else f"\\{ord(each):06x}" for each in text))


def _running_heads(sheet: Sheet) -> str:
    words = Words(OWN, sheet.language)
    start, end = ("right", "left") if sheet.direction == "rtl" else ("left", "right")
    return RUNNING.format(
        direction=sheet.direction,
        start=start,
        end=end,
        over=in_style(f"{words('rehearsal')} · {sheet.over}" if sheet.rehearsal else sheet.over),
        title=in_style(sheet.title),
        page=in_style(f"{words('page')} "),
        of=in_style(f" {words('of')} "),
    )


def _links(sheet: Sheet) -> list[tuple[str, str, str | None]]:
    """Where else the same sheet is: in the other languages, and in the other forms."""
    asked = dict(sheet.asked)
    languages = [
        (name, "?" + urlencode({**asked, "language": language}), language)
        for language, name in AUTONYMS.items()
        if language != sheet.language
    ]
    forms = [
        (form.upper(), "?" + urlencode({**asked, "language": sheet.language, "format": form}), None)
        for form in ("csv", "json")
    ]
    return [*languages, *forms]
