"""Reads the bodies of a rule set: which offices belong together and what their holders must differ in.

Promises that every office named is one of the rule set and that the seats of a body can all be held at once. Cannot catch
regions that no member has.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from shared.rules.body import Body, Presiding
from shared.rules.office import Office
from shared.rules.office_loading import read_distinct, read_title
from shared.rules.reading import Place

BODY_KEYS = ("offices", "distinct", "presiding", "title", "source", "verify")
PRESIDING_KEYS = ("offices", "seats", "regions", "freely", "extra")
MOST_SEATS = 999


def read_bodies(place: Place | None, offices: Mapping[str, Office]) -> dict[str, Body]:
    if place is None:
        return {}
    return {name: _body(name, inner, offices) for name, inner in place.entries().items()}


def _body(name: str, place: Place, offices: Mapping[str, Office]) -> Body:
    place.fields(*BODY_KEYS)
    within = _offices(place.need("offices"), offices)
    distinct, presiding = read_distinct(place.get("distinct")), place.get("presiding")
    if "region" in distinct:
        for office in within:
            if any(seats > 1 for seats in offices[office].regions.values()):
                reason = f"holders cannot differ in region: {office} has several seats in one region"
                place.need("distinct").refuse(reason)
    return Body(
        name=name,
        offices=within,
        distinct=distinct,
        presiding=_presiding(presiding, within, offices) if presiding else None,
        title=read_title(place.get("title")),
        source=place.text_of("source"),
        verify=place.flag_of("verify"),
    )


def _presiding(place: Place, of_body: Collection[str], offices: Mapping[str, Office]) -> Presiding:
    place.fields(*PRESIDING_KEYS)
    within = _offices(place.need("offices"), of_body)
    places = place.need("regions").different()
    regions = tuple(inner.name() for inner in places)
    seats = place.need("seats").whole(1, MOST_SEATS)
    if seats > len(regions):
        place.need("seats").refuse(f"{seats} cannot come from {len(regions)} different regions")
    there = sum(offices[office].seats for office in within)
    if seats > there:
        place.need("seats").refuse(f"the offices named have {there} seats together, not {seats}")
    freely, extra = place.get("freely"), place.get("extra")
    return Presiding(
        offices=within,
        seats=seats,
        regions=regions,
        freely=_offices(freely, within) if freely else (),
        # of these offices: a holder who did not count among them would never make up for the region left out
        extra=extra.one_of(*within) if extra else None,
    )


def _offices(place: Place, known: Collection[str]) -> tuple[str, ...]:
    return tuple(inner.one_of(*known) for inner in place.different())
