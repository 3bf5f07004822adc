"""Voting over HTTP, with the token that both hosts hold. Nothing of a request or an envelope gets into an error or a log."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

import httpx

from services.teller.domain.a_round import Stage
from services.teller.use_cases.ports import Told, ToldRound
from shared.kernel.errors import Kind, Refusal, Unavailable
from shared.sealed.encoding import b64

STAGES = frozenset(get_args(Stage))
MOST_ANSWER_BYTES = 64_000_000
WITHIN_S = 30.0  # a whole answer, however slowly it drips


class Refused(Refusal):
    """Voting understood, and said no."""

    code = "voting-refused"
    kind = Kind.CONFLICT
    sentence = "The platform refused this ({why})."


class HttpVoting:
    """``token_file``: read each time, so that a token can be renewed. ``about``: what this host tells of itself with its keys."""

    def __init__(self, client: httpx.AsyncClient, token_file: Path, about: Callable[[], dict[str, str]]) -> None:
        self._client, self._token_file, self._about = client, token_file, about

    async def rounds(self, known: Sequence[str], followed: Sequence[str]) -> Told:
        answer = await self._ask("POST", "/sealed-rounds", {"known": [*known], "followed": [*followed]})
        try:
            rounds = [
                ToldRound(
                    poll_id=str(each["poll_id"]),
                    stage=each["stage"] if each["stage"] in STAGES else None,
                    held=each["state"] == "held",
                    has_keys=each["has_keys"] is True,
                    manifest=each["manifest"],
                    manifest_hash=each["manifest_hash"],
                    swaps=list(each["swapped"]),
                )
                for each in answer["rounds"]
            ]
            return Told(rounds, frozenset(map(str, answer["over"])))
        except (KeyError, TypeError) as problem:
            raise Unavailable(what="Voting") from problem

    async def show_keys(self, poll_id: str, keys: Mapping[str, str]) -> None:
        await self._ask("POST", f"/polls/{poll_id}/host-keys", {**keys, **await asyncio.to_thread(self._about)})

    async def answered(self, poll_id: str, hashes: Sequence[str]) -> Collection[str]:
        found = (await self._ask("POST", f"/polls/{poll_id}/answered", {"requests": [*hashes]})).get("answered")
        return found if isinstance(found, list) else []

    async def requests(self, poll_id: str) -> Sequence[Any]:
        found = (await self._ask("GET", f"/polls/{poll_id}/requests")).get("requests")
        return found if isinstance(found, list) else []

    async def urn(
        self, poll_id: str, envelopes: Sequence[bytes], log: Mapping[str, Any] | None = None
    ) -> Mapping[str, str]:
        body = {"envelopes": [b64(each) for each in envelopes], "final": log is not None, "issue_log": log}
        refused = (await self._ask("POST", f"/polls/{poll_id}/urn", body)).get("refused")
        return refused if isinstance(refused, dict) else {}

    async def _ask(self, method: str, path: str, body: Any = None) -> dict[str, Any]:
        try:
            token = self._token_file.read_text().strip()
            asking = self._client.stream(method, path, json=body, headers={"Authorization": f"Bearer {token}"})
            async with asyncio.timeout(WITHIN_S), asking as answer:
                said = json.loads(await _content(answer))
        except (OSError, ValueError, TimeoutError, httpx.HTTPError) as problem:
            raise Unavailable(what="Voting") from problem
        if not isinstance(said, dict) or answer.status_code >= 500 or answer.status_code == 429:
            raise Unavailable(what="Voting")
        if answer.status_code >= 400:
            raise Refused(why=str(said.get("code"))[:60])
        return said


async def _content(answer: httpx.Response) -> bytes:
    """Raises ValueError where it is too long; no more of it is read."""
    raw = bytearray()
    async for chunk in answer.aiter_bytes():
        raw += chunk
        if len(raw) > MOST_ANSWER_BYTES:
            raise ValueError("too long")
    return bytes(raw)
