"""Draws lots between equal votes, or enters a lot that was drawn by hand.

Drawn here, the outcome follows from a number sealed when the votes were equal and from the witnesses' words (shared/rules/
lots.py). Drawn by hand, it counts once two different people have entered the same name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from services.elections.domain.contest import Contest
from services.elections.domain.errors import NotAwaited, UnknownCandidate, WitnessesMissing
from services.elections.domain.events import LotsDrawn
from services.elections.domain.race import Race
from services.elections.domain.round import Round
from services.elections.use_cases.acting import act, own
from services.elections.use_cases.call_round import without_barred
from services.elections.use_cases.ports import Actor, Works
from services.elections.use_cases.seat import settle
from shared.kernel.ids import Ids
from shared.rules import lots
from shared.rules.loading import load_office, load_rule_set
from shared.rules.round import Tie

LEAST_WITNESSES = 2


@dataclass(frozen=True, slots=True)
class Witness:
    name: str
    word: str | None = None


@dataclass(frozen=True, slots=True)
class DrawLots:
    contest_id: str
    witnesses: Sequence[Witness]
    region: str | None = None
    drawn: str | None = None  # entered by hand; None: drawn here


async def draw_lots(command: DrawLots, actor: Actor, works: Works, ids: Ids) -> tuple[Contest, Round | None]:
    """The contest, and the lot; None while a second person has not entered the same name."""
    async with works() as work:
        found, given = await work.contests.find(command.contest_id, locked=True)
        assembly = await work.heard.assembly(own(found, actor).assembly_id, found.organisation_id)
        office = load_office(given, load_rule_set(assembly.rules))
        contest = await without_barred(found, office, assembly, work)
        race = contest.waiting(command.region, "lots")
        tie = race.tie
        if tie is None or race.awaits != "lots":
            raise NotAwaited(what="a lot", awaited=race.awaits or "nothing more")
        _refuse_witnesses(command)
        if command.drawn is None:
            drawn, how = _drawn_here(contest, race, tie, command)
        else:
            contest, agreed = _entered(contest, race, tie, command.drawn, actor)
            work.record(act(actor, "enter-lot", contest.contest_id, drawn=command.drawn))
            if agreed is None:
                await work.contests.save(contest)
                return contest, None
            drawn, how = command.drawn, {"method": "hand", "entered_by": agreed}
        how = {**how, "witnesses": [each.name for each in command.witnesses]}
        contest, lot = contest.draw(office, ids.new(), race.region, drawn, how)
        work.say(LotsDrawn(contest, lot))
        work.record(act(actor, "draw-lots", lot.round_id, contest=contest.contest_id, **how, drawn=drawn))
        return await settle(contest, lot, office, assembly, work, ids), lot


def _drawn_here(contest: Contest, race: Race, tie: Tie, command: DrawLots) -> tuple[str, dict[str, object]]:
    nonce = contest.sealed[race.done[-1].round_id]
    words = [(each.name, each.word or "") for each in command.witnesses]
    seed = lots.seed_of(nonce, words, tie.among)
    how: dict[str, object] = {"method": "seed", "words": [list(each) for each in words], "nonce": nonce, "seed": seed}
    return lots.draw(seed, tie.among), how


def _entered(contest: Contest, race: Race, tie: Tie, drawn: str, actor: Actor) -> tuple[Contest, list[str] | None]:
    """Every entry is kept; of each person the last one counts. Who agreed, once two did."""
    if drawn not in tie.among:
        raise UnknownCandidate()
    of = race.done[-1].round_id
    entries = [*contest.hand_draws.get(of, ()), {"by": actor.subject, "role": actor.role, "drawn": drawn}]
    newest = {entry["by"]: entry["drawn"] for entry in entries}
    agreed = sorted(by for by, name in newest.items() if name == drawn)
    changed = replace(contest, hand_draws={**contest.hand_draws, of: entries})
    return changed, agreed if len(agreed) > 1 else None


def _refuse_witnesses(command: DrawLots) -> None:
    names = {each.name.casefold() for each in command.witnesses}
    wordless = command.drawn is None and not all(each.word for each in command.witnesses)
    if len(names) < LEAST_WITNESSES or len(names) != len(command.witnesses) or wordless:
        raise WitnessesMissing()
