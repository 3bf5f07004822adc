"""What the tablets were told, held against what was declared: every acknowledged ballot is in the result once with its
choice, every refused one is not. Pure; integers alone.

Of a ballot that got no answer either may be true, and is told apart. It cannot see a ballot that somebody else cast for
the same member: where others vote too (``alone`` False), only acknowledged ballots are held against the result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Fate = Literal["acknowledged", "refused", "unanswered"]


@dataclass(frozen=True)
class Told:
    """One ballot as its tablet knows it. ``code``: of the refusal, or why there was no answer."""

    member: str
    mark: str
    fate: Fate
    code: str = ""


@dataclass(frozen=True)
class Verdict:
    counted: int
    lost: tuple[str, ...]
    doubled: tuple[str, ...]

    @property
    def ok(self) -> bool:
        return not self.lost and not self.doubled


def compare(told: Sequence[Told], result: Mapping[str, Any], *, alone: bool = True) -> Verdict:
    """``result`` as the platform declares it. ``lost``: acknowledged and not in it with its choice; ``doubled``: in it
    without any tablet's leave. Secret results are compared by choice, recorded ones member by member too."""
    counts = {choice: int(number) for choice, number in result["counts"].items()}
    by_fate = {
        fate: Counter(each.mark for each in told if each.fate == fate) for fate in ("acknowledged", "unanswered")
    }
    lost, doubled = [], []
    for choice in sorted(counts.keys() | by_fate["acknowledged"].keys()):
        found, sure = counts.get(choice, 0), by_fate["acknowledged"][choice]
        if found < sure:
            lost.append(f"{choice}: {sure} acknowledged, {found} counted")
        if alone and found > sure + by_fate["unanswered"][choice]:
            doubled.append(f"{choice}: {sure} acknowledged, {found} counted")
    if (roll_call := result.get("roll_call")) is not None:
        missing, extra = _by_member(told, roll_call, counts)
        lost, doubled = [*lost, *missing], [*doubled, *(extra if alone else ())]
    return Verdict(sum(counts.values()), tuple(lost), tuple(doubled))


def _by_member(
    told: Sequence[Told], roll_call: Mapping[str, str], counts: Mapping[str, int]
) -> tuple[list[str], list[str]]:
    acknowledged = {each.member: each.mark for each in told if each.fate == "acknowledged"}
    possible = {(each.member, each.mark) for each in told if each.fate == "unanswered"}
    lost = [
        f"{member}: {mark} acknowledged, {roll_call.get(member, 'nothing')} counted"
        for member, mark in sorted(acknowledged.items())
        if roll_call.get(member) != mark
    ]
    doubled = [
        f"{member}: {mark} counted, never acknowledged"
        for member, mark in sorted(roll_call.items())
        if mark in counts and member not in acknowledged and (member, mark) not in possible
    ]
    return lost, doubled
