"""``hemicycle rules``: whether a rule-set file can be used and what it says, in a few lines; the JSON Schema of one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from cli import exits
from cli.scenario.people import RULESETS
from cli.scenario.rules import checked_rules
from cli.scenario.source import ScenarioError


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    found = commands.add_parser("rules", help="check rule sets")
    inner = found.add_subparsers(title="commands", dest="rules_command", required=True, metavar="COMMAND")
    check = inner.add_parser("check", help="check a rule-set file, and list what in it is to be verified")
    check.add_argument("file", type=Path, metavar="FILE")
    check.set_defaults(run=run)
    schema = inner.add_parser("schema", help="print the JSON Schema of a rule set")
    schema.set_defaults(run=print_schema)


def run(args: argparse.Namespace) -> int:
    try:
        rules, uncertain = checked_rules(args.file)
    except (OSError, UnicodeDecodeError, ScenarioError) as error:
        print(f"{args.file}: {error}", file=sys.stderr)
        return exits.NOT_VALID
    print(f"{rules.id}: valid{' (to be verified)' if rules.verify else ''}")
    print(f"  majorities: {', '.join(sorted(rules.majorities)) or 'none'}")
    print(f"  subjects:   {', '.join(f'{name} {one.name}' for name, one in sorted(rules.subjects.items())) or 'none'}")
    print(
        f"  offices:    {', '.join(f'{name} ({one.seats})' for name, one in sorted(rules.elections.items())) or 'none'}"
    )
    print(f"  bodies:     {', '.join(sorted(rules.bodies)) or 'none'}")
    if uncertain:
        print("  to be verified:")
    for place, source in uncertain:
        print(f"    line {place.line}: {place.path or 'the rule set as a whole'}: {source or 'no source'}")
    return exits.MET


def print_schema(_: argparse.Namespace) -> int:
    print((RULESETS / "schema.json").read_text(encoding="utf-8"), end="")
    return exits.MET
