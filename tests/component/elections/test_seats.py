"""Who may hold a seat: regions, bodies whose holders differ, terms, vacancies; and seats without a ballot."""

from __future__ import annotations

from typing import Any

from shared.contracts.elections import CandidateBarredV1, MandateBegunV1, MandateEndedV1, RoundCalledV1
from tests.component.elections.facts import ASSEMBLY, ORGANISATION
from tests.component.elections.hall import Hall, names

MANDATES = f"/organisations/{ORGANISATION}/mandates"


async def recorded(hall: Hall, office: str, person: str, member: str, begins: str, ends: str) -> dict[str, Any]:
    body = {"office": office, "person": person, "member": member, "begins": begins, "ends": ends}
    return await hall.done("operator", "POST", MANDATES, body)


async def test_each_region_is_voted_on_a_paper_of_its_own(hall: Hall) -> None:
    contest = await hall.open("by-region", "FRA:Anna", "ITA:Bruno", "ARE:Carim", title={"en": "Council"})
    assert (contest["regions"], contest["seats"]) == ({"Europe": 1, "Asia": 1}, 2)
    assert await hall.call_refused(contest) == (422, "region-unclear")
    called = await hall.call(contest, region="Europe")
    assert (called["region"], [each["name"] for each in called["standing"]]) == ("Europe", ["Anna", "Bruno"])
    assert (await hall.last_said(RoundCalledV1)).question.en == "Council (Europe)"
    assert await hall.call_refused(contest, region="Asia") == (409, "another-round-open")
    decided = await hall.hear(contest, called, {"Anna": 60, "Bruno": 40})
    assert (decided["region"], names(contest, decided["elected"])) == ("Europe", ["Anna"])
    now = await hall.contest(contest)
    assert [(race["region"], race["awaits"]) for race in now["races"]] == [("Europe", None), ("Asia", "call")]
    assert (await hall.call(contest))["yes_no"]  # the only race that waits


async def test_a_contest_fills_the_seats_that_are_open_this_time(hall: Hall) -> None:
    contest = await hall.open("by-region", "ARE:Carim", seats={"Asia": 1})
    assert (contest["regions"], contest["seats"]) == ({"Asia": 1}, 1)
    assert (await hall.open("committee", "Anna", "Bilal", seats=1))["seats"] == 1
    for office, seats in (("by-region", {"Asia": 2}), ("by-region", {"Africa": 1}), ("by-region", 1), ("committee", 3)):
        body = {"office": office, "seats": seats}
        refused = await hall.refused("chair", "POST", f"/assemblies/{ASSEMBLY}/contests", body)
        assert refused == (422, "seats-unclear"), body


async def test_a_region_given_with_a_candidate_counts_before_the_members(hall: Hall) -> None:
    body = {"office": "by-region", "candidates": [{"name": "Anna", "member": "BRA", "region": "Asia"}]}
    contest = await hall.done("chair", "POST", f"/assemblies/{ASSEMBLY}/contests", body)
    assert contest["candidates"][0]["region"] == "Asia"
    nowhere = {"office": "by-region", "candidates": [{"name": "Anna", "member": "BRA"}]}
    refused = await hall.refused("chair", "POST", f"/assemblies/{ASSEMBLY}/contests", nowhere)
    assert refused == (422, "no-seat-for-region")


async def test_a_sole_candidate_is_acclaimed_or_voted_on_where_a_ballot_is_asked_for(hall: Hall) -> None:
    contest = await hall.open("acclaimed", "Anna")
    assert contest["awaits"] == "acclamation"
    decided = await hall.done("chair", "POST", f"/contests/{contest['contest_id']}/acclamation")
    assert (decided["kind"], decided["poll_id"], names(contest, decided["elected"])) == ("acclamation", None, ["Anna"])
    assert (await hall.contest(contest))["state"] == "decided"
    assert (await hall.kinds())[-2:] == ["round-decided", "seat-filled"]
    asked = await hall.open("acclaimed", "Bilal")
    assert (await hall.call(asked))["kind"] == "ballot"
    two = await hall.open("acclaimed", "Carla", "Dora")
    refused = await hall.refused("chair", "POST", f"/contests/{two['contest_id']}/acclamation")
    assert refused == (409, "not-awaited")


async def test_names_written_in_are_counted_as_candidates(hall: Hall) -> None:
    contest = await hall.open("by-name", "Anna", "Bilal")
    called = await hall.call(contest)
    assert called["write_ins"] == 1
    votes = {"Anna": 40, "Bilal": 30, "w:Carla": 19, "w:CARLA": 6, "w:anna": 5}
    decided = await hall.hear(contest, called, votes)
    now = await hall.contest(contest)
    carla = next(each for each in now["candidates"] if each["name"] in ("Carla", "CARLA"))
    assert carla["written_in"]
    assert decided["counts"][carla["candidate_id"]] == 25
    assert decided["counts"][contest["candidates"][0]["candidate_id"]] == 45
    assert carla["candidate_id"] in decided["next"]


async def test_members_with_a_conflict_of_interest_are_named_with_the_round(hall: Hall) -> None:
    contest = await hall.open("vice-president", "FRA:Anna", "ARE:Bilal")
    assert await hall.call_refused(contest, excluded=["XXX"]) == (422, "unknown-member")
    called = await hall.call(contest, excluded=["FRA", "FRA"], reason="candidate's country")
    assert called["excluded"] == ["FRA"]
    assert (await hall.last_said(RoundCalledV1)).excluded == ("FRA",)
    acts = (await hall.done("auditor", "GET", "/audit"))["entries"]
    assert acts[-1]["details"] == {
        "contest": contest["contest_id"], "number": 1, "excluded": ["FRA"], "reason": "candidate's country"
    }  # fmt: skip


