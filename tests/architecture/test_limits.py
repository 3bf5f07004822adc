"""docs/limits.md names every bound of the code, and no bound that the code does not have."""

from __future__ import annotations

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIMITS = runpy.run_path(str(ROOT / "ops" / "limits.py"))
NAMED = {(file, name) for bounds in LIMITS["CONSTANTS"].values() for file, name, *_ in bounds}


def test_every_bound_of_the_code_is_in_the_inventory() -> None:
    missing = sorted(LIMITS["bounds_in_code"]() - NAMED)
    assert not missing, "say in ops/limits.py what happens at these"


def test_every_bound_of_the_inventory_is_a_number_of_the_code() -> None:
    assert not [bound for bound in sorted(NAMED) if LIMITS["value_of"](*bound) is None]
    for file, text, *_ in LIMITS["ELSEWHERE"]:
        assert text in (ROOT / file).read_text(), (file, text)
