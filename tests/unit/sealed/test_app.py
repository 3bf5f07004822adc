"""The hash of the published web app: one hash a set of files, the same as the build writes (web/tests/app-hash.test.ts)."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.main import main
from shared.sealed.app import app_hash

FILES = {"index.html": "<!doctype html>\n", "assets/a.js": "1", "assets.txt": ""}
KNOWN = "f99be05673abf6c0f48220cf793355a7d210dc88c494494185210e37a00980a4"


@pytest.fixture
def built(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)
    return tmp_path


def test_the_hash_is_the_one_that_the_specification_says_and_the_build_writes(built: Path) -> None:
    assert app_hash(built) == KNOWN
    (built / "app-hash.txt").write_text(KNOWN)
    assert app_hash(built) == KNOWN, "the note of the build is none of the app"


@pytest.mark.parametrize("change", ["content", "name", "more", "less", "folder"])
def test_whatever_changes_of_the_app_changes_its_hash(built: Path, change: str) -> None:
    script = built / "assets/a.js"
    match change:
        case "content":
            script.write_text("2")
        case "name":
            script.rename(built / "assets/b.js")
        case "more":
            (built / "assets/app-hash.txt").write_text("")
        case "less":
            script.unlink()
        case _:
            script.rename(built / "a.js")
    assert app_hash(built) != KNOWN


def test_the_command_prints_the_hash_and_the_digits_that_are_shown(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["app-hash", str(built)]) == 0
    assert capsys.readouterr().out == f"{KNOWN}\nf99b e056 73ab f6c0\n"
    assert main(["app-hash", str(built / "nothing")]) == 1
    assert "no web app" in capsys.readouterr().err
