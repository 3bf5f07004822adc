"""V5: frozen at opening who may vote; live until close who holds the vote."""

from __future__ import annotations

from typing import Any

from shared.contracts.envelope import Fact
from shared.contracts.topics import DELEGATIONS
from shared.kernel.canonical import sha256
from tests.component.voting.hall import (
    RULES,
    Hall,
    accredited,
    arrived,
    disputed,
    enrolled,
    hall,
    handed_over,
    left,
    restored,
    settled,
    suspended,
)


async def sent_but_not_waited_for(hall: Hall, fact: Fact) -> dict[str, str]:
    """The header of a client that has just seen this fact, whoever has heard it yet."""
    envelope = hall.stand.envelope(fact)
    await hall.stand.send(fact.TOPIC, envelope)
    return {"Hemicycle-After": f"{fact.TOPIC}={envelope.sequence}"}


async def test_suspend_then_open_at_once_never_freezes_the_old_roll(five: Hall) -> None:
    poll_id = await five.prepared()
    after = await sent_but_not_waited_for(five, suspended("M003"))
    opened = await five.post(f"/polls/{poll_id}/open", {}, **after)
    assert opened.json()["roll"] == ["M000", "M001", "M002", "M004"]
    refused = await five.cast(poll_id, "M003", "yes")
    assert (refused.status_code, refused.json()["code"]) == (403, "voting-right-suspended")


async def test_hand_over_then_open_at_once_lets_the_new_one_vote(five: Hall) -> None:
    poll_id = await five.prepared()
    after = await sent_but_not_waited_for(five, handed_over("M000"))
    assert (await five.post(f"/polls/{poll_id}/open", {}, **after)).status_code == 200
    assert (await five.cast(poll_id, "M000", "yes", function="alternate")).status_code == 201
    assert (await five.cast(poll_id, "M000", "no", function="head")).json()["code"] == "not-the-voting-delegate"


async def test_a_position_that_is_never_heard_is_told_after_a_bounded_wait(database_url: str) -> None:
    async with hall(database_url, members=1, wait_for_facts_ms=2_000) as one:
        poll_id = await one.prepared()
        answer = await one.post(f"/polls/{poll_id}/open", {}, **{"Hemicycle-After": f"{DELEGATIONS}=999"})
        assert (answer.status_code, answer.json()["code"]) == (503, "not-heard-yet")


async def test_suspended_during_the_poll_still_votes_in_it_and_not_in_the_next(five: Hall) -> None:
    poll_id = await five.opened()
    await five.tell(suspended("M000"))
    assert (await five.cast(poll_id, "M000", "yes")).status_code == 201
    await five.declared(poll_id)
    following = await five.opened()
    assert (await five.cast(following, "M000", "yes")).json()["code"] == "voting-right-suspended"
    await five.declared(following)
    await five.tell(restored("M000"))
    assert "M000" in (await five.asked(f"/polls/{await five.opened()}"))["roll"]


async def test_disputed_credentials_keep_a_member_off_the_next_roll_until_they_are_accepted(five: Hall) -> None:
    poll_id = await five.opened()
    await five.tell(disputed("M000"))
    assert (await five.cast(poll_id, "M000", "yes")).status_code == 201  # that roll is frozen
    await five.declared(poll_id)
    following = await five.opened()
    assert "M000" not in (await five.asked(f"/polls/{following}"))["roll"]
    assert (await five.cast(following, "M000", "yes")).json()["code"] == "not-on-the-roll"
    await five.declared(following)
    await five.tell(settled("M000"))
    assert (await five.cast(await five.opened(), "M000", "yes")).status_code == 201


async def test_leaving_does_not_withdraw_a_vote_and_coming_back_votes_again(five: Hall) -> None:
    poll_id, now = await five.opened(), five.stand.clock.now()
    first = (await five.cast(poll_id, "M000", "yes")).json()
    await five.tell(left("M000", now))
    assert (await five.cast(poll_id, "M000", "no", supersedes=first["ballot_id"])).json()["code"] == "not-present"
    await five.tell(arrived("M000", now))
    assert (await five.cast(poll_id, "M000", "no", supersedes=first["ballot_id"])).status_code == 201
    assert (await five.declared(poll_id))["roll_call"] == {"M000": "no"}


