"""The embedded platform as a child process: started on a free port, waited for, stopped by its own process id.

Promises that a platform that does not come up within the deadline is an error that shows the end of its log.
Cannot catch another process that takes the free port between choosing and binding; the start fails then.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType

import httpx

SERVICES = ("registration", "voting", "elections", "notifications")
START_SECONDS = 90.0
STOP_SECONDS = 20.0
POLL_SECONDS = 0.1
RULESETS = Path(__file__).resolve().parents[1] / "rulesets"
RULESETS_SETTING = "HEMICYCLE_RULESETS_DIR"  # the platform looks in its current folder otherwise
LOG_LINES = 15


class PlatformFailed(Exception):
    """The platform could not be reached, or did not do what its contract says; exit status 3."""


def command_line(data: Path, port: int) -> list[str]:
    return [sys.executable, "-m", "services.all_in_one", "--data", str(data), "--port", str(port)]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class EmbeddedPlatform:
    """``with EmbeddedPlatform(data) as platform:`` serves at ``platform.url`` inside the block."""

    def __init__(self, data: Path, port: int | None = None) -> None:
        self.data = data
        self.port = free_port() if port is None else port
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = data / "platform.log"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def bootstrap_token_file(self) -> Path:
        return self.data / "bootstrap-token"

    def __enter__(self) -> EmbeddedPlatform:
        self.start()
        try:
            self._wait()
        except BaseException:
            self.stop()
            raise
        return self

    def start(self) -> None:
        """Without waiting until it answers."""
        self.data.mkdir(parents=True, exist_ok=True)
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                command_line(self.data, self.port),
                env={RULESETS_SETTING: str(RULESETS), **os.environ},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(STOP_SECONDS)

    def _wait(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        waiting = list(SERVICES)
        with httpx.Client(base_url=self.url, timeout=2.0, trust_env=False) as client:
            while waiting and time.monotonic() < deadline:
                if self._process is not None and self._process.poll() is not None:
                    raise PlatformFailed(f"the platform ended while starting:\n{self._last_lines()}")
                if self._healthy(client, waiting[0]):
                    waiting.pop(0)
                else:
                    time.sleep(POLL_SECONDS)
        if waiting:
            raise PlatformFailed(
                f"{', '.join(waiting)} did not answer within {START_SECONDS:.0f} s:\n{self._last_lines()}"
            )

    def _healthy(self, client: httpx.Client, service: str) -> bool:
        try:
            return client.get(f"/api/{service}/health").status_code == 200
        except httpx.TransportError:
            return False  # not listening yet; the deadline bounds how often this is asked

    def _last_lines(self) -> str:
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-LOG_LINES:])
