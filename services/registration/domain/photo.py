"""A photo for a badge: small, and a JPEG or PNG by what is in it, whatever it was called.

Looks at the file's marks and at the size that it declares; it does not decode the picture, and cannot tell whether it shows
a face. Photos are kept until ``DAYS_KEPT`` after the assembly's last day, then forgotten (forget_the_past.py)."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from typing import Literal

from services.registration.domain.desk_errors import NotAPhoto

MOST_BYTES = 200_000
MOST_PIXELS_A_SIDE = 1600
DAYS_KEPT = 1
PhotoType = Literal["image/jpeg", "image/png"]

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_END = b"IEND\xaeB`\x82"
_FRAMES = frozenset((0xC0, 0xC1, 0xC2))  # the frames that browsers show: baseline, extended, progressive
_EXIF = re.compile(rb"Exif\x00\x00")


@dataclass(frozen=True, slots=True)
class Photo:
    delegate_id: str
    assembly_id: str
    media_type: PhotoType
    content: bytes


def photo_type(content: bytes) -> PhotoType:
    """Raises NotAPhoto, also for a picture that says where or when it was taken: that is personal data not needed here."""
    if len(content) > MOST_BYTES:
        raise NotAPhoto(reason=f"it has more than {MOST_BYTES // 1000} kB")
    if content.startswith(_PNG):
        kind, size = "image/png", _png_size(content)
    elif content.startswith(b"\xff\xd8\xff"):
        kind, size = "image/jpeg", _jpeg_size(content)
    else:
        raise NotAPhoto(reason="it is neither JPEG nor PNG")
    if size is None:
        raise NotAPhoto(reason="the file is damaged")
    if not all(0 < side <= MOST_PIXELS_A_SIDE for side in size):
        raise NotAPhoto(reason=f"a side has more than {MOST_PIXELS_A_SIDE} pixels")
    if _EXIF.search(content) or b"eXIf" in content:
        raise NotAPhoto(reason="it carries data of the camera; take those out first")
    return "image/png" if kind == "image/png" else "image/jpeg"


def _png_size(content: bytes) -> tuple[int, int] | None:
    if content[12:16] != b"IHDR" or len(content) < 33 or not content.endswith(_PNG_END):
        return None
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Walks the segments up to the first frame."""
    if not content.endswith(b"\xff\xd9"):
        return None
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        mark, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4])
        if mark in _FRAMES:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width, height
        if length < 2:
            return None
        place += 2 + length
    return None
