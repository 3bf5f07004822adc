"""Names written in on sealed papers: nobody reads one before the box is open, and then they count as on papers that are not sealed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from shared.contracts import topics
from shared.sealed.keys import sign
from shared.sealed.papers import Mark, to_seal
from shared.sealed.statements import paper_statement
from tests.component.voting.hall import Hall, new_id
from tests.component.voting.sealed_hall import SealedHall, sealed_hall
from tests.component.voting.test_decisions import called
from tests.component.voting.test_papers import ANN, BO, issue
from tests.component.voting.test_sealed import verdict
from tests.component.voting.test_sealed_secrecy import asked_of_operators, logged_to, rows_of, whole_log

Papers = Mapping[str, Sequence[str]]
TYPED: Papers = {
    "M000": ("w:  Aminata   DIALLO ", ANN),
    "M001": ("w:aminata diallo",),
    "M002": ("w:Aminata Diallo", "w:علي الهاشمي"),
    "M003": ("w:ann",),
    "M004": (),
}
ON_PAPER = {"counts": {ANN: 0, BO: 1, "w:Aminata Diallo": 1}, "valid": 1, "blank": 0, "invalid": 0}
OF_THE_VOTE = ("poll_id", "manifest_hash", "declared_at", "checks")  # what two votes cannot have alike


@pytest.fixture
async def six(database_url: str) -> AsyncIterator[SealedHall]:
    async with sealed_hall(database_url, members=6) as found:
        yield found


async def round_called(hall: Hall, **more: Any) -> str:
    poll_id = new_id()
    await hall.tell(called(poll_id, **more))
    return poll_id


async def sealed_round(six: SealedHall, **more: Any) -> str:
    poll_id = await round_called(six.hall, secret_votes="sealed", **more)
    return await six.opened(poll_id=poll_id)


async def as_sealed(six: SealedHall, poll_id: str, papers: Mapping[str, Sequence[Mark]]) -> None:
    for name in papers:
        await six.token(poll_id, name)
    answer = await six.pass_on(poll_id, [six.envelope(name, *marks) for name, marks in papers.items()])
    assert answer.json() == {"taken": len(papers), "refused": {}}


async def totals(hall: Hall, poll_id: str) -> None:
    for who in ("teller-1", "teller-2"):
        headers = hall.staff("teller", who)
        answer = await hall.stand.client.post(f"/polls/{poll_id}/totals", json=ON_PAPER, headers=headers)
        assert answer.is_success, answer.text


async def unsealed_result(hall: Hall, papers: Papers) -> dict[str, Any]:
    """Of the same papers and the same paper ballot, in a secret vote that is held on trust."""
    poll_id = await round_called(hall, most=2, write_ins=2)
    await hall.done(f"/polls/{poll_id}/open", {})
    assert (await issue(hall, poll_id, "M005")).is_success
    for name, marks in papers.items():
        assert (await hall.cast(poll_id, name, *marks)).status_code == 201
    await hall.done(f"/polls/{poll_id}/close")
    await totals(hall, poll_id)
    return await hall.declared(poll_id)


async def test_papers_with_names_come_out_sealed_as_they_do_unsealed_and_can_be_checked(
    six: SealedHall, tmp_path: Path
) -> None:
    poll_id = await sealed_round(six, most=2, write_ins=2)
    frozen = (await six.hall.asked(f"/polls/{poll_id}/manifest"))["manifest"]
    assert (frozen["write_ins"], frozen["sealed"]["pad"]) == (2, 1024)  # two names of 100 characters of four bytes
    assert (await issue(six.hall, poll_id, "M005")).is_success
    await as_sealed(six, poll_id, {name: to_seal(frozen["choices"], marks) for name, marks in TYPED.items()})
    await six.counted(poll_id)
    await totals(six.hall, poll_id)
    statement = paper_statement(
        six.round.hash, (await six.hall.asked(f"/polls/{poll_id}/paper", role="teller"))["paper"]
    )
    for number in (1, 2):
        body = {"signature": sign(six.tellers[f"teller-{number}"][1], statement)}
        assert (await six.as_teller(number, f"/polls/{poll_id}/paper-signature", body)).is_success
    sealed = (await six.hall.done(f"/polls/{poll_id}/declare", {}))["result"]
    assert sealed["counts"] == {ANN: 2, BO: 1, "w:Aminata Diallo": 4, "w:علي الهاشمي": 1}
    await six.sign_bundle(poll_id, 1, 2)
    assert await verdict(six, poll_id, tmp_path) == 0
    trusted = await unsealed_result(six.hall, TYPED)
    assert {name: each for name, each in sealed.items() if name not in OF_THE_VOTE} == {
        name: each for name, each in trusted.items() if name not in OF_THE_VOTE
    }


async def test_a_name_is_nowhere_before_the_box_is_open_and_a_paper_that_bears_what_none_may_is_invalid_then(
    six: SealedHall, tmp_path: Path
) -> None:
    papers: dict[str, tuple[Mark, ...]] = {
        "M000": ("Aminata" + "x" * 94,),  # too long by one
        "M001": ("Aminata  Diallo",),  # not in its one form
        "M002": ("Aminata", "Diallo"),  # one name may be written
        "M003": (0, 1, "Aminata"),  # two marks may be made
        "M004": ("ANN",),  # who stands
        "M005": (0, "Aminata"),
    }
    logged = tmp_path / "log.txt"
    with logged_to(logged):
        poll_id = await sealed_round(six, most=2, write_ins=1)
        await as_sealed(six, poll_id, papers)
        set_hash = await six.closed(poll_id)
        assert (await six.open_box(poll_id, 1, set_hash)).is_success  # one teller alone opens nothing
        await six.hall.said(topics.POLLS)
        seen = [row for _, row in await rows_of(six.hall.stand)]
        seen += [*await whole_log(six.hall.stand), *await asked_of_operators(six.hall, poll_id)]
        seen.append((await six.hall.stand.client.get(f"/polls/{poll_id}/board")).text)
    seen += logged.read_text().splitlines()
    assert len(seen) > 20
    assert not [line for line in seen if "Aminata" in line or "Diallo" in line]
    assert (await six.open_box(poll_id, 3, set_hash)).is_success
    assert [row for table, row in await rows_of(six.hall.stand) if table == "urns" and "Aminata" in row] != []
    result = (await six.hall.done(f"/polls/{poll_id}/declare", {}))["result"]
    assert (result["valid"], result["invalid"]) == (1, 5)
    assert result["counts"] == {ANN: 1, BO: 0, "w:Aminata": 1}
    await six.sign_bundle(poll_id, 1, 2)
    assert await verdict(six, poll_id, tmp_path) == 0


async def test_where_ten_names_can_be_written_a_vote_is_sealed_and_where_more_can_it_waits_for_the_chair(
    six: SealedHall,
) -> None:
    ten, eleven = [await round_called(six.hall, secret_votes="sealed", most=most, write_ins=most) for most in (10, 11)]
    await six.as_host("POST", "/sealed-rounds", {})
    told = [await six.hall.asked(f"/polls/{poll_id}") for poll_id in (ten, eleven)]
    assert [each["secrecy"] for each in told] == ["sealed", "to-be-sealed"]
    refused = await six.hall.post(f"/polls/{eleven}/seal")
    assert (refused.status_code, refused.json()["code"]) == (409, "sealed-paper-too-long")
    await six.hall.done(f"/polls/{eleven}/operator-trusted", {"reason": "Eleven names can be written in."})
    assert (await six.hall.done(f"/polls/{eleven}/open", {}))["state"] == "open"
