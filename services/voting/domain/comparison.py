"""Whether what one store holds of a vote is what another holds: ballots at rest against the log ballot by ballot, the live tally
once it has counted as far, the urn against those marked as having voted, and the recount that was kept. Pure; what is to be
compared has been read in an order that makes a lasting difference one of the stores and not of the moment (reconcile_polls.py).

It cannot find what was altered alike in every store, nor a paper exchanged in an urn that nobody has counted yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from services.voting.domain.tally import Chains, Link, chains_of
from shared.kernel.canonical import sha256

Against = Literal["live tally", "log", "urn", "recount"]
Standing = Literal["alike", "different", "behind", "unknown"]  # behind: not there yet, which is no difference
NAMED_IN_SIGNATURE = 1_000


@dataclass(frozen=True, slots=True)
class Kept:
    """One ballot as a store holds it. ``unreadable``: it stands on the log, and is no ballot any more."""

    member: str
    supersedes: str | None
    link: int
    marks: tuple[str, ...]
    unreadable: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """The ballots of one poll on the log, by id. ``early``: those that were there before the stored ones were read; ``twice``:
    those that stand there again and otherwise."""

    ballots: Mapping[str, Kept]
    early: Collection[str] = ()
    twice: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """``here``: as counted from the database; ``there``: from the other store; ``ballots``: how many differ, where ballots
    were compared one by one. ``signature`` is the same for as long as the difference is."""

    against: Against
    here: Mapping[str, int]
    there: Mapping[str, int]
    signature: str
    ballots: int | None = None


def against_log(
    stored: Mapping[str, Kept], told: Told, waiting: Collection[str] | None
) -> tuple[Standing, Difference | None]:
    """``waiting``: ballots committed and not yet sent; None where they are too many to name, and what is missing on the log
    may be among them."""
    there = told.ballots
    altered = {each for each, ballot in stored.items() if each in there and there[each] != ballot}
    altered |= {each for each in told.twice if each in stored}
    added = {each for each in told.early if each not in stored}
    missing = stored.keys() - there.keys()
    lost = missing - set(waiting) if waiting is not None else set()
    if altered or added or lost:
        whose = {"altered": altered, "added": added, "lost": lost}
        named = {name: sorted(ids)[:NAMED_IN_SIGNATURE] for name, ids in whose.items()}
        counted = marks_of(stored.values()), marks_of(each for each in there.values() if not each.unreadable)
        return "different", Difference("log", *counted, sha256(named), len(altered | added | lost))
    return ("behind" if missing else "alike"), None


def against_live(stored: Chains, counted: int, marks: Mapping[str, int]) -> tuple[Standing, Difference | None]:
    """A live tally that was read before the stored ballots were: it may be behind them, and never ahead."""
    if counted < stored.counted:
        return "behind", None
    here, there = stored.marks(), {mark: number for mark, number in marks.items() if number}
    if counted == stored.counted and here == there:
        return "alike", None
    return "different", _difference("live tally", here, there, ahead=counted - stored.counted)


def against_urn(voted: int, on_paper: int, papers: int) -> tuple[Standing, Difference | None]:
    """Of a secret vote, read in one look: as many papers as members that have voted on a tablet."""
    if voted - on_paper == papers:
        return "alike", None
    return "different", _difference("urn", {"voted": voted - on_paper}, {"papers": papers})


def against_tokens(issued: int, ballots: int) -> tuple[Standing, Difference | None]:
    """Of a sealed vote: no more ballots than tokens. Fewer are no difference: a token may stay unused."""
    if ballots <= issued:
        return "alike", None
    return "different", _difference("urn", {"voted": issued}, {"papers": ballots})


def against_recount(counts: Mapping[str, int], kept: Mapping[str, int]) -> tuple[Standing, Difference | None]:
    """``counts``: counted again just now; ``kept``: by the recount that was declared."""
    return ("alike", None) if counts == kept else ("different", _difference("recount", counts, kept))


def at_closing(against: Against, here: Mapping[str, int], there: Mapping[str, int]) -> Difference:
    """As the recount at the close finds it, which knows counts and no single ballot."""
    return _difference(against, here, there)


def marks_of(ballots: Iterable[Kept]) -> dict[str, int]:
    return folded(ballots).marks()


def folded(ballots: Iterable[Kept]) -> Chains:
    return chains_of(Link(each.member, each.link, each.marks) for each in ballots)


def _difference(against: Against, here: Mapping[str, int], there: Mapping[str, int], ahead: int = 0) -> Difference:
    """Its signature is of what one store has more than the other, so that ballots coming in do not change it."""
    apart = {name: there.get(name, 0) - here.get(name, 0) for name in sorted({*here, *there})}
    signed: dict[str, Any] = {"apart": {name: number for name, number in apart.items() if number}, "ahead": ahead}
    return Difference(against, dict(here), dict(there), sha256(signed))
