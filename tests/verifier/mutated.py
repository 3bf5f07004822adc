"""Bundles changed at random, at every level, and then signed and hashed anew as far as an operator who holds every key could:
what such a bundle is worth no table says, but two verifiers must say the same of it."""

from __future__ import annotations

import copy
import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import Any

from shared.kernel.canonical import canonical, sha256
from shared.sealed.ballots import LABEL as BALLOT
from shared.sealed.ballots import set_hash
from shared.sealed.encoding import LARGEST, b64, digest, labelled
from shared.sealed.keys import point, sign
from shared.sealed.requests import LABEL as REQUEST
from shared.sealed.requests import issue_log
from shared.sealed.statements import closed_statement, paper_statement, swap_statement, without_statement
from tests.verifier.attacks import _with_manifest
from tests.verifier.good import GOOD, sealed_draft
from tests.verifier.votes import Bundle, Cast, Draft, SealedDraft, signed, written
from verifier.checks import Findings, examined
from verifier.form import token_id
from verifier.notation import is_signed, unb64, without
from verifier.reading import NotABundle, bundle_of

Path = tuple[Any, ...]
NOT_THERE_ANY_MORE = (KeyError, TypeError, ValueError, AttributeError, IndexError)
DRAWN = 300  # changes of a source at most


def _small() -> SealedDraft:
    """Five members, with everything that a sealed vote can have."""
    paper = {"issued": ["KEN"], "valid": 1, "blank": 0, "invalid": 0, "counts": {"yes": 1, "no": 0, "abstain": 0}}
    return sealed_draft(
        cast=Cast({"ARG": (0,), "BRA": (1,), "CHE": None}, changed=("BRA",)), on_paper=paper,
        without={"CHE": "the tablet fell"}, swapped={"BRA": "its screen broke"},
    )  # fmt: skip


SOURCES: dict[str, Callable[[], Draft]] = {
    "sealed": _small,
    "sealed-election": lambda: sealed_draft("election", Cast({"ARG": (0, 1), "BRA": (), "CHE": (0, 1, 2)})),
    **{name: GOOD[name] for name in (
        "recorded", "recorded-election", "recorded-most-votes", "recorded-fixed-base", "recorded-postponed", "recorded-with-a-quorum",
    )},
}  # fmt: skip


@dataclass(frozen=True)
class Mutated:
    """``name`` says what was changed; ``found``: what the first verifier finds."""

    name: str
    raw: bytes

    @cached_property
    def found(self) -> Findings | NotABundle:
        try:
            return examined(bundle_of(self.raw))
        except NotABundle as problem:
            return problem

    @property
    def status(self) -> int:
        return 2 if isinstance(self.found, NotABundle) else 0 if self.found.holds else 1


def mutated(failing: int, others: int) -> Iterator[Mutated]:
    """Of every source so many that are bundles of which something fails, and so many at most that are no bundles any more, or hold."""
    for source, make in SOURCES.items():
        draft, found = make(), Counter[int]()
        good = written(draft.bundle())
        for number in range(DRAWN):
            random, made = Random(f"{source} {number}"), json.loads(good)
            done = changed(made, random)
            anew(draft, made, random)
            one = Mutated(f"{source}-{number}: {done}", written(made))
            found[one.status] += 1
            if found[one.status] <= (failing if one.status == 1 else others):
                yield one
            if found[1] == failing:
                break
        if isinstance(draft, SealedDraft):
            yield from _corners(source, draft, good)
    for name, change in OPENED_SO.items():
        yield Mutated(name, written(_with_manifest(change)().bundle()))


# --- What is changed ---


def changed(made: Bundle, random: Random) -> str:
    """Changes one thing, at any level; returns what and where."""
    path = _somewhere(made, random)
    holder = _at(made, path[:-1])
    key = path[-1]
    ways = [_changed, _removed, _doubled] + ([_reordered] if isinstance(holder, list) and len(holder) > 1 else [])
    way = random.choice([_changed, *ways])  # most of all values
    way(made, holder, key, random)
    return f"{way.__name__.strip('_')} {'.'.join(map(str, path))}"


def _somewhere(made: Any, random: Random) -> Path:
    path: Path = ()
    while isinstance(made, (dict, list)) and made and (not path or random.random() < 0.85):
        key = random.choice(sorted(made)) if isinstance(made, dict) else random.randrange(len(made))
        path, made = (*path, key), made[key]
    return path


def _at(made: Any, path: Path) -> Any:
    for part in path:
        made = made[part]
    return made


def _changed(made: Bundle, holder: Any, key: Any, random: Random) -> None:
    holder[key] = _another(made, holder[key], random)


def _removed(made: Bundle, holder: Any, key: Any, random: Random) -> None:
    del holder[key]


