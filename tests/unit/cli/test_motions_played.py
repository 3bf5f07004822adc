"""Motions as a replay plays them: what is tabled when, what is put, and what the report says of it."""

from __future__ import annotations

import pytest

from cli.replay.client import Refused
from tests.unit.cli.fake_platform import FakePlatform, Problem, play
from tests.unit.cli.writing import scenario


def motion(id_: str, fields: str = "votes: {yes: 3}") -> str:
    return f"  - motion: {{id: {id_}, title: {id_}, {fields}}}\n"


def tabled(fake: FakePlatform) -> list[str]:
    return [body["title"]["en"] for body in fake.bodies("assemblies/a/motions") if body]


async def test_all_amendments_of_a_text_are_tabled_before_one_of_them_is_put() -> None:
    fake = FakePlatform()
    steps = (
        motion("other")
        + motion("far", "parent: text, distance: 1, votes: {yes: 3}")
        + motion("near", "parent: text, distance: 2, votes: {no: 3}")
        + motion("text")
        + motion("last")
    )
    reports = await play(scenario(steps), fake)
    assert [report.outcome for report in reports] == ["adopted", "adopted", "not_adopted", "adopted", "adopted"]
    assert tabled(fake) == ["other", "text", "far", "near", "last"]
    assert [body.get("distance") for body in fake.bodies("assemblies/a/motions")] == [None, None, 1, 2, None]
    put = [path for path in fake.paths() if path.endswith(("/motions", "/polls"))]
    tabling, voting = "voting/assemblies/a/motions", "voting/motions/{}/polls"
    assert put == [
        tabling,
        voting.format("m1"),
        tabling,
        tabling,
        tabling,
        *(voting.format(one) for one in ("m4", "m5", "m3")),
        tabling,
        voting.format("m9"),
    ]
    assert [body.get("parent_motion_id") for body in fake.bodies("assemblies/a/motions")] == [
        None,
        None,
        "m3",
        "m3",
        None,
    ]


async def test_what_an_adopted_motion_makes_moot_is_not_put_and_that_is_no_difference() -> None:
    fake = FakePlatform()
    steps = (
        motion("one", "moot_if_adopted: [two, three], votes: {yes: 3}")
        + motion("two")
        + "    expect: {outcome: moot}\n"
        + motion("three")
        + "    expect: {outcome: adopted}\n"
    )
    _, two, three = await play(scenario(steps), fake)
    assert fake.bodies("motions/m1/order") == [{"moot_if_adopted": ["m2", "m3"]}]
    assert (two.ok, two.outcome, two.got) == (True, "not_adopted", {"outcome": "not_adopted", "moot": True})
    assert two.expected == {"outcome": "not_adopted", "moot": True}
    assert [(each.field, each.got) for each in three.differences] == [("outcome", "not_adopted")]


async def test_a_vote_on_the_majority_of_another_names_it_by_its_id() -> None:
    fake = FakePlatform()
    link = "{motion: text, if_adopted: two_thirds, if_not: {fraction: 3/4, comparison: '>=', base: yes_no}}"
    await play(scenario(motion("how", f"sets_majority_of: {link}, votes: {{yes: 3}}") + motion("text")), fake)
    assert tabled(fake) == ["text", "how"]
    assert fake.bodies("assemblies/a/motions")[1]["sets_majority_of"] == {
        "motion_id": "m1",
        "if_adopted": "two_thirds",
        "if_not": {"fraction": "3/4", "comparison": ">=", "base": "yes_no"},
    }


async def test_motions_on_one_question_are_tabled_in_the_order_of_the_file() -> None:
    fake = FakePlatform()
    steps = (
        motion("priority", "gives_priority_to: second, votes: {yes: 3}")
        + motion("first", "question: host, votes: {yes: 3}")
        + motion("second", "question: host, votes: {yes: 3}")
    )
    await play(scenario(steps), fake)
    bodies = fake.bodies("assemblies/a/motions")
    assert tabled(fake) == ["first", "second", "priority"]
    assert bodies[2]["gives_priority_to"] == "m2"
    assert [body.get("question") for body in bodies] == ["host", "host", None]


PARTS = (
    "parts: [{id: p1, operative: true, title: One}, {id: p2, operative: false}],"
    " votes: {parts: {p2: {no: 2}, p1: {yes: 3, no: 1}, whole: {yes: 5}}}"
)


