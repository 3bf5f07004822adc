"""Freezes the public keys of a sealed vote as it opens, with the tablets that may ask for a token. A key that is no point, or that plays
another part, is left out with its tablet: nobody can keep a vote from opening by what they bound."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from services.voting.domain.frozen import Frozen
from services.voting.domain.manifest import manifest
from services.voting.domain.poll import Poll
from services.voting.domain.sealed import devices_of, seals_of
from services.voting.use_cases.ports import Work
from shared.sealed.errors import NotAPoint
from shared.sealed.keys import read_point
from shared.sealed.round import round_of

FORM = 3


async def freeze_seals(work: Work, poll: Poll, frozen: Frozen) -> Frozen:
    """Raises SealedKeysMissing."""
    seals = seals_of(poll)
    known = await work.facts.of_assembly("device", poll.assembly_id)
    usable = [each for each in known if each["point"] not in seals.points and _is_point(each["point"])]
    sealed = replace(frozen, sealed=seals.manifest(devices_of(frozen.roll, usable)), manifest_form=FORM)
    round_of(manifest(poll, sealed))  # what no part could read is not opened
    return sealed


def _is_point(text: Any) -> bool:
    try:
        read_point(text)
    except NotAPoint:
        return False
    return True
