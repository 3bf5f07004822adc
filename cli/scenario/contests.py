"""Reads elections: candidates, rounds with their papers, withdrawals, entries, special ballots and lots.

Whether a marked name can be on a paper is decided here; whether there are as many papers as voters, in ``contest_checks``; to
which region a candidate belongs, in ``regions``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cli.scenario.fields import (
    Fields,
    code,
    count,
    distinct,
    items,
    list_of,
    mapping,
    one_of,
    pairs,
    positive,
    text,
    texts,
)
from cli.scenario.model import SEALED, ElectionStep
from cli.scenario.model_elections import (
    NOT_A_NAME,
    AnyRound,
    Box,
    Candidate,
    Lots,
    PaperBallots,
    Papers,
    Round,
    SpecialRound,
)
from cli.scenario.motions import name_or_mapping, names
from cli.scenario.source import Place, ScenarioError, Value

TIES = ("lead", "last_qualifying", "elimination", "last_seat")
ABSTAIN = "abstain"  # on a paper that asks yes or no: the same as no mark


def read_election(value: Value, id_: str, expect: Value | None) -> ElectionStep:
    with mapping(value) as fields:
        fields.need("id")  # read by the caller, who names the step by it
        candidates = fields.optional("candidates", _all_candidates, ())
        known = {candidate.name for candidate in candidates}
        rounds = fields.take("rounds")
        played = () if rounds is None else tuple(_any_round(one, known) for one in items(rounds))
        return ElectionStep(
            place=value.place,
            id=id_,
            expect=_election_expect(expect, known),  # by now ``known`` has those who came in later rounds, too
            office=name_or_mapping(fields.need("office")),
            title=fields.perhaps("title", texts),
            candidates=candidates,
            rounds=played,
            vacancy=fields.perhaps("vacancy", text),
            seats=fields.perhaps("seats", _seats),
            mode=fields.perhaps("mode", one_of(SEALED)),
        )


def _seats(value: Value) -> int | dict[str, int]:
    if not isinstance(value.data, Mapping):
        return positive(value)
    if not value.data:
        raise ScenarioError(value.place, "names no region")
    return {region: positive(one) for region, (_, one) in value.data.items()}


def _all_candidates(value: Value) -> tuple[Candidate, ...]:
    found = list_of(read_candidate)(value)
    if len({candidate.name for candidate in found}) != len(found):
        raise ScenarioError(value.place, "two candidates have the same name")
    return found


def read_candidate(value: Value) -> Candidate:
    with mapping(value) as fields:
        return Candidate(
            value.place, text(fields.need("name")), fields.perhaps("member", code), fields.perhaps("region", text)
        )


def _election_expect(value: Value | None, known: set[str]) -> dict[str, Any]:
    if value is None:
        return {}
    with mapping(value) as fields:
        elected = fields.perhaps("elected", lambda one: list(_candidates(one, known)))
    return {} if elected is None else {"elected": elected}


def _any_round(value: Value, known: set[str]) -> AnyRound:
    kinds = pairs(value)
    if "special" in kinds:
        return _special(value, known)
    return _lots(value, known) if "lots" in kinds else _round(value, known)


def _round(value: Value, known: set[str]) -> Round:
    """``known`` grows by those who enter or are written in: they may stand in later rounds."""
    with mapping(value) as fields:
        entrants = fields.optional("enter_before", list_of(read_candidate), ())
        known.update(candidate.name for candidate in entrants)
        box = _box(fields, value.place, known)
        regions = fields.take("by_region")
        if regions is not None and box.papers:
            raise ScenarioError(value.place, "'by_region' stands instead of papers for all, not with them")
        return Round(
            place=value.place,
            boxes=(box,) if regions is None else _by_region(regions, known),
            by_region=regions is not None,
            withdraw_before=fields.optional("withdraw_before", lambda one: _candidates(one, known), ()),
            enter_before=entrants,
            excluded=fields.optional("excluded", distinct(code), ()),
            expect=round_expect(fields.take("expect"), known),
        )


def _by_region(value: Value, known: set[str]) -> tuple[Box, ...]:
    found: list[Box] = []
    for region, (_, one) in pairs(value).items():
        with mapping(one) as fields:
            box = _box(fields, one.place, known)
            expect = round_expect(fields.take("expect"), known)
        found.append(Box(one.place, box.ballots, box.paper, box.written, region, expect))
    if not found:
        raise ScenarioError(value.place, "names no region")
    return tuple(found)


def _box(fields: Fields, place: Place, known: set[str]) -> Box:
    written = fields.optional("write_ins", _counts, {})
    allowed = known | set(written)
    paper = fields.perhaps("paper", lambda one: _paper(one, allowed))
    ballots, votes = fields.take("ballots"), fields.take("votes")
    if ballots is not None and votes is not None:
        raise ScenarioError(place, "'votes' is the short form of 'ballots'; give one of them")
    found = () if ballots is None else tuple(_paper_kind(one, allowed) for one in items(ballots))
    if votes is not None:
        found = tuple(
            Papers(_marks((_name(Value(at, name), allowed),), at), count(one))
            for name, (at, one) in pairs(votes).items()
        )
    found += _papers_with(written, found, paper, place)
    blank = fields.take("blank")
    known.update(written)
    return Box(place, found if blank is None else (*found, Papers((), count(blank))), paper, tuple(written))


def _counts(value: Value) -> dict[str, int]:
    return {text(Value(at, name)): count(one) for name, (at, one) in pairs(value).items()}


def _papers_with(
    written: dict[str, int], ballots: tuple[Papers, ...], paper: PaperBallots | None, place: Place
) -> tuple[Papers, ...]:
    """A paper for each name written in, as far as the name is not on a paper that the round lists already."""
    found = []
    for name, number in written.items():
        listed = sum(papers.count for papers in ballots if name in papers.choose)
        listed += 0 if paper is None else paper.votes.get(name, 0)
        if listed > number:
            raise ScenarioError(place.child("write_ins"), f"'{name}' is on {listed} papers, not on {number}")
        found.append(Papers((name,), number - listed))
    return tuple(papers for papers in found if papers.count)


def _paper_kind(value: Value, allowed: set[str]) -> Papers:
    with mapping(value) as fields:
        choose = fields.need("choose")
        chosen = distinct(lambda one: _name(one, allowed))(choose)
        return Papers(_marks(chosen, choose.place), count(fields.need("count")))


def _marks(chosen: tuple[str, ...], place: Place) -> tuple[str, ...]:
    if ABSTAIN not in chosen:
        return chosen
    if len(chosen) > 1:
        raise ScenarioError(place, "a paper that abstains marks nothing else")
    return ()


def _name(value: Value, allowed: set[str]) -> str:
    """What a paper may bear: a name, or yes, no and abstain where a sole candidate is put."""
    name = text(value)
    if name not in allowed and name not in NOT_A_NAME and name != ABSTAIN:
        raise ScenarioError(value.place, f"'{name}' is not a candidate of this election")
    return name


def _candidates(value: Value, known: set[str]) -> tuple[str, ...]:
    return distinct(lambda one: _candidate(one, known))(value)


def _candidate(value: Value, known: set[str]) -> str:
    name = text(value)
    if name not in known:
        raise ScenarioError(value.place, f"'{name}' is not a candidate of this election")
    return name


def round_expect(value: Value | None, known: set[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if value is None:
        return found
    with mapping(value) as fields:
        for key in ("valid", "required"):
            if (number := fields.take(key)) is not None:
                found[key] = count(number)
        for key in ("elected", "next"):
            if (listed := fields.take(key)) is not None:
                found[key] = list(_candidates(listed, known))
        if (tie := fields.take("tie")) is not None:
            found["tie"] = None if tie.data is None else one_of(*TIES)(tie)
    return found


def _paper(value: Value, allowed: set[str]) -> PaperBallots:
    """``valid`` left out: one mark a paper, as in the short form of a round."""
    with mapping(value) as fields:
        votes = fields.optional("votes", lambda one: _paper_votes(one, allowed), {})
        abstain = votes.pop(ABSTAIN, 0)
        valid = fields.optional("valid", count, sum(votes.values()))
        blank = fields.optional("blank", count, 0) + abstain
        found = PaperBallots(value.place, votes, valid, blank, fields.optional("invalid", count, 0))
    if not max(votes.values(), default=0) <= valid <= sum(votes.values()):
        raise ScenarioError(value.place.child("valid"), f"{valid} papers cannot carry these votes")
    return found


def _paper_votes(value: Value, allowed: set[str]) -> dict[str, int]:
    return {_name(Value(at, name), allowed): count(one) for name, (at, one) in pairs(value).items()}


def _special(value: Value, known: set[str]) -> SpecialRound:
    with mapping(value) as fields:
        tie, among = _tie(fields.need("special"), known)
        box = _box(fields, value.place, known)
        excluded = fields.optional("excluded", distinct(code), ())
        return SpecialRound(value.place, tie, among, box, excluded, round_expect(fields.take("expect"), known))


def _tie(value: Value, known: set[str]) -> tuple[str, tuple[str, ...]]:
    with mapping(value) as fields:
        return one_of(*TIES)(fields.need("for")), _tied(fields.need("among"), known)


def _tied(value: Value, known: set[str]) -> tuple[str, ...]:
    among = _candidates(value, known)
    if len(among) < 2:
        raise ScenarioError(value.place, "equal votes are those of two candidates at least")
    return among


def _lots(value: Value, known: set[str]) -> Lots:
    with mapping(value) as fields:
        with mapping(fields.need("lots")) as inner:
            tie, among = one_of(*TIES)(inner.need("for")), _tied(inner.need("among"), known)
            drawn = inner.take("drawn")
            if drawn is not None and text(drawn) not in among:
                raise ScenarioError(drawn.place, f"'{text(drawn)}' is not among those the lot is drawn for")
            witnesses = inner.optional("witnesses", names, ())
        expect = round_expect(fields.take("expect"), known)
        return Lots(value.place, tie, among, None if drawn is None else text(drawn), witnesses, expect)
