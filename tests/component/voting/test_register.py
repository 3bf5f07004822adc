"""The register of resolutions over HTTP: looked through by everyone, its final texts written and earlier ones taken over."""

from __future__ import annotations

import asyncio
import csv
import io
from typing import Any
from xml.etree import ElementTree

import httpx
import pytest

from shared.contracts import resolutions as said
from shared.contracts import topics
from shared.contracts.envelope import Texts
from shared.contracts.registration import OrganisationFoundedV1
from tests.component.voting.hall import ORGANISATION, Hall

REGISTER = f"/organisations/{ORGANISATION}/resolutions"
TITLE = {"en": "On the budget", "ar": "بشأن الميزانية"}
TEXT = {"en": "The Assembly,\n\nDecides.", "fr": "L’Assemblée décide."}
OLD = """year,number,adopted_on,source,title_en,title_ar,text_fr
1960,1,1960-10-04,Yearbook,On radio,في الراديو,L’Assemblée
1961,4,1961-09-01,,=On élan,,
"""


async def everyone(hall: Hall, path: str, **asked: Any) -> httpx.Response:
    answer = await hall.stand.client.get(REGISTER + path, params=asked)
    assert answer.is_success, answer.text
    return answer


async def found(hall: Hall, **asked: Any) -> list[str]:
    page = (await everyone(hall, "", **asked)).json()
    assert page["total"] >= len(page["resolutions"])
    return [f"{each['year']}/{each['number']}" for each in page["resolutions"]]


async def adopted(hall: Hall, **more: Any) -> str:
    """The path of a resolution that has just been adopted."""
    result = await hall.voted(await hall.motion(**{"title": TITLE, "text": TEXT, **more}), yes=3, no=1)
    newest = (await everyone(hall, "")).json()["resolutions"]
    (line,) = [each for each in newest if each["poll_id"] == result["poll_id"]]
    return f"/{line['year']}/{line['number']}"


async def imported(hall: Hall, content: str, *, commit: bool = False, role: str = "secretary") -> httpx.Response:
    headers = {**hall.staff(role), "Content-Type": "text/csv"}
    address = f"{REGISTER}/import?commit={str(commit).lower()}"
    return await hall.stand.client.post(address, content=content.encode(), headers=headers)


async def written(hall: Hall, place: str, based_on: int, **more: Any) -> httpx.Response:
    body = {"title": {"en": "On the budget of 2026"}, "text": {"ar": "إن الجمعية"}, "based_on": based_on, **more}
    return await hall.post(f"{REGISTER}{place}/versions", body, role="secretary")


async def released(hall: Hall, place: str, version: int) -> httpx.Response:
    return await hall.post(f"{REGISTER}{place}/versions/{version}/release", {}, role="secretary")


async def test_what_is_adopted_has_a_permanent_place_with_its_text_and_its_vote(five: Hall) -> None:
    place = await adopted(five)
    dossier = (await everyone(five, place)).json()
    assert (dossier["title"], dossier["text"], dossier["state"]) == (TITLE, TEXT, "adopted")
    assert (dossier["final"], dossier["imported"], dossier["released"]) == (False, False, [])
    vote = dossier["vote"]
    assert (vote["poll_id"], vote["mode"], vote["result"]["counts"]) == (
        dossier["poll_id"], "recorded", {"yes": 3, "no": 1, "abstain": 0},
    )  # fmt: skip
    assert vote["result"]["roll_call"]["M003"] == "no"
    nowhere = await five.stand.client.get(f"{REGISTER}/2025/9999")
    assert (nowhere.status_code, nowhere.json()["code"]) == (404, "unknown-resolution")


async def test_the_document_numbers_its_paragraphs_and_names_the_language_it_falls_back_to(five: Hall) -> None:
    await five.tell(
        OrganisationFoundedV1(organisation_id=ORGANISATION, name=Texts(en="INTERPOL", ar="الإنتربول"), rehearsal=False)
    )
    place = await adopted(five)
    english = (await everyone(five, f"{place}/document")).text
    assert "<li>The Assembly,</li>" in english
    assert "<li>Decides.</li>" in english
    assert "INTERPOL" in english
    assert "REHEARSAL: nothing here counts" in english
    assert "is shown in another language" not in english
    arabic = (await everyone(five, f"{place}/document", language="ar")).text
    assert '<html lang="ar" dir="rtl">' in arabic
    assert "بشأن الميزانية" in arabic
    assert "English" in arabic
    assert '<ol class="paragraphs" lang="en" dir="ltr">' in arabic
    data = (await everyone(five, f"{place}/document", format="json")).json()
    assert (data["sheet"], data["text"]) == ("resolution", TEXT)


