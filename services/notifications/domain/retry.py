"""When a failed delivery is tried again: a little later each time, never all at once, and not for ever.

Twelve tries over about two hours: 5 s, then doubled up to one hour, of which the second half is drawn at random so that
notices that failed together do not come back together."""

from __future__ import annotations

from datetime import datetime, timedelta

MOST_ATTEMPTS = 12
FIRST_MS, LONGEST_MS = 5_000, 3_600_000
LEASE = timedelta(seconds=60)  # a claim; longer than any try may take


def pause_ms(attempts: int, drawn: int) -> int:
    """Milliseconds between try number ``attempts`` (from 1) and the next. ``drawn``: 0 to 999, at random."""
    if attempts < 1 or not 0 <= drawn <= 999:
        raise ValueError(f"no such try: {attempts}, {drawn}")
    whole = min(FIRST_MS << min(attempts - 1, 20), LONGEST_MS)
    half = whole // 2
    return half + half * drawn // 999


def next_try(attempts: int, now: datetime, drawn: int) -> datetime | None:
    """None when that was the last one."""
    if attempts >= MOST_ATTEMPTS:
        return None
    return now + timedelta(milliseconds=pause_ms(attempts, drawn))
