"""How a sealed vote goes: keys are gathered, it opens, tokens are issued, ballots come into the urn; intake stops, the urn closes
and posts its hash; two tellers open the box; then it is counted like any secret vote.

What is in the urn is a list by token id, and tokens are random: neither its order nor its ids tell when a ballot came."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from services.voting.domain.errors import PollAlreadyOpen, PollNotOpen, WrongMode
from services.voting.domain.poll import RUNNING, SECRET_MODES, Mode, Poll, State
from services.voting.domain.roll import Roll
from services.voting.domain.sealed_errors import BoxAlreadyOpen, PaperTooLong, UrnNotClosed
from services.voting.domain.seals import Seals, room_for
from shared.sealed.names import WRITTEN
from shared.sealed.papers import Mark

Stage = Literal["keys", "ready", "open", "closing", "closed", "opened"]
UNOPENED = "unopened"
"""The mark of a ballot that did not open; no choice bears it, so it counts as an invalid paper."""


def seal(poll: Poll, token_key: str, log_key: str, urn_key: str) -> Poll:
    """A prepared secret vote becomes a sealed one, with the secretariat's keys. Raises what forbids it."""
    seals = Seals(token_key, log_key, urn_key, must_be_sealable(poll))
    return replace(poll, mode=Mode.SEALED, seals=seals, to_be_sealed=False, trusted_because=None)


def trust_operator(poll: Poll, reason: str) -> Poll:
    """A vote that is sealed, or is to be, is held on trust in the operator, if it has not opened; the same poll where it is so
    already. Whatever keys were shown for it are worth nothing then."""
    if poll.mode not in SECRET_MODES:
        raise WrongMode(mode=poll.mode.value)
    must_be_prepared(poll)
    if poll.mode is Mode.SECRET and not poll.to_be_sealed:
        return poll
    return replace(poll, mode=Mode.SECRET, seals=None, to_be_sealed=False, trusted_because=reason)


def waits_to_be_sealed(poll: Poll) -> bool:
    """Whether it is sealed as soon as somebody is there to play the tellers' parts."""
    return poll.to_be_sealed and poll.state is State.PREPARED and room_for(poll.paper) is not None


def must_be_sealable(poll: Poll) -> int:
    """The length that its ballots' content will have; raises why it cannot be sealed."""
    if poll.mode is not Mode.SECRET:
        raise WrongMode(mode=poll.mode.value)
    must_be_prepared(poll)
    room = room_for(poll.paper)
    if room is None:
        raise PaperTooLong()
    return room


def must_be_prepared(poll: Poll) -> None:
    if poll.state in RUNNING:
        raise PollAlreadyOpen()
    if poll.state is not State.PREPARED:
        raise PollNotOpen(state=poll.state)


def seals_of(poll: Poll) -> Seals:
    if poll.mode is not Mode.SEALED or poll.seals is None:
        raise WrongMode(mode=poll.mode.value)
    return poll.seals


def stage_of(poll: Poll) -> Stage | None:
    """None of a poll that is not sealed, and of one that was declared void."""
    if poll.seals is None or poll.state is State.VOID:
        return None
    if poll.state is State.PREPARED:
        return "ready" if poll.seals.complete else "keys"
    if poll.state in RUNNING:
        return "open"
    if poll.set_hash is None:
        return "closing"
    return "opened" if poll.seals.box_is_open else "closed"


def box_is_open(poll: Poll) -> bool:
    """Whether its papers can be read: always so unless it is sealed."""
    return poll.seals is None or poll.seals.box_is_open


def must_await_opening(poll: Poll) -> Seals:
    """Raises why no teller can open the box now."""
    seals = seals_of(poll)
    poll.must_go_on()
    poll.must_be_closed()
    if poll.set_hash is None:
        raise UrnNotClosed()
    return seals


def opened_by(poll: Poll, teller: int) -> Poll:
    """The same poll where this teller has opened the box before."""
    seals = must_await_opening(poll)
    if teller in seals.opened:
        return poll
    if seals.box_is_open:
        raise BoxAlreadyOpen()
    return replace(poll, seals=replace(seals, opened=(*seals.opened, teller)))


def devices_of(roll: Roll, known: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """The tablets of each member of the roll, as points. ``known``: bindings as heard. A key that several delegations bound is
    that of the first: the others may have read it in the manifest of an earlier vote."""
    first: dict[str, str] = {}
    for each in sorted(known, key=lambda each: each["heard"]):
        if each["point"] is not None and each["member"] is not None and not each["removed"]:
            first.setdefault(each["point"], each["member"])
    found: dict[str, list[str]] = {}
    for point, member in sorted(first.items()):
        if member in roll.eligible:
            found.setdefault(member, []).append(point)
    return found


def marks_of(opened: Sequence[Mark] | None, choices: Sequence[str]) -> tuple[str, ...]:
    """What an opened ballot marks, as the count takes it. ``opened`` None: it did not open."""
    if opened is None:
        return (UNOPENED,)
    return tuple(sorted(WRITTEN + mark if isinstance(mark, str) else choices[mark] for mark in opened))
