"""The log of privileged acts: whole, with what a vote must leave in it, and the one whose heads were shown in the hall
(section 8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from verifier.notation import canonical, digest, without

Bundle = dict[str, Any]


class Acts:
    """``checkpoints``: those that the user wrote down, of each hash the beginning; ``outside``: their numbers that these acts
    do not reach."""

    def __init__(self, checkpoints: Sequence[tuple[int, str]] = ()) -> None:
        self.checkpoints = checkpoints
        self.outside: list[int] = []


def acts_fail(bundle: Bundle, acts: Acts) -> str | None:
    entries = bundle["acts"]["entries"]
    hashes = {entry["number"]: entry["hash"] for entry in entries}
    acts.outside = [number for number, _ in acts.checkpoints if number not in hashes]
    if _is_broken(bundle["acts"]):
        return "acts-broken"
    if _is_incomplete(bundle):
        return "acts-incomplete"
    shown = [(each["number"], each["hash"]) for each in bundle["checkpoints"]]
    if not any(number in hashes for number, _ in shown):
        return "checkpoint-differs"
    alike = all(hashes.get(number, said).startswith(said) for number, said in [*shown, *acts.checkpoints])
    return None if alike else "checkpoint-differs"


def _is_broken(acts: dict[str, Any]) -> bool:
    previous, number = acts["previous"], acts["entries"][0]["number"]
    for entry in acts["entries"]:
        follows = entry["number"] == number and entry["previous"] == previous
        ours = entry["organisation_id"] == acts["organisation_id"]
        if not follows or not ours or entry["hash"] != digest(without(entry, "hash")).hex():
            return True
        previous, number = entry["hash"], number + 1
    return False


def _is_incomplete(bundle: Bundle) -> bool:
    """Whether one of the acts that a vote leaves is missing, or they stand in another order."""
    awaited = list(_awaited(bundle))
    for entry in bundle["acts"]["entries"]:
        if awaited and entry["subject"] == bundle["manifest"]["poll_id"]:
            verb, details = awaited[0]
            if entry["verb"] == verb and details.items() <= _written(entry["details"]).items():
                awaited.pop(0)
    return bool(awaited) or not _is_opened_by_those_who_say_so(bundle)


def _is_opened_by_those_who_say_so(bundle: Bundle) -> bool:
    """Whether no other opening of the box is logged, before the close or after, than those of the two whose keys are there."""
    if bundle["kind"] != "sealed":
        return True
    logged = [
        canonical(entry["details"].get("teller"))
        for entry in bundle["acts"]["entries"]
        if entry["subject"] == bundle["manifest"]["poll_id"] and entry["verb"] == "box opened"
    ]
    return sorted(logged) == [canonical(each["teller"]) for each in bundle["opened"]]


def _awaited(bundle: Bundle) -> Iterator[tuple[str, dict[str, bytes]]]:
    yield "poll opened", _written({"manifest_hash": bundle["manifest_hash"]})
    yield "poll closed", _written({"set_hash": bundle["closed"]["set_hash"]})
    if bundle["kind"] == "sealed":
        yield "box opened", {}
        yield "box opened", {}
    result = bundle["result"]
    yield "result declared", _written({"outcome": result["outcome"], "counts": result["counts"]})


def _written(details: dict[str, Any]) -> dict[str, bytes]:
    """Compared as they are written: in Python true is 1, on paper it is not."""
    return {name: canonical(value) for name, value in details.items()}
