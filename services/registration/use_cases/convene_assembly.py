"""Convenes an assembly under rules that load; it keeps the whole document, whatever becomes of the shipped file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from services.registration.domain.assembly import Assembly, SecretVotes
from services.registration.domain.errors import UnknownTimeZone
from services.registration.domain.events import AssemblyConvened
from services.registration.domain.texts import Texts
from services.registration.use_cases.acting import act
from services.registration.use_cases.ports import Actor, Rulebooks, Works
from shared.kernel.errors import Invalid
from shared.kernel.ids import Ids
from shared.rules.loading import load_rule_set


@dataclass(frozen=True)
class ConveneAssembly:
    works: Works
    ids: Ids
    rulebooks: Rulebooks

    async def __call__(
        self,
        actor: Actor,
        title: Texts,
        place: str,
        time_zone: str,
        opens: date,
        closes: date,
        rules: str | Mapping[str, Any],
        secret_votes: SecretVotes,
    ) -> Assembly:
        if closes < opens:
            raise Invalid(reason="An assembly cannot close before it opens.")
        _known_zone(time_zone)
        document = self.rulebooks.rule_set(rules) if isinstance(rules, str) else self.rulebooks.plain(rules)
        load_rule_set(document)
        async with self.works() as work:
            organisation = await work.organisations.get(actor.organisation_id)
            assembly = Assembly(
                self.ids.new(), actor.organisation_id, title, place, time_zone, opens, closes, document,
                organisation.rehearsal, secret_votes,
            )  # fmt: skip
            await work.assemblies.add(assembly)
            work.say(AssemblyConvened(assembly))
            details = {"rules_id": assembly.rules_id, "secret_votes": secret_votes}
            work.record(act(actor, "convene-assembly", assembly.assembly_id, **details))
        return assembly


def _known_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise UnknownTimeZone(time_zone=name) from None
