"""Equal votes settled over HTTP: special ballots, and lots that anyone can draw again."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from shared.contracts.elections import LotsDrawnV1, RoundCalledV1
from tests.component.elections.hall import Hall, names

WITNESSES = [{"name": "Tunisia", "word": "jasmine"}, {"name": "Peru", "word": "condor"}]


async def tied(hall: Hall) -> dict[str, Any]:
    contest = await hall.open("lots", "Anna", "Bilal")
    decided = await hall.play(contest, {"Anna": 50, "Bilal": 50})
    assert (decided["tie"], decided["remedy"], decided["over"]) == ("lead", "lots", False)
    return await hall.contest(contest)


def hashed(value: Any) -> str:
    """As shared/rules/lots.py describes it, written here once more: whoever checks a draw has only the description."""
    return sha256(json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()


async def test_lots_follow_from_what_was_sealed_before_and_from_the_words_of_the_witnesses(hall: Hall) -> None:
    contest = await tied(hall)
    (race,) = contest["races"]
    assert (contest["awaits"], race["tie"]["places"], len(race["tie"]["commitment"])) == ("lots", 1, 64)
    assert await hall.call_refused(contest) == (409, "not-awaited")
    path = f"/contests/{contest['contest_id']}/lots"
    answer = await hall.done("chair", "POST", path, {"method": "seed", "witnesses": WITNESSES})
    drawn = answer["round"]["draw"]
    assert hashed({"nonce": drawn["nonce"]}) == race["tie"]["commitment"]
    words = [["Tunisia", "jasmine"], ["Peru", "condor"]]
    seed = hashed({"nonce": drawn["nonce"], "among": sorted(race["tie"]["among"]), "words": words})
    assert (drawn["seed"], drawn["words"]) == (seed, words)
    fell_on = min(race["tie"]["among"], key=lambda one: hashed({"seed": seed, "id": one}))
    assert answer["round"]["elected"] == answer["contest"]["elected"] == drawn["drawn"] == [fell_on]
    assert (answer["round"]["kind"], answer["round"]["poll_id"], answer["contest"]["state"]) == (
        "lots",
        None,
        "decided",
    )
    said = await hall.last_said(LotsDrawnV1)
    assert (said.method, said.seed, said.witnesses, said.drawn) == ("seed", seed, ("Tunisia", "Peru"), (fell_on,))
    assert await hall.refused("chair", "POST", path, {"method": "seed", "witnesses": WITNESSES}) == (409, "not-awaited")


async def test_the_sealed_number_is_told_to_nobody_before_the_draw(hall: Hall) -> None:
    contest = await tied(hall)
    async with hall.stand.running.service.units.reading() as work:
        kept, _ = await work.contests.find(contest["contest_id"])
    (nonce,) = kept.sealed.values()
    told = [json.dumps(contest), *(json.dumps(each.data) for each in await hall.said())]
    assert len(nonce) == 64
    assert not any(nonce in each for each in told)


async def test_a_lot_drawn_by_hand_counts_once_two_people_have_entered_the_same(hall: Hall) -> None:
    contest = await tied(hall)
    path, (anna, bilal) = f"/contests/{contest['contest_id']}/lots", contest["races"][0]["tie"]["among"]
    by_hand = {"method": "hand", "witnesses": [{"name": "Tunisia"}, {"name": "Peru"}]}
    for subject, drawn in (("t1", anna), ("t1", anna), ("t2", bilal), ("t1", bilal)):
        answer = await hall.done("teller", "POST", path, {**by_hand, "drawn": drawn}, subject=subject)
    assert answer["agreed"]
    assert (answer["round"]["elected"], answer["round"]["draw"]["method"]) == ([bilal], "hand")
    assert answer["round"]["draw"]["entered_by"] == ["t1", "t2"]


async def test_lots_without_witnesses_or_with_a_stranger_are_refused(hall: Hall) -> None:
    contest = await tied(hall)
    path, anna = f"/contests/{contest['contest_id']}/lots", contest["races"][0]["tie"]["among"][0]
    one, twice, wordless = (
        WITNESSES[:1],
        [WITNESSES[0], {**WITNESSES[0], "name": "tunisia"}],
        [{"name": "X"}, {"name": "Y"}],
    )
    for witnesses in ([], one, twice, wordless):
        refused = await hall.refused("chair", "POST", path, {"method": "seed", "witnesses": witnesses})
        assert refused == (422, "witnesses-missing")
    by_hand: dict[str, Any] = {"method": "hand", "witnesses": wordless}
    assert await hall.refused("chair", "POST", path, {**by_hand, "drawn": "9" * 32}) == (404, "unknown-candidate")
    assert await hall.refused("chair", "POST", path, by_hand) == (422, "invalid")
    assert await hall.refused("chair", "POST", path, {**by_hand, "method": "seed", "drawn": anna}) == (422, "invalid")


async def test_a_special_ballot_is_a_poll_among_the_tied_alone(hall: Hall) -> None:
    contest = await hall.open("run-off", "Anna", "Bilal", "Carla", title={"en": "Host", "fr": "Hôte"})
    await hall.play(contest, {"Anna": 40, "Bilal": 30, "Carla": 30})
    assert (await hall.contest(contest))["awaits"] == "special-ballot"
    called = await hall.call(contest)
    assert (called["kind"], called["number"], [each["name"] for each in called["standing"]]) == (
        "special", 1, ["Bilal", "Carla"],
    )  # fmt: skip
    fact = await hall.last_said(RoundCalledV1)
    assert (fact.kind, fact.majority, fact.question.en) == (
        "special",
        {"most": True},
        "Host: special ballot on equal votes",
    )
    decided = await hall.hear(contest, called, {"Bilal": 55, "Carla": 45})
    assert (decided["kind"], names(contest, decided["next"])) == ("special", ["Anna", "Bilal"])
    assert (await hall.call(contest))["number"] == 2
