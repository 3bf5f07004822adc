"""Generated documents match what they are generated from."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = runpy.run_path(str(ROOT / "ops" / "documents.py"))["DOCUMENTS"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_generated_document_is_up_to_date(name: str) -> None:
    assert (ROOT / name).read_text() == DOCUMENTS[name](), "run: python ops/documents.py"


def test_every_dependency_has_its_line_of_why() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    named = [*project["dependencies"], *(d for extra in project["optional-dependencies"].values() for d in extra)]
    why = (ROOT / "docs" / "dependencies.md").read_text()
    for requirement in named:
        assert f"`{requirement.split('>=')[0]}`" in why, requirement
