"""Entry point of the command ``hemicycle``: one file a subcommand under ``commands/``, each with ``add`` and ``run``.

Promises the exit statuses of ``exits``. What is thrown that no command foresaw is a defect and shows as a traceback.
"""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn, Protocol

from cli import exits
from cli.commands import app_hash, demo, keeping, loadtest, reconcile, replay, rules
from cli.commands import run as run_command


class Command(Protocol):
    def add(self, commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None: ...


COMMANDS: tuple[Command, ...] = (run_command, replay, demo, loadtest, reconcile, keeping, rules, app_hash)


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(prog="hemicycle", description="The platform that runs live assemblies.")
    commands = found.add_subparsers(title="commands", dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands)
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    args = parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, _end)
    try:
        return int(args.run(args))
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return exits.INTERRUPTED


def _end(_number: int, _frame: FrameType | None) -> NoReturn:
    """A polite end takes the embedded platform and its data along."""
    raise SystemExit(exits.ENDED)


if __name__ == "__main__":
    sys.exit(main())
