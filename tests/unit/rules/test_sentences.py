"""Claims about the sentences the chair reads."""

from __future__ import annotations

import re

import pytest

from shared.rules.loading import load_majority, load_rule_set
from shared.rules.majority import SIMPLE, Base, Comparison, Electorate, Majority, Share
from shared.rules.motion import Votes, decide_motion
from shared.rules.office import TieKind
from shared.rules.wording import BASES, LANGUAGES, ORDINALS, PHRASES, SHARES
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


def test_every_language_has_every_word() -> None:
    for tables in (SHARES, BASES, PHRASES):
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
    said = decide_motion(rule, Votes(100, 40, 5), HALL).explanation
    in_election = decide(office([{"ballots": "1-", "majority": inline}]), {"A": 60, "B": 50, "C": 30}).explanation
    for text in (*said.values(), *in_election.values()):
        assert not re.search(r"[{}]|[٠-٩]|  ", text)
