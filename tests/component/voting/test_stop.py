"""A teller stops a vote with a reason: time stands still, nobody goes on with it, and the chair alone decides what becomes of it."""

from __future__ import annotations

from shared.contracts import topics
from shared.contracts import voting as said
from tests.component.voting.hall import Hall
from tests.component.voting.sealed_hall import sealed_hall
from tests.component.voting.test_bundle import bundle

TELLER = "The teller"
WHY = {"reason": "the fingerprints read aloud do not agree"}
LIFTED = {"reason": "compared again, and they agree"}


async def stopped(five: Hall, poll_id: str, reason: str = WHY["reason"]) -> dict[str, object]:
    return dict(await five.done(f"/polls/{poll_id}/stop", {"reason": reason}, role="teller"))


async def refusals(five: Hall, poll_id: str, *verbs: str) -> set[str]:
    return {(await five.post(f"/polls/{poll_id}/{verb}")).json()["code"] for verb in verbs}


async def test_an_open_vote_that_is_stopped_takes_nothing_and_keeps_the_time_that_was_left(five: Hall) -> None:
    poll_id = await five.prepared()
    await five.done(f"/polls/{poll_id}/open", {"seconds": 60})
    assert (await five.cast(poll_id, "M000", "yes")).is_success
    poll = await stopped(five, poll_id)
    assert (poll["state"], poll["stopped"]) == ("held", {"by": TELLER, **WHY})
    assert (await five.cast(poll_id, "M001", "yes")).json()["code"] == "poll-not-open"
    five.stand.clock.advance(600)  # past its end: the clock does not close it
    again = await stopped(five, poll_id, "another reason")
    assert (again["state"], again["stopped"]) == ("held", poll["stopped"])  # the first stands
    assert await refusals(five, poll_id, "resume", "close", "declare", "open") == {"poll-stopped"}
    lifted = await five.done(f"/polls/{poll_id}/lift-stop", LIFTED)
    assert (lifted["state"], lifted["stopped"]) == ("held", None)  # until the chair resumes it
    assert (await five.done(f"/polls/{poll_id}/lift-stop", LIFTED)) == lifted
    assert (await five.cast(poll_id, "M001", "yes")).json()["code"] == "poll-not-open"
    await five.done(f"/polls/{poll_id}/resume")
    five.stand.clock.advance(59)
    assert (await five.cast(poll_id, "M001", "yes")).is_success
    assert (await five.declared(poll_id))["counts"]["yes"] == 2


async def test_a_stop_and_its_lifting_are_said_once_and_stand_in_the_log_of_acts_and_in_the_bundle(five: Hall) -> None:
    poll_id = await five.opened()
    for _ in range(2):
        await stopped(five, poll_id)
    (fact,) = await five.said(topics.POLLS, said.PollStoppedV1)
    assert fact.data["poll"]["stopped"] == {"by": TELLER, **WHY}
    told = {role: (await five.asked(f"/polls/{poll_id}", role=role))["stopped"] for role in ("chair", "display")}
    assert told == {"chair": {"by": TELLER, **WHY}, "display": {"by": None, "reason": None}}
    for _ in range(2):
        await five.done(f"/polls/{poll_id}/lift-stop", LIFTED)
    (fact,) = await five.said(topics.POLLS, said.PollStopLiftedV1)
    assert fact.data["poll"]["stopped"] is None
    await five.declared(poll_id)
    acts = {each["verb"]: each for each in (await bundle(five, poll_id))["acts"]["entries"]}
    stop, lift = acts["poll stopped"], acts["stop of a poll lifted"]
    assert (stop["role"], stop["details"]) == ("teller", {"name": TELLER, **WHY, "state": "open"})
    assert (lift["role"], lift["details"]) == ("chair", {"name": "The chair", **LIFTED})


async def test_a_vote_is_stopped_before_it_opens_and_after_it_closed_and_never_once_it_is_decided(five: Hall) -> None:
    poll_id = await five.prepared()
    assert (await stopped(five, poll_id))["state"] == "prepared"
    assert await refusals(five, poll_id, "open") == {"poll-stopped"}
    await five.done(f"/polls/{poll_id}/lift-stop", LIFTED)
    await five.done(f"/polls/{poll_id}/open", {})
    await five.done(f"/polls/{poll_id}/close")
    assert (await stopped(five, poll_id))["state"] == "closed"
    assert await refusals(five, poll_id, "declare") == {"poll-stopped"}
    assert (await five.post(f"/polls/{poll_id}/close")).is_success  # closed again, it answers as before
    await five.done(f"/polls/{poll_id}/lift-stop", LIFTED)
    await five.done(f"/polls/{poll_id}/declare", {})
    assert (await five.post(f"/polls/{poll_id}/stop", WHY, role="teller")).json()["code"] == "poll-declared"


async def test_the_chair_declares_a_stopped_vote_void_and_repeats_it(five: Hall) -> None:
    for mode in ("secret", "hands"):
        motion_id = await five.motion(mode=mode)
        poll_id = await five.prepared(motion_id)
        await five.done(f"/polls/{poll_id}/open", {})
        await stopped(five, poll_id)
        void = await five.done(f"/polls/{poll_id}/void", {"reason": "repeated on paper"})
        assert (void["state"], void["stopped"]) == ("void", None)
        assert (await five.post(f"/polls/{poll_id}/stop", WHY, role="teller")).json()["code"] == "poll-void"
        repeat = (await five.done(f"/motions/{motion_id}/polls", {"repeat_of": poll_id}))["poll_id"]
        await five.done(f"/polls/{repeat}/open", {})
        await five.done(f"/polls/{repeat}/close")


async def test_the_box_of_a_stopped_sealed_vote_stays_closed_and_the_tellers_host_sees_it_held(
    database_url: str,
) -> None:
    async with sealed_hall(database_url, members=3) as found:
        poll_id = await found.opened()
        await found.voted(poll_id, {"M000": 0, "M001": 0, "M002": 1})
        await stopped(found.hall, poll_id)
        (told,) = (await found.as_host("POST", "/sealed-rounds", {})).json()["rounds"]
        assert (told["stage"], told["state"]) == ("open", "held")
        await found.hall.done(f"/polls/{poll_id}/lift-stop", LIFTED)
        set_hash = await found.closed(poll_id)
        assert (await found.open_box(poll_id, 1, set_hash)).is_success
        await stopped(found.hall, poll_id)
        assert (await found.open_box(poll_id, 2, set_hash)).json()["code"] == "poll-stopped"
        assert (await found.hall.asked(f"/polls/{poll_id}"))["stage"] == "closed"
        await found.hall.done(f"/polls/{poll_id}/lift-stop", LIFTED)
        assert (await found.open_box(poll_id, 2, set_hash)).is_success
        result = (await found.hall.done(f"/polls/{poll_id}/declare", {}))["result"]
        assert (result["papers"], result["counts"]["yes"]) == (3, 2)
