"""The house stays small and guessable: sizes and names, enforced. A limit that must move moves here, with its reason."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILE_LINES, FUNCTION_LINES, FOUNDATION_LINES = 300, 50, 3100  # the last: docs/decisions/0003-size-of-the-chassis.md
REFUSED_NAMES = {"utils", "helpers", "common", "misc", "manager", "core"}
TRACKED = subprocess.run(
    ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
    cwd=ROOT, capture_output=True, text=True, check=True,
).stdout.splitlines()  # fmt: skip
PYTHON = [ROOT / name for name in TRACKED if name.endswith(".py") and (ROOT / name).exists()]
PRODUCTION = [path for path in PYTHON if path.relative_to(ROOT).parts[0] in {"services", "shared", "cli", "verifier"}]
WEB = [ROOT / n for n in TRACKED if n.startswith("web/src/") and n.endswith((".ts", ".svelte")) and (ROOT / n).exists()]


def lines(path: Path) -> int:
    return len(path.read_text().splitlines())


def test_there_is_production_code_to_look_at() -> None:
    assert len(PRODUCTION) > 50
    assert len(WEB) > 10


@pytest.mark.parametrize("path", PRODUCTION + WEB, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_production_file_has_at_most_300_lines(path: Path) -> None:
    assert lines(path) <= FILE_LINES


@pytest.mark.parametrize("path", PRODUCTION, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_function_has_at_most_50_lines(path: Path) -> None:
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1}"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and node.end_lineno is not None
        # a schema is a list, and is read as one
        and path.parent.name != "migrations"
        and not path.name.startswith("schema_")
        # a function that only holds others (a router and its routes) is as long as they are together
        and not any(isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef)) for inner in node.body)
        and node.end_lineno - node.lineno + 1 > FUNCTION_LINES
    ]
    assert long == []


@pytest.mark.parametrize("path", PYTHON, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_file_or_folder_has_a_name_that_says_nothing(path: Path) -> None:
    assert not {part.removesuffix(".py") for part in path.relative_to(ROOT).parts} & REFUSED_NAMES


def test_the_foundation_stays_small() -> None:
    files = [*(ROOT / "shared/kernel").rglob("*.py"), *(ROOT / "shared/chassis").rglob("*.py")]
    assert sum(lines(path) for path in files) <= FOUNDATION_LINES


@pytest.mark.parametrize("path", PRODUCTION, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_opens_with_what_it_is_for(path: Path) -> None:
    text = path.read_text()
    assert not text.strip() or ast.get_docstring(ast.parse(text))


FLOATLESS = ("shared/rules", "services/voting/domain", "services/elections/domain")


@pytest.mark.parametrize(
    "path",
    [p for p in PRODUCTION if str(p.relative_to(ROOT)).startswith(FLOATLESS)],
    ids=lambda p: str(p.relative_to(ROOT)),
)
def test_no_float_where_votes_are_counted(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text())):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), ast.unparse(node)
        assert not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)), ast.unparse(node)
        assert not (isinstance(node, ast.Name) and node.id == "float")


def test_the_repository_names_no_download_address() -> None:
    address = re.compile(r"https?://[^\s\"')]+\.(whl|tgz|tar\.gz|jar|deb)\b")
    for name in TRACKED:
        path = ROOT / name
        if path.suffix in {".png", ".ico", ".woff2", ".gz"} or not path.is_file():
            continue
        found = address.search(path.read_text(errors="ignore"))
        assert not found, f"{name}: {found.group(0) if found else ''}"


def test_nothing_is_left_to_do() -> None:
    marker = re.compile(r"\b(TODO|FIXME|XXX)\b")
    for path in PRODUCTION + WEB:
        assert not marker.search(path.read_text()), path
