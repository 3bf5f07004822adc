"""Whether a bundle has the form that the specification says: keys, types, lengths, ranges and sorting. What passes here can
be read by every check without another look."""

from __future__ import annotations

import hashlib
from typing import Any

from verifier.names import is_written
from verifier.notation import unb64
from verifier.shapes import (
    Form,
    anything,
    b64_of,
    by_name,
    hex_32,
    integer,
    itself,
    list_of,
    map_of,
    must,
    one_of,
    or_null,
    point,
    rsa_key,
    share,
    text,
    truth,
    with_keys,
)

BASES = ("members", "eligible", "accredited", "present", "valid", "yes_no", "fixed")
QUORUM_BASES = ("members", "eligible", "accredited")
signature = b64_of(64)
teller = integer(1, 3)
signed_by_tellers = list_of(with_keys(teller=teller, signature=signature), by_name("teller"))
codes = list_of(text, itself)
comparison = one_of(">", ">=")


def rule(value: Any, place: str) -> None:
    must(isinstance(value, dict), place)
    if "most" in value:
        must(value["most"] is True, place)
        return
    with_keys(False, fraction=share, comparison=comparison, base=one_of(*BASES))(value, place)
    if value["base"] == "fixed":
        with_keys(False, size=integer(0))(value, place)


MANIFEST = with_keys(
    False,
    poll_id=text,
    motion_id=or_null(text),
    choices=list_of(with_keys(False, choice_id=text), least=1),
    min_marks=integer(0),
    max_marks=integer(0),
    blank_allowed=truth,
    write_ins=integer(0),
    rule=rule,
    tie=text,
    postponed_by=or_null(with_keys(False, fraction=share, comparison=comparison)),
    quorum=or_null(
        with_keys(False, fraction=share, comparison=comparison, base=one_of(*QUORUM_BASES), checked_at=list_of(text))
    ),
    roll=list_of(text, itself, least=1),
    present=codes,
    sizes=with_keys(members=integer(0), eligible=integer(0), accredited=integer(0), present=integer(0)),
)
_SIGNER = with_keys(token_key=rsa_key, log_key=point)
SEALED = with_keys(
    signer_a=_SIGNER,
    signer_b=_SIGNER,
    tellers=list_of(with_keys(name=text, box_key=point, sign_key=point), length=3),
    urn_key=point,
    relay_key=point,
    pad=integer(256, 4096),
    devices=map_of(list_of(point)),
    app=hex_32,
    played_by=one_of("three parties", "one operator"),
)
RECORDED_BALLOTS = list_of(
    with_keys(ballot_id=text, member=text, marks=list_of(text), supersedes=or_null(text), link=integer(1)),
    lambda ballot: (ballot["member"], ballot["link"]),
    twice=True,
)
_LOG = with_keys(requests=list_of(hex_32, itself), signature=signature)
ISSUED = with_keys(
    requests=list_of(
        with_keys(
            poll_id=text, manifest_hash=text, member=text, device=point, a=b64_of(384), b=b64_of(384),
            signature=signature,
        ),
        by_name("member"),
        twice=True,
    ),
    a=_LOG,
    b=_LOG,
)  # fmt: skip
OPENED = list_of(with_keys(teller=teller, private=b64_of(32)), by_name("teller"), length=2)
WITHOUT = list_of(with_keys(member=text, reason=text, signatures=signed_by_tellers), by_name("member"))
SWAPPED = list_of(
    with_keys(member=text, device=point, reason=text, signatures=signed_by_tellers), by_name("member"), least=1
)
_ENTRY = with_keys(
    organisation_id=text, number=integer(1), at=text, actor=text, role=text, verb=text, subject=text,
    details=map_of(anything), previous=hex_32, hash=hex_32,
)  # fmt: skip
ACTS = with_keys(organisation_id=text, previous=hex_32, entries=list_of(_ENTRY, least=1))
CHECKPOINTS = list_of(with_keys(number=integer(1), hash=hex_32), by_name("number"))
SIGNATURES = list_of(
    with_keys(by=one_of("platform", "teller 1", "teller 2", "teller 3"), key=point, signature=signature), by_name("by")
)
CLOSED = with_keys(set_hash=hex_32, ballots=integer(0), signatures=signed_by_tellers)
COMMON = (
    "format",
    "kind",
    "manifest",
    "manifest_hash",
    "ballots",
    "closed",
    "result",
    "acts",
    "checkpoints",
    "signatures",
)
SEALED_ONLY = ("issued", "opened", "paper", "without")
WHERE_THERE_ARE_ANY = "swapped"


