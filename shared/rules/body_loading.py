"""Reads the bodies of a rule set: which offices belong together and what their holders must differ in.

Promises that every office named is one of the rule set. Cannot catch regions that no member has.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from shared.rules.body import Body, Presiding, Trait
from shared.rules.office_loading import read_title
from shared.rules.reading import Place


def read_bodies(place: Place | None, offices: Collection[str]) -> dict[str, Body]:
    if place is None:
        return {}
    return {name: _body(name, inner, offices) for name, inner in place.entries().items()}


def _body(name: str, place: Place, offices: Collection[str]) -> Body:
    place.fields("offices", "distinct", "presiding", "title", "source", "verify")
    within = _offices(place.need("offices"), offices)
    distinct, presiding = place.get("distinct"), place.get("presiding")
    source, verify = place.get("source"), place.get("verify")
    return Body(
        name=name,
        offices=within,
        distinct=cast("tuple[Trait, ...]", tuple(inner.one_of("member", "region") for inner in distinct.items()))
        if distinct
        else (),
        presiding=_presiding(presiding, within) if presiding else None,
        title=read_title(place.get("title")),
        source=source.text() if source else "",
        verify=verify.flag() if verify else False,
    )


def _presiding(place: Place, offices: Collection[str]) -> Presiding:
    place.fields("offices", "seats", "regions", "freely", "extra")
    within = _offices(place.need("offices"), offices)
    regions = tuple(inner.text() for inner in place.need("regions").items())
    seats, freely, extra = place.need("seats").whole(1), place.get("freely"), place.get("extra")
    if seats > len(regions):
        place.need("seats").refuse(f"{seats} cannot come from {len(regions)} different regions")
    return Presiding(
        offices=within,
        seats=seats,
        regions=regions,
        freely=_offices(freely, within) if freely else (),
        extra=_offices(Place([extra.value], extra.path), offices)[0] if extra else None,
    )


def _offices(place: Place, known: Collection[str]) -> tuple[str, ...]:
    return tuple(inner.one_of(*known) for inner in place.items())
