"""docs/cases.md and scenarios/cases/ tell the same: every vote of the files is a listed case, with its source and how sure it is.

Cannot catch a source that does not say what is cited.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from cli.scenario.source import read

ROOT = Path(__file__).resolve().parents[3]
FILES = sorted((ROOT / "scenarios" / "cases").glob("*.yaml"))
KINDS = ("motion", "admission", "election")
COLUMNS = 6


def listed() -> list[list[str]]:
    """The rows of the table: file, steps, body and year, what it shows, source, confidence."""
    lines = (ROOT / "docs" / "cases.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return rows[1:]


def voted(file: Path) -> list[str]:
    steps = read(file.read_text(encoding="utf-8")).plain()["steps"]
    return [str(step[kind]["id"]) for step in steps for kind in KINDS if kind in step]


def test_every_vote_of_the_case_files_is_listed_once_and_nothing_else_is() -> None:
    in_files = Counter((file.stem, step) for file in FILES for step in voted(file))
    in_table = Counter((row[0], step) for row in listed() for step in row[1].split(", "))
    assert in_table == in_files
    assert set(in_files.values()) == {1}


def test_every_case_says_what_it_shows_its_source_and_how_sure_it_is() -> None:
    for row in listed():
        assert len(row) == COLUMNS, row
        assert all(row), row
        assert row[5] in {"read", "read in part", "widely reported"}, row


def test_at_least_forty_cases_were_read_in_their_source() -> None:
    assert sum(row[5] == "read" for row in listed()) >= 40
