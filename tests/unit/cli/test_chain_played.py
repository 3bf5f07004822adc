"""Scenarios that follow one another: one organisation, and only the last is played at the pace that was asked for."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import httpx
import pytest

from cli.replay.client import Platform
from cli.replay.pace import Pace
from cli.replay.player import play
from cli.replay.progress import Progress
from cli.replay.stage import Stage
from cli.scenario.parser import read_scenario
from tests.unit.cli.fake_platform import ROUTES, FakePlatform
from tests.unit.cli.writing import HEAD, MOTION, scenario


class Founded(FakePlatform):
    """With what it takes to found an organisation and to convene its assemblies."""

    def __init__(self, **facts: Any) -> None:
        super().__init__(**facts)
        self.routes = (
            *ROUTES,
            ("POST", r"registration/(organisations|assemblies|staff|members/import)", "made"),
            ("POST", r"registration/sessions/(\w+)", "made"),
            ("GET", r"registration/members", "members"),
            ("POST", r"registration/assemblies/(\w+)/delegations/batch", "accredit"),
            ("POST", r"registration/presence", "accept"),
            ("POST", r"elections/organisations/o/mandates", "accept"),
        )

    def made(self, _body: Any, _who: str, kind: str) -> Any:
        operator = {"username": "operator", "password": "p"}
        return {"token": kind, "organisation_id": "o", "operator": operator, "assembly_id": "a", **operator}

    def members(self, _body: Any, _who: str) -> Any:
        return {"members": [], "total": 0}

    def accredit(self, body: Any, _who: str, _assembly: str) -> Any:
        def one(member: str) -> Any:
            badge = {"delegate_id": member, "badge_code": member, "pin": "1"}
            return {"delegation_id": member, "member": member, "voting_delegate_id": member, "delegates": [badge]}

        return {"delegations": [one(each["member"]) for each in body["delegations"]]}


@pytest.fixture
def chain(tmp_path: Path) -> Path:
    mandates = "mandates: [{office: president, person: P, from: 2026-01-01, until: 2030-11-26}]\n"
    head = HEAD.replace("delegates_per_delegation: 2\n", "")
    (tmp_path / "first.yaml").write_text(scenario(MOTION, head + mandates))
    (tmp_path / "second.yaml").write_text("after: first.yaml\n" + scenario(MOTION, head).replace("small", "later"))
    return tmp_path / "second.yaml"


class Counted(Pace):
    """Notes the steps and the ballots that it is asked to hold back."""

    held: list[str]

    def __init__(self) -> None:
        super().__init__()
        object.__setattr__(self, "held", list[str]())

    async def before_step(self) -> None:
        self.held.append("step")

    async def between_ballots(self, of: int, at_once: int) -> None:
        self.held.append("ballot")


async def test_what_went_before_is_played_without_waiting_and_shown_to_nobody(chain: Path) -> None:
    pace = Counted()
    shown: list[Stage] = []
    fake = Founded()
    async with Platform("http://platform.invalid", transport=httpx.MockTransport(fake)) as platform:
        report = await play(read_scenario(chain), platform, "token", Progress(io.StringIO()), pace, shown.append)
    assert report.scenario == "later"
    assert report.after is not None
    assert [len(each.steps) for each in (report.after, report)] == [1, 1]
    assert pace.held == ["step", *["ballot"] * 7]
    assert len(shown) == 1
    assert fake.bodies("organisations/o/mandates") == [
        {"office": "president", "person": "P", "member": None, "begins": "2026-01-01", "ends": "2030-11-26"}
    ]
