"""The recount: papers, what is required, and what the vote came to (section 7). Integers only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from verifier.form import on_a_question
from verifier.names import in_one_spelling
from verifier.notation import canonical
from verifier.papers import is_blank, is_valid

Bundle = dict[str, Any]
Papers = Sequence[tuple[str, Sequence[str] | None]]
"""Member or token id, and the marks; None where a ballot did not open."""


class BoxKeyDiffers(Exception):
    """A published private key is not of the box key in the manifest."""


@dataclass
class Recount:
    """What was counted here; ``counts`` is None where the box could not be opened. ``not_opened``: token ids."""

    counts: dict[str, int] | None = None
    valid: int = 0
    blank: int = 0
    invalid: int = 0
    required: int = 0
    base: str = ""
    base_size: int = 0
    not_opened: list[str] = field(default_factory=list)

    @property
    def papers(self) -> int:
        return self.valid + self.blank + self.invalid


def recount_fails(bundle: Bundle, recount: Recount, papers_of: Callable[[Bundle], Papers]) -> str | None:
    result, manifest = bundle["result"], bundle["manifest"]
    if result["poll_id"] != manifest["poll_id"] or result["manifest_hash"] != bundle["manifest_hash"]:
        return "result-of-another-vote"
    try:
        papers = papers_of(bundle)
    except BoxKeyDiffers:
        return "box-key-differs"
    _count(bundle, papers, recount)
    counted = (recount.counts, recount.valid, recount.blank, recount.invalid, recount.papers)
    if counted != tuple(result[name] for name in ("counts", "valid", "blank", "invalid", "papers")):
        return "count-differs"
    _require(manifest, recount)
    if (recount.required, recount.base, recount.base_size) != tuple(
        result[name] for name in ("required", "base", "base_size")
    ):
        return "majority-differs"
    if not _quorum_is_so(manifest, result):
        return "quorum-differs"
    if result["outcome"] != _outcome(manifest, result, recount):
        return "outcome-differs"
    if bundle["kind"] == "recorded":
        called = {member: ",".join(marks or ()) for member, marks in papers}
        if result["roll_call"] is None or canonical(result["roll_call"]) != canonical(called):
            return "roll-call-differs"
    return None


def _count(bundle: Bundle, papers: Papers, recount: Recount) -> None:
    manifest = bundle["manifest"]
    on_paper = bundle.get("paper") or {"valid": 0, "blank": 0, "invalid": 0, "counts": {}}
    marked = Counter(on_paper["counts"])
    recount.valid, recount.blank, recount.invalid = on_paper["valid"], on_paper["blank"], on_paper["invalid"]
    for name, marks in papers:
        if marks is None:
            recount.not_opened.append(name)
            recount.invalid += 1
        elif is_valid(manifest, marks):
            marked.update(marks)
            recount.valid += 1
        elif is_blank(manifest, marks):
            recount.blank += 1
        else:
            recount.invalid += 1
    offered = [each["choice_id"] for each in manifest["choices"]]
    written = {mark: number for mark, number in marked.items() if mark not in offered}
    recount.counts = {each: marked[each] for each in offered} | in_one_spelling(written)


def _require(manifest: dict[str, Any], recount: Recount) -> None:
    rule, counts = manifest["rule"], recount.counts or {}
    question = on_a_question(manifest)
    valid = counts["yes"] + counts["no"] + counts["abstain"] if question else recount.valid
    if "most" in rule:
        recount.required, recount.base, recount.base_size = 1, "valid", recount.valid
        return
    sizes = {
        **manifest["sizes"],
        "fixed": rule.get("size"),
        "valid": valid,
        "yes_no": counts["yes"] + counts["no"] if question else valid,
    }
    recount.base, recount.base_size = rule["base"], sizes[rule["base"]]
    recount.required = max(1, least(rule, recount.base_size))


def least(share: Mapping[str, Any], size: int) -> int:
    """The least count c with c*b > size*a, or c*b >= size*a, of the fraction a/b."""
    a, b = map(int, share["fraction"].split("/"))
    return size * a // b + 1 if share["comparison"] == ">" else -(-size * a // b)


def _quorum_is_so(manifest: dict[str, Any], result: dict[str, Any]) -> bool:
    quorum, sizes = manifest["quorum"], manifest["sizes"]
    required = least(quorum, sizes[quorum["base"]]) if quorum else 0
    at_close = quorum is not None and "close" in quorum["checked_at"]
    return (
        result["quorum_required"] == required
        and result["quorum_met"] is (result["quorum_present"] >= required)
        and (at_close or result["quorum_present"] == sizes["present"])
    )


def _outcome(manifest: dict[str, Any], result: dict[str, Any], recount: Recount) -> str:
    if not result["quorum_met"]:
        return "no_quorum"
    if not on_a_question(manifest):
        return "counted"
    counts, put_off = recount.counts or {}, manifest["postponed_by"]
    cast = counts["yes"] + counts["no"] + counts["abstain"]
    if put_off is not None and counts["abstain"] >= max(1, least(put_off, cast)):
        return "postponed"
    return "adopted" if recount.base_size > 0 and counts["yes"] >= recount.required else "not_adopted"
