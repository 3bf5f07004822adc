"""Elections from the first name to the mandate, over HTTP and the log."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

import pytest

from shared.contracts.elections import ContestFact, MandateBegunV1, RoundCalledV1, SeatFilledV1
from tests.component.elections.facts import ASSEMBLY, NEXT_ASSEMBLY, ORGANISATION, REGIONS, convened
from tests.component.elections.hall import Hall, names


async def test_a_contest_leads_from_nominations_over_a_round_to_a_seat_and_a_mandate(hall: Hall) -> None:
    contest = await hall.open("vice-president", "FRA:Anna", title={"en": "Vice-President", "fr": "Vice-président"})
    assert (contest["state"], contest["awaits"], contest["seats"]) == ("nominating", "call", 1)
    contest = await hall.done(
        "operator", "POST", f"/contests/{contest['contest_id']}/candidates", {"name": "Bilal", "member": "ARE"}
    )
    called = await hall.call(contest)
    assert called["poll_id"] == called["round_id"]
    assert (called["number"], called["min_marks"], called["max_marks"], called["yes_no"]) == (1, 1, 1, False)
    assert [each["name"] for each in called["standing"]] == ["Anna", "Bilal"]
    decided = await hall.hear(contest, called, {"Anna": 84, "Bilal": 80})
    assert (decided["valid"], decided["required"], decided["over"], decided["tie"]) == (164, 83, True, None)
    assert names(contest, decided["elected"]) == ["Anna"]
    assert "Anna, with 84" in decided["explanation"]["en"]
    contest = await hall.contest(contest)
    assert (contest["state"], contest["awaits"], contest["rounds"]) == ("decided", None, 1)
    assert await hall.kinds() == [
        "contest-opened", "candidate-nominated", "round-called", "round-decided", "seat-filled", "mandate-begun"
    ]  # fmt: skip
    began = await hall.last_said(MandateBegunV1)
    assert (began.office, began.person, began.member) == ("vice-president", "Anna", "FRA")
    assert (began.begins, began.ends) == (date(2025, 11, 27), date(2028, 11, 27))
    listed = await hall.stand.client.get(f"/organisations/{ORGANISATION}/mandates")
    assert [(each["office"], each["person"], each["ends"]) for each in listed.json()["mandates"]] == [
        ("vice-president", "Anna", "2028-11-27")
    ]
    assert await hall.call_refused(contest) == (409, "contest-decided")


async def test_every_fact_carries_the_whole_contest_as_it_was_then(hall: Hall) -> None:
    contest = await hall.open("auditor", "Anna", "Bilal", "Carla")
    await hall.play(contest, {"Anna": 40, "Bilal": 35, "Carla": 25})
    await hall.play(contest, {"Anna": 60, "Bilal": 40})
    said = await hall.said()
    facts = [ContestFact.model_validate({name: each.data[name] for name in ContestFact.model_fields}) for each in said]
    assert [(each.contest.state, each.contest.rounds, len(each.contest.elected)) for each in facts] == [
        ("nominating", 0, 0), ("polling", 0, 0), ("polling", 1, 0), ("polling", 1, 0), ("decided", 2, 1), ("decided", 2, 1)
    ]  # fmt: skip
    now = await hall.contest(contest)
    told = facts[-1].contest.model_dump(mode="json")
    told["title"] = {language: text for language, text in told["title"].items() if text}
    assert told == {field: now[field] for field in told}
    assert {each.subject for each in said} == {contest["contest_id"]}


async def test_a_round_called_tells_voting_all_that_a_poll_needs(hall: Hall) -> None:
    contest = await hall.open("host", "Vienna", "Hanoi", title={"en": "Next host", "es": "Próxima sede"})
    called = await hall.call(contest)
    fact = await hall.last_said(RoundCalledV1)
    assert (fact.round_id, fact.number, fact.mode, fact.yes_no) == (called["round_id"], 1, "recorded", False)
    assert [each.name for each in fact.standing] == ["Vienna", "Hanoi"]
    assert (fact.question.en, fact.question.es) == ("Next host", "Próxima sede")
    assert fact.majority == {"majority": "half", "fraction": "1/2", "comparison": ">", "base": "valid"}


async def test_a_round_tells_how_its_assembly_holds_secret_votes_on_trust_where_that_was_never_said(hall: Hall) -> None:
    contest = await hall.open("host", "Vienna", "Hanoi")
    await hall.call(contest)
    assert (await hall.last_said(RoundCalledV1)).secret_votes == "operator-trusted"  # as in facts of before
    await hall.stand.tell(convened(NEXT_ASSEMBLY).model_copy(update={"secret_votes": "sealed"}))
    path = f"/assemblies/{NEXT_ASSEMBLY}/contests"
    candidates = [{"name": "Vienna"}, {"name": "Hanoi"}]
    sealed = await hall.done("chair", "POST", path, {"office": "host", "candidates": candidates})
    await hall.call(sealed)
    assert (await hall.last_said(RoundCalledV1)).secret_votes == "sealed"


async def test_two_thirds_twice_and_then_more_than_half_as_in_istanbul(hall: Hall) -> None:
    contest = await hall.open("president", "ARE:Ahmed", "BRA:Sarka")
    first = await hall.play(contest, {"Ahmed": 80, "Sarka": 59})
    second = await hall.play(contest, {"Ahmed": 83, "Sarka": 56})
    third = await hall.play(contest, {"Ahmed": 84, "Sarka": 55})
    assert [(each["number"], each["required"], len(each["elected"])) for each in (first, second, third)] == [
        (1, 93, 0), (2, 93, 0), (3, 70, 1)
    ]  # fmt: skip
    assert first["next"] == second["next"] == [each["candidate_id"] for each in contest["candidates"]]
    assert [each["state"] for each in await hall.rounds(contest)] == ["decided"] * 3


async def test_the_lowest_falls_out_between_ballots(hall: Hall) -> None:
    contest = await hall.open("auditor", "Anna", "Bilal", "Carla")
    decided = await hall.play(contest, {"Anna": 40, "Bilal": 35, "Carla": 25})
    assert names(contest, decided["next"]) == ["Anna", "Bilal"]
    assert [each["name"] for each in (await hall.call(contest))["standing"]] == ["Anna", "Bilal"]


async def test_two_seats_are_filled_over_two_rounds_and_each_brings_a_mandate(hall: Hall) -> None:
    contest = await hall.open("committee", "Anna", "Bilal", "Carla")
    first = await hall.play(contest, {"Anna": 80, "Bilal": 40, "Carla": 30}, valid=100, papers=100)
    assert (names(contest, first["elected"]), names(contest, first["next"])) == (["Anna"], ["Bilal", "Carla"])
    second = await hall.play(contest, {"Bilal": 55, "Carla": 45})
    assert names(contest, second["elected"]) == ["Bilal"]
    kinds = await hall.kinds()
    assert (kinds.count("seat-filled"), kinds.count("mandate-begun")) == (2, 2)
    assert (await hall.last_said(SeatFilledV1)).candidate_id == second["elected"][0]


async def test_a_sole_candidate_is_put_to_yes_or_no_in_every_ballot_of_the_schedule(hall: Hall) -> None:
    contest = await hall.open("president", "Anna")
    called = await hall.call(contest)
    assert called["yes_no"]
    decided = await hall.hear(contest, called, {"yes": 60, "no": 40, "abstain": 9}, blank=1)
    assert (decided["elected"], decided["valid"], decided["blank"], decided["required"]) == ([], 100, 10, 67)
    await hall.play(contest, {"yes": 66, "no": 34})
    decided = await hall.play(contest, {"yes": 51, "no": 49})
    assert (decided["number"], names(contest, decided["elected"])) == (3, ["Anna"])
    contest = await hall.open("vice-president", "Bilal")
    decided = await hall.play(contest, {"yes": 50, "no": 50})
    assert (decided["elected"], decided["over"], (await hall.contest(contest))["state"]) == ([], True, "decided")


async def test_a_candidate_withdraws_between_rounds_once_and_stands_no_more(hall: Hall) -> None:
    contest = await hall.open("vice-president", "Anna", "Bilal", "Carla")
    carla = f"/contests/{contest['contest_id']}/candidates/{contest['candidates'][2]['candidate_id']}"
    called = await hall.call(contest)
    assert await hall.refused("chair", "DELETE", carla) == (409, "another-round-open")
    await hall.hear(contest, called, {"Anna": 40, "Bilal": 35, "Carla": 25})
    first, again = await hall.done("chair", "DELETE", carla), await hall.done("chair", "DELETE", carla)
    assert [each["withdrawn"] for each in first["candidates"]] == [False, False, True]
    assert first == again
    assert (await hall.kinds()).count("candidate-withdrawn") == 1
    assert [each["name"] for each in (await hall.call(contest))["standing"]] == ["Anna", "Bilal"]


async def test_an_open_ballot_lets_new_candidates_in(hall: Hall) -> None:
    contest = await hall.open("open", "Anna", "Bilal", "Carla")
    candidates = f"/contests/{contest['contest_id']}/candidates"
    called = await hall.call(contest)
    assert await hall.refused("chair", "POST", candidates, {"name": "Dora"}) == (409, "nominations-closed")
    decided = await hall.hear(contest, called, {"Anna": 40, "Bilal": 35, "Carla": 25})
    assert decided["open_to_entry"]
    assert await hall.refused("chair", "POST", candidates, {"name": "Anna"}) == (409, "candidate-twice")
    await hall.done("chair", "POST", candidates, {"name": "Dora"})
    assert [each["name"] for each in (await hall.call(contest))["standing"]] == ["Anna", "Bilal", "Carla", "Dora"]


async def test_a_majority_of_all_members_is_one_of_the_number_voting_froze(hall: Hall) -> None:
    contest = await hall.open("of-members", "Anna", "Bilal")
    decided = await hall.play(contest, {"Anna": 2, "Bilal": 1}, base="members", base_size=5)
    assert (decided["required"], decided["elected"]) == (3, [])
    decided = await hall.play(contest, {"Anna": 3, "Bilal": 1}, base="valid", base_size=4)
    assert (decided["required"], names(contest, decided["elected"])) == (len(REGIONS) // 2 + 1, ["Anna"])


async def test_an_office_may_be_given_with_its_rules_and_is_named_by_the_title(hall: Hall) -> None:
    rules = {"seats": 1, "term_years": 2, "rounds": [{"ballots": "1-", "majority": "most"}]}
    contest = await hall.open(rules, "Anna", "Bilal", title={"fr": "Porte-parole"})
    decided = await hall.play(contest, {"Anna": 2, "Bilal": 1})
    assert (decided["required"], contest["office"]) == (1, "Porte-parole")
    assert (await hall.last_said(MandateBegunV1)).office == "Porte-parole"


UNPLAYABLE: list[tuple[Any, str]] = [
    ("by-region", "no-seat-for-region"),  # Anna is of no region
    ({"seats": 2, "mode": "hands", "rounds": [{"ballots": "1-", "majority": "half"}]}, "invalid-rule-set"),
    ("nobody-knows", "invalid-rule-set"),
    ({"seats": 1}, "invalid-rule-set"),
    ({"seats": 1, "rounds": [{"ballots": "1-", "majority": 0.5}]}, "invalid"),
    ({"seats": 1, "term_years": 9000, "rounds": [{"ballots": "1-", "majority": "half"}]}, "term-too-long"),
]


async def test_an_office_that_cannot_be_played_to_its_end_is_refused_at_once(hall: Hall) -> None:
    for office, code in UNPLAYABLE:
        body = {"office": office, "candidates": [{"name": "Anna"}]}
        _, refused = await hall.refused("chair", "POST", f"/assemblies/{ASSEMBLY}/contests", body)
        assert refused == code, office
    assert await hall.said() == []


async def test_candidates_come_from_members_and_stand_once(hall: Hall) -> None:
    path, office = f"/assemblies/{ASSEMBLY}/contests", "vice-president"
    stranger = {"office": office, "candidates": [{"name": "Anna", "member": "XXX"}]}
    assert await hall.refused("chair", "POST", path, stranger) == (422, "unknown-member")
    twice = {"office": office, "candidates": [{"name": "Anna"}, {"name": " Anna "}]}
    assert await hall.refused("chair", "POST", path, twice) == (409, "candidate-twice")
    nobody = await hall.open(office)
    assert (nobody["awaits"], await hall.call_refused(nobody)) == ("candidates", (409, "nobody-stands"))
    listed = await hall.done("display", "GET", path)
    assert [each["contest_id"] for each in listed["contests"]] == [nobody["contest_id"]]


async def test_one_contest_of_an_assembly_is_polled_at_a_time(hall: Hall) -> None:
    one, two = await hall.open("vice-president", "Anna", "Bilal"), await hall.open("auditor", "Carla", "Dora")
    elsewhere = await hall.open("auditor", "Carla", "Dora", assembly_id=NEXT_ASSEMBLY)
    called = await hall.call(one)
    assert await hall.call_refused(two) == await hall.call_refused(one) == (409, "another-round-open")
    assert (await hall.contest(one))["called"] == called  # whoever lost the answer finds it here
    await hall.call(elsewhere)
    await hall.hear(one, called, {"Anna": 2, "Bilal": 1})
    await hall.call(two)


@pytest.mark.parametrize("same", [True, False], ids=["of one contest", "of two contests"])
async def test_of_two_calls_at_once_one_wins(hall: Hall, same: bool) -> None:
    one = await hall.open("vice-president", "Anna", "Bilal")
    two = one if same else await hall.open("auditor", "Carla", "Dora")
    paths = [f"/contests/{each['contest_id']}/rounds" for each in (one, two, one, two)]
    answers = await asyncio.gather(*(hall.ask("chair", "POST", path) for path in paths))
    assert sorted(each.status_code for each in answers) == [201, 409, 409, 409]
    assert (await hall.kinds()).count("round-called") == 1


async def test_an_earlier_mandate_is_recorded_once_however_often_it_is_sent(hall: Hall) -> None:
    path = f"/organisations/{ORGANISATION}/mandates"
    body = {"office": "president", "person": "Kim", "member": "FRA", "begins": "2018-11-21", "ends": "2021-11-25"}
    first, again = await hall.done("operator", "POST", path, body), await hall.done("operator", "POST", path, body)
    assert first == again
    backwards = {**body, "ends": "2018-11-21"}
    assert await hall.refused("operator", "POST", path, backwards) == (422, "invalid")
    assert len((await hall.stand.client.get(path)).json()["mandates"]) == 1