def _doubled(made: Bundle, holder: Any, key: Any, random: Random) -> None:
    if isinstance(holder, list):
        holder.insert(key, copy.deepcopy(holder[key]))
    else:
        holder[f"{key}{random.choice('_0z')}"] = copy.deepcopy(holder[key])


def _reordered(made: Bundle, holder: Any, key: Any, random: Random) -> None:
    random.shuffle(holder)


def _another(made: Bundle, value: Any, random: Random) -> Any:
    if isinstance(value, bool):
        return random.choice([not value, int(value), None])
    if isinstance(value, int):
        return random.choice([value + 1, max(0, value - 1), 0, 1, LARGEST, -1, str(value), bool(value)])
    if isinstance(value, str):
        alike = sorted({each for each in _texts(made) if len(each) == len(value) and each != value})
        flipped = _flipped(value, random)
        return random.choice([random.choice(alike or [flipped]), flipped, flipped, "", value + value, None, 0])
    return random.choice([None, [], {}, "", 0, False])


def _flipped(text: str, random: Random) -> str:
    """One bit of what it spells, or one letter; b64 and hex stay such."""
    with suppress(*NOT_THERE_ANY_MORE):
        raw = bytearray(unb64(text))
        if len(raw) > 30:
            raw[random.randrange(len(raw))] ^= 1 << random.randrange(8)
            return b64(bytes(raw))
    place = random.randrange(len(text) or 1)
    return text[:place] + random.choice("0123456789abcdefyz") + text[place + 1 :]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _texts(each)


# --- What is made anew ---


def anew(draft: Draft, made: Bundle, random: Random | None = None) -> None:
    """Makes anew what hashes and signs what was changed; some of it, or all where ``random`` is None. What is not there any more,
    or no longer such a thing, stays as it is: the verifiers will see."""
    steps: list[Callable[[Any, Bundle], None]] = [_manifest, _closed, _result, _acts, _signatures]
    if isinstance(draft, SealedDraft):
        steps[1:1] = [_requests, _swaps, _ballots, _paper, _without]
    part = 1.0 if random is None else random.choice([0.2, 0.5, 0.8])
    for step in steps:
        if random is None or random.random() < (0.9 if step is _signatures else part):
            with suppress(*NOT_THERE_ANY_MORE):
                step(draft, made)


def _manifest(draft: Draft, made: Bundle) -> None:
    made["manifest_hash"] = sha256(made["manifest"])


def _name(made: Bundle) -> bytes:
    return bytes.fromhex(made["manifest_hash"])


def _requests(draft: SealedDraft, made: Bundle) -> None:
    """By the tablet that the request names, where we hold it; and both signers' logs."""
    devices = {point(key): key for key in (*draft.played.parts.devices.values(), *draft.stand_ins.values())}
    for request in made["issued"]["requests"]:
        request["manifest_hash"] = made["manifest_hash"]
        _sign(request, devices.get(request["device"]), labelled(REQUEST, canonical(without(request, "signature"))))
    made["issued"]["requests"].sort(key=lambda each: each["member"])
    hashes = {digest(each).hex() for each in made["issued"]["requests"]}
    for name, key in zip("ab", draft.played.parts.logs, strict=True):
        made["issued"][name] = issue_log(_name(made), hashes, key)


def _sign(it: Bundle, key: Any, said: bytes) -> None:
    """Where it is not signed: what was not changed keeps its hash."""
    if key is not None and not is_signed(unb64(point(key)), it["signature"], said):
        it["signature"] = sign(key, said)


def _swaps(draft: SealedDraft, made: Bundle) -> None:
    for each in made["swapped"]:
        said = swap_statement(_name(made), each["member"], each["device"], each["reason"])
        each["signatures"] = draft.tellers_sign(said, 1, 2)
    made["swapped"].sort(key=lambda each: each["member"])


def _ballots(draft: SealedDraft, made: Bundle) -> None:
    keys = {token.shown["prepared"]: token.cast_key for token in draft.tokens.values()}
    for ballot in made["ballots"]:
        said = labelled(BALLOT, _name(made), digest(without(ballot, "signature")))
        _sign(ballot, keys.get(ballot["token"]["prepared"]), said)
    made["ballots"].sort(key=token_id)


def _paper(draft: SealedDraft, made: Bundle) -> None:
    made["paper"]["signatures"] = draft.tellers_sign(paper_statement(_name(made), made["paper"]), 1, 3)


def _without(draft: SealedDraft, made: Bundle) -> None:
    for each in made["without"]:
        said = without_statement(_name(made), each["member"], each["reason"])
        each["signatures"] = draft.tellers_sign(said, 2, 3)


def _closed(draft: Draft, made: Bundle) -> None:
    made["closed"].update(set_hash=set_hash(_name(made), made["ballots"]), ballots=len(made["ballots"]))
    if isinstance(draft, SealedDraft):
        said = closed_statement(_name(made), made["closed"]["set_hash"])
        made["closed"]["signatures"] = draft.tellers_sign(said, 1, 2)


