"""The verifier needs the standard library and ``cryptography``, and knows nothing of the platform that it checks."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "verifier").glob("*.py"))
ALLOWED = {*sys.stdlib_module_names, "cryptography", "verifier"}


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports by dots: it also runs as a file"
            found.add((node.module or "").split(".")[0])
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_a_module_of_the_verifier_imports_nothing_else(path: Path) -> None:
    assert imported(path) - ALLOWED == set()


def test_it_runs_as_a_file_from_anywhere_with_nothing_of_this_checkout_around(tmp_path: Path) -> None:
    alone = tmp_path / "verifier"
    alone.mkdir()
    for path in MODULES:
        (alone / path.name).write_text(path.read_text())
    for kind in ("recorded", "sealed"):
        sample = ROOT / "docs" / "samples" / f"{kind}.bundle.json"
        ran = subprocess.run(
            [sys.executable, "verifier/verify.py", str(sample)],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (ran.returncode, ran.stderr) == (0, "")
        assert "EVERYTHING HOLDS" in ran.stdout
