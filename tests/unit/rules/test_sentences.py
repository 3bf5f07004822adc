"""Claims about the sentences the chair reads."""

from __future__ import annotations

import re

import pytest

from shared.rules.loading import load_majority, load_rule_set
from shared.rules.majority import SIMPLE, Base, Comparison, Electorate, Majority, Share
from shared.rules.motion import Tie, Votes, decide_motion
from shared.rules.office import TieKind
from shared.rules.rule_set import Postponement
from shared.rules.sentences import corrected, moot, said
from shared.rules.wording import BASES, LANGUAGES, ORDINALS, PHRASES, SHARES
from shared.rules.working import working
from shared.rules.working_wording import BASE_NAMES, WORKING
from tests.unit.rules.factories import decide, document, office

HALL = Electorate(members=196, eligible=194, accredited=179, present=170)
TWO_THIRDS = Majority("two_thirds", Share(2, 3), Comparison.AT_LEAST, Base.YES_NO)


def test_a_motion_is_read_with_its_counts_its_base_and_its_outcome() -> None:
    said = decide_motion(TWO_THIRDS, Votes(118, 53, 22), HALL).explanation
    assert said == {
        "en": "Yes 118, no 53, abstentions 22. Two thirds of 171 votes for or against is 114. Adopted.",
        "fr": (
            "Pour : 118, contre : 53, abstentions : 22. Majorité requise : les deux tiers des voix pour ou contre (171), "
            "soit 114. La proposition est adoptée."
        ),
        "es": (
            "Votos a favor: 118, en contra: 53, abstenciones: 22. Mayoría requerida: dos tercios de los votos a favor o "
            "en contra (171), es decir, 114. La propuesta queda aprobada."
        ),
        "ar": (
            "المؤيدون: 118، المعارضون: 53، الممتنعون عن التصويت: 22. الأغلبية المطلوبة: ثلثا الأصوات المؤيدة والمعارضة (171)، "
            "أي 114 على الأقل. اعتُمد الاقتراح."
        ),
    }


@pytest.mark.parametrize(
    ("rule", "votes", "said"),
    [
        (SIMPLE, (10, 9, 0), "More than half of 19 votes for or against is 10. Adopted."),
        (SIMPLE, (0, 1, 0), "More than half of 1 vote for or against is 1. Not adopted."),
        (SIMPLE, (0, 0, 9), "No vote was cast for or against. Not adopted."),
        (TWO_THIRDS, (100, 70, 0), "Two thirds of 170 votes for or against is at least 114. Not adopted."),
    ],
)
def test_a_share_between_two_counts_is_said_as_at_least(rule: Majority, votes: tuple[int, int, int], said: str) -> None:
    assert decide_motion(rule, Votes(*votes), HALL).explanation["en"].endswith(said)


def test_an_election_is_read_with_papers_majority_and_winner() -> None:
    said = decide(office(), {"Lucas Philippe": 84, "B": 80}).explanation
    assert (
        said["en"]
        == "In the first ballot, 164 valid papers; more than half is 83; Lucas Philippe, with 84, is elected."
    )
    assert said["fr"].startswith("Au premier tour de scrutin, bulletins valables : 164 ;")
    assert said["es"].endswith("El puesto corresponde a Lucas Philippe (84).")
    assert "⁨Lucas Philippe⁩ (84)" in said["ar"]


def test_who_stands_next_is_read() -> None:
    said = decide(office(), {"Ana": 60, "Irene": 60, "Eva": 10}, ballot=2).explanation
    assert said["en"].endswith("No candidate is elected; Ana, Irene and Eva stand in the next ballot.")
    pair = decide(office(), {"Ana": 60, "Irene": 60}).explanation
    assert "Ana e Irene" in pair["es"]
    assert pair["en"].endswith("Ana and Irene have equal votes for the seat; the ballot is taken again.")


def test_a_ballot_beyond_the_tenth_is_read_by_its_number() -> None:
    assert decide(office(), {"A": 9, "B": 1}, ballot=11).explanation["en"].startswith("In ballot 11, 10 valid papers")


def test_an_equally_divided_vote_is_read_with_what_comes_next() -> None:
    first, again = (
        decide_motion(SIMPLE, Votes(5, 5, 1), HALL, tie=tie).explanation
        for tie in (Tie.SECOND_VOTE, Tie.REJECTED_AGAIN)
    )
    assert first["en"].endswith("is 6. Not adopted: the vote is equally divided. The vote will be taken again.")
    assert first["fr"].endswith("les voix sont également partagées. Il sera procédé à un second vote.")
    assert again["en"].endswith("Rejected: the vote is equally divided for the second time.")
    assert again["es"].endswith("los votos se dividen por igual por segunda vez.")
    assert again["ar"].endswith("تساوت الأصوات مرة ثانية.")


