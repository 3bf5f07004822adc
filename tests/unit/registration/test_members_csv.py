from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from services.registration.domain.errors import MalformedCsv
from services.registration.domain.members_csv import read_members, refuse_bad_cells

SHIPPED = Path(__file__).parents[3] / "rulesets/members/interpol.csv"
HEADER = "code,region,name_ar,name_en,name_fr,name_es\n"


def bad_cells(content: str, enrolled: tuple[str, ...] = ()) -> list[tuple[int, str]]:
    return [(line.row, error.column) for line in read_members(content.encode(), enrolled) for error in line.errors]


def test_the_shipped_list_has_196_members_named_in_four_languages() -> None:
    lines = read_members(SHIPPED.read_bytes())
    refuse_bad_cells(lines)
    assert len(lines) == 196
    assert all(set(line.names) == {"ar", "en", "fr", "es"} for line in lines)


def test_columns_may_come_in_any_order_with_others_between() -> None:
    content = "name_es,note,name_en,region,code,name_fr,name_ar\n,x,France,Europe,FRA,,\n"
    (line,) = read_members(content.encode())
    assert (line.code, line.region, line.names, line.errors) == ("FRA", "Europe", {"en": "France"}, ())


def test_each_bad_cell_is_named_by_row_and_column() -> None:
    assert bad_cells(HEADER + "fr,Europe,,F,,\n") == [(2, "code")]
    assert bad_cells(HEADER + "FRA,,,F,,\n") == [(2, "region")]
    assert bad_cells(HEADER + "FRA,Europe,,,,\n") == [(2, "name_en")]
    assert bad_cells(HEADER + f"FRA,{'x' * 41},,F,{'y' * 201},\n") == [(2, "region"), (2, "name_fr")]
    assert bad_cells(HEADER + "FRA,Europe,,F,,\nFRA,Europe,,F,,\n") == [(3, "code")]
    assert bad_cells(HEADER + "FRA,Europe,,F,,\n", ("FRA",)) == [(2, "code")]
    assert bad_cells(HEADER + 'FRA,Europe,,"a\nb",,\n') == [(2, "name_en")]
    assert bad_cells(HEADER + "FRA,Europe,,F\n") == [(2, "")]


def test_more_rows_than_there_can_be_members_are_refused() -> None:
    rows = "".join(f"X{n},R,,N,,\n" for n in range(1001))
    with pytest.raises(MalformedCsv):
        read_members((HEADER + rows).encode())


def test_a_bad_file_is_refused_naming_its_first_fault_and_counting_the_rest() -> None:
    lines = read_members((HEADER + "fr,Europe,,F,,\nFRA,,,F,,\n").encode())
    with pytest.raises(MalformedCsv, match=r"row 2, column code: .* \(and 1 more\)") as refusal:
        refuse_bad_cells(lines)
    assert len(refusal.value.details["errors"]) == 2


@given(st.binary(max_size=400))
@example(b"\xef\xbb\xbf")
@example(HEADER.encode() + b'"\x00"')
@example(HEADER.encode() + b"FRA,Europe,,\xed\xa0\x80,,\n")
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    for whole in (content, HEADER.encode() + content):
        refused: list[object] = []
        try:
            lines = read_members(whole)
        except MalformedCsv as refusal:
            refused, lines = refusal.details["errors"], []
        assert refused or all(line.row >= 2 for line in lines)
