"""Signer B: one token a delegation, after signer A and never otherwise."""

from __future__ import annotations

from typing import Any

import pytest

from services.teller.domain.host_keys import new_host_keys
from shared.sealed.encoding import digest
from shared.sealed.keys import new_key
from shared.sealed.requests import make_request
from shared.sealed.tokens import begin_token
from tests.component.teller.stage import Host
from tests.harness.sealed import SealedRound
from tests.harness.voting_for_teller import VotingRound, device_of


def a_request(found: VotingRound, member: str = "ARG") -> dict[str, str]:
    assert found.round is not None
    return make_request(found.round, member, device_of(found, member), begin_token(found.round))


async def test_a_prepared_round_is_given_keys_of_its_own_and_voting_is_told_them(host: Host) -> None:
    one, other = host.voting.prepare("5" * 32), host.voting.prepare("6" * 32)
    assert await host.look()
    assert one.host["log_key"] != other.host["log_key"]
    assert set(one.host) == {"token_key", "log_key", "relay_key", "app", "played_by"}
    assert one.host["played_by"] == "one operator"
    before = dict(one.host)
    await host.look()
    assert one.host == before
    assert new_host_keys().signer.token_key != new_host_keys().signer.token_key


async def test_a_token_by_both_signers_is_valid_and_the_same_request_gets_the_same_answer(host: Host) -> None:
    found = await host.opened()
    assert await host.token(found, "BRA")
    request = a_request(found)
    found.ask_a(request)
    answers = [await host.ask(found, request) for _ in range(3)]
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1


async def test_another_request_of_the_same_member_is_refused(host: Host) -> None:
    found = await host.opened()
    await host.token(found, "ARG")
    second = a_request(found)
    found.ask_a(second)
    answer = await host.ask(found, second)
    assert (answer.status_code, answer.json()["code"]) == (409, "token-already-issued")


async def test_what_the_secretariat_has_not_answered_is_not_answered_here(host: Host) -> None:
    found = await host.opened()
    request = a_request(found)
    answer = await host.ask(found, request)
    assert (answer.status_code, answer.json()["code"]) == (409, "ask-the-secretariat-first")
    found.ask_a(request)
    assert (await host.ask(found, request)).status_code == 200


async def test_a_request_of_another_round_is_refused_by_name(host: Host) -> None:
    one, other = await host.opened("5" * 32), await host.opened("6" * 32)
    request = a_request(one)
    one.ask_a(request)
    answer = await host.ask(other, request)
    assert (answer.status_code, answer.json()["code"]) == (422, "request-of-another-round")


async def test_a_request_by_another_tablet_or_for_a_stranger_is_refused_by_name(host: Host) -> None:
    found = await host.opened()
    assert found.round is not None
    making = begin_token(found.round)
    by_another = make_request(found.round, "ARG", new_key(), making)
    answer = await host.ask(found, by_another)
    assert (answer.status_code, answer.json()["code"]) == (403, "device-not-on-roll")
    forged = {**a_request(found), "signature": by_another["signature"]}
    answer = await host.ask(found, forged)
    assert (answer.status_code, answer.json()["code"]) == (403, "bad-request-signature")


MALFORMED: list[tuple[Any, str]] = [
    (b"", "malformed-json"),
    (b"{", "malformed-json"),
    (b"\xff", "malformed-json"),
    (b"[" * 2000, "malformed-json"),
    (b"[]", "request-malformed"),
    (b"null", "request-malformed"),
    (b'{"a":1}', "request-malformed"),
    (b" " * 5_000, "body-too-large"),
]


@pytest.mark.parametrize(("body", "code"), MALFORMED, ids=lambda each: str(each)[:20])
async def test_a_malformed_request_gets_its_name_and_nothing_of_itself_back(host: Host, body: bytes, code: str) -> None:
    found = await host.opened()
    answer = await host.client.post(f"/polls/{found.poll_id}/requests", content=body)
    assert 400 <= answer.status_code < 500
    assert answer.json()["code"] == code
    assert set(answer.json()) <= {"type", "title", "status", "code", "detail", "limit_bytes"}


async def test_a_round_that_is_not_known_or_not_open_answers_so(host: Host) -> None:
    found = await host.opened()
    request = a_request(found)
    answer = await host.client.post("/polls/nothing/requests", json=request)
    assert (answer.status_code, answer.json()["code"]) == (404, "no-such-round")
    for stage in ("ready", "closing", "closed", "opened"):
        host.teller.rounds.known[found.poll_id].stage = stage  # type: ignore[assignment]
        answer = await host.ask(found, request)
        assert (answer.status_code, answer.json()["code"]) == (409, "round-not-open"), stage


async def test_a_manifest_that_names_other_keys_or_comes_second_is_never_signed_for(host: Host) -> None:
    found = host.voting.prepare()
    await host.look()
    elsewhere = SealedRound(found.parts).manifest
    found.manifest, found.stage = {**elsewhere, "poll_id": found.poll_id}, "open"
    await host.look()
    assert host.teller.rounds.known[found.poll_id].round is None
    known = found.open()
    await host.look()
    assert found.manifest is not None
    found.manifest = {**found.manifest, "title": {"en": "Something else"}}
    await host.look()
    kept = host.teller.rounds.known[found.poll_id].round
    assert kept is not None
    assert kept.hash == known.hash != digest(found.manifest)


async def test_the_page_shows_the_fingerprints_of_every_round_in_four_languages(host: Host) -> None:
    empty = (await host.client.get("/")).text
    assert "No sealed vote" in empty
    found = await host.opened()
    page = (await host.client.get("/")).text
    for digits in host.teller.rounds.known[found.poll_id].keys.fingerprints.values():
        assert digits in page
    assert found.round is not None
    assert found.round.hash_hex[:4] + " " + found.round.hash_hex[4:8] in page
    assert [f'lang="{language}"' in page for language in ("en", "fr", "es", "ar")] == [True] * 4
    assert "<script" not in page


async def test_health_tells_of_store_and_voting(host: Host) -> None:
    answer = await host.client.get("/health")
    assert (answer.status_code, answer.json()["checks"]) == (200, {"store": "ok", "voting": "away"})
