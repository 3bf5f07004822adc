"""V3, V4, V7: close, then count; every close gives the same result; nothing is overwritten."""

from __future__ import annotations

import asyncio
from typing import Any

import asyncpg
import pytest
from sqlalchemy import text

from services.voting.adapters.ballot_store import APPEND_AND_SAY, LOCK_POSTGRES, Offered
from services.voting.domain.ballot import Ballot
from services.voting.use_cases.open_poll import roll_now
from shared.contracts import topics
from shared.contracts import voting as said
from tests.component.voting.hall import (
    ASSEMBLY,
    ORGANISATION,
    Hall,
    accredited,
    arrived,
    disputed,
    hall,
    left,
    new_id,
    restored,
    suspended,
)


async def test_50_ballots_racing_50_closes_give_one_result_of_what_was_acknowledged(database_url: str) -> None:
    async with hall(database_url, members=50) as fifty:
        poll_id = await fifty.opened()
        ballots = [fifty.cast(poll_id, name, "yes") for name in fifty.codes]
        closes = [fifty.post(f"/polls/{poll_id}/close") for _ in range(50)]
        mixed = [each for pair in zip(ballots, closes, strict=True) for each in pair]
        answers = await asyncio.gather(*mixed)
        cast, closed = answers[::2], answers[1::2]
        assert {answer.status_code for answer in closed} == {200}
        assert len({answer.content for answer in closed}) == 1
        assert {answer.json()["code"] for answer in cast if answer.status_code != 201} <= {"poll-closed"}
        acknowledged = sorted(answer.json()["member"] for answer in cast if answer.status_code == 201)
        recount = closed[0].json()["recount"]
        assert recount["counts"]["yes"] == recount["papers"] == len(acknowledged)
        assert sorted(closed[0].json()["proposed"]["roll_call"]) == acknowledged


async def test_what_was_closed_late_in_a_burst_is_never_half_counted(database_url: str) -> None:
    async with hall(database_url, members=200) as many:
        poll_id = await many.opened()
        ballots = [asyncio.create_task(many.cast(poll_id, name, "yes")) for name in many.codes]
        await asyncio.wait(ballots, return_when=asyncio.FIRST_COMPLETED)
        closed = await many.done(f"/polls/{poll_id}/close")
        answers = await asyncio.gather(*ballots)
        assert closed["recount"]["papers"] == sum(answer.status_code == 201 for answer in answers)


async def test_open_close_and_void_repeated_change_nothing(five: Hall) -> None:
    poll_id = await five.opened()
    await five.all_cast(poll_id, yes=2, no=1)
    again = await five.post(f"/polls/{poll_id}/open", {})
    assert (again.status_code, again.json()["code"]) == (409, "poll-already-open")
    first = await five.done(f"/polls/{poll_id}/close")
    assert await five.done(f"/polls/{poll_id}/close") == first
    assert (await five.post(f"/polls/{poll_id}/open", {})).json()["code"] == "poll-closed"
    voided = await five.done(f"/polls/{poll_id}/void", {"reason": "wrong text"})
    assert await five.done(f"/polls/{poll_id}/void", {"reason": "again"}) == voided
    assert (await five.post(f"/polls/{poll_id}/close")).json()["code"] == "poll-void"
    async with five.stand.running.service.units.reading() as work:
        assert await work.ballots.accepted(poll_id) == 3
    (fact,) = await five.said(topics.POLLS, said.PollVoidedV1)
    assert (fact.data["reason"], fact.data["voided_by"]) == ("wrong text", "The chair")


async def test_who_is_present_at_the_close_is_asked_of_the_store_and_is_whom_the_roll_would_find(
    database_url: str,
) -> None:
    async with hall(database_url, members=7, present=6) as found:
        at, codes = found.stand.clock.now(), found.codes
        seen = accredited("OBS")
        nobody = seen.model_copy(update={"delegation": seen.delegation.model_copy(update={"member": None})})
        await found.tell(nobody, arrived("OBS", at), left(codes[1], at), suspended(codes[2]), disputed(codes[3]))
        await found.tell(suspended(codes[4]), restored(codes[4]))
        async with found.stand.running.service.units.reading() as work:
            assembly = await work.facts.one("assembly", ASSEMBLY)
            present = await work.attendance.present(ORGANISATION, ASSEMBLY)
            assert assembly is not None
            assert present == set((await roll_now(work, assembly)).present) == {codes[0], codes[4], codes[5]}
            assert await work.attendance.present("0" * 32, ASSEMBLY) == set()
            assert await work.attendance.present(ORGANISATION, "0" * 32) == set()


