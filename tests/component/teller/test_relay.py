"""The relay: what it gave its word for reaches the urn, whole, once, and in an order that says nothing."""

from __future__ import annotations

import asyncio
import sqlite3
from itertools import pairwise
from pathlib import Path

import pytest

from services.teller.use_cases.pass_on import BATCH
from shared.sealed.encoding import b64
from shared.sealed.envelopes import ENVELOPE_BYTES, envelope_hash
from tests.component.teller.stage import Host
from tests.component.teller.test_signing import a_request
from tests.harness.sealed import MEMBERS


async def test_a_round_from_the_first_token_to_the_last_ballot(host: Host) -> None:
    found = await host.opened()
    hashes = [await host.vote(found, member, place % 3) for place, member in enumerate(MEMBERS)]
    assert found.received == []
    found.stage = "closing"
    await host.look()
    assert sorted(found.received) == sorted(hashes)
    assert len(found.ballots) == len(MEMBERS)
    assert found.refused == {}
    assert found.log == tuple(sorted(found.answered))
    assert found.stage == "closed"


async def test_an_envelope_sent_again_is_answered_alike_and_passed_on_once(host: Host) -> None:
    found = await host.opened()
    envelope = b"\x04" + b"e" * (ENVELOPE_BYTES - 1)
    answers = [await host.send(found, envelope) for _ in range(3)]
    assert {answer.json()["hash"] for answer in answers} == {envelope_hash(envelope)}
    found.stage = "closing"
    await host.look()
    assert found.received == [envelope_hash(envelope)]
    assert found.refused == {envelope_hash(envelope): "envelope-malformed"}


async def test_envelopes_are_passed_on_in_another_order_than_they_came(host: Host) -> None:
    found = await host.opened()
    sent = [b"\x04" + bytes([number]) * (ENVELOPE_BYTES - 1) for number in range(60)]
    for envelope in sent:
        assert (await host.send(found, envelope)).status_code == 202
    found.stage = "closing"
    await host.look()
    came = [envelope_hash(envelope) for envelope in sent]
    assert found.received not in (came, came[::-1], sorted(came))
    assert sorted(found.received) == sorted(came)


async def test_neither_the_place_in_the_table_nor_the_place_in_the_file_tells_when_an_envelope_came(
    host: Host, tmp_path: Path
) -> None:
    found = await host.opened()
    sent = [b"\x04" + bytes([number]) * (ENVELOPE_BYTES - 1) for number in range(1, 61)]
    for envelope in sent:
        await host.send(found, envelope)
    raw = (tmp_path / "data" / "teller.db").read_bytes()
    in_file = sorted(sent, key=lambda envelope: raw.index(envelope[1:2] * 100))
    with sqlite3.connect(tmp_path / "data" / "teller.db") as base:
        in_table = [row[0] for row in base.execute("SELECT envelope FROM places ORDER BY place") if any(row[0])]
        columns = {row[1] for table in ("rounds", "requests", "boxes", "places")
                   for row in base.execute(f"PRAGMA table_info({table})")}  # fmt: skip
    assert sorted(in_table) == sorted(sent)
    for seen in (in_file, in_table):
        ascending = sum(a < b for a, b in pairwise(seen))
        assert 12 < ascending < 47  # of 59 neighbours; by chance outside once in a million runs
    assert columns == {
        "poll_id",
        "signer",
        "log",
        "relay",
        "manifest",
        "member",
        "hash",
        "first",
        "places",
        "place",
        "envelope",
    }


async def test_a_box_of_more_than_a_batch_goes_in_several(host: Host) -> None:
    found = host.voting.prepare(members=tuple(f"M{number:02}" for number in range(30)))
    await host.look()
    found.open()
    await host.look()
    for number in range(BATCH + 2):
        await host.send(found, b"\x04" + number.to_bytes(2, "big") * ((ENVELOPE_BYTES - 1) // 2))
    found.stage = "closing"
    await host.look()
    assert found.batches == [BATCH, 2, 0]


async def test_a_full_box_says_so_and_keeps_what_it_has(host: Host) -> None:
    found = await host.opened()
    places = 8 * len(MEMBERS)
    envelopes = [b"\x04" + number.to_bytes(2, "big") * ((ENVELOPE_BYTES - 1) // 2) for number in range(places + 1)]
    answers = [await host.send(found, envelope) for envelope in envelopes]
    assert [answer.status_code for answer in answers] == [202] * places + [429]
    assert answers[-1].json()["code"] == "box-full"
    assert (await host.send(found, envelopes[0])).status_code == 202


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "malformed-json"),
        (b"[]", "malformed-json"),
        (b'{"envelope":"AA","more":1}', "malformed-json"),
        (b'{"envelope":7}', "not-b64"),
        (b'{"envelope":"A"}', "not-b64"),
        (b'{"envelope":"AA"}', "envelope-malformed"),
        (b'{"envelope":"' + b64(bytes(ENVELOPE_BYTES)).encode() + b'"}', "envelope-malformed"),
        (b" " * 13_000, "body-too-large"),
    ],
)
async def test_what_is_no_envelope_is_refused_by_name(host: Host, body: bytes, code: str) -> None:
    found = await host.opened()
    answer = await host.client.post(f"/polls/{found.poll_id}/envelopes", content=body)
    assert 400 <= answer.status_code < 500
    assert answer.json()["code"] == code


async def test_a_late_envelope_is_refused_and_none_gets_in_while_the_box_is_passed_on(host: Host) -> None:
    found = await host.opened()
    late = b"\x04" + b"l" * (ENVELOPE_BYTES - 1)
    found.stage = "closing"
    _, answer = await asyncio.gather(host.look(), host.send(found, late))
    again = await host.send(found, late)
    assert (again.status_code, again.json()["code"]) == (409, "round-not-open")
    assert (answer.status_code == 202) == (envelope_hash(late) in found.received)


async def test_a_request_that_only_the_secretariat_saw_stands_in_both_logs(host: Host) -> None:
    found = await host.opened()
    assert found.round is not None
    await host.vote(found, "ARG")
    found.ask_a(a_request(found, "BRA"))
    found.answered["f" * 64] = {"no": "request"}
    found.stage = "closing"
    await host.look()
    del found.answered["f" * 64]
    assert found.log == tuple(sorted(found.answered))


async def test_what_is_over_is_forgotten_and_overwritten(host: Host, tmp_path: Path) -> None:
    """In the file, and in the journal that holds its pages as they were before."""
    found = await host.opened()
    await host.vote(found, "ARG")
    signer = host.teller.rounds.known[found.poll_id].keys.signer.to_bytes()
    envelope = b"\x04" + b"forget me" * 919 + b"!"
    await host.send(found, envelope)

    def on_disk() -> bytes:
        return b"".join(each.read_bytes() for each in sorted((tmp_path / "data").iterdir()))

    assert b"forget me" in on_disk()
    assert signer[-100:] in on_disk()
    found.stage = "closing"
    await host.look()
    assert b"forget me" not in on_disk()
    del host.voting.rounds[found.poll_id]
    await host.look()
    assert signer[-100:] not in on_disk()
    assert b"ARG" not in on_disk()
    assert (tmp_path / "data" / "teller.db-journal").stat().st_size
    assert (await host.send(found, envelope)).json()["code"] == "no-such-round"
