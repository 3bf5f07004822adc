"""An assembly in a hall: its facts as registration says them, and what delegates, chair and tellers do in voting."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx

from services.voting.main import build
from shared.contracts import registration as says
from shared.contracts.envelope import Envelope, Fact, Texts
from tests.harness.service import Stand, started

ORGANISATION = "0" * 31 + "1"
ASSEMBLY = "a" * 32
IDS: dict[str, Any] = {"organisation_id": ORGANISATION, "assembly_id": ASSEMBLY}
RULES: dict[str, Any] = {
    "id": "test",
    "quorum": {"fraction": "1/2", "comparison": ">", "base": "members", "checked_at": ["open"]},
    "majorities": {"two_thirds": {"fraction": "2/3", "comparison": ">=", "base": "yes_no"}},
    "subjects": {"admission": "two_thirds", "resolution": "simple"},
}


def hex_id(name: str) -> str:
    return name.encode().hex().rjust(32, "0")[-32:]


def code(number: int) -> str:
    return f"M{number:03}"


def new_id() -> str:
    return uuid4().hex


def member(name: str, *, suspended: bool = False) -> says.Member:
    since = date(2025, 1, 1) if suspended else None
    reason = "arrears" if suspended else None
    return says.Member(
        code=name,
        name=Texts(en=name),
        region="Europe",
        enrolled_on=date(1956, 1, 1),
        suspended=suspended,
        suspended_since=since,
        suspension_reason=reason,
    )


def enrolled(name: str, total: int = 1) -> says.MemberEnrolledV1:
    return says.MemberEnrolledV1(organisation_id=ORGANISATION, member=member(name), members_total=total)


def suspended(name: str) -> says.VotingRightSuspendedV1:
    return says.VotingRightSuspendedV1(organisation_id=ORGANISATION, member=member(name, suspended=True))


def restored(name: str) -> says.VotingRightRestoredV1:
    return says.VotingRightRestoredV1(organisation_id=ORGANISATION, member=member(name), reason="paid")


def convened(
    rules: dict[str, Any] = RULES,
    assembly: str = ASSEMBLY,
    organisation: str = ORGANISATION,
    secret_votes: says.SecretVotes = "operator-trusted",
) -> Fact:
    return says.AssemblyConvenedV1(
        organisation_id=organisation,
        assembly_id=assembly,
        title=Texts(en="The assembly"),
        place="Marrakech",
        time_zone="Africa/Casablanca",
        opens=date(2025, 11, 24),
        closes=date(2025, 11, 27),
        rules=rules,
        rehearsal=True,
        secret_votes=secret_votes,
    )


def delegation(
    name: str, *, voting: str = "head", valid: Sequence[str] = ("head", "alternate"), accredited: bool = True
) -> says.Delegation:
    delegates = tuple(
        says.Delegate(
            delegate_id=hex_id(f"{name}-{function}"),
            name=f"{function} of {name}",
            function="head" if function == "head" else "alternate",
            credential_valid=function in valid,
        )
        for function in ("head", "alternate")
    )
    return says.Delegation(
        delegation_id=hex_id(name),
        member=name,
        name=Texts(en=name),
        accredited=accredited,
        voting_delegate_id=hex_id(f"{name}-{voting}"),
        delegates=delegates,
    )


def accredited(name: str, **how: Any) -> says.DelegationAccreditedV1:
    return says.DelegationAccreditedV1(**IDS, delegation_id=hex_id(name), delegation=delegation(name, **how))


def disputed(name: str) -> says.CredentialsDisputedV1:
    body = delegation(name, accredited=False).model_copy(update={"credentials": "disputed"})
    return says.CredentialsDisputedV1(**IDS, delegation_id=hex_id(name), delegation=body, reason="two letters")


def settled(name: str) -> says.CredentialsSettledV1:
    return says.CredentialsSettledV1(
        **IDS, delegation_id=hex_id(name), delegation=delegation(name), accepted=True, reason="the newer one"
    )


def handed_over(name: str, to: str = "alternate") -> says.VotingDelegateChangedV1:
    return says.VotingDelegateChangedV1(
        **IDS,
        delegation_id=hex_id(name),
        delegation=delegation(name, voting=to),
        from_delegate_id=hex_id(f"{name}-head"),
        to_delegate_id=hex_id(f"{name}-{to}"),
    )


def revoked(name: str, whose: str = "head") -> says.CredentialRevokedV1:
    valid = tuple({"head", "alternate"} - {whose})
    return says.CredentialRevokedV1(
        **IDS,
        delegation_id=hex_id(name),
        delegation=delegation(name, valid=valid),
        delegate_id=hex_id(f"{name}-{whose}"),
        reason="lost",
    )


def arrived(name: str, at: Any) -> says.ArrivedV1:
    here = (hex_id(f"{name}-head"),)
    return says.ArrivedV1(**IDS, delegation_id=hex_id(name), member=name, delegates_present=here, in_hall=True, at=at)


def left(name: str, at: Any) -> says.LeftV1:
    return says.LeftV1(**IDS, delegation_id=hex_id(name), member=name, delegates_present=(), in_hall=False, at=at)


@dataclass
class Hall:
    """Members M000, M001, ... with a delegation each, of which the first ``present`` are in the hall."""

    stand: Stand
    codes: tuple[str, ...]
    after: dict[str, str] = field(default_factory=dict)

    async def tell(self, *facts: Fact) -> dict[str, str]:
        self.after = await self.stand.tell(*facts)
        return self.after

    def staff(self, role: str = "chair", subject: str = "", **more: Any) -> dict[str, str]:
        return self.stand.tokens.headers(role, ORGANISATION, subject=subject, **more)

    @property
    def host(self) -> dict[str, str]:
        """As the tellers' host asks."""
        folder = Path(self.stand.platform.settings.secrets_dir)
        return {"Authorization": f"Bearer {(folder / 'host-token').read_text().strip()}"}

    def delegate(self, name: str, function: str = "head") -> dict[str, str]:
        return self.stand.tokens.headers(
            "delegate",
            ORGANISATION,
            subject=hex_id(f"{name}-{function}"),
            assembly_id=ASSEMBLY,
            delegation_id=hex_id(name),
        )

    async def post(self, path: str, body: Any = None, *, role: str = "chair", **headers: Any) -> httpx.Response:
        return await self.stand.client.post(path, json=body, headers={**self.staff(role), **headers})

    async def get(self, path: str, *, role: str = "chair") -> httpx.Response:
        return await self.stand.client.get(path, headers=self.staff(role))

    async def done(self, path: str, body: Any = None, *, role: str = "chair") -> Any:
        """What a command answers that must succeed."""
        answer = await self.post(path, body, role=role)
        assert answer.is_success, answer.text
        return answer.json()

    async def asked(self, path: str, *, role: str = "chair") -> Any:
        answer = await self.get(path, role=role)
        assert answer.is_success, answer.text
        return answer.json()

    async def item(self, *, opened: bool = True) -> str:
        """An item of the agenda."""
        body = {"title": {"en": "The item"}, "kind": "decision"}
        item_id = str((await self.done(f"/assemblies/{ASSEMBLY}/agenda", body))["item_id"])
        if opened:
            await self.done(f"/agenda/{item_id}/open", {})
        return item_id

    async def motion(self, **more: Any) -> str:
        return str((await self.tabled(**more))["motion_id"])

    async def motions(self) -> dict[str, dict[str, Any]]:
        """All motions of the assembly by id."""
        found = (await self.asked(f"/assemblies/{ASSEMBLY}/motions"))["motions"]
        return {each["motion_id"]: each for each in found}

    async def voted(self, motion_id: str, repeat_of: str | None = None, **votes: int) -> dict[str, Any]:
        """The result of a vote on this motion, as declared."""
        asked = {} if repeat_of is None else {"repeat_of": repeat_of}
        poll_id = (await self.done(f"/motions/{motion_id}/polls", asked))["poll_id"]
        await self.done(f"/polls/{poll_id}/open", {})
        await self.all_cast(poll_id, **votes)
        return await self.declared(poll_id)

    async def tabled(self, **more: Any) -> dict[str, Any]:
        body = {"subject": "resolution", "title": {"en": "To adopt", "fr": "Adopter"}, **more}
        return dict(await self.done(f"/assemblies/{ASSEMBLY}/motions", body))

    async def prepared(self, motion_id: str | None = None, **more: Any) -> str:
        motion_id = motion_id or await self.motion(**more)
        return str((await self.done(f"/motions/{motion_id}/polls", {}))["poll_id"])

    async def opened(self, **more: Any) -> str:
        poll_id = await self.prepared(**more)
        await self.done(f"/polls/{poll_id}/open", {})
        return poll_id

    async def cast(
        self,
        poll_id: str,
        name: str,
        *marks: str,
        ballot_id: str | None = None,
        supersedes: str | None = None,
        function: str = "head",
    ) -> httpx.Response:
        body = {"ballot_id": ballot_id or new_id(), "marks": list(marks), "supersedes": supersedes}
        headers = self.delegate(name, function)
        return await self.stand.client.post(f"/polls/{poll_id}/ballots", json=body, headers=headers)

    async def all_cast(self, poll_id: str, yes: int = 0, no: int = 0, abstain: int = 0) -> list[dict[str, Any]]:
        """The first members vote so, all at once; their receipts."""
        marks = ["yes"] * yes + ["no"] * no + ["abstain"] * abstain
        names = self.codes[: len(marks)]
        answers = await asyncio.gather(
            *(self.cast(poll_id, name, mark) for name, mark in zip(names, marks, strict=True))
        )
        assert {answer.status_code for answer in answers} <= {201}, [a.text for a in answers if a.status_code != 201]
        return [answer.json() for answer in answers]

    async def declared(self, poll_id: str) -> dict[str, Any]:
        await self.done(f"/polls/{poll_id}/close")
        return dict((await self.done(f"/polls/{poll_id}/declare", {}))["result"])

    async def tally(self, poll_id: str) -> dict[str, Any]:
        return dict(await self.asked(f"/polls/{poll_id}/tally"))

    async def said(self, topic: str, kind: type[Fact] | None = None) -> list[Envelope]:
        """Everything that voting has said on a topic, once the relay has sent all of it."""
        async with asyncio.timeout(20):
            while True:
                if not await self.stand.running.relay.waiting():
                    break
                await asyncio.sleep(0.01)
        reader = await self.stand.log.reader([topic], {})
        found: list[Envelope] = []
        while records := await reader.fetch(1000, 0):
            found += [Envelope.model_validate_json(record.value) for record in records]
        await reader.close()
        return [each for each in found if kind is None or each.type == kind.TYPE]

    async def tally_complete(self, poll_id: str) -> dict[str, Any]:
        """The live tally once it has counted all accepted ballots."""
        async with asyncio.timeout(20):
            while True:
                tally = await self.tally(poll_id)
                if tally["known"] and tally["counted"] == tally["accepted"]:
                    return tally
                await asyncio.sleep(0.01)


