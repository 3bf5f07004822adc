"""Practice votes: the way of a real one, and on no record; and how a delegation's own votes are told."""

from __future__ import annotations

from typing import Any

from shared.chassis.auth import PUBLIC
from shared.contracts import topics
from shared.contracts import voting as said
from tests.component.voting.hall import ASSEMBLY, ORGANISATION, Hall, hall
from tests.component.voting.test_permissions import EXPECTED

SHEETS = ("result", "roll-call", "reconciliation")
RESOLUTIONS = "/organisations/{organisation_id}/resolutions/"  # by year and number: asked for by its list here


async def practised(hall: Hall) -> dict[str, Any]:
    """A practice vote, voted in by three, closed and declared."""
    poll = await hall.done(f"/assemblies/{ASSEMBLY}/practice", {"seconds": 60}, role="operator")
    await hall.all_cast(poll["poll_id"], yes=2, no=1)
    return {"poll": poll, "result": await hall.declared(poll["poll_id"])}


async def test_a_practice_vote_goes_the_way_of_a_real_one(five: Hall) -> None:
    done = await practised(five)
    assert done["poll"]["practice"] is True
    assert done["poll"]["state"] == "open"
    assert done["poll"]["title"]["en"].startswith("PRACTICE")
    result = done["result"]
    assert (result["outcome"], result["counts"]) == ("adopted", {"yes": 2, "no": 1, "abstain": 0})
    assert result["sentence"]["en"].startswith("Practice vote, without effect.")
    assert "different" not in result["checks"].values()
    opened = await five.said(topics.POLLS, said.PollOpenedV1)
    assert [each.data["poll"]["practice"] for each in opened] == [True]
    acts = (await five.asked("/audit", role="auditor"))["entries"]
    assert [act["verb"] for act in acts].count("practice vote opened") == 1


async def test_a_practice_vote_is_on_no_public_address_and_no_record(five: Hall) -> None:
    done = await practised(five)
    poll_id = done["poll"]["poll_id"]
    names = {"poll_id": poll_id, "assembly_id": ASSEMBLY, "organisation_id": ORGANISATION}
    routes = [name.split(" ")[1] for name, roles in EXPECTED.items() if roles == PUBLIC and name.startswith("GET")]
    for route in routes:
        for sheet in SHEETS if "{sheet}" in route else ("",):
            if route.startswith(RESOLUTIONS + "{year}") or "document" in route:
                continue
            address = route.format(**names, sheet=sheet, year="2025", number="1")
            answer = await five.stand.client.get(address)
            assert poll_id not in answer.text, address
            assert "PRACTICE" not in answer.text, address
            if "{poll_id}" in route:
                assert answer.status_code == 404, address
    assert (await five.asked(f"/assemblies/{ASSEMBLY}/polls"))["polls"] == []
    assert (await five.asked(f"/assemblies/{ASSEMBLY}/motions"))["motions"] == []
    assert (await five.stand.client.get(f"/assemblies/{ASSEMBLY}/results")).json()["results"] == []


async def test_a_real_vote_is_numbered_and_decided_as_if_nobody_had_practised(five: Hall) -> None:
    await practised(five)
    motion_id = await five.motion()
    result = await five.voted(motion_id, yes=3)
    assert result["outcome"] == "adopted"
    [told] = (await five.stand.client.get(f"/assemblies/{ASSEMBLY}/results")).json()["results"]
    assert (told["poll"]["number"], told["poll"]["practice"]) == (1, False)


async def test_practice_needs_no_quorum_but_gives_way_to_what_is_open(database_url: str) -> None:
    async with hall(database_url, members=5, present=1) as empty:
        poll = await empty.done(f"/assemblies/{ASSEMBLY}/practice")
        refused = await empty.post(f"/assemblies/{ASSEMBLY}/practice")
        assert (refused.status_code, refused.json()["code"]) == (409, "another-poll-open")
        await empty.done(f"/polls/{poll['poll_id']}/close")
        undeclared = await empty.post(f"/assemblies/{ASSEMBLY}/practice")
        assert undeclared.json()["code"] == "another-poll-open"
        await empty.done(f"/polls/{poll['poll_id']}/declare", {})
        await empty.done(f"/assemblies/{ASSEMBLY}/practice")


async def test_a_delegation_sees_its_recorded_votes_and_of_secret_ones_nothing(five: Hall) -> None:
    motion_id = await five.motion(title={"en": "Open question"})
    await five.voted(motion_id, yes=2, no=1)
    five.stand.clock.advance(60)
    secret = await five.opened(mode="secret", title={"en": "Secret question"})
    await five.all_cast(secret, yes=1, no=1)
    await five.declared(secret)
    await practised(five)
    address = f"/assemblies/{ASSEMBLY}/own-votes"
    votes = (await five.stand.client.get(address, headers=five.delegate("M002"))).json()["votes"]
    assert [(each["title"]["en"], each["mode"], each["own"]) for each in votes] == [
        ("Secret question", "secret", None),
        ("Open question", "recorded", "no"),
    ]
    absent = (await five.stand.client.get(address, headers=five.delegate("M004"))).json()["votes"]
    assert [each["own"] for each in absent] == [None, None]
    # who voted in secret and who did not read the same
    first = (await five.stand.client.get(address, headers=five.delegate("M000"))).json()["votes"]
    assert first[0] == absent[0]
