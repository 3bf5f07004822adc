"""Two verifiers, written apart from one page: of every bundle, good and bad, they must say the same."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any
from unicodedata import combining, normalize

import pytest

from tests.verifier.build import Case, build
from tests.verifier.good import NAMES
from tests.verifier.votes import RecordedDraft, written
from tests.web.node import built, node
from verifier.checks import examined
from verifier.reading import read_bundle
from verifier.report import as_data


@pytest.fixture(scope="module")
def verifier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("src/verify/command.ts", tmp_path_factory.mktemp("verifier"))


def asked(verifier: Path, *words: str) -> list[dict[str, Any]]:
    run = subprocess.run([node(), str(verifier), *words], capture_output=True, text=True, timeout=120)
    assert run.stderr == ""
    return [json.loads(line) for line in run.stdout.split("\n") if line]


def questions(case: Case) -> list[str]:
    return [
        *(["--ballot", case.ballot] if case.ballot else []),
        *(["--checkpoint", case.checkpoint] if case.checkpoint else []),
    ]


def test_of_every_bundle_both_say_the_same_status_and_the_same_codes(verifier: Path, tmp_path: Path) -> None:
    build(tmp_path)
    expected = json.loads((tmp_path / "expected.json").read_text())
    plain = {name: each for name, each in expected.items() if not each.keys() & {"ballot", "checkpoint"}}
    found = {Path(each["file"]).name.removesuffix(".bundle.json"): each for each in asked(verifier, str(tmp_path))}
    assert found.keys() == expected.keys()
    assert len(expected) > 100
    assert {name: (found[name]["status"], found[name]["codes"]) for name in plain} == {
        name: (each["status"], each["codes"]) for name, each in plain.items()
    }
    put = [name for name in expected if name not in plain]
    assert put != []
    for name in put:
        case = Case(name, b"", **expected[name])
        (answer,) = asked(verifier, *questions(case), str(tmp_path / f"{name}.bundle.json"))
        assert (answer["status"], answer["codes"]) == (case.status, [*case.codes]), name


def test_a_file_that_cannot_be_read_is_said_so(verifier: Path, tmp_path: Path) -> None:
    (answer,) = asked(verifier, str(tmp_path / "none.bundle.json"))
    assert (answer["status"], answer["codes"]) == (2, ["unreadable"])


def drawn_names(random: Random, number: int) -> list[str]:
    """Of any characters that there are, and more often of those whose capitals and marks make several spellings of one name."""
    cased = [code for code in range(0x110000) if chr(code).casefold() != chr(code)]
    marks = [code for code in range(0x110000) if combining(chr(code))]
    of = (cased, marks, range(0xD800), range(0xE000, 0x110000), range(0x20, 0x250))
    made = [
        "".join(chr(random.choice(random.choice(of))) for _ in range(random.randrange(1, 6))) for _ in range(number)
    ]
    spellings = [*made, *(name.swapcase() for name in made), *(name.casefold() for name in made)]
    return [normalize(form, name) for name in spellings for form in ("NFC", "NFD")]


def test_names_of_any_characters_are_alike_or_not_and_fit_or_not_for_both(verifier: Path, tmp_path: Path) -> None:
    """Each is a paper of its own in one recorded vote. That some could not have been handed in is found by both; what they count is compared."""
    names = drawn_names(Random(29), 400)
    voters = tuple(f"M{number:05}" for number in range(len(names)))
    vote = replace(NAMES, members=voters, present=voters)
    draft = RecordedDraft(vote, {member: [[f"w:{name}"]] for member, name in zip(voters, names, strict=True)})
    file = tmp_path / "names.bundle.json"
    file.write_bytes(written(draft.bundle()))
    (browser,) = asked(verifier, str(file))
    alone = as_data(examined(read_bundle(file)))
    assert (alone["codes"], browser["codes"]) == (["marks-unfit"], ["marks-unfit"])
    counted = alone["counted"]
    assert {name: counted[name] for name in browser["counted"]} == browser["counted"]
    assert min(counted["valid"], counted["invalid"]) > 400
    assert max(counted["counts"].values()) > 3