def test_a_question_that_is_put_off_is_read_with_the_abstentions_and_no_majority() -> None:
    half, third = Postponement(Share(1, 2), Comparison.MORE_THAN), Postponement(Share(1, 3), Comparison.AT_LEAST)
    said = decide_motion(SIMPLE, Votes(50, 30, 90), HALL, postponement=half).explanation
    assert said["en"] == (
        "Yes 50, no 30, abstentions 90. Abstentions (90) are more than half of 170 votes cast, abstentions included, "
        "so the question is put off to a later vote."
    )
    assert said["fr"].endswith(
        "Les abstentions (90) représentent plus de la moitié des suffrages, abstentions comprises (170). La question est "
        "renvoyée à un vote ultérieur."
    )
    at_least = decide_motion(SIMPLE, Votes(50, 30, 90), HALL, postponement=third).explanation
    assert "are at least one third of 170 votes cast" in at_least["en"]
    assert "representan al menos un tercio" in at_least["es"]


def test_why_a_motion_is_not_put_is_read_with_the_title_of_the_one_adopted() -> None:
    said = moot({"en": "Text A", "fr": "Texte A"})
    assert said["en"] == "Not put to the vote, because “Text A” was adopted."
    assert said["fr"] == "Proposition non mise aux voix : l’adoption de « Texte A » la rend sans objet."
    assert "«Text A»" in said["es"]  # where there is no title in that language
    assert "«\u2068Text A\u2069»" in said["ar"]


def test_a_corrected_result_says_so_first() -> None:
    said = corrected(2, decide_motion(SIMPLE, Votes(5, 4, 0), HALL).explanation)
    assert said["en"].startswith("Result as corrected since it was announced (corrections: 2). Yes 5, no 4,")


def test_the_working_says_rule_source_base_requirement_and_what_was_reached() -> None:
    rule = Majority("two_thirds", Share(2, 3), Comparison.AT_LEAST, Base.YES_NO, None, "Const. 4.", verify=True)
    decision = decide_motion(rule, Votes(118, 53, 22), HALL)
    assert working(rule, "interpol", decision.base_size, 118, decision.verdict)["en"].splitlines() == [
        "Rule: two_thirds (interpol).",
        "Source: Const. 4.",
        "This rule is still to be verified against its text.",
        "Base: votes for or against (171).",
        "Required: at least 2/3 of 171, that is 114.",
        "Votes in favour: 118. The required number is reached.",
        "Adopted.",
    ]
    missed = working(SIMPLE, "test", 171, 85, decision.verdict)
    assert missed["en"].splitlines()[2:4] == [
        "Required: more than 1/2 of 171, that is at least 86.",
        "Votes in favour: 85. The required number is not reached.",
    ]
    assert "Fuente" not in missed["es"]
    assert "القاعدة: \u2068simple\u2069" in missed["ar"]


def test_the_working_of_an_empty_base_and_of_plurality_name_no_requirement() -> None:
    nobody = working(SIMPLE, "test", 0, 0, said("not_adopted"))
    assert nobody["fr"].splitlines()[-2:] == [
        "La base est nulle, aucune majorité ne peut donc être atteinte.",
        "La proposition n’est pas adoptée.",
    ]
    assert working(None, "test", 9, None, said("adopted"))["en"] == "The most votes decide.\nAdopted."


def test_every_language_has_every_word() -> None:
    for tables in (SHARES, BASES, PHRASES, BASE_NAMES, WORKING):
        assert {frozenset(words) for words in tables.values()} == {frozenset(tables["en"])}
        assert set(tables) == set(LANGUAGES)
    assert {len(words) for words in ORDINALS.values()} == {10}
    assert len(TieKind) == 4


@pytest.mark.parametrize("base", list(Base))
@pytest.mark.parametrize("fraction", ["1/2", "2/3", "3/4", "1/3", "1/4", "3/5", "7/12"])
@pytest.mark.parametrize("comparison", list(Comparison))
def test_no_sentence_keeps_an_unfilled_place(base: Base, fraction: str, comparison: Comparison) -> None:
    inline = {"fraction": fraction, "comparison": comparison.value, "base": base.value}
    if base is Base.FIXED:
        inline["size"] = 15  # type: ignore[assignment]
    rule = load_majority(inline, load_rule_set(document()))
    decision = decide_motion(rule, Votes(100, 40, 5), HALL)
    put_off = decide_motion(
        rule, Votes(1, 1, 5), HALL, postponement=Postponement(rule.fraction, rule.comparison)
    ).explanation
    lines = working(rule, "test", decision.base_size, 100, decision.verdict)
    in_election = decide(office([{"ballots": "1-", "majority": inline}]), {"A": 60, "B": 50, "C": 30}).explanation
    for text in (*decision.explanation.values(), *put_off.values(), *lines.values(), *in_election.values()):
        assert not re.search(r"[{}]|[٠-٩]|  ", text)
