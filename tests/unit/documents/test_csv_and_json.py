"""CSV that spreadsheets read and do not run; JSON with keys that do not change with the language."""

from __future__ import annotations

import codecs
import csv
import io
import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.documents.as_csv import STARTS_A_CELL, STARTS_A_FORMULA, harmless
from shared.documents.sheet import Section, Sheet
from shared.documents.written import write
from tests.unit.documents.sheets import EVERYTHING, sheet, table


def rows(written: Sheet) -> list[list[str]]:
    body = write(written, "csv").body
    assert body.startswith(codecs.BOM_UTF8)
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))


def test_the_flat_table_is_the_csv_in_rfc_4180() -> None:
    flat = table(('Said "no", twice', 3), ("two\nlines", None))
    body = write(sheet(flat=flat), "csv").body.decode("utf-8-sig")
    assert body == 'Name,Number\r\n"Said ""no"", twice",3\r\n"two\nlines",\r\n'


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])
def test_what_a_spreadsheet_would_run_is_made_text(text: str) -> None:
    assert rows(sheet(flat=table((text, 1))))[1] == [f"'{text}", "1"]


def test_a_number_stays_a_number_and_a_name_a_name() -> None:
    assert rows(sheet(flat=table(("Côte d’Ivoire", -2))))[1] == ["Côte d’Ivoire", "-2"]


@given(st.text(max_size=40))
def test_no_text_begins_a_formula_and_none_is_lost(text: str) -> None:
    written = harmless(text)
    assert not written.startswith((*STARTS_A_FORMULA, *STARTS_A_CELL))
    assert written.removeprefix("'") == text or written == text


def test_a_sheet_without_a_flat_table_is_written_part_by_part() -> None:
    assert rows(sheet(EVERYTHING)) == [
        ["Part", "Item", "Value"],
        ["First", "", "Adopted."],
        ["First", "Label", "value"],
        ["First", "Hash", "ab12"],
        ["First", "Check", "Agrees"],
        ["First", "Peru", "3"],
        ["First", "Chad", ""],
        ["First", "", "A sentence."],
    ]


def test_json_is_the_data_with_the_same_keys_in_every_language() -> None:
    data = {"at": datetime(2025, 11, 24, 9, tzinfo=UTC), "day": date(2025, 11, 24), "counts": {"yes": 3}}
    found = [json.loads(write(sheet(data=data, language=language), "json").body) for language in ("ar", "en")]
    assert found[0].keys() == found[1].keys()
    assert found[1] == {
        "sheet": "test", "language": "en", "title": "A sheet",
        "at": "2025-11-24T09:00:00+00:00", "day": "2025-11-24", "counts": {"yes": 3},
    }  # fmt: skip


def test_files_have_names_and_pages_have_a_policy() -> None:
    html, as_csv, as_json = (write(sheet(), form) for form in ("html", "csv", "json"))
    assert as_csv.headers["Content-Disposition"] == 'attachment; filename="test-1-en.csv"'
    assert as_json.headers["Content-Disposition"] == 'attachment; filename="test-1-en.json"'
    assert "Content-Disposition" not in html.headers
    assert "default-src 'none'" in html.headers["Content-Security-Policy"]
    assert {each.headers["X-Content-Type-Options"] for each in (html, as_csv, as_json)} == {"nosniff"}
    assert [each.media_type for each in (html, as_csv, as_json)] == [
        "text/html; charset=utf-8", "text/csv; charset=utf-8", "application/json",
    ]  # fmt: skip


def test_numbered_paragraphs_keep_their_numbers() -> None:
    written = sheet(Section("Text", paragraphs=("The Assembly,", "Decides.")))
    assert rows(written)[1:] == [["Text", "1", "The Assembly,"], ["Text", "2", "Decides."]]
