"""The agenda as a secretary plans it and a chair leads through it: sittings, items, the import, adoption, and what is refused."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from shared.contracts import agenda as said
from shared.contracts.elections import Contest, ContestOpenedV1
from shared.contracts.envelope import Texts
from shared.kernel.clock import SetClock
from tests.component.voting.hall import ASSEMBLY, IDS, Hall, hall, hex_id, new_id
from tests.component.voting.test_decisions import called

AGENDA, SITTINGS = f"/assemblies/{ASSEMBLY}/agenda", f"/assemblies/{ASSEMBLY}/sittings"
MORNING = {"date": "2025-11-24", "begins": "10:00", "ends": "13:00"}  # 09:00 to 12:00 UTC
AFTERNOON = {"date": "2025-11-24", "begins": "15:00", "ends": "18:00"}
HEAD = "date,begins,ends,number,start,minutes,kind,responsible,title_ar,title_en,title_es,title_fr"
DAY = "\n".join((
    HEAD,
    "2025-11-24,10:00,13:00,1,10:00,30,ceremony,The President,حفل الافتتاح,Opening ceremony,,Ouverture",
    "2025-11-24,10:00,13:00,2,10:30,60,decision,,,Budget,,",
    "2025-11-24,15:00,18:00,3,15:00,90,panel,\"Amina, moderator\",,Panel on silver notices,,",
))  # fmt: skip


@pytest.fixture
async def day(database_url: str) -> AsyncIterator[Hall]:
    """Five members at 10:00 of the first day, where they meet."""
    async with hall(database_url, clock=SetClock()) as found:
        yield found


async def item(hall: Hall, title: str = "Budget", **more: Any) -> str:
    body = {"title": {"en": title}, "kind": "decision", **more}
    return str((await hall.done(AGENDA, body, role="secretary"))["item_id"])


async def sitting(hall: Hall, plan: dict[str, Any] = MORNING, *, opened: bool = False) -> str:
    sitting_id = str((await hall.done(SITTINGS, plan, role="secretary"))["sitting_id"])
    if opened:
        await hall.done(f"/sittings/{sitting_id}/open")
    return sitting_id


async def titles(hall: Hall) -> list[str]:
    return [each["title"]["en"] for each in (await hall.asked(AGENDA))["agenda"]]


async def refused(
    hall: Hall, path: str, body: Any = None, *, role: str = "chair", method: str = "POST"
) -> tuple[int, str]:
    answer = await hall.stand.client.request(method, path, json=body, headers=hall.staff(role))
    return answer.status_code, answer.json()["code"]


async def imported(hall: Hall, text: str, *, commit: bool, role: str = "secretary") -> Any:
    headers = {**hall.staff(role), "Content-Type": "text/csv"}
    path = f"{AGENDA}/import?commit={str(commit).lower()}"
    return await hall.stand.client.post(path, content=text.encode(), headers=headers)


async def test_a_day_is_imported_whole_after_a_preview_that_changes_nothing(five: Hall) -> None:
    preview = (await imported(five, DAY, commit=False)).json()
    assert (preview["valid"], preview["invalid"], preview["committed"]) == (3, 0, False)
    assert (await five.asked(AGENDA))["agenda"] == []
    assert (await imported(five, DAY, commit=True)).json()["committed"] is True
    found = await five.asked(AGENDA)
    assert [each["number"] for each in found["agenda"]] == ["1", "2", "3"]
    assert [each["begins"] for each in found["sittings"]] == ["2025-11-24T09:00:00Z", "2025-11-24T14:00:00Z"]
    assert found["agenda"][2]["responsible"] == "Amina, moderator"
    assert found["agenda"][2]["planned_start"] == "2025-11-24T14:00:00Z"
    assert len(await five.said(said.AgendaItemAddedV1.TOPIC, said.AgendaItemAddedV1)) == 3


async def test_bad_cells_are_named_by_row_and_column_and_nothing_is_taken_over(five: Hall) -> None:
    await sitting(five, {**MORNING, "begins": "11:00"})
    rows = (
        "2025-12-24,10:00,09:00,1,25:00,many,dance,,,,,",
        "2025-11-25,10:00,13:00,1,14:00,0,panel,,,Panel,,",
        "2025-11-24,10:00,13:00,,,,panel,,,Another,,",
        "2025-11-25,10:00,12:00,,,,panel,,,Too,many,cells,here",
    )
    bad = "\n".join((HEAD, *rows))
    found = (await imported(five, bad, commit=False)).json()["rows"]
    assert [{error["column"] for error in row["errors"]} for row in found] == [
        {"date", "ends", "start", "minutes", "kind", "title_en"}, {"number", "start", "minutes"}, {"begins"},
        {"", "ends"},
    ]  # fmt: skip
    answer = await imported(five, bad, commit=True)
    assert (answer.status_code, answer.json()["code"]) == (422, "malformed-csv")
    assert answer.json()["errors"][0]["row"] == 2
    assert (await five.asked(AGENDA))["agenda"] == []
    for text in ("", HEAD, "date,begins\n", "\x00\xff"):
        assert (await imported(five, text, commit=True)).json()["code"] == "malformed-csv"


async def test_items_are_moved_between_places_and_sittings_and_the_plan_follows(day: Hall) -> None:
    await imported(day, DAY, commit=True)
    found = await day.asked(AGENDA)
    ceremony, budget, panel = (each["item_id"] for each in found["agenda"])
    morning = found["sittings"][0]["sitting_id"]
    moved = await day.done(f"/agenda/{panel}/move", {"sitting_id": morning, "before": budget}, role="secretary")
    assert (moved["position"], moved["number"], moved["planned_start"]) == (2, "3", None)
    after = (await day.asked(AGENDA))["agenda"]
    assert [each["item_id"] for each in after] == [ceremony, panel, budget]
    assert [each["delay_minutes"] for each in after] == [0, 0, 90]
    assert await refused(day, f"/agenda/{panel}/move", {"sitting_id": morning, "start": "18:00"}) == (
        422, "start-outside-sitting",
    )  # fmt: skip
    assert await refused(day, f"/agenda/{panel}/move", {"start": "10:00"}) == (422, "start-without-sitting")
    assert await refused(day, f"/agenda/{panel}/move", {"sitting_id": "0" * 32}) == (404, "not-found")


async def test_the_time_plan_shifts_with_what_happens_and_everyone_sees_by_how_much(day: Hall) -> None:
    await imported(day, DAY, commit=True)
    found = await day.asked(AGENDA)
    ceremony = found["agenda"][0]["item_id"]
    await day.done(f"/sittings/{found['sittings'][0]['sitting_id']}/open")
    await day.done(f"/agenda/{ceremony}/open")
    day.stand.clock.advance(45 * 60)
    public = (await day.stand.client.get(f"/assemblies/{ASSEMBLY}/programme")).json()
    assert public["delay_minutes"] == 15
    assert [each["delay_minutes"] for each in public["agenda"]] == [0, 15, 0]
    assert public["agenda"][1]["expected_start"] == "2025-11-24T09:45:00Z"
    assert public["agenda"][0]["state"] == "open"
    assert "adopted_by" not in public


async def test_the_agenda_is_adopted_once_and_what_changes_later_is_listed_with_who_and_when(five: Hall) -> None:
    assert await refused(five, f"{AGENDA}/adopt") == (409, "agenda-empty")
    first = await item(five)
    assert (await five.done(f"{AGENDA}/adopt"))["adopted_by"] == "The chair"
    assert await refused(five, f"{AGENDA}/adopt") == (409, "agenda-adopted")
    assert (await five.asked(f"{AGENDA}/changes"))["changes"] == []
    added = await item(five, "Late item")
    changed = await five.stand.client.put(
        f"/agenda/{added}", json={"minutes": 20, "responsible": "Ms Diallo"}, headers=five.staff("secretary")
    )
    assert changed.json()["minutes"] == 20
    await five.done(f"/agenda/{added}/move", {"before": first}, role="secretary")
    await five.stand.client.delete(f"/agenda/{first}", headers=five.staff("secretary"))
    found = (await five.asked(f"{AGENDA}/changes"))["changes"]
    assert [each["what"] for each in found] == ["item added", "item changed", "item moved", "item removed"]
    assert {each["by"] for each in found} == {"The secretary"}
    assert found[1]["details"]["fields"] == ["minutes", "responsible"]
    assert await titles(five) == ["Late item"]
    assert len(await five.said(said.AgendaAdoptedV1.TOPIC, said.AgendaAdoptedV1)) == 1


async def test_a_motion_is_put_only_while_its_item_is_open_and_a_vote_holds_the_item(five: Hall) -> None:
    under = await item(five)
    whole = await five.motion(item_id=under)
    amendment = await five.motion(parent_motion_id=whole, distance=1)
    poll_id = await five.prepared(amendment)
    assert await refused(five, f"/polls/{poll_id}/open", {}) == (409, "item-not-open")
    await five.done(f"/agenda/{under}/open")
    await five.done(f"/polls/{poll_id}/open", {})
    for verb in ("close", "suspend", "move"):
        assert await refused(five, f"/agenda/{under}/{verb}", {}) == (409, "item-has-running-poll"), verb
    assert await refused(five, f"/agenda/{under}", method="DELETE") == (409, "item-begun")
    await five.declared(poll_id)
    assert (await five.done(f"/agenda/{under}/suspend"))["state"] == "suspended"
    poll_id = await five.prepared(whole)
    assert await refused(five, f"/polls/{poll_id}/open", {}) == (409, "item-not-open")
    await five.done(f"/agenda/{under}/open")
    await five.done(f"/polls/{poll_id}/open", {})


async def test_an_election_is_held_under_its_item_and_keeps_it_on_the_agenda(five: Hall) -> None:
    under = await item(five, kind="election")
    contest = Contest(
        contest_id=hex_id("contest"), item_id=under, office="president", title=Texts(en="President"), seats=1,
        state="nominating", candidates=(), elected=(), rounds=0,
    )  # fmt: skip
    await five.tell(ContestOpenedV1(**IDS, contest_id=contest.contest_id, contest=contest))
    assert await refused(five, f"/agenda/{under}", method="DELETE") == (409, "item-has-business")
    call = called(new_id())
    await five.tell(call.model_copy(update={"contest": call.contest.model_copy(update={"item_id": under})}))
    assert await refused(five, f"/polls/{call.round_id}/open", {}) == (409, "item-not-open")
    await five.done(f"/agenda/{under}/open")
    await five.done(f"/polls/{call.round_id}/open", {})
    assert await refused(five, f"/agenda/{under}/close") == (409, "item-has-running-poll")


async def test_sittings_are_opened_one_at_a_time_and_items_only_in_theirs(five: Hall) -> None:
    morning, afternoon = await sitting(five), await sitting(five, AFTERNOON)
    under = await item(five, sitting_id=morning, start="10:30", minutes=30)
    assert await refused(five, f"/agenda/{under}/open") == (409, "sitting-not-open")
    await five.done(f"/sittings/{morning}/open")
    assert await refused(five, f"/sittings/{afternoon}/open") == (409, "another-sitting-open")
    await five.done(f"/agenda/{under}/open")
    assert await refused(five, f"/sittings/{morning}/close") == (409, "sitting-has-open-item")
    assert (await five.done(f"/sittings/{morning}/suspend"))["state"] == "suspended"
    assert (await five.asked(AGENDA))["agenda"][0]["state"] == "suspended"
    await five.done(f"/sittings/{morning}/open")
    closed = await five.done(f"/sittings/{morning}/close")
    assert (closed["state"], closed["closed_at"] is None) == ("closed", False)
    assert await refused(five, f"/sittings/{morning}", MORNING, method="PUT") == (409, "sitting-begun")
    assert await refused(five, f"/sittings/{afternoon}/suspend") == (409, "sitting-not-open")


@pytest.mark.parametrize(
    "plan",
    [{**MORNING, "date": "2025-12-01"}, {**MORNING, "ends": "10:00"}, {**MORNING, "begins": "12:59", "ends": "14:00"}],
)
async def test_an_impossible_sitting_is_refused(five: Hall, plan: dict[str, Any]) -> None:
    await sitting(five)
    assert await refused(five, SITTINGS, plan, role="secretary") == (422, "sitting-impossible")


async def test_a_sitting_is_planned_anew_with_its_items_and_removed_when_it_is_empty(five: Hall) -> None:
    morning = await sitting(five)
    under = await item(five, sitting_id=morning, start="10:30")
    assert await refused(five, f"/sittings/{morning}", method="DELETE") == (409, "sitting-not-empty")
    later = {"date": "2025-11-25", "begins": "11:00", "ends": "13:00"}
    answer = await five.stand.client.put(f"/sittings/{morning}", json=later, headers=five.staff("secretary"))
    assert answer.json()["begins"] == "2025-11-25T10:00:00Z"
    assert (await five.asked(AGENDA))["agenda"][0]["planned_start"] == "2025-11-25T10:30:00Z"
    for path in (f"/agenda/{under}", f"/sittings/{morning}"):
        assert (await five.stand.client.delete(path, headers=five.staff("secretary"))).is_success
    assert (await five.asked(AGENDA))["sittings"] == []
