"""Every bundle that is good holds, and every attack is shown with its own code and no other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.verifier.build import Case, cases
from verifier.verify import main

CASES = list(cases())


def verified(case: Case, folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, Any]]:
    file = folder / "a.bundle.json"
    file.write_bytes(case.raw)
    asked = ["--ballot", case.ballot] if case.ballot else []
    asked += ["--checkpoint", case.checkpoint] if case.checkpoint else []
    status = main([str(file), "--json", *asked])
    return status, json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_verifier_says_what_is_so(case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, said = verified(case, tmp_path, capsys)
    codes = [said["code"]] if status == 2 else said["codes"]
    assert (status, codes) == (case.status, [*case.codes])
    assert said.get("absent", []) == [*case.absent]
