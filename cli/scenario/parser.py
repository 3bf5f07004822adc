"""Reads a scenario file, and the files it follows, into a ``Scenario``: all of the format or an error with line and field."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cli.scenario.checks import check, closing_members
from cli.scenario.fields import Fields, day, distinct, mapping, one_of, positive, slug, text, texts
from cli.scenario.model import SEALED, TRUSTED, AssemblyFacts, Members, Scenario
from cli.scenario.people import Present, read_codes, read_mandates, read_members, read_present
from cli.scenario.regions import with_regions
from cli.scenario.rules import read_rules
from cli.scenario.source import Place, ScenarioError, Value, located, read
from cli.scenario.steps import read_steps

MAX_AFTER = 8
MAX_DELEGATES = 50


class InAnotherFile(ScenarioError):
    """A fault in the file that ``after`` names; the text says which file it is."""

    def __init__(self, path: Path, error: ScenarioError) -> None:
        super().__init__(error.place, error.reason)
        self.args = (f"{path.name}: {error}",)


def read_scenario(path: Path) -> Scenario:
    """The scenario of a file. Raises ScenarioError, and OSError where the file cannot be read."""
    return _read_file(path.resolve(), ())


def read_scenario_text(written: str, folder: Path) -> Scenario:
    """The scenario of a text; ``after`` is looked for in ``folder``."""
    return _scenario(read(written), folder, ())


def _read_file(path: Path, waiting: tuple[Path, ...]) -> Scenario:
    try:
        written = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ScenarioError(Place(1, ""), f"{path.name} is not UTF-8") from error
    return _scenario(read(written), path.parent, (*waiting, path))


def _scenario(document: Value, folder: Path, waiting: tuple[Path, ...]) -> Scenario:
    with mapping(document) as fields:
        name = slug(fields.need("scenario"))
        following = fields.take("after")
        after = None if following is None else _after(following, folder, waiting)
        title = fields.optional("title", texts, {"en": name})
        assembly = _assembly(fields.need("assembly"))
        synthetic = fields.optional("synthetic", distinct(slug), ())
        rules, rule_set = read_rules(fields.need("rules"))
        members = _members(fields, after)
        known = _codes(members, after)
        present = fields.optional("present", lambda value: read_present(value, known), Present(None, ()))
        scenario = Scenario(
            name=name,
            title=title,
            assembly=assembly,
            synthetic=synthetic,
            rules=rules,
            members=members,
            present=present.listed,
            absent=present.absent,
            delegates_per_delegation=fields.optional("delegates_per_delegation", _delegates, 1),
            observers=fields.optional("observers", distinct(text), ()),
            suspended=fields.optional("suspended", lambda value: read_codes(value, known), ()),
            mandates=fields.optional("mandates", read_mandates, ()),
            steps=read_steps(fields.need("steps")),
            after=after,
        )
    try:
        scenario = with_regions(scenario, rule_set)
        check(scenario, rule_set)
    except ScenarioError as error:
        raise ScenarioError(located(document, error.place), error.reason) from error
    return scenario


def _after(value: Value, folder: Path, waiting: tuple[Path, ...]) -> Scenario:
    path = (folder / text(value)).resolve()
    if path in waiting:
        raise ScenarioError(value.place, f"{path.name} follows itself")
    if len(waiting) >= MAX_AFTER:
        raise ScenarioError(value.place, f"at most {MAX_AFTER} scenarios follow one another")
    if not path.is_file():
        raise ScenarioError(value.place, f"there is no file {text(value)} beside this one")
    try:
        return _read_file(path, waiting)
    except ScenarioError as error:
        raise InAnotherFile(path, error) from error


def _members(fields: Fields, after: Scenario | None) -> Members | None:
    """A scenario that follows another may leave its members out: they are those of the organisation then."""
    return read_members(fields.need("members")) if after is None else fields.perhaps("members", read_members)


def _codes(members: Members | None, after: Scenario | None) -> set[str]:
    if members is not None:
        return {member.code for member in members.listed}
    return set() if after is None else set(closing_members(after))


def _assembly(value: Value) -> AssemblyFacts:
    with mapping(value) as fields:
        zone = fields.need("time_zone")
        found = AssemblyFacts(
            place=text(fields.need("place")),
            time_zone=_zone(zone),
            opens=day(fields.need("opens")),
            closes=day(fields.need("closes")),
            secret_votes=fields.optional("secret_votes", one_of(SEALED, TRUSTED), SEALED),
        )
    if found.closes < found.opens:
        raise ScenarioError(value.place.child("closes"), "lies before 'opens'")
    return found


def _zone(value: Value) -> str:
    name = text(value)
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ScenarioError(value.place, f"'{name}' is not a time zone such as Africa/Casablanca") from error
    return name


def _delegates(value: Value) -> int:
    number = positive(value)
    if number > MAX_DELEGATES:
        raise ScenarioError(value.place, f"a delegation has at most {MAX_DELEGATES} delegates here")
    return number
