"""Turns a document (a file of rulesets/, or the inline rules of a scenario) into a RuleSet.

Promises that a loaded rule set can be played: names resolve, schedules have no gaps, thresholds can be reached.
Cannot catch a rule that is written well and is not the body's rule; such lines carry ``verify: true``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from shared.rules.body_loading import read_bodies
from shared.rules.majority import SIMPLE, Base, Comparison, Majority, Share
from shared.rules.office import Office
from shared.rules.office_loading import read_office
from shared.rules.quorum import CheckedAt, Quorum
from shared.rules.reading import Place
from shared.rules.rule_set import Corrections, MotionTie, Postponement, RuleSet

RULE_SET_KEYS = (
    "id", "source", "verify", "effective_from", "effective_to", "quorum", "majorities", "subjects",
    "amendments_inherit", "tie", "elections", "bodies", "corrections", "postponement",
)  # fmt: skip
MAJORITY_KEYS = ("fraction", "comparison", "base", "size", "source", "verify")
QUORUM_KEYS = ("fraction", "comparison", "base", "checked_at", "source", "verify")
CORRECTIONS_KEYS = ("hours", "source", "verify")
POSTPONEMENT_KEYS = ("fraction", "comparison", "source", "verify")
QUORUM_BASES = (Base.MEMBERS, Base.ACCREDITED, Base.ELIGIBLE)
LARGEST_BASE, LONGEST_WINDOW = 999_999, 8_784  # a year in hours
INLINE = "inline"
MOST = "most"


def load_rule_set(document: Mapping[str, Any], *, shipped: bool = False) -> RuleSet:
    """The rule set of ``document``. Shipped ones must name the day they take effect, and a source for each rule.

    Raises InvalidRuleSet with the path of the first fault.
    """
    place = Place(document).fields(*RULE_SET_KEYS)
    identity = place.need("id").name()
    if shipped:
        _need_sources(place)
    effective_from, effective_to = _effective(place)
    majorities = _majorities(place.get("majorities"))
    elections = _elections(place.get("elections"), majorities)
    return RuleSet(
        id=identity,
        source=place.text_of("source"),
        effective_from=effective_from,
        effective_to=effective_to,
        quorum=_quorum(place.get("quorum")),
        majorities=majorities,
        subjects=_subjects(place.get("subjects"), majorities),
        amendments_inherit=place.flag_of("amendments_inherit", default=True),
        tie=_motion_tie(place.get("tie")),
        elections=elections,
        verify=place.flag_of("verify"),
        bodies=read_bodies(place.get("bodies"), elections),
        corrections=_corrections(place.get("corrections")),
        postponement=_postponement(place.get("postponement")),
    )


def _need_sources(place: Place) -> None:
    """Refuses a rule set to be shipped that leaves a rule without its source, or without the day it takes effect."""
    place.need("source")
    place.need("effective_from")
    if "simple" not in place.need("majorities").entries():
        place.need("majorities").refuse("simple is missing: what is needed where nothing else is said has a source too")
    rules = [inner for key in ("quorum", "corrections", "postponement") if (inner := place.get(key))]
    for key in ("majorities", "elections", "bodies"):
        named = place.get(key)
        rules += named.entries().values() if named else ()
    for rule in rules:
        rule.entries()
        rule.need("source").text()


def _effective(place: Place) -> tuple[date | None, date | None]:
    begins, ends = place.get("effective_from"), place.get("effective_to")
    first, last = begins.day() if begins else None, ends.day() if ends else None
    if ends and first and last and last < first:
        ends.refuse("lies before effective_from")
    return first, last


def load_majority(value: Any, rules: RuleSet, path: str = "majority") -> Majority:
    """A majority by name or as an inline mapping, as a motion of its own may carry it."""
    return _majority_or_name(Place(value, path), rules.majorities)


def load_quorum(value: Any, path: str = "quorum") -> Quorum | None:
    """A quorum as ``Quorum.document`` wrote it; None stays None."""
    return None if value is None else _quorum(Place(value, path))


def load_postponement(value: Any, path: str = "postponement") -> Postponement | None:
    """A postponement as ``Postponement.document`` wrote it; None stays None."""
    return None if value is None else _postponement(Place(value, path))


def load_office(value: Any, rules: RuleSet, name: str = INLINE, path: str = "office") -> Office:
    """An office by name, or as an inline mapping with the keys of one."""
    place = Place(value, path)
    if isinstance(value, str):
        if value not in rules.elections:
            place.refuse(f"the rule set {rules.id} has no office {value}")
        return rules.elections[value]
    known = {*rules.elections, name}
    return read_office(name, place, lambda inner: _round_majority(inner, rules.majorities), known)


def _share(place: Place) -> Share:
    try:
        return Share.parse(place.text())
    except ValueError:
        place.refuse('must be a fraction in 0..1, written as a text such as "2/3"')


def _threshold(place: Place) -> tuple[Share, Comparison]:
    """Fraction and comparison, refused together where nobody could reach them."""
    fraction = _share(place.need("fraction"))
    comparison = place.need("comparison").choice(Comparison)
    if comparison is Comparison.MORE_THAN and fraction.numerator == fraction.denominator:
        place.refuse("more than all can never be reached")
    return fraction, comparison


def _refuse_nobody(place: Place, fraction: Share, comparison: Comparison, reason: str) -> None:
    if fraction.numerator == 0 and comparison is Comparison.AT_LEAST:
        place.refuse(reason)


def _majorities(place: Place | None) -> dict[str, Majority]:
    named = {name: _majority(name, inner) for name, inner in place.entries().items()} if place else {}
    if place and MOST in named:
        place.refuse(f"the name {MOST} is kept for plurality")
    named.setdefault(SIMPLE.name, SIMPLE)
    return named


def _majority(name: str, place: Place) -> Majority:
    place.fields(*MAJORITY_KEYS)
    fraction, comparison = _threshold(place)
    _refuse_nobody(place, fraction, comparison, "nothing is carried by nobody")
    base = place.need("base").choice(Base)
    size = place.get("size")
    if base is Base.FIXED:
        counted: int | None = place.need("size").whole(1, LARGEST_BASE)
    else:
        counted = None
        if size:
            size.refuse("only a fixed base has a size")
    return Majority(name, fraction, comparison, base, counted, place.text_of("source"), place.flag_of("verify"))


def _majority_or_name(place: Place, majorities: Mapping[str, Majority]) -> Majority:
    if isinstance(place.value, Mapping):
        return _majority(INLINE, place)
    name = place.text()
    if name not in majorities:
        place.refuse(f"there is no majority {name}; known: {', '.join(majorities)}")
    return majorities[name]


def _round_majority(place: Place, majorities: Mapping[str, Majority]) -> Majority | None:
    """None for plurality, written "most", or {most: true} as it travels in events."""
    if place.value == MOST:
        return None
    if isinstance(place.value, Mapping) and MOST in place.value:
        if not place.fields(MOST).need(MOST).flag():
            place.refuse("a plurality is written most, or {most: true}")
        return None
    return _majority_or_name(place, majorities)


def _subjects(place: Place | None, majorities: Mapping[str, Majority]) -> dict[str, Majority]:
    if place is None:
        return {}
    return {subject: _majority_or_name(inner, majorities) for subject, inner in place.entries().items()}


def _quorum(place: Place | None) -> Quorum | None:
    if place is None:
        return None
    place.fields(*QUORUM_KEYS)
    fraction, comparison = _threshold(place)
    _refuse_nobody(place, fraction, comparison, "nobody present is no quorum; leave it out")
    base = Base(place.need("base").one_of(*(one.value for one in QUORUM_BASES)))
    at = place.get("checked_at")
    moments = [inner.one_of("open", "close") for inner in at.different()] if at else ["open"]
    source, verify = place.text_of("source"), place.flag_of("verify")
    return Quorum(fraction, comparison, base, cast("tuple[CheckedAt, ...]", tuple(moments)), source, verify)


def _motion_tie(place: Place | None) -> tuple[MotionTie, ...]:
    if place is None or place.value == "rejected" or place.value in (["rejected"], ("rejected",)):
        return ("rejected",)
    if place.value not in (["revote", "rejected"], ("revote", "rejected")):
        place.refuse("must be rejected, or [revote, rejected]")
    return ("revote", "rejected")


def _elections(place: Place | None, majorities: Mapping[str, Majority]) -> dict[str, Office]:
    if place is None:
        return {}
    places = place.entries()
    return {
        name: read_office(name, inner, lambda at: _round_majority(at, majorities), places)
        for name, inner in places.items()
    }


def _corrections(place: Place | None) -> Corrections:
    if place is None:
        return Corrections()
    place.fields(*CORRECTIONS_KEYS)
    hours = place.need("hours").whole(0, LONGEST_WINDOW)
    return Corrections(hours, place.text_of("source"), place.flag_of("verify"))


def _postponement(place: Place | None) -> Postponement | None:
    if place is None:
        return None
    place.fields(*POSTPONEMENT_KEYS)
    fraction, comparison = _threshold(place)
    _refuse_nobody(place, fraction, comparison, "where nobody need abstain, every vote would be postponed")
    return Postponement(fraction, comparison, place.text_of("source"), place.flag_of("verify"))
