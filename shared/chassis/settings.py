"""Settings: each declared once here, read from the environment (prefix HEMICYCLE_); a secret may come from a file.

docs/settings.md is generated from this declaration. A value that cannot be used stops the start with its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

PREFIX = "HEMICYCLE_"


class BadSetting(Exception):
    """A setting that cannot be used; the message names it."""


def _declared(default: Any, meaning: str) -> Any:
    return field(default=default, metadata={"meaning": meaning})


@dataclass(frozen=True)
class Settings:
    database_url: str = _declared("sqlite+aiosqlite:///data/{service}.db", "the database; {service}: whose it is")
    database_password_file: str = _declared("", "file with the database password, put into the address")
    log_url: str = _declared(
        "sqlite:///data/log.db", "the log of facts: kafka://host:port,..., sqlite:///file, memory://"
    )
    log_idempotent: bool = _declared(True, "idempotent producer; off only for brokers without it")
    log_replication: int = _declared(1, "copies of each topic that the log keeps (Kafka)")
    redis_url: str = _declared("", "Redis for live tallies; empty: in this process's memory")
    keys_url: str = _declared("", "where registration publishes its public keys; empty: the same process")
    secrets_dir: str = _declared(".secrets", "folder of the signing key and the bootstrap token")
    host_token_file: str = _declared("", "file with the token of the tellers' host; empty: host-token in secrets_dir")
    rulesets_dir: str = _declared("rulesets", "folder of the shipped rule sets and member lists")
    host: str = _declared("127.0.0.1", "address to listen on")
    port: int = _declared(8000, "port to listen on")
    parts: str = _declared("api,relay,listen,jobs", "which parts of the service this process runs")
    clock_ahead_s: int = _declared(0, "how far this process's clock is ahead, seconds; for trials only")
    log_level: str = _declared("info", "debug, info, warning or error")
    secure_cookies: bool = _declared(False, "send sign-in cookies over HTTPS only")
    max_body_bytes: int = _declared(2_000_000, "largest request body taken, bytes")
    max_upload_bytes: int = _declared(20_000_000, "largest file taken as an upload, bytes")
    wait_for_facts_ms: int = _declared(5_000, "longest wait for facts that a sender has already seen, milliseconds")
    webhooks_inside: bool = _declared(False, "webhooks may lead inside (private networks) without TLS; for trials only")
    smtp_host: str = _declared("", "mail server for notices to people outside the hall; empty: no e-mail")
    smtp_port: int = _declared(587, "port of the mail server")
    smtp_security: str = _declared("starttls", "starttls, tls (from the first byte) or none")
    smtp_from: str = _declared("", "address that e-mail comes from")
    smtp_user: str = _declared("", "user name at the mail server; empty: without signing in")
    smtp_password_file: str = _declared("", "file with the password at the mail server")

    def database_for(self, service: str) -> str:
        url = self.database_url.replace("{service}", service)
        if self.database_password_file:
            url = url.replace("{password}", Path(self.database_password_file).read_text().strip())
        return url

    def runs(self, part: str) -> bool:
        return part in self.parts.split(",")


def from_environment(environment: Mapping[str, str], **overrides: Any) -> Settings:
    """Settings from ``environment``; raises BadSetting for a value of the wrong kind or an unknown HEMICYCLE_ name
    (names that other programs of the house read, HEMICYCLE_X_..., are left alone)."""
    known = {PREFIX + item.name.upper(): item for item in fields(Settings)}
    values: dict[str, Any] = {}
    for name, text in environment.items():
        if not name.startswith(PREFIX) or name.startswith(PREFIX + "X_"):
            continue
        if name not in known:
            raise BadSetting(f"{name} is not a setting; see docs/settings.md")
        values[known[name].name] = _read(name, text, type(known[name].default))
    return Settings(**{**values, **overrides})


def _read(name: str, text: str, kind: type) -> Any:
    if kind is bool:
        if text.lower() in {"1", "true", "yes"}:
            return True
        if text.lower() in {"0", "false", "no", ""}:
            return False
        raise BadSetting(f"{name} must be true or false, not {text!r}")
    if kind is int:
        if not text.isdecimal():
            raise BadSetting(f"{name} must be a whole number, not {text!r}")
        return int(text)
    return text
