"""V3, V7 over HTTP: a recorded vote put right after the declaration, and what turns with it."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from shared.contracts import topics
from shared.contracts import voting as said
from shared.contracts.resolutions import ResolutionAnnulledV1, ResolutionReinstatedV1
from tests.component.voting.hall import ASSEMBLY, ORGANISATION, RULES, Hall, hall

ADMITS = {"code": "FSM", "name": {"en": "Micronesia"}, "region": "Asia"}


async def corrected(hall: Hall, poll_id: str, member: str, was: str, becomes: str) -> httpx.Response:
    body = {"member": member, "from": was, "to": becomes, "reason": "wrong button"}
    return await hall.post(f"/polls/{poll_id}/corrections", body)


async def standing(hall: Hall, poll_id: str) -> dict[str, Any]:
    return dict((await hall.stand.client.get(f"/polls/{poll_id}/result")).json())


async def register(hall: Hall) -> list[tuple[int, str]]:
    answer = await hall.stand.client.get(f"/organisations/{ORGANISATION}/resolutions")
    return [(each["number"], each["state"]) for each in answer.json()["resolutions"]]


async def test_a_corrected_result_stands_and_what_was_announced_is_kept(five: Hall) -> None:
    motion_id = await five.motion()
    announced = await five.voted(motion_id, yes=3, no=1, abstain=1)
    poll_id = announced["poll_id"]
    answer = await corrected(five, poll_id, "M004", "abstain", "yes")
    result = answer.json()["result"]
    assert (answer.status_code, result["counts"], result["outcome"]) == (
        200, {"yes": 4, "no": 1, "abstain": 0}, "adopted",
    )  # fmt: skip
    assert result["announced"] == {name: announced[name] for name in ("outcome", "counts", "sentence")}
    assert result["roll_call"]["M004"] == "yes"
    (correction,) = result["corrections"]
    assert (correction["number"], correction["member"], correction["was"], correction["becomes"]) == (
        1, "M004", "abstain", "yes",
    )  # fmt: skip
    assert (correction["reason"], correction["corrected_by"]) == ("wrong button", "The chair")
    assert await standing(five, poll_id) == result
    listed = (await five.stand.client.get(f"/assemblies/{ASSEMBLY}/results")).json()["results"]
    assert [each["result"] for each in listed] == [result]
    assert (await five.done(f"/polls/{poll_id}/declare", {}))["result"] == result
    assert (await five.done(f"/polls/{poll_id}/close"))["recount"]["counts"] == announced["counts"]
    (fact,) = await five.said(topics.POLLS, said.ResultCorrectedV1)
    assert (fact.data["result"], fact.data["correction"]) == (result, correction)
    assert len(await five.said(topics.PROCEEDINGS, said.MotionDecidedV1)) == 1
    async with five.stand.running.service.units.reading() as work:
        assert (await work.polls.result(poll_id))["counts"] == announced["counts"]
    acts = (await five.asked("/audit", role="auditor"))["entries"]
    assert acts[-1]["verb"] == "result corrected"


async def test_a_vote_is_corrected_twice_and_only_from_what_is_recorded_by_then(five: Hall) -> None:
    poll_id = (await five.voted(await five.motion(), yes=3, no=2))["poll_id"]
    wrong = await corrected(five, poll_id, "M000", "no", "abstain")
    assert (wrong.status_code, wrong.json()["code"]) == (409, "not-the-recorded-vote")
    assert (await corrected(five, poll_id, "M000", "yes", "abstain")).status_code == 200
    again = await corrected(five, poll_id, "M000", "yes", "abstain")
    assert (again.status_code, again.json()["code"]) == (409, "not-the-recorded-vote")
    twice = (await corrected(five, poll_id, "M000", "abstain", "yes")).json()["result"]
    assert [(each["number"], each["becomes"]) for each in twice["corrections"]] == [(1, "abstain"), (2, "yes")]
    assert (twice["counts"], twice["announced"]["counts"]) == ({"yes": 3, "no": 2, "abstain": 0},) * 2
    assert len(await five.said(topics.POLLS, said.ResultCorrectedV1)) == 2


async def test_of_the_same_correction_sent_at_once_one_is_taken(five: Hall) -> None:
    poll_id = (await five.voted(await five.motion(), yes=3, no=2))["poll_id"]
    answers = await asyncio.gather(*(corrected(five, poll_id, "M004", "no", "yes") for _ in range(6)))
    assert sorted(answer.status_code for answer in answers) == [200] + [409] * 5
    assert (await standing(five, poll_id))["counts"] == {"yes": 4, "no": 1, "abstain": 0}


async def test_an_outcome_that_turns_annuls_the_resolution_and_brings_it_back(five: Hall) -> None:
    motion_id = await five.motion()
    poll_id = (await five.voted(motion_id, yes=3, no=2))["poll_id"]
    assert await register(five) == [(1, "adopted")]
    lost = (await corrected(five, poll_id, "M000", "yes", "no")).json()["result"]
    assert (lost["outcome"], lost["announced"]["outcome"]) == ("not_adopted", "adopted")
    assert (await five.motions())[motion_id]["state"] == "not_adopted"
    assert await register(five) == [(1, "annulled")]
    await corrected(five, poll_id, "M001", "yes", "abstain")  # turns nothing
    assert (await corrected(five, poll_id, "M000", "no", "yes")).json()["result"]["outcome"] == "not_adopted"
    assert (await corrected(five, poll_id, "M001", "abstain", "yes")).json()["result"]["outcome"] == "adopted"
    assert await register(five) == [(1, "adopted")]
    decided = [each.data for each in await five.said(topics.PROCEEDINGS, said.MotionDecidedV1)]
    assert [fact["motion"]["state"] for fact in decided] == ["adopted", "not_adopted", "adopted"]
    assert {fact["poll_id"] for fact in decided} == {poll_id}
    of_register = (said.ResolutionAdoptedV1, ResolutionAnnulledV1, ResolutionReinstatedV1)
    assert [len(await five.said(topics.PROCEEDINGS, kind)) for kind in of_register] == [1, 1, 1]
    (annulled,) = await five.said(topics.PROCEEDINGS, ResolutionAnnulledV1)
    assert (annulled.data["number"], annulled.data["poll_id"], annulled.subject) == (1, poll_id, ASSEMBLY)


async def test_a_correction_that_adopts_numbers_the_resolution_and_makes_others_moot_for_good(five: Hall) -> None:
    other = await five.motion()
    motion_id = await five.motion(moot_if_adopted=[other])
    poll_id = (await five.voted(motion_id, yes=2, no=3))["poll_id"]
    assert await register(five) == []
    await corrected(five, poll_id, "M004", "no", "yes")
    assert await register(five) == [(1, "adopted")]
    assert (await five.motions())[other]["state"] == "moot"
    await corrected(five, poll_id, "M004", "yes", "no")
    assert [(await five.motions())[each]["state"] for each in (motion_id, other)] == ["not_adopted", "moot"]


async def test_a_correction_gives_what_is_not_yet_voted_on_another_majority(five: Hall) -> None:
    text = await five.motion()
    sets = {"motion_id": text, "if_adopted": "two_thirds", "if_not": "simple"}
    poll_id = (await five.voted(await five.motion(subject="procedural", sets_majority_of=sets), yes=3, no=2))["poll_id"]
    assert (await five.motions())[text]["majority"] == "two_thirds"
    await corrected(five, poll_id, "M000", "yes", "no")
    assert (await five.motions())[text]["majority"] == "simple"


async def test_an_admission_that_has_had_its_effect_is_not_undone_by_a_correction(five: Hall) -> None:
    motion_id = await five.motion(subject="admission", admits=ADMITS)
    poll_id = (await five.voted(motion_id, yes=3, no=1, abstain=1))["poll_id"]
    refused = await corrected(five, poll_id, "M000", "yes", "no")
    assert (refused.status_code, refused.json()["code"]) == (409, "admission-has-effect")
    assert (await standing(five, poll_id))["corrections"] == []
    harmless = await corrected(five, poll_id, "M004", "abstain", "yes")
    assert (harmless.status_code, harmless.json()["result"]["outcome"]) == (200, "adopted")
    assert len(await five.said(topics.PROCEEDINGS, said.AdmissionAdoptedV1)) == 1


async def test_a_correction_can_admit(five: Hall) -> None:
    motion_id = await five.motion(subject="admission", admits=ADMITS)
    poll_id = (await five.voted(motion_id, yes=3, no=2))["poll_id"]
    assert await five.said(topics.PROCEEDINGS, said.AdmissionAdoptedV1) == []
    assert (await corrected(five, poll_id, "M004", "no", "yes")).json()["result"]["outcome"] == "adopted"
    (fact,) = await five.said(topics.PROCEEDINGS, said.AdmissionAdoptedV1)
    assert (fact.data["code"], fact.data["poll_id"]) == ("FSM", poll_id)


@pytest.mark.parametrize(
    ("hours", "late", "code"), [(24, 24 * 3600 + 1, "correction-too-late"), (0, 0, "no-corrections-here")]
)
async def test_the_rules_say_how_long_a_vote_can_be_corrected(
    database_url: str, hours: int, late: int, code: str
) -> None:
    async with hall(database_url, rules={**RULES, "corrections": {"hours": hours}}) as five:
        poll_id = (await five.voted(await five.motion(), yes=3, no=2))["poll_id"]
        if hours:
            five.stand.clock.advance(hours * 3600)
            assert (await corrected(five, poll_id, "M004", "no", "yes")).status_code == 200
            five.stand.clock.advance(late - hours * 3600)
        refused = await corrected(five, poll_id, "M003", "no", "yes")
        assert (refused.status_code, refused.json()["code"]) == (409, code)


async def test_only_the_declared_vote_that_stands_is_corrected(five: Hall) -> None:
    motion_id, secret = await five.motion(), await five.opened(mode="secret")
    await five.all_cast(secret, yes=2)
    await five.declared(secret)
    first = await five.prepared(motion_id)
    await five.done(f"/polls/{first}/open", {})
    await five.all_cast(first, yes=2, no=1)
    await five.done(f"/polls/{first}/close")
    for poll_id in (secret, first):
        refused = await corrected(five, poll_id, "M000", "yes", "no")
        assert (refused.status_code, refused.json()["code"]) == (409, "no-corrections-here")
    await five.done(f"/polls/{first}/declare", {})
    second = await five.voted(motion_id, first, yes=1, no=2)
    superseded = await corrected(five, first, "M000", "yes", "no")
    assert (superseded.status_code, superseded.json()["code"]) == (409, "no-corrections-here")
    assert (await corrected(five, second["poll_id"], "M002", "no", "yes")).json()["result"]["outcome"] == "adopted"
    nobody = await corrected(five, second["poll_id"], "M004", "yes", "no")
    assert (nobody.status_code, nobody.json()["code"]) == (404, "unknown-voter")
    same = await corrected(five, second["poll_id"], "M002", "yes", "yes")
    assert (same.status_code, same.json()["code"]) == (422, "invalid")


async def test_a_correction_can_make_a_second_vote_due_and_settle_one(database_url: str) -> None:
    async with hall(database_url, rules={**RULES, "tie": ["revote", "rejected"]}) as five:
        motion_id = await five.motion()
        poll_id = (await five.voted(motion_id, yes=2, no=2, abstain=1))["poll_id"]
        assert (await five.motions())[motion_id]["second_vote"]
        await corrected(five, poll_id, "M004", "abstain", "yes")
        motion = (await five.motions())[motion_id]
        assert (motion["state"], motion["second_vote"]) == ("adopted", False)
        await corrected(five, poll_id, "M004", "yes", "abstain")
        motion = (await five.motions())[motion_id]
        assert (motion["state"], motion["second_vote"]) == ("not_adopted", True)


async def test_an_adoption_that_a_correction_puts_off_is_taken_back(database_url: str) -> None:
    rules = {**RULES, "postponement": {"fraction": "1/2", "comparison": ">"}}
    async with hall(database_url, rules=rules) as five:
        motion_id = await five.motion()
        poll_id = (await five.voted(motion_id, yes=3, abstain=2))["poll_id"]
        result = (await corrected(five, poll_id, "M000", "yes", "abstain")).json()["result"]
        assert (result["outcome"], (await five.motions())[motion_id]["state"]) == ("postponed", "not_adopted")
        again = await five.voted(motion_id, poll_id, yes=2, abstain=3)
        assert again["outcome"] == "adopted"
