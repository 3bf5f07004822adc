"""No float anywhere where votes are counted and decided: no literal, no true division, no float(); and the rules know no library
beyond the standard one."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
RULES = sorted((ROOT / "shared" / "rules").rglob("*.py"))
DOMAINS = [
    file
    for service in ("voting", "elections")
    for file in sorted((ROOT / "services" / service / "domain").rglob("*.py"))
]


@pytest.mark.parametrize("file", [*RULES, *DOMAINS], ids=lambda file: str(file.relative_to(ROOT)))
def test_where_votes_are_counted_and_decided_there_is_no_float(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant):
            assert not isinstance(node.value, (float, complex)), node.lineno
        if isinstance(node, (ast.BinOp, ast.AugAssign)):
            assert not isinstance(node.op, ast.Div), node.lineno
        if isinstance(node, ast.Name):
            assert node.id not in {"float", "Decimal"}, node.lineno
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"round", "divmod"}, node.lineno


@pytest.mark.parametrize("file", RULES, ids=lambda file: file.name)
def test_the_rules_import_only_the_standard_library_and_the_kernel(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for name in names:
            assert name.startswith(("shared.rules", "shared.kernel")) or name.split(".")[0] in sys.stdlib_module_names
