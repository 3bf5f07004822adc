"""The tablet's TypeScript against the hall's Python: one round from the request to the tablet's own check, each with its own libraries."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from shared.sealed.ballots import checked_ballot, open_ballot, set_hash
from shared.sealed.encoding import b64, unb64
from shared.sealed.envelopes import acceptance, open_envelope
from shared.sealed.keys import private_text, sign
from shared.sealed.requests import checked_request
from shared.sealed.round import Round, round_of
from shared.sealed.statements import closed_statement
from tests.harness.sealed import Parts, sealed_manifest
from tests.web.node import built, node

MEMBER = "KEN"
CHOICES = ("yes", "no", "abstain")
NAME = "نور \U0001f600 Díaz"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("tests/stage/tablet-by-lines.ts", tmp_path_factory.mktemp("tablet"))


class Hall:
    """Signers, relay, urn and board of one round, for a tablet that says where it goes."""

    def __init__(self, program: Path) -> None:
        self.tablet = subprocess.Popen([node(), str(program)], stdin=-1, stdout=-1, text=True, bufsize=1)
        self.parts = Parts()
        manifest = sealed_manifest(self.parts, CHOICES, write_ins=1)
        manifest["sealed"]["devices"][MEMBER] = [self.hear()["device"]]
        self.manifest = manifest
        self.round: Round = round_of(manifest)
        self.ballots: list[dict[str, Any]] = []
        self.stage = "open"
        self.offices: dict[str, Callable[[Any], Any]] = {
            "round": self.told, "frozen": self.frozen, "signer-a": lambda body: self.signed(0, body), "signer-b": lambda body: self.signed(1, body),
            "relay": self.relay, "board": self.board,
        }  # fmt: skip

    def hear(self) -> dict[str, Any]:
        assert self.tablet.stdout
        return dict(json.loads(self.tablet.stdout.readline()))

    def say(self, told: object) -> None:
        assert self.tablet.stdin
        self.tablet.stdin.write(json.dumps(told) + "\n")
        self.tablet.stdin.flush()

    def until_it_rests(self) -> dict[str, Any]:
        """Answers the tablet until it says what its screen shows."""
        while "view" not in (asked := self.hear()):
            self.say(self.offices[asked["office"]](asked["body"]))
        return dict(asked["view"])

    def told(self, _: Any) -> dict[str, Any]:
        closed = self.stage == "opened"
        return {
            **{name: value for name, value in self.manifest["sealed"].items() if name != "devices"},
            "poll_id": self.round.poll_id, "stage": self.stage, "manifest_hash": self.round.hash_hex, "issued": 0, "received": len(self.ballots),
            "set_hash": set_hash(self.round.hash, self.ballots) if closed else None, "opened": [1, 2] if closed else [],
            "requested": False, "may_request": True,
        }  # fmt: skip

    def frozen(self, _: Any) -> dict[str, Any]:
        return {"manifest": self.manifest, "manifest_hash": self.round.hash_hex}

    def signed(self, which: int, request: Any) -> dict[str, str]:
        asked = checked_request(self.round, request)
        return {"signature": b64(self.parts.signers[which].sign((asked.a, asked.b)[which]))}

    def relay(self, envelope: str) -> dict[str, str]:
        ballot = open_envelope(self.parts.urn, self.round.hash, unb64(envelope))
        checked_ballot(self.round, ballot)
        self.ballots.append(ballot)
        return acceptance(self.parts.relay, self.round.hash, unb64(envelope))

    def board(self, _: Any) -> dict[str, Any]:
        opened = [{"teller": number, "private": private_text(self.parts.boxes[number - 1])} for number in (1, 2)]
        said = closed_statement(self.round.hash, set_hash(self.round.hash, self.ballots))
        signed = [{"teller": number, "signature": sign(self.parts.seals[number - 1], said)} for number in (1, 2)]
        return {"ballots": self.ballots, "opened": opened, "signatures": signed}


@pytest.fixture
def hall(program: Path) -> Iterator[Hall]:
    hall = Hall(program)
    yield hall
    hall.tablet.kill()
    hall.tablet.wait()


@pytest.mark.parametrize("dropped", [False, True])
def test_a_ballot_of_the_tablet_opens_in_the_hall_and_the_tablet_finds_it_or_raises_the_alarm(
    hall: Hall, dropped: bool
) -> None:
    course = {"poll_id": hall.round.poll_id, "member": MEMBER, "delegation": "d", "paper": list(CHOICES), "names": 1}
    hall.say({"course": course, "marks": [NAME, 1]})
    assert hall.until_it_rests()["step"] == "accepted"
    (ballot,) = hall.ballots
    for one, other in ((1, 2), (1, 3), (2, 3)):
        keys = {number: hall.parts.boxes[number - 1] for number in (one, other)}
        assert open_ballot(hall.round, ballot, keys) == (1, NAME)
    if dropped:
        hall.ballots.clear()
    hall.stage = "opened"
    hall.say({})
    assert hall.until_it_rests()["verdict"] == ("missing" if dropped else "counted")