async def test_parts_are_put_in_the_order_of_their_votes_and_then_what_is_left_as_a_whole() -> None:
    fake = FakePlatform()
    expect = "    expect: {outcome: adopted, yes: 5, parts: {p1: {outcome: adopted, no: 1}, p2: {outcome: adopted}}}\n"
    (report,) = await play(scenario(motion("m", PARTS) + expect), fake)
    (body,) = [one for one in fake.bodies("assemblies/a/motions") if one]
    assert body["parts"] == [{"operative": True, "title": {"en": "One"}}, {"operative": False}]
    put = [path for path in fake.paths() if path.endswith("/polls")]
    assert put == ["voting/motions/m3/polls", "voting/motions/m2/polls", "voting/motions/m1/polls"]
    assert report.got["parts"]["p1"]["yes"] == 3
    assert [each.field for each in report.differences] == ["parts.p2.outcome"]
    assert report.explanation == "So it is. More yes than no. " * 2 + "So it is. More yes than no."


async def test_a_text_all_of_whose_operative_parts_are_rejected_is_not_put_as_a_whole() -> None:
    fake = FakePlatform()
    votes = PARTS.replace("p1: {yes: 3, no: 1}", "p1: {no: 4}").replace(", whole: {yes: 5}", "")
    (report,) = await play(scenario(motion("m", votes) + "    expect: {outcome: not_adopted}\n"), fake)
    assert report.ok
    assert "voting/motions/m1/polls" not in fake.paths()
    assert "yes" not in report.got
    assert report.explanation.endswith("nothing of it that counts is left.")


async def test_votes_of_the_whole_that_are_missing_though_it_is_put_are_a_difference() -> None:
    (report,) = await play(scenario(motion("m", PARTS.replace(", whole: {yes: 5}", ""))), FakePlatform())
    assert [each.field for each in report.differences] == ["votes.parts.whole"]


async def test_what_came_of_the_parts_is_told_though_the_whole_is_refused() -> None:
    class Waiting(FakePlatform):
        def prepare(self, body: dict[str, str], who: str, motion_id: str) -> object:
            if motion_id == "m1":
                raise Problem("parts-first")
            return super().prepare(body, who, motion_id)

    (report,) = await play(scenario(motion("m", PARTS)), Waiting())
    assert (report.outcome, report.got["code"], report.got["parts"]["p1"]["outcome"]) == (
        "refused",
        "parts-first",
        "adopted",
    )
    assert [each.got for each in report.differences] == ["parts-first"]


async def test_a_part_can_be_voted_again_by_its_name() -> None:
    fake = FakePlatform()
    steps = motion("m", PARTS) + "  - repeat: {of: m.p2, votes: {yes: 4}}\n    expect: {outcome: adopted, yes: 4}\n"
    _, again = await play(scenario(steps), fake)
    assert again.ok
    assert fake.bodies("motions/m3/polls") == [{"mode": "recorded"}, {"mode": "recorded", "repeat_of": "p4"}]


async def test_a_recorded_vote_is_corrected_in_the_vote_that_stands() -> None:
    fake = FakePlatform()
    steps = (
        motion("m", "votes: {yes: 2, no: 2}")
        + "  - repeat: {of: m, votes: {M001: yes, M002: no, M003: no}}\n"
        + "  - correct: {of: m, member: M002, from: no, to: yes, reason: wrong button}\n"
        + "    expect: {outcome: adopted, yes: 2, no: 1}\n"
        + "  - correct: {of: m, member: M002, from: no, to: yes, reason: again}\n"
    )
    *_, corrected, refused = await play(scenario(steps), fake)
    assert corrected.ok
    assert corrected.explanation == "So it is. More yes than no."
    body = {"member": "M002", "from": "no", "to": "yes", "reason": "wrong button"}
    assert ("chair", "POST", "voting/polls/p3/corrections", body) in fake.sent
    assert [each.got for each in refused.differences] == ["not-the-recorded-vote"]


async def test_a_vote_without_a_quorum_that_could_not_be_opened_is_opened_by_its_repeat() -> None:
    fake = FakePlatform(no_quorum=True)
    stand = "  - repeat: {of: m, votes: {yes: 4}}\n    expect: {outcome: no_quorum}\n"
    reports = await play(scenario(motion("m") + "    expect: {outcome: no_quorum}\n" + stand), fake)
    assert all(report.ok for report in reports)
    assert len(fake.bodies("motions/m1/polls")) == 1


async def test_what_is_refused_may_be_put_later_and_leaves_no_vote_behind() -> None:
    class Ordered(FakePlatform):
        def prepare(self, body: dict[str, str], who: str, motion_id: str) -> object:
            waiting = [one for one in self.motions.values() if one.get("parent_motion_id") == motion_id]
            if any(one["state"] == "tabled" for one in waiting):
                raise Problem("amendments-first")
            return super().prepare(body, who, motion_id)

    fake = Ordered()
    steps = (
        "  - refuse: {motion: {id: text, title: text, votes: {yes: 1}}}\n    expect: {code: amendments-first}\n"
        + motion("change", "parent: text, votes: {yes: 3}")
        + motion("text")
    )
    reports = await play(scenario(steps), fake)
    assert [(report.id, report.ok) for report in reports] == [("refuse-1", True), ("change", True), ("text", True)]
    assert tabled(fake) == ["change", "text"] or tabled(fake) == ["text", "change"]


