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
from tests.verifier.mutated import Mutated, mutated
from tests.verifier.votes import RecordedDraft, written
from tests.web.node import built, node
from verifier.checks import examined
from verifier.reading import NotABundle, read_bundle
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
    named = {name: tokens["absent"] for name, each in found.items() if (tokens := each.get("tokens"))}
    assert named == {name: expected[name].get("absent", []) for name in named}
    put = [name for name in expected if name not in plain]
    assert put != []
    for name in put:
        case = Case(name, b"", **expected[name])
        (answer,) = asked(verifier, *questions(case), str(tmp_path / f"{name}.bundle.json"))
        assert (answer["status"], answer["codes"]) == (case.status, [*case.codes]), name


Verdict = tuple[int, list[str], Any, Any]


def verdict(one: Mutated) -> Verdict:
    """Of the first verifier: status, codes, what was counted and what did not open."""
    if isinstance(one.found, NotABundle):
        return one.status, [one.found.code], None, None
    said = as_data(one.found)
    return one.status, said["codes"], said["counted"] and said["counted"]["counts"], said["not_opened"]


def second_verdict(said: dict[str, Any]) -> Verdict:
    counted, tokens = said.get("counted"), said.get("tokens")
    unopened = tokens["unopened"] if tokens else None if said["status"] == 2 else []
    return said["status"], said["codes"], counted and counted["counts"], unopened


def test_of_bundles_changed_at_random_and_signed_anew_both_say_the_same(verifier: Path, tmp_path: Path) -> None:
    made = list(mutated(failing=15, others=4))
    for number, each in enumerate(made):
        (tmp_path / f"{number:04}.bundle.json").write_bytes(each.raw)
    first = {each.name: verdict(each) for each in made}
    second = dict(zip(first, map(second_verdict, asked(verifier, str(tmp_path))), strict=True))
    assert {name: (first[name], second[name]) for name in first if first[name] != second[name]} == {}
    found = {code for _, codes, *_ in first.values() for code in codes}
    assert (len(first) > 200, len(found) > 25) == (True, True), sorted(found)


def test_a_checkpoint_of_less_than_16_digits_is_none(verifier: Path) -> None:
    for noted in ("41:" + "0" * 15, "41"):
        run = subprocess.run(
            [node(), str(verifier), "--checkpoint", noted, "a.bundle.json"],
            capture_output=True, text=True, timeout=120,
        )  # fmt: skip
        assert (run.returncode, run.stdout) == (2, "")
        assert "NUMBER:HASH" in run.stderr


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