async def test_a_declared_result_stands_and_is_given_again(five: Hall) -> None:
    poll_id = await five.opened()
    await five.all_cast(poll_id, yes=2, no=1)
    await five.done(f"/polls/{poll_id}/close")
    answers = await asyncio.gather(*(five.post(f"/polls/{poll_id}/declare", {}) for _ in range(10)))
    assert len({answer.content for answer in answers}) == 1
    assert answers[0].status_code == 200
    void = await five.post(f"/polls/{poll_id}/void", {"reason": "too late"})
    assert (void.status_code, void.json()["code"]) == (409, "poll-declared")
    assert len(await five.said(topics.POLLS, said.ResultDeclaredV1)) == 1
    public = await five.stand.client.get(f"/polls/{poll_id}/result")
    assert public.json() == answers[0].json()["result"]


async def test_a_repeat_is_a_new_poll_and_the_old_one_stays(five: Hall) -> None:
    motion_id = await five.motion()
    first = await five.prepared(motion_id)
    second = await five.post(f"/motions/{motion_id}/polls", {})
    assert second.json()["code"] == "poll-already-prepared"
    await five.done(f"/polls/{first}/open", {})
    await five.all_cast(first, no=3)
    await five.declared(first)
    repeat = await five.done(f"/motions/{motion_id}/polls", {"repeat_of": first})
    assert (repeat["number"], repeat["repeat_of"]) == (2, first)
    await five.done(f"/polls/{repeat['poll_id']}/open", {})
    await five.all_cast(repeat["poll_id"], yes=3)
    assert (await five.declared(repeat["poll_id"]))["outcome"] == "adopted"
    results = (await five.stand.client.get(f"/assemblies/{ASSEMBLY}/results")).json()["results"]
    assert [each["result"]["outcome"] for each in results] == ["not_adopted", "adopted"]
    third = await five.post(f"/motions/{motion_id}/polls", {})
    assert third.json()["code"] == "motion-already-adopted"


async def test_the_repeat_of_an_adopted_vote_decides_anew_and_keeps_the_number_of_its_resolution(five: Hall) -> None:
    motion_id, last, lines = await five.motion(), None, []
    for votes in ({"yes": 3}, {"yes": 1, "no": 2}, {"yes": 2, "no": 1}):
        asked = {} if last is None else {"repeat_of": last}
        last = (await five.done(f"/motions/{motion_id}/polls", asked))["poll_id"]
        await five.done(f"/polls/{last}/open", {})
        await five.all_cast(last, **votes)
        await five.declared(last)
        register = (await five.stand.client.get(f"/organisations/{ORGANISATION}/resolutions")).json()["resolutions"]
        lines.append([(each["number"], each["state"]) for each in register])
    assert lines == [[(1, "adopted")], [(1, "annulled")], [(1, "adopted")]]


async def test_an_adopted_admission_is_not_repeated(five: Hall) -> None:
    admits = {"code": "FSM", "name": {"en": "Micronesia"}, "region": "Asia"}
    motion_id = await five.motion(subject="admission", admits=admits)
    poll_id = await five.prepared(motion_id)
    await five.done(f"/polls/{poll_id}/open", {})
    await five.all_cast(poll_id, yes=5)
    await five.declared(poll_id)
    refused = await five.post(f"/motions/{motion_id}/polls", {"repeat_of": poll_id})
    assert refused.json()["code"] == "motion-already-adopted"


async def test_however_many_prepare_a_vote_at_once_there_is_one(five: Hall) -> None:
    motion_id = await five.motion()
    answers = await asyncio.gather(*(five.post(f"/motions/{motion_id}/polls", {}) for _ in range(8)))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 7


async def test_only_one_poll_of_an_assembly_is_open(five: Hall) -> None:
    polls = [await five.prepared() for _ in range(5)]
    answers = await asyncio.gather(*(five.post(f"/polls/{poll_id}/open", {}) for poll_id in polls))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409, 409]
    assert {a.json()["code"] for a in answers if a.status_code == 409} == {"another-poll-open"}


async def test_a_poll_whose_time_is_up_takes_no_more_and_is_closed_by_the_clock(five: Hall) -> None:
    poll_id = await five.prepared()
    await five.done(f"/polls/{poll_id}/open", {"seconds": 60})
    assert (await five.cast(poll_id, "M000", "yes")).status_code == 201
    five.stand.clock.advance(59)
    assert (await five.cast(poll_id, "M001", "yes")).status_code == 201
    await five.done(f"/polls/{poll_id}/extend", {"seconds": 30})
    five.stand.clock.advance(30)
    assert (await five.cast(poll_id, "M002", "yes")).status_code == 201
    five.stand.clock.advance(1)
    assert (await five.cast(poll_id, "M003", "yes")).json()["code"] == "poll-closed"
    async with asyncio.timeout(20):
        while True:
            if (await five.asked(f"/polls/{poll_id}"))["state"] == "closed":
                break
            await asyncio.sleep(0.02)
    assert (await five.done(f"/polls/{poll_id}/declare", {}))["result"]["counts"]["yes"] == 3