async def test_a_vote_that_was_to_be_refused_and_was_not_is_voided_and_a_difference() -> None:
    fake = FakePlatform()
    steps = "  - refuse: {motion: {id: late, title: x, votes: {parts: {p1: {yes: 1}}}, parts: [{id: p1, operative: true}]}}\n"
    (report,) = await play(scenario(steps), fake)
    assert not report.ok
    assert "voting/motions/m2/polls" in fake.paths()
    assert fake.bodies("/void") == [{"reason": "replay: late was to be refused"}]


@pytest.mark.parametrize("method", ["dispute", "settle"])
async def test_a_disputed_delegation_does_not_vote_until_its_credentials_are_in_order(method: str) -> None:
    fake = FakePlatform()
    settled = "  - settle: {member: M001, accepted: true, reason: letter seen}\n" if method == "settle" else ""
    steps = "  - dispute: {member: M001, reason: two lists}\n" + settled + motion("m", "votes: {yes: 1}")
    await play(scenario(steps), fake)
    assert fake.bodies("delegations/dM001/dispute", "desk") == [{"reason": "two lists"}]
    if settled:
        assert fake.bodies("delegations/dM001/settle", "desk") == [{"accepted": True, "reason": "letter seen"}]
    (voter,) = [who for who, _, path, _ in fake.sent if path.endswith("/ballots")]
    assert voter == ("M001" if settled else "M002")


@pytest.mark.parametrize(("rules", "met"), [({}, True), ({"quorum": {"fraction": "1/2"}}, None)])
async def test_where_the_rules_ask_for_no_quorum_it_is_met(rules: dict[str, object], met: bool | None) -> None:
    (report,) = await play(scenario("  - quorum: {}\n"), FakePlatform(rules=rules))
    assert report.got == {"met": met, "present": 3, "required": None}


def test_the_replay_knows_which_refusals_are_of_the_rules_themselves() -> None:
    assert Refused(422, "invalid-rule-set", "").about_rules
    assert not Refused(409, "amendments-first", "").about_rules


async def test_texts_of_motions_and_parts_and_changes_of_amendments_are_tabled() -> None:
    fake = FakePlatform()
    parts = "parts: [{id: a, operative: true, text: 'One.'}], votes: {parts: {a: {yes: 3}, whole: {yes: 3}}}"
    changes = "changes: [{replace: 1, text: {en: 'A.', fr: 'B.'}}, {insert: 0, text: 'C.'}, {delete: 2}]"
    await play(
        scenario(
            motion("near", f"parent: text, {changes}, votes: {{yes: 3}}") + motion("text", f"text: 'One.', {parts}")
        ),
        fake,
    )
    text, near = [body for body in fake.bodies("assemblies/a/motions") if body]
    assert (text["text"], text["parts"]) == ({"en": "One."}, [{"operative": True, "text": {"en": "One."}}])
    assert near["changes"] == [
        {"op": "replace", "paragraph": 1, "text": {"en": "A.", "fr": "B."}},
        {"op": "insert", "paragraph": 0, "text": {"en": "C."}},
        {"op": "delete", "paragraph": 2},
    ]


@pytest.mark.parametrize("why", ["no-teller-host", "sealed-paper-too-long"])
async def test_a_secret_vote_that_cannot_be_sealed_is_held_on_trust_with_the_platforms_reason(why: str) -> None:
    fake = FakePlatform(seal=why)
    (report,) = await play(scenario(motion("m", "mode: secret, votes: {yes: 3}")), fake, holds_sealed=True)
    assert report.outcome == "adopted"
    assert fake.bodies("/operator-trusted", "chair") == [{"reason": f"It is {why}."}]
    assert [path.rpartition("/")[2] for path in fake.paths() if "/p" in path][:4] == [
        "polls",
        "seal",
        "operator-trusted",
        "open",
    ]


async def test_a_recorded_vote_is_neither_sealed_nor_lowered_whatever_the_assembly_holds() -> None:
    fake = FakePlatform()
    await play(scenario(motion("m")), fake, holds_sealed=True)
    assert not [path for path in fake.paths() if path.endswith(("/seal", "/operator-trusted"))]


async def test_what_is_to_be_refused_of_a_secret_motion_is_tried_on_trust() -> None:
    fake = FakePlatform()
    refused = (
        "  - refuse: {motion: {id: m, title: t, mode: secret, votes: {yes: 1}}}\n    expect: {code: not-present}\n"
    )
    await play(scenario(refused), fake, holds_sealed=True)
    assert len(fake.bodies("/operator-trusted", "chair")) == 1