def _result(draft: Draft, made: Bundle) -> None:
    made["result"].update(poll_id=made["manifest"]["poll_id"], manifest_hash=made["manifest_hash"])


def _acts(draft: Draft, made: Bundle) -> None:
    """Those of this vote say what it says; every hash after them is right, and other heads are shown."""
    told = {
        "poll opened": {"manifest_hash": made["manifest_hash"]},
        "poll closed": {"set_hash": made["closed"]["set_hash"]},
        "result declared": {name: made["result"][name] for name in ("outcome", "counts")},
    }
    before, number = made["acts"]["previous"], made["acts"]["entries"][0]["number"]
    for entry in made["acts"]["entries"]:
        entry["details"].update(told.get(entry["verb"], {}))
        entry.update(number=number, previous=before)
        entry["hash"] = before = sha256(without(entry, "hash"))
        number += 1
    heads = {each["number"]: each["hash"] for each in made["acts"]["entries"]}
    for head in made["checkpoints"]:
        head["hash"] = heads.get(head["number"], head["hash"])


def _signatures(draft: Draft, made: Bundle) -> None:
    seals = draft.played.parts.seals if isinstance(draft, SealedDraft) else None
    signed(made, {1: seals[0], 2: seals[1]} if seals else None)


# --- Where libraries differ ---


def _bytes(path: str, value: Callable[[bytes], bytes]) -> Callable[[Bundle], None]:
    *before, last = [int(part) if part.isdigit() else part for part in path.split(".")]

    def change(made: Bundle) -> None:
        holder = _at(made, tuple(before))
        holder[last] = b64(value(unb64(holder[last])))

    return change


CORNERS: dict[str, Callable[[Bundle], None]] = {
    "token signature beyond the modulus": _bytes("ballots.0.token.a", lambda raw: b"\xff" * len(raw)),
    "token signature of zero": _bytes("ballots.0.token.b", lambda raw: bytes(len(raw))),
    "share from a point off the curve": _bytes("ballots.0.shares.0", lambda raw: raw[:64] + bytes([raw[64] ^ 1]) + raw[65:]),
    "share from a compressed point": _bytes("ballots.0.shares.0", lambda raw: b"\x02" + raw[1:]),
    "share of zeros": _bytes("ballots.0.shares.2", lambda raw: bytes(len(raw))),
    "content of zeros": _bytes("ballots.0.content", lambda raw: bytes(len(raw))),
    "cast key off the curve": _bytes("ballots.0.token.prepared", lambda raw: raw[:-1] + bytes([raw[-1] ^ 1])),
    "prepared of nothing": _bytes("ballots.0.token.prepared", lambda raw: b""),
    "box key of the order of the curve": _bytes("opened.0.private", lambda raw: bytes.fromhex(
        "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"
    )),
    "box key of zero": _bytes("opened.1.private", lambda raw: bytes(32)),
    "a title that is none": lambda made: made["manifest"].update(title=["en"]),
    "a choice without a name": lambda made: made["manifest"]["choices"][0].pop("label"),
    "a choice called as the language calls its maps": lambda made: made["manifest"]["choices"].append({"choice_id": "__proto__"}),
    "details called so": lambda made: made["acts"]["entries"][0]["details"].update(__proto__=None, constructor=1),
    "a member called so": lambda made: made["manifest"]["roll"].append("__proto__"),
    "as many marks as there are numbers": lambda made: made["manifest"].update(min_marks=LARGEST, max_marks=LARGEST),
}  # fmt: skip
SIGNED_SO: dict[str, Callable[[Bundle], None]] = {
    "request signature with r of zero": _bytes("issued.requests.0.signature", lambda raw: bytes(32) + raw[32:]),
    "request signature with s of zero": _bytes("issued.requests.0.signature", lambda raw: raw[:32] + bytes(32)),
    "request signature beyond the order": _bytes("issued.requests.0.signature", lambda raw: b"\xff" * 64),
    "ballot signature of zeros": _bytes("ballots.0.signature", lambda raw: bytes(64)),
}


OPENED_SO: dict[str, Callable[[Bundle], None]] = {
    "token key with an even modulus": _bytes("signer_a.token_key", lambda raw: raw[:-6] + bytes([raw[-6] & 0xFE]) + raw[-5:]),
    "token key with the least modulus": _bytes(
        "signer_b.token_key", lambda raw: raw[:-389] + b"\x80" + bytes(382) + b"\x01" + raw[-5:]
    ),
}  # fmt: skip


def _corners(source: str, draft: SealedDraft, good: bytes) -> Iterator[Mutated]:
    """The rest of each is made to fit."""
    for name, change in {**CORNERS, **SIGNED_SO}.items():
        made = json.loads(good)
        change(made)
        if name in CORNERS:
            anew(draft, made)
        _signatures(draft, made)
        yield Mutated(f"{source}: {name}", written(made))
