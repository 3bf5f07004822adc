"""Writes the sample bundles under docs/samples: ``python -m tests.verifier.samples``. Keys are drawn anew each time."""

from __future__ import annotations

from pathlib import Path

from tests.verifier.good import GOOD
from tests.verifier.votes import written

FOLDER = Path(__file__).parents[2] / "docs" / "samples"
KINDS = ("recorded", "sealed")
SAMPLES = (*KINDS, "sealed-names")

if __name__ == "__main__":
    for kind in SAMPLES:
        (FOLDER / f"{kind}.bundle.json").write_bytes(written(GOOD[kind]().bundle()))
