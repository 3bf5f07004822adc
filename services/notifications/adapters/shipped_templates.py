"""The templates of announcements that come with the platform, read from the data beside this service."""

from __future__ import annotations

import json
from pathlib import Path

from services.notifications.domain.template import Template

FILE = Path(__file__).parent.parent / "templates.json"


def shipped_templates() -> tuple[Template, ...]:
    return tuple(Template(organisation_id="", **each) for each in json.loads(FILE.read_text(encoding="utf-8")))
