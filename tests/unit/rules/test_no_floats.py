"""No float anywhere in the rules: no literal, no true division, no float(), no library beyond the standard one."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import shared.rules

FILES = sorted(Path(next(iter(shared.rules.__path__))).glob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_rules_know_no_float(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant):
            assert not isinstance(node.value, (float, complex)), node.lineno
        if isinstance(node, (ast.BinOp, ast.AugAssign)):
            assert not isinstance(node.op, ast.Div), node.lineno
        if isinstance(node, ast.Name):
            assert node.id not in {"float", "round", "Decimal", "divmod"}, node.lineno


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_rules_import_only_the_standard_library_and_the_kernel(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for name in names:
            assert name.startswith(("shared.rules", "shared.kernel")) or name.split(".")[0] in sys.stdlib_module_names
