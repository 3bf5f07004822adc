"""Killed at any moment, or left alone by voting: what the host gave its word for it has, and the round goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.teller.use_cases.rounds import HEARD_WITHIN_S
from tests.component.teller.stage import host_on
from tests.component.teller.test_signing import a_request
from tests.harness.voting_for_teller import VotingForTeller


async def test_killed_in_a_round_it_goes_on_where_it_was(tmp_path: Path) -> None:
    """Each instance is a new one on the same folder, as after a kill: nothing is carried over but the file."""
    voting = VotingForTeller()
    async with host_on(tmp_path, voting) as host:
        found = voting.prepare()
        await host.look()
    keys = dict(found.host)
    async with host_on(tmp_path, voting) as host:
        await host.look()
        assert found.host == keys
        found.open()
        await host.look()
        request = a_request(found)
        found.ask_a(request)
        first = await host.ask(found, request)
        hashes = [await host.vote(found, "BRA")]
    async with host_on(tmp_path, voting) as host:
        await host.look()
        assert (await host.ask(found, request)).text == first.text
        second = a_request(found)
        found.ask_a(second)
        assert (await host.ask(found, second)).json()["code"] == "token-already-issued"
        hashes.append(await host.vote(found, "CHE"))
    del found.answered[next(name for name, each in found.answered.items() if each == second)]
    found.stage = "closing"
    async with host_on(tmp_path, voting) as host:
        await host.look()
    assert sorted(found.received) == sorted(hashes)
    assert found.log == tuple(sorted(found.answered))


@pytest.mark.parametrize("after", ["a batch", "the last batch"])
async def test_killed_while_it_passes_the_box_on_it_does_so_again(
    tmp_path: Path, after: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    voting = VotingForTeller()
    async with host_on(tmp_path, voting) as host:
        found = await host.opened()
        hashes = [await host.vote(found, member) for member in ("ARG", "BRA", "CHE")]
        take = found.take

        def cut_off(body: dict[str, object]) -> dict[str, str]:
            answer = take(body)
            if after == "a batch" or body["final"]:
                voting.away = True  # and the answer is lost with it
                raise ConnectionError
            return answer

        monkeypatch.setattr(found, "take", cut_off)
        found.stage = "closing"
        assert not await host.look()
        monkeypatch.undo()
    voting.away = False
    async with host_on(tmp_path, voting) as host:
        assert await host.look()
        assert await host.look()
    assert found.stage == "closed"
    assert set(found.received) == set(hashes)
    assert len(found.ballots) == 3
    assert found.log == tuple(sorted(found.answered))


async def test_a_manifest_is_sent_once_and_again_only_to_a_host_that_lacks_it(tmp_path: Path) -> None:
    voting = VotingForTeller()
    first, other = tmp_path / "first", tmp_path / "other"
    for folder in (first, other):
        folder.mkdir()
    async with host_on(first, voting) as host:
        found = await host.opened()
        for _ in range(2):
            await host.look()
        assert voting.shown == [found.poll_id]
    async with host_on(first, voting) as host:
        await host.look()
        assert voting.shown == [found.poll_id], "it is in its file"
        assert await host.token(found, "ARG")
    async with host_on(other, voting) as host:
        for _ in range(2):
            await host.look()
        assert voting.shown == [found.poll_id] * 2, "of no use to a host without the keys, and not asked for again"


async def test_a_manifest_that_could_not_be_kept_is_sent_again(tmp_path: Path) -> None:
    voting = VotingForTeller()
    async with host_on(tmp_path, voting) as host:
        found, store = voting.prepare(), host.teller.store
        await host.look()
        found.open()
        await store._do(lambda: store._base.execute("PRAGMA query_only=ON"))
        assert not await host.look()
        await store._do(lambda: store._base.execute("PRAGMA query_only=OFF"))
        assert await host.look()
        assert voting.shown == [found.poll_id] * 2
        assert await host.token(found, "ARG")


async def test_while_voting_is_away_envelopes_are_held_and_passed_on_when_it_is_back(tmp_path: Path) -> None:
    voting = VotingForTeller()
    async with host_on(tmp_path, voting) as host:
        found = await host.opened()
        token = await host.token(found, "ARG")
        voting.away = True
        assert not await host.look()
        assert token
        request = a_request(found, "BRA")
        answer = await host.ask(found, request)
        assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
        kept = await host.send(found, b"\x04" + b"k" * 8272)
        assert kept.status_code == 202
        voting.away, found.stage = False, "closing"
        assert await host.look()
    assert found.received == [kept.json()["hash"]]


async def test_another_token_of_the_host_is_no_reason_to_stop(tmp_path: Path) -> None:
    voting = VotingForTeller()
    async with host_on(tmp_path, voting) as host:
        (tmp_path / "host-token").write_text("another")
        assert not await host.look()
        (tmp_path / "host-token").unlink()
        assert not await host.look()


async def test_a_round_that_voting_cannot_answer_for_keeps_no_other_one_from_going_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voting = VotingForTeller()
    async with host_on(tmp_path, voting) as host:
        stuck, other = await host.opened("5" * 32), await host.opened("6" * 32)

        def broken(_: object) -> dict[str, str]:
            raise ConnectionError

        monkeypatch.setattr(stuck, "take", broken)
        stuck.stage = other.stage = "closing"
        assert not await host.look()
        assert (stuck.stage, other.stage) == ("closing", "closed")


async def test_a_disk_that_takes_nothing_gives_no_word_and_is_used_again_when_it_does(tmp_path: Path) -> None:
    voting = VotingForTeller()
    async with host_on(tmp_path, voting) as host:
        found = await host.opened()
        store = host.teller.store
        kept = await host.send(found, b"\x04" + b"a" * 8272)
        await store._do(lambda: store._base.execute("PRAGMA query_only=ON"))
        refused = await host.send(found, b"\x04" + b"b" * 8272)
        assert (refused.status_code, refused.json()["code"]) == (503, "unavailable")
        await store._do(lambda: store._base.execute("PRAGMA query_only=OFF"))
        again = await host.send(found, b"\x04" + b"b" * 8272)
        found.stage = "closing"
        await host.look()
    assert sorted(found.received) == sorted([kept.json()["hash"], again.json()["hash"]])


async def test_a_round_that_voting_leaves_out_of_an_answer_is_kept_and_one_that_is_over_is_forgotten(
    tmp_path: Path,
) -> None:
    voting = VotingForTeller()
    async with host_on(tmp_path, voting) as host:
        found = await host.opened()
        kept = await host.vote(found, "ARG")
        voting.unspoken.add(found.poll_id)
        await host.look()
        voting.unspoken.clear()
        found.stage = "closing"
        await host.look()
        assert found.received == [kept]
        del voting.rounds[found.poll_id]
        await host.look()
        assert (await host.send(found, b"\x04" + b"k" * 8272)).json()["code"] == "no-such-round"


async def test_while_a_vote_is_held_nothing_is_signed_and_nothing_is_taken(tmp_path: Path) -> None:
    async with host_on(tmp_path, VotingForTeller()) as host:
        found = await host.opened()
        request, envelope = a_request(found, "ARG"), b"\x04" + b"k" * 8272
        found.ask_a(request)
        found.state = "held"
        await host.look()
        for answer in (await host.ask(found, request), await host.send(found, envelope)):
            assert (answer.status_code, answer.json()["code"]) == (409, "round-not-open")
        found.state = ""
        await host.look()
        assert [(await host.ask(found, request)).status_code, (await host.send(found, envelope)).status_code] == [
            200,
            202,
        ]


async def test_a_host_that_has_not_heard_voting_for_a_while_takes_nothing_until_it_does(tmp_path: Path) -> None:
    """The vote may have been closed meanwhile."""
    async with host_on(tmp_path, VotingForTeller()) as host:
        rounds, now = host.teller.rounds, 1_000.0
        rounds.seconds = lambda: now
        found = await host.opened()
        now += HEARD_WITHIN_S
        assert (await host.send(found, b"\x04" + b"k" * 8272)).status_code == 202
        now += 1
        answer = await host.send(found, b"\x04" + b"m" * 8272)
        assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
        assert "retry-after" in answer.headers
        await host.look()
        assert (await host.send(found, b"\x04" + b"m" * 8272)).status_code == 202


async def test_keys_that_voting_has_lost_are_shown_to_it_again(tmp_path: Path) -> None:
    voting = VotingForTeller()
    async with host_on(tmp_path, voting) as host:
        found = voting.prepare()
        await host.look()
        shown, found.host, found.stage = found.host, {}, "keys"
        await host.look()
        assert shown
        assert found.host == shown


async def test_beyond_its_bound_a_round_is_told_in_the_log_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("services.teller.use_cases.watch.MOST_ROUNDS", 1)
    voting = VotingForTeller()
    async with host_on(tmp_path, voting) as host:
        first, second = voting.prepare("1" * 32), voting.prepare("2" * 32)
        for _ in range(2):
            await host.look()
        assert (bool(first.host), bool(second.host)) == (True, False)
        assert [each.getMessage() for each in caplog.records] == ["a round cannot go on here: too-many-rounds"]
