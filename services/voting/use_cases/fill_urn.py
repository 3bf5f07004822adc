"""Takes the envelopes that the tellers' host passes on: opens them, checks every ballot, keeps the highest of each token. With the last
batch the urn closes: the hash of all ballots goes into the log of acts, before any key that opens one is used.

Nothing is said, logged or counted of a single ballot. Should the last batch not come, the urn waits: a box that is not whole is never
opened, and the chair can declare the vote void."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from services.voting.domain.bundle import set_hash
from services.voting.domain.errors import PollIsVoid, PollNotClosed, PollNotOpen
from services.voting.domain.events import PollClosed
from services.voting.domain.poll import RUNNING, Poll, State
from services.voting.domain.sealed import seals_of
from services.voting.domain.sealed_errors import IssueLogMissing, UrnClosed
from services.voting.domain.urn import Board, Offered, Urn
from services.voting.use_cases import finding
from services.voting.use_cases.acts import act
from services.voting.use_cases.ports import CurrentPolls
from services.voting.use_cases.seal_poll import host_of
from services.voting.use_cases.sealed_ports import RoundKeys, SealedWork, SealedWorks
from services.voting.use_cases.sealed_round import round_of_poll
from shared.kernel.clock import Clock
from shared.kernel.errors import Refusal
from shared.sealed.ballots import checked_ballot
from shared.sealed.encoding import digest, unb64
from shared.sealed.envelopes import envelope_hash, open_envelope
from shared.sealed.keys import POINT_BYTES
from shared.sealed.requests import checked_issue_log, issue_log
from shared.sealed.round import Round
from shared.sealed.tokens import token_id

Refused = dict[str, str]


@dataclass(frozen=True)
class FillUrn:
    works: SealedWorks
    clock: Clock
    keys: RoundKeys
    current: CurrentPolls

    async def __call__(
        self, poll_id: str, envelopes: Sequence[str], final: bool, log: Mapping[str, Any] | None
    ) -> tuple[int, Refused]:
        """How many of these ballots are in the urn, and why the others are not, by the hash of their envelopes. Sent again, the
        same answer. Raises NotBase64, IssueLogMissing, IssueLogWrong, UrnClosed, PollNotClosed."""
        async with self.works.reading() as work:
            poll = finding.there(await work.polls.get(poll_id))
        _must_take(poll)
        a_round, key = round_of_poll(poll), await self.keys.urn_key(poll_id)
        sealed = [unb64(each) for each in envelopes]
        if final:
            _must_be_last(poll, a_round, log)
        offered, refused = await asyncio.to_thread(_opened, a_round, key, sealed)
        async with self.works() as work:
            poll = finding.there(await work.polls.locked(poll_id))
            _must_take(poll)
            urn = await work.sealed.urn(poll_id)
            board, changed = Board(map(_offered, urn.ballots), poll.change_allowed), False
            for name, each in offered.items():
                try:
                    changed |= board.take(each, closed=urn.logs is not None)
                except Refusal as why:
                    refused[name] = why.code
            if changed:
                urn = replace(urn, ballots=board.ballots)
                await work.sealed.keep_urn(poll_id, urn)
            if final and urn.logs is None:
                await self._close(work, poll, urn, log or {})
        return len(envelopes) - len(refused), refused

    async def _close(self, work: SealedWork, poll: Poll, urn: Urn, log: Mapping[str, Any]) -> None:
        requests = await work.sealed.requests(poll.poll_id)
        hashes = [digest(dict(each)).hex() for each in requests]
        own = issue_log(bytes.fromhex(poll.hash_at_opening), hashes, await self.keys.log_key(poll.poll_id))
        await work.sealed.keep_urn(poll.poll_id, replace(urn, logs={"a": own, "b": dict(log)}))
        alike = own["requests"] == log["requests"]
        posted = set_hash(poll.hash_at_opening, urn.ballots)
        details = {"set_hash": posted, "ballots": len(urn.ballots), "issued": len(requests), "logs_alike": alike}
        head = await work.acts_done.enter(act(host_of(poll), "poll closed", poll.poll_id, **details), self.clock.now())
        closed = replace(poll, set_hash=posted).seen_with(head)
        await work.polls.save(closed)
        work.say(PollClosed(closed))
        work.after_commit(lambda: self.current.forget(poll.poll_id))


def _must_take(poll: Poll) -> None:
    seals_of(poll)
    if poll.state is State.DECLARED:
        raise UrnClosed()
    if poll.state is not State.CLOSED and poll.state not in RUNNING:
        raise PollIsVoid() if poll.state is State.VOID else PollNotOpen(state=poll.state)


def _must_be_last(poll: Poll, a_round: Round, log: Mapping[str, Any] | None) -> None:
    if poll.state is not State.CLOSED:
        raise PollNotClosed(state=poll.state)
    if log is None:
        raise IssueLogMissing()
    checked_issue_log(a_round, log, a_round.log_keys[1])


def _opened(
    a_round: Round, key: EllipticCurvePrivateKey, sealed: Sequence[bytes]
) -> tuple[dict[str, Offered], Refused]:
    """Checked ballots, and why the others are none, by the hash of their envelopes."""
    offered: dict[str, Offered] = {}
    refused: Refused = {}
    for envelope in sealed:
        name = envelope_hash(envelope)
        try:
            ballot = open_envelope(key, a_round.hash, envelope)
            checked_ballot(a_round, ballot)
            offered[name] = _offered(ballot)
        except Refusal as why:
            refused[name] = why.code
    return offered, refused


def _offered(ballot: Mapping[str, Any]) -> Offered:
    """``ballot``: checked before."""
    prepared = unb64(ballot["token"]["prepared"])
    return Offered(ballot, token_id(prepared).hex(), prepared[-POINT_BYTES:].hex(), ballot["seq"])
