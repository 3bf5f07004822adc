"""Files that are no bundles: each must be refused with one name, never with a trace."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from functools import cache
from typing import Any

from cryptography.hazmat.primitives.asymmetric import rsa

from shared.sealed.encoding import b64, unb64
from shared.sealed.keys import new_key, point
from shared.sealed.signer import TokenSigner
from tests.verifier.good import recorded_draft, sealed_draft
from tests.verifier.votes import Bundle, written


@cache
def _file(kind: str) -> bytes:
    return written((recorded_draft() if kind == "recorded" else sealed_draft()).bundle())


def _bundle(kind: str) -> Bundle:
    made: Bundle = json.loads(_file(kind))
    return made


NOT_CANONICAL: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda raw: b"",
    "a-line-feed": lambda raw: b"\n",
    "no-json": lambda raw: b"This is a letter.\n",
    "cut-short": lambda raw: raw[: len(raw) // 2],
    "no-line-feed": lambda raw: raw[:-1],
    "two-line-feeds": lambda raw: raw + b"\n",
    "carriage-return": lambda raw: raw[:-1] + b"\r\n",
    "a-space": lambda raw: raw.replace(b'{"acts":', b'{"acts": ', 1),
    "byte-order-mark": lambda raw: b"\xef\xbb\xbf" + raw,
    "utf-16": lambda raw: raw.decode().encode("utf-16"),
    "latin-1": lambda raw: raw.replace("é".encode(), b"\xe9").replace("’".encode(), b"\x92"),
    "an-escape": lambda raw: raw.replace(b'"acts"', b'"\\u0061cts"', 1),
    "a-slash-escaped": lambda raw: raw.replace(b"hemicycle-bundle/1", b"hemicycle-bundle\\/1"),
    "key-twice": lambda raw: raw.replace(b'"kind":', b'"kind":"recorded","kind":', 1),
    "keys-in-another-order": lambda raw: json.dumps(dict(reversed(json.loads(raw).items()))).encode() + b"\n",
    "a-fraction": lambda raw: raw.replace(b'"min_marks":1', b'"min_marks":1.0', 1),
    "an-exponent": lambda raw: raw.replace(b'"min_marks":1', b'"min_marks":1e0', 1),
    "minus-zero": lambda raw: raw.replace(b'"write_ins":0', b'"write_ins":-0', 1),
    "not-a-number": lambda raw: raw.replace(b'"write_ins":0', b'"write_ins":NaN', 1),
    "a-number-beyond-2-53": lambda raw: raw.replace(b'"number":12', b'"number":9007199254740992', 1),
    "a-number-of-5000-digits": lambda raw: raw.replace(b'"number":12', b'"number":' + b"1" * 5000, 1),
    "lone-surrogate": lambda raw: raw.replace(b'"actor":"c', b'"actor":"\\ud800c', 1),
    "nested-deep": lambda raw: b"[" * 65 + b"]" * 65 + b"\n",
    "nested-very-deep": lambda raw: b"[" * 100_000 + b"]" * 100_000 + b"\n",
}


def _at(path: str, value: Any) -> Callable[[Bundle], None]:
    """Sets what stands at a path; a number in it is a place in a list."""

    def change(made: Bundle) -> None:
        *before, last = [int(part) if part.isdigit() else part for part in path.split(".")]
        place: Any = made
        for part in before:
            place = place[part]
        place[last] = value(place[last]) if callable(value) else value

    return change


def _swapped(path: str) -> Callable[[Bundle], None]:
    return _at(path, lambda listed: [listed[1], listed[0], *listed[2:]])


def _more(path: str, **more: Any) -> Callable[[Bundle], None]:
    return _at(path, lambda found: {**found, **more})


def _without(path: str, name: str) -> Callable[[Bundle], None]:
    return _at(path, lambda found: {key: value for key, value in found.items() if key != name})


def _off_curve(text: str) -> str:
    raw = bytearray(unb64(text))
    raw[-1] ^= 1
    return b64(bytes(raw))


def _nameless(manifest: dict[str, Any]) -> None:
    manifest["write_ins"] = 1
    del manifest["choices"][0]["label"]


BOTH: dict[str, Callable[[Bundle], None]] = {
    "another-format": _at("format", "hemicycle-bundle/2"),
    "another-kind": _at("kind", "secret"),
    "manifest-of-another-mode": _at("manifest.mode", "hands"),
    "no-manifest": _at("manifest", None),
    "manifest-hash-in-capitals": _at("manifest_hash", str.upper),
    "one-choice-twice": _at("manifest.choices", lambda listed: [listed[0], *listed]),
    "no-choices": _at("manifest.choices", []),
    "question-without-yes": _at("manifest.choices", lambda listed: listed[1:]),
    "names-fewer-than-none": _at("manifest.write_ins", -1),
    "names-beside-a-choice-without-a-label": lambda made: _nameless(made["manifest"]),
    "marks-that-are-truth": _at("manifest.max_marks", True),
    "truth-that-is-a-number": _at("manifest.blank_allowed", 0),
    "rule-without-a-fraction": _without("manifest.rule", "fraction"),
    "rule-of-more-than-all": _at("manifest.rule.fraction", "3/2"),
    "rule-by-nothing": _at("manifest.rule.fraction", "1/0"),
    "rule-in-arabic-digits": _at("manifest.rule.fraction", "١/٢"),
    "rule-of-another-base": _at("manifest.rule.base", "hall"),
    "rule-most-is-false": _more("manifest.rule", most=False),
    "practice-is-false": _more("manifest", practice=False),
    "roll-not-sorted": _swapped("manifest.roll"),
    "roll-with-one-twice": _at("manifest.roll", lambda listed: [listed[0], *listed]),
    "present-and-not-on-the-roll": _at("manifest.present", lambda listed: [*listed, "ZZZ"]),
    "sizes-without-members": _without("manifest.sizes", "members"),
    "sizes-with-more": _more("manifest.sizes", more=1),
    "manifest-without-a-tie": _without("manifest", "tie"),
    "tie-that-is-no-text": _at("manifest.tie", None),
    "sizes-below-zero": _at("manifest.sizes.members", -1),
    "no-ballots": _at("ballots", None),
    "closed-with-more": _more("closed", more=1),
    "result-without-counts": _without("result", "counts"),
    "result-with-counts-in-words": _at("result.counts.yes", "one"),
    "result-below-zero": _at("result.invalid", -1),
    "acts-of-nothing": _at("acts.entries", []),
    "act-without-an-actor": _without("acts.entries.0", "actor"),
    "act-with-more": _more("acts.entries.0", more=1),
    "checkpoints-not-sorted": _swapped("checkpoints"),
    "checkpoint-hash-short": _at("checkpoints.0.hash", "ab"),
    "signature-too-short": _at("signatures.0.signature", "AAAA"),
    "signature-with-padding": _at("signatures.0.signature", lambda text: text + "=="),
    "signature-with-loose-bits": _at("signatures.0.signature", lambda text: text[:-1] + ("B" if text[-1] != "B" else "C")),
    "signature-by-somebody": _at("signatures.0.by", "somebody"),
    "key-off-the-curve": _at("signatures.0.key", _off_curve),
    "key-compressed": _at("signatures.0.key", b64(b"\x02" + bytes(32))),
}  # fmt: skip
RECORDED: dict[str, Callable[[Bundle], None]] = {
    "ballots-not-sorted": _swapped("ballots"),
    "ballot-with-more": _more("ballots.0", more=1),
    "ballot-link-of-zero": _at("ballots.0.link", 0),
    "ballot-marks-in-words": _at("ballots.0.marks", "yes"),
    "closed-signed": _at("closed.signatures", [{"teller": 1, "signature": b64(bytes(64))}]),
    "manifest-with-keys-of-a-sealed-vote": _more("manifest", sealed={}),
    "with-paper": lambda made: made.update(paper=None),
}
SEALED: dict[str, Callable[[Bundle], None]] = {
    "manifest-without-keys": _without("manifest", "sealed"),
    "two-tellers": _at("manifest.sealed.tellers", lambda listed: listed[:2]),
    "pad-too-small": _at("manifest.sealed.pad", 255),
    "played-by-somebody": _at("manifest.sealed.played_by", "somebody"),
    "device-of-a-stranger": _more("manifest.sealed.devices", ZZZ=[point(new_key())]),
    "device-off-the-curve": _at("manifest.sealed.devices.ARG.0", _off_curve),
    "token-key-of-1024-bits": _at(
        "manifest.sealed.signer_a.token_key", TokenSigner(rsa.generate_private_key(65537, 1024)).token_key
    ),
    "token-key-of-another-kind": _at("manifest.sealed.signer_a.token_key", "AAAA"),
    "requests-not-sorted": _swapped("issued.requests"),
    "request-without-a-device": _without("issued.requests.0", "device"),
    "request-too-short": _at("issued.requests.0.a", "AAAA"),
    "issue-log-not-sorted": _swapped("issued.a.requests"),
    "issue-log-in-capitals": _at("issued.b.requests.0", str.upper),
    "ballots-not-sorted": _swapped("ballots"),
    "ballot-without-a-token": _without("ballots.0", "token"),
    "ballot-of-seq-zero": _at("ballots.0.seq", 0),
    "ballot-of-seq-true": _at("ballots.0.seq", True),
    "ballot-content-too-long": _at("ballots.0.content", lambda text: text + "AAAA"),
    "ballot-with-two-shares": _at("ballots.0.shares", lambda listed: listed[:2]),
    "ballot-share-too-short": _at("ballots.0.shares.0", "AAAA"),
    "ballot-commitment-in-capitals": _at("ballots.0.commitment", "AB" * 32),
    "token-signature-too-short": _at("ballots.0.token.a", "AAAA"),
    "opened-by-one": _at("opened", lambda listed: listed[:1]),
    "opened-by-the-same-twice": _at("opened", lambda listed: [listed[0], listed[0]]),
    "opened-by-a-fourth": _at("opened.1.teller", 4),
    "opened-with-31-bytes": _at("opened.0.private", b64(bytes(31))),
    "paper-without-totals": _at("paper", {}),
    "paper-not-sorted": _swapped("paper.issued"),
    "paper-of-another-choice": _more("paper.counts", maybe=0),
    "paper-with-a-name-where-none-can-be-written": _more("paper.counts", **{"w:Flo": 1}),
    "swapped-without-a-key": _without("swapped.0", "device"),
    "swapped-off-the-curve": _at("swapped.0.device", _off_curve),
    "swapped-by-nobody-at-all": _at("swapped", []),
    "swapped-the-same-twice": _at("swapped", lambda listed: [listed[0], listed[0]]),
    "swapped-with-more": _more("swapped.0", more=1),
    "swapped-null": _at("swapped", None),
    "without-of-nobody": _without("without.0", "member"),
    "closed-signed-in-another-order": _swapped("closed.signatures"),
}


def _changed(kind: str, change: Callable[[Bundle], None]) -> bytes:
    made = copy.deepcopy(_bundle(kind))
    change(made)
    return written(made)


def malformed() -> dict[str, tuple[bytes, str]]:
    """Name -> file, and the code with which it is refused."""
    found = {name: (change(_file("recorded")), "not-canonical") for name, change in NOT_CANONICAL.items()}
    found |= {"a-list": (b"[]\n", "form"), "a-word": (b'"bundle"\n', "form"), "null": (b"null\n", "form")}
    found["nested-64-deep"] = (b"[" * 64 + b"]" * 64 + b"\n", "form")
    for kind, changes in (("recorded", {**BOTH, **RECORDED}), ("sealed", {**BOTH, **SEALED})):
        found |= {f"{kind}-{name}": (_changed(kind, change), "form") for name, change in changes.items()}
        found |= {
            f"{kind}-without-{name}": (_changed(kind, lambda made, name=name: made.pop(name)), "form")  # type: ignore[misc]
            for name in _bundle(kind)
            if name != "swapped"  # which need not be there
        }
        found[f"{kind}-with-more"] = (_changed(kind, lambda made: made.update(more=1)), "form")
    return found
