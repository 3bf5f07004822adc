"""``hemicycle rules``: a fault is named with line and field, what is uncertain is listed, the schema is printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli import exits
from cli.main import main

RULESETS = Path(__file__).resolve().parents[3] / "rulesets"
HEAD = """id: house
source: Standing orders
effective_from: 2020-01-01
majorities:
  simple: {fraction: "1/2", comparison: ">", base: yes_no, source: s. 3}
"""


def check(file: Path, text: str) -> int:
    file.write_text(text, encoding="utf-8")
    return main(["rules", "check", str(file)])


@pytest.mark.parametrize("file", sorted(RULESETS.glob("*.yaml")), ids=lambda file: file.stem)
def test_a_shipped_rule_set_is_valid(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "check", str(file)]) == exits.MET
    assert capsys.readouterr().out.startswith(f"{file.stem}: valid")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (HEAD + "tie: coin\n", "line 6: tie: must be rejected"),
        (HEAD + "elections:\n  chair:\n    source: s. 4\n    rounds:\n      - {ballots: 2-, majority: simple}\n",
         "line 10: elections.chair.rounds[0].ballots: no line holds ballot 1"),
        (HEAD + "quorum: {fraction: 1/2, comparison: '>', base: members}\n", "line 6: quorum: source is missing"),
        (HEAD + "quorum: {fraction: 0.5}\n", "line 6: quorum.fraction: 0.5 has a decimal point"),
        (HEAD + "tie: rejected\ntie: rejected\n", "line 7: tie: this key is there twice"),
        ("id: [", "line 1: not YAML"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_line_and_field(
    text: str, where: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(tmp_path / "house.yaml", text) == exits.NOT_VALID
    assert where in capsys.readouterr().err


def test_what_is_to_be_verified_is_listed_with_line_and_source(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quorum = "quorum:\n  fraction: 1/2\n  comparison: '>'\n  base: members\n  source: recalled\n  verify: true\n"
    assert check(tmp_path / "house.yaml", HEAD + quorum) == exits.MET
    assert capsys.readouterr().out.endswith("  to be verified:\n    line 7: quorum: recalled\n")
    assert check(tmp_path / "house.yaml", HEAD) == exits.MET
    assert "to be verified" not in capsys.readouterr().out


def test_the_schema_is_printed_as_it_is_shipped(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "schema"]) == exits.MET
    assert json.loads(capsys.readouterr().out) == json.loads((RULESETS / "schema.json").read_text(encoding="utf-8"))


def test_a_file_that_is_not_there_or_not_text_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "check", str(tmp_path / "nowhere.yaml")]) == exits.NOT_VALID
    (tmp_path / "bytes.yaml").write_bytes(b"\xff\xfe\x00")
    assert main(["rules", "check", str(tmp_path / "bytes.yaml")]) == exits.NOT_VALID
    assert "bytes.yaml" in capsys.readouterr().err
