"""Every bad cell of a list of earlier resolutions is named with its row and its column."""

from __future__ import annotations

from datetime import date

import pytest

from services.voting.domain.csv_table import refuse_bad_cells
from services.voting.domain.resolution_errors import MalformedCsv
from services.voting.domain.resolutions_csv import (
    MOST_ROWS,
    ResolutionLine,
    highest_numbers,
    not_yet_registered,
    read_resolutions,
)

TODAY = date(2025, 11, 27)
HEADER = "year,number,title_en,title_ar,text_en,adopted_on,source"


def read(*rows: str, header: str = HEADER) -> list[ResolutionLine]:
    return read_resolutions("\n".join([header, *rows]).encode(), TODAY)


def errors(*rows: str, header: str = HEADER) -> list[tuple[int, str, str]]:
    return [(each.row, each.column, each.reason) for line in read(*rows, header=header) for each in line.errors]


def test_a_good_row_is_read_as_it_stands() -> None:
    (line,) = read('1960,3," On radio ",في الراديو,"The Assembly,\nDecides.",1960-10-04,Archive')
    assert line == ResolutionLine(
        2,
        1960,
        3,
        {"en": "On radio", "ar": "في الراديو"},
        {"en": "The Assembly,\nDecides."},
        date(1960, 10, 4),
        "Archive",
        (),
    )


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("1899,3,T,,,1899-10-04,", "year", "must be a whole number from 1900 to 2025"),
        ("2026,3,T,,,2025-10-04,", "year", "must be a whole number from 1900 to 2025"),
        ("nineteen,3,T,,,1960-10-04,", "year", "must be a whole number from 1900 to 2025"),
        ("١٩٦٠,3,T,,,1960-10-04,", "year", "must be a whole number from 1900 to 2025"),
        ("1960,0,T,,,1960-10-04,", "number", "must be a whole number from 1 to 9999"),
        ("1960,3.0,T,,,1960-10-04,", "number", "must be a whole number from 1 to 9999"),
        ("1960,,T,,,1960-10-04,", "number", "must be a whole number from 1 to 9999"),
        ("1960,3,,,Text,1960-10-04,", "title_en", "a title in one language at least is needed"),
        ("1960,3," + "T" * 501 + ",,,1960-10-04,", "title_en", "longer than 500 characters"),
        ("1960,3,T,,,1960-10-04," + "S" * 501, "source", "longer than 500 characters"),
        ("1960,3,T\x07,,,1960-10-04,", "title_en", "holds a control character"),
        ("1960,3,T,,a\x00b,1960-10-04,", "text_en", "holds a control character"),
        ("1960,3,T,,,4.10.1960,", "adopted_on", "must be a day written as 1960-10-04"),
        ("1960,3,T,,,1960-02-30,", "adopted_on", "must be a day written as 1960-10-04"),
        ("1960,3,T,,,,", "adopted_on", "must be a day written as 1960-10-04"),
        ("2025,3,T,,,2025-11-28,", "adopted_on", "is still to come"),
        ("1960,3,T,,,1961-10-04,", "adopted_on", "is not in 1960: a resolution has the year of its adoption"),
        ("1960,3,T,,,1960-10-04,S,more", "", "8 cells where the header has 7"),
    ],
)
def test_a_bad_cell_is_named(row: str, column: str, reason: str) -> None:
    assert errors(row) == [(2, column, reason)]


def test_a_text_too_long_is_named() -> None:
    assert errors("1960,3,T,," + "x" * 20_001 + ",1960-10-04,") == [(2, "text_en", "longer than 20000 characters")]


def test_a_number_stands_once_in_the_file_and_in_the_register() -> None:
    lines = read("1960,3,T,,,1960-10-04,", "1961,3,T,,,1961-10-04,", "1960,3,U,,,1960-10-05,")
    found = not_yet_registered(lines, {(1961, 3)})
    assert [(each.row, e.column, e.reason) for each in found for e in each.errors] == [
        (3, "number", "is in the register already"),
        (4, "number", "stands in this file twice"),
    ]


def test_several_bad_cells_are_named_at_once_and_refused_together() -> None:
    lines = read("1960,x,,,,1960-10-04,", "", "1961,1,T,,,soon,")
    with pytest.raises(MalformedCsv) as refused:
        refuse_bad_cells([error for line in lines for error in line.errors])
    assert [(each["row"], each["column"]) for each in refused.value.details["errors"]] == [
        (2, "number"), (2, "title_en"), (4, "adopted_on"),
    ]  # fmt: skip
    assert "row 2, column number" in refused.value.text
    assert "(and 2 more)" in refused.value.text


@pytest.mark.parametrize(
    ("content", "column", "reason"),
    [
        (b"", "", "the file is empty"),
        (b"\xff\xfe", "", "the file is not text in UTF-8"),
        (b'year,number,adopted_on\n"1960', "", "the file is not CSV: unexpected end of data"),
        (b"year,number\n1960,1", "adopted_on", "this column is missing"),
        (b"year,number,adopted_on,votes\n", "votes", "this column is not known"),
        (b"year,number,adopted_on,year\n", "year", "this column is there twice"),
        (b"year,number,adopted_on\n\n", "", "the file has no rows"),
    ],
)
def test_what_is_no_table_of_resolutions_is_refused(content: bytes, column: str, reason: str) -> None:
    with pytest.raises(MalformedCsv) as refused:
        read_resolutions(content, TODAY)
    first = refused.value.details["errors"][0]
    assert (first["column"], first["reason"]) == (column, reason)


def test_a_file_has_at_most_a_thousand_rows() -> None:
    rows = [f"1960,{number},T,,,1960-10-04," for number in range(1, MOST_ROWS + 2)]
    assert len(read(*rows[:-1])) == MOST_ROWS
    with pytest.raises(MalformedCsv, match="more than 1000 rows"):
        read(*rows)


def test_the_highest_number_of_each_year_is_known() -> None:
    lines = read("1960,3,T,,,1960-10-04,", "1960,12,T,,,1960-10-04,", "1961,1,T,,,1961-10-04,", "x,9,T,,,1961-10-04,")
    assert highest_numbers(lines) == {1960: 12, 1961: 1}
