"""Secret votes are sealed unless an assembly, or its chair with a reason, says otherwise: nothing is lowered in silence."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from services.voting.adapters.round_keys import FileRoundKeys
from shared.contracts import topics
from shared.contracts import voting as said
from tests.component.voting.hall import Hall, convened, new_id
from tests.component.voting.sealed_hall import SealedHall, sealed_hall
from tests.component.voting.test_decisions import called

REASON = "The laptop of a teller is broken."


@pytest.fixture
async def five(database_url: str) -> AsyncIterator[SealedHall]:
    async with sealed_hall(database_url) as found:
        yield found


async def round_called(five: SealedHall, **more: Any) -> str:
    round_id = new_id()
    await five.hall.tell(called(round_id, secret_votes="sealed", **more))
    return round_id


async def secrecy(hall: Hall, poll_id: str) -> tuple[str, str | None, str | None]:
    poll = await hall.asked(f"/polls/{poll_id}")
    return poll["secrecy"], poll["stage"], poll["trusted_because"]


async def refusal(hall: Hall, path: str, body: Any = None) -> str:
    answer = await hall.post(path, body)
    assert answer.is_client_error, answer.text
    return str(answer.json()["code"])


async def convened_before(hall: Hall) -> None:
    """The assembly as it is told by a platform that did not ask how secret votes are held."""
    stand = hall.stand
    envelope = stand.envelope(convened())
    data = {name: value for name, value in envelope.data.items() if name != "secret_votes"}
    await stand.send(topics.MEMBERS, envelope.model_copy(update={"data": data}))
    await stand.running.heard.wait_for({topics.MEMBERS: envelope.sequence or 0})


async def acts(hall: Hall, verb: str) -> list[dict[str, Any]]:
    return [each for each in (await hall.asked("/audit", role="auditor"))["entries"] if each["verb"] == verb]


async def test_a_secret_motion_and_a_secret_round_are_sealed_by_themselves_once_the_tellers_host_is_there(
    five: SealedHall,
) -> None:
    both = [await five.hall.prepared(mode="secret"), await round_called(five)]
    for poll_id in both:
        assert await secrecy(five.hall, poll_id) == ("to-be-sealed", None, None)
        assert await refusal(five.hall, f"/polls/{poll_id}/open", {}) == "not-yet-sealed"
    assert (await five.as_host("POST", "/sealed-rounds", {})).json() == {
        "rounds": [],
        "over": [],
    }  # sealed once that is answered
    for poll_id in both:
        assert await secrecy(five.hall, poll_id) == ("sealed", "keys", None)
        assert await refusal(five.hall, f"/polls/{poll_id}/open", {}) == "sealed-keys-missing"
    assert {each["subject"] for each in await acts(five.hall, "poll sealed")} == set(both)
    assert {each["actor"] for each in await acts(five.hall, "poll sealed")} == {"teller-host"}


async def test_other_votes_of_such_an_assembly_are_held_as_ever(five: SealedHall) -> None:
    for mode in ("recorded", "hands"):
        poll_id = await five.hall.opened(mode=mode)
        assert await secrecy(five.hall, poll_id) == ("named", None, None)
        await five.hall.done(f"/polls/{poll_id}/void", {"reason": "tried"})


async def test_without_the_tellers_host_a_secret_vote_waits_until_the_chair_says_why_it_is_held_on_trust(
    five: SealedHall,
) -> None:
    poll_id = await five.hall.prepared(mode="secret")
    assert await refusal(five.hall, f"/polls/{poll_id}/seal") == "no-teller-host"
    lower = f"/polls/{poll_id}/operator-trusted"
    assert await refusal(five.hall, lower, {"reason": ""}) == "invalid"
    assert await refusal(five.hall, f"/polls/{poll_id}/open", {}) == "not-yet-sealed"
    first, again = [await five.hall.done(lower, {"reason": reason}) for reason in (REASON, "another")]
    assert first == again
    assert await secrecy(five.hall, poll_id) == ("operator-trusted", None, REASON)
    await five.as_host("POST", "/sealed-rounds", {})
    assert await secrecy(five.hall, poll_id) == ("operator-trusted", None, REASON)
    await five.hall.done(f"/polls/{poll_id}/open", {})
    assert (await five.hall.cast(poll_id, "M000", "yes")).status_code == 201
    assert (await five.hall.declared(poll_id))["counts"]["yes"] == 1
    (lowered,) = await acts(five.hall, "secrecy lowered")
    assert (lowered["subject"], lowered["role"], lowered["details"]["reason"]) == (poll_id, "chair", REASON)
    assert lowered["details"]["name"] == "The chair"
    (fact,) = await five.hall.said(topics.POLLS, said.SealedProgressedV1)
    assert (fact.data["poll"]["secrecy"], fact.data["poll"]["trusted_because"]) == ("operator-trusted", REASON)


async def test_a_sealed_vote_is_lowered_before_it_opens_and_never_after(five: SealedHall) -> None:
    lowered, opened = await five.sealed(), await five.opened()
    assert await refusal(five.hall, f"/polls/{opened}/operator-trusted", {"reason": REASON}) == "poll-already-open"
    await five.voted(opened, {"M000": 0})
    await five.declared(opened)
    assert await refusal(five.hall, f"/polls/{opened}/operator-trusted", {"reason": REASON}) == "poll-not-open"
    await five.as_teller(1, f"/polls/{lowered}/teller-keys", five.teller_keys(1))
    await five.hall.done(f"/polls/{lowered}/operator-trusted", {"reason": REASON})
    assert (await five.as_host("POST", "/sealed-rounds", {})).json() == {"rounds": [], "over": []}
    late = await five.as_teller(2, f"/polls/{lowered}/teller-keys", five.teller_keys(2))
    assert late.json()["code"] == "wrong-mode"
    await five.hall.done(f"/polls/{lowered}/open", {})
    assert (await five.hall.cast(lowered, "M000", "yes")).status_code == 201
    assert await refusal(five.hall, f"/polls/{lowered}/seal") == "poll-already-open"


async def test_a_vote_that_was_lowered_can_be_sealed_after_all(five: SealedHall) -> None:
    poll_id = await five.sealed()
    await five.hall.done(f"/polls/{poll_id}/operator-trusted", {"reason": REASON})
    await five.hall.done(f"/polls/{poll_id}/seal")
    assert await secrecy(five.hall, poll_id) == ("sealed", "keys", None)
    await five.with_keys(poll_id)
    assert (await five.hall.done(f"/polls/{poll_id}/open", {}))["stage"] == "open"


async def test_a_round_told_twice_or_broken_off_after_its_keys_were_made_is_sealed_once_with_those_keys(
    five: SealedHall,
) -> None:
    poll_id = new_id()
    made = await FileRoundKeys(Path(five.hall.stand.platform.settings.secrets_dir)).make(poll_id)  # then it broke off
    await five.hall.tell(*[called(poll_id, secret_votes="sealed")] * 2)
    for _ in range(2):
        await five.as_host("POST", "/sealed-rounds", {})
    await five.hall.tell(called(poll_id, secret_votes="sealed"))
    await five.as_host("POST", "/sealed-rounds", {})
    kept = await five.hall.asked(f"/polls/{poll_id}/sealed")
    assert (kept["signer_a"]["token_key"], kept["urn_key"]) == (made.token_key, made.urn_key)
    assert len(await acts(five.hall, "poll sealed")) == 1


async def test_a_vote_declared_void_before_it_was_sealed_is_left_alone(five: SealedHall) -> None:
    poll_id = await five.hall.prepared(mode="secret")
    await five.hall.done(f"/polls/{poll_id}/void", {"reason": "withdrawn"})
    await five.as_host("POST", "/sealed-rounds", {})
    assert await secrecy(five.hall, poll_id) == ("to-be-sealed", None, None)


async def test_assemblies_of_before_go_on_on_trust_and_repeat_sealed_what_their_chair_had_sealed(
    database_url: str,
) -> None:
    async with sealed_hall(database_url) as old:
        await convened_before(old.hall)
        motion_id = await old.hall.motion(mode="secret")
        poll_id = await old.hall.prepared(motion_id)
        await old.as_host("POST", "/sealed-rounds", {})
        assert await secrecy(old.hall, poll_id) == ("operator-trusted", None, None)
        assert (await old.hall.done(f"/polls/{poll_id}/seal"))["secrecy"] == "sealed"
        await old.hall.done(f"/polls/{poll_id}/void", {"reason": "a fire alarm"})
        repeat = await old.hall.done(f"/motions/{motion_id}/polls", {"repeat_of": poll_id})
        assert repeat["secrecy"] == "to-be-sealed"
