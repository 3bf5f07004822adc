"""V1, V2: one vote a member, whatever is retried or raced; what was acknowledged counts, what was refused does not."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import datetime

import pytest

from tests.component.voting.hall import ASSEMBLY, Hall, accredited, arrived, enrolled, hex_id, left, new_id, revoked


async def test_of_200_first_ballots_of_one_member_at_once_one_is_accepted(five: Hall) -> None:
    poll_id = await five.opened()
    answers = await asyncio.gather(*(five.cast(poll_id, "M000", ("yes", "no")[n % 2]) for n in range(200)))
    assert Counter(answer.status_code for answer in answers) == {201: 1, 409: 199}
    assert {a.json()["code"] for a in answers if a.status_code == 409} == {"ballot-superseded"}
    (accepted,) = [answer.json() for answer in answers if answer.status_code == 201]
    tally = await five.tally_complete(poll_id)
    assert (tally["voted"], tally["accepted"]) == (1, 1)
    closed = await five.done(f"/polls/{poll_id}/close")
    assert closed["recount"]["counts"][accepted["marks"][0]] == 1
    assert closed["recount"]["papers"] == 1


async def test_the_same_ballot_200_times_is_stored_once_and_answered_alike(five: Hall) -> None:
    poll_id, ballot_id = await five.opened(), new_id()
    answers = await asyncio.gather(*(five.cast(poll_id, "M000", "yes", ballot_id=ballot_id) for _ in range(200)))
    answers.append(await five.cast(poll_id, "M000", "yes", ballot_id=ballot_id))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert (await five.tally_complete(poll_id))["accepted"] == 1


async def test_a_vote_is_changed_until_close_and_the_newest_counts(five: Hall) -> None:
    poll_id = await five.opened()
    first = (await five.cast(poll_id, "M000", "yes")).json()
    second = (await five.cast(poll_id, "M000", "no", supersedes=first["ballot_id"])).json()
    third = (await five.cast(poll_id, "M000", "abstain", supersedes=second["ballot_id"])).json()
    assert [receipt["link"] for receipt in (first, second, third)] == [1, 2, 3]
    tally = await five.tally_complete(poll_id)
    assert (tally["counted"], tally["voted"]) == (3, 1)
    assert tally["counts"] == {"yes": 0, "no": 0, "abstain": 1}
    assert (await five.declared(poll_id))["roll_call"] == {"M000": "abstain"}


async def test_a_stale_retry_never_overrules_a_newer_choice(five: Hall) -> None:
    poll_id = await five.opened()
    first = (await five.cast(poll_id, "M000", "yes")).json()
    newer = await five.cast(poll_id, "M000", "no", supersedes=first["ballot_id"])
    late_first = await five.cast(poll_id, "M000", "abstain")
    late_second = await five.cast(poll_id, "M000", "abstain", supersedes=first["ballot_id"])
    assert [late_first.status_code, late_second.status_code] == [409, 409]
    assert late_second.json()["code"] == "ballot-superseded"
    repeated = await five.cast(poll_id, "M000", "yes", ballot_id=first["ballot_id"])
    assert (repeated.status_code, repeated.json()) == (201, first)
    assert newer.status_code == 201
    assert (await five.declared(poll_id))["counts"] == {"yes": 0, "no": 1, "abstain": 0}


async def test_a_chain_of_changes_sent_at_once_ends_as_a_chain(five: Hall) -> None:
    poll_id, ids = await five.opened(), [new_id() for _ in range(20)]
    ballots = [
        five.cast(poll_id, "M000", "no" if n % 2 else "yes", ballot_id=ids[n], supersedes=ids[n - 1] if n else None)
        for n in range(20)
    ]
    answers = await asyncio.gather(*ballots)
    stored = [answer.json()["link"] for answer in answers if answer.status_code == 201]
    assert stored == list(range(1, len(stored) + 1))
    assert (await five.tally_complete(poll_id))["counted"] == len(stored)


async def test_a_ballot_that_replaces_an_unknown_one_is_refused(five: Hall) -> None:
    poll_id = await five.opened()
    assert (await five.cast(poll_id, "M000", "yes", supersedes=new_id())).json()["code"] == "ballot-superseded"
    other = (await five.cast(poll_id, "M001", "yes")).json()
    stolen = await five.cast(poll_id, "M000", "no", supersedes=other["ballot_id"])
    assert stolen.json()["code"] == "ballot-superseded"
    assert (await five.tally_complete(poll_id))["accepted"] == 1


async def test_an_id_used_for_another_ballot_is_refused(five: Hall) -> None:
    poll_id, ballot_id = await five.opened(), new_id()
    assert (await five.cast(poll_id, "M000", "yes", ballot_id=ballot_id)).status_code == 201
    for name, mark in (("M000", "no"), ("M001", "yes")):
        answer = await five.cast(poll_id, name, mark, ballot_id=ballot_id)
        assert (answer.status_code, answer.json()["code"]) == (409, "ballot-id-reused")


async def test_a_retry_after_close_or_after_leaving_is_told_that_its_ballot_counts(five: Hall) -> None:
    poll_id, ballot_id = await five.opened(), new_id()
    first = await five.cast(poll_id, "M000", "yes", ballot_id=ballot_id)
    await five.tell(left("M000", five.stand.clock.now()))
    assert (await five.cast(poll_id, "M000", "yes", ballot_id=ballot_id)).content == first.content
    assert (await five.cast(poll_id, "M000", "no", supersedes=ballot_id)).json()["code"] == "not-present"
    await five.done(f"/polls/{poll_id}/close")
    assert (await five.cast(poll_id, "M000", "yes", ballot_id=ballot_id)).content == first.content
    late = await five.cast(poll_id, "M001", "yes")
    assert (late.status_code, late.json()["code"]) == (409, "poll-closed")
    assert (await five.declared(poll_id))["papers"] == 1


async def test_where_no_change_is_allowed_the_first_ballot_stands(five: Hall) -> None:
    poll_id = await five.opened(change_allowed=False)
    first = (await five.cast(poll_id, "M000", "yes")).json()
    for supersedes in (None, first["ballot_id"]):
        answer = await five.cast(poll_id, "M000", "no", supersedes=supersedes)
        assert (answer.status_code, answer.json()["code"]) == (409, "no-change-allowed")


async def test_everything_that_is_no_vote_is_refused_by_name(five: Hall) -> None:
    now = five.stand.clock.now()
    poll_id = await five.opened()
    await five.tell(
        enrolled("NEW"), accredited("NEW"), arrived("NEW", now), left("M001", now), revoked("M002"),
        accredited("M003", voting="alternate"),
    )  # fmt: skip
    refused = {
        "not-present": await five.cast(poll_id, "M001", "yes"),
        "credential-revoked": await five.cast(poll_id, "M002", "yes"),
        "not-the-voting-delegate": await five.cast(poll_id, "M003", "yes"),
        "not-on-the-roll": await five.cast(poll_id, "NEW", "yes"),
        "choice-not-offered": await five.cast(poll_id, "M000", "perhaps"),
        "too-many-marks": await five.cast(poll_id, "M000", "yes", "no"),
        "marked-twice": await five.cast(poll_id, "M000", "yes", "yes"),
        "too-few-marks": await five.cast(poll_id, "M000"),
        "unknown-poll": await five.cast(new_id(), "M000", "yes"),
    }
    assert {code: answer.json()["code"] for code, answer in refused.items()} == {code: code for code in refused}
    assert {answer.headers["content-type"] for answer in refused.values()} == {"application/problem+json"}
    assert (await five.cast(poll_id, "M003", "yes", function="alternate")).status_code == 201
    assert (await five.declared(poll_id))["papers"] == 1


async def test_a_ballot_for_a_poll_that_is_not_open_is_refused_by_its_state(five: Hall) -> None:
    poll_id = await five.prepared()
    assert (await five.cast(poll_id, "M000", "yes")).json()["code"] == "poll-not-open"
    await five.done(f"/polls/{poll_id}/open", {})
    assert (await five.cast(poll_id, "M000", "yes")).status_code == 201
    await five.done(f"/polls/{poll_id}/hold")
    assert (await five.cast(poll_id, "M001", "yes")).json()["code"] == "poll-not-open"
    await five.done(f"/polls/{poll_id}/resume")
    assert (await five.cast(poll_id, "M001", "yes")).status_code == 201
    await five.done(f"/polls/{poll_id}/void", {"reason": "wrong text"})
    assert (await five.cast(poll_id, "M002", "yes")).json()["code"] == "poll-void"


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (b"", 400, "malformed-json"),
        (b"{", 400, "malformed-json"),
        (b"[]", 422, "invalid"),
        (b'{"ballot_id": "x", "marks": ["yes"]}', 422, "invalid"),
        (b'{"ballot_id": "' + b"0" * 32 + b'", "marks": ["yes"], "weight": 2}', 422, "invalid"),
        (b'{"ballot_id": "' + b"0" * 32 + b'", "marks": "yes"}', 422, "invalid"),
        (b'{"ballot_id": "' + b"0" * 32 + b'", "marks": ["\\u0000"]}', 422, "choice-not-offered"),
        (b" " * 3_000_000, 413, "body-too-large"),
    ],
)
async def test_bad_input_is_a_problem_document(five: Hall, content: bytes, status: int, code: str) -> None:
    poll_id = await five.opened()
    path, headers = f"/polls/{poll_id}/ballots", {**five.delegate("M000"), "content-type": "application/json"}
    answer = await five.stand.client.post(path, content=content, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_a_delegate_of_another_assembly_finds_no_poll(five: Hall) -> None:
    poll_id = await five.opened()
    elsewhere = five.stand.tokens.headers(
        "delegate", "9" * 32, subject=hex_id("M000-head"), assembly_id=ASSEMBLY, delegation_id=hex_id("M000")
    )
    body = {"ballot_id": new_id(), "marks": ["yes"]}
    answer = await five.stand.client.post(f"/polls/{poll_id}/ballots", json=body, headers=elsewhere)
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown-poll")
    unsigned = await five.stand.client.post(f"/polls/{poll_id}/ballots", json=body)
    assert (unsigned.status_code, unsigned.json()["code"]) == (401, "not-signed-in")
    observer = await five.stand.client.post(f"/polls/{poll_id}/ballots", json=body, headers=five.staff("observer"))
    assert (observer.status_code, observer.json()["code"]) == (403, "wrong-role")


async def test_my_ballot_tells_a_delegate_where_it_stands(five: Hall) -> None:
    poll_id = await five.opened()
    path = f"/polls/{poll_id}/my-ballot"
    before = (await five.stand.client.get(path, headers=five.delegate("M000"))).json()
    assert (before["voted"], before["may_vote"], before["supersedes_next"]) == (False, True, None)
    receipt = (await five.cast(poll_id, "M000", "yes")).json()
    after = (await five.stand.client.get(path, headers=five.delegate("M000"))).json()
    assert (after["voted"], after["marks"], after["supersedes_next"]) == (True, ["yes"], receipt["ballot_id"])
    assert (after["ballot_id"], after["link"]) == (receipt["ballot_id"], receipt["link"])
    asked, answered = (datetime.fromisoformat(each["accepted_at"]) for each in (after, receipt))
    assert asked == answered  # a tablet that was reloaded says the same as one that was answered
    other = (await five.stand.client.get(path, headers=five.delegate("M000", "alternate"))).json()
    assert (other["may_vote"], other["reason_code"]) == (False, "not-the-voting-delegate")
