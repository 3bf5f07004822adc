"""``hemicycle run``: the whole platform in one process on this machine, until it is interrupted."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import NoReturn

from cli.platform import command_line


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    found = commands.add_parser("run", help="run the platform on this machine (embedded, no Docker)")
    found.add_argument("--data", type=Path, default=Path("data"), help="data directory (default: ./data)")
    found.add_argument("--port", type=int, default=8000, help="port on this machine (default: 8000)")
    found.set_defaults(run=run)


def run(args: argparse.Namespace) -> NoReturn:
    """Becomes the platform, so that signals and the exit status are the platform's own."""
    line = command_line(args.data, args.port)
    os.execv(line[0], line)  # noqa: S606 - no shell is wanted
