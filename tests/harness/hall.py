"""A whole assembly for system and browser tests: the embedded platform as a process, clients as a replay has them."""

from __future__ import annotations

import json
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx

from cli.platform import EmbeddedPlatform
from cli.replay.client import Platform, Session
from cli.replay.founding import REGISTRATION, STAFF_SIGN_IN, convene, found
from cli.replay.polls import VOTING
from cli.replay.stage import Stage
from cli.scenario.parser import read_scenario_text

ON_TRUST = ", secret_votes: operator-trusted"  # whatever is not about sealing, which takes keys and time
SMALL = """
scenario: small-hall
title: {en: "A small hall", ar: "قاعة صغيرة", fr: "Une petite salle", es: "Una sala pequeña"}
assembly: {place: Lyon, time_zone: Europe/Paris, opens: 2026-11-23, closes: 2026-11-26ON_TRUST}
rules:
  id: small
  majorities: {simple: {fraction: "1/2", comparison: ">", base: yes_no}}
  elections:
    president:
      seats: 1
      term_years: 4
      mode: secret
      rounds: [{ballots: "1-", majority: {fraction: "1/2", comparison: ">", base: valid}, candidates: all}]
members: {count: 12}
delegates_per_delegation: 2
steps: [{quorum: {}}]
""".replace("ON_TRUST", ON_TRUST)
SMALL_SEALED = SMALL.replace(ON_TRUST, "")


@asynccontextmanager
async def assembly(embedded: EmbeddedPlatform, scenario: str = SMALL) -> AsyncIterator[Stage]:
    """A new organisation with its assembly, staff, delegations, badges and sign-ins; nothing voted yet."""
    token = embedded.bootstrap_token_file.read_text().strip()
    async with Platform(embedded.url) as platform:
        read = read_scenario_text(scenario, Path(__file__).parent)
        yield await convene(platform, await found(platform, token, read), read)


async def motion(stage: Stage, title: str = "To adopt the plan", **more: Any) -> str:
    body = {"subject": "resolution", "title": {"en": title, "ar": "اعتماد الخطة"}, **more}
    made = await stage.chair("POST", f"{VOTING}/assemblies/{stage.assembly_id}/motions", body)
    return str(made["motion_id"])


async def open_poll(stage: Stage, motion_id: str, **more: Any) -> str:
    poll = await stage.chair("POST", f"{VOTING}/motions/{motion_id}/polls", more)
    await stage.chair("POST", f"{VOTING}/polls/{poll['poll_id']}/open", {})
    return str(poll["poll_id"])


def ballot(mark: str | None, supersedes: str | None = None) -> dict[str, Any]:
    marks = [] if mark is None else [mark]
    return {"ballot_id": secrets.token_hex(16), "marks": marks, "supersedes": supersedes}


async def cast(stage: Stage, poll_id: str, member: str, body: dict[str, Any]) -> Any:
    path = f"{VOTING}/polls/{poll_id}/ballots"
    return await stage.platform.call("POST", path, body, session=stage.seat(member).voter, repeatable=True)


async def close_and_declare(stage: Stage, poll_id: str) -> Any:
    await stage.chair("POST", f"{VOTING}/polls/{poll_id}/close", {})
    return (await stage.chair("POST", f"{VOTING}/polls/{poll_id}/declare", {}))["result"]


async def hired(stage: Stage, role: str) -> Session:
    body = {"role": role, "name": role, "assembly_id": stage.assembly_id}
    operator = stage.organisation.operator
    answer = await stage.platform.call("POST", f"{REGISTRATION}/staff", body, session=operator)
    return Session(STAFF_SIGN_IN, {"username": answer["username"], "password": answer["password"]})


class Screen:
    """A screen's state as a browser keeps it: the snapshot, and every change laid over it."""

    def __init__(self, lines: AsyncIterator[str]) -> None:
        self._lines = lines
        self.state: dict[str, Any] = {}
        self.events = 0

    async def until(self, holds: Any) -> dict[str, Any]:
        """Takes in events until ``holds(state)``."""
        while not (self.events and holds(self.state)):
            await self._take()
        return self.state

    async def _take(self) -> None:
        kind, data = "message", ""
        async for line in self._lines:
            if line.startswith("event:"):
                kind = line[6:].strip()
            elif line.startswith("data:"):
                data += line[5:].strip()
            elif not line and data:
                break
        else:
            raise AssertionError("the stream ended")
        told = json.loads(data)
        if kind == "snapshot":
            self.state = dict(told["state"])
        elif kind == "change":
            self.state |= told["set"]
            for key in told["remove"]:
                self.state.pop(key, None)
        self.events += 1


@asynccontextmanager
async def screen(stage: Stage, session: Session | None = None) -> AsyncIterator[Screen]:
    """The live channel as a screen sees it; without a session, the public's."""
    stream = "public-stream" if session is None else "stream"
    headers = {}
    if session is not None:
        if session.token is None:
            await stage.platform.sign_in(session)
        headers["Authorization"] = f"Bearer {session.token}"
    url = f"{stage.platform.url}/api/notifications/assemblies/{stage.assembly_id}/{stream}"
    async with (
        httpx.AsyncClient(timeout=httpx.Timeout(30, read=20), trust_env=False) as client,
        client.stream("GET", url, headers=headers) as answer,
    ):
        assert answer.status_code == 200, await answer.aread()
        yield Screen(answer.aiter_lines())
