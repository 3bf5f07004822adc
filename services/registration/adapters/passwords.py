"""Staff passwords as argon2id, in threads and few at a time: a rush of sign-ins must neither block the loop nor fill the
memory. Who would have to wait behind too many others is told to come back. The cost is the least that OWASP names (19 MiB,
two passes): passwords are made here, with 100 random bits, and nobody guesses those at any speed."""

from __future__ import annotations

import asyncio

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

from shared.kernel.errors import Unavailable

AT_ONCE = 2
MEMORY_KIB, PASSES, LANES = 19_456, 2, 1
WAITING = 64


class Argon2Passwords:
    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KIB, parallelism=LANES)
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._under_way = 0
        self._nobody: str | None = None  # a hash to verify against where there is none, so that both take as long

    async def hash(self, password: str) -> str:
        async with _Turn(self):
            return await asyncio.to_thread(self._hasher.hash, password)

    async def verify(self, stored: str | None, password: str) -> bool:
        if stored is None and self._nobody is None:
            self._nobody = await self.hash("nobody has this password")
        async with _Turn(self):
            fits = await asyncio.to_thread(self._fits, stored or self._nobody or "", password)
        return fits and stored is not None

    def _fits(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except (VerifyMismatchError, VerificationError, InvalidHashError):
            return False

    async def enter(self) -> None:
        if self._under_way >= WAITING:
            raise Unavailable(what="Sign-in")
        self._under_way += 1
        try:
            await self._turns.acquire()
        except BaseException:
            self._under_way -= 1
            raise

    def leave(self) -> None:
        self._under_way -= 1
        self._turns.release()


class _Turn:
    def __init__(self, passwords: Argon2Passwords) -> None:
        self._passwords = passwords

    async def __aenter__(self) -> None:
        await self._passwords.enter()

    async def __aexit__(self, *_: object) -> None:
        self._passwords.leave()
