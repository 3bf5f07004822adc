"""``hemicycle backup`` and ``hemicycle restore``: one archive of all databases, the log and the keys, and back into an empty place, in
this mode or another. The work is done beside the services (``services.keeping``), in a process of its own.

Exit status 0: done; 1: refused, with a code and a reason, and nothing changed; 3: a store is out of reach.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from functools import partial
from pathlib import Path


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    for verb, meaning in (
        ("backup", "write one archive of everything"),
        ("restore", "put an archive into an empty place"),
    ):
        found = commands.add_parser(verb, help=meaning, description=__doc__)
        found.add_argument("file", type=Path, metavar="FILE", help="the archive")
        found.add_argument(
            "--data",
            type=Path,
            metavar="DIR",
            help="data directory of an embedded platform (default: as the settings say)",
        )
        found.set_defaults(run=partial(run, verb))


def run(verb: str, args: argparse.Namespace) -> int:
    command = [sys.executable, "-m", "services.keeping", verb, str(args.file)]
    if args.data is not None:
        command += ["--data", str(args.data)]
    return subprocess.run(command, check=False).returncode  # noqa: S603 - our own interpreter and module
