"""Paper beside a sealed vote, delegations whose tablet failed, and what tellers sign of both."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from shared.sealed.keys import sign
from shared.sealed.statements import paper_statement, without_statement
from tests.component.voting.sealed_hall import Answer, SealedHall, sealed_hall
from tests.component.voting.test_sealed import verdict

BOX = {"counts": {"yes": 1, "no": 0, "abstain": 0}, "blank": 0, "invalid": 0}


@pytest.fixture
async def five(database_url: str) -> AsyncIterator[SealedHall]:
    async with sealed_hall(database_url) as found:
        yield found


async def signed(five: SealedHall, poll_id: str, number: int, statement: bytes, kind: str, **more: str) -> Answer:
    signature = sign(five.tellers[f"teller-{number}"][1], statement)
    return await five.as_teller(number, f"/polls/{poll_id}/{kind}", {**more, "signature": signature})


async def test_who_is_given_paper_has_no_token_and_who_has_a_token_is_given_no_paper(five: SealedHall) -> None:
    poll_id = await five.opened()
    await five.token(poll_id, "M000")
    paper = f"/polls/{poll_id}/paper-voters"
    refused = await five.hall.post(paper, {"members": ["M000"]}, role="teller")
    assert refused.json()["code"] == "has-voted"
    await five.hall.done(paper, {"members": ["M001"]}, role="teller")
    _, request = five.making("M001")
    answer = await five.as_delegate("M001", f"/polls/{poll_id}/requests", request)
    assert answer.json()["code"] == "votes-on-paper"
    assert (await five.hall.asked(f"/polls/{poll_id}/sealed"))["issued"] == 1


async def test_what_was_on_paper_is_counted_once_two_tellers_have_signed_it(five: SealedHall, tmp_path: Path) -> None:
    poll_id = await five.opened()
    await five.hall.done(f"/polls/{poll_id}/paper-voters", {"members": ["M004"]}, role="teller")
    await five.voted(poll_id, {"M000": 0, "M001": 1})
    await five.counted(poll_id)
    assert (await five.hall.get(f"/polls/{poll_id}/paper", role="teller")).json()["code"] == "paper-not-agreed"
    for who in ("teller-1", "teller-2"):
        headers = five.hall.staff("teller", who)
        assert (await five.hall.stand.client.post(f"/polls/{poll_id}/totals", json=BOX, headers=headers)).is_success
    assert (await five.hall.post(f"/polls/{poll_id}/declare", {})).json()["code"] == "paper-unsigned"
    totals = (await five.hall.asked(f"/polls/{poll_id}/paper", role="teller"))["paper"]
    statement = paper_statement(five.round.hash, totals)
    assert (await signed(five, poll_id, 1, b"else", "paper-signature")).json()["code"] == "signature-wrong"
    for number in (1, 3):
        assert (await signed(five, poll_id, number, statement, "paper-signature")).is_success
    result = (await five.hall.done(f"/polls/{poll_id}/declare", {}))["result"]
    assert (result["counts"]["yes"], result["papers"], result["paper"]["issued"]) == (2, 3, 1)
    paper = (await five.bundle(poll_id))["paper"]
    assert {name: value for name, value in paper.items() if name != "signatures"} == totals
    assert (paper["issued"], [each["teller"] for each in paper["signatures"]]) == (["M004"], [1, 3])
    await five.sign_bundle(poll_id, 1, 2)
    assert await verdict(five, poll_id, tmp_path) == 0
    late = await signed(five, poll_id, 2, statement, "paper-signature")
    assert late.json()["code"] == "poll-declared"


async def test_totals_that_are_corrected_after_a_teller_signed_are_signed_again_by_two(
    five: SealedHall, tmp_path: Path
) -> None:
    poll_id = await five.opened()
    await five.hall.done(f"/polls/{poll_id}/paper-voters", {"members": ["M004"]}, role="teller")
    await five.voted(poll_id, {"M000": 0, "M001": 1})
    await five.counted(poll_id)

    async def entered(counts: dict[str, int]) -> None:
        for who in ("teller-1", "teller-2"):
            body, headers = {**BOX, "counts": counts}, five.hall.staff("teller", who)
            assert (
                await five.hall.stand.client.post(f"/polls/{poll_id}/totals", json=body, headers=headers)
            ).is_success

    async def signs(number: int) -> Answer:
        totals = (await five.hall.asked(f"/polls/{poll_id}/paper", role="teller"))["paper"]
        return await signed(five, poll_id, number, paper_statement(five.round.hash, totals), "paper-signature")

    await entered({"yes": 1, "no": 0, "abstain": 0})
    assert (await signs(1)).json()["paper_signed"] == [1]
    await entered({"yes": 1, "no": 0, "abstain": 0})
    assert (await signs(2)).json()["paper_signed"] == [1, 2], "entered again alike, nothing is undone"
    await entered({"yes": 0, "no": 1, "abstain": 0})
    assert (await five.hall.post(f"/polls/{poll_id}/declare", {})).json()["code"] == "paper-unsigned"
    assert (await signs(2)).json()["paper_signed"] == [2]
    assert (await signs(3)).json()["paper_signed"] == [2, 3]
    await five.hall.done(f"/polls/{poll_id}/declare", {})
    await five.sign_bundle(poll_id, 1, 2)
    assert await verdict(five, poll_id, tmp_path) == 0


async def test_a_delegation_goes_without_once_two_tellers_say_so_for_the_same_reason(
    five: SealedHall, tmp_path: Path
) -> None:
    poll_id = await five.opened()
    await five.token(poll_id, "M000")
    await five.token(poll_id, "M001")
    await five.voted(poll_id, {"M002": 0})
    why = {"reason": "its tablet broke"}

    async def says(number: int, member: str, reason: str) -> Answer:
        statement = without_statement(five.round.hash, member, reason)
        return await signed(five, poll_id, number, statement, "without", member=member, reason=reason)

    assert (await says(1, "M000", **why)).json()["code"] == "poll-not-closed"
    await five.hall.done(f"/polls/{poll_id}/close")
    assert (await says(1, "M000", **why)).json()["code"] == "urn-not-closed"
    await five.counted(poll_id)
    assert (await says(1, "M004", **why)).json()["code"] == "without-a-request"
    assert (await says(1, "M000", **why)).is_success
    assert (await says(2, "M000", "another")).json()["code"] == "reason-differs"
    assert (await says(3, "M000", **why)).is_success
    assert (await says(3, "M001", **why)).is_success  # one teller alone
    assert (await says(1, "M002", **why)).json()["code"] == "every-token-used"
    result = (await five.hall.done(f"/polls/{poll_id}/declare", {}))["result"]
    assert result["papers"] == 1
    (found,) = (await five.bundle(poll_id))["without"]
    assert (found["member"], found["reason"]) == ("M000", why["reason"])
    assert [each["teller"] for each in found["signatures"]] == [1, 3]
    await five.sign_bundle(poll_id, 1, 2)
    assert await verdict(five, poll_id, tmp_path) == 0


async def test_the_sheets_of_a_sealed_vote_add_up_with_the_tokens_that_were_not_used(five: SealedHall) -> None:
    poll_id = await five.opened()
    await five.token(poll_id, "M003")
    await five.voted(poll_id, {"M000": 0, "M001": 1})
    await five.declared(poll_id)
    sheet = (await five.hall.stand.client.get(f"/polls/{poll_id}/sheets/reconciliation?format=json")).json()
    assert {each["agrees"] for each in sheet["sums"]} == {True}
    (voted,) = [each for each in sheet["sums"] if "voted" in each["total"]]
    assert voted["parts"] == {"urn": 2, "tokens_unused": 1}
    page = await five.hall.asked("/reconciliation/polls", role="operator")
    assert page["polls"][0]["against"] == {"urn": "alike", "recount": "alike"}
