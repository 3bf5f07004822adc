"""A tablet that fails after the vote was opened and before its delegation has a token: another stands in for it, as two tellers sign."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from shared.contracts import topics
from shared.contracts import voting as said
from shared.sealed.keys import new_key, point, sign
from shared.sealed.requests import make_request
from shared.sealed.statements import swap_statement
from shared.sealed.swaps import with_swaps
from shared.sealed.tokens import begin_token
from tests.component.voting.sealed_hall import Answer, SealedHall, bound, sealed_hall
from tests.component.voting.test_sealed import verdict

WHY = "its screen broke"


@pytest.fixture
async def five(database_url: str) -> AsyncIterator[SealedHall]:
    async with sealed_hall(database_url) as found:
        yield found


async def asks(five: SealedHall, poll_id: str, name: str, device: str) -> Answer:
    return await five.as_delegate(name, f"/polls/{poll_id}/swaps", {"device": device})


async def lets(five: SealedHall, poll_id: str, number: int, name: str, device: str, reason: str = WHY) -> Answer:
    signature = sign(five.tellers[f"teller-{number}"][1], swap_statement(five.round.hash, name, device, reason))
    body = {"member": name, "device": device, "reason": reason, "signature": signature}
    return await five.as_teller(number, f"/polls/{poll_id}/swap", body)


async def token(five: SealedHall, poll_id: str, name: str, device: EllipticCurvePrivateKey) -> Answer:
    making = begin_token(five.round)
    request = make_request(five.round, name, device, making)
    answer = await five.as_delegate(name, f"/polls/{poll_id}/requests", request)
    if answer.is_success:
        listed = (await five.as_host("POST", "/sealed-rounds", {})).json()["rounds"][0]["swapped"]
        five.round = with_swaps(five.round, listed)
        five.finished(name, making, request, answer.json()["signature"])
    return answer


async def test_two_tellers_let_another_tablet_stand_in_and_the_bundle_shows_it(
    five: SealedHall, tmp_path: Path
) -> None:
    poll_id, device = await five.opened(), new_key()
    assert (await token(five, poll_id, "M000", device)).json()["code"] == "device-not-on-roll"
    asked = (await asks(five, poll_id, "M000", point(device))).json()["swap"]
    assert (asked["device"], asked["signed"], asked["stands"]) == (point(device), [], False)
    assert (await lets(five, poll_id, 1, "M000", point(device))).is_success
    assert (await lets(five, poll_id, 1, "M000", point(device))).is_success  # the same person again
    assert (await token(five, poll_id, "M000", device)).json()["code"] == "device-not-on-roll"
    assert (await lets(five, poll_id, 2, "M000", point(device), "another")).json()["code"] == "reason-differs"
    answer = await lets(five, poll_id, 3, "M000", point(device))
    assert answer.json()["swaps"] == [
        {"member": "M000", "device": point(device), "reason": WHY, "signed": [1, 3], "stands": True}
    ]
    old = await token(five, poll_id, "M000", five.devices["M000"])
    assert old.json()["code"] == "device-not-on-roll", "the old tablet may not ask any more"
    assert (await token(five, poll_id, "M000", device)).is_success
    assert (await five.hall.asked(f"/polls/{poll_id}/sealed"))["swapped"] == 1
    told = [each.data["poll"]["sealing"] for each in await five.hall.said(topics.POLLS, said.SealedProgressedV1)]
    assert [each["swapped"] for each in told if each["tellers"] == 3] == [0, 1], "once: as the second teller signed"
    await five.token(poll_id, "M001")
    await five.voted_with_tokens(poll_id, {"M000": 0, "M001": 1})
    await five.declared(poll_id)
    (swap,) = (await five.bundle(poll_id))["swapped"]
    assert (swap["member"], swap["device"], swap["reason"]) == ("M000", point(device), WHY)
    assert [each["teller"] for each in swap["signatures"]] == [1, 3]
    acts = [each["verb"] for each in (await five.bundle(poll_id))["acts"]["entries"]]
    assert acts.count("signed as teller: swap") == 2
    assert "swap of a tablet asked for" in acts
    await five.sign_bundle(poll_id, 1, 2)
    assert await verdict(five, poll_id, tmp_path) == 0


async def test_after_its_token_or_after_the_close_no_tablet_is_swapped(five: SealedHall) -> None:
    poll_id, device, other = await five.opened(), point(new_key()), point(new_key())
    assert (await asks(five, poll_id, "M000", device)).is_success
    assert (await asks(five, poll_id, "M001", other)).is_success
    assert (await lets(five, poll_id, 1, "M000", device)).is_success
    await five.token(poll_id, "M000")  # the old tablet came to life before the second teller signed
    assert (await lets(five, poll_id, 2, "M000", device)).json()["code"] == "token-already-issued"
    assert (await asks(five, poll_id, "M000", device)).json()["code"] == "token-already-issued"
    await five.hall.done(f"/polls/{poll_id}/paper-voters", {"members": ["M002"]}, role="teller")
    assert (await asks(five, poll_id, "M002", point(new_key()))).json()["code"] == "votes-on-paper"
    await five.closed(poll_id)
    assert (await asks(five, poll_id, "M003", point(new_key()))).json()["code"] == "poll-closed"
    assert (await lets(five, poll_id, 1, "M001", other)).json()["code"] == "poll-closed"
    assert "swapped" not in str((await five.as_host("POST", "/sealed-rounds", {})).json()["rounds"][0]["manifest"])


async def test_a_tablet_that_is_anothers_or_on_the_roll_stands_in_for_none(five: SealedHall) -> None:
    poll_id = await five.opened()
    mine, of_another, late = point(new_key()), point(five.devices["M001"]), point(new_key())
    await five.hall.tell(bound("M002", late))
    for device in (of_another, late, point(five.devices["M000"]), five.round.urn_key, "AAAA"):
        assert (await asks(five, poll_id, "M000", device)).json()["code"] == "swap-key-twice"
    assert (await asks(five, poll_id, "M000", mine)).is_success
    assert (await asks(five, poll_id, "M001", mine)).json()["code"] == "swap-key-twice"
    assert (await asks(five, poll_id, "M002", late)).is_success, "bound by itself, after the opening"


async def test_tellers_sign_for_the_tablet_that_was_asked_for_and_for_no_other(five: SealedHall) -> None:
    poll_id, first, second = await five.opened(), point(new_key()), point(new_key())
    assert (await lets(five, poll_id, 1, "M000", first)).json()["code"] == "no-swap-asked"
    await asks(five, poll_id, "M000", first)
    assert (await asks(five, poll_id, "M000", second)).is_success, "until a teller has signed, the newest stands"
    assert (await lets(five, poll_id, 1, "M000", first)).json()["code"] == "no-swap-asked"
    assert (await lets(five, poll_id, 1, "M000", second)).is_success
    assert (await asks(five, poll_id, "M000", first)).json()["code"] == "swap-under-way"
    signature = sign(five.tellers["teller-2"][1], swap_statement(five.round.hash, "M000", first, WHY))
    body = {"member": "M000", "device": second, "reason": WHY, "signature": signature}
    assert (await five.as_teller(2, f"/polls/{poll_id}/swap", body)).json()["code"] == "signature-wrong"
    stranger = await five.hall.stand.client.post(
        f"/polls/{poll_id}/swap", json=body, headers=five.hall.staff("teller", "teller-9")
    )
    assert stranger.json()["code"] == "not-a-teller-of-this-vote"


async def test_before_the_vote_opens_and_of_a_delegation_that_is_not_there_no_swap_is_asked(five: SealedHall) -> None:
    poll_id = await five.sealed()
    await five.with_keys(poll_id)
    assert (await asks(five, poll_id, "M000", point(new_key()))).json()["code"] == "poll-not-open"
    await five.hall.done(f"/polls/{poll_id}/open", {})
    assert (await asks(five, poll_id, "M777", point(new_key()))).json()["code"] == "not-on-the-roll"
    listed = await five.hall.asked(f"/polls/{poll_id}/declarations", role="teller")
    assert listed == {"swaps": [], "without": []}
