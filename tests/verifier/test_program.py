"""The program as a lawyer runs it: what it says, and with which exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.verifier.attacks import ATTACKS
from tests.verifier.good import GOOD
from tests.verifier.samples import FOLDER
from tests.verifier.table import ROOT
from tests.verifier.votes import written
from verifier.checks import examined
from verifier.notation import teller_fingerprint, unb64
from verifier.verify import main

SEALED = FOLDER / "sealed.bundle.json"


def test_of_a_sealed_vote_it_tells_checks_counts_tokens_and_fingerprints(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(SEALED)]) == 0
    said = capsys.readouterr().out
    for sentence in (
        "10 tokens were issued; 8 of them came back with a ballot.",
        "1 delegations go without a vote, as two tellers signed.",
        "1 tokens were issued and not used.",
        "2 delegations were given paper ballots; 1 were returned and counted.",
        "1 ballots did not open, and count as invalid papers.",
        "Declared was: adopted.",
        "signature of platform",
        "teller 3, box key",
        "EVERYTHING HOLDS.",
    ):
        assert sentence in said
    assert [f"  {number}. holds " in said for number in range(1, 10)] == [True] * 9


def test_names_written_in_are_told_with_their_numbers_and_that_one_may_be_a_sign(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([str(FOLDER / "sealed-names.bundle.json")]) == 0
    said = capsys.readouterr().out
    for sentence in (
        "      2  ada\n",
        "      4  Flo Roe (written in)\n",
        "      2  أمينة بنعلي (written in)\n",
        "     12  papers: 6 valid, 0 blank, 6 invalid",
        "0 ballots did not open",
        "Whether a name written in was a sign",
    ):
        assert sentence in said


def test_a_delegation_that_had_a_token_and_was_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(SEALED)]) == 0
    assert "was not present" not in capsys.readouterr().out
    file = tmp_path / "a.bundle.json"
    file.write_bytes(written(next(each for each in ATTACKS if each.absent).make()))
    assert main([str(file)]) == 0
    said = capsys.readouterr().out
    assert "LBN had a token and was not present when the vote was opened" in said
    assert "EVERYTHING HOLDS." in said


def test_of_a_teller_it_tells_one_fingerprint_over_both_keys(capsys: pytest.CaptureFixture[str]) -> None:
    assert teller_fingerprint(b"\1" * 65, b"\2" * 65) == "4f82 8a94 0c29 cb94", "as the hall's screens compute it"
    assert teller_fingerprint(b"\1" * 65, b"\3" * 65) != teller_fingerprint(b"\1" * 65, b"\2" * 65)
    third = json.loads(SEALED.read_bytes())["manifest"]["sealed"]["tellers"][2]
    assert main([str(SEALED)]) == 0
    digits = teller_fingerprint(unb64(third["box_key"]), unb64(third["sign_key"]))
    assert f"{digits}  teller 3\n" in capsys.readouterr().out


def test_a_ballot_and_a_checkpoint_of_ones_own_are_looked_for(capsys: pytest.CaptureFixture[str]) -> None:
    bundle = json.loads(SEALED.read_bytes())
    entry = bundle["acts"]["entries"][0]
    assert main([str(SEALED), "--checkpoint", f"{entry['number']}:{entry['hash']}"]) == 0
    assert main([str(SEALED), "--checkpoint", f"{entry['number']}:{'0' * 64}"]) == 1
    assert "[checkpoint-differs]" in capsys.readouterr().out
    written = " ".join(entry["hash"][place : place + 4] for place in range(0, 16, 4)).upper()
    assert main([str(SEALED), "--checkpoint", f"{entry['number']}: {written}"]) == 0
    other = entry["hash"][:15] + ("0" if entry["hash"][15] != "0" else "1")
    assert main([str(SEALED), "--checkpoint", f"{entry['number']}:{other}"]) == 1
    assert "[checkpoint-differs]" in capsys.readouterr().out
    assert main([str(SEALED), "--checkpoint", f"9999:{'0' * 64}"]) == 0
    assert "checkpoint 9999 lies outside" in capsys.readouterr().out
    assert main([str(SEALED), "--ballot", "0" * 64]) == 1
    assert "NOT among these ballots" in capsys.readouterr().out
    recorded = FOLDER / "recorded.bundle.json"
    assert main([str(recorded), "--ballot", json.loads(recorded.read_bytes())["ballots"][0]["ballot_id"]]) == 0


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_title_that_the_terminal_cannot_write_fails_nothing(encoding: str) -> None:
    """The sample's title is in Arabic as well."""
    run = subprocess.run(
        [sys.executable, str(ROOT / "verifier" / "verify.py"), str(SEALED)],
        capture_output=True, env={**os.environ, "PYTHONIOENCODING": encoding}, timeout=60,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, b"")
    assert "EVERYTHING HOLDS." in run.stdout.decode(encoding)
    assert ("قبول" in run.stdout.decode(encoding)) == (encoding == "utf-8")
    assert ("\\u0642\\u0628" in run.stdout.decode(encoding)) == (encoding != "utf-8")


@pytest.mark.parametrize("place", ["nothing.json", ".", "a\x00b"])
def test_what_cannot_be_read_is_said_so(tmp_path: Path, place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / place)]) == 2
    assert "[unreadable]" in capsys.readouterr().out


def test_a_file_that_is_too_large_is_not_read_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("verifier.reading.MOST_BYTES", 1000)
    assert main([str(SEALED)]) == 2
    assert "[unreadable]" in capsys.readouterr().out


@pytest.mark.parametrize(
    "checkpoint", ["", "1", "1:", "0:" + "0" * 64, "x:" + "0" * 64, "1:" + "g" * 64, "1:" + "0" * 15, "1:" + "0" * 65]
)
def test_a_checkpoint_that_is_none_is_not_taken_for_one(checkpoint: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([str(SEALED), "--checkpoint", checkpoint])
    assert stopped.value.code == 2
    assert "NUMBER:HASH" in capsys.readouterr().err


class Looked(list[Any]):
    """A list that counts how often it is gone through."""

    def __init__(self, entries: Iterable[Any]) -> None:
        super().__init__(entries)
        self.times = 0

    def __iter__(self) -> Iterator[Any]:
        self.times += 1
        return super().__iter__()

    def __contains__(self, other: object) -> bool:
        self.times += 1
        return super().__contains__(other)


def looked_at(value: Any, found: list[Looked]) -> Any:
    if isinstance(value, dict):
        return {name: looked_at(each, found) for name, each in value.items()}
    if isinstance(value, list):
        found.append(Looked(looked_at(each, found) for each in value))
        return found[-1]
    return value


def test_neither_the_roll_nor_the_swapped_tablets_are_gone_through_for_each_request() -> None:
    """A hostile file has room for a hundred thousand of each."""
    found: list[Looked] = []
    bundle = looked_at(json.loads(SEALED.read_bytes()), found)
    assert examined(bundle).holds
    requests, choices = len(bundle["issued"]["requests"]), bundle["manifest"]["choices"]
    assert [each for each in found if each is not choices and each.times >= requests] == []


def test_nothing_of_a_bundle_can_steer_the_terminal_that_shows_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.bundle.json"
    file.write_bytes(written(GOOD["recorded-all-characters"]().bundle()))
    assert main([str(file)]) == 0
    said = capsys.readouterr().out
    assert "\N{REPLACEMENT CHARACTER}" in said
    assert all(each.isprintable() for line in said.split("\n") for each in line)