async def test_a_final_text_is_written_in_versions_and_seen_once_it_is_released(five: Hall) -> None:
    place = await adopted(five)
    first = await written(five, place, 0)
    assert (first.status_code, first.json()["version"], first.json()["written_by"]) == (201, 1, "The secretary")
    assert (await everyone(five, place)).json()["title"] == TITLE
    stale = await written(five, place, 0)
    assert (stale.status_code, stale.json()["code"], stale.json()["newest"]) == (409, "version-superseded", 1)
    assert (await written(five, place, 1, title={"en": "On the budget for 2026"})).json()["version"] == 2
    older = await released(five, place, 1)
    assert (older.status_code, older.json()["code"]) == (409, "not-the-newest-version")
    final = (await released(five, place, 2)).json()
    assert (final["released_by"], final["released_at"][:10]) == (
        "The secretary", five.stand.clock.now().date().isoformat(),
    )  # fmt: skip
    again, unknown = await released(five, place, 2), await released(five, place, 3)
    assert (again.json()["code"], unknown.json()["code"]) == ("version-released", "unknown-version")

    dossier = (await everyone(five, place)).json()
    assert (dossier["title"], dossier["text"], dossier["final"]) == (
        {"en": "On the budget for 2026"}, {"ar": "إن الجمعية"}, True,
    )  # fmt: skip
    assert dossier["as_adopted"] == {"title": TITLE, "text": TEXT}
    assert [each["version"] for each in dossier["released"]] == [2]
    assert await found(five, words="2026 جمعية") == [place[1:]]
    assert await found(five, words="الميزانية") == []  # of the text as adopted, which nobody is shown any more
    kept = await five.asked(f"{REGISTER}{place}/versions", role="secretary")
    assert [(each["version"], each["title"]["en"], each["released_at"] is None) for each in kept["versions"]] == [
        (1, "On the budget of 2026", True), (2, "On the budget for 2026", False),
    ]  # fmt: skip
    (fact,) = await five.said(topics.PROCEEDINGS, said.ResolutionReleasedV1)
    assert (fact.data["version"], fact.data["text"]["ar"], fact.subject) == (2, "إن الجمعية", ORGANISATION)
    verbs = [each["verb"] for each in (await five.asked("/audit", role="auditor"))["entries"]]
    assert verbs[-3:] == ["resolution text written", "resolution text written", "resolution text released"]


async def test_of_versions_written_at_once_on_the_same_one_is_kept(five: Hall) -> None:
    place = await adopted(five)
    answers = await asyncio.gather(*(written(five, place, 0) for _ in range(6)))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 5


async def test_a_resolution_refers_to_earlier_ones_and_they_say_by_which(five: Hall) -> None:
    earlier, later = await adopted(five), await adopted(five)
    year = int(earlier.split("/")[1])
    own = {"kind": "refers_to", "year": year, "number": 2}
    refused = await written(five, later, 0, relations=[own])
    assert (refused.status_code, refused.json()["code"]) == (422, "not-earlier")
    unknown = await written(five, later, 0, relations=[{"kind": "refers_to", "year": 1990, "number": 1}])
    assert (unknown.status_code, unknown.json()["code"]) == (422, "unknown-relation")
    supersedes = {"kind": "supersedes", "year": year, "number": 1}
    assert (await written(five, later, 0, relations=[supersedes])).status_code == 201
    assert (await everyone(five, earlier)).json()["referred_to_by"] == []
    await released(five, later, 1)
    assert (await everyone(five, later)).json()["relations"] == [supersedes]
    assert (await everyone(five, earlier)).json()["referred_to_by"] == [{**supersedes, "number": 2}]
    poll_id = (await everyone(five, later)).json()["poll_id"]
    body = {"member": "M000", "from": "yes", "to": "no", "reason": "wrong button"}
    await five.done(f"/polls/{poll_id}/corrections", body)
    fallen = (await everyone(five, later)).json()
    assert (fallen["state"], fallen["vote"]["result"]["outcome"]) == ("annulled", "not_adopted")
    assert (await everyone(five, earlier)).json()["referred_to_by"] == []
    assert "has undone the adoption" in (await everyone(five, f"{later}/document")).text
    assert await found(five, state="annulled") == [later[1:]]


