"""The hash of the web app as it is published (specification, section 3): what tablets are given to run, in one line.

Promises one hash a set of files, whatever machine, order or time. It cannot tell whether a tablet runs them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from shared.kernel.canonical import canonical
from shared.sealed.encoding import hashed

LABEL = "hemicycle/app/1"
WRITTEN_BY_THE_BUILD = "app-hash.txt"
NOT_TOLD = "0" * 64


def app_hash(folder: Path) -> str:
    """Hex; raises OSError where the folder or a file cannot be read, FileNotFoundError where there is nothing in it."""
    files = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
    files.pop(WRITTEN_BY_THE_BUILD, None)
    if not files:
        raise FileNotFoundError(f"there is no web app in {folder}")
    return hashed(LABEL, canonical(files)).hex()
