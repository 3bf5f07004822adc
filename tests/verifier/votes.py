"""Bundles of whole votes with real keys: what the platform, the tellers and the tablets would have made of them.

Manifests and results come from the platform's own code, so that a bundle which the verifier accepts is one that the platform
makes. ``Draft`` builds in stages, each from the one before it: an attack steps in after a stage, and whatever is made later
(hashes, signatures, the log of acts) is made of what it left, as by somebody who holds all those keys."""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from typing import Any

from services.voting.domain.frozen import Frozen, quorum_with
from services.voting.domain.hand_count import NOTHING, HandCount
from services.voting.domain.manifest import manifest
from services.voting.domain.paper import Choice, Paper
from services.voting.domain.poll import Mode, Poll
from services.voting.domain.result import Recount, propose
from services.voting.domain.roll import Roll
from services.voting.domain.sealed import marks_of
from services.voting.domain.seals import room_for
from services.voting.domain.tally import count
from shared.kernel.canonical import canonical, sha256
from shared.rules.majority import Electorate
from shared.sealed.ballots import open_ballot, set_hash
from shared.sealed.encoding import digest, unb64
from shared.sealed.keys import new_key, point, private_text, sign
from shared.sealed.papers import Mark
from shared.sealed.requests import issue_log, make_request
from shared.sealed.statements import (
    bundle_statement,
    closed_statement,
    paper_statement,
    swap_statement,
    without_statement,
)
from shared.sealed.tokens import Token, begin_token, token_id
from tests.harness.sealed import MEMBERS, QUESTION, Parts, SealedRound

Bundle = dict[str, Any]
STAGES = ("ballots", "paper", "closed", "result", "acts", "signed")
AT = datetime(2025, 11, 26, 10, 0, tzinfo=UTC)


@cache
def platform_key() -> Any:
    return new_key()


@dataclass(frozen=True)
class Vote:
    """What is put, to whom, and by which rules."""

    members: tuple[str, ...] = MEMBERS
    present: tuple[str, ...] = MEMBERS
    choices: tuple[str, ...] = QUESTION
    motion: bool = True
    practice: bool = False
    marks: tuple[int, int] = (1, 1)
    blank_allowed: bool = False
    write_ins: int = 0
    labels: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict
    )  # of choices called otherwise than by their id
    rule: Mapping[str, Any] = field(
        default_factory=lambda: {"fraction": "1/2", "comparison": ">", "base": "yes_no", "majority": "simple"}
    )
    quorum: Mapping[str, Any] | None = None
    postponed_by: Mapping[str, Any] | None = None
    title: Mapping[str, str] = field(
        default_factory=lambda: {"en": "Admission of a member", "fr": "Admission d’un membre", "ar": "قبول عضو"}
    )

    def poll(self, mode: Mode) -> Poll:
        choices = tuple(Choice(each, self.labels.get(each, {"en": each.capitalize()})) for each in self.choices)
        paper = Paper(choices, *self.marks, self.blank_allowed, self.write_ins)
        size = len(self.members)
        sizes = Electorate(size + 1, size, size, len(self.present))
        roll = Roll(tuple(sorted(self.members)), tuple(sorted(self.present)), (), sizes)
        frozen = Frozen(roll, "sample-2025", self.quorum, 0, True, postponed_by=self.postponed_by, manifest_form=2)
        check = quorum_with(frozen, len(self.present))
        frozen = Frozen(
            roll, "sample-2025", self.quorum, check.required, check.met, postponed_by=self.postponed_by, manifest_form=2
        )
        return Poll(
            poll_id="5" * 32, organisation_id="1" * 32, assembly_id="2" * 32,
            motion_id="7" * 32 if self.motion else None, contest_id=None if self.motion else "8" * 32,
            number=12, repeat_of=None, title=self.title, text=None, mode=mode, paper=paper, change_allowed=True,
            rule=self.rule, prepared_at=AT, frozen=frozen, manifest_hash="", practice=self.practice,
            present_at_close=len(self.present),
        )  # fmt: skip


