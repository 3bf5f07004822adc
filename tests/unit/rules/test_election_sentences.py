"""Claims about what the chair reads after a ballot of an election, a special ballot, a lot or an acclamation."""

from __future__ import annotations

import re
from typing import Any

import pytest

from shared.rules import election_sentences as said
from shared.rules.election_wording import PLACES, REMEDIES, RESTRICTED, ROUND, SEVERAL_PLACES, TRAITS
from shared.rules.office import TieKind
from shared.rules.round import Papers, Standing
from shared.rules.tie_break import TieBreak
from shared.rules.wording import LANGUAGES
from tests.unit.rules.factories import decide, office

OPEN = [{"ballots": "1", "majority": "half"}, {"ballots": "2-", "majority": "half", "candidates": "open"}]


def from_second(candidates: str) -> list[dict[str, Any]]:
    return [{"ballots": "1", "majority": "half"}, {"ballots": "2-", "majority": "half", "candidates": candidates}]


def test_every_language_has_every_word() -> None:
    for tables in (ROUND, PLACES, SEVERAL_PLACES, REMEDIES, RESTRICTED, TRAITS):
        assert set(tables) == set(LANGUAGES)
        assert {frozenset(words) for words in tables.values()} == {frozenset(tables["en"])}


@pytest.mark.parametrize("key", sorted(ROUND["en"]))
def test_a_phrase_has_the_same_places_in_all_languages(key: str) -> None:
    """English alone says the noun of papers with their number, and takes the base into the share."""
    places = {language: set(re.findall(r"{(\w+)}", ROUND[language][key])) - {"papers"} for language in LANGUAGES}
    if key in ("majority", "majority_exact"):
        assert places.pop("en") | {"base"} == places["fr"]
    assert len({frozenset(each) for each in places.values()}) == 1


def test_whoever_leaves_is_named_and_whoever_stands_next() -> None:
    text = decide(office(from_second("minus_lowest")), {"Ana": 60, "Irene": 50, "Eva": 40}).explanation
    assert text["en"].endswith(
        "No candidate is elected; Eva leaves with the fewest votes; standing in the next ballot: Ana and Irene."
    )
    assert text["fr"].endswith(
        "Aucun siège n’est pourvu ; élimination, avec le moins de voix : Eva ; en lice au tour suivant : Ana et Irene."
    )
    assert text["es"].endswith(
        "No se cubre ningún puesto; eliminación, con menos votos: Eva; en liza en la siguiente votación: Ana e Irene."
    )
    assert text["ar"].endswith(
        "يخرج من المنافسة صاحب أقل عدد من الأصوات: ⁨Eva⁩؛ يُجرى الاقتراع التالي على ترشيح ⁨Ana⁩ و⁨Irene⁩."
    )


def test_a_ballot_that_is_open_to_all_says_so_even_where_nobody_stands_yet() -> None:
    some = decide(office(OPEN), {"Ana": 60, "Eva": 50, "Irene": 50}).explanation
    assert some["en"].endswith("the next ballot is open to all; standing so far: Ana, Eva and Irene.")
    nobody = decide(office(OPEN, seats=3), {"Ana": 90, "Eva": 90}, valid=100).explanation
    assert nobody["en"].endswith("Ana, with 90, and Eva, with 90, are elected. The next ballot is open to all.")
    assert nobody["fr"].endswith(
        "Les sièges reviennent à Ana (90) et Eva (90). Le tour suivant est ouvert à toute candidature."
    )
    assert nobody["es"].endswith("La siguiente votación queda abierta a toda candidatura.")
    assert nobody["ar"].endswith("الاقتراع التالي مفتوح لجميع المرشحين.")


def test_several_places_are_not_called_one() -> None:
    text = decide(office(seats=2), {"Ana": 90, "Eva": 90, "Irene": 90}, valid=140).explanation
    assert text["en"].endswith("Ana, Eva and Irene have equal votes for the last 2 seats; the ballot is taken again.")
    assert "pour les 2 derniers sièges à pourvoir ;" in text["fr"]
    assert "por los últimos 2 puestos por cubrir;" in text["es"]
    assert "على آخر المناصب الشاغرة (2)؛" in text["ar"]
    text = decide(office(from_second("top_2")), {"Ana": 50, "Eva": 50, "Irene": 50}).explanation
    assert "for the last 2 places in the next ballot;" in text["en"]
    text = decide(office(from_second("minus_lowest")), {"Ana": 50, "Eva": 40, "Irene": 40}).explanation
    assert "Eva and Irene have equal votes for the lowest place;" in text["en"]


def test_a_sole_candidate_is_named_whether_elected_or_not() -> None:
    carried, refused = ({"yes": 90, "no": 70}, {"yes": 60, "no": 60})
    text = decide(office([{"ballots": "1", "majority": "half"}]), carried).explanation
    assert (
        text["en"]
        == "In the first ballot, S put to yes or no, yes 90, no 70; more than half is 81; S, with 90, is elected."
    )
    text = decide(office([{"ballots": "1", "majority": "half"}]), refused).explanation
    assert text == {
        "en": (
            "In the first ballot, S put to yes or no, yes 60, no 60; more than half is 61. "
            "No candidate is elected; the contest ends; seats left vacant: 1."
        ),
        "fr": (
            "Au premier tour de scrutin, candidature : S, pour : 60, contre : 60 ; majorité requise : plus de la moitié des "
            "bulletins valables, soit 61. Aucun siège n’est pourvu ; l’élection prend fin ; sièges restant vacants : 1."
        ),
        "es": (
            "En la primera votación, candidatura de S, a favor: 60, en contra: 60; mayoría requerida: más de la mitad de las "
            "papeletas válidas, es decir, 61. No se cubre ningún puesto; la elección concluye; puestos vacantes: 1."
        ),
        "ar": (
            "في الاقتراع الأول، على ترشيح ⁨S⁩، المؤيدون: 60، المعارضون: 60؛ الأغلبية المطلوبة: أكثر من نصف أوراق الاقتراع "
            "الصحيحة، أي 61 على الأقل. لم يُنتخب أي مرشح؛ تنتهي العملية الانتخابية؛ عدد المناصب الشاغرة: 1."
        ),
    }


