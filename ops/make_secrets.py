"""Makes the secrets of a stack at its first start, and never overwrites one: a database password a service, the
superuser's, and the bootstrap token of the first operator (docker-compose.yml: the job ``secrets``). Folders in which services
keep keys of their own are handed to them.

The token stands twice: beside registration's signing key, and in the checkout for the operator. The checkout's wins, so
that a token is renewed by writing another there; a copy that is missing is made from the other. So does the token by which
voting knows the tellers' host, for voting and the teller program; a host elsewhere is handed it from the checkout."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path

DATABASES = ("postgres", "registration", "voting", "elections", "notifications")
HOLD_HOST_TOKEN = ("voting", "teller")
SERVICE_USER = 10001


def kept(path: Path, value: str, mode: int) -> str:
    """What ``path`` holds, after writing ``value`` there if it was missing or empty; whole or not at all."""
    if path.is_file() and (found := path.read_text().strip()):
        return found
    replaced(path, value, mode)
    return value


def replaced(path: Path, value: str, mode: int) -> None:
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode), "w") as file:
        file.write(value + "\n")
        file.flush()
        os.fchmod(file.fileno(), mode)
        os.fsync(file.fileno())
    fresh.rename(path)


def make_secrets(
    volumes: Path,
    keys: Path,
    voting_keys: Path,
    checkout: Path,
    owner: tuple[int, int],
    service: tuple[int, int] = (SERVICE_USER, SERVICE_USER),
) -> None:
    for name in DATABASES:
        kept(volumes / name / "database-password", secrets.token_hex(24), 0o444)
    host = kept(checkout / "host-token", secrets.token_urlsafe(32), 0o600)
    for name in HOLD_HOST_TOKEN:
        place = volumes / name / "host-token"
        if not place.is_file() or place.read_text().strip() != host:
            replaced(place, host, 0o444)
    token, copy = checkout / "bootstrap-token", keys / "bootstrap-token"
    known = copy.read_text().strip() if copy.is_file() else ""
    value = kept(token, known or secrets.token_urlsafe(24), 0o600)
    if value != known:
        replaced(copy, value, 0o600)
    owners = {
        checkout: owner,
        token: owner,
        checkout / "host-token": owner,
        keys: service,
        copy: service,
        voting_keys: service,
    }
    for path, (user, group) in owners.items():
        os.chown(path, user, group)
        path.chmod(0o700 if path.is_dir() else 0o600)


if __name__ == "__main__":
    owner_of = Path("/checkout-owner").stat()  # the compose file: the token belongs to whoever cloned the repository
    os.umask(0o022)
    places = Path("/volumes"), Path("/keys"), Path("/voting-keys"), Path("/checkout")
    make_secrets(*places, (owner_of.st_uid, owner_of.st_gid))
    sys.stdout.write("the bootstrap token is in .secrets/bootstrap-token\n")
