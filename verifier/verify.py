"""Checks a bundle: ``python verifier/verify.py BUNDLE [--checkpoint NUMBER:HASH ...] [--ballot ID] [--json]``.

Says which checks hold and which do not, what was counted, and what cannot be told from a file. Exit status 0: everything
holds; 1: something fails; 2: what was given is no bundle or cannot be read."""

from __future__ import annotations

import argparse
import io
import json
import re
import sys
from pathlib import Path

if not __package__:  # run as a file: its own folder is the package
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from verifier.checks import Findings, examined
from verifier.reading import NotABundle, read_bundle
from verifier.report import as_data, as_text, no_bundle

HOLDS, FAILS, NO_BUNDLE = 0, 1, 2
_CHECKPOINT = re.compile(r"([1-9][0-9]{0,14}):([0-9a-f]{16,64})")


def checkpoint(text: str) -> tuple[int, str]:
    """A head of the log of acts as its user wrote it down in the hall: of the hash the digits that were shown, or more."""
    match = _CHECKPOINT.fullmatch("".join(text.lower().split()))
    if match is None:
        raise argparse.ArgumentTypeError("a checkpoint is written NUMBER:HASH, of the hash the first 16 digits or more")
    return int(match[1]), match[2]


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="hemicycle-verify", description="Checks the bundle of one vote.")
    parser.add_argument("bundle", type=Path, help="the file, NAME.bundle.json")
    parser.add_argument(
        "--checkpoint", type=checkpoint, action="append", default=[], metavar="NUMBER:HASH",
        help="a head of the log of acts that you wrote down in the hall, of its hash 16 digits or more; may be given again",
    )  # fmt: skip
    parser.add_argument("--ballot", metavar="ID", help="whether this ballot (token id, or ballot id) is among them")
    parser.add_argument("--json", action="store_true", help="the findings for a program")
    return parser


def main(given: list[str] | None = None) -> int:
    """Runs the program; returns its exit status."""
    if isinstance(
        sys.stdout, io.TextIOWrapper
    ):  # a title in a script that this terminal has not must not end the program
        sys.stdout.reconfigure(errors="backslashreplace")
    asked = arguments().parse_args(given)
    try:
        bundle = read_bundle(asked.bundle)
    except NotABundle as problem:
        print(json.dumps({"status": NO_BUNDLE, "code": problem.code}) if asked.json else no_bundle(problem))
        return NO_BUNDLE
    findings = examined(bundle, asked.checkpoint, asked.ballot)
    status = status_of(findings)
    print(json.dumps({"status": status, **as_data(findings)}) if asked.json else as_text(findings))
    return status


def status_of(findings: Findings) -> int:
    return HOLDS if findings.holds else FAILS


if __name__ == "__main__":
    sys.exit(main())
