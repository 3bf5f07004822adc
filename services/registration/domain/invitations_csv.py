"""Reads the list of invited people from CSV, cell by cell: whose delegation, name in Latin letters and in the own script,
function, language. Described in docs/invitations-csv.md.

Promises that no person stands twice in a delegation and that no delegation gets a second head. Someone of the same name in
another delegation is a warning, not an error: it may be another person, and people decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast, get_args

from services.registration.domain import csv_table
from services.registration.domain.csv_table import CellError, CsvRow, bad_text, read_table
from services.registration.domain.delegation import MOST_DELEGATES, Delegation, Function, Language
from services.registration.domain.namesakes import keys_of

NEEDED = ("member", "name", "function")
MOST_ROWS = 3000
LONGEST_NAME = 200
FUNCTIONS, LANGUAGES = get_args(Function), get_args(Language)


@dataclass(frozen=True, slots=True)
class Invitation:
    row: int  # as a spreadsheet counts: the header is row 1
    member: str  # a member's code, or empty: the delegation of an observer
    observer: str
    name: str
    own_name: str
    function: str
    language: str
    errors: tuple[CellError, ...] = ()
    warnings: tuple[CellError, ...] = ()

    @property
    def delegation(self) -> tuple[str, str]:
        """Which delegation, the same for all its people."""
        return self.member, self.observer.casefold()

    @property
    def as_function(self) -> Function:
        return cast(Function, self.function)

    @property
    def as_language(self) -> Language | None:
        return cast(Language, self.language) if self.language else None


def read_invitations(content: bytes, members: Collection[str], delegations: Sequence[Delegation]) -> list[Invitation]:
    """Every line of the file with what is wrong in it, beside the delegations that are accredited already."""
    reader = _Reader(members, {place_of(each): each for each in delegations})
    return [reader.line(row) for row in read_table(content, NEEDED, MOST_ROWS)]


def refuse_bad_cells(lines: Collection[Invitation]) -> None:
    """Raises MalformedCsv naming row and column of every bad cell."""
    csv_table.refuse_bad_cells((line.row, line.errors) for line in lines)


def place_of(delegation: Delegation) -> tuple[str, str]:
    if delegation.member is not None:
        return delegation.member, ""
    return "", next(iter(delegation.name.values()), "").casefold()


class _Reader:
    """Reads line after line, and remembers whom it has seen."""

    def __init__(self, members: Collection[str], here: Mapping[tuple[str, str], Delegation]) -> None:
        self._members = members
        self._heads = {place for place, each in here.items() if any(d.function == "head" for d in each.delegates)}
        self._sizes = Counter({place: len(each.delegates) for place, each in here.items()})
        self._people: dict[str, list[tuple[tuple[str, str], str]]] = {}  # by name: where, and what is said of it
        for place, each in here.items():
            for one in each.delegates:
                self._remember(place, "on the list", one.name, one.own_name)

    def line(self, row: CsvRow) -> Invitation:
        member, observer, name, own_name = (
            row.cells.get(each, "") for each in ("member", "observer", "name", "own_name")
        )
        function, language = row.cells.get("function", "").lower(), row.cells.get("language", "").lower()
        plain = Invitation(row.row, member, observer, name, own_name, function, language)
        errors = [*row.errors, *self._cells(plain)]
        warnings: list[CellError] = []
        for place, where in (each for key in keys_of(plain.name, plain.own_name) for each in self._people.get(key, [])):
            if place == plain.delegation:
                errors.append(CellError("name", f"is in this delegation already ({where})"))
            else:
                whose = place[0] or place[1]
                warnings.append(CellError("name", f"someone of this name is in another delegation: {whose} ({where})"))
        self._take(plain)
        return replace(plain, errors=_once(errors), warnings=_once(warnings))

    def _cells(self, line: Invitation) -> list[CellError]:
        errors: list[CellError] = []
        if line.member and line.observer:
            errors.append(CellError("observer", "must be empty where a member is given"))
        elif not line.member and not line.observer:
            errors.append(CellError("member", "a member's code, or an observer's name, is needed"))
        elif line.member and line.member not in self._members:
            errors.append(CellError("member", "is not the code of a member"))
        if not line.name:
            errors.append(CellError("name", "must not be empty"))
        for column in ("observer", "name", "own_name"):
            errors += bad_text(column, getattr(line, column), LONGEST_NAME)
        if line.function not in FUNCTIONS:
            errors.append(CellError("function", f"must be one of: {', '.join(FUNCTIONS)}"))
        elif line.function == "head" and line.delegation in self._heads:
            errors.append(CellError("function", "this delegation has a head already"))
        if line.language and line.language not in LANGUAGES:
            errors.append(CellError("language", f"must be empty or one of: {', '.join(LANGUAGES)}"))
        if self._sizes[line.delegation] >= MOST_DELEGATES:
            errors.append(CellError("member", f"this delegation would have more than {MOST_DELEGATES} people"))
        return errors

    def _take(self, line: Invitation) -> None:
        self._sizes[line.delegation] += 1
        if line.function == "head":
            self._heads.add(line.delegation)
        self._remember(line.delegation, f"row {line.row}", line.name, line.own_name)

    def _remember(self, place: tuple[str, str], where: str, *names: str | None) -> None:
        for key in keys_of(*names):
            self._people.setdefault(key, []).append((place, where))


def _once(errors: Sequence[CellError]) -> tuple[CellError, ...]:
    return tuple(dict.fromkeys(errors))
