"""The list of invited people: looked at cell by cell, then taken over whole, as the file that was looked at, or not at all."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from shared.contracts import topics
from shared.contracts.registration import DelegationAccreditedV1
from tests.component.registration.office import Office

pytestmark = pytest.mark.asyncio(loop_scope="session")
HEAD = "member,observer,name,own_name,function,language\n"
GOOD = (
    HEAD
    + "FRA,,Anne Martin,,head,fr\nFRA,,Paul Petit,,alternate,\n,Interparliamentary Union,Omar Saleh,عمر صالح,observer,ar\n"
)


async def sent(office: Office, assembly_id: str, content: str, previewed: str = "") -> httpx.Response:
    path = f"/assemblies/{assembly_id}/invitations" + (f"?previewed={previewed}" if previewed else "")
    return await office.client.post(path, content=content.encode(), headers=office.role("desk"))


async def listed(office: Office, assembly_id: str) -> list[dict[str, Any]]:
    return list((await office.call("GET", f"/assemblies/{assembly_id}/delegations", role="desk"))["delegations"])


async def test_the_preview_names_row_and_column_of_every_bad_cell_and_changes_nothing(office: Office) -> None:
    assembly_id = await office.assembly()
    await office.delegation(assembly_id, "KEN", functions=("head",))
    bad = HEAD + (
        "XXX,,A One,,head,\nKEN,,B Two,,head,\nFRA,,,,boss,de\nFRA,,Zoé Lüx,,adviser,\nFRA,,LUX Zoe,,adviser,\n"
        "KEN,,ken Head 0,,adviser,\nJPN,,Zoé Lüx,,adviser,\n,,C Three,,observer,\n"
    )
    rows = (await sent(office, assembly_id, bad)).json()["rows"]
    assert [(row["row"], [each["column"] for each in row["errors"]]) for row in rows] == [
        (2, ["member"]), (3, ["function"]), (4, ["name", "function", "language"]), (5, []), (6, ["name"]), (7, ["name"]),
        (8, []), (9, ["member"]),
    ]  # fmt: skip
    assert [row["row"] for row in rows if row["warnings"]] == [8]  # the same name elsewhere: perhaps another person
    assert len(await listed(office, assembly_id)) == 1


async def test_what_was_looked_at_is_taken_over_whole(office: Office) -> None:
    assembly_id = await office.assembly()
    await office.delegation(assembly_id, "FRA", functions=("adviser",))
    seen = (await sent(office, assembly_id, GOOD)).json()
    assert (seen["valid"], seen["invalid"], seen["committed"]) == (3, 0, False)
    done = (await sent(office, assembly_id, GOOD, seen["sha256"])).json()
    assert done["committed"] is True
    everyone = {each["member"]: each["delegates"] for each in await listed(office, assembly_id)}
    assert [each["name"] for each in everyone["FRA"]] == ["FRA adviser 0", "Anne Martin", "Paul Petit"]
    assert [(each["own_name"], each["language"]) for each in everyone[None]] == [("عمر صالح", "ar")]
    assert len(await office.said(topics.DELEGATIONS, DelegationAccreditedV1)) == 2
    act = (await office.call("GET", "/audit"))["entries"][-1]
    assert (act["verb"], act["details"]["sha256"], act["details"]["people"]) == (
        "import-invitations",
        seen["sha256"],
        3,
    )
    twice = await sent(office, assembly_id, GOOD, seen["sha256"])
    assert (twice.status_code, twice.json()["code"]) == (422, "malformed-csv")  # they are there already


async def test_another_file_than_the_one_looked_at_or_one_bad_cell_takes_nothing_over(office: Office) -> None:
    assembly_id = await office.assembly()
    seen = (await sent(office, assembly_id, GOOD)).json()["sha256"]
    other = await sent(office, assembly_id, GOOD.replace("Anne", "Anna"), seen)
    assert (other.status_code, other.json()["code"]) == (409, "other-file-previewed")
    bad = GOOD + "XXX,,Who Else,,adviser,\n"
    refused = await sent(office, assembly_id, bad, (await sent(office, assembly_id, bad)).json()["sha256"])
    assert (refused.json()["code"], refused.json()["errors"][0]["row"]) == ("malformed-csv", 5)
    assert await listed(office, assembly_id) == []
    no_table = await sent(office, assembly_id, "who,what\n1,2\n")
    assert [each["column"] for each in no_table.json()["errors"]] == ["member", "name", "function"]
