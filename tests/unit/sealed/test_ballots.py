"""A sealed ballot from the tablet to the box: what passes, what opens, and everything that is refused by name."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shared.kernel.canonical import canonical
from shared.sealed.ballots import checked_ballot, make_ballot, open_ballot, set_hash
from shared.sealed.encoding import b64, digest, labelled, unb64
from shared.sealed.envelopes import (
    ENVELOPE_BYTES,
    acceptance,
    is_acceptance,
    open_envelope,
    seal_envelope,
)
from shared.sealed.errors import (
    BadRequestSignature,
    BallotMalformed,
    BallotSignature,
    DeviceNotOnRoll,
    EnvelopeMalformed,
    IssueLogWrong,
    MarksDoNotFit,
    RequestMalformed,
    RequestOfAnotherRound,
    RoundMalformed,
    SealedRefusal,
    TokenOfAnotherRound,
    TokenSignatureA,
    TokenSignatureB,
)
from shared.sealed.hpke import seal
from shared.sealed.keys import new_key, point, sign
from shared.sealed.requests import checked_issue_log, checked_request, issue_log, make_request
from shared.sealed.round import round_of
from shared.sealed.tokens import Token, begin_token, finish_token
from tests.harness.sealed import Parts, SealedRound, sealed_manifest, signers


@pytest.fixture(scope="module")
def played() -> SealedRound:
    return SealedRound()


@pytest.fixture(scope="module")
def token(played: SealedRound) -> Token:
    return played.token("ARG")


@pytest.fixture
def ballot(played: SealedRound, token: Token) -> dict[str, Any]:
    return played.ballot(token, 0)


def signed_again(played: SealedRound, token: Token, ballot: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    return played.cast_again(token, {**ballot, **changes})


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(marks=st.sets(st.integers(0, 2)), seq=st.integers(1, 9_999), absent=st.integers(1, 3))
def test_any_two_tellers_read_what_was_marked_and_one_alone_cannot(
    played: SealedRound, token: Token, marks: set[int], seq: int, absent: int
) -> None:
    ballot = played.ballot(token, *sorted(marks), seq=seq)
    checked = checked_ballot(played.round, ballot)
    assert (checked.token, checked.seq) == (token.id.hex(), seq)
    keys = {teller: box for teller, box in enumerate(played.parts.boxes, 1) if teller != absent}
    assert open_ballot(played.round, ballot, keys) == tuple(sorted(marks))
    alone = dict([keys.popitem()])
    assert open_ballot(played.round, ballot, alone) is None


def test_two_ballots_alike_have_nothing_in_common_but_their_form(played: SealedRound) -> None:
    one, other = (played.ballot(played.token(member), 0) for member in ("BRA", "CHE"))
    assert all(one[name] != other[name] for name in ("content", "commitment", "shares", "signature"))
    assert [len(canonical(each)) for each in (one, other)] == [len(canonical(one))] * 2
    assert len(seal_envelope(played.round, one)) == len(seal_envelope(played.round, other)) == ENVELOPE_BYTES


def test_a_share_of_another_ballot_a_wrong_key_or_a_content_swapped_does_not_open(
    played: SealedRound, token: Token, ballot: dict[str, Any]
) -> None:
    other = played.ballot(played.token("DEU"), 1)
    keys = {1: played.parts.boxes[0], 3: played.parts.boxes[2]}
    swapped = {
        "shares": other["shares"],
        "content": other["content"],
        "commitment": other["commitment"],
        "seq": 2,
    }
    for name, value in swapped.items():
        damaged = signed_again(played, token, ballot, {name: value})
        assert checked_ballot(played.round, damaged)
        assert open_ballot(played.round, damaged, keys) is None, name
    assert open_ballot(played.round, ballot, {1: new_key(), 3: played.parts.boxes[2]}) is None


@pytest.mark.parametrize("marks", [(3,), (-1,), (1, 0), (0, 0), (True,)])
def test_marks_that_have_no_place_in_a_ballot_are_refused_on_the_tablet(
    played: SealedRound, token: Token, marks: tuple[int, ...]
) -> None:
    with pytest.raises(MarksDoNotFit):
        make_ballot(played.round, token, 1, marks)
    with pytest.raises(MarksDoNotFit):
        make_ballot(played.round, token, 10_000, (0,))


def test_a_token_of_another_round_or_of_one_signer_alone_is_refused_by_name(played: SealedRound, token: Token) -> None:
    elsewhere = SealedRound(played.parts, {**played.manifest, "poll_id": "6" * 32})
    with pytest.raises(TokenOfAnotherRound):
        checked_ballot(played.round, elsewhere.ballot(elsewhere.token("ARG"), 0))
    making = begin_token(played.round)
    a, b, nobody = signers()
    by_both = finish_token(played.round, making, a.sign(making.for_a.message), b.sign(making.for_b.message))
    forged = nobody.sign(making.for_a.message)
    without_a = Token(by_both.prepared, forged, by_both.b, by_both.cast_key)
    without_b = Token(by_both.prepared, by_both.a, by_both.a, by_both.cast_key)
    with pytest.raises(TokenSignatureA):
        checked_ballot(played.round, played.ballot(without_a, 0))
    with pytest.raises(TokenSignatureB):
        checked_ballot(played.round, played.ballot(without_b, 0))
    stolen = Token(token.prepared, token.a, token.b, new_key())
    with pytest.raises(BallotSignature):
        checked_ballot(played.round, played.ballot(stolen, 0))


DAMAGES: dict[str, Any] = {
    "no map": [],
    "a key too many": {"more": 1},
    "a seq of nothing": {"seq": 0},
    "a seq too high": {"seq": 10_000},
    "a seq that is a truth": {"seq": True},
    "a seq in words": {"seq": "1"},
    "two shares": {"shares": ["AA", "AA"]},
    "short shares": {"shares": ["AA", "AA", "AA"]},
    "a commitment in capitals": {"commitment": "AB" * 32},
    "content of another length": {"content": b64(bytes(271))},
    "content that is no text": {"content": None},
    "no token": {"token": None},
    "an empty token": {"token": {}},
    "a token without signatures": {"token": {"prepared": "AA", "a": "AA", "b": "AA"}},
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_malformed_ballot_is_refused_by_name(
    played: SealedRound, token: Token, ballot: dict[str, Any], damage: Any
) -> None:
    damaged = signed_again(played, token, ballot, damage) if isinstance(damage, dict) else damage
    with pytest.raises(BallotMalformed) as refused:
        checked_ballot(played.round, damaged)
    assert refused.value.details == {}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_character_of_a_ballot_can_be_changed(played: SealedRound, token: Token, data: st.DataObject) -> None:
    written = canonical(played.ballot(token, 0)).decode()
    place = data.draw(st.integers(0, len(written) - 1))
    other = data.draw(st.sampled_from('Aa0_-b{}",:9').filter(lambda each: each != written[place]))
    try:
        changed = json.loads(written[:place] + other + written[place + 1 :])
    except ValueError:
        return
    with pytest.raises(SealedRefusal):
        checked_ballot(played.round, changed)


def test_an_envelope_opens_for_its_urn_and_round_alone(played: SealedRound, ballot: dict[str, Any]) -> None:
    envelope = seal_envelope(played.round, ballot)
    assert open_envelope(played.parts.urn, played.round.hash, envelope) == ballot
    bare = seal(played.round.urn, labelled("hemicycle/urn/1", played.round.hash), canonical(ballot))
    not_json = seal(played.round.urn, labelled("hemicycle/urn/1", played.round.hash), b"{".ljust(8192))
    cases = [
        (new_key(), played.round.hash, envelope),
        (played.parts.urn, bytes(32), envelope),
        (played.parts.urn, played.round.hash, envelope[:-1] + bytes([envelope[-1] ^ 1])),
        (played.parts.urn, played.round.hash, b""),
        (played.parts.urn, played.round.hash, bytes(ENVELOPE_BYTES)),
        (played.parts.urn, played.round.hash, bare),
        (played.parts.urn, played.round.hash, not_json),
    ]
    for key, round_hash, raw in cases:
        with pytest.raises(EnvelopeMalformed):
            open_envelope(key, round_hash, raw)
    with pytest.raises(BallotMalformed):
        seal_envelope(played.round, {"long": "x" * 8192})


def test_the_relay_signs_for_one_envelope_in_one_round(played: SealedRound, ballot: dict[str, Any]) -> None:
    envelope, other = (seal_envelope(played.round, ballot) for _ in range(2))
    word = acceptance(played.parts.relay, played.round.hash, envelope)
    assert is_acceptance(played.round.relay_key, played.round.hash, envelope, word)
    for key, round_hash, raw, answer in (
        (point(new_key()), played.round.hash, envelope, word),
        (played.round.relay_key, bytes(32), envelope, word),
        (played.round.relay_key, played.round.hash, other, word),
        (played.round.relay_key, played.round.hash, envelope, {**word, "signature": "AA"}),
        (played.round.relay_key, played.round.hash, envelope, {}),
        (played.round.relay_key, played.round.hash, envelope, None),
        (played.round.relay_key, played.round.hash, envelope, {"hash": 1}),
    ):
        assert not is_acceptance(key, round_hash, raw, answer)


def test_a_request_is_of_this_round_and_by_the_members_own_tablet(played: SealedRound) -> None:
    making, devices = begin_token(played.round), played.parts.devices
    request = make_request(played.round, "EGY", devices["EGY"], making)
    checked = checked_request(played.round, request)
    assert (checked.member, checked.a, checked.b) == ("EGY", making.for_a.message, making.for_b.message)
    assert checked.hash == digest(request).hex()
    with pytest.raises(DeviceNotOnRoll):
        checked_request(played.round, make_request(played.round, "EGY", devices["FRA"], making))
    with pytest.raises(DeviceNotOnRoll):
        checked_request(played.round, make_request(played.round, "ZZZ", devices["EGY"], making))
    for name in ("poll_id", "manifest_hash"):
        with pytest.raises(RequestOfAnotherRound):
            checked_request(played.round, {**request, name: "0" * 64})
    swapped = {**request, "a": request["b"], "b": request["a"]}
    for forged in (swapped, {**request, "signature": "AA"}, {**request, "signature": sign(devices["FRA"], b"x")}):
        with pytest.raises(BadRequestSignature):
            checked_request(played.round, forged)
    for malformed in (None, [], {}, {**request, "more": "1"}, {**request, "a": "AA"}, {**request, "member": 7},
                      {**request, "member": "\ud800"}):  # fmt: skip
        with pytest.raises(RequestMalformed):
            checked_request(played.round, malformed)


def test_a_log_of_requests_is_sorted_and_signed_in_its_round(played: SealedRound) -> None:
    key, hashes = played.parts.logs[1], ["b" * 64, "a" * 64]
    log = issue_log(played.round.hash, hashes, key)
    assert checked_issue_log(played.round, log, point(key)) == ("a" * 64, "b" * 64)
    for wrong in (None, {}, {**log, "requests": hashes}, {**log, "requests": ["a" * 64]}, {**log, "signature": ""},
                  {**log, "requests": ["a" * 64] * 2}, {**log, "requests": [1]}, issue_log(bytes(32), hashes, key)):  # fmt: skip
        with pytest.raises(IssueLogWrong):
            checked_issue_log(played.round, wrong, point(key))


def test_the_hash_of_a_box_tells_order_and_round(played: SealedRound, ballot: dict[str, Any], token: Token) -> None:
    other = played.ballot(token, 1, seq=2)
    hashes = {
        set_hash(r, b) for r in (played.round.hash, bytes(32)) for b in ([ballot], [ballot, other], [other, ballot])
    }
    assert len(hashes) == 6


def test_a_manifest_with_a_key_twice_or_of_another_shape_is_no_round() -> None:
    parts = Parts(members=("ARG", "BRA"))
    good = sealed_manifest(parts)
    sealed = good["sealed"]
    wrong: list[Any] = [
        {},
        {**good, "sealed": {**sealed, "urn_key": sealed["relay_key"]}},
        {**good, "sealed": {**sealed, "signer_b": sealed["signer_a"]}},
        {
            **good,
            "sealed": {**sealed, "signer_b": {**sealed["signer_b"], "token_key": sealed["signer_a"]["token_key"]}},
        },
        {**good, "sealed": {**sealed, "tellers": sealed["tellers"][:2]}},
        {**good, "sealed": {**sealed, "pad": 255}},
        {**good, "sealed": {**sealed, "pad": True}},
        {**good, "sealed": {**sealed, "devices": {"ZZZ": [point(new_key())]}}},
        {**good, "sealed": {**sealed, "devices": {**sealed["devices"], "BRA": sealed["devices"]["ARG"]}}},
        {**good, "sealed": None},
    ]
    assert round_of(good).poll_id == good["poll_id"]
    for manifest in wrong:
        with pytest.raises(RoundMalformed):
            round_of(manifest)
    assert unb64(sealed["urn_key"])[0] == 4
