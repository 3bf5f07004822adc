"""Settings of the tellers' host, read from the environment (prefix HEMICYCLE_X_TELLER_) and the command line. It shares none
with the platform's services: it is another machine's program."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from shared.sealed.app import NOT_TOLD, app_hash

PREFIX = "HEMICYCLE_X_TELLER_"
PLAYED_BY = ("one operator", "three parties")


@dataclass(frozen=True)
class TellerSettings:
    """``authority``: certificate of the hall's own authority; ``web``: folder of the built web app that this host serves;
    none where it is empty; ``played_by``: in whose hands signers, relay and urn are, as the manifest will say."""

    voting_url: str = "http://127.0.0.1:8000"
    data: str = "data/teller"
    token_file: str = "data/host-token"  # noqa: S105
    authority: str = ""
    host: str = "127.0.0.1"
    port: str = "8001"
    web: str = ""
    played_by: str = PLAYED_BY[0]

    @property
    def file(self) -> Path:
        return Path(self.data) / "teller.db"

    def about(self) -> dict[str, str]:
        """What is told of this host with its keys. Reads every file of the app, as it is served now."""
        return {"app": app_hash(Path(self.web)) if self.web else NOT_TOLD, "played_by": self.played_by}


class BadSetting(Exception):
    """A setting that cannot be used; the message names it."""


def read_settings(environment: Mapping[str, str], given: Sequence[str] = ()) -> TellerSettings:
    """The command line wins. Raises BadSetting."""
    names = [each.name for each in fields(TellerSettings)]
    known = {PREFIX + name.upper(): name for name in names}
    strange = [name for name in environment if name.startswith(PREFIX) and name not in known]
    if strange:
        raise BadSetting(f"{strange[0]} is not a setting of the tellers' host; see services/teller/README.md")
    parser = argparse.ArgumentParser(prog="python -m services.teller", description=__doc__)
    for each in fields(TellerSettings):
        parser.add_argument(f"--{each.name.replace('_', '-')}", default=None, help=f"default: {each.default}")
    said = {name: value for name, value in vars(parser.parse_args(given)).items() if value is not None}
    settings = replace(TellerSettings(), **{known[name]: environment[name] for name in known if name in environment})
    settings = replace(settings, **said)
    if not settings.port.isdecimal():
        raise BadSetting("the port must be a whole number")
    if settings.played_by not in PLAYED_BY:
        raise BadSetting(f"played by must be one of {', '.join(PLAYED_BY)}")
    if settings.web and not (Path(settings.web) / "index.html").is_file():
        raise BadSetting(f"there is no built web app in {settings.web}")
    return settings
