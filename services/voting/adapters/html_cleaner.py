"""Makes a page that cannot act of any HTML: what is not on the list of what documents need is dropped (nh3, which is
Ammonia, a sanitiser over the parser of a browser). Pictures only where they are in the file itself: a page that fetches
nothing works without a network and tells nobody who reads it."""

from __future__ import annotations

import html
import re

import nh3

TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
    ]
)
DROPPED_WHOLE = frozenset(
    [
        "script",
        "style",
        "title",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "textarea",
        "select",
        "xmp",
        "plaintext",
        "noembed",
        "noframes",
    ]
)
ATTRIBUTES = {
    "*": {"lang", "dir"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start", "type"},
    "col": {"span"},
}
PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+")
ADDRESS = re.compile(r"(?:https?://|mailto:|#)", re.IGNORECASE)
STYLE = (
    "body{font:1.05rem/1.6 system-ui,sans-serif;max-width:46rem;margin:1.5rem auto;padding:0 1rem;color:#1a1a1a;"
    "background:#fff;overflow-wrap:break-word}table{border-collapse:collapse}td,th{border:1px solid #999;"
    "padding:.25rem .5rem;text-align:start}img{max-width:100%;height:auto}"
)


class Nh3Cleaner:
    def page(self, written: str, language: str, title: str) -> str:
        """The same page for the same three, whenever it is made."""
        body = nh3.clean(
            written,
            tags=set(TAGS),
            clean_content_tags=set(DROPPED_WHOLE),
            attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
            attribute_filter=_kept,
            url_schemes={"http", "https", "mailto", "data"},
            link_rel="noopener noreferrer",
        )
        direction = "rtl" if language == "ar" else "ltr"
        return (
            f'<!doctype html>\n<html lang="{language}" dir="{direction}">\n<head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{html.escape(title)}</title><style>{STYLE}</style></head>\n<body>\n{body}\n</body>\n</html>\n"
        )


def _kept(tag: str, attribute: str, value: str) -> str | None:
    if (tag, attribute) == ("img", "src"):
        return value if PICTURE.fullmatch(value) else None
    if attribute == "href":
        return value if ADDRESS.match(value) else None
    return value
