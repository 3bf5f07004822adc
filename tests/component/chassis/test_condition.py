"""What operators see of a service: figures as they are, and none made up where nothing can be known."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from shared.chassis.condition import VERSION
from tests.component.chassis.notes import HEARS, ORGANISATION, told
from tests.component.chassis.test_listening import all_heard, eventually
from tests.harness.service import Stand

ROOT = Path(__file__).parents[3]


async def condition(stand: Stand, role: str = "operator") -> dict[str, Any]:
    answer = await stand.client.get("/condition", headers=stand.tokens.headers(role, ORGANISATION))
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


async def test_a_service_that_fares_well_owes_nothing_and_names_what_it_stands_on(stand: Stand) -> None:
    await stand.tell(told("one"))
    while await stand.running.relay.send_some():
        pass
    found = await condition(stand)
    assert {each["name"]: each["state"] for each in found["stores"]} == {"database": "ok", "log": "ok"}
    assert (found["behind"], found["dead"], found["outbox"]) == ({HEARS: 0}, {HEARS: 0}, 0)
    assert found["stopped"] is None
    assert 0 < found["disk_free_bytes"] <= found["disk_bytes"]
    assert found["at"] == found["since"]  # time stands still here


async def test_what_waits_to_be_sent_and_what_was_rejected_is_counted(stand: Stand) -> None:
    await stand.tell(told("one"), told("bad"))  # the relay does not run here
    found = await condition(stand, "auditor")
    assert found["outbox"] == 1
    assert found["dead"] == {HEARS: 1}


async def test_a_service_that_stopped_hearing_shows_how_far_it_is_behind(stand: Stand) -> None:
    await stand.tell(told("one"))
    await stand.send(HEARS, stand.envelope(told("defect")), stand.envelope(told("two")))
    await eventually(lambda: stand.running.listener.stopped is not None)
    found = await condition(stand)
    assert found["behind"] == {HEARS: 2}
    assert "AttributeError" in found["stopped"]


async def test_of_a_log_out_of_reach_nothing_is_known(stand: Stand) -> None:
    await stand.send(HEARS, stand.envelope(told("one")))
    await all_heard(stand, 1)
    await stand.log.stop()
    found = await condition(stand)
    assert {each["name"]: each["state"] for each in found["stores"]} == {"database": "ok", "log": "down"}
    assert (found["behind"], found["dead"]) == (None, None)


def test_the_version_told_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["version"] == VERSION