def result_of(vote: Vote, mode: Mode, hashed: str, papers: Sequence[tuple[str, ...]], by_hand: HandCount = NOTHING,
              roll_call: Mapping[str, str] | None = None) -> Bundle:  # fmt: skip
    """The result as the platform declares it."""
    poll = vote.poll(mode)
    counted = count(poll.paper, papers, by_hand)
    proposed = propose(poll, Recount(counted, roll_call, (), {}))
    return {**copy.deepcopy(proposed.document(AT, "The chair")), "manifest_hash": hashed}


class Draft(ABC):
    """A bundle in the making. ``after``: what somebody does to it once a stage is there."""

    def __init__(self, vote: Vote) -> None:
        self.vote = vote
        self.after: dict[str, Callable[[Bundle], None]] = {}
        self.number = 41  # of the first act in the bundle
        self.others = [("poll prepared", {}), ("paper ballots issued", {"members": []})]

    def bundle(self) -> Bundle:
        made = self.begun()
        for stage in STAGES:
            getattr(self, f"_{stage}")(made)
            if stage in self.after:
                self.after[stage](made)
        return made

    @abstractmethod
    def begun(self) -> Bundle: ...

    @abstractmethod
    def papers(self, made: Bundle) -> tuple[list[tuple[str, ...]], Mapping[str, str] | None]: ...

    @abstractmethod
    def _ballots(self, made: Bundle) -> None: ...

    def _paper(self, made: Bundle) -> None: ...  # noqa: B027 - of a sealed vote alone

    def _closed(self, made: Bundle) -> None:
        name = bytes.fromhex(made["manifest_hash"])
        made["closed"] = {
            "set_hash": set_hash(name, made["ballots"]),
            "ballots": len(made["ballots"]),
            "signatures": [],
        }

    def _result(self, made: Bundle) -> None:
        papers, roll_call = self.papers(made)
        paper = made.get("paper")
        by_hand = HandCount(paper["counts"], paper["valid"], paper["blank"], paper["invalid"]) if paper else NOTHING
        mode = Mode.RECORDED if made["kind"] == "recorded" else Mode.SECRET
        made["result"] = result_of(self.vote, mode, made["manifest_hash"], papers, by_hand, roll_call)

    def _acts(self, made: Bundle) -> None:
        poll_id, result = made["manifest"]["poll_id"], made["result"]
        acts: list[tuple[str, str, Mapping[str, Any]]] = [(verb, poll_id, dict(said)) for verb, said in self.others]
        acts.append(("poll opened", poll_id, {"manifest_hash": made["manifest_hash"], "present": 12}))
        acts.append(("speaker added", "9" * 32, {"member": "KEN"}))
        acts.append(("poll closed", poll_id, {"set_hash": made["closed"]["set_hash"]}))
        acts += [("box opened", poll_id, {"teller": each["teller"]}) for each in made.get("opened", [])]
        acts.append(("result declared", poll_id, {"outcome": result["outcome"], "counts": dict(result["counts"])}))
        made["acts"] = chained(acts, self.number)
        entries = made["acts"]["entries"]
        made["checkpoints"] = [{"number": each["number"], "hash": each["hash"]} for each in entries[2:4]]

    def _signed(self, made: Bundle) -> None:
        signed(made)


def chained(acts: Sequence[tuple[str, str, Mapping[str, Any]]], number: int, previous: str = "") -> Bundle:
    """Acts as the platform logs them, from ``number`` on."""
    before = previous or sha256({"an act": "before these"})
    made: Bundle = {"organisation_id": "1" * 32, "previous": before, "entries": []}
    for verb, subject, details in acts:
        entry = {
            "organisation_id": "1" * 32, "number": number, "at": AT.isoformat(), "actor": "c" * 32, "role": "chair",
            "verb": verb, "subject": subject, "details": dict(details), "previous": before,
        }  # fmt: skip
        before, number = sha256(entry), number + 1
        made["entries"].append({**entry, "hash": before})
    return made


