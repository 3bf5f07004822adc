"""The desk's queue: what it scanned while it had no network is merged once, in order of time, and each refusal is told."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from shared.contracts import topics
from shared.contracts.registration import ArrivedV1
from tests.component.registration.office import Office

pytestmark = pytest.mark.asyncio(loop_scope="session")


class Desk:
    """A desk of one assembly; its scans are made some minutes ago."""

    def __init__(self, office: Office, assembly_id: str) -> None:
        self.office, self.assembly_id, self._made = office, assembly_id, 0

    def scan(self, minutes_ago: float = 0, *, present: bool = True, **whose: str) -> dict[str, Any]:
        self._made += 1
        at = self.office.stand.clock.now() - timedelta(minutes=minutes_ago)
        return {"nonce": f"{self._made:032x}", "at": at.isoformat(), "present": present, **whose}

    async def send(self, *scans: dict[str, Any], **more: Any) -> list[dict[str, Any]]:
        path = f"/assemblies/{self.assembly_id}/scans"
        return list((await self.office.call("POST", path, {"scans": scans}, role="desk", expect=200, **more))["scans"])

    async def present(self) -> list[str]:
        listed = await self.office.call("GET", f"/assemblies/{self.assembly_id}/delegations", role="desk")
        return [one for each in listed["delegations"] for one in each["delegates_present"]]


async def opened_desk(office: Office) -> tuple[Desk, list[dict[str, Any]]]:
    assembly_id = await office.assembly()
    people = [one for code in ("FRA", "KEN") for one in (await office.delegation(assembly_id, code))["delegates"]]
    return Desk(office, assembly_id), people


async def test_a_queue_sent_again_and_by_two_desks_at_once_is_merged_without_doubles(office: Office) -> None:
    desk, people = await opened_desk(office)
    queue = [desk.scan(9 - n, badge_code=each["badge_code"]) for n, each in enumerate(people[:3])]
    first = await desk.send(*queue)
    assert [(each["outcome"], each["again"], each["delegate_id"]) for each in first] == [
        ("recorded", False, each["delegate_id"]) for each in people[:3]
    ]
    again = await desk.send(*queue, queue[0], subject="desk-two")
    assert [(each["outcome"], each["again"]) for each in again] == [("recorded", True)] * 3
    assert sorted(await desk.present()) == sorted(each["delegate_id"] for each in people[:3])
    arrived = await office.said(topics.PRESENCE, ArrivedV1)
    assert len(arrived) == 3  # one a person, none said again
    assert [each.data["at"][:16] for each in arrived] == [
        each["at"][:16] for each in queue
    ]  # when it was, not when it came
    acts = [each for each in (await office.call("GET", "/audit"))["entries"] if each["verb"] == "merge-scans"]
    assert [each["details"]["scans"] for each in acts] == [3]


async def test_of_two_desks_the_later_sighting_stands_whichever_comes_first(office: Office) -> None:
    desk, people = await opened_desk(office)
    person = people[0]["delegate_id"]
    (left,) = await desk.send(desk.scan(2, delegate_id=person, present=False))
    (came,) = await desk.send(desk.scan(10, delegate_id=person))  # the other desk had no network
    assert (left["outcome"], came["outcome"]) == ("recorded", "overtaken")
    assert await desk.present() == []
    await desk.send(desk.scan(1, delegate_id=person))
    assert await desk.present() == [person]


async def test_each_refused_scan_says_why_and_holds_up_no_other(office: Office) -> None:
    desk, people = await opened_desk(office)
    elsewhere = (await office.delegation(await office.assembly(), "JPN"))["delegates"][0]
    lost = people[0]
    path = f"/delegates/{lost['delegate_id']}/credential"
    badge = await office.call("POST", path, {"reason": "lost in the lift"}, role="desk", expect=201)
    answers = await desk.send(
        desk.scan(badge_code=lost["badge_code"]),
        desk.scan(badge_code="NOBADGE"),
        desk.scan(badge_code=elsewhere["badge_code"]),
        desk.scan(delegate_id="f" * 32),
        desk.scan(13 * 60, delegate_id=people[1]["delegate_id"]),
        desk.scan(badge_code=badge["badge_code"].lower()),
    )
    codes = [each["code"] for each in answers]
    assert codes == ["badge-revoked", "unknown-badge", "unknown-badge", "unknown-person", "scan-too-old", None]
    assert "lost in the lift" in answers[0]["detail"]
    assert await desk.present() == [lost["delegate_id"]]


async def test_a_badge_that_was_revoked_after_it_was_scanned_was_good(office: Office) -> None:
    desk, people = await opened_desk(office)
    before = desk.scan(5, badge_code=people[0]["badge_code"])
    path = f"/delegates/{people[0]['delegate_id']}/credential"
    await office.call("POST", path, {"reason": "lost"}, role="desk")
    assert (await desk.send(before))[0]["outcome"] == "recorded"


async def test_a_clock_that_runs_ahead_cannot_reach_beyond_now(office: Office) -> None:
    desk, people = await opened_desk(office)
    person = people[0]["delegate_id"]
    await desk.send(desk.scan(-60, delegate_id=person))
    await desk.send(desk.scan(0, delegate_id=person, present=False))
    assert await desk.present() == []
    beyond = desk.scan(delegate_id=person) | {"at": "0001-01-01T00:00:00+14:00"}
    path = f"/assemblies/{desk.assembly_id}/scans"
    assert await office.refused("POST", path, {"scans": [beyond]}, role="desk") == (422, "invalid")


async def test_the_hashes_of_valid_badges_let_a_desk_know_whom_it_scans(office: Office) -> None:
    from services.registration.domain.credential import badge_hash

    desk, people = await opened_desk(office)
    await office.call("DELETE", f"/delegates/{people[0]['delegate_id']}/credential?reason=lost", role="desk")
    badges = (await office.call("GET", f"/assemblies/{desk.assembly_id}/badges", role="desk"))["badges"]
    assert {each["delegate_id"]: each["badge_hash"] for each in badges} == {
        each["delegate_id"]: badge_hash(each["badge_code"]) for each in people[1:]
    }
