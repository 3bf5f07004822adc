"""The one file of a backup: a zip of JSON lines, one member a table, a topic or a file of secrets, and a manifest with the schema of
each service, how far the log went, and the number of lines and SHA-256 of every member.

Promises that a file that was not written to its end has another name, and that ``read`` raises ArchiveDamaged before anything
is used of an archive of which any member is not what was written. It keeps nobody out: whoever reads it reads every vote."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
import zlib
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from services.keeping.refusals import ArchiveDamaged, ArchiveExists

FORMAT = 1
MANIFEST = "manifest.json"
Line = dict[str, Any]
UNREADABLE = (  # what a zip, JSON or a manifest of another shape answers with; each becomes the one refusal
    OSError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, KeyError, TypeError, AttributeError,
)  # fmt: skip


class ArchiveWriter:
    def __init__(self, file: zipfile.ZipFile) -> None:
        self._zip = file
        self.manifest: dict[str, Any] = {"format": FORMAT, "members": {}}

    async def add(self, name: str, lines: AsyncIterator[Line]) -> int:
        digest, number = hashlib.sha256(), 0
        with self._zip.open(name, "w", force_zip64=True) as member:
            async for line in lines:
                written = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
                member.write(written)
                digest.update(written)
                number += 1
        self.manifest["members"][name] = {"lines": number, "sha256": digest.hexdigest()}
        return number


@contextmanager
def written(path: Path) -> Iterator[ArchiveWriter]:
    """The archive at ``path``, readable by its owner alone, there only once the block has ended well."""
    if path.exists():
        raise ArchiveExists(f"{path} exists; an archive is never overwritten")
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), "w+b") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
                writer = ArchiveWriter(packed)
                yield writer
                packed.writestr(MANIFEST, json.dumps(writer.manifest, indent=2, sort_keys=True))
            file.flush()
            os.fsync(file.fileno())
        part.rename(path)
    finally:
        part.unlink(missing_ok=True)


class Archive:
    def __init__(self, packed: zipfile.ZipFile, manifest: dict[str, Any]) -> None:
        self._zip, self.manifest = packed, manifest

    def lines(self, name: str) -> Iterator[Line]:
        with self._zip.open(name) as member:
            for line in member:
                yield json.loads(line)

    def members(self, folder: str) -> list[str]:
        return sorted(name for name in self.manifest["members"] if name.startswith(f"{folder}/"))


@contextmanager
def read(path: Path) -> Iterator[Archive]:
    """The archive, after every member of it has been read through and found as it was written."""
    try:
        packed = zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile) as problem:
        raise ArchiveDamaged(f"{path} cannot be read as an archive: {problem}") from problem
    with packed:
        yield Archive(packed, _checked(packed))


def _checked(packed: zipfile.ZipFile) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads(packed.read(MANIFEST))
        if manifest["format"] != FORMAT:
            raise ArchiveDamaged(f"the archive has format {manifest['format']}; this version reads {FORMAT}")
        (
            datetime.fromisoformat(manifest["at"]),
            dict(manifest["schemas"]),
            dict(manifest["log"]),
        )  # all that is asked of it later
        if set(packed.namelist()) != {MANIFEST, *manifest["members"]}:
            raise ArchiveDamaged("the archive does not hold what its manifest names")
        for name, said in manifest["members"].items():
            digest, number = hashlib.sha256(), 0
            with packed.open(name) as member:
                for line in member:
                    digest.update(line)
                    number += 1
            if (number, digest.hexdigest()) != (said["lines"], said["sha256"]):
                raise ArchiveDamaged(f"{name} is not what was written")
    except UNREADABLE as problem:
        raise ArchiveDamaged(f"the archive is damaged: {problem}") from problem
    return manifest
