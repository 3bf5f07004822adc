"""What is decided: majorities, shows of hands, admissions, election rounds, secret votes."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

import pytest

from shared.contracts import topics
from shared.contracts import voting as said
from shared.contracts.elections import Candidate, Contest, RoundCalledV1
from shared.contracts.envelope import Texts
from tests.component.voting.hall import ASSEMBLY, IDS, ORGANISATION, Hall, hall, hex_id, new_id


async def totals(hall: Hall, poll_id: str, by: str, yes: int, no: int, abstain: int = 0) -> Any:
    headers = hall.staff("teller", by)
    counts = {"yes": yes, "no": no, "abstain": abstain}
    return await hall.stand.client.post(f"/polls/{poll_id}/totals", json={"counts": counts}, headers=headers)


def called(round_id: str, *, yes_no: bool = False, mode: Any = "secret", most: int = 1, **more: Any) -> RoundCalledV1:
    standing = tuple(
        Candidate(candidate_id=hex_id(name), name=name, member=None) for name in (("Ann",) if yes_no else ("Ann", "Bo"))
    )
    contest = Contest(
        contest_id=hex_id("contest"),
        item_id=None,
        office="president",
        title=Texts(en="President"),
        seats=1,
        state="polling",
        candidates=standing,
        elected=(),
        rounds=1,
    )
    return RoundCalledV1(
        **IDS,
        contest_id=hex_id("contest"),
        contest=contest,
        round_id=round_id,
        number=1,
        standing=standing,
        question=Texts(en="Who shall be President?"),
        yes_no=yes_no,
        min_marks=1,
        max_marks=most,
        mode=mode,
        majority={"fraction": "1/2", "comparison": ">", "base": "valid"},
        **more,
    )


async def test_a_show_of_hands_needs_two_different_people_who_agree(five: Hall) -> None:
    poll_id = await five.opened(mode="hands")
    refused = await five.cast(poll_id, "M000", "yes")
    assert (refused.status_code, refused.json()["code"]) == (409, "no-ballots")
    assert (await totals(five, poll_id, "teller-one", 3, 1)).json()["agreed"] is False
    assert (await totals(five, poll_id, "teller-one", 3, 1)).json()["agreed"] is False
    assert (await totals(five, poll_id, "teller-two", 3, 2)).json()["agreed"] is False
    closed = await five.done(f"/polls/{poll_id}/close")
    assert (closed["recount"], closed["proposed"]) == (None, None)
    early = await five.post(f"/polls/{poll_id}/declare", {})
    assert (early.status_code, early.json()["code"]) == (409, "totals-not-agreed")
    assert (await totals(five, poll_id, "teller-two", 3, 1)).json()["agreed"] is True
    result = (await five.done(f"/polls/{poll_id}/declare", {}))["result"]
    assert (result["outcome"], result["counts"]) == ("adopted", {"yes": 3, "no": 1, "abstain": 0})
    assert len(result["entered_by"]) == 2
    assert result["roll_call"] is None


async def test_totals_once_counted_are_not_entered_otherwise(five: Hall) -> None:
    poll_id = await five.opened(mode="hands")
    for teller in ("teller-one", "teller-two"):
        await totals(five, poll_id, teller, 3, 1)
    assert (await five.done(f"/polls/{poll_id}/close"))["recount"]["counts"]["yes"] == 3
    late = [await totals(five, poll_id, teller, 1, 3) for teller in ("teller-one", "teller-two")]
    assert [answer.json()["code"] for answer in late] == ["totals-already-agreed"] * 2
    assert (await five.done(f"/polls/{poll_id}/declare", {}))["result"]["counts"]["yes"] == 3


@pytest.mark.parametrize("wrong", [{"code": "micronesia"}, {"region": "R" * 41}, {"name": {"en": "M" * 201}}])
async def test_whom_registration_could_not_enrol_is_not_admitted(five: Hall, wrong: dict[str, Any]) -> None:
    admits = {"code": "FSM", "name": {"en": "Micronesia"}, "region": "Asia", **wrong}
    body = {"subject": "admission", "title": {"en": "To admit"}, "admits": admits}
    refused = await five.post(f"/assemblies/{ASSEMBLY}/motions", body)
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid")


async def test_totals_that_cannot_be_right_are_refused(five: Hall) -> None:
    hands, ballots = await five.prepared(mode="hands"), await five.prepared()
    assert (await totals(five, hands, "teller-one", 1, 1)).json()["code"] == "poll-not-open"
    assert (await totals(five, ballots, "teller-one", 1, 1)).json()["code"] == "wrong-mode"
    await five.done(f"/polls/{hands}/open", {})
    assert (await totals(five, hands, "teller-one", 4, 2)).json()["code"] == "totals-impossible"
    for no_count in (1.0, "1", True):
        counted = await five.post(f"/polls/{hands}/totals", {"counts": {"yes": no_count, "no": 0, "abstain": 0}})
        assert counted.json()["code"] == "invalid"
    incomplete = await five.post(f"/polls/{hands}/totals", {"counts": {"yes": 3}})
    assert incomplete.json()["code"] == "choice-not-offered"


async def test_exactly_two_thirds_admits_and_one_less_does_not(database_url: str) -> None:
    admits = {"code": "FSM", "name": {"en": "Micronesia"}, "region": "Asia"}
    async with hall(database_url, members=10) as ten:
        for yes, no, outcome in ((5, 3, "not_adopted"), (6, 3, "adopted")):
            poll_id = await ten.opened(subject="admission", admits=admits)
            await ten.all_cast(poll_id, yes=yes, no=no, abstain=1)
            result = await ten.declared(poll_id)
            assert (result["outcome"], result["required"]) == (outcome, 6)
        (fact,) = await ten.said(topics.PROCEEDINGS, said.AdmissionAdoptedV1)
        assert (fact.data["code"], fact.data["region"]) == ("FSM", "Asia")
        register = await ten.stand.client.get(f"/organisations/{ORGANISATION}/resolutions")
        assert register.json() == {"resolutions": [], "total": 0, "years": [], "organisation": {}, "rehearsal": True}


async def test_an_amendment_needs_the_majority_of_what_it_amends(five: Hall) -> None:
    parent = await five.motion(majority={"fraction": "2/3", "comparison": ">=", "base": "members"})
    await five.motion(subject="resolution", parent_motion_id=parent)
    motions = (await five.asked(f"/assemblies/{ASSEMBLY}/motions"))["motions"]
    assert motions[0]["rule"] == motions[1]["rule"]
    assert motions[1]["majority"] == "inline"


@pytest.mark.parametrize("bad", [{"majority": "unheard-of"}, {"subject": "admission"}, {"item_id": "0" * 32}])
async def test_a_motion_that_cannot_be_put_is_refused(five: Hall, bad: dict[str, Any]) -> None:
    body = {"subject": "resolution", "title": {"en": "To adopt"}, **bad}
    answer = await five.post(f"/assemblies/{ASSEMBLY}/motions", body)
    assert answer.json()["code"] in {"invalid-rule-set", "admission-unclear", "not-found"}


async def test_an_election_round_is_prepared_once_and_counted(five: Hall) -> None:
    round_id = new_id()
    await five.tell(called(round_id), called(round_id))
    (poll,) = (await five.asked(f"/assemblies/{ASSEMBLY}/polls"))["polls"]
    assert (poll["poll_id"], poll["contest_id"], poll["secrecy"]) == (round_id, hex_id("contest"), "operator-trusted")
    await five.done(f"/polls/{round_id}/open", {})
    ann, bo = hex_id("Ann"), hex_id("Bo")
    papers = [(ann,), (ann,), (bo,), ()]
    answers = await asyncio.gather(
        *(five.cast(round_id, name, *marks) for name, marks in zip(five.codes, papers, strict=False))
    )
    assert {answer.status_code for answer in answers} == {201}
    result = await five.declared(round_id)
    assert (result["outcome"], result["counts"]) == ("counted", {ann: 2, bo: 1})
    assert (result["papers"], result["valid"], result["blank"], result["required"]) == (4, 3, 1, 2)
    assert (result["not_voting"], result["roll_call"], result["checks"]) == (1, None, {"turnout": "alike"})


async def test_a_sole_candidate_is_put_to_yes_or_no(five: Hall) -> None:
    round_id = new_id()
    await five.tell(called(round_id, yes_no=True, mode="recorded"))
    await five.done(f"/polls/{round_id}/open", {})
    for name, marks in zip(five.codes, (["yes"], ["no"], []), strict=False):
        assert (await five.cast(round_id, name, *marks)).status_code == 201
    assert (await five.cast(round_id, "M004", hex_id("Ann"))).json()["code"] == "choice-not-offered"
    result = await five.declared(round_id)
    assert (result["counts"], result["blank"]) == ({"yes": 1, "no": 1}, 1)


async def test_a_paper_with_several_marks_counts_for_each(five: Hall) -> None:
    round_id = new_id()
    await five.tell(called(round_id, most=2))
    await five.done(f"/polls/{round_id}/open", {})
    await five.cast(round_id, "M000", hex_id("Ann"), hex_id("Bo"))
    await five.cast(round_id, "M001", hex_id("Bo"))
    result = await five.declared(round_id)
    assert (result["counts"], result["valid"]) == ({hex_id("Ann"): 1, hex_id("Bo"): 2}, 2)


async def test_a_secret_vote_is_taken_once_and_never_changed(five: Hall) -> None:
    poll_id, ballot_id = await five.opened(mode="secret"), new_id()
    answers = await asyncio.gather(*(five.cast(poll_id, "M000", "yes", ballot_id=ballot_id) for _ in range(50)))
    assert Counter(answer.status_code for answer in answers) == {201: 50}
    assert len({answer.content for answer in answers}) == 1
    receipt = answers[0].json()
    assert (receipt["marks"], receipt["accepted_at"]) == (None, None)
    for supersedes in (None, ballot_id):
        again = await five.cast(poll_id, "M000", "no", supersedes=supersedes)
        assert (again.status_code, again.json()["code"]) == (409, "no-change-allowed")
    await asyncio.gather(*(five.cast(poll_id, "M001", "no") for _ in range(50)))
    voted = await five.get(f"/polls/{poll_id}/voted")
    assert (voted.status_code, voted.json()["code"]) == (409, "wrong-mode")
    mine = await five.stand.client.get(f"/polls/{poll_id}/my-ballot", headers=five.delegate("M000"))
    assert (mine.json()["voted"], mine.json()["marks"], mine.json()["may_vote"]) == (True, None, False)
    result = await five.declared(poll_id)
    assert (result["counts"], result["papers"]) == ({"yes": 1, "no": 1, "abstain": 0}, 2)


async def test_a_vote_once_secret_is_never_lowered_to_open(five: Hall) -> None:
    motion_id = await five.motion(mode="secret")
    answer = await five.post(f"/motions/{motion_id}/polls", {"mode": "recorded"})
    assert (answer.status_code, answer.json()["code"]) == (409, "secrecy-cannot-be-lowered")
    open_motion = await five.motion()
    raised = await five.done(f"/motions/{open_motion}/polls", {"mode": "secret"})
    assert raised["mode"] == "secret"


async def test_who_has_voted_is_known_in_a_recorded_vote_but_not_how(five: Hall) -> None:
    poll_id = await five.opened()
    await five.all_cast(poll_id, yes=2)
    voted = await five.asked(f"/polls/{poll_id}/voted", role="teller")
    assert voted == {"voted": ["M000", "M001"], "not_voted": ["M002", "M003", "M004"]}