async def test_an_import_is_looked_at_first_and_taken_over_whole_or_not_at_all(five: Hall) -> None:
    bad = OLD + "1961,4,1961-09-02,,Twice,,\n1800,1,soon,,,,\n"
    preview = (await imported(five, bad)).json()
    assert (preview["valid"], preview["invalid"], preview["committed"]) == (2, 2, False)
    assert [(row["row"], error["column"]) for row in preview["rows"] for error in row["errors"]] == [
        (4, "number"), (5, "year"), (5, "adopted_on"), (5, "title_en"),
    ]  # fmt: skip
    refused = await imported(five, bad, commit=True)
    assert (refused.status_code, refused.json()["code"], len(refused.json()["errors"])) == (422, "malformed-csv", 4)
    assert await found(five) == []
    assert (await imported(five, OLD, commit=True)).json()["committed"] is True
    assert await found(five) == ["1961/4", "1960/1"]
    line = (await everyone(five, "/1960/1")).json()
    assert (line["imported"], line["final"], line["source"], line["vote"]) == (True, True, "Yearbook", None)
    assert (line["title"], line["text"]) == ({"en": "On radio", "ar": "في الراديو"}, {"fr": "L’Assemblée"})
    again = await imported(five, OLD)
    assert [each["errors"][0]["reason"] for each in again.json()["rows"]] == ["is in the register already"] * 2
    (fact,) = await five.said(topics.PROCEEDINGS, said.ResolutionsImportedV1)
    assert fact.data["resolutions"] == [{"year": 1960, "number": 1}, {"year": 1961, "number": 4}]


async def test_after_an_import_of_this_year_numbering_goes_on_behind_it(five: Hall) -> None:
    await adopted(five)
    today = five.stand.clock.now().date()
    content = f"year,number,adopted_on,title_en\n{today.year},3,{today.isoformat()},Third\n"
    answers = await asyncio.gather(*(imported(five, content, commit=True) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [200, 422, 422]
    assert await adopted(five) == f"/{today.year}/4"
    assert await found(five) == [f"{today.year}/{number}" for number in (1, 3, 4)]


async def test_the_register_is_searched_by_words_of_any_language_year_and_number_page_by_page(five: Hall) -> None:
    await imported(five, OLD, commit=True)
    rows = "".join(f"1970,{number},1970-05-05,Radio number {number}\n" for number in range(1, 8))
    await imported(five, "year,number,adopted_on,title_fr\n" + rows, commit=True)
    assert await found(five, words="RADIO", year=1960) == ["1960/1"]
    assert await found(five, words="الراديو") == ["1960/1"]
    assert await found(five, words="elan") == ["1961/4"]
    assert await found(five, words="l'assemblee") == ["1960/1"]
    assert await found(five, number=4) == ["1970/4", "1961/4"]
    assert await found(five, words="radio nothing") == []
    assert await found(five, words="100%_") == []
    page = (await everyone(five, "", words="radio", size=3, page=3)).json()
    assert (page["total"], [each["number"] for each in page["resolutions"]]) == (8, [7, 1])
    assert page["years"] == [
        {"year": 1970, "resolutions": 7}, {"year": 1961, "resolutions": 1}, {"year": 1960, "resolutions": 1},
    ]  # fmt: skip


async def test_the_whole_register_is_there_as_csv_json_and_feed(five: Hall) -> None:
    await imported(five, OLD, commit=True)
    rows = "".join(
        f"1970,{number},1970-05-05,Number {number}\n" for number in range(1, 102)
    )  # more than are read at once
    await imported(five, "year,number,adopted_on,title_es\n" + rows, commit=True)
    whole = (await everyone(five, "/file")).json()["resolutions"]
    assert [(each["year"], each["number"]) for each in whole] == [
        (1960, 1), (1961, 4), *((1970, number) for number in range(1, 102)),
    ]  # fmt: skip
    assert whole[0]["address"] == f"/results/resolutions/{ORGANISATION}/1960/1"
    answer = await everyone(five, "/file", format="csv")
    lines = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
    assert (len(lines), lines[0]["title_ar"], lines[0]["text_fr"]) == (103, "في الراديو", "L’Assemblée")
    assert lines[1]["title_en"] == "'=On élan"  # no spreadsheet runs it
    feed = await everyone(five, "/feed", language="ar")
    assert feed.headers["content-type"].startswith("application/atom+xml")
    entries = ElementTree.fromstring(feed.content).findall("{http://www.w3.org/2005/Atom}entry")
    assert len(entries) == 50


async def test_an_empty_register_is_a_whole_one_in_every_form(five: Hall) -> None:
    assert (await everyone(five, "/file")).json() == {"organisation_id": ORGANISATION, "resolutions": []}
    assert (await everyone(five, "/file", format="csv")).text.count("\r\n") == 1
    assert ElementTree.fromstring((await everyone(five, "/feed")).content).tag.endswith("feed")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_the_register_of_another_organisation_is_not_there_to_be_written(five: Hall) -> None:
    place = await adopted(five)
    stranger = five.stand.tokens.headers("secretary", "9" * 32)
    for method, path, body in (
        ("GET", f"{place}/versions", None),
        ("POST", f"{place}/versions", {"title": {"en": "Mine"}, "based_on": 0}),
        ("POST", f"{place}/versions/1/release", {}),
        ("POST", "/import", {}),
    ):
        answer = await five.stand.client.request(method, REGISTER + path, json=body, headers=stranger)
        assert (answer.status_code, answer.json()["code"]) == (404, "not-found"), path