def facts_of(
    members: int,
    present: int,
    at: Any,
    rules: dict[str, Any] = RULES,
    secret_votes: says.SecretVotes = "operator-trusted",
) -> list[Fact]:
    codes = [code(number) for number in range(members)]
    facts: list[Fact] = [convened(rules, secret_votes=secret_votes)]
    facts += [enrolled(name, members) for name in codes]
    facts += [accredited(name) for name in codes]
    return facts + [arrived(name, at) for name in codes[:present]]


@asynccontextmanager
async def hall(
    database_url: str,
    members: int = 5,
    present: int | None = None,
    rules: dict[str, Any] = RULES,
    secret_votes: says.SecretVotes = "operator-trusted",
    **how: Any,
) -> AsyncIterator[Hall]:
    """The relay runs: what is said reaches the log by itself, as in the hall. ``secret_votes``: on trust for whatever is not about
    sealing, which takes keys and time; ``sealed_hall`` is convened as an assembly is by default."""
    how = {"parts": "api,listen,jobs,relay", "wait_for_facts_ms": 20_000, **how}
    async with started(build, database_url, **how) as stand:
        facts = facts_of(members, members if present is None else present, stand.clock.now(), rules, secret_votes)
        found = Hall(stand, tuple(code(number) for number in range(members)))
        await found.tell(*facts)
        yield found
