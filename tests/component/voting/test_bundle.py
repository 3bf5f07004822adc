"""The audit bundle of a recorded vote: what it holds, that it is bound to the log of acts, and of which votes there is none."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from sqlalchemy import text

from services.voting.domain.signed import Signed
from services.voting.main import build
from services.voting.use_cases.read_bundle import KeptBundles
from shared.contracts import topics
from shared.contracts import voting as said
from shared.kernel.canonical import canonical
from tests.component.voting.hall import Hall, hall, hex_id, new_id
from tests.component.voting.test_decisions import called
from tests.harness.service import started
from verifier.verify import main


async def bundle(five: Hall, poll_id: str) -> dict[str, Any]:
    answer = await five.stand.client.get(f"/polls/{poll_id}/bundle")
    assert answer.is_success, answer.text
    return dict(json.loads(answer.content))


async def refused(five: Hall, poll_id: str) -> str:
    return str((await five.stand.client.get(f"/polls/{poll_id}/bundle")).json()["code"])


async def changed_vote(five: Hall, **more: Any) -> str:
    """Declared: three for and one against, one of them after a change."""
    poll_id = await five.opened(change_allowed=True, **more)
    await five.all_cast(poll_id, yes=3, no=1)
    first = (await five.cast(poll_id, "M004", "no")).json()
    assert (await five.cast(poll_id, "M004", "abstain", supersedes=first["ballot_id"])).is_success
    await five.declared(poll_id)
    return poll_id


async def test_anybody_can_count_again_from_the_bundle_alone(five: Hall) -> None:
    found = await bundle(five, await changed_vote(five))
    newest = {each["member"]: each["marks"] for each in found["ballots"]}  # by member, then link
    assert {member: ",".join(marks) for member, marks in newest.items()} == found["result"]["roll_call"]
    assert [each["link"] for each in found["ballots"]] == [1, 1, 1, 1, 1, 2]
    assert found["ballots"][5]["supersedes"] == found["ballots"][4]["ballot_id"]
    assert sum(marks == ["yes"] for marks in newest.values()) == found["result"]["counts"]["yes"] == 3
    assert hashlib.sha256(canonical(found["manifest"])).hexdigest() == found["manifest_hash"]
    joined = b"".join(hashlib.sha256(canonical(each)).digest() for each in found["ballots"])
    whole = hashlib.sha256(b"hemicycle/set/1\0" + bytes.fromhex(found["manifest_hash"]) + joined).hexdigest()
    assert found["closed"] == {"set_hash": whole, "ballots": 6, "signatures": []}


async def test_the_verifier_finds_that_everything_holds(five: Hall, tmp_path: Path) -> None:
    """Of a question after a change, and of an election with several marks and a name written in."""
    round_id = new_id()
    await five.tell(called(round_id, mode="recorded", most=2, write_ins=1))
    await five.done(f"/polls/{round_id}/open", {})
    assert (await five.cast(round_id, "M000", hex_id("Ann"), hex_id("Bo"))).is_success
    assert (await five.cast(round_id, "M001")).is_success  # a blank paper
    assert (await five.cast(round_id, "M002", "w:Roe,  Flo", hex_id("Bo"))).is_success
    await five.declared(round_id)
    for poll_id in (await changed_vote(five), round_id):
        file = tmp_path / "a.bundle.json"
        file.write_bytes((await five.stand.client.get(f"/polls/{poll_id}/bundle")).content)
        assert main([str(file)]) == 0


async def test_the_bundle_is_one_canonical_line_and_the_same_bytes_each_time(five: Hall) -> None:
    poll_id = await changed_vote(five, title={"en": "Naïve \u0007 “quoted” 表決", "ar": "اقتراح"})
    first, again = [(await five.stand.client.get(f"/polls/{poll_id}/bundle")).content for _ in range(2)]
    assert first == again
    assert first == canonical(json.loads(first)) + b"\n"


async def test_the_platforms_key_signs_all_of_it_and_is_shown_with_its_fingerprint(five: Hall) -> None:
    found = await bundle(five, await changed_vote(five))
    (signature,) = found.pop("signatures")
    shown = (await five.stand.client.get("/bundle-key")).json()
    assert signature["by"] == "platform"
    assert signature["key"] == shown["point"]
    point = base64.urlsafe_b64decode(shown["point"] + "=")
    assert shown["fingerprint"].replace(" ", "") == hashlib.sha256(point).hexdigest()[:16]
    raw = base64.urlsafe_b64decode(signature["signature"] + "==")
    der = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
    signed = b"hemicycle/bundle/1\0" + hashlib.sha256(canonical(found)).digest()
    key.verify(der, signed, ec.ECDSA(hashes.SHA256()))  # raises if it does not hold


async def test_the_log_of_acts_holds_the_hash_of_the_ballots_from_the_close_on(five: Hall) -> None:
    found = await bundle(five, await changed_vote(five))
    entries = found["acts"]["entries"]
    verbs = [each["verb"] for each in entries]
    assert verbs == ["poll opened", "poll closed", "result declared"]
    assert entries[0]["details"]["manifest_hash"] == found["manifest_hash"]
    assert entries[1]["details"]["set_hash"] == found["closed"]["set_hash"]
    assert entries[2]["details"]["counts"] == found["result"]["counts"]
    before = found["acts"]["previous"]
    for each in entries:
        covered = {name: value for name, value in each.items() if name != "hash"}
        assert each["previous"] == before
        assert each["hash"] == hashlib.sha256(canonical(covered)).hexdigest()
        before = each["hash"]


async def test_the_heads_shown_while_the_vote_ran_are_those_in_the_log(five: Hall) -> None:
    poll_id = await changed_vote(five)
    found = await bundle(five, poll_id)
    entries = {each["number"]: each for each in found["acts"]["entries"]}
    assert [entries[each["number"]]["verb"] for each in found["checkpoints"]] == ["poll opened", "poll closed"]
    assert all(entries[each["number"]]["hash"] == each["hash"] for each in found["checkpoints"])
    opened, closed = [
        (await five.said(topics.POLLS, kind))[-1].data["poll"] for kind in (said.PollOpenedV1, said.PollClosedV1)
    ]
    assert opened["checkpoints"] == found["checkpoints"][:1]
    assert closed["checkpoints"] == found["checkpoints"]
    assert closed["set_hash"] == found["closed"]["set_hash"]
    assert (await five.asked("/audit", role="auditor"))["intact"]


async def test_a_correction_leaves_the_bundle_as_it_was_declared(five: Hall) -> None:
    poll_id = await changed_vote(five)
    before = (await five.stand.client.get(f"/polls/{poll_id}/bundle")).content
    correction = {"member": "M000", "from": "yes", "to": "no", "reason": "pressed the wrong one"}
    await five.done(f"/polls/{poll_id}/corrections", correction)
    assert (await five.stand.client.get(f"/polls/{poll_id}/bundle")).content == before


async def test_there_is_no_bundle_of_what_is_not_declared_not_recorded_or_older_than_bundles(five: Hall) -> None:
    poll_id = await five.opened()
    await five.all_cast(poll_id, yes=2)
    assert await refused(five, poll_id) == "result-not-declared"
    await five.declared(poll_id)
    async with five.stand.running.service.database.connection() as connection:  # closed before there were bundles
        forget = "UPDATE polls SET set_hash = NULL, checkpoints = NULL WHERE poll_id = :poll"
        await connection.execute(text(forget), {"poll": poll_id})
    assert await refused(five, poll_id) == "no-bundle"
    secret = await five.opened(mode="secret")
    await five.declared(secret)
    assert await refused(five, secret) == "wrong-mode"
    assert await refused(five, "0" * 32) == "unknown-poll"


async def test_a_practice_vote_has_no_bundle_for_it_is_on_no_record(five: Hall) -> None:
    path = f"/assemblies/{'a' * 32}/practice"
    poll_id = (await five.done(path, {}))["poll_id"]
    await five.declared(poll_id)
    assert await refused(five, poll_id) == "unknown-poll"


async def test_a_bundle_is_put_together_once_whoever_asks_and_however_many(five: Hall) -> None:
    poll_id = await changed_vote(five)
    path = f"/polls/{poll_id}/bundle"
    first, *others = await asyncio.gather(*(five.stand.client.get(path) for _ in range(8)))
    async with five.stand.running.service.database.connection() as connection:  # nothing can, but for the one who tests
        await connection.execute(text("DELETE FROM ballots WHERE poll_id = :poll"), {"poll": poll_id})
    again = await five.stand.client.get(path)
    assert len(json.loads(first.content)["ballots"]) == 6
    assert {each.content for each in (*others, again)} == {first.content}


async def test_a_process_that_comes_later_puts_together_the_same_bytes(database_url: str, tmp_path: Path) -> None:
    async with hall(database_url, secrets_dir=tmp_path) as five:
        poll_id = await changed_vote(five)
        path, stand = f"/polls/{poll_id}/bundle", five.stand
        before = (await stand.client.get(path)).content
        async with started(build, database_url, secrets_dir=tmp_path, clock=stand.clock, log=stand.log) as other:
            assert (await other.client.get(path)).content == before


def test_bundles_are_kept_up_to_a_bound_those_longest_not_asked_for_go_first() -> None:
    kept, nobody = KeptBundles(most=10), list[Signed]()
    for name in "abc":
        kept.keep(name, nobody, b"1234")
    assert [kept.get(name, nobody) for name in "abc"] == [None, b"1234", b"1234"]
    assert kept.get("b", nobody) is not None  # asked for since
    kept.keep("d", nobody, b"1234")
    assert [kept.get(name, nobody) for name in "bcd"] == [b"1234", None, b"1234"]
    kept.keep("e", nobody, b"more than ten")
    assert [kept.get(name, nobody) for name in "bde"] == [None, None, None]


async def test_the_key_outlives_a_restart(database_url: str, tmp_path: Any) -> None:
    points = []
    for _ in range(2):
        async with hall(database_url, secrets_dir=tmp_path) as found:
            points.append((await found.stand.client.get("/bundle-key")).json()["point"])
    assert points[0] == points[1]
    assert (tmp_path / "bundle-key.pem").stat().st_mode & 0o777 == 0o600
