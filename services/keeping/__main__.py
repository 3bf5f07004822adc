"""``python -m services.keeping backup|restore FILE``: with the settings of the services, or with ``--data DIR`` for the embedded
platform. Ends with 0 when done, 1 when refused (the code and the reason on standard error), 3 when a store is out of reach."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from pathlib import Path

from services.keeping.backup import backup
from services.keeping.log_records import TOPICS
from services.keeping.refusals import KeepingRefused
from services.keeping.restore import restore
from shared.chassis.runner import platform_from, quiet_logging
from shared.chassis.settings import Settings, from_environment
from shared.kernel.errors import Unavailable

DONE, REFUSED, FAILED = 0, 1, 3


def settings_of(data: Path | None) -> Settings:
    """As ``services.all_in_one`` has them for the same folder."""
    if data is None:
        return from_environment(os.environ)
    data = data.resolve()
    urls = {"database_url": f"sqlite+aiosqlite:///{data}/{{service}}.db", "log_url": f"sqlite:///{data}/log.db"}
    return from_environment(os.environ, secrets_dir=str(data), **urls)


async def run(verb: str, settings: Settings, file: Path) -> str:
    platform = platform_from(settings)
    await platform.log.start()
    try:
        if verb == "backup":
            await platform.log.create(TOPICS)
            manifest = await backup(platform, file)
            lines = sum(member["lines"] for member in manifest["members"].values())
            return f"{file}: {lines} rows, records and files as of {manifest['at']}. It holds every vote and the keys: lock it away."
        done = await restore(platform, file)
        log = "the log that was there goes on" if done.same_log else "the log was put back as far as the backup went"
        return (
            f"restored as of {done.at.isoformat()}: {sum(done.rows.values())} rows; {log}. At its start voting takes back the "
            "ballots of recorded votes that are on the log, and holds every vote that was open until the chair decides."
        )
    finally:
        await platform.log.stop()
        if platform.redis is not None:
            await platform.redis.aclose()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m services.keeping", description=__doc__)
    parser.add_argument("verb", choices=("backup", "restore"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--data", type=Path)
    arguments = parser.parse_args()
    quiet_logging("warning")
    if arguments.verb == "backup" and arguments.data and not arguments.data.is_dir():
        sys.stderr.write(f"nothing-to-keep: {arguments.data} is no folder\n")
        return REFUSED
    if arguments.verb == "restore" and arguments.data:
        arguments.data.mkdir(parents=True, exist_ok=True)
    try:
        sys.stdout.write(asyncio.run(run(arguments.verb, settings_of(arguments.data), arguments.file)) + "\n")
    except KeepingRefused as refusal:
        sys.stderr.write(f"{refusal.code}: {refusal}\n")
        return REFUSED
    except (Unavailable, OSError) as problem:
        sys.stderr.write(f"a store is out of reach: {problem}\n")
        return FAILED
    return DONE


if __name__ == "__main__":
    sys.exit(main())
