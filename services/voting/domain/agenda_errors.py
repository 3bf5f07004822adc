"""What voting refuses about the agenda, its sittings and their minutes, each a type with a stable code."""

from __future__ import annotations

from shared.kernel.errors import Kind, Refusal


class ItemNotOpen(Refusal):
    code = "item-not-open"
    kind = Kind.CONFLICT
    sentence = "Agenda item {number} is {state}. Open it first."


class ItemHasRunningPoll(Refusal):
    code = "item-has-running-poll"
    kind = Kind.CONFLICT
    sentence = "A vote under agenda item {number} is running. Close the vote first."


class ItemBegun(Refusal):
    code = "item-begun"
    kind = Kind.CONFLICT
    sentence = "Agenda item {number} is {state}: what has begun is neither removed nor planned anew."


class ItemHasBusiness(Refusal):
    code = "item-has-business"
    kind = Kind.CONFLICT
    sentence = "Motions or elections hang on agenda item {number}, so it cannot be removed."


class ItemIsClosed(Refusal):
    code = "item-closed"
    kind = Kind.CONFLICT
    sentence = "Agenda item {number} is closed, so it stays where it was dealt with."


class AgendaFull(Refusal):
    code = "agenda-full"
    kind = Kind.CONFLICT
    sentence = "An agenda has at most {most} {what}."


class AgendaEmpty(Refusal):
    code = "agenda-empty"
    kind = Kind.CONFLICT
    sentence = "There is nothing on the agenda that could be adopted."


class AgendaAdopted(Refusal):
    code = "agenda-adopted"
    kind = Kind.CONFLICT
    sentence = "The agenda has been adopted already. What is changed since stands in the list of changes."


class SittingImpossible(Refusal):
    code = "sitting-impossible"
    kind = Kind.INVALID
    sentence = "{reason}"


class StartOutsideSitting(Refusal):
    code = "start-outside-sitting"
    kind = Kind.INVALID
    sentence = "{start} is not within the sitting."


class StartWithoutSitting(Refusal):
    code = "start-without-sitting"
    kind = Kind.INVALID
    sentence = "An item is planned for a time within a sitting, so name the sitting."


class SittingNotOpen(Refusal):
    code = "sitting-not-open"
    kind = Kind.CONFLICT
    sentence = "The sitting is {state}. Open it first."


class AnotherSittingOpen(Refusal):
    code = "another-sitting-open"
    kind = Kind.CONFLICT
    sentence = "Another sitting is open. Close it first."


class SittingHasOpenItem(Refusal):
    code = "sitting-has-open-item"
    kind = Kind.CONFLICT
    sentence = "Agenda item {number} is still open. Suspend or close it first."


class SittingBegun(Refusal):
    code = "sitting-begun"
    kind = Kind.CONFLICT
    sentence = "The sitting has begun, so it is neither moved nor removed."


class SittingNotEmpty(Refusal):
    code = "sitting-not-empty"
    kind = Kind.CONFLICT
    sentence = "Items are planned for this sitting. Move or remove them first."


class SittingNotHeld(Refusal):
    code = "sitting-not-held"
    kind = Kind.CONFLICT
    sentence = "The sitting has not been opened, so there is nothing to take minutes of."


class MinutesChanged(Refusal):
    """``version``: the newest one."""

    code = "minutes-changed"
    kind = Kind.CONFLICT
    sentence = "Somebody else has saved these minutes meanwhile (version {version}). Nothing was overwritten."


class MalformedProgramme(Refusal):
    """``errors``: a list of row, column, reason."""

    code = "malformed-csv"
    kind = Kind.INVALID
    sentence = "The file cannot be used: {summary}. Nothing was done."
