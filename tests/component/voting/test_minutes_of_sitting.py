"""The minutes of a sitting: told from the record, edited by a secretary, and kept whatever is added to the record later."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from services.voting.adapters.document_rows import DocumentRow
from services.voting.adapters.floor_rows import FloorTurnRow
from shared.kernel.clock import SetClock
from tests.component.voting.hall import ASSEMBLY, ORGANISATION, Hall, hall, new_id
from tests.component.voting.test_agenda import item, refused, sitting

WORD_OF_TURN = {"en": "A statement was made by: France (Ms Roux).", "fr": "Fait une déclaration : France (Ms Roux)."}


@pytest.fixture
async def day(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url, clock=SetClock()) as found:
        yield found


async def spoke(hall: Hall, item_id: str) -> None:
    at = hall.stand.clock.now()
    turn = FloorTurnRow(
        turn_id=new_id(), request_id=new_id(), organisation_id=ORGANISATION, assembly_id=ASSEMBLY, item_id=item_id,
        delegation_id=new_id(), member="FRA", name={"en": "France"}, speaker="Ms Roux", kind="statement", began_at=at,
        ended_at=at + timedelta(minutes=3), seconds=180,
    )  # fmt: skip
    paper = DocumentRow(
        document_id=new_id(), organisation_id=ORGANISATION, assembly_id=ASSEMBLY, item_id=item_id, kind="draft",
        symbol="AG/1", title={"en": "Draft budget"}, readers="signed_in", original="en", languages=["en"],
        in_translation=[], state="published", revision=1, published_at=at - timedelta(days=1),
    )  # fmt: skip
    async with hall.stand.running.service.database.transaction() as session:
        session.add_all([turn, paper])


async def held(day: Hall) -> str:
    """A sitting with an item, a document, a statement and a vote; it is still open."""
    sitting_id = await sitting(day, opened=True)
    under = await item(day, sitting_id=sitting_id, start="10:00", minutes=60)
    day.stand.clock.advance(60)
    await day.done(f"/agenda/{under}/open")
    day.stand.clock.advance(60)
    await spoke(day, under)
    day.stand.clock.advance(60)
    poll_id = await day.opened(item_id=under, title={"en": "To adopt the budget", "fr": "Adopter le budget"})
    await day.all_cast(poll_id, yes=3, no=1)
    await day.declared(poll_id)
    return sitting_id


async def draft(day: Hall, sitting_id: str, language: str = "en") -> dict[str, Any]:
    return dict(await day.asked(f"/sittings/{sitting_id}/draft?language={language}", role="secretary"))


async def saved(day: Hall, sitting_id: str, version: int, **texts: str) -> Any:
    body = {"version": version, "texts": texts}
    return await day.stand.client.put(f"/sittings/{sitting_id}/draft", json=body, headers=day.staff("secretary"))


async def test_the_draft_tells_what_happened_in_order_in_the_language_asked_for(day: Hall) -> None:
    sitting_id = await held(day)
    day.stand.clock.advance(60)
    await day.done(f"/sittings/{sitting_id}/incidents", {"text": {"en": "The power failed."}}, role="secretary")
    await day.done(f"/sittings/{sitting_id}/suspend")
    told = [each["told"] for each in (await draft(day, sitting_id))["paragraphs"]]
    assert told[:5] == [
        "", "The sitting was opened.", "Item 1, Budget was added to the agenda.",
        "Consideration of item 1, Budget began.", "The Assembly had before it: Draft budget (AG/1).",
    ]  # fmt: skip
    assert told[5] == WORD_OF_TURN["en"]
    assert told[6] == "The following motion was before the Assembly: To adopt the budget."
    assert told[7].startswith("To adopt the budget: ")
    assert told[8:] == [
        "The power failed.", "Consideration of item 1, Budget was suspended.", "The sitting was suspended.", "",
    ]  # fmt: skip
    french = [each["told"] for each in (await draft(day, sitting_id, "fr"))["paragraphs"]]
    assert (french[1], french[5]) == ("La séance est ouverte.", WORD_OF_TURN["fr"])


async def test_what_the_secretary_wrote_stays_when_facts_are_added_and_every_version_is_kept(day: Hall) -> None:
    sitting_id = await held(day)
    opening = (await draft(day, sitting_id))["paragraphs"][1]["key"]
    first = await saved(day, sitting_id, 0, **{opening: "The President opened the sitting.", "preface": "Present: 5."})
    assert (first.status_code, first.json()["version"]) == (200, 1)
    await day.done(f"/sittings/{sitting_id}/incidents", {"text": {"en": "A minute of silence."}, "at": "10:00"})
    after = await draft(day, sitting_id)
    texts = [each["text"] for each in after["paragraphs"]]
    assert texts[:2] == ["Present: 5.", "The President opened the sitting."]
    assert "A minute of silence." in texts
    late = await saved(day, sitting_id, 0, preface="Mine.")
    assert (late.status_code, late.json()["code"], late.json()["version"]) == (409, "minutes-changed", 1)
    assert (await saved(day, sitting_id, 1, end="Signed.")).json()["version"] == 2
    found = (await day.asked(f"/sittings/{sitting_id}/draft/versions", role="chair"))["versions"]
    assert [(each["version"], each["saved_by"]) for each in found] == [(1, "The secretary"), (2, "The secretary")]
    assert (await draft(day, sitting_id, "ar"))["version"] == 0


async def test_a_paragraph_whose_fact_has_changed_since_is_marked_and_not_rewritten(day: Hall) -> None:
    sitting_id = await held(day)
    vote = next(each for each in (await draft(day, sitting_id))["paragraphs"] if each["kind"] == "vote")
    await saved(day, sitting_id, 0, **{vote["key"]: "The budget was adopted by three votes to one."})
    body = {"member": "M003", "from": "no", "to": "yes", "reason": "wrong button"}
    await day.done(f"/polls/{vote['key'].removeprefix('vote:')}/corrections", body)
    again = next(each for each in (await draft(day, sitting_id))["paragraphs"] if each["key"] == vote["key"])
    assert (again["text"], again["changed"]) == ("The budget was adopted by three votes to one.", True)
    assert again["told"] != vote["told"]


async def test_the_minutes_print_and_are_kept_as_data_for_those_who_may_read_the_draft(day: Hall) -> None:
    sitting_id = await held(day)
    await saved(day, sitting_id, 0, preface="<b>Present</b>: 5.")
    for language in ("ar", "en", "es", "fr"):
        path = f"/sittings/{sitting_id}/minutes?language={language}"
        page = await day.stand.client.get(path, headers=day.staff("auditor"))
        assert page.headers["content-type"].startswith("text/html")
    page = await day.stand.client.get(f"/sittings/{sitting_id}/minutes", headers=day.staff("secretary"))
    for said in ("Minutes of the sitting", "1. Budget", WORD_OF_TURN["en"], "&lt;b&gt;Present", "Version 1"):
        assert said in page.text, said
    kept = (await day.asked(f"/sittings/{sitting_id}/minutes?format=json", role="secretary"))["paragraphs"]
    assert [each["kind"] for each in kept] == ["preface", "line", "line", "line", "document", "turn", "motion", "vote"]
    listed = await day.stand.client.get(f"/sittings/{sitting_id}/minutes?format=csv", headers=day.staff("chair"))
    assert len(listed.text.strip().splitlines()) == 1 + len(kept)


async def test_there_are_no_minutes_before_a_sitting_nor_incidents_outside_it(day: Hall) -> None:
    sitting_id = await sitting(day)
    incident = {"text": {"en": "Noise."}}
    for method, path, body in (("GET", "draft", None), ("GET", "minutes", None), ("POST", "incidents", incident)):
        answer = await refused(day, f"/sittings/{sitting_id}/{path}", body, role="secretary", method=method)
        assert answer == (409, "sitting-not-held"), path
    await day.done(f"/sittings/{sitting_id}/open")
    late = {**incident, "at": "23:00"}
    assert await refused(day, f"/sittings/{sitting_id}/incidents", late) == (422, "start-outside-sitting")
