"""The door for the tellers' host: a token in a file that both hosts hold, made by the first start where no file is named.

Whether the host is there, each process knows of itself alone: the host asks every half second, so one that it did not ask for
some seconds takes it for gone."""

from __future__ import annotations

import hmac
import secrets
from datetime import datetime, timedelta
from pathlib import Path

from shared.chassis.secret_file import create_once, make_folder
from shared.kernel.clock import Clock

FILE = "host-token"
GONE_AFTER = timedelta(seconds=10)


class FileHostDoor:
    def __init__(self, file: Path, clock: Clock) -> None:
        self._file, self._clock = file, clock
        self._seen: datetime | None = None

    def make(self) -> None:
        make_folder(self._file.parent)
        if not self._file.exists():
            create_once(self._file, secrets.token_urlsafe(32).encode() + b"\n")

    def fits(self, token: str) -> bool:
        """Read each time, so that a token can be renewed; False where there is none."""
        try:
            kept = self._file.read_bytes().strip()
        except FileNotFoundError:
            return False
        return bool(kept) and hmac.compare_digest(kept, token.strip().encode())

    def seen(self) -> None:
        self._seen = self._clock.now()

    def is_there(self) -> bool:
        return self._seen is not None and self._clock.now() - self._seen <= GONE_AFTER