def signed(made: Bundle, seals: Mapping[int, Any] | None = None) -> None:
    """Signs the bundle as it stands by the platform, and by the tellers whose keys are given."""
    keys = {"platform": platform_key(), **{f"teller {number}": key for number, key in (seals or {}).items()}}
    said = bundle_statement(made)
    made["signatures"] = [
        {"by": by, "key": point(key), "signature": sign(key, said)} for by, key in sorted(keys.items())
    ]


class RecordedDraft(Draft):
    """``cast``: member -> the marks of each of its ballots, in order."""

    def __init__(self, vote: Vote, cast: Mapping[str, Sequence[Sequence[str]]]) -> None:
        super().__init__(vote)
        self.cast = cast

    def begun(self) -> Bundle:
        poll = self.vote.poll(Mode.RECORDED)
        made = manifest(poll, poll.frozen_at_opening)
        return {
            "format": "hemicycle-bundle/1", "kind": "recorded", "manifest": made, "manifest_hash": sha256(made),
        }  # fmt: skip

    def _ballots(self, made: Bundle) -> None:
        made["ballots"] = []
        for member, ballots in sorted(self.cast.items()):
            before = None
            for link, marks in enumerate(ballots, 1):
                ballot_id = sha256([member, link])[:32]
                made["ballots"].append({
                    "ballot_id": ballot_id, "member": member, "marks": sorted(marks), "supersedes": before, "link": link,
                })  # fmt: skip
                before = ballot_id

    def papers(self, made: Bundle) -> tuple[list[tuple[str, ...]], Mapping[str, str] | None]:
        newest = {ballot["member"]: tuple(ballot["marks"]) for ballot in made["ballots"]}
        return list(newest.values()), {member: ",".join(marks) for member, marks in newest.items()}


@dataclass
class Cast:
    """What tablets did: a token's member -> marks, or None where nothing was sent; ``changed``: with a second
    ballot in place of a first; ``unopenable``: whose ballot no key opens."""

    marks: Mapping[str, tuple[Mark, ...] | None]
    changed: tuple[str, ...] = ()
    unopenable: tuple[str, ...] = ()


