"""This host's secret keys of each sealed round, one file a round beside the other secrets: signer A's token key, the key of its log,
and the urn's. They are no part of a backup. Removed once the vote is declared or void; what they signed can be checked without
them.

A disk may keep what a removed file held. Whoever copies the urn's key gains nothing by it after the count: all ballots are public then."""

from __future__ import annotations

import asyncio
import json
from collections import OrderedDict
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from services.voting.domain.sealed_errors import RoundKeysLost
from services.voting.use_cases.sealed_ports import PublicKeys
from shared.chassis.secret_file import create_once, make_folder
from shared.sealed.encoding import b64, unb64
from shared.sealed.keys import new_key, point, private_text, read_private
from shared.sealed.signer import TokenSigner

FOLDER = "rounds"
KEPT = 8
Keys = tuple[TokenSigner, EllipticCurvePrivateKey, EllipticCurvePrivateKey]


class FileRoundKeys:
    def __init__(self, secrets_dir: Path) -> None:
        self._folder = secrets_dir / FOLDER
        self._read: OrderedDict[str, Keys] = OrderedDict()

    async def make(self, poll_id: str) -> PublicKeys:
        await asyncio.to_thread(self._make, poll_id)
        signer, log, urn = await self._keys(poll_id)
        return PublicKeys(signer.token_key, point(log), point(urn))

    async def signer(self, poll_id: str) -> TokenSigner:
        return (await self._keys(poll_id))[0]

    async def log_key(self, poll_id: str) -> EllipticCurvePrivateKey:
        return (await self._keys(poll_id))[1]

    async def urn_key(self, poll_id: str) -> EllipticCurvePrivateKey:
        return (await self._keys(poll_id))[2]

    def forget(self, poll_id: str) -> None:
        self._read.pop(poll_id, None)
        self._file(poll_id).unlink(missing_ok=True)

    def kept(self) -> list[str]:
        return sorted(path.stem for path in self._folder.glob("*.json"))

    async def _keys(self, poll_id: str) -> Keys:
        if poll_id not in self._read or not self._file(poll_id).exists():  # another process may have removed it
            self._read[poll_id] = await asyncio.to_thread(self._load, poll_id)
            while len(self._read) > KEPT:
                self._read.popitem(last=False)
        return self._read[poll_id]

    def _make(self, poll_id: str) -> None:
        if self._file(poll_id).exists():
            return
        make_folder(self._folder)
        keys = {
            "token": b64(TokenSigner.new().to_bytes()),
            "log": private_text(new_key()),
            "urn": private_text(new_key()),
        }
        create_once(self._file(poll_id), json.dumps(keys).encode())

    def _load(self, poll_id: str) -> Keys:
        try:
            found = json.loads(self._file(poll_id).read_bytes())
        except FileNotFoundError as problem:
            raise RoundKeysLost() from problem
        return TokenSigner.from_bytes(unb64(found["token"])), read_private(found["log"]), read_private(found["urn"])

    def _file(self, poll_id: str) -> Path:
        return self._folder / f"{poll_id}.json"
