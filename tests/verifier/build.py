"""Writes every bundle, good and bad, with what a verifier must say of it: ``python -m tests.verifier.build DIR``.

``DIR/NAME.bundle.json`` and ``DIR/expected.json``: name -> status, codes in the order of the checks, ``ballot`` or
``checkpoint`` where the question is asked with one, and ``absent`` where members are named as that. Names begin with good-, attack- or malformed-."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.verifier.attacks_on_names import ATTACKS
from tests.verifier.good import GOOD
from tests.verifier.malformed import malformed
from tests.verifier.votes import written


@dataclass(frozen=True)
class Case:
    name: str
    raw: bytes
    status: int
    codes: tuple[str, ...] = ()
    ballot: str | None = None
    checkpoint: str | None = None
    absent: tuple[str, ...] = ()

    @property
    def expected(self) -> dict[str, Any]:
        asked = {"ballot": self.ballot, "checkpoint": self.checkpoint, "absent": [*self.absent]}
        return {"status": self.status, "codes": [*self.codes], **{n: value for n, value in asked.items() if value}}


def cases() -> Iterator[Case]:
    for name, make in GOOD.items():
        yield Case(f"good-{name}", written(make().bundle()), 0)
    for each in ATTACKS:
        yield Case(
            f"attack-{each.name}", written(each.make()), 1 if each.codes or each.ballot else 0, each.codes,
            each.ballot() if each.ballot else None, each.checkpoint() if each.checkpoint else None, each.absent,
        )  # fmt: skip
    for name, (raw, code) in malformed().items():
        yield Case(f"malformed-{name}", raw, 2, (code,))


def build(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    expected = {}
    for case in cases():
        (folder / f"{case.name}.bundle.json").write_bytes(case.raw)
        expected[case.name] = case.expected
    (folder / "expected.json").write_text(json.dumps(expected, indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    build(Path(sys.argv[1]))
