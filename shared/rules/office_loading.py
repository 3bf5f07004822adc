"""Reads one office of a rule set.

Promises a schedule that starts with ballot 1 and has no gap, papers that can be filled in, seats that can all be filled, and
lots only at the end of a list of remedies. Cannot catch a majority that so many candidates never reach in practice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Literal, cast

from shared.rules.majority import Majority
from shared.rules.office import Candidates, Line, Mode, Office, Remedy, SoleCandidate, TieKind
from shared.rules.reading import Place
from shared.rules.wording import LANGUAGES

OFFICE_KEYS = (
    "seats", "regions", "term_years", "mode", "marks", "write_ins", "rounds", "more_than_seats", "tie",
    "sole_candidate", "distinct", "source", "verify", "title", "candidates_members_vote", "not_immediately_after",
    "most_terms",
)  # fmt: skip
LINE_KEYS = ("ballots", "majority", "candidates", "every")
MARKS_KEYS = ("min", "max")
_BALLOTS = re.compile(r"([1-9][0-9]{0,2})(?:(-)([1-9][0-9]{0,2})?)?")
MOST_SEATS, MOST_MARKS, LONGEST_TERM, MOST_TERMS = 999, 999, 9_999, 99
MOST_LINES, LONGEST_CYCLE = 60, 60
ReadMajority = Callable[[Place], Majority | None]


def read_office(name: str, place: Place, read_majority: ReadMajority, offices: Collection[str]) -> Office:
    """The office; ``offices``: every name that it may refer to, its own among them."""
    place.fields(*OFFICE_KEYS)
    regions = _regions(place)
    seats = sum(regions.values()) if regions else place.whole_of("seats", 1, MOST_SEATS) or 1
    min_marks, max_marks = _marks(place.get("marks"), min(regions.values(), default=seats))
    more = place.get("more_than_seats")
    if more:
        more.one_of("highest")
    mode, sole = place.get("mode"), place.get("sole_candidate")
    office = Office(
        name=name,
        seats=seats,
        regions=regions,
        term_years=place.whole_of("term_years", 1, LONGEST_TERM),
        mode=cast("Mode", mode.one_of("secret", "recorded", "hands")) if mode else "secret",
        min_marks=min_marks,
        max_marks=max_marks,
        write_ins=place.flag_of("write_ins"),
        rounds=_schedule(place.need("rounds"), read_majority),
        tie=_ties(place.get("tie")),
        sole_candidate=sole.choice(SoleCandidate) if sole else SoleCandidate.YES_NO,
        distinct=read_distinct(place.get("distinct")),
        source=place.text_of("source"),
        verify=place.flag_of("verify"),
        title=read_title(place.get("title")),
        candidates_members_vote=place.flag_of("candidates_members_vote", default=True),
        not_immediately_after=_names(place.get("not_immediately_after"), offices),
        most_terms=place.whole_of("most_terms", 1, MOST_TERMS),
    )
    _refuse_contradictions(place, office)
    return office


def _refuse_contradictions(place: Place, office: Office) -> None:
    """What single keys cannot tell: seats that nobody can fill, papers that no hand can show, terms nobody can serve."""
    race = max(office.regions.values(), default=office.seats)
    if "region" in office.distinct and office.regions and race > 1:
        place.need("distinct").refuse("winners of one region cannot differ in region, and a region has several seats")
    if office.mode == "hands" and office.write_ins:
        place.need("write_ins").refuse("a show of hands has no place for a name written in")
    if office.mode == "hands" and (race if office.max_marks is None else office.max_marks) > 1:
        place.need("mode").refuse("a hand shows one choice; here a paper may carry several marks")
    if office.name in office.not_immediately_after and (office.most_terms or 1) > 1:
        place.need("most_terms").refuse("the office may not follow itself, so nobody serves several terms in a row")


def _names(place: Place | None, known: Collection[str]) -> tuple[str, ...]:
    return () if place is None or place.value == [] else tuple(inner.one_of(*known) for inner in place.different())


def read_title(place: Place | None) -> dict[str, str]:
    if place is None:
        return {}
    place.fields(*LANGUAGES)
    return {language: inner.text() for language, inner in place.entries().items()}


def _regions(place: Place) -> dict[str, int]:
    regions = place.get("regions")
    if regions is None:
        return {}
    seats = {name: inner.whole(1, MOST_SEATS) for name, inner in regions.entries().items()}
    if not seats:
        regions.refuse("names no region")
    total = place.whole_of("seats", 1, MOST_SEATS)
    if total is not None and total != sum(seats.values()):
        regions.refuse(f"the seats of the regions are {sum(seats.values())} together, not {total}")
    return seats


def _marks(place: Place | None, seats: int) -> tuple[int, int | None]:
    """``seats``: those of the smallest region, whose papers carry as many marks at most where no most is given."""
    if place is None:
        return 1, None
    place.fields(*MARKS_KEYS)
    least, most = place.whole_of("min", 1, MOST_MARKS) or 1, place.whole_of("max", 1, MOST_MARKS)
    if least > (seats if most is None else most):
        place.refuse("no paper could carry that many marks: min is more than max")
    return least, most


def _schedule(place: Place, read_majority: ReadMajority) -> tuple[Line, ...]:
    """The lines. Every ballot from 1 to the last must be held, and every line must be the first to hold one."""
    places = place.items()
    if len(places) > MOST_LINES:
        place.refuse(f"has more than {MOST_LINES} lines")
    lines = tuple(_line(inner, read_majority) for inner in places)
    cycle = _cycle(places, lines)
    last = max(line.last or line.first for line in lines)
    free = set(range(1, last + cycle + 1))
    for inner, line in zip(places, lines, strict=True):
        held = _ballots(line, last + cycle) & free
        if not held:
            inner.need("ballots").refuse("earlier lines hold these ballots already")
        free -= held
    if free:
        gap = min(free)
        later = [(line.first, index) for index, line in enumerate(lines) if line.first > gap or line.every]
        nearest = max(later) if gap > last else min(later)
        places[nearest[1]].need("ballots").refuse(f"no line holds ballot {gap}")
    return lines


def _ballots(line: Line, end: int) -> set[int]:
    """Those that ``Line.holds``, up to ``end``; all at once, since a schedule may have hundreds."""
    length = end if line.last is None else line.last - line.first + 1
    starts = range(line.first, end + 1, line.every or end)
    return {ballot for start in starts for ballot in range(start, min(start + length, end + 1))}


def _cycle(places: list[Place], lines: tuple[Line, ...]) -> int:
    """After so many ballots the schedule is at the same lines again; 0 where it ends."""
    cycles = {line.every for line in lines if line.every}
    if len(cycles) > 1:
        odd = next(index for index, line in enumerate(lines) if line.every and line.every != max(cycles))
        places[odd].need("every").refuse("lines that come again must all come again after the same number of ballots")
    return max(cycles, default=1 if any(line.last is None for line in lines) else 0)


def _line(place: Place, read_majority: ReadMajority) -> Line:
    place.fields(*LINE_KEYS)
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
    every = place.whole_of("every", 2, LONGEST_CYCLE)
    if every is not None and (last is None or last - first >= every):
        place.need("every").refuse("these ballots cannot come again before they are over")
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


def read_distinct(place: Place | None) -> tuple[Literal["member", "region"], ...]:
    if place is None or place.value == []:
        return ()
    names = tuple(inner.one_of("member", "region") for inner in place.different())
    return cast('tuple[Literal["member", "region"], ...]', names)