def test_a_special_ballot_is_read_with_its_results_from_the_highest_and_what_follows() -> None:
    top_2 = office(from_second("top_2"), tie={"last_qualifying": ["special", "lots"]})
    standing = [Standing(each, each) for each in ("Ana", "Bea", "Carl", "Dora", "Eva")]
    votes = {"Ana": 60, "Bea": 30, "Carl": 30, "Dora": 30, "Eva": 10}
    tie = decide(top_2, votes).tie
    assert tie is not None
    papers = Papers(100, {"Bea": 20, "Carl": 50, "Dora": 30})
    settled = decide(top_2, votes, breaks=[TieBreak(TieKind.LAST_QUALIFYING, papers.marks)])
    text = said.special_ballot(tie, papers, settled, standing, ())
    assert text == {
        "en": (
            "In the special ballot for the last place in the next ballot, 100 valid papers; Carl 50, Dora 30, Bea 20. "
            "Bea, Dora and Eva leave the contest. Ana and Carl stand in the next ballot."
        ),
        "fr": (
            "Au scrutin spécial pour la dernière place au tour suivant, bulletins valables : 100 ; Carl 50, Dora 30, Bea 20. "
            "Élimination : Bea, Dora et Eva. Restent en lice au tour suivant : Ana et Carl."
        ),
        "es": (
            "En la votación especial por el último lugar en la siguiente votación, papeletas válidas: 100; Carl 50, Dora 30, "
            "Bea 20. Eliminación: Bea, Dora y Eva. Concurren a la siguiente votación: Ana y Carl."
        ),
        "ar": (
            "في الاقتراع الخاص على آخر مركز مؤهِّل للاقتراع التالي، عدد أوراق الاقتراع الصحيحة: 100؛ ⁨Carl⁩ (50)، ⁨Dora⁩ (30)، "
            "⁨Bea⁩ (20). يخرج من المنافسة: ⁨Bea⁩ و⁨Dora⁩ و⁨Eva⁩. يُجرى الاقتراع التالي بين ⁨Ana⁩ و⁨Carl⁩."
        ),
    }


def test_a_lot_is_read_with_its_witnesses() -> None:
    lots = office(tie={"lead": ["lots"]})
    tied = decide(lots, {"Ana": 80, "Bea": 80})
    assert tied.tie is not None
    settled = decide(lots, {"Ana": 80, "Bea": 80}, breaks=[TieBreak(TieKind.LEAD, {"Bea": 1})])
    standing = [Standing("Ana", "Ana"), Standing("Bea", "Bea")]
    text = said.lots(tied.tie, "Bea", ["Peru", "Iraq"], settled, standing, settled.elected)
    assert text == {
        "en": "Lots were drawn for the seat among Ana and Bea, witnessed by Peru and Iraq; the lot fell on Bea. Bea is elected.",
        "fr": (
            "Tirage au sort pour le siège entre Ana et Bea, témoins : Peru et Iraq ; le sort a désigné Bea. "
            "Le siège revient à Bea."
        ),
        "es": (
            "Sorteo por el puesto entre Ana y Bea, testigos: Peru e Iraq; la suerte recayó en Bea. "
            "El puesto corresponde a Bea."
        ),
        "ar": ("أُجريت القرعة على المنصب بين ⁨Ana⁩ و⁨Bea⁩، بشهادة ⁨Peru⁩ و⁨Iraq⁩؛ وقعت القرعة على ⁨Bea⁩. يؤول المنصب إلى ⁨Bea⁩."),
    }


def test_an_acclamation_is_read() -> None:
    text = said.acclamation([Standing("a", "Ana"), Standing("i", "Irene")])
    assert text["en"] == "No more candidates stand than seats are open; elected by acclamation: Ana and Irene."
    assert text["es"].endswith("elección por aclamación: Ana e Irene.")


@pytest.mark.parametrize(
    ("source", "verify", "read"),
    [
        ("Const. 16.", True, "Rule: half (Const. 16). This rule is to be verified in the official text."),
        ("Const. 16", False, "Rule: half (Const. 16)."),
        ("", False, "Rule: half."),
    ],
)
def test_the_rule_is_read_with_its_source_and_whether_it_was_verified(source: str, verify: bool, read: str) -> None:
    assert said.rule("half", source, verify=verify)["en"] == read


@pytest.mark.parametrize(
    ("pair", "joined"),
    [
        (("Ana", "Irene"), "Ana e Irene"),
        (("Ana", "Hilda"), "Ana e Hilda"),
        (("Ana", "Íñigo"), "Ana e Íñigo"),
        (("Ana", "Hierro"), "Ana y Hierro"),
        (("Ana", "Iole"), "Ana y Iole"),
        (("Ana", "Bea"), "Ana y Bea"),
    ],
)
def test_spanish_writes_e_for_y_before_its_sound(pair: tuple[str, str], joined: str) -> None:
    assert said.acclamation([Standing(each, each) for each in pair])["es"].endswith(f": {joined}.")
