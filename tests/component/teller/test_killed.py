"""The program itself, in a process of its own, killed while envelopes come in: every one that it gave its word for reaches the
urn, and it signs with the keys that it had."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx
import uvicorn

from shared.sealed.encoding import b64
from shared.sealed.envelopes import ENVELOPE_BYTES, is_acceptance
from tests.harness.servers import answers, free_port, wait_until
from tests.harness.voting_for_teller import TOKEN, VotingForTeller

ROOT = Path(__file__).parents[3]


@contextmanager
def served(voting: VotingForTeller) -> Iterator[str]:
    port = free_port()
    server = uvicorn.Server(uvicorn.Config(voting, host="127.0.0.1", port=port, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run)
    thread.start()
    wait_until(lambda: answers(port), "voting")
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


class Program:
    def __init__(self, folder: Path, voting_url: str) -> None:
        (folder / "host-token").write_text(TOKEN)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}/api/teller"
        given = {
            "voting-url": voting_url,
            "token-file": folder / "host-token",
            "data": folder / "data",
            "port": self.port,
        }
        self._command = [
            sys.executable,
            "-m",
            "services.teller",
            *(f"--{name}={value}" for name, value in given.items()),
        ]

    def start(self) -> None:
        self._process = subprocess.Popen(self._command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
        wait_until(lambda: answers(self.port), "the tellers' host")

    def kill(self) -> None:
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def stop(self) -> str:
        self._process.terminate()
        return self._process.communicate(timeout=10)[1]


def test_killed_while_envelopes_come_in_it_keeps_its_word(tmp_path: Path) -> None:
    voting = VotingForTeller()
    with served(voting) as url:
        program = Program(tmp_path, url)
        program.start()
        found = voting.prepare()
        wait_until(lambda: bool(found.host), "the keys of the host")
        keys = dict(found.host)
        a_round = found.open()
        accepted: list[str] = []
        struck = threading.Event()

        def send(number: int) -> None:
            envelope = b"\x04" + number.to_bytes(4, "big") * ((ENVELOPE_BYTES - 1) // 4)
            try:
                answer = httpx.post(f"{program.url}/polls/{found.poll_id}/envelopes", json={"envelope": b64(envelope)})
            except httpx.HTTPError:
                return
            if answer.status_code == 202:
                assert is_acceptance(a_round.relay_key, a_round.hash, envelope, answer.json())
                accepted.append(answer.json()["hash"])
                if len(accepted) == 10 and not struck.is_set():
                    struck.set()
                    program.kill()

        def is_open() -> bool:
            body = {"envelope": b64(b"\x04" + b"o" * (ENVELOPE_BYTES - 1))}
            return httpx.post(f"{program.url}/polls/{found.poll_id}/envelopes", json=body).status_code == 202

        wait_until(is_open, "the round at the host")
        with ThreadPoolExecutor(4) as tablets:
            list(tablets.map(send, range(60)))
        assert struck.is_set()
        assert 10 <= len(accepted) < 60
        program.start()
        found.stage = "closing"
        wait_until(lambda: found.stage == "closed", "the box to be passed on")
        said = program.stop()
    assert set(accepted) <= set(found.received)
    assert found.host == keys
    assert not [line for line in said.splitlines() if any(name in line for name in ("POST", "GET", *accepted))]
