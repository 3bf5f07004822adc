"""Shipped rule sets (YAML 1.2), their JSON Schema, and lists of members (CSV), read from the folder of rule sets."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from services.registration.domain.errors import UnknownMemberList, UnknownRuleSet, UnreadableRuleSet

NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")


class RulebookFiles:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def rule_set(self, rules_id: str) -> Mapping[str, Any]:
        path = self._folder / f"{rules_id}.yaml"
        if not NAME.fullmatch(rules_id) or not path.is_file():
            raise UnknownRuleSet(rules_id=rules_id)
        try:
            document = YAML(typ="safe", pure=True).load(path)
        except YAMLError as problem:
            raise UnreadableRuleSet(reason=f"{path.name} is not YAML: {str(problem).splitlines()[0]}") from problem
        if not isinstance(document, dict):
            raise UnreadableRuleSet(reason=f"{path.name} holds no mapping")
        return self.plain(document)

    def plain(self, rules: Mapping[str, Any]) -> Mapping[str, Any]:
        try:
            plain: Mapping[str, Any] = json.loads(json.dumps(rules, default=_day, allow_nan=False))
        except (TypeError, ValueError, RecursionError) as problem:
            raise UnreadableRuleSet(reason="it holds something that is not JSON") from problem
        return plain

    def schema(self) -> Mapping[str, Any]:
        schema: Mapping[str, Any] = json.loads((self._folder / "schema.json").read_text(encoding="utf-8"))
        return schema

    def member_list(self, name: str) -> bytes:
        path = self._folder / "members" / f"{name}.csv"
        if not NAME.fullmatch(name) or not path.is_file():
            raise UnknownMemberList(name=name)
        return path.read_bytes()


def _day(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
