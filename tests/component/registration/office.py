"""The registration office: the service, one organisation with six members, and whoever works or signs in there."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from services.registration.main import build, published_keys
from shared.chassis.auth import KeySource
from shared.chassis.settings import Settings
from shared.contracts.envelope import Envelope, Fact
from tests.harness.service import Stand, Tokens, started

MEMBERS = {"FRA": "Europe", "KEN": "Africa", "JPN": "Asia", "PER": "Americas", "TUR": "Europe", "WSM": "Asia"}
CSV = "code,region,name_ar,name_en,name_fr,name_es\n" + "".join(
    f"{code},{region},,{code.title()},,\n" for code, region in MEMBERS.items()
)


@dataclass
class Office:
    stand: Stand
    secrets_dir: Path
    organisation_id: str
    operator: dict[str, str]  # user name and password

    @property
    def client(self) -> httpx.AsyncClient:
        return self.stand.client

    def role(self, role: str, **more: Any) -> dict[str, str]:
        return self.stand.tokens.headers(role, self.organisation_id, **more)

    async def call(
        self, method: str, path: str, json: Any = None, *, role: str = "operator", expect: int = 0, **more: Any
    ) -> Any:
        """The answer's body; ``expect`` is the status it must have."""
        headers = self.role(role, **more) if role else {}
        answer = await self.client.request(method, path, json=json, headers=headers)
        assert answer.status_code == expect or (not expect and answer.is_success), answer.text
        return answer.json() if answer.content else None

    async def refused(self, method: str, path: str, json: Any = None, **more: Any) -> tuple[int, str]:
        """Status and code of the refusal."""
        role = more.pop("role", "operator")
        headers = self.role(role, **more) if role else {}
        answer = await self.client.request(method, path, json=json, headers=headers)
        assert answer.headers["content-type"] == "application/problem+json", answer.text
        return answer.status_code, answer.json()["code"]

    async def said(self, topic: str, kind: type[Fact] | None = None) -> list[Envelope]:
        """What the service has said of this organisation."""
        said = await self.stand.said(topic, kind)
        return [each for each in said if each.data["organisation_id"] == self.organisation_id]

    async def assembly(self, **changed: Any) -> str:
        body = {
            "title": {"en": "The assembly"},
            "place": "Marrakech",
            "time_zone": "Africa/Casablanca",
            "opens": "2025-11-24",
            "closes": "2025-11-27",
            "rules": "interpol",
        }
        return str((await self.call("POST", "/assemblies", body | changed))["assembly_id"])

    async def delegation(
        self,
        assembly_id: str,
        member: str = "FRA",
        functions: tuple[str, ...] = ("head", "adviser"),
        badges: bool = True,
    ) -> dict[str, Any]:
        """A delegation as the batch answers it: with badges."""
        delegates = [{"name": f"{member} {function} {n}", "function": function} for n, function in enumerate(functions)]
        body = {"delegations": [{"member": member, "delegates": delegates}], "issue_credentials": badges}
        answer = await self.call("POST", f"/assemblies/{assembly_id}/delegations/batch", body)
        return dict(answer["delegations"][0])

    async def sign_in(self, delegate: Mapping[str, str], pin: str | None = None) -> httpx.Response:
        body = {"badge_code": delegate["badge_code"], "pin": pin or delegate["pin"]}
        return await self.client.post("/sessions/delegate", json=body, headers={"Hemicycle-Client": "program"})

    async def sign_in_staff(self, staff: Mapping[str, str], password: str | None = None) -> httpx.Response:
        body = {"username": staff["username"], "password": password or staff["password"]}
        return await self.client.post("/sessions/staff", json=body, headers={"Hemicycle-Client": "program"})


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def both_keys(secrets_dir: Path) -> Any:
    """The service's own signing key and the test's."""

    def of(tokens: Tokens) -> KeySource:
        async def keys() -> Mapping[str, Any]:
            own = await published_keys(Settings(secrets_dir=str(secrets_dir)))
            return {"keys": [*own["keys"], *(await tokens.key_set())["keys"]]}

        return keys

    return of


async def found(stand: Stand, secrets_dir: Path, **body: Any) -> dict[str, Any]:
    token = (secrets_dir / "bootstrap-token").read_text().strip()
    answer = await stand.client.post(
        "/organisations",
        json={"name": {"en": "The organisation"}, "rehearsal": True} | body,
        headers={"Authorization": f"Bootstrap {token}"},
    )
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def new_office(stand: Stand) -> Office:
    secrets_dir = Path(stand.platform.settings.secrets_dir)
    founded = await found(stand, secrets_dir)
    office = Office(stand, secrets_dir, founded["organisation_id"], founded["operator"])
    answer = await stand.client.post("/members/import?commit=true", content=CSV, headers=office.role("operator"))
    assert answer.status_code == 200, answer.text
    return office


@asynccontextmanager
async def opened(database_url: str, secrets_dir: Path, **settings: Any) -> AsyncIterator[Office]:
    """A service started for one test alone."""
    async with started(build, database_url, secrets_dir=secrets_dir, keys=both_keys(secrets_dir), **settings) as stand:
        yield await new_office(stand)
