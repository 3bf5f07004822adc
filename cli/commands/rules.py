"""``hemicycle rules check FILE``: whether a rule-set file can be used, and what it says, in a few lines."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from cli import exits
from cli.scenario.rules import read_rules_file
from cli.scenario.source import ScenarioError


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    found = commands.add_parser("rules", help="check rule sets")
    inner = found.add_subparsers(title="commands", dest="rules_command", required=True, metavar="COMMAND")
    check = inner.add_parser("check", help="check a rule-set file")
    check.add_argument("file", type=Path, metavar="FILE")
    check.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    try:
        rules = read_rules_file(args.file)
    except (OSError, ScenarioError) as error:
        print(f"{args.file}: {error}", file=sys.stderr)
        return exits.NOT_VALID
    print(f"{rules.id}: valid{' (to be verified)' if rules.verify else ''}")
    print(f"  majorities: {', '.join(sorted(rules.majorities)) or 'none'}")
    print(f"  subjects:   {', '.join(f'{name} {one.name}' for name, one in sorted(rules.subjects.items())) or 'none'}")
    print(
        f"  offices:    {', '.join(f'{name} ({one.seats})' for name, one in sorted(rules.elections.items())) or 'none'}"
    )
    return exits.MET
