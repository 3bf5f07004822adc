"""The program as a lawyer runs it: what it says, and with which exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.verifier.good import GOOD
from tests.verifier.samples import FOLDER
from tests.verifier.votes import written
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
    assert main([str(SEALED), "--checkpoint", f"9999:{'0' * 64}"]) == 0
    assert "checkpoint 9999 lies outside" in capsys.readouterr().out
    assert main([str(SEALED), "--ballot", "0" * 64]) == 1
    assert "NOT among these ballots" in capsys.readouterr().out
    recorded = FOLDER / "recorded.bundle.json"
    assert main([str(recorded), "--ballot", json.loads(recorded.read_bytes())["ballots"][0]["ballot_id"]]) == 0


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


@pytest.mark.parametrize("checkpoint", ["", "1", "1:", "0:" + "0" * 64, "x:" + "0" * 64, "1:" + "g" * 64])
def test_a_checkpoint_that_is_none_is_not_taken_for_one(checkpoint: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([str(SEALED), "--checkpoint", checkpoint])
    assert stopped.value.code == 2
    assert "NUMBER:HASH" in capsys.readouterr().err


def test_nothing_of_a_bundle_can_steer_the_terminal_that_shows_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.bundle.json"
    file.write_bytes(written(GOOD["recorded-all-characters"]().bundle()))
    assert main([str(file)]) == 0
    said = capsys.readouterr().out
    assert "\N{REPLACEMENT CHARACTER}" in said
    assert all(each.isprintable() for line in said.split("\n") for each in line)
