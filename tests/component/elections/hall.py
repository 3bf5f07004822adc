"""A hall that elects: what the chair does over HTTP, and what voting then says about the polls."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx

from services.elections.main import build
from shared.contracts import topics
from shared.contracts.elections import ContestFact, RoundDecidedV1
from shared.contracts.envelope import Envelope
from tests.component.elections.facts import ASSEMBLY, ORGANISATION, declared, organisations
from tests.harness.service import Stand, started

Json = dict[str, Any]


@dataclass
class Hall:
    stand: Stand

    async def ask(
        self, role: str, method: str, path: str, body: Any = None, *, after: str = "", **claims: Any
    ) -> httpx.Response:
        headers = self.stand.tokens.headers(role, claims.pop("organisation_id", ORGANISATION), **claims)
        if after:
            headers["Hemicycle-After"] = after
        return await self.stand.client.request(method, path, json=body, headers=headers)

    async def done(self, role: str, method: str, path: str, body: Any = None, **more: Any) -> Json:
        answer = await self.ask(role, method, path, body, **more)
        assert answer.status_code in (200, 201), answer.text
        return dict(answer.json())

    async def refused(self, role: str, method: str, path: str, body: Any = None, **more: Any) -> tuple[int, str]:
        answer = await self.ask(role, method, path, body, **more)
        assert answer.headers["content-type"] == "application/problem+json", answer.text
        return answer.status_code, answer.json()["code"]

    async def open(self, office: Any, *names: str, assembly_id: str = ASSEMBLY, **more: Any) -> Json:
        """A contest of these candidates; FRA:Anna is Anna of France."""
        given = [
            dict(zip(("member", "name"), name.split(":"), strict=True)) if ":" in name else {"name": name}
            for name in names
        ]
        body = {"office": office, "candidates": given, **more}
        return await self.done("chair", "POST", f"/assemblies/{assembly_id}/contests", body)

    async def contest(self, contest: Mapping[str, Any]) -> Json:
        return await self.done("observer", "GET", f"/contests/{contest['contest_id']}")

    async def call(self, contest: Mapping[str, Any], **how: Any) -> Json:
        """``how``: region, excluded, reason."""
        return await self.done("chair", "POST", f"/contests/{contest['contest_id']}/rounds", how or None)

    async def call_refused(self, contest: Mapping[str, Any], **how: Any) -> tuple[int, str]:
        return await self.refused("chair", "POST", f"/contests/{contest['contest_id']}/rounds", how or None)

    async def hear(
        self, contest: Mapping[str, Any], called: Mapping[str, Any], votes: Mapping[str, int], **how: Any
    ) -> Json:
        """Voting declares; ``votes`` by name, or by yes and no. What became of the round."""
        after = await self.stand.tell(declared(contest, called, by_id(called, votes), **how))
        return (await self.rounds(contest, after["Hemicycle-After"]))[-1]

    async def play(self, contest: Mapping[str, Any], votes: Mapping[str, int], **how: Any) -> Json:
        return await self.hear(contest, await self.call(contest), votes, **how)

    async def rounds(self, contest: Mapping[str, Any], after: str = "") -> list[Json]:
        answer = await self.done("delegate", "GET", f"/contests/{contest['contest_id']}/rounds", after=after)
        return list(answer["rounds"])

    async def said(self) -> list[Envelope]:
        return await self.stand.said(topics.CONTESTS)

    async def kinds(self) -> list[str]:
        return [each.type.removeprefix("elections.") for each in await self.said()]

    async def last_said(self, kind: type[ContestFact] = RoundDecidedV1) -> Any:
        return kind.model_validate((await self.stand.said(topics.CONTESTS, kind))[-1].data)


def by_id(called: Mapping[str, Any], votes: Mapping[str, int]) -> dict[str, int]:
    ids = {each["name"]: each["candidate_id"] for each in called["standing"]}
    return {ids.get(name, name): number for name, number in votes.items()}


def names(contest: Mapping[str, Any], ids: list[str]) -> list[str]:
    """The names of these candidates, in this order."""
    known = {each["candidate_id"]: each["name"] for each in contest["candidates"]}
    return [known[each] for each in ids]


@asynccontextmanager
async def in_the_hall(database_url: str, **how: Any) -> AsyncIterator[Hall]:
    """Elections, with the assemblies and members of ``facts.organisations`` told."""
    async with started(build, database_url, **how) as stand:
        await stand.tell(*organisations())
        yield Hall(stand)