def on_a_question(manifest: dict[str, Any]) -> bool:
    """Whether yes, no or abstain is answered, rather than someone elected."""
    asked = manifest["motion_id"] is not None or manifest.get("practice") is True
    return asked and "most" not in manifest["rule"]


def token_id(ballot: dict[str, Any]) -> str:
    return hashlib.sha256(unb64(ballot["token"]["prepared"])).hexdigest()


def must_have_form(bundle: Any) -> None:
    """Raises FormDiffers."""
    must(isinstance(bundle, dict), "bundle")
    sealed = bundle.get("kind") == "sealed"
    must(
        set(bundle) - ({WHERE_THERE_ARE_ANY} if sealed else set()) == {*COMMON, *(SEALED_ONLY if sealed else ())},
        "bundle",
    )
    must(bundle["format"] == "hemicycle-bundle/1", "format")
    one_of("recorded", "sealed")(bundle["kind"], "kind")
    manifest = bundle["manifest"]
    _manifest(manifest, sealed)
    hex_32(bundle["manifest_hash"], "manifest_hash")
    CLOSED(bundle["closed"], "closed")
    ACTS(bundle["acts"], "acts")
    CHECKPOINTS(bundle["checkpoints"], "checkpoints")
    SIGNATURES(bundle["signatures"], "signatures")
    _result(bundle["result"])
    if sealed:
        _sealed_ballots(bundle["ballots"], manifest["sealed"]["pad"])
        ISSUED(bundle["issued"], "issued")
        OPENED(bundle["opened"], "opened")
        WITHOUT(bundle["without"], "without")
        if WHERE_THERE_ARE_ANY in bundle:
            SWAPPED(bundle[WHERE_THERE_ARE_ANY], WHERE_THERE_ARE_ANY)
        or_null(_paper(manifest))(bundle["paper"], "paper")
    else:
        RECORDED_BALLOTS(bundle["ballots"], "ballots")
        must(bundle["closed"]["signatures"] == [], "closed.signatures")


def _manifest(manifest: Any, sealed: bool) -> None:
    MANIFEST(manifest, "manifest")
    must(manifest.get("mode") == ("sealed" if sealed else "recorded"), "manifest.mode")
    must("practice" not in manifest or manifest["practice"] is True, "manifest.practice")
    ids = [each["choice_id"] for each in manifest["choices"]]
    must(len(set(ids)) == len(ids), "manifest.choices")
    must(not on_a_question(manifest) or {"yes", "no", "abstain"} <= set(ids), "manifest.choices")
    must(set(manifest["present"]) <= set(manifest["roll"]), "manifest.present")
    if manifest["write_ins"] > 0:
        list_of(with_keys(False, label=map_of(text)))(manifest["choices"], "manifest.choices")
    must(("sealed" in manifest) == sealed, "manifest.sealed")
    if sealed:
        SEALED(manifest["sealed"], "manifest.sealed")
        must(set(manifest["sealed"]["devices"]) <= set(manifest["roll"]), "manifest.sealed.devices")


def _result(result: Any) -> None:
    number = integer(0)
    with_keys(
        False,
        poll_id=text, manifest_hash=text, outcome=text, base=text, counts=map_of(number), papers=number, valid=number,
        blank=number, invalid=number, required=number, base_size=number, quorum_required=number,
        quorum_present=number, quorum_met=truth, roll_call=or_null(map_of(text)),
    )(result, "result")  # fmt: skip


def _sealed_ballots(ballots: Any, pad: int) -> None:
    token = with_keys(prepared=b64_of(None), a=b64_of(384), b=b64_of(384))
    list_of(
        with_keys(
            token=token, seq=integer(1, 9_999), content=b64_of(pad + 16), commitment=hex_32,
            shares=list_of(b64_of(114), length=3), signature=signature,
        ),
        token_id,
        twice=True,
    )(ballots, "ballots")  # fmt: skip


def _paper(manifest: dict[str, Any]) -> Form:
    """Every choice is counted, and names where they may be written in."""
    number = integer(0)

    def counts(value: Any, place: str) -> None:
        map_of(number)(value, place)
        offered = {each["choice_id"] for each in manifest["choices"]}
        must(offered <= set(value), place)
        must(all(manifest["write_ins"] > 0 and is_written(mark) for mark in set(value) - offered), place)

    return with_keys(
        issued=codes, valid=number, blank=number, invalid=number, counts=counts, signatures=signed_by_tellers
    )
