"""What is written in a sealed ballot (specification, 5.4): the indexes of the choices marked, ascending, and after them the names written
in. One paper has one encoding, and of one round all are of one length.

Whether it is a valid paper is not asked here: nobody can see that before the box is open, and then the count does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from shared.kernel.canonical import canonical
from shared.sealed.encoding import is_number, u16, uncanonical
from shared.sealed.names import MOST_CHARACTERS, WRITTEN, bearers, mark_for

Mark = int | str
"""The index of a choice, or a name written in."""
LENGTH_BYTES = 2
CHARACTER_BYTES = 4  # at most, in UTF-8; what JSON escapes of a name has two
NAME_BYTES = MOST_CHARACTERS * CHARACTER_BYTES + len('""')


def bytes_of(marks: Sequence[Mark]) -> bytes:
    """Without the zeros that follow."""
    written = canonical([*marks])
    return u16(len(written)) + written


def marks_in(plain: bytes, choices: int, names: bool) -> tuple[Mark, ...] | None:
    """``names``: whether any can be written in. None of bytes that no paper of this round has."""
    length = int.from_bytes(plain[:LENGTH_BYTES], "big")
    written, zeros = plain[LENGTH_BYTES : LENGTH_BYTES + length], plain[LENGTH_BYTES + length :]
    try:
        marks = uncanonical(written)
    except ValueError:
        return None
    fits = isinstance(marks, list) and len(written) == length and not any(zeros) and are_marks(marks, choices, names)
    return tuple(marks) if fits else None


def are_marks(marks: Sequence[Any], choices: int, names: bool) -> bool:
    """Indexes that there are, ascending, then names in the order of their code points; none twice."""
    indexes = [mark for mark in marks if is_number(mark, 0, choices - 1)]
    written = [mark for mark in marks if names and isinstance(mark, str)]
    return [*marks] == [*sorted({*indexes}), *sorted({*written})] and len(indexes) + len(written) == len(marks)


def to_seal(choices: Sequence[Mapping[str, Any]], marks: Iterable[str]) -> tuple[Mark, ...]:
    """Marks as they are told (ids of the manifest's choices, ``w:`` and a name), as they are sealed. Raises ValueError for others."""
    ids = [choice["choice_id"] for choice in choices]
    borne = bearers((choice["choice_id"], choice["label"]) for choice in choices)
    read = [mark if mark in ids else _read(mark, borne) for mark in marks]
    names = sorted(mark.removeprefix(WRITTEN) for mark in read if mark not in ids)
    return (*sorted(ids.index(mark) for mark in read if mark in ids), *names)


def _read(mark: str, borne: Mapping[str, tuple[str, ...]]) -> str:
    if not mark.startswith(WRITTEN):
        raise ValueError("neither a choice nor a name")
    return mark_for(mark.removeprefix(WRITTEN), borne)


def most_bytes(choices: int, most_marks: int, write_ins: int) -> int:
    """So many that no paper is longer, whatever is marked and written: most names of most bytes, and the longest indexes."""
    names = min(write_ins, most_marks)
    indexes = sorted((len(str(index)) for index in range(choices)), reverse=True)[: most_marks - names]
    marks = [NAME_BYTES] * names + indexes
    return LENGTH_BYTES + len("[]") + sum(marks) + max(0, len(marks) - 1)
