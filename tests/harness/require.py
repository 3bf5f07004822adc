"""What a machine may lack (kafka, browser, firefox, webkit, data) is skipped by name, unless HEMICYCLE_X_REQUIRE names it: then it fails."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest

NAMES = frozenset({"kafka", "browser", "firefox", "webkit", "data"})


def require_or_skip(name: str, reason: str) -> NoReturn:
    """``reason`` says what is missing, as in "Apache Kafka: no Docker engine"."""
    assert name in NAMES, name
    if name in os.environ.get("HEMICYCLE_X_REQUIRE", "").replace(",", " ").split():
        pytest.fail(f"{reason} (HEMICYCLE_X_REQUIRE asks for {name})")
    pytest.skip(reason)
