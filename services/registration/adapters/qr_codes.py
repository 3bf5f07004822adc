"""The QR code of a badge, or of an address, as SVG to print or show."""

from __future__ import annotations

import segno


def qr_svg(content: str) -> str:
    return str(segno.make_qr(content, error="q").svg_inline(scale=4, border=4, dark="#000", light="#fff"))
