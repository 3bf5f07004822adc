"""Votes that are taken again because the rules say so: equally divided, or put off by abstentions; and how every result is
explained."""

from __future__ import annotations

from shared.contracts import topics
from shared.contracts import voting as said
from tests.component.voting.hall import RULES, Hall, arrived, hall, left

REVOTE = {**RULES, "tie": ["revote", "rejected"]}
PUT_OFF = {**RULES, "postponement": {"fraction": "1/2", "comparison": ">", "source": "No. 416"}}


async def test_an_equally_divided_vote_is_taken_again_and_then_rejected(database_url: str) -> None:
    async with hall(database_url, rules=REVOTE) as five:
        motion_id = await five.motion()
        first = await five.voted(motion_id, yes=2, no=2)
        assert (first["outcome"], first["second_vote"]) == ("not_adopted", True)
        assert first["sentence"]["en"].endswith("the vote is equally divided. The vote will be taken again.")
        waiting = (await five.motions())[motion_id]
        assert (waiting["state"], waiting["second_vote"]) == ("tabled", True)
        second = await five.voted(motion_id, first["poll_id"], yes=2, no=2)
        assert (second["outcome"], second["second_vote"]) == ("not_adopted", False)
        assert second["sentence"]["en"].endswith("Rejected: the vote is equally divided for the second time.")
        rejected = (await five.motions())[motion_id]
        assert (rejected["state"], rejected["second_vote"]) == ("not_adopted", False)
        (ordered,) = await five.said(topics.PROCEEDINGS, said.MotionOrderedV1)
        (decided,) = await five.said(topics.PROCEEDINGS, said.MotionDecidedV1)
        assert ordered.data["motion"]["second_vote"]
        assert decided.data["motion"]["state"] == "not_adopted"


async def test_a_second_vote_can_adopt(database_url: str) -> None:
    async with hall(database_url, rules=REVOTE) as five:
        motion_id = await five.motion()
        first = await five.voted(motion_id, yes=2, no=2)
        assert (await five.voted(motion_id, first["poll_id"], yes=3, no=2))["outcome"] == "adopted"
        assert (await five.motions())[motion_id]["state"] == "adopted"


async def test_an_amendment_equally_divided_once_is_still_put_before_its_text(database_url: str) -> None:
    async with hall(database_url, rules=REVOTE) as five:
        text = await five.motion()
        amendment = await five.motion(parent_motion_id=text)
        first = await five.voted(amendment, yes=1, no=1)
        assert (await five.post(f"/motions/{text}/polls", {})).json()["code"] == "amendments-first"
        await five.voted(amendment, first["poll_id"], yes=1, no=1)
        assert (await five.voted(text, yes=1))["outcome"] == "adopted"


async def test_the_repeat_of_an_adopted_vote_equally_divided_takes_the_adoption_back(database_url: str) -> None:
    async with hall(database_url, rules=REVOTE) as five:
        motion_id = await five.motion()
        first = await five.voted(motion_id, yes=2)
        again = await five.voted(motion_id, first["poll_id"], yes=1, no=1)
        assert again["second_vote"]
        motion = (await five.motions())[motion_id]
        assert (motion["state"], motion["second_vote"]) == ("not_adopted", True)


async def test_where_the_rules_reject_at_once_no_second_vote_is_due(five: Hall) -> None:
    motion_id = await five.motion()
    result = await five.voted(motion_id, yes=2, no=2)
    assert (result["outcome"], result["second_vote"]) == ("not_adopted", False)
    assert (await five.motions())[motion_id]["state"] == "not_adopted"


async def test_so_many_abstentions_put_the_question_off_once(database_url: str) -> None:
    async with hall(database_url, rules=PUT_OFF) as five:
        motion_id = await five.motion()
        first = await five.voted(motion_id, yes=2, abstain=3)
        assert first["outcome"] == "postponed"
        assert first["sentence"]["en"].endswith("so the question is put off to a later vote.")
        assert (await five.motions())[motion_id]["state"] == "tabled"
        assert await five.said(topics.PROCEEDINGS, said.MotionDecidedV1) == []
        second = await five.voted(motion_id, first["poll_id"], yes=2, abstain=3)
        assert (second["outcome"], (await five.motions())[motion_id]["state"]) == ("adopted", "adopted")


async def test_every_result_carries_its_rule_its_source_and_its_working(database_url: str) -> None:
    sourced = {**RULES["majorities"]["two_thirds"], "source": "Const. 4", "verify": True}
    async with hall(database_url, rules={**RULES, "majorities": {"two_thirds": sourced}}) as five:
        poll_id = await five.opened(majority="two_thirds")
        cited = {"majority": "two_thirds", "source": "Const. 4", "verify": True}
        manifest = (await five.asked(f"/polls/{poll_id}/manifest"))["manifest"]
        polled = (await five.asked(f"/polls/{poll_id}"))["rule"]
        for rule in (polled, manifest["rule"]):
            assert {name: rule[name] for name in cited} == cited
        await five.all_cast(poll_id, yes=2, no=1, abstain=1)
        proposed = (await five.done(f"/polls/{poll_id}/close"))["proposed"]
        result = (await five.done(f"/polls/{poll_id}/declare", {}))["result"]
        assert result["rule"] == {"rules": "test", **cited}
        assert result["working"]["en"].splitlines() == [
            "Rule: two_thirds (test).",
            "Source: Const. 4.",
            "This rule is still to be verified against its text.",
            "Base: votes for or against (3).",
            "Required: at least 2/3 of 3, that is 2.",
            "Votes in favour: 2. The required number is reached.",
            "Adopted.",
        ]
        assert {name: proposed[name] for name in ("working", "rule", "absent")} == {
            name: result[name] for name in ("working", "rule", "absent")
        }


async def test_of_every_vote_it_is_kept_how_many_did_not_vote_and_how_many_were_absent(database_url: str) -> None:
    async with hall(database_url, members=7, present=5) as seven:
        for mode in ("recorded", "secret"):
            poll_id = await seven.opened(mode=mode)
            await seven.tell(arrived("M005", seven.stand.clock.now()))
            for name, mark in (("M000", "yes"), ("M001", "abstain"), ("M005", "no")):  # the last has come since
                assert (await seven.cast(poll_id, name, mark)).status_code == 201
            result = await seven.declared(poll_id)
            assert (result["papers"], result["not_voting"], result["absent"]) == (3, 3, 1), mode
            await seven.tell(left("M005", seven.stand.clock.now()))
