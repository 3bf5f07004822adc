"""Papers of every kind: names written in, members excluded from a round, hands raised for candidates, ballots on paper."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

import pytest

from shared.contracts import topics
from shared.contracts import voting as said
from shared.contracts.topics import TALLIES_CHANNEL
from shared.kernel.canonical import sha256
from tests.component.voting.hall import ASSEMBLY, Hall, hall, hex_id, left, new_id
from tests.component.voting.test_decisions import called

ANN, BO = hex_id("Ann"), hex_id("Bo")


async def round_opened(hall: Hall, **how: Any) -> str:
    round_id = new_id()
    await hall.tell(called(round_id, **how))
    await hall.done(f"/polls/{round_id}/open", {})
    return round_id


async def issue(hall: Hall, poll_id: str, *members: str) -> Any:
    return await hall.post(f"/polls/{poll_id}/paper-voters", {"members": members}, role="teller")


async def enter(hall: Hall, poll_id: str, by: str, counts: dict[str, int], **more: int) -> Any:
    body, headers = {"counts": counts, **more}, hall.staff("teller", by)
    return await hall.stand.client.post(f"/polls/{poll_id}/totals", json=body, headers=headers)


async def entered_alike(hall: Hall, poll_id: str, counts: dict[str, int], **more: int) -> list[bool]:
    """What each of two tellers is told of whether they agree."""
    answers = [await enter(hall, poll_id, teller, counts, **more) for teller in ("teller-one", "teller-two")]
    return [answer.json()["agreed"] for answer in answers]


def code_of(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


@pytest.mark.parametrize("mode", ["secret", "recorded"])
async def test_names_written_in_are_counted_in_one_spelling_and_those_who_stand_as_standing(
    five: Hall, mode: str
) -> None:
    round_id = await round_opened(five, mode=mode, most=2, write_ins=2)
    assert (await five.asked(f"/polls/{round_id}"))["write_ins"] == 2
    papers = [("w:Eva  Ruiz", ANN), ("w:eva ruiz",), ("w: Eva Ruiz ", "w:Max"), ("w:ANN",), ()]
    for name, marks in zip(five.codes, papers, strict=True):
        assert (await five.cast(round_id, name, *marks)).status_code == 201
    if mode == "recorded":
        assert (await five.tally_complete(round_id))["counts"] == {ANN: 2, BO: 0, "w:Eva Ruiz": 3, "w:Max": 1}
    result = await five.declared(round_id)
    assert result["counts"] == {ANN: 2, BO: 0, "w:Eva Ruiz": 3, "w:Max": 1}
    assert (result["valid"], result["blank"], result["invalid"], result["required"]) == (4, 1, 0, 3)
    assert set(result["checks"].values()) == {"alike"}


async def test_a_name_written_in_that_cannot_be_counted_is_refused_by_name(five: Hall) -> None:
    round_id = await round_opened(five, most=3, write_ins=1)
    refused = {
        "write-in-unreadable": ["w:Eva\u202e"],
        "too-many-write-ins": ["w:Eva", "w:Max"],
        "marked-twice": ["w:Eva", "w:EVA"],
        "choice-not-offered": ["Eva"],
        "invalid": ["w:" + "e" * 400],
    }
    for code, marks in refused.items():
        assert code_of(await five.cast(round_id, "M000", *marks)) == (422, code)
    assert code_of(await five.cast(round_id, "M000", "w:" + "e" * 101)) == (422, "write-in-unreadable")
    assert (await five.declared(round_id))["papers"] == 0
    following = await round_opened(five, most=3)
    assert code_of(await five.cast(following, "M000", "w:Eva")) == (422, "write-in-not-allowed")


@pytest.mark.parametrize("mode", ["secret", "recorded"])
async def test_a_ballot_sent_again_is_the_same_however_its_name_was_typed(five: Hall, mode: str) -> None:
    round_id, ballot_id = await round_opened(five, mode=mode, write_ins=1), new_id()
    first = await five.cast(round_id, "M000", "w:Élodie Roy", ballot_id=ballot_id)
    typed_otherwise = "w:E\u0301lodie\u00a0 Roy "
    again = await five.cast(round_id, "M000", typed_otherwise, ballot_id=ballot_id)
    await five.done(f"/polls/{round_id}/close")
    late = await five.cast(round_id, "M000", typed_otherwise, ballot_id=ballot_id)
    assert first.status_code == 201
    assert first.content == again.content == late.content


async def test_a_member_excluded_from_a_round_does_not_vote_in_it_nor_count_as_able_to(five: Hall) -> None:
    round_id = await round_opened(five, excluded=("M001",))
    assert code_of(await five.cast(round_id, "M001", ANN)) == (403, "excluded-from-round")
    mine = await five.stand.client.get(f"/polls/{round_id}/my-ballot", headers=five.delegate("M001"))
    assert (mine.json()["may_vote"], mine.json()["reason_code"]) == (False, "excluded-from-round")
    assert code_of(await issue(five, round_id, "M001")) == (409, "not-on-the-roll")
    assert (await five.cast(round_id, "M000", ANN)).status_code == 201
    poll = await five.asked(f"/polls/{round_id}")
    assert (poll["roll"], poll["excluded"]) == (["M000", "M002", "M003", "M004"], ["M001"])
    frozen = await five.asked(f"/polls/{round_id}/manifest", role="auditor")
    assert sha256(frozen["manifest"]) == frozen["manifest_hash"]
    assert frozen["manifest"]["excluded"] == ["M001"]
    assert frozen["manifest"]["sizes"] == {"members": 5, "eligible": 4, "accredited": 5, "present": 4}
    result = await five.declared(round_id)
    assert (result["not_voting"], result["quorum_present"]) == (3, 4)


async def test_a_special_round_of_a_region_is_told_and_hashed_as_one(five: Hall) -> None:
    round_id = await round_opened(five, kind="special", region="Africa", write_ins=1)
    prepared = [each.data["poll"] for each in await five.said(topics.POLLS, said.PollPreparedV1)]
    opened = await five.asked(f"/polls/{round_id}")
    hashed = (await five.asked(f"/polls/{round_id}/manifest"))["manifest"]
    for told in (*prepared, opened, hashed):
        assert (told["round"], told["region"], told["write_ins"]) == ("special", "Africa", 1)


async def test_hands_are_raised_for_candidates_and_counted_by_two_people(five: Hall) -> None:
    round_id = await round_opened(five, mode="hands", write_ins=1)
    assert code_of(await enter(five, round_id, "teller-one", {ANN: 2})) == (422, "choice-not-offered")
    assert code_of(await enter(five, round_id, "teller-one", {ANN: 3, BO: 1}, blank=2)) == (422, "totals-impossible")
    assert code_of(await enter(five, round_id, "teller-one", {ANN: 2, BO: 1}, invalid=1)) == (422, "totals-impossible")
    first = await enter(five, round_id, "teller-one", {ANN: 2, BO: 0, "w:Eva": 1}, blank=1)
    other = await enter(five, round_id, "teller-two", {ANN: 2, BO: 0, "w:Eva": 1}, blank=2)
    assert [first.json()["agreed"], other.json()["agreed"]] == [False, False]
    assert (await five.done(f"/polls/{round_id}/close"))["proposed"] is None
    assert code_of(await five.post(f"/polls/{round_id}/declare", {})) == (409, "totals-not-agreed")
    second = await enter(five, round_id, "teller-two", {ANN: 2, BO: 0, "w:eva": 1}, valid=3, blank=1)
    assert second.json()["agreed"] is True
    result = (await five.done(f"/polls/{round_id}/declare", {}))["result"]
    assert (result["counts"], result["blank"], result["valid"]) == ({ANN: 2, BO: 0, "w:eva": 1}, 1, 3)
    assert (result["papers"], result["not_voting"], result["paper"]) == (4, 1, None)
    assert result["sentence"]["en"] == "Votes counted by show of hands: 3; abstentions: 1."


async def test_hands_are_not_raised_for_several_candidates_at_once(five: Hall) -> None:
    round_id = new_id()
    await five.tell(called(round_id, mode="hands", most=2))
    assert code_of(await five.post(f"/polls/{round_id}/open", {})) == (404, "unknown-poll")
    assert five.stand.running.listener.rejected == 1


async def test_whoever_was_given_paper_votes_on_no_tablet_and_the_other_way_round(five: Hall) -> None:
    round_id = await round_opened(five)
    assert (await five.cast(round_id, "M000", ANN)).status_code == 201
    assert (await issue(five, round_id, "M001", "M002")).json() == {"paper_issued": 2, "members": ["M001", "M002"]}
    assert code_of(await five.cast(round_id, "M001", BO)) == (409, "votes-on-paper")
    mine = (await five.stand.client.get(f"/polls/{round_id}/my-ballot", headers=five.delegate("M001"))).json()
    assert (mine["voted"], mine["ballot_id"], mine["may_vote"]) == (False, None, False)
    assert mine["reason_code"] == "votes-on-paper"
    for late in (("M000", "M003"), ("M003", "M002")):
        assert code_of(await issue(five, round_id, *late)) == (409, "has-voted")
    assert code_of(await issue(five, round_id, "M003", "ZZZ")) == (409, "not-on-the-roll")
    assert (await five.cast(round_id, "M003", ANN)).status_code == 201  # a refused issue took nothing from anyone
    await five.done(f"/polls/{round_id}/hold")
    assert (await issue(five, round_id, "M004", "M004")).json()["paper_issued"] == 3
    assert (await five.asked(f"/polls/{round_id}"))["paper_issued"] == 3
    audit = await five.asked("/audit", role="auditor")
    acts = [each["details"]["members"] for each in audit["entries"] if each["verb"] == "paper ballots issued"]
    assert acts == [["M001", "M002"], ["M004"]]
    await five.done(f"/polls/{round_id}/resume")
    await five.done(f"/polls/{round_id}/close")
    assert code_of(await issue(five, round_id, "M004")) == (409, "poll-closed")
    assert code_of(await five.cast(round_id, "M001", BO)) == (409, "poll-closed")


async def test_who_was_given_paper_is_listed_and_told_so_after_the_close_too(five: Hall) -> None:
    round_id = await round_opened(five)
    listed = await five.asked(f"/polls/{round_id}/paper-voters", role="teller")
    assert listed == {"paper_issued": 0, "members": []}
    await issue(five, round_id, "M002", "M001")
    await five.done(f"/polls/{round_id}/close")
    listed = await five.asked(f"/polls/{round_id}/paper-voters", role="teller")
    assert listed == {"paper_issued": 2, "members": ["M001", "M002"]}
    codes = {}
    for member in ("M001", "M003"):
        mine = await five.stand.client.get(f"/polls/{round_id}/my-ballot", headers=five.delegate(member))
        codes[member] = (mine.json()["voted"], mine.json()["reason_code"])
    assert codes == {"M001": (False, "votes-on-paper"), "M003": (False, "poll-closed")}


async def test_paper_is_for_secret_polls_and_only_tellers_issue_it(five: Hall) -> None:
    poll_id = await five.opened()
    assert code_of(await five.get(f"/polls/{poll_id}/paper-voters", role="teller")) == (409, "wrong-mode")
    assert code_of(await issue(five, poll_id, "M000")) == (409, "wrong-mode")
    assert code_of(await five.post(f"/polls/{poll_id}/paper-voters", {"members": ["M000"]})) == (403, "wrong-role")
    for members in ([], ["m000"], ["M000"] * 1001):
        refused = await five.post(f"/polls/{poll_id}/paper-voters", {"members": members}, role="teller")
        assert code_of(refused) == (422, "invalid")


async def test_those_with_paper_are_in_the_turnout_at_once_and_nothing_more_is_told(five: Hall) -> None:
    round_id = await round_opened(five)
    await five.cast(round_id, "M000", ANN)
    await issue(five, round_id, "M001", "M002")
    tally = await five.tally(round_id)
    assert (tally["voted"], tally["counts"], tally["members_voted"]) == (3, None, None)
    async with asyncio.timeout(20):
        async for message in five.stand.platform.channel.listen(TALLIES_CHANNEL):
            told = said.TallySnapshot.model_validate_json(message)
            if told.voted == 3:
                break
    assert (told.counts, told.members_voted) == (None, None)


async def test_of_50_who_issue_paper_and_cast_for_one_member_at_once_exactly_one_wins(five: Hall) -> None:
    for turns in (0, 1, 4, 16, 64):  # so many turns of the loop the ballots are ahead of the tellers
        round_id = await round_opened(five)
        await five.cast(round_id, "M000", ANN)  # poll and hall are in memory
        casts = [asyncio.create_task(five.cast(round_id, "M001", BO)) for _ in range(25)]
        for _ in range(turns):
            await asyncio.sleep(0)
        issues = [asyncio.create_task(issue(five, round_id, "M001")) for _ in range(25)]
        answers = await asyncio.gather(*issues, *casts)
        assert Counter(answer.is_success for answer in answers) == {True: 1, False: 49}
        on_paper = any(answer.is_success for answer in answers[:25])
        refused = {code_of(answer) for answer in answers if not answer.is_success}
        assert refused == ({(409, "has-voted"), (409, "votes-on-paper" if on_paper else "no-change-allowed")})
        assert (await five.asked(f"/polls/{round_id}"))["paper_issued"] == int(on_paper)
        await five.done(f"/polls/{round_id}/close")
        if on_paper:
            assert await entered_alike(five, round_id, {ANN: 0, BO: 1}) == [False, True]
        result = (await five.done(f"/polls/{round_id}/declare", {}))["result"]
        assert (result["counts"], result["checks"]) == ({ANN: 1, BO: 1}, {"turnout": "alike"})


async def test_paper_ballots_are_counted_beside_the_urn_once_two_tellers_agree(five: Hall) -> None:
    round_id = await round_opened(five, most=2, write_ins=1)
    await five.cast(round_id, "M000", ANN, "w:Eva")
    await issue(five, round_id, "M001", "M002", "M003", "M004")
    counts = {ANN: 1, BO: 2, "w:EVA": 1}
    assert code_of(await enter(five, round_id, "teller-one", counts, valid=2)) == (409, "poll-not-closed")
    closed = await five.done(f"/polls/{round_id}/close")
    assert (closed["recount"], closed["proposed"]) == (None, None)
    assert code_of(await enter(five, round_id, "teller-one", counts)) == (422, "valid-papers-not-said")
    for wrong in ({"valid": 2, "invalid": 3}, {"valid": 1}, {"valid": 5}):
        assert code_of(await enter(five, round_id, "teller-one", counts, **wrong)) == (422, "totals-impossible")
    assert (await enter(five, round_id, "teller-one", counts, valid=2, invalid=1)).json()["agreed"] is False
    assert (await enter(five, round_id, "teller-one", counts, valid=2, invalid=1)).json()["agreed"] is False
    assert (await enter(five, round_id, "teller-two", counts, valid=2, blank=1)).json()["agreed"] is False
    assert code_of(await five.post(f"/polls/{round_id}/declare", {})) == (409, "totals-not-agreed")
    assert (await enter(five, round_id, "teller-two", counts, valid=2, invalid=1)).json()["agreed"] is True
    recount = (await five.asked(f"/polls/{round_id}/recount", role="teller"))["recount"]
    paper = {"issued": 4, "valid": 2, "blank": 0, "invalid": 1}
    assert recount["paper"] == paper
    assert code_of(await enter(five, round_id, "teller-two", counts, valid=2)) == (409, "totals-already-agreed")
    result = (await five.done(f"/polls/{round_id}/declare", {}))["result"]
    assert result["counts"] == {ANN: 2, BO: 2, "w:EVA": 2}
    assert (result["papers"], result["valid"], result["blank"], result["invalid"]) == (4, 3, 0, 1)
    assert (result["paper"], result["checks"]) == (paper, {"turnout": "alike"})
    assert len(result["entered_by"]) == 2
    assert result["sentence"]["fr"].endswith("valables : 2 ; blancs : 0 ; nuls : 1 ; non rendus : 1.")
    (fact,) = await five.said(topics.POLLS, said.ResultDeclaredV1)
    assert (fact.data["result"]["paper"], fact.data["poll"]["paper_issued"]) == (paper, 4)


async def test_a_motion_is_decided_by_its_urn_and_its_paper_together(five: Hall) -> None:
    poll_id = await five.opened(mode="secret")
    await five.cast(poll_id, "M000", "yes")
    await issue(five, poll_id, *five.codes[1:])
    await five.tell(left("M004", five.stand.clock.now()))
    await five.done(f"/polls/{poll_id}/close")
    assert await entered_alike(five, poll_id, {"yes": 1, "no": 1, "abstain": 0}, blank=1) == [False, True]
    result = (await five.done(f"/polls/{poll_id}/declare", {}))["result"]
    assert (result["outcome"], result["counts"]) == ("adopted", {"yes": 2, "no": 1, "abstain": 0})
    assert (result["papers"], result["valid"], result["blank"]) == (4, 3, 1)


async def test_a_secret_poll_without_paper_takes_no_totals(five: Hall) -> None:
    poll_id = await five.opened(mode="secret")
    await five.done(f"/polls/{poll_id}/close")
    assert code_of(await enter(five, poll_id, "teller-one", {"yes": 0, "no": 0, "abstain": 0})) == (409, "wrong-mode")
    assert (await five.done(f"/polls/{poll_id}/declare", {}))["result"]["paper"] is None


async def test_a_recount_with_paper_made_50_times_at_once_is_made_once(database_url: str) -> None:
    async with hall(database_url, members=5) as five:
        round_id = await round_opened(five)
        await five.cast(round_id, "M000", ANN)
        await issue(five, round_id, "M001")
        await five.done(f"/polls/{round_id}/close")
        await entered_alike(five, round_id, {ANN: 1, BO: 0})
        answers = await asyncio.gather(*(five.post(f"/polls/{round_id}/declare", {}) for _ in range(50)))
        assert len({answer.content for answer in answers}) == 1
        assert answers[0].json()["result"]["counts"] == {ANN: 2, BO: 0}
        assert len((await five.stand.client.get(f"/assemblies/{ASSEMBLY}/results")).json()["results"]) == 1
