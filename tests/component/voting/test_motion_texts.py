"""Texts of motions over HTTP: changes by paragraph, what is put to the vote, and what enters the register."""

from __future__ import annotations

from typing import Any

from shared.contracts import topics
from shared.contracts import voting as said
from tests.component.voting.hall import ASSEMBLY, Hall

TEXT = {
    "en": "The Assembly,\nDecides to meet.\nRequests a report.",
    "fr": "L’Assemblée,\nDécide de se réunir.\nDemande un rapport.",
}
WEEKLY = {
    "op": "replace",
    "paragraph": 2,
    "text": {"en": "Decides to meet weekly.", "fr": "Décide de se réunir chaque semaine."},
}
NO_REPORT = {"op": "delete", "paragraph": 3}


async def amended(five: Hall, *changes: dict[str, Any], of: str, **more: Any) -> str:
    return await five.motion(parent_motion_id=of, changes=list(changes), **more)


async def text_of(five: Hall, motion_id: str, role: str = "chair") -> dict[str, Any]:
    return dict(await five.asked(f"/motions/{motion_id}/text", role=role))


async def english(five: Hall, motion_id: str) -> list[str]:
    return list((await text_of(five, motion_id))["text"]["en"].splitlines())


async def test_the_text_as_amended_is_put_frozen_and_entered_in_the_register(five: Hall) -> None:
    whole = await five.motion(text=TEXT)
    weekly = await amended(five, WEEKLY, of=whole)
    shorter = await amended(five, NO_REPORT, of=whole)
    told = await text_of(five, weekly)
    assert told["against"] == TEXT
    assert told["would_be"]["en"].splitlines() == ["The Assembly,", "Decides to meet weekly.", "Requests a report."]
    await five.voted(weekly, yes=3)
    await five.voted(shorter, no=3)
    poll_id = await five.prepared(whole)
    await five.done(f"/polls/{poll_id}/open", {})
    merged = {
        language: "\n".join(lines)
        for language, lines in {
            "en": ["The Assembly,", "Decides to meet weekly.", "Requests a report."],
            "fr": ["L’Assemblée,", "Décide de se réunir chaque semaine.", "Demande un rapport."],
        }.items()
    }
    assert (await five.asked(f"/polls/{poll_id}/manifest"))["manifest"]["text"] == merged
    early = await five.stand.client.get(f"/polls/{poll_id}/text")
    assert (early.status_code, early.json()["code"]) == (404, "result-not-declared")
    await five.all_cast(poll_id, yes=3)
    await five.declared(poll_id)
    adopted = (await five.said(topics.PROCEEDINGS, said.ResolutionAdoptedV1))[0].data
    assert {each: adopted["text"][each] for each in merged} == merged
    public = (await five.stand.client.get(f"/polls/{poll_id}/text")).json()
    assert (public["text"], public["changes"]) == (merged, [])
    sheet = (await five.stand.client.get(f"/polls/{poll_id}/sheets/result?format=html")).text
    assert "Decides to meet weekly." in sheet
    assert "Requests a report." in sheet


async def test_an_adoption_that_is_corrected_away_is_out_of_the_text_until_it_is_put(five: Hall) -> None:
    whole = await five.motion(text=TEXT)
    weekly = await amended(five, WEEKLY, of=whole)
    result = await five.voted(weekly, yes=2, no=1)
    assert await english(five, whole) == ["The Assembly,", "Decides to meet weekly.", "Requests a report."]
    correction = {"member": "M000", "from": "yes", "to": "no", "reason": "pressed the wrong one"}
    await five.done(f"/polls/{result['poll_id']}/corrections", correction)
    assert await english(five, whole) == TEXT["en"].splitlines()
    poll_id = await five.prepared(whole)
    await five.done(f"/polls/{poll_id}/open", {})
    assert (await five.asked(f"/polls/{poll_id}/manifest"))["manifest"]["text"] == TEXT


async def test_the_chair_is_told_which_paragraphs_two_have_touched_and_what_is_not_in_the_text(five: Hall) -> None:
    whole = await five.motion(text=TEXT)
    one = await amended(five, WEEKLY, of=whole, distance=1)
    other = await amended(five, {**NO_REPORT, "paragraph": 2}, of=whole, distance=2)
    free = await five.motion(parent_motion_id=whole, text={"en": "Soften it."}, distance=3)
    for each in (one, other, free):
        await five.voted(each, yes=3)
    told = await text_of(five, whole, role="secretary")
    assert (told["contested"], told["not_in"]) == ([2], [free])
    assert told["text"]["en"].splitlines() == ["The Assembly,", "Requests a report."]


async def test_an_amendment_by_paragraph_is_put_and_shown_in_words_too(five: Hall) -> None:
    whole = await five.motion(text=TEXT)
    shorter = await amended(five, NO_REPORT, of=whole)
    result = await five.voted(shorter, yes=3)
    public = (await five.stand.client.get(f"/polls/{result['poll_id']}/text")).json()
    assert public["text"] == {"en": "Paragraph 3 is deleted.", "fr": "Le paragraphe 3 est supprimé."}
    assert (public["changes"], public["against"]) == ([{**NO_REPORT, "text": None}], TEXT)
    assert (await five.motions())[shorter]["changes"] == [{**NO_REPORT, "text": None}]


async def test_changes_that_do_not_fit_are_refused_by_name_and_nothing_is_tabled(five: Hall) -> None:
    whole = await five.motion(text=TEXT)
    bare = await five.motion()
    below = await five.motion(parent_motion_id=whole, text=TEXT)
    refused = []
    for parent, changes in (
        (bare, [NO_REPORT]),
        (below, [NO_REPORT]),
        (whole, []),
        (whole, [{**NO_REPORT, "paragraph": 4}]),
        (whole, [NO_REPORT, NO_REPORT]),
        (whole, [{**WEEKLY, "text": {"en": "Decides."}}]),
        (whole, [{"op": "replace", "paragraph": 1}]),
    ):
        body = {"subject": "resolution", "title": {"en": "To amend"}, "parent_motion_id": parent, "changes": changes}
        answer = await five.post(f"/assemblies/{ASSEMBLY}/motions", body, role="secretary")
        refused.append((answer.status_code, answer.json()["code"]))
    assert refused == [(422, code) for code in (
        "no-text-to-change", "sub-amendment-in-free-words", "nothing-changed", "no-such-paragraph",
        "paragraph-changed-twice", "change-in-other-languages", "change-without-words",
    )]  # fmt: skip
    assert len(await five.motions()) == 3
