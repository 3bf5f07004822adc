"""What is written in a sealed ballot: one encoding for one paper, one form for one name, and nothing told by a length."""

from __future__ import annotations

from unicodedata import unidata_version

import pytest
from hypothesis import given
from hypothesis import strategies as st

import shared.sealed.characters
import verifier.characters
from shared.kernel.canonical import canonical
from shared.sealed.ballots import make_ballot, open_ballot
from shared.sealed.encoding import u16
from shared.sealed.envelopes import ENVELOPE_BYTES, seal_envelope
from shared.sealed.errors import MarksDoNotFit
from shared.sealed.names import is_readable, normalised
from shared.sealed.papers import Mark, bytes_of, marks_in, to_seal
from shared.sealed.round import Round
from tests.harness.sealed import Parts, SealedRound, sealed_manifest
from tests.verifier.table import ROOT

CHOICES = [{"choice_id": "ann", "label": {"en": "Ann Lee", "ar": "آن لي"}}, {"choice_id": "bo", "label": {"en": "Bo"}}]
TWINS = [*CHOICES, {"choice_id": "also", "label": {"en": "BO"}}]
marks = st.builds(
    lambda indexes, names: (*sorted(indexes), *sorted(names)),
    st.sets(st.integers(0, 4)),
    st.sets(st.text(st.characters(codec="utf-8"), max_size=8), max_size=3),
)


@given(marks)
def test_a_paper_is_read_as_it_was_written(paper: tuple[Mark, ...]) -> None:
    plain = bytes_of(paper).ljust(512, b"\x00")
    assert marks_in(plain, 5, names=True) == paper
    assert marks_in(plain, 5, names=False) == (None if any(isinstance(mark, str) for mark in paper) else paper)


@pytest.mark.parametrize(
    "written",
    [
        '["Flo",0]', '["Mei","Flo"]', '["Flo","Flo"]', '[0, "Flo"]', '["\\u0046lo"]', '["\\ud800"]', '[["Flo"]]', '[true,"Flo"]',
        '[null]', '{"0":"Flo"}', '"Flo"', '[0.0,"Flo"]', '["Flo"', '["Flo"]x',
    ],
)  # fmt: skip
def test_no_paper_has_another_encoding(written: str) -> None:
    raw = written.encode()
    assert marks_in((u16(len(raw)) + raw).ljust(256, b"\x00"), 5, names=True) is None


def test_nothing_may_stand_behind_a_paper_and_nothing_be_missing_of_it() -> None:
    plain = bytes_of([0, "Flo"])
    assert marks_in(plain, 1, names=True) == (0, "Flo")
    for other in (plain + b"\x01", plain[:-1], b"", b"\xff\xff[]"):
        assert marks_in(other, 1, names=True) is None


@pytest.mark.parametrize(
    ("typed", "sealed"),
    [
        (("w: Flo   Roe ", "ann"), (0, "Flo Roe")),
        (("w:E\u0301va", "w:Abe"), ("Abe", "\u00c9va")),
        (("w:ann LEE", "bo"), (0, 1)),
        (("w:آن لي",), (0,)),
        ((), ()),
    ],
)
def test_names_are_brought_to_their_one_form_and_one_who_stands_is_marked(
    typed: tuple[str, ...], sealed: tuple[Mark, ...]
) -> None:
    assert to_seal(CHOICES, typed) == sealed


def test_a_name_that_two_bear_marks_neither_and_what_is_neither_choice_nor_name_is_no_mark() -> None:
    assert to_seal(TWINS, ["w:bo"]) == ("bo",)
    with pytest.raises(ValueError, match="neither"):
        to_seal(CHOICES, ["eva"])


TEN_LONGEST = tuple("\U00010400" * 99 + letter for letter in "abcdefghij")  # 400 bytes each, less the last letter


@pytest.fixture(scope="module")
def played() -> SealedRound:
    """A round of as many names as fit a ballot."""
    parts = Parts()
    manifest = sealed_manifest(parts, write_ins=10, max_marks=10)
    manifest["sealed"]["pad"] = 4096
    return SealedRound(parts, manifest)


def test_ballots_with_and_without_names_are_of_one_length_and_fit_their_envelope(played: SealedRound) -> None:
    token, keys = played.token("ARG"), dict(enumerate(played.parts.boxes[:2], 1))
    papers: list[tuple[Mark, ...]] = [(), (2,), ("a",), (0, 'de "Alba"'), TEN_LONGEST]
    ballots = [played.ballot(token, *paper) for paper in papers]
    assert [open_ballot(played.round, ballot, keys) for ballot in ballots] == papers
    assert len({len(canonical(ballot)) for ballot in ballots}) == 1
    assert {len(seal_envelope(played.round, ballot)) for ballot in ballots} == {ENVELOPE_BYTES}


def test_a_tablet_seals_no_name_where_none_may_be_written(played: SealedRound) -> None:
    without: Round = SealedRound(played.parts, {**played.manifest, "write_ins": 0}).round
    with pytest.raises(MarksDoNotFit):
        make_ballot(without, played.token("BRA"), 1, ("Flo",))


RUNS = shared.sealed.characters.RUNS.split()


def test_the_list_of_characters_stands_three_times_alike() -> None:
    browser = (ROOT / "web/src/verify/characters.ts").read_text()
    assert verifier.characters.RUNS.split() == RUNS
    assert browser.partition("`")[2].partition("`")[0].split() == RUNS


@pytest.mark.skipif(unidata_version != "14.0.0", reason="this Python knows another Unicode")
def test_the_list_of_characters_is_that_of_unicode_14() -> None:
    at, found = 0, set()
    for number, run in enumerate(int(each, 36) for each in RUNS):
        found |= set(range(at, at + run)) if number % 2 else set()
        at += run
    assert found == {code for code in range(0x110000) if chr(code).isprintable() or code in (0x200C, 0x200D)}


@pytest.mark.parametrize(
    "name", ["", " a", "a ", "a  b", "a\u00a0b", "a\nb", "a\u202eb", "a\u2028b", "\U0001fabf", "E\u0301", "x" * 101]
)
def test_what_cannot_be_read_out_or_has_another_form_is_no_name(name: str) -> None:
    assert not is_readable(name)


@given(st.text(st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs")), min_size=1, max_size=40))
def test_the_one_form_of_a_name_is_its_own(name: str) -> None:
    assert normalised(normalised(name)) == normalised(name)
