"""The QR of a badge as SVG, to print or show."""

from __future__ import annotations

import segno


def qr_svg(badge_code: str) -> str:
    return str(segno.make_qr(badge_code, error="q").svg_inline(scale=4, border=4, dark="#000", light="#fff"))