async def test_a_hand_over_during_the_poll_moves_the_vote_and_the_chain_goes_on(five: Hall) -> None:
    poll_id = await five.opened()
    first = (await five.cast(poll_id, "M000", "yes")).json()
    await five.tell(handed_over("M000"))
    other = await five.cast(poll_id, "M000", "no", supersedes=first["ballot_id"], function="alternate")
    assert (other.status_code, other.json()["link"]) == (201, 2)


async def test_an_admitted_member_votes_in_the_next_poll(five: Hall) -> None:
    admits = {"code": "FSM", "name": {"en": "Micronesia"}, "region": "Asia"}
    poll_id = await five.opened(subject="admission", admits=admits)
    await five.all_cast(poll_id, yes=4, no=1)
    result = await five.declared(poll_id)
    assert (result["outcome"], result["required"]) == ("adopted", 4)
    await five.tell(enrolled("FSM"), accredited("FSM"), arrived("FSM", five.stand.clock.now()))
    following = await five.opened()
    assert (await five.cast(following, "FSM", "yes")).status_code == 201


async def test_the_manifest_is_what_was_hashed_and_every_receipt_carries_it(five: Hall) -> None:
    poll_id = await five.opened(text={"en": "The Assembly resolves.", "ar": "تقرر الجمعية"})
    receipt = (await five.cast(poll_id, "M000", "yes")).json()
    frozen: dict[str, Any] = await five.asked(f"/polls/{poll_id}/manifest", role="auditor")
    assert sha256(frozen["manifest"]) == frozen["manifest_hash"] == receipt["manifest_hash"]
    assert frozen["manifest"]["text"] == {"en": "The Assembly resolves.", "ar": "تقرر الجمعية"}
    assert (await five.declared(poll_id))["manifest_hash"] == receipt["manifest_hash"]


async def test_without_a_quorum_a_poll_does_not_open(database_url: str) -> None:
    async with hall(database_url, members=6, present=3) as six:
        poll_id = await six.prepared()
        refused = await six.post(f"/polls/{poll_id}/open", {})
        assert (refused.status_code, refused.json()["code"]) == (409, "no-quorum")
        assert (refused.json()["present"], refused.json()["required"]) == (3, 4)
        await six.tell(arrived("M005", six.stand.clock.now()))
        assert (await six.post(f"/polls/{poll_id}/open", {})).status_code == 200


async def test_a_quorum_lost_at_close_decides_nothing_where_the_rules_ask_then(database_url: str) -> None:
    quorum = {**RULES["quorum"], "checked_at": ["open", "close"]}
    async with hall(database_url, members=5, rules={**RULES, "quorum": quorum}) as five:
        poll_id = await five.opened()
        await five.all_cast(poll_id, yes=5)
        await five.tell(*(left(name, five.stand.clock.now()) for name in five.codes[:3]))
        result = await five.declared(poll_id)
        assert (result["outcome"], result["quorum_met"], result["quorum_present"]) == ("no_quorum", False, 2)
        assert result["counts"]["yes"] == 5


async def test_those_who_may_not_see_the_roll_do_not(five: Hall) -> None:
    poll_id = await five.opened()
    seen = {role: (await five.asked(f"/polls/{poll_id}", role=role))["roll"] for role in ("teller", "display", "desk")}
    assert seen == {"teller": list(five.codes), "display": [], "desk": []}


async def test_a_fact_of_a_hall_in_memory_that_holds_nothing_of_what_it_must_is_rejected_and_changes_nothing(
    five: Hall,
) -> None:
    poll_id = await five.opened()
    assert (await five.cast(poll_id, "M000", "yes")).status_code == 201  # its hall is in memory from here on
    for fact, hollow in (
        (handed_over("M001"), {}),
        (left("M001", five.stand.clock.now()), {}),
        (handed_over("M001"), {"delegation": {}}),
    ):
        envelope = five.stand.envelope(fact)
        body = {"assembly_id": envelope.data["assembly_id"], **hollow}
        await five.stand.send(fact.TOPIC, envelope.model_copy(update={"data": body}))
    await five.tell(suspended("M002"), handed_over("M003"), left("M004", five.stand.clock.now()))
    assert (await five.cast(poll_id, "M001", "no")).status_code == 201
    assert five.stand.running.listener.stopped is None
    assert five.stand.running.listener.rejected == 3
