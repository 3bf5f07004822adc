"""Tablets that stand in for others, as signer B learns of them: from voting, and only by two tellers' signatures."""

from __future__ import annotations

from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from shared.sealed.errors import SwapKeyTwice, SwapNotOnRoll, SwapSignature
from shared.sealed.keys import new_key, point, sign
from shared.sealed.requests import make_request
from shared.sealed.statements import swap_statement
from shared.sealed.swaps import with_swaps
from shared.sealed.tokens import begin_token
from tests.component.teller.stage import Host
from tests.harness.voting_for_teller import VotingRound, device_of


def a_swap(found: VotingRound, member: str, device: str, *tellers: int, reason: str = "it fell") -> dict[str, Any]:
    assert found.round is not None
    said = swap_statement(found.round.hash, member, device, reason)
    signatures = [{"teller": each, "signature": sign(found.parts.seals[each - 1], said)} for each in tellers]
    return {"member": member, "device": device, "reason": reason, "signatures": signatures}


def asks(found: VotingRound, member: str, device: EllipticCurvePrivateKey) -> dict[str, str]:
    assert found.round is not None
    return make_request(found.round, member, device, begin_token(found.round))


async def test_signer_b_answers_the_tablet_that_stands_in_and_not_the_old_one(host: Host) -> None:
    found, device = await host.opened(), new_key()
    found.swapped = [a_swap(found, "ARG", point(device), 1, 3)]
    request = asks(found, "ARG", device)
    found.ask_a(request)
    assert (await host.ask(found, request)).json()["code"] == "device-not-on-roll"  # it follows half a second behind
    await host.look()
    assert (await host.ask(found, request)).status_code == 200
    old = asks(found, "ARG", device_of(found, "ARG"))
    assert (await host.ask(found, old)).json()["code"] == "device-not-on-roll"
    assert await host.token(found, "BRA")
    found.stage = "closing"
    await host.look()
    assert found.log is not None, "its log is whole and alike"
    assert len(found.log) == 2


async def test_a_swap_that_two_tellers_did_not_sign_is_not_learnt(host: Host) -> None:
    found, device = await host.opened(), new_key()
    alone = a_swap(found, "ARG", point(device), 2)
    twice = {**alone, "signatures": [*alone["signatures"], *alone["signatures"]]}
    of_another = {**a_swap(found, "ARG", point(new_key()), 1, 2), "device": point(device)}
    for told in (alone, twice, of_another, {**alone, "signatures": 1}, {**alone, "member": {}}, 7):
        found.swapped = [told]  # type: ignore[list-item]
        await host.look()
        assert (await host.ask(found, asks(found, "ARG", device))).json()["code"] == "device-not-on-roll"
    found.swapped = []
    assert await host.token(found, "ARG"), "the tablet of the roll may ask as before"


async def test_a_swap_is_of_a_delegation_on_the_roll_and_to_a_key_that_plays_no_other_part(host: Host) -> None:
    found = await host.opened()
    assert found.round is not None
    one, other = point(new_key()), point(device_of(found, "BRA"))
    refused: list[tuple[type[Exception], list[dict[str, Any]]]] = [
        (SwapNotOnRoll, [a_swap(found, "ZZZ", one, 1, 2)]),
        (SwapKeyTwice, [a_swap(found, "ARG", other, 1, 2)]),
        (SwapKeyTwice, [a_swap(found, "ARG", found.round.urn_key, 1, 2)]),
        (SwapKeyTwice, [a_swap(found, "ARG", "AAAA", 1, 2)]),
        (SwapKeyTwice, [a_swap(found, "ARG", one, 1, 2), a_swap(found, "BRA", one, 1, 2)]),
        (SwapSignature, [a_swap(found, "ARG", one, 1, 2), a_swap(found, "ARG", point(new_key()), 1, 2)]),
    ]
    for why, swaps in refused:
        with pytest.raises(why):
            with_swaps(found.round, swaps)


async def test_after_its_token_no_other_tablet_of_a_delegation_is_answered(host: Host) -> None:
    found, device = await host.opened(), new_key()
    await host.token(found, "ARG")
    found.swapped = [a_swap(found, "ARG", point(device), 1, 2)]
    await host.look()
    request = asks(found, "ARG", device)
    found.ask_a(request)
    assert (await host.ask(found, request)).json()["code"] == "token-already-issued"
