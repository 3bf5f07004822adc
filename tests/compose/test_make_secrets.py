"""The job that makes a stack's secrets, on folders instead of volumes."""

from __future__ import annotations

import os
import runpy
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

SCRIPT = runpy.run_path(str(Path(__file__).parents[2] / "ops" / "make_secrets.py"))
DATABASES: tuple[str, ...] = SCRIPT["DATABASES"]
ME = (os.getuid(), os.getgid())


@dataclass
class Stack:
    folder: Path

    def start(self) -> None:
        make_secrets: Callable[..., None] = SCRIPT["make_secrets"]
        places = (self.folder / name for name in ("volumes", "keys", "voting-keys", "checkout"))
        make_secrets(*places, ME, ME)

    @property
    def token(self) -> Path:
        return self.folder / "checkout" / "bootstrap-token"

    @property
    def copy(self) -> Path:
        return self.folder / "keys" / "bootstrap-token"

    def passwords(self) -> dict[str, str]:
        return {name: (self.folder / "volumes" / name / "database-password").read_text() for name in DATABASES}


@pytest.fixture
def stack(tmp_path: Path) -> Stack:
    for name in (*DATABASES, "teller"):
        (tmp_path / "volumes" / name).mkdir(parents=True)
    for name in ("keys", "voting-keys", "checkout"):
        (tmp_path / name).mkdir()
    return Stack(tmp_path)


def test_the_first_start_makes_a_password_for_each_role_and_no_two_alike(stack: Stack) -> None:
    stack.start()
    assert len(set(stack.passwords().values())) == len(DATABASES)
    assert all(len(password.strip()) >= 32 for password in stack.passwords().values())


def test_the_token_is_readable_by_its_owner_alone_in_both_places(stack: Stack) -> None:
    stack.start()
    assert stack.token.read_text() == stack.copy.read_text()
    assert {path.stat().st_mode & 0o777 for path in (stack.token, stack.copy)} == {0o600}
    assert {path.parent.stat().st_mode & 0o777 for path in (stack.token, stack.copy)} == {0o700}


def test_a_later_start_overwrites_nothing(stack: Stack) -> None:
    stack.start()
    before = stack.passwords(), stack.token.read_text()
    stack.start()
    assert (stack.passwords(), stack.token.read_text()) == before


def test_an_empty_file_left_by_a_crash_is_filled(stack: Stack) -> None:
    (stack.folder / "volumes" / "voting" / "database-password").touch()
    stack.token.touch()
    stack.start()
    assert stack.passwords()["voting"].strip()
    assert stack.token.read_text().strip()


def test_a_token_written_into_the_checkout_becomes_the_stacks(stack: Stack) -> None:
    stack.start()
    stack.token.write_text("another-token\n")
    stack.start()
    assert stack.copy.read_text().strip() == stack.token.read_text().strip() == "another-token"


def test_a_token_missing_from_the_checkout_is_written_there_again(stack: Stack) -> None:
    stack.start()
    token = stack.token.read_text()
    stack.token.unlink()
    stack.start()
    assert stack.token.read_text() == stack.copy.read_text() == token


def test_the_signing_key_beside_the_token_is_left_alone(stack: Stack) -> None:
    key = stack.folder / "keys" / "signing-key.pem"
    key.write_text("key")
    stack.start()
    assert key.read_text() == "key"


def test_the_folder_of_votings_own_key_is_closed_to_others(stack: Stack) -> None:
    stack.start()
    assert (stack.folder / "voting-keys").stat().st_mode & 0o777 == 0o700


def test_voting_and_the_tellers_host_are_handed_the_token_that_stands_in_the_checkout(stack: Stack) -> None:
    stack.start()
    in_checkout = stack.folder / "checkout" / "host-token"
    copies = [stack.folder / "volumes" / name / "host-token" for name in ("voting", "teller")]
    assert len(in_checkout.read_text().strip()) >= 32
    assert {copy.read_text() for copy in copies} == {in_checkout.read_text()}
    assert in_checkout.stat().st_mode & 0o777 == 0o600
    in_checkout.write_text("another-token\n")
    stack.start()
    assert {copy.read_text().strip() for copy in copies} == {"another-token"}