async def test_a_member_that_holds_a_seat_of_the_body_is_not_elected_to_another(hall: Hall) -> None:
    await recorded(hall, "deputy", "Dora", "FRA", "2023-11-30", "2026-11-30")
    body = {"office": "chair-person", "candidates": [{"name": "Anna", "member": "FRA"}]}
    answer = await hall.ask("chair", "POST", f"/assemblies/{ASSEMBLY}/contests", body)
    assert (answer.status_code, answer.json()["code"], answer.json()["reason"]) == (
        409,
        "candidate-barred",
        "member-held",
    )
    dora = {"office": "chair-person", "candidates": [{"name": "Dora", "member": "FRA"}]}
    await hall.done("chair", "POST", f"/assemblies/{ASSEMBLY}/contests", dora)  # she would leave her own seat


async def test_whom_an_election_bars_from_the_next_post_is_dropped_from_its_paper(hall: Hall) -> None:
    deputy = await hall.open("deputy", "FRA:Anna", "ARE:Bilal", "BRA:Carla")
    chair = await hall.open("chair-person", "ITA:Bruno", "ARE:Dalia")
    await hall.play(chair, {"Bruno": 60, "Dalia": 40})
    called = await hall.call(deputy)
    assert [each["name"] for each in called["standing"]] == ["Bilal", "Carla"]  # Europe has its seat
    barred = await hall.last_said(CandidateBarredV1)
    assert (barred.reason, names(deputy, [barred.candidate_id])) == ("region-held", ["Anna"])
    assert [each["barred"] for each in (await hall.contest(deputy))["candidates"]] == ["region-held", None, None]


async def test_nobody_follows_themselves_where_the_rules_say_so_nor_serves_too_many_terms(hall: Hall) -> None:
    await recorded(hall, "chair-person", "Anna", "FRA", "2021-11-25", "2025-11-27")
    await recorded(hall, "deputy", "Bilal", "ARE", "2019-11-20", "2022-11-20")
    await recorded(hall, "deputy", "Bilal", "ARE", "2022-11-20", "2025-11-27")
    for office, name, member, why in (
        ("chair-person", "anna", "FRA", "too-soon"),
        ("deputy", "Bilal", "ARE", "terms-served"),
    ):
        body = {"office": office, "candidates": [{"name": name, "member": member}]}
        answer = await hall.ask("chair", "POST", f"/assemblies/{ASSEMBLY}/contests", body)
        assert (answer.status_code, answer.json().get("reason")) == (409, why)
    await hall.open("deputy", "FRA:Anna")  # from one to the other is allowed


async def test_a_vacancy_is_filled_for_the_rest_of_the_term(hall: Hall) -> None:
    mandate = await recorded(hall, "chair-person", "Meng", "FRA", "2024-11-10", "2028-11-10")
    path = f"/assemblies/{ASSEMBLY}/contests"
    body = {
        "office": "chair-person",
        "vacancy_of": mandate["mandate_id"],
        "candidates": [{"name": "Kim", "member": "BRA"}],
    }
    assert await hall.refused("chair", "POST", path, body) == (409, "mandate-running")
    ended = {"on": "2025-10-07", "reason": "Resigned"}
    left = await hall.done("operator", "POST", f"/mandates/{mandate['mandate_id']}/end", ended)
    assert (left["ends"], left["ended_on"], left["end_reason"]) == ("2028-11-10", "2025-10-07", "Resigned")
    assert (await hall.last_said(MandateEndedV1)).reason == "Resigned"
    again = await hall.refused("operator", "POST", f"/mandates/{mandate['mandate_id']}/end", ended)
    assert again == (409, "mandate-over")
    contest = await hall.done("chair", "POST", path, body)
    await hall.play(contest, {"yes": 90, "no": 10})
    began = await hall.last_said(MandateBegunV1)
    assert (str(began.begins), str(began.ends)) == ("2025-11-27", "2028-11-10")
    assert await hall.refused("chair", "POST", path, {**body, "vacancy_of": "9" * 32}) == (404, "unknown-mandate")


async def test_a_region_left_out_among_those_who_preside_is_given_a_seat_for_a_time(hall: Hall) -> None:
    await recorded(hall, "deputy", "Dora", "ITA", "2024-11-07", "2027-11-07")
    chair = await hall.open("chair-person", "FRA:Anna", "ARE:Bilal")  # elected without regard to the region of deputies
    await hall.play(chair, {"Anna": 60, "Bilal": 40})
    (bureau,) = (await hall.done("delegate", "GET", f"/assemblies/{ASSEMBLY}/bodies"))["bodies"]
    assert [each["person"] for each in bureau["holders"]] == ["Dora", "Anna"]
    assert (bureau["extra_due"], bureau["extra_office"]) == (["Asia", "Americas"], "deputy")
    path = f"/assemblies/{ASSEMBLY}/contests"
    body = {"office": "deputy", "temporary_region": "Asia", "candidates": [{"name": "Carim", "member": "ARE"}]}
    assert await hall.refused("chair", "POST", path, {**body, "temporary_region": "Europe"}) == (
        422,
        "no-seat-for-region",
    )
    stranger = {**body, "candidates": [{"name": "Bruno", "member": "BRA"}]}
    assert await hall.refused("chair", "POST", path, stranger) == (422, "no-seat-for-region")
    contest = await hall.done("chair", "POST", path, body)
    await hall.play(contest, {"yes": 90, "no": 10})
    assert str((await hall.last_said(MandateBegunV1)).ends) == "2027-11-07"
    (bureau,) = (await hall.done("delegate", "GET", f"/assemblies/{ASSEMBLY}/bodies"))["bodies"]
    assert bureau["extra_due"] == ["Americas"]
