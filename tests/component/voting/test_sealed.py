"""A sealed vote from its sealing to its bundle, and what is refused on the way. Each refusal names itself and says nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from services.voting.main import build
from shared.contracts import topics
from shared.contracts import voting as said
from shared.sealed.ballots import make_ballot, set_hash
from shared.sealed.encoding import b64, digest
from shared.sealed.envelopes import envelope_hash, seal_envelope
from shared.sealed.keys import is_signed, new_key, point, private_text, sign
from shared.sealed.requests import issue_log
from shared.sealed.statements import closed_statement
from tests.component.voting.hall import new_id
from tests.component.voting.sealed_hall import SealedHall, bound, sealed_hall
from tests.component.voting.test_decisions import called
from tests.harness.service import started
from verifier.verify import main


@pytest.fixture
async def five(database_url: str) -> AsyncIterator[SealedHall]:
    async with sealed_hall(database_url) as found:
        yield found


async def test_a_round_is_counted_as_it_was_marked_and_nothing_but_turnout_is_known_before(five: SealedHall) -> None:
    poll_id = await five.opened()
    await five.voted(poll_id, {"M000": 0, "M001": 0, "M002": 0, "M003": 1})
    tally = await five.hall.tally(poll_id)
    assert (tally["counts"], tally["members_voted"], tally["voted"]) == (None, None, 4)
    posted = await five.closed(poll_id)
    assert (await five.hall.done(f"/polls/{poll_id}/close"))["recount"] is None
    refused = await five.hall.post(f"/polls/{poll_id}/declare", {})
    assert refused.json()["code"] == "box-not-open"
    assert (await five.open_box(poll_id, 3, posted)).json()["stage"] == "closed"
    opened = (await five.open_box(poll_id, 1, posted)).json()
    assert (opened["stage"], opened["opened"], opened["issued"], opened["received"]) == ("opened", [1, 3], 4, 4)
    result = (await five.hall.done(f"/polls/{poll_id}/declare", {}))["result"]
    assert (result["counts"], result["outcome"]) == ({"yes": 3, "no": 1, "abstain": 0}, "adopted")
    assert (result["roll_call"], result["not_voting"], result["checks"]) == (None, 1, {"turnout": "alike"})


async def test_the_bundle_holds_what_the_board_showed_and_both_logs_alike(five: SealedHall) -> None:
    poll_id = await five.opened()
    await five.voted(poll_id, {"M000": 0, "M004": 2})
    await five.counted(poll_id)
    board = await five.hall.asked(f"/polls/{poll_id}/board")
    await five.hall.done(f"/polls/{poll_id}/declare", {})
    await five.sign_bundle(poll_id, 1, 2)
    found = await five.bundle(poll_id)
    assert found["ballots"] == board["ballots"]
    assert found["closed"]["set_hash"] == set_hash(five.round.hash, board["ballots"])
    said = closed_statement(five.round.hash, found["closed"]["set_hash"])
    assert board["signatures"] == found["closed"]["signatures"]
    assert len(board["signatures"]) == 2
    for each in board["signatures"]:  # without which a tablet could be shown a board of its own
        assert is_signed(five.round.sign_keys[each["teller"] - 1], each["signature"], said)
    assert [each["member"] for each in found["issued"]["requests"]] == ["M000", "M004"]
    hashes = sorted(digest(each).hex() for each in found["issued"]["requests"])
    assert found["issued"]["a"]["requests"] == found["issued"]["b"]["requests"] == hashes
    assert [each["by"] for each in found["signatures"]] == ["platform", "teller 1", "teller 2"]
    verbs = [each["verb"] for each in found["acts"]["entries"]]
    assert verbs == ["poll opened", "poll closing", "poll closed", "box opened", "box opened", "result declared"]
    assert (found["paper"], found["without"]) == (None, [])


async def test_a_process_that_has_the_bundle_already_shows_what_a_teller_signed_at_another(
    five: SealedHall, database_url: str
) -> None:
    poll_id = await five.opened()
    await five.voted(poll_id, {"M000": 0})
    await five.declared(poll_id)
    here = five.hall.stand
    again: dict[str, Any] = {"secrets_dir": here.platform.settings.secrets_dir, "clock": here.clock, "log": here.log}
    async with started(build, database_url, **again) as there:
        path = f"/polls/{poll_id}/bundle"
        assert len((await there.client.get(path)).json()["signatures"]) == 1
        await five.sign_bundle(poll_id, 1)
        await five.sign_bundle(poll_id, 3)
        signed = (await there.client.get(path)).json()["signatures"]
        assert [each["by"] for each in signed] == ["platform", "teller 1", "teller 3"]


async def test_a_hall_that_asks_for_its_tokens_in_one_moment_leaves_connections_to_the_chair(postgres_url: str) -> None:
    """More tablets than the pool has connections, all held up by the database; nobody else is."""
    async with sealed_hall(postgres_url, members=30) as hall:
        poll_id, database = await hall.opened(), hall.hall.stand.running.service.database
        requests = {name: hall.making(name)[1] for name in hall.devices}
        other = await asyncpg.connect(database.driver_url)
        async with other.transaction():
            await other.fetch("SELECT 1 FROM polls WHERE poll_id = $1 FOR UPDATE", poll_id)
            path = f"/polls/{poll_id}/requests"
            asking = [asyncio.create_task(hall.as_delegate(name, path, each)) for name, each in requests.items()]
            async with asyncio.timeout(20):
                while await other.fetchval("SELECT count(*) FROM pg_locks WHERE NOT granted") == 0:  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
            answer = await hall.hall.get(f"/polls/{poll_id}/sealed")
            assert (answer.status_code, answer.json()["issued"]) == (200, 0)
            assert not any(each.done() for each in asking)
        await other.close()
        assert {each.status_code for each in await asyncio.gather(*asking)} == {200}
        assert (await hall.hall.asked(f"/polls/{poll_id}/sealed"))["issued"] == 30


async def test_more_screens_than_the_store_has_connections_ask_at_once_of_a_hall_that_is_not_known_yet(
    five: SealedHall,
) -> None:
    poll_id = await five.sealed()
    client, who = five.hall.stand.client, five.hall.delegate("M000")
    async with asyncio.timeout(20):
        found = await asyncio.gather(*[client.get(f"/polls/{poll_id}/sealed", headers=who) for _ in range(30)])
    assert {each.status_code for each in found} == {200}


async def test_the_verifier_finds_that_everything_holds_in_the_bundle_of_a_sealed_election(
    five: SealedHall, tmp_path: Path
) -> None:
    poll_id = new_id()
    await five.hall.tell(called(poll_id, most=2, secret_votes="sealed"))
    await five.opened(poll_id=poll_id)
    await five.voted(poll_id, {"M000": 0, "M001": 1, "M002": 1})
    await five.token(poll_id, "M003")  # asks, and never votes
    result = await five.declared(poll_id)
    assert (result["outcome"], sorted(result["counts"].values())) == ("counted", [1, 2])
    assert await verdict(five, poll_id, tmp_path) == 1  # no teller has signed it
    await five.sign_bundle(poll_id, 1, 3)
    assert await verdict(five, poll_id, tmp_path) == 0


async def verdict(five: SealedHall, poll_id: str, folder: Path) -> int:
    file = folder / "a.bundle.json"
    file.write_bytes((await five.hall.stand.client.get(f"/polls/{poll_id}/bundle")).content)
    return main([str(file)])


async def test_the_posted_hash_is_said_before_any_key_is_used(five: SealedHall) -> None:
    poll_id = await five.opened()
    await five.voted(poll_id, {"M000": 0})
    early = await five.open_box(poll_id, 1, "0" * 64)
    assert early.json()["code"] == "poll-not-closed"
    await five.hall.done(f"/polls/{poll_id}/close")
    early = await five.open_box(poll_id, 1, "0" * 64)
    assert early.json()["code"] == "urn-not-closed"
    assert (await five.pass_on(poll_id, [], final=True)).is_success
    closed = [each.data["poll"] for each in await five.hall.said(topics.POLLS, said.PollClosedV1)]
    assert [each["stage"] for each in closed] == ["closing", "closed"]
    assert closed[1]["set_hash"] == (await five.hall.asked(f"/polls/{poll_id}/sealed"))["set_hash"] is not None


async def test_each_key_that_is_shown_is_told_to_every_screen(five: SealedHall) -> None:
    poll_id = await five.sealed()
    await five.with_keys(poll_id)  # the host first, then the tellers one by one
    told = [each.data["poll"] for each in await five.hall.said(topics.POLLS, said.SealedProgressedV1)]
    assert [(each["stage"], each["sealing"]) for each in told] == [
        (stage, {"tellers": tellers, "host": host, "swapped": 0})
        for stage, tellers, host in (
            ("keys", 0, False), ("keys", 0, True), ("keys", 1, True), ("keys", 2, True), ("ready", 3, True),
        )
    ]  # fmt: skip


async def test_no_fact_is_said_of_a_ballot_or_a_token(five: SealedHall) -> None:
    poll_id = await five.opened()
    before = [len(await five.hall.said(topic)) for topic in (topics.POLLS, topics.PROCEEDINGS)]
    await five.voted(poll_id, dict.fromkeys(five.devices, 1))
    assert [len(await five.hall.said(topic)) for topic in (topics.POLLS, topics.PROCEEDINGS)] == before
    assert await five.hall.said(topics.BALLOTS) == []


async def test_one_token_a_delegation_and_the_same_request_the_same_answer(five: SealedHall) -> None:
    poll_id = await five.opened()
    path = f"/polls/{poll_id}/requests"
    _, request = five.making("M000")
    first, again = [await five.as_delegate("M000", path, request) for _ in range(2)]
    assert first.json() == again.json()
    _, another = five.making("M000")
    assert (await five.as_delegate("M000", path, another)).json()["code"] == "token-already-issued"
    assert (await five.hall.asked(f"/polls/{poll_id}/sealed"))["issued"] == 1
    await five.hall.done(f"/polls/{poll_id}/close")
    assert (await five.as_delegate("M000", path, request)).json() == first.json()
    _, late = five.making("M001")
    assert (await five.as_delegate("M001", path, late)).json()["code"] == "poll-closed"


async def test_a_request_that_is_not_the_delegations_own_is_refused_by_name(five: SealedHall) -> None:
    poll_id = await five.opened()
    path = f"/polls/{poll_id}/requests"
    _, good = five.making("M000")
    stranger = new_key()
    bad = {
        "bad-request-signature": {**good, "a": good["b"]},
        "request-of-another-round": {**good, "manifest_hash": "0" * 64},
        "device-not-on-roll": {**good, "device": point(stranger)},
        "request-malformed": {**good, "a": "AAAA"},
        "invalid": {**good, "more": "1"},
    }
    for code_, request in bad.items():
        assert (await five.as_delegate("M000", path, request)).json()["code"] == code_
    assert (await five.as_delegate("M001", path, good)).json()["code"] == "request-for-another-delegation"
    alternate = five.hall.delegate("M000", "alternate")
    answer = await five.hall.stand.client.post(path, json=good, headers=alternate)
    assert answer.json()["code"] == "not-the-voting-delegate"
    assert (await five.hall.asked(f"/polls/{poll_id}/sealed"))["issued"] == 0


async def test_every_tablet_can_see_that_it_was_shown_the_keys_that_were_frozen_for_all(five: SealedHall) -> None:
    poll_id = await five.opened()
    answer = await five.hall.stand.client.get(f"/polls/{poll_id}/round", headers=five.hall.delegate("M003"))
    found = answer.json()
    assert digest(found["manifest"]).hex() == found["manifest_hash"] == five.round.hash_hex
    shown = await five.hall.asked(f"/polls/{poll_id}/sealed")
    frozen = found["manifest"]["sealed"]
    assert {name: frozen[name] for name in ("signer_a", "signer_b", "tellers", "urn_key", "relay_key")} == {
        name: shown[name] for name in ("signer_a", "signer_b", "tellers", "urn_key", "relay_key")
    }
    other = await five.hall.prepared()
    assert (await five.hall.get(f"/polls/{other}/round")).json()["code"] == "wrong-mode"


async def test_signer_b_learns_from_a_whom_it_may_answer_and_whom_it_must_log(five: SealedHall) -> None:
    poll_id = await five.opened()
    _, request = five.making("M000")
    path, mine, other = f"/polls/{poll_id}/answered", digest(request).hex(), "5" * 64
    assert (await five.as_host("POST", path, {"requests": [mine, other]})).json() == {"answered": []}
    await five.as_delegate("M000", f"/polls/{poll_id}/requests", request)
    assert (await five.as_host("POST", path, {"requests": [mine, other]})).json() == {"answered": [mine]}
    assert (await five.as_host("GET", f"/polls/{poll_id}/requests")).json() == {"requests": [request]}


async def test_what_is_no_ballot_of_this_round_does_not_come_into_the_urn(five: SealedHall) -> None:
    poll_id = await five.opened()
    token = await five.token(poll_id, "M000")
    good = make_ballot(five.round, token, 1, [0])
    other = make_ballot(five.round, token, 2, [1])
    stuffed = {**good, "token": {**good["token"], "a": good["token"]["b"]}}
    one_signer = {**good, "token": {**good["token"], "b": good["token"]["a"]}}
    offered: dict[str, bytes] = {
        "token-signature-a": seal_envelope(five.round, stuffed),
        "token-signature-b": seal_envelope(five.round, one_signer),
        "ballot-signature": seal_envelope(five.round, {**good, "content": other["content"]}),
        "ballot-malformed": seal_envelope(five.round, {**good, "seq": 0}),
        "envelope-malformed": bytes(8273),
    }
    answer = await five.pass_on(poll_id, [b64(each) for each in offered.values()])
    expected = {envelope_hash(each): code_ for code_, each in offered.items()}
    assert answer.json() == {"taken": 0, "refused": expected}
    first = seal_envelope(five.round, good)
    assert (await five.pass_on(poll_id, [b64(first)])).json() == {"taken": 1, "refused": {}}
    assert (await five.pass_on(poll_id, [b64(first)])).json() == {"taken": 1, "refused": {}}  # sent again
    second = seal_envelope(five.round, other)
    refused = (await five.pass_on(poll_id, [b64(second)])).json()["refused"]
    assert refused == {envelope_hash(second): "ballot-not-the-newest"}
    assert (await five.hall.asked(f"/polls/{poll_id}/sealed"))["received"] == 1


async def test_the_last_batch_closes_the_urn_once_and_never_before_the_vote_is_closed(five: SealedHall) -> None:
    poll_id = await five.opened()
    await five.voted(poll_id, {"M000": 0})
    assert (await five.pass_on(poll_id, [], final=True)).json()["code"] == "poll-not-closed"
    await five.token(poll_id, "M001")
    await five.token(poll_id, "M002")
    await five.hall.done(f"/polls/{poll_id}/close")
    body: dict[str, Any] = {"envelopes": [], "final": True, "issue_log": None}
    assert (await five.as_host("POST", f"/polls/{poll_id}/urn", body)).json()["code"] == "issue-log-missing"
    forged = issue_log(five.round.hash, [], new_key())
    answer = await five.as_host("POST", f"/polls/{poll_id}/urn", {**body, "issue_log": forged})
    assert answer.json()["code"] == "issue-log-wrong"
    flushed = five.envelope("M001", 1)
    assert (await five.pass_on(poll_id, [flushed], final=True)).json() == {"taken": 1, "refused": {}}
    assert (await five.pass_on(poll_id, [flushed], final=True)).json() == {"taken": 1, "refused": {}}
    assert list((await five.pass_on(poll_id, [five.envelope("M002", 0)])).json()["refused"].values()) == ["urn-closed"]
    assert (await five.hall.asked(f"/polls/{poll_id}/sealed"))["received"] == 2


async def test_the_host_is_sent_each_manifest_until_it_says_that_it_has_it(five: SealedHall) -> None:
    opened = await five.opened()
    waiting = await five.sealed()

    async def told(*known: str) -> dict[str, Any]:
        rounds = (await five.as_host("POST", "/sealed-rounds", {"known": [*known]})).json()["rounds"]
        return {each["poll_id"]: each for each in rounds}

    whole = await told("0" * 64)
    assert whole[opened]["manifest_hash"] == digest(whole[opened]["manifest"]).hex()
    assert whole[waiting]["manifest"] is whole[waiting]["manifest_hash"] is None
    known = await told(whole[opened]["manifest_hash"])
    assert known == {**whole, opened: {**whole[opened], "manifest": None}}
    for malformed in (["0" * 63], ["A" * 64], ["0" * 64] * 321, "0" * 64, [None]):
        answer = await five.as_host("POST", "/sealed-rounds", {"known": malformed})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid")


async def test_the_host_is_told_which_of_the_votes_that_it_follows_are_over(five: SealedHall) -> None:
    """Only of those it may forget the keys; it keeps what it hears nothing of."""
    running, void, trusted = await five.opened(), await five.sealed(), await five.sealed()
    await five.hall.done(f"/polls/{void}/void", {"reason": "not needed"})
    await five.hall.done(f"/polls/{trusted}/operator-trusted", {"reason": "low stakes"})
    followed = [running, void, trusted, "5" * 32]
    answer = (await five.as_host("POST", "/sealed-rounds", {"followed": followed})).json()
    assert ([each["poll_id"] for each in answer["rounds"]], answer["over"]) == ([running], sorted([void, trusted]))
    assert (await five.as_host("POST", "/sealed-rounds", {"followed": ["5" * 32] * 65})).status_code == 422


async def test_where_the_signers_say_differently_who_has_a_token_the_box_stays_closed(five: SealedHall) -> None:
    poll_id = await five.opened()
    await five.voted(poll_id, {"M000": 0, "M001": 1})
    del five.requests["M001"]  # as if signer B had never answered it
    set_hash = await five.closed(poll_id)
    assert (await five.hall.asked(f"/polls/{poll_id}/sealed"))["logs_alike"] is False
    assert (await five.open_box(poll_id, 1, set_hash)).json()["code"] == "issue-logs-differ"
    assert (await five.hall.asked(f"/polls/{poll_id}/sealed"))["opened"] == []


async def test_a_host_that_does_not_come_leaves_the_box_closed_and_the_chair_can_void(five: SealedHall) -> None:
    poll_id = await five.opened()
    await five.voted(poll_id, {"M000": 0})
    await five.hall.done(f"/polls/{poll_id}/close")
    assert (await five.hall.asked(f"/polls/{poll_id}/sealed"))["host_late"] is False
    five.hall.stand.clock.advance(11)
    waiting = await five.hall.asked(f"/polls/{poll_id}/sealed")
    assert (waiting["stage"], waiting["host_late"]) == ("closing", True)
    assert (await five.pass_on(poll_id, [], final=True)).is_success  # back again: goes on where it was
    assert (await five.hall.asked(f"/polls/{poll_id}/sealed"))["stage"] == "closed"
    await five.hall.done(f"/polls/{poll_id}/void", {"reason": "a tablet failed"})
    assert (await five.as_host("POST", "/sealed-rounds", {})).json() == {"rounds": [], "over": []}
    assert (await five.open_box(poll_id, 1, waiting["set_hash"] or "0" * 64)).json()["code"] == "poll-void"


async def test_only_two_of_the_three_tellers_open_the_box_each_with_the_key_that_was_shown(five: SealedHall) -> None:
    poll_id = await five.opened()
    await five.voted(poll_id, {"M000": 0})
    posted = await five.closed(poll_id)
    path = f"/polls/{poll_id}/open-box"
    stranger = await five.as_teller(4, path, five.opening(1, posted))
    assert stranger.json()["code"] == "not-a-teller-of-this-vote"
    good = five.opening(1, posted)
    wrong = {**good, "private": private_text(new_key())}
    assert (await five.as_teller(1, path, wrong)).json()["code"] == "box-key-differs"
    assert (await five.as_teller(1, path, five.opening(1, "0" * 64))).json()["code"] == "signature-wrong"
    first, again = [await five.as_teller(1, path, good) for _ in range(2)]
    assert first.json() == again.json()
    assert (await five.hall.get(f"/polls/{poll_id}/board")).json()["code"] == "box-not-open"
    assert (await five.open_box(poll_id, 2, posted)).json()["stage"] == "opened"
    assert (await five.open_box(poll_id, 3, posted)).json()["code"] == "box-already-open"


async def test_a_ballot_that_does_not_open_is_one_invalid_paper(five: SealedHall) -> None:
    poll_id = await five.opened()
    token = await five.token(poll_id, "M000")
    ballot = make_ballot(five.round, token, 1, [0])
    unopenable = {**ballot, "commitment": "0" * 64}
    unsigned = {name: value for name, value in unopenable.items() if name != "signature"}
    signature = sign(token.cast_key, b"hemicycle/ballot/1\0" + five.round.hash + digest(unsigned))
    envelope = b64(seal_envelope(five.round, {**unsigned, "signature": signature}))
    assert (await five.pass_on(poll_id, [envelope])).json()["refused"] == {}
    await five.voted(poll_id, {"M001": 0})
    result = await five.declared(poll_id)
    assert (result["papers"], result["valid"], result["invalid"]) == (2, 1, 1)


async def test_keys_are_shown_once_by_three_tellers_and_one_host(five: SealedHall) -> None:
    poll_id = await five.sealed()
    open_it = f"/polls/{poll_id}/open"
    assert (await five.hall.post(open_it, {})).json()["code"] == "sealed-keys-missing"
    path = f"/polls/{poll_id}/teller-keys"
    keys = five.teller_keys(1)
    assert (await five.as_teller(1, path, {**keys, "box_key": "AAAA"})).json()["code"] == "not-a-point"
    first, again = [(await five.as_teller(1, path, keys)).json() for _ in range(2)]
    assert first == again
    assert (await five.as_teller(1, path, five.teller_keys(2))).json()["code"] == "teller-keys-differ"
    assert (await five.as_teller(2, path, keys)).json()["code"] == "key-twice"
    host = f"/polls/{poll_id}/host-keys"
    assert (await five.as_host("POST", host, {**five.host_keys(), "token_key": "AA"})).json()[
        "code"
    ] == "not-a-token-key"
    taken = {**five.host_keys(), "relay_key": keys["sign_key"]}
    assert (await five.as_host("POST", host, taken)).json()["code"] == "key-twice"
    await five.with_keys(poll_id)
    other = {**five.host_keys(), "relay_key": point(new_key())}
    assert (await five.as_host("POST", host, other)).json()["code"] == "host-keys-differ"
    fourth = {"box_key": point(new_key()), "sign_key": point(new_key())}
    assert (await five.as_teller(4, path, fourth)).json()["code"] == "teller-keys-complete"
    assert (await five.hall.asked(f"/polls/{poll_id}/sealed"))["stage"] == "ready"
    assert (await five.hall.done(open_it, {}))["state"] == "open"


async def test_only_a_prepared_secret_vote_is_sealed_and_only_with_a_host(five: SealedHall) -> None:
    secret = await five.hall.prepared(mode="secret")
    assert (await five.hall.post(f"/polls/{secret}/seal")).json()["code"] == "no-teller-host"
    recorded = await five.hall.prepared()
    await five.as_host("POST", "/sealed-rounds", {})
    assert (await five.hall.post(f"/polls/{recorded}/seal")).json()["code"] == "wrong-mode"
    first, again = [await five.hall.done(f"/polls/{secret}/seal") for _ in range(2)]
    assert first == again
    assert (first["secrecy"], first["stage"]) == ("sealed", "keys")
    five.hall.stand.clock.advance(11)  # the host has not asked since
    other = await five.hall.prepared(mode="secret")
    assert (await five.hall.post(f"/polls/{other}/seal")).json()["code"] == "no-teller-host"
    refused = await five.hall.cast(secret, "M000", "yes")
    assert refused.json()["code"] == "poll-not-open"


async def test_nobody_keeps_a_vote_from_opening_by_the_tablet_they_bound(five: SealedHall) -> None:
    """A key off the curve, a teller's key, and another delegation's key, each bound by a delegate, do no more than fail."""
    poll_id = await five.sealed()
    await five.with_keys(poll_id)
    off_the_curve = b64(b"\x04" + bytes(64))
    await five.hall.tell(
        bound("M001", off_the_curve),
        bound("M001", five.teller_keys(1)["sign_key"]),
        bound("M001", point(five.devices["M000"])),
        bound("M001", None),
    )
    await five.hall.done(f"/polls/{poll_id}/open", {})
    await five.learn(poll_id)
    assert five.round.devices["M001"] == {point(five.devices["M001"])}
    await five.voted(poll_id, {"M000": 0, "M001": 0})


async def test_a_sealed_poll_takes_no_ballot_of_the_other_kind(five: SealedHall) -> None:
    poll_id = await five.opened()
    assert (await five.hall.cast(poll_id, "M000", "yes")).json()["code"] == "sealed-ballots"


async def test_the_keys_of_a_round_are_gone_once_it_is_decided(five: SealedHall) -> None:
    folder = Path(five.hall.stand.platform.settings.secrets_dir) / "rounds"
    poll_id = await five.opened()
    (file,) = folder.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    await five.voted(poll_id, {"M000": 0})
    await five.declared(poll_id)
    assert list(folder.iterdir()) == []
    voided = await five.sealed()
    await five.hall.done(f"/polls/{voided}/void", {"reason": "not needed"})
    assert list(folder.iterdir()) == []
