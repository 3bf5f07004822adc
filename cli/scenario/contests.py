"""Reads elections: candidates, rounds with their papers, withdrawals, special ballots and lots.

Whether a marked name is a candidate's is decided here; whether there are as many papers as voters, in ``checks``.
"""

from __future__ import annotations

from typing import Any

from cli.scenario.fields import Later, code, count, distinct, items, list_of, mapping, one_of, pairs, text, texts
from cli.scenario.model import Candidate, ElectionStep, Lots, PaperBallots, Papers, RegionRound, Round, SpecialRound
from cli.scenario.motions import name_or_mapping, names
from cli.scenario.source import Place, ScenarioError, Value

TIES = ("lead", "last_qualifying", "elimination", "last_seat")
UNPLAYED_KEYS = ("by_region", "paper", "enter_before", "write_ins", "excluded")
YES_NO = ("yes", "no", "abstain")


def read_election(value: Value, id_: str, expect: Value | None, later: Later) -> ElectionStep:
    with mapping(value) as fields:
        fields.need("id")  # read by the caller, who names the step by it
        candidates = list_of(read_candidate)(fields.need("candidates"))
        known = {candidate.name for candidate in candidates}
        if len(known) != len(candidates):
            raise ScenarioError(value.place.child("candidates"), "two candidates have the same name")
        return ElectionStep(
            place=value.place,
            id=id_,
            expect=_election_expect(expect, known),
            office=name_or_mapping(fields.need("office")),
            title=fields.perhaps("title", texts),
            candidates=candidates,
            rounds=_rounds(fields.need("rounds"), known, later),
        )


def _rounds(value: Value, known: set[str], later: Later) -> tuple[Round | SpecialRound | Lots, ...]:
    if not items(value):
        raise ScenarioError(value.place, "an election has at least one round")
    return tuple(_any_round(one, known, later) for one in items(value))


def read_candidate(value: Value) -> Candidate:
    with mapping(value) as fields:
        return Candidate(text(fields.need("name")), fields.perhaps("member", code), fields.perhaps("region", text))


def _election_expect(value: Value | None, known: set[str]) -> dict[str, Any]:
    if value is None:
        return {}
    with mapping(value) as fields:
        return {"elected": list(_candidates(fields.need("elected"), known))}


def _any_round(value: Value, known: set[str], later: Later) -> Round | SpecialRound | Lots:
    kinds = pairs(value)
    if "special" in kinds:
        later.add(value.place, "a special ballot")
        return _special(value, known)
    if "lots" in kinds:
        later.add(value.place, "drawing of lots")
        return _lots(value, known)
    return _round(value, known, later)


def _round(value: Value, known: set[str], later: Later) -> Round:
    with mapping(value) as fields:
        later_values = {key: fields.take(key) for key in UNPLAYED_KEYS}
        entering = later_values["enter_before"]
        entrants = () if entering is None else list_of(read_candidate)(entering)
        known.update(candidate.name for candidate in entrants)
        written = later_values["write_ins"]
        write_ins = {} if written is None else {name: count(one) for name, (_, one) in pairs(written).items()}
        allowed = known | set(write_ins)
        by_region = later_values["by_region"]
        paper = later_values["paper"]
        excluded = later_values["excluded"]
        found = Round(
            place=value.place,
            ballots=_papers(fields.take("ballots"), fields.take("votes"), fields.take("blank"), allowed, value.place),
            withdraw_before=fields.optional("withdraw_before", lambda one: _candidates(one, known), ()),
            expect=round_expect(fields.take("expect"), allowed),
            by_region={} if by_region is None else _by_region(by_region, allowed),
            paper=None if paper is None else _paper(paper),
            enter_before=entrants,
            write_ins=write_ins,
            excluded=() if excluded is None else distinct(code)(excluded),
        )
    if by_region is not None and found.ballots:
        raise ScenarioError(value.place, "'by_region' stands instead of 'ballots' and 'votes', not with them")
    for key, one in later_values.items():
        if one is not None:
            later.add(one.place, f"'{key}' of a round")
    return found


def _papers(
    ballots: Value | None, votes: Value | None, blank: Value | None, allowed: set[str], place: Place
) -> tuple[Papers, ...]:
    if ballots is not None and votes is not None:
        raise ScenarioError(place, "'votes' is the short form of 'ballots'; give one of them")
    found: list[Papers] = []
    if ballots is not None:
        found += [_paper_kind(one, allowed) for one in items(ballots)]
    if votes is not None:
        found += [
            Papers((_candidate(Value(at, name), allowed),), count(one)) for name, (at, one) in pairs(votes).items()
        ]
    if blank is not None:
        found.append(Papers((), count(blank)))
    return tuple(found)


def _paper_kind(value: Value, allowed: set[str]) -> Papers:
    with mapping(value) as fields:
        chosen = distinct(lambda one: _candidate(one, allowed))(fields.need("choose"))
        return Papers(chosen, count(fields.need("count")))


def _candidate(value: Value, allowed: set[str]) -> str:
    name = text(value)
    if name not in allowed and name not in YES_NO:
        raise ScenarioError(value.place, f"'{name}' is not a candidate of this election")
    return name


def _candidates(value: Value, known: set[str]) -> tuple[str, ...]:
    return tuple(_candidate(one, known) for one in items(value))


def round_expect(value: Value | None, allowed: set[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if value is None:
        return found
    with mapping(value) as fields:
        for key in ("valid", "required"):
            if (number := fields.take(key)) is not None:
                found[key] = count(number)
        for key in ("elected", "next"):
            if (listed := fields.take(key)) is not None:
                found[key] = list(_candidates(listed, allowed))
        if (tie := fields.take("tie")) is not None:
            found["tie"] = None if tie.data is None else one_of(*TIES)(tie)
    return found


def _by_region(value: Value, allowed: set[str]) -> dict[str, RegionRound]:
    found: dict[str, RegionRound] = {}
    for region, (place, one) in pairs(value).items():
        with mapping(one) as fields:
            papers = _papers(fields.take("ballots"), fields.take("votes"), fields.take("blank"), allowed, place)
            found[region] = RegionRound(papers, round_expect(fields.take("expect"), allowed))
    return found


def _paper(value: Value) -> PaperBallots:
    with mapping(value) as fields:
        votes = fields.take("votes")
        return PaperBallots(
            invalid=fields.optional("invalid", count, 0),
            blank=fields.optional("blank", count, 0),
            votes={} if votes is None else {name: count(one) for name, (_, one) in pairs(votes).items()},
        )


def _special(value: Value, known: set[str]) -> SpecialRound:
    with mapping(value) as fields:
        with mapping(fields.need("special")) as inner:
            tie = one_of(*TIES)(inner.need("for"))
            among = _candidates(inner.need("among"), known)
        papers = _papers(fields.take("ballots"), fields.take("votes"), fields.take("blank"), known, value.place)
        return SpecialRound(value.place, tie, among, papers, round_expect(fields.take("expect"), known))


def _lots(value: Value, known: set[str]) -> Lots:
    with mapping(value) as fields:
        with mapping(fields.need("lots")) as inner:
            tie = one_of(*TIES)(inner.need("for"))
            among = _candidates(inner.need("among"), known)
            drawn = inner.need("drawn")
            if text(drawn) not in among:
                raise ScenarioError(drawn.place, f"'{text(drawn)}' is not among those the lot is drawn for")
            witnesses = inner.optional("witnesses", names, ())
        return Lots(value.place, tie, among, text(drawn), witnesses, round_expect(fields.take("expect"), known))