async def test_the_time_stands_still_while_a_poll_is_held(five: Hall) -> None:
    poll_id = await five.prepared()
    await five.done(f"/polls/{poll_id}/open", {"seconds": 60})
    await five.done(f"/polls/{poll_id}/hold")
    five.stand.clock.advance(600)
    await five.done(f"/polls/{poll_id}/resume")
    five.stand.clock.advance(59)
    assert (await five.cast(poll_id, "M000", "yes")).status_code == 201
    assert [len(await five.said(topics.POLLS, kind)) for kind in (said.PollHeldV1, said.PollResumedV1)] == [1, 1]


async def test_every_privileged_act_is_in_the_log_of_acts(five: Hall) -> None:
    poll_id = await five.opened()
    for path, body in (("hold", None), ("resume", None), ("extend", {"seconds": 9}), ("close", None), ("declare", {})):
        await five.done(f"/polls/{poll_id}/{path}", body)
    audit = await five.asked("/audit", role="auditor")
    verbs = [entry["verb"] for entry in audit["entries"]]
    assert audit["intact"]
    assert verbs == [
        "motion tabled", "poll prepared", "poll opened", "poll held", "poll resumed", "poll extended by 9 s",
        "poll closed", "result declared",
    ]  # fmt: skip


async def test_recount_live_tally_and_log_are_compared_and_a_difference_raises_an_alarm(five: Hall) -> None:
    honest = await five.opened()
    await five.all_cast(honest, yes=3)
    await five.tally_complete(honest)
    assert (await five.declared(honest))["checks"] == {"live tally": "alike", "log": "alike"}
    tampered = await five.opened()
    await five.all_cast(tampered, yes=3)
    await five.tally_complete(tampered)
    async with five.stand.running.service.database.connection() as connection:  # someone alters the store
        change = "UPDATE ballots SET marks = '[\"no\"]' WHERE poll_id = :poll AND member = 'M000'"
        await connection.execute(text(change), {"poll": tampered})
    result = await five.declared(tampered)
    assert result["checks"] == {"live tally": "different", "log": "different"}
    facts: list[Any] = [each.data for each in await five.said(topics.POLLS, said.DifferenceFoundV1)]
    assert {fact["compared_with"] for fact in facts} == {"live tally", "log"}
    assert facts[0]["recount"] != facts[0]["other"]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_without_the_relay_the_log_is_unknown_not_alike(database_url: str) -> None:
    async with hall(database_url, parts="api,listen") as found:
        poll_id = await found.opened()
        await found.all_cast(poll_id, yes=3)
        assert (await found.declared(poll_id))["checks"] == {"live tally": "unknown", "log": "unknown"}


async def test_resolutions_are_numbered_without_gaps_within_a_year(five: Hall) -> None:
    numbers = []
    for outcome in ({"yes": 3}, {"no": 3}, {"yes": 3}, {"yes": 1}):
        poll_id = await five.opened(subject="budget")
        await five.all_cast(poll_id, **outcome)
        await five.declared(poll_id)
    five.stand.clock.advance(370 * 24 * 3600)
    poll_id = await five.opened()
    await five.all_cast(poll_id, yes=3)
    await five.declared(poll_id)
    year = five.stand.clock.now().year
    for asked in (year - 1, year):
        answer = await five.stand.client.get(f"/organisations/{ORGANISATION}/resolutions", params={"year": asked})
        numbers.append([each["number"] for each in answer.json()["resolutions"]])
    assert numbers == [[1, 2, 3], [1]]


async def test_close_of_an_unknown_or_prepared_poll_is_refused(five: Hall) -> None:
    assert (await five.post(f"/polls/{new_id()}/close")).json()["code"] == "unknown-poll"
    poll_id = await five.prepared()
    assert (await five.post(f"/polls/{poll_id}/close")).json()["code"] == "poll-not-open"
    assert (await five.post(f"/polls/{poll_id}/declare", {})).json()["code"] == "poll-not-closed"
    assert (await five.stand.client.get(f"/polls/{poll_id}/result")).json()["code"] == "result-not-declared"


async def test_close_waits_for_a_batch_under_way_and_counts_it(postgres_url: str) -> None:
    async with hall(postgres_url) as five:
        poll_id, service = await five.opened(), five.stand.running.service
        ballot = Ballot(new_id(), poll_id, "M000", ("yes",), None, "someone")
        offered = Offered([ballot], {}, five.stand.clock.now())
        batch = await asyncpg.connect(service.database.driver_url)
        async with batch.transaction():
            await batch.fetch(LOCK_POSTGRES, [poll_id])
            closing = asyncio.create_task(five.done(f"/polls/{poll_id}/close"))
            waits = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
            async with asyncio.timeout(20):
                while True:
                    async with service.database.reading() as session:
                        if closing.done() or (await session.execute(waits)).scalar_one():
                            break
                    await asyncio.sleep(0.01)
            assert not closing.done()
            said = topics.BALLOTS, offered.ballots_json(), offered.records_json()
            assert len(await batch.fetch(APPEND_AND_SAY, *said, offered.at)) == 1
        await batch.close()
        assert (await closing)["recount"]["counts"]["yes"] == 1