class SealedDraft(Draft):
    """``without``, ``swapped``: member -> reason, of those that go without and of those with another tablet. ``on_paper``: members with
    paper, and what was in that box."""

    def __init__(
        self, vote: Vote, cast: Cast, *, tokens: Mapping[str, Token] | None = None, played: SealedRound | None = None,
        without: Mapping[str, str] | None = None, on_paper: Mapping[str, Any] | None = None,
        opened_by: tuple[int, ...] = (1, 3), swapped: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(vote)
        self.cast, self.without, self.on_paper, self.opened_by = cast, without or {}, on_paper, opened_by
        self.played = played or play(vote)
        self.tokens = dict(tokens or {member: self.played.token(member) for member in cast.marks})
        self.swapped, self.stand_ins = swapped or {}, {member: new_key() for member in swapped or ()}
        asked = self.played.requests | {member: self.asks(member, key) for member, key in self.stand_ins.items()}
        self.requests = [asked[member] for member in sorted(self.tokens)]

    def begun(self) -> Bundle:
        made = copy.deepcopy(self.played.manifest)
        return {
            "format": "hemicycle-bundle/1", "kind": "sealed", "manifest": made, "manifest_hash": sha256(made),
            "issued": self.issued(self.requests), "opened": self.keys(*self.opened_by),
            **({"swapped": [self.swap(*each) for each in sorted(self.swapped.items())]} if self.swapped else {}),
        }  # fmt: skip

    def asks(self, member: str, device: Any) -> dict[str, str]:
        """A request of that tablet; whose token it gave, nobody can tell."""
        return make_request(self.played.round, member, device, begin_token(self.played.round))

    def swap(self, member: str, reason: str, device: str = "", tellers: Sequence[int] = (1, 2)) -> Bundle:
        device = device or point(self.stand_ins[member])
        said = swap_statement(self.played.round.hash, member, device, reason)
        return {"member": member, "device": device, "reason": reason, "signatures": self.tellers_sign(said, *tellers)}

    def issued(
        self, requests: Sequence[Mapping[str, Any]], *, by_b: Sequence[Mapping[str, Any]] | None = None
    ) -> Bundle:
        """Requests, and what each signer says it answered."""
        name = self.played.round.hash
        a, b = self.played.parts.logs
        return {
            "requests": copy.deepcopy(list(requests)),
            "a": issue_log(name, {digest(dict(each)).hex() for each in requests}, a),
            "b": issue_log(name, {digest(dict(each)).hex() for each in (requests if by_b is None else by_b)}, b),
        }

    def keys(self, *tellers: int) -> list[Bundle]:
        boxes = self.played.parts.boxes
        return [{"teller": each, "private": private_text(boxes[each - 1])} for each in tellers]

    def ballot(self, member: str, *marks: Mark) -> Bundle:
        return self.played.ballot(self.tokens[member], *marks, seq=2 if member in self.cast.changed else 1)

    def _ballots(self, made: Bundle) -> None:
        made["ballots"] = []
        for member, marks in self.cast.marks.items():
            if marks is not None:
                ballot = self.ballot(member, *marks)
                if member in self.cast.unopenable:
                    ballot = self.played.cast_again(self.tokens[member], {**ballot, "commitment": "00" * 32})
                made["ballots"].append(ballot)
        in_order(made)

    def tellers_sign(self, said: bytes, *tellers: int) -> list[Bundle]:
        seals = self.played.parts.seals
        return [{"teller": each, "signature": sign(seals[each - 1], said)} for each in tellers]

    def _paper(self, made: Bundle) -> None:
        name = bytes.fromhex(made["manifest_hash"])
        made["paper"] = copy.deepcopy(dict(self.on_paper)) if self.on_paper else None
        if made["paper"] is not None:
            made["paper"]["signatures"] = self.tellers_sign(paper_statement(name, made["paper"]), 1, 2)
        made["without"] = [
            {"member": member, "reason": reason,
             "signatures": self.tellers_sign(without_statement(name, member, reason), 2, 3)}
            for member, reason in sorted(self.without.items())
        ]  # fmt: skip

    def _closed(self, made: Bundle) -> None:
        super()._closed(made)
        said = closed_statement(bytes.fromhex(made["manifest_hash"]), made["closed"]["set_hash"])
        made["closed"]["signatures"] = self.tellers_sign(said, 1, 3)

    def papers(self, made: Bundle) -> tuple[list[tuple[str, ...]], Mapping[str, str] | None]:
        keys = dict(zip((1, 2), self.played.parts.boxes, strict=False))
        opened = [open_ballot(self.played.round, ballot, keys) for ballot in made["ballots"]]
        return [marks_of(each, self.vote.choices) for each in opened], None

    def _signed(self, made: Bundle) -> None:
        seals = self.played.parts.seals
        signed(made, {1: seals[0], 2: seals[1]})


def play(vote: Vote) -> SealedRound:
    """A round of this vote with keys of its own; tokens are collected when asked for."""
    parts = Parts(vote.members)
    poll = vote.poll(Mode.SECRET)
    keys = parts.in_manifest(room_for(poll.paper) or 0)
    made = {**manifest(poll, poll.frozen_at_opening), "mode": "sealed", "sealed": keys}
    return SealedRound(parts, made)


def in_order(made: Bundle) -> None:
    """Ballots as they must stand: by their tokens' ids."""
    made["ballots"].sort(key=lambda ballot: token_id(unb64(ballot["token"]["prepared"])))


def written(made: Bundle) -> bytes:
    """The file."""
    return canonical(made) + b"\n"
