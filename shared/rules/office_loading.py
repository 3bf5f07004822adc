"""Reads one office of a rule set.

Promises a schedule that starts with ballot 1 and has no gap, papers that can be filled in, and lots only at the end
of a list of remedies. Cannot catch seats that do not add up over several offices.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Literal, cast

from shared.rules.majority import Majority
from shared.rules.office import Candidates, Line, Mode, Office, Remedy, SoleCandidate, TieKind
from shared.rules.reading import Place
from shared.rules.wording import LANGUAGES

_KEYS = (
    "seats", "regions", "term_years", "mode", "marks", "write_ins", "rounds", "more_than_seats", "tie",
    "sole_candidate", "distinct", "source", "verify", "title", "candidates_members_vote", "not_immediately_after",
    "most_terms",
)  # fmt: skip
_BALLOTS = re.compile(r"([1-9][0-9]{0,2})(?:(-)([1-9][0-9]{0,2})?)?")
LONGEST_CYCLE = 60
ReadMajority = Callable[[Place], Majority | None]


def read_office(name: str, place: Place, read_majority: ReadMajority) -> Office:
    place.fields(*_KEYS)
    regions = _regions(place)
    seats = sum(regions.values()) if regions else _whole(place, "seats", 1) or 1
    distinct = _distinct(place.get("distinct"))
    _refuse_seats_nobody_can_fill(place, regions, distinct)
    min_marks, max_marks = _marks(place.get("marks"), max(regions.values(), default=seats))
    more = place.get("more_than_seats")
    if more:
        more.one_of("highest")
    mode, sole, source = place.get("mode"), place.get("sole_candidate"), place.get("source")
    return Office(
        name=name,
        seats=seats,
        regions=regions,
        term_years=_whole(place, "term_years", 1),
        mode=cast("Mode", mode.one_of("secret", "recorded", "hands")) if mode else "secret",
        min_marks=min_marks,
        max_marks=max_marks,
        write_ins=_flag(place, "write_ins"),
        rounds=_schedule(place.need("rounds"), read_majority),
        tie=_ties(place.get("tie")),
        sole_candidate=sole.choice(SoleCandidate) if sole else SoleCandidate.YES_NO,
        distinct=distinct,
        source=source.text() if source else "",
        verify=_flag(place, "verify"),
        title=read_title(place.get("title")),
        candidates_members_vote=_flag(place, "candidates_members_vote", default=True),
        not_immediately_after=_names(place.get("not_immediately_after")),
        most_terms=_whole(place, "most_terms", 1),
    )


def _refuse_seats_nobody_can_fill(place: Place, regions: dict[str, int], distinct: tuple[str, ...]) -> None:
    if "region" in distinct and any(number > 1 for number in regions.values()):
        place.need("distinct").refuse("winners of one region cannot differ in region, and a region has several seats")


def _names(place: Place | None) -> tuple[str, ...]:
    return () if place is None or place.value == [] else tuple(inner.text() for inner in place.items())


def read_title(place: Place | None) -> dict[str, str]:
    if place is None:
        return {}
    place.fields(*LANGUAGES)
    return {language: inner.text() for language, inner in place.entries().items()}


def _whole(place: Place, key: str, least: int) -> int | None:
    found = place.get(key)
    return found.whole(least) if found else None


def _flag(place: Place, key: str, *, default: bool = False) -> bool:
    found = place.get(key)
    return found.flag() if found else default


def _regions(place: Place) -> dict[str, int]:
    regions = place.get("regions")
    if regions is None:
        return {}
    seats = {name: inner.whole(1) for name, inner in regions.entries().items()}
    if not seats:
        regions.refuse("names no region")
    total = _whole(place, "seats", 1)
    if total is not None and total != sum(seats.values()):
        regions.refuse(f"the seats of the regions are {sum(seats.values())} together, not {total}")
    return seats


def _marks(place: Place | None, seats: int) -> tuple[int, int | None]:
    if place is None:
        return 1, None
    place.fields("min", "max")
    least, most = _whole(place, "min", 1) or 1, _whole(place, "max", 1)
    if least > (seats if most is None else most):
        place.refuse("no paper could carry that many marks: min is more than max")
    return least, most


def _schedule(place: Place, read_majority: ReadMajority) -> tuple[Line, ...]:
    """The lines. Every ballot from 1 to the last must be held, and every line must be the first to hold one."""
    places = place.items()
    lines = tuple(_line(inner, read_majority) for inner in places)
    last = max(line.last or line.first for line in lines)
    goes_on = [line.every or 1 for line in lines if line.every or line.last is None]
    deciding: set[int] = set()
    for ballot in range(1, last + (math.lcm(*goes_on) if goes_on else 0) + 1):
        holder = next((index for index, line in enumerate(lines) if line.holds(ballot)), None)
        if holder is None:
            later = [(line.first, index) for index, line in enumerate(lines) if line.first > ballot or line.every]
            places[max(later)[1] if ballot > last else min(later)[1]].need("ballots").refuse(
                f"no line holds ballot {ballot}"
            )
        deciding.add(holder)
    for index, inner in enumerate(places):
        if index not in deciding:
            inner.need("ballots").refuse("earlier lines hold these ballots already")
    return lines


def _line(place: Place, read_majority: ReadMajority) -> Line:
    place.fields("ballots", "majority", "candidates", "every")
    ballots = place.need("ballots")
    is_number = isinstance(ballots.value, int) and not isinstance(ballots.value, bool)
    match = _BALLOTS.fullmatch(str(ballots.value) if is_number else ballots.text())
    if match is None:
        ballots.refuse('must be ballot numbers such as "1", "1-2" or "3-"')
    first = int(match[1])
    last = first if match[2] is None else int(match[3]) if match[3] else None
    if last is not None and last < first:
        ballots.refuse("ends before it starts")
    who = place.get("candidates")
    standing = who.choice(Candidates) if who else Candidates.ALL
    every = _whole(place, "every", 2)
    if every is not None and (last is None or last - first >= every or every > LONGEST_CYCLE):
        place.need("every").refuse(f"ballots come again after all of them, and within {LONGEST_CYCLE}")
    return Line(first, last, read_majority(place.need("majority")), standing, every)


def _ties(place: Place | None) -> dict[TieKind, tuple[Remedy, ...]]:
    if place is None:
        return {}
    place.fields(*(kind.value for kind in TieKind))
    return {TieKind(kind): _remedies(inner) for kind, inner in place.entries().items()}


def _remedies(place: Place) -> tuple[Remedy, ...]:
    remedies = tuple(inner.choice(Remedy) for inner in place.items())
    if Remedy.LOTS in remedies[:-1]:
        place.refuse("lots decide; nothing can follow them")
    return remedies


def _distinct(place: Place | None) -> tuple[Literal["member", "region"], ...]:
    if place is None or place.value == []:
        return ()
    names = tuple(inner.one_of("member", "region") for inner in place.items())
    if len(set(names)) != len(names):
        place.refuse("names the same thing twice")
    return cast('tuple[Literal["member", "region"], ...]', names)
