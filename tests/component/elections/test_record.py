"""The list of mandates as a sheet: who holds which office, for whom, from when until when, and how it was filled."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from shared.contracts.envelope import Texts
from shared.contracts.registration import OrganisationFoundedV1
from tests.component.elections.facts import ORGANISATION, OTHER_ORGANISATION, convened
from tests.component.elections.hall import Hall

RECORD = f"/organisations/{ORGANISATION}/mandates/record"
EARLIER = {"office": "president", "person": "Kim", "member": "ARE", "begins": "2018-11-21", "ends": "2021-11-25"}


async def filled(hall: Hall) -> None:
    """An earlier president, one elected now, and a committee of one who leaves before the term is over."""
    name = Texts(ar="المنظمة", en="The Organisation", fr="L’Organisation")
    await hall.stand.tell(OrganisationFoundedV1(organisation_id=ORGANISATION, name=name, rehearsal=False))
    await hall.done("operator", "POST", f"/organisations/{ORGANISATION}/mandates", EARLIER)
    title = {"en": "President", "fr": "Présidente ou président"}
    president = await hall.open("president", "FRA:Anna", "ARE:Bilal", title=title)
    await hall.play(president, {"Anna": 3, "Bilal": 0})
    committee = await hall.open("committee", "BRA:Carla", "FRA:Dan")
    await hall.play(committee, {"Carla": 2, "Dan": 1})


async def fetched(hall: Hall, **asked: str) -> Any:
    answer = await hall.stand.client.get(RECORD, params=asked)
    assert answer.status_code == 200, answer.text
    return answer


async def test_offices_stand_in_the_order_of_the_rules_and_holders_in_the_order_of_time(hall: Hall) -> None:
    await filled(hall)
    found = (await fetched(hall, format="json", language="fr")).json()
    assert [(each["office"], each["person"], each["member"]) for each in found["mandates"]] == [
        ("president", "Kim", "ARE"), ("president", "Anna", "FRA"), ("committee", "Carla", "BRA"),
    ]  # fmt: skip
    assert [bool(each["elected_at"]) for each in found["mandates"]] == [False, True, True]
    assert found["mandates"][1]["title"]["fr"] == "Présidente ou président"
    assert found["organisation"]["fr"] == "L’Organisation"


async def test_what_ended_early_says_when_and_why(hall: Hall) -> None:
    await filled(hall)
    mandates = (await fetched(hall, format="json")).json()["mandates"]
    ended = {"on": "2026-03-01", "reason": "Resigned"}
    await hall.done("operator", "POST", f"/mandates/{mandates[1]['mandate_id']}/end", ended)
    rows = list(csv.reader(io.StringIO((await fetched(hall, format="csv")).content.decode("utf-8-sig"), newline="")))
    assert rows[0] == [
        "Office", "Holder", "Member code", "Member", "Region", "From", "Until", "How filled", "Ended early",
    ]  # fmt: skip
    assert rows[1][:4] == ["President", "Kim", "ARE", "Are"]
    assert rows[1][-2:] == ["Recorded from an earlier session", ""]
    assert rows[2][1:] == [
        "Anna", "FRA", "Fra", "Europe", "2025-11-27", "2029-11-27", "Elected: General Assembly", "Resigned (2026-03-01)",
    ]  # fmt: skip


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr"), ("es", "ltr"), ("fr", "ltr")])
async def test_everyone_can_read_it_in_each_language(hall: Hall, language: str, direction: str) -> None:
    await filled(hall)
    page = await fetched(hall, language=language)
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    assert f'<html lang="{language}" dir="{direction}">' in page.text
    for said in ("Anna", "Kim", "2029"):
        assert said in page.text
    refused = await hall.stand.client.get(RECORD, params={"language": "de"})
    assert refused.status_code == 422


async def test_the_mandates_of_a_rehearsal_say_so_on_the_page_and_in_the_name_of_the_file(hall: Hall) -> None:
    await filled(hall)
    assert "REHEARSAL" not in (await hall.stand.client.get(RECORD)).text
    await hall.stand.tell(convened().model_copy(update={"rehearsal": True}))
    assert "REHEARSAL" in (await hall.stand.client.get(RECORD)).text
    file = await hall.stand.client.get(RECORD, params={"format": "csv"})
    assert "rehearsal-mandates" in file.headers["content-disposition"]


async def test_another_organisations_mandates_are_not_on_it(hall: Hall) -> None:
    await filled(hall)
    other = await hall.stand.client.get(f"/organisations/{OTHER_ORGANISATION}/mandates/record")
    assert "Anna" not in other.text
    assert "No mandate is on record." in other.text
