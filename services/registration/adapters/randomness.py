"""Unpredictable signs from the operating system."""

from __future__ import annotations

import secrets


class SystemRandomness:
    def text(self, alphabet: str, length: int) -> str:
        return "".join(secrets.choice(alphabet) for _ in range(length))
