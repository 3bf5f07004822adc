"""Writes the documents that are generated from declarations: the event catalogue, the AsyncAPI document, the settings.

``python ops/documents.py`` writes them; ``tests/architecture`` fails when one is out of date."""

from __future__ import annotations

import json
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from ops.limits import inventory  # noqa: E402
from shared.chassis.settings import PREFIX, Settings  # noqa: E402
from shared.contracts import (  # noqa: E402
    agenda,
    documents,
    elections,
    floor,
    notifications,
    registration,
    resolutions,
    topics,
    voting,
)
from shared.contracts.envelope import Fact  # noqa: E402

MODULES = (registration, voting, agenda, floor, documents, resolutions, elections, notifications)


def contracts() -> list[type[Fact]]:
    found = [each for module in MODULES for each in vars(module).values() if isinstance(each, type)]
    return [each for each in found if issubclass(each, Fact) and "TYPE" in vars(each)]


def catalogue() -> str:
    lines = ["# Event catalogue", "", "Generated from `shared/contracts/`; do not edit.", ""]
    for topic, partitions in topics.PARTITIONS.items():
        said = [each for each in contracts() if topic == each.TOPIC]
        numbered = "not numbered" if topic in topics.UNNUMBERED else "numbered without a gap"
        lines += [f"## `{topic}`", "", f"Key `{said[0].KEY}`, {partitions} partition(s), {numbered}.", ""]
        lines += ["| type | contract | fields |", "|---|---|---|"]
        for each in said:
            names = ", ".join(f"`{name}`" for name in each.model_fields)
            lines.append(f"| `{each.TYPE}` | `{each.__name__}` | {names} |")
        lines.append("")
    lines += [f"Channel `{topics.TALLIES_CHANNEL}` (Redis; snapshots, not facts): `TallySnapshot`.", ""]
    return "\n".join(lines)


def asyncapi() -> str:
    channels: dict[str, Any] = {}
    schemas: dict[str, Any] = {}
    for each in contracts():
        schema = each.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas |= schema.pop("$defs", {})
        schemas[each.__name__] = schema
        channel = channels.setdefault(each.TOPIC, {"address": each.TOPIC, "messages": {}})
        payload = {"$ref": f"#/components/schemas/{each.__name__}"}
        channel["messages"][each.__name__] = {"name": each.TYPE, "payload": payload}
    info = {"title": "Hemicycle facts", "version": "1", "description": "CloudEvents 1.0 JSON around each payload."}
    document = {"asyncapi": "3.0.0", "info": info, "channels": channels, "components": {"schemas": schemas}}
    return json.dumps(document, indent=1, sort_keys=True) + "\n"


def settings() -> str:
    lines = ["# Settings", "", "Generated from `shared/chassis/settings.py`; do not edit.", ""]
    lines += ["| environment variable | default | meaning |", "|---|---|---|"]
    for each in fields(Settings):
        lines.append(f"| `{PREFIX}{each.name.upper()}` | `{each.default}` | {each.metadata['meaning']} |")
    return "\n".join([*lines, ""])


DOCUMENTS = {"docs/events.md": catalogue, "docs/asyncapi.json": asyncapi, "docs/settings.md": settings,
             "docs/limits.md": inventory}  # fmt: skip

if __name__ == "__main__":
    for name, written in DOCUMENTS.items():
        (ROOT / name).write_text(written())
