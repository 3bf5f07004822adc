"""A recorded vote: whose ballots they are, and the chain in which each member's ballots replace one another (section 4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from verifier.papers import is_blank, is_valid

Bundle = dict[str, Any]
VOTERS = "voters"


def requests_fail(_: Bundle) -> str | None:
    """There are none."""
    return None


def voters_fail(bundle: Bundle) -> str | None:
    roll, seen = set(bundle["manifest"]["roll"]), set()
    for ballot in bundle["ballots"]:
        if ballot["member"] not in roll:
            return "ballot-not-on-roll"
        if ballot["ballot_id"] in seen:
            return "ballot-twice"
        seen.add(ballot["ballot_id"])
    return None


def ballots_fail(bundle: Bundle) -> str | None:
    before: dict[str, tuple[int, str | None]] = defaultdict(lambda: (0, None))
    for ballot in bundle["ballots"]:
        link, ballot_id = before[ballot["member"]]
        if ballot["link"] != link + 1 or ballot["supersedes"] != ballot_id:
            return "chain-broken"
        before[ballot["member"]] = ballot["link"], ballot["ballot_id"]
    manifest = bundle["manifest"]
    fit = all(is_valid(manifest, each["marks"]) or is_blank(manifest, each["marks"]) for each in bundle["ballots"])
    return None if fit else "marks-unfit"


def sums_fail(_: Bundle) -> str | None:
    """One ballot of a member counts, whatever there is."""
    return None


def not_used(_: Bundle) -> int | None:
    return None


def papers_of(bundle: Bundle) -> list[tuple[str, Sequence[str] | None]]:
    """Of each member that voted, the marks of the ballot that counts: the last of its chain."""
    return list({ballot["member"]: ballot["marks"] for ballot in bundle["ballots"]}.items())
