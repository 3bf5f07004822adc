"""The table of attacks, the samples and the codes are what the suites and the specification say."""

from __future__ import annotations

import re

import pytest

from tests.verifier.attacks_on_names import ATTACKS
from tests.verifier.malformed import malformed
from tests.verifier.samples import FOLDER, SAMPLES
from tests.verifier.table import PAGE, REFUSED, ROOT, page
from verifier.checks import examined
from verifier.reading import read_bundle
from verifier.sentences import CODES
from verifier.sentences import REFUSED as NO_BUNDLE

ROW = re.compile(r"^\| ([1-9-]) \| [^|]+ \| (.*) \|$", re.MULTILINE)


def specified() -> dict[str, set[str]]:
    """Check -> codes, as section 10 of the specification lists them."""
    text = (ROOT / "verifier" / "SPECIFICATION.md").read_text()
    return {number: set(re.findall(r"`([a-z0-9-]+)`", codes)) for number, codes in ROW.findall(text)}


def test_the_table_of_attacks_is_up_to_date() -> None:
    assert PAGE.read_text() == page(), "run: python -m tests.verifier.table"


@pytest.mark.parametrize(("file", "test"), [each[3:] for each in REFUSED])
def test_a_test_that_the_table_names_is_there(file: str, test: str) -> None:
    named = f"def {test}(" if file.endswith(".py") else f"it('{test}', "
    assert named in (ROOT / file).read_text()


def test_every_code_of_the_specification_has_an_attack_that_meets_it_and_a_sentence() -> None:
    found = specified()
    assert sorted(found) == ["-", *"123456789"]
    of_checks = set().union(*(codes for number, codes in found.items() if number != "-"))
    tried = {code for each in ATTACKS for code in each.codes}
    assert of_checks == tried == set(CODES)
    assert found["-"] == {code for _, code in malformed().values()} | {"unreadable"} == set(NO_BUNDLE)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_holds(name: str) -> None:
    findings = examined(read_bundle(FOLDER / f"{name}.bundle.json"))
    assert [check.code for check in findings.checks] == [None] * 9
    assert findings.holds
    assert name.startswith(findings.bundle["kind"])
    assert len(findings.bundle["manifest"]["roll"]) == 12
