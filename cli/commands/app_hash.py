"""``hemicycle app-hash``: the hash of a built web app, to be compared with the one on the tablets, on the hall display and in the audit
bundle of a sealed vote (verifier/SPECIFICATION.md, section 3).

Exit status 0: printed, the whole hash and then the digits that are shown; 1: there is no app in the folder.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from cli import exits
from shared.sealed.app import app_hash
from shared.sealed.encoding import in_fours

BUILT = Path(__file__).parents[2] / "web" / "dist"


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    found = commands.add_parser("app-hash", help="print the hash of a built web app", description=__doc__)
    found.add_argument("folder", type=Path, nargs="?", default=BUILT, metavar="FOLDER", help="default: web/dist")
    found.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    try:
        made = app_hash(args.folder)
    except OSError as problem:
        print(problem, file=sys.stderr)
        return exits.NOT_MET
    print(f"{made}\n{in_fours(made)}")
    return exits.MET
