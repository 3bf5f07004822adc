"""Texts of motions: amendments as changes to numbered paragraphs, and what the adopted ones make of a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.voting.domain import motion_text_errors as refused
from services.voting.domain.as_put import refuse_changes, text_now, text_with
from services.voting.domain.motion import Motion
from services.voting.domain.motion_text import Change, Merged, merged, paragraphs, part_of, refuse_unfit_changes
from services.voting.domain.order import put_now
from shared.kernel.errors import Refusal
from tests.unit.voting.motions import NOW, motion
from tests.unit.voting.test_poll import PREPARED

TEXT = {"en": "One.\n\nTwo.\nThree.", "fr": "Un.\nDeux.\nTrois."}
LINES = st.lists(st.text(alphabet="abc \u0627\n", max_size=8), max_size=6).map("\n".join)


def says(words: str) -> dict[str, str]:
    return {"en": words, "fr": f"{words} (fr)"}


def english(found: Merged) -> list[str]:
    return paragraphs((found.text or {})["en"])


@st.composite
def changes_to(draw: Any, text: dict[str, str]) -> tuple[Change, ...]:
    last = min(len(paragraphs(each)) for each in text.values())
    places = draw(st.sets(st.tuples(st.booleans(), st.integers(0, last)), max_size=4))
    found = []
    for insert, paragraph in sorted(places):
        if insert:
            found.append(Change("insert", paragraph, {each: draw(st.sampled_from("xyz")) for each in text}))
        elif paragraph:
            words = draw(st.none() | st.sampled_from("xyz"))
            found.append(
                Change("delete", paragraph)
                if words is None
                else Change("replace", paragraph, dict.fromkeys(text, words))
            )
    return tuple(found)


TEXTS = st.fixed_dictionaries({"en": LINES, "ar": LINES})
AMENDED = TEXTS.flatmap(lambda text: st.tuples(st.just(text), st.lists(changes_to(text), max_size=4)))


@given(LINES)
def test_with_nothing_adopted_the_text_is_the_same_to_the_letter(text: str) -> None:
    assert (merged({"en": text}, [], {}).text or {"en": ""})["en"] == text


@given(AMENDED)
def test_adopting_the_same_again_changes_replaced_and_deleted_paragraphs_no_further(
    amended: tuple[dict[str, str], list[tuple[Change, ...]]],
) -> None:
    text, amendments = amended
    settled = [tuple(each for each in changes if each.op != "insert") for changes in amendments]
    last = settled[-1:]
    assert merged(text, [*settled, *last], {}).text == merged(text, settled, {}).text


@given(AMENDED)
def test_the_order_matters_only_where_two_touch_one_paragraph_or_insert_at_one_place(
    amended: tuple[dict[str, str], list[tuple[Change, ...]]],
) -> None:
    text, amendments = amended
    places = [(each.op == "insert", each.paragraph) for changes in amendments for each in changes]
    if len(places) == len(set(places)):
        assert merged(text, amendments, {}) == merged(text, amendments[::-1], {})
        assert merged(text, amendments, {}).contested == ()


@given(AMENDED)
def test_what_no_amendment_touches_stays_in_its_order(amended: tuple[dict[str, str], list[tuple[Change, ...]]]) -> None:
    text, amendments = amended
    touched = {each.paragraph for changes in amendments for each in changes if each.op != "insert"}
    for language, words in (merged(text, amendments, {}).text or {}).items():
        lines = iter(paragraphs(words))
        kept = [line for n, line in enumerate(paragraphs(text[language]), 1) if n not in touched]
        assert all(line in lines for line in kept), "each found after the one before"


def test_paragraphs_keep_the_numbers_of_the_text_as_it_was_tabled() -> None:
    first = (Change("delete", 1), Change("insert", 1, says("New.")))
    second = (Change("replace", 3, says("Last.\nAnd more.")), Change("insert", 0, says("Head.")))
    found = merged(TEXT, [first, second], {})
    assert english(found) == ["Head.", "New.", "Two.", "Last.", "And more."]
    assert (found.text or {})["fr"].splitlines()[:2] == ["Head. (fr)", "New. (fr)"]


def test_the_later_of_two_that_touch_a_paragraph_stands_and_it_is_said() -> None:
    one, other = (Change("replace", 2, says("A.")),), (Change("delete", 2), Change("delete", 3))
    assert (english(merged(TEXT, [one, other], {})), merged(TEXT, [one, other], {}).contested) == (["One."], (2,))
    assert english(merged(TEXT, [other, one], {})) == ["One.", "A."]


def test_a_text_of_which_everything_is_deleted_is_none() -> None:
    assert merged(TEXT, [tuple(Change("delete", n) for n in (1, 2, 3))], {}).text is None


def test_a_rejected_part_takes_its_paragraphs_with_it_only_where_all_are_found() -> None:
    found = merged(
        TEXT,
        [(Change("insert", 1, says("In.")), Change("insert", 2, says("At the end.")))],
        {"p": {"en": "One.\nTwo.", "fr": "Un.\nDeux."}},
    )
    assert (english(found), found.not_in) == (["At the end.", "Three."], ())
    for part in (None, {"en": "One."}, {"en": "One!", "fr": "Un."}):
        assert merged(TEXT, [], {"p": part}) == Merged(TEXT, (), ("p",))
    assert merged({"en": "A\nA"}, [], {"p": {"en": "A"}}).not_in == ("p",), "which of the two is not known"


def test_a_part_is_put_as_the_whole_has_been_amended() -> None:
    part = {"en": "Two.\nThree.", "fr": "Deux.\nTrois."}
    amended = part_of(
        part,
        TEXT,
        [(Change("replace", 1, says("A.")), Change("replace", 3, says("C.")), Change("insert", 2, says("In.")))],
    )
    assert (amended or {})["en"].splitlines() == ["Two.", "In.", "C."]
    assert part_of({"en": "Else."}, TEXT, [(Change("delete", 1),)]) == {"en": "Else."}


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ((), refused.NothingChanged),
        ((Change("delete", 0),), refused.NoSuchParagraph),
        ((Change("delete", 4),), refused.NoSuchParagraph),
        ((Change("insert", 4, says("x")),), refused.NoSuchParagraph),
        ((Change("delete", 1, says("x")),), refused.ChangeWithoutWords),
        ((Change("replace", 1),), refused.ChangeWithoutWords),
        ((Change("replace", 1, {"en": " \n", "fr": ""}),), refused.ChangeWithoutWords),
        ((Change("replace", 1, {"en": "x"}),), refused.ChangeInOtherLanguages),
        ((Change("replace", 1, {"en": "x", "fr": " "}),), refused.ChangeInOtherLanguages),
        ((Change("replace", 1, {**says("x"), "es": "x"}),), refused.ChangeInOtherLanguages),
        ((Change("replace", 1, says("x")), Change("delete", 1)), refused.ParagraphChangedTwice),
        ((Change("insert", 1, says("x")), Change("insert", 1, says("y"))), refused.ParagraphChangedTwice),
    ],
)
def test_what_does_not_fit_the_text_is_refused_by_name(changes: tuple[Change, ...], why: type[Refusal]) -> None:
    with pytest.raises(why):
        refuse_unfit_changes(changes, TEXT)


def test_a_replacement_and_an_insertion_after_it_are_two_places() -> None:
    refuse_unfit_changes(
        (Change("replace", 1, says("x")), Change("insert", 1, says("y")), Change("insert", 0, says("z"))), TEXT
    )


def test_a_paragraph_that_is_not_there_in_every_language_is_not_there() -> None:
    with pytest.raises(refused.NoSuchParagraph):
        refuse_unfit_changes((Change("delete", 2),), {"en": "A\nB", "ar": "A"})


def test_only_an_amendment_of_a_whole_motion_with_a_text_changes_paragraphs() -> None:
    changes = (Change("delete", 1),)
    whole, bare = motion("w", text=TEXT), motion("b")
    refuse_changes(motion("a", of="w"), whole, changes)
    refuse_changes(motion("a", of="w"), whole, None)
    with pytest.raises(refused.NoTextToChange):
        refuse_changes(motion("a", of="b"), bare, changes)
    with pytest.raises(refused.NoTextToChange):
        refuse_changes(motion("a"), None, changes)
    with pytest.raises(refused.SubAmendmentInFreeWords):
        refuse_changes(motion("s", of="a"), motion("a", of="w", text=TEXT), changes)


def amendment(name: str, *changes: Change, minutes: int | None = None, **more: Any) -> Motion:
    """``minutes`` after the beginning it was adopted; None: it is undecided."""
    known: dict[str, Any] = {"of": "w", "number": ord(name), "changes": changes, **more}
    found = motion(name, **known)
    return found if minutes is None else found.decided(True, NOW + timedelta(minutes=minutes))


def put(motions: Sequence[Motion], which: str = "w") -> Merged:
    return text_now(next(each for each in motions if each.motion_id == which), motions)


WHOLE = motion("w", text=TEXT)


def test_the_whole_is_put_as_amended_in_the_order_of_adoption() -> None:
    early = amendment("z", Change("replace", 2, says("Early.")), minutes=1)
    late = amendment("a", Change("replace", 2, says("Late.")), minutes=2)
    waiting = amendment("u", Change("delete", 1))
    found = put([WHOLE, late, early, waiting])
    assert (english(found), found.contested) == (["One.", "Late.", "Three."], (2,))
    assert english(text_with(waiting, [WHOLE, late, early, waiting])) == ["Late.", "Three."]


def test_an_adoption_undone_is_undone_in_the_text_and_one_confirmed_keeps_its_place() -> None:
    early = amendment("z", Change("replace", 2, says("Early.")), minutes=1)
    late = amendment("a", Change("replace", 2, says("Late.")), minutes=2)
    assert english(put([WHOLE, early, late.decided(False, NOW)])) == ["One.", "Early.", "Three."]
    again = early.decided(True, NOW + timedelta(minutes=9))
    assert english(put([WHOLE, again, late])) == ["One.", "Late.", "Three."]
    undone = replace(early.decided(False, NOW + timedelta(minutes=3)))
    assert english(put([WHOLE, undone.decided(True, NOW + timedelta(minutes=9)), late])) == ["One.", "Early.", "Three."]


def test_adopted_in_free_words_is_named_for_it_changes_no_text_by_itself() -> None:
    free = amendment("f", minutes=1, text={"en": "Soften it."})
    changed = amendment("c", Change("delete", 1), minutes=2)
    below = motion("s", of="c", text={"en": "But not so much."}).decided(True, NOW)
    found = put([WHOLE, free, changed, below])
    assert (english(found), found.not_in) == (["Two.", "Three."], ("f", "c"))
    assert put([motion("w"), free]) == Merged(None)


def test_an_amendment_is_put_with_its_changes_in_words_in_the_languages_of_the_text() -> None:
    changes = (Change("delete", 3), Change("insert", 0, says("Head.")), Change("replace", 1, says("A.")))
    found = put([WHOLE, amendment("a", *changes, text={"en": "Reason."})], "a").text or {}
    assert found["en"].splitlines() == [
        "At the beginning is inserted: Head.",
        "Paragraph 1 is replaced by: A.",
        "Paragraph 3 is deleted.",
        "Reason.",
    ]
    assert found["fr"].splitlines()[-1] == "Le paragraphe 3 est supprimé."


def test_the_poll_freezes_the_words_as_they_are_by_now() -> None:
    changed = amendment("c", Change("delete", 1), minutes=1)
    part = motion("p", of="w", operative=True, text={"en": "Three.", "fr": "Trois."}).decided(False, NOW)
    poll = put_now(replace(PREPARED, motion_id="w"), WHOLE, [WHOLE, changed, part])
    assert (poll.text, poll.as_amended, poll.without_parts) == ({"en": "Two.", "fr": "Deux."}, ("c",), ("p",))
