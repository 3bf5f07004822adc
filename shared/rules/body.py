"""Bodies whose offices are filled one after the other: who may be elected, given who sits there already.

Decides whom the rules bar from an office (one person, member or region too often; too soon; too many terms) and for which
regions a temporary seat is due. Sessions do not meet on the same day each year, so a term ends with the session nearest to its
last day (INTERPOL Constitution, art. 24: with that of the year in which it expires). Promises that a candidate without a member
or a region is never barred for it. Cannot catch a person under two spellings, nor a mandate that nobody recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from shared.rules.office import Office

Trait = Literal["member", "region"]
HALF_A_YEAR = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Presiding:
    """The offices of a body whose holders come from different regions, and what makes up for it when they do not.

    ``seats``: so many hold these offices together. ``freely``: elected without regard to the others' regions; then one more
    holder of ``extra`` is elected for each region that is left out (INTERPOL Constitution, art. 16, 17).
    """

    offices: tuple[str, ...]
    seats: int
    regions: tuple[str, ...]
    freely: tuple[str, ...] = ()
    extra: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    name: str
    offices: tuple[str, ...]
    distinct: tuple[Trait, ...] = ()
    presiding: Presiding | None = None
    title: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    verify: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """The days between which elections are held; who is elected begins when it closes."""

    opens: date
    closes: date


@dataclass(frozen=True, slots=True)
class Holder:
    """One who holds an office from the day ``begins`` to the day ``ends``, or will from the end of this session."""

    office: str
    person: str
    member: str | None
    region: str | None
    begins: date
    ends: date

    def served_until(self, day: date) -> bool:
        """Whether the office is held on that day, or was until the session that is near to it."""
        return self.begins < day and day - self.ends <= HALF_A_YEAR

    def stays(self, session: Session) -> bool:
        """Whether the office is held after the session, and not given to a successor by it."""
        return self.ends - session.closes > HALF_A_YEAR


@dataclass(frozen=True, slots=True)
class Nominee:
    person: str
    member: str | None
    region: str | None


class Bar(StrEnum):
    """Why the rules do not let someone be elected."""

    MEMBER_HELD = "member-held"  # the member holds a seat of the body
    REGION_HELD = "region-held"  # the region has its seat
    TOO_SOON = "too-soon"  # holds an office after which this one may not follow at once
    TERMS_SERVED = "terms-served"


def bar_of(
    nominee: Nominee, office: Office, bodies: Iterable[Body], holders: Sequence[Holder], session: Session
) -> Bar | None:
    """The first reason why ``nominee`` may not be elected to ``office`` in this session; None where nothing stands in the way.

    ``holders``: every mandate known of the organisation, with those who were elected in this session (rules 6, rows 29, 30).
    """
    own = [each for each in holders if _is_same(each, nominee)]
    if any(each.office in office.not_immediately_after for each in own if each.served_until(session.opens)):
        return Bar.TOO_SOON
    if office.most_terms is not None and _terms_without_a_gap(own, office.name, session) >= office.most_terms:
        return Bar.TERMS_SERVED
    left = [each for each in own if each.begins < session.opens]  # who is elected leaves the seat held until now
    for body in bodies:
        if office.name not in body.offices:
            continue
        staying = [each for each in holders if each.office in body.offices and each.stays(session) and each not in left]
        if "member" in body.distinct and _held(nominee.member, (each.member for each in staying)):
            return Bar.MEMBER_HELD
        if "region" in body.distinct and _held(nominee.region, (each.region for each in staying)):
            return Bar.REGION_HELD
        presiding = body.presiding
        if presiding and office.name in presiding.offices and office.name not in presiding.freely:
            regions = (each.region for each in staying if each.office in presiding.offices)
            if _held(nominee.region, regions):
                return Bar.REGION_HELD
    return None


def extra_regions(body: Body, holders: Sequence[Holder], session: Session) -> tuple[str, ...]:
    """The regions for which a temporary holder of ``presiding.extra`` is due, once all presiding seats are held."""
    presiding = body.presiding
    if presiding is None or presiding.extra is None:
        return ()
    staying = [each for each in holders if each.office in presiding.offices and each.stays(session)]
    if len(staying) < presiding.seats:
        return ()
    represented = {each.region for each in staying}
    return tuple(region for region in presiding.regions if region not in represented)


def temporary_until(body: Body, holders: Sequence[Holder], session: Session) -> date | None:
    """The day on which the first leaves who does not alone stand for a region: one of two from the same one, or one from none.
    Until then the region left out has a holder."""
    presiding = body.presiding
    if presiding is None:
        return None
    staying = [each for each in holders if each.office in presiding.offices and each.stays(session)]
    regions = [each.region for each in staying]
    spare = [each.ends for each in staying if each.region not in presiding.regions or regions.count(each.region) > 1]
    return min(spare, default=None)


def _terms_without_a_gap(own: Sequence[Holder], office: str, session: Session) -> int:
    """How many terms of the office, one beginning with the session that ended the other, end at this session."""
    terms, day = 0, session.opens
    for each in sorted((one for one in own if one.office == office), key=lambda one: one.begins, reverse=True):
        if not each.served_until(day):
            break
        terms, day = terms + 1, each.begins
    return terms


def _is_same(holder: Holder, nominee: Nominee) -> bool:
    members = {holder.member, nominee.member} - {None}
    return _spelled(holder.person) == _spelled(nominee.person) and len(members) <= 1


def _held(trait: str | None, taken: Iterable[str | None]) -> bool:
    return trait is not None and trait in set(taken)


def _spelled(name: str) -> list[str]:
    return name.casefold().split()
