"""What the registration desk is refused, each with a stable code."""

from __future__ import annotations

from shared.kernel.errors import Kind, Refusal


class UnknownBadge(Refusal):
    code = "unknown-badge"
    kind = Kind.NOT_FOUND
    sentence = "This code is on no badge of this assembly."


class BadgeRevoked(Refusal):
    code = "badge-revoked"
    kind = Kind.CONFLICT
    sentence = "The badge of {name} is no longer valid: {because}."


class UnknownPerson(Refusal):
    code = "unknown-person"
    kind = Kind.NOT_FOUND
    sentence = "This person is on no list of this assembly."


class ScanTooOld(Refusal):
    code = "scan-too-old"
    kind = Kind.CONFLICT
    sentence = "This was scanned more than {hours} hours ago: check the person in or out anew."


class ReasonNeeded(Refusal):
    code = "reason-needed"
    kind = Kind.INVALID
    sentence = "{name} has a valid badge. Say why a new one is needed: the old one stops being valid at once."


class PossibleDuplicate(Refusal):
    """``namesakes``: a list of name, delegation, same_delegation."""

    code = "possible-duplicate"
    kind = Kind.CONFLICT
    sentence = "Someone of that name is on the list already: {who}. Nothing was added; say that it is another person."


class WalkInDecided(Refusal):
    code = "walk-in-decided"
    kind = Kind.CONFLICT
    sentence = "{by} has decided on {name} already."


class SecondPersonNeeded(Refusal):
    code = "second-person-needed"
    kind = Kind.FORBIDDEN
    sentence = "Someone else must approve {name}: not who asked for it."


class DelegatesNeedApproval(Refusal):
    code = "delegates-need-approval"
    kind = Kind.FORBIDDEN
    sentence = "The desk adds a delegation without delegates; each is then proposed, and approved by someone else."


class TooManyWaiting(Refusal):
    code = "too-many-waiting"
    kind = Kind.CONFLICT
    sentence = "{most} people wait for approval already; decide on them first."


class TabletIsOut(Refusal):
    code = "tablet-is-out"
    kind = Kind.CONFLICT
    sentence = "Tablet {tablet} is with {name} and was not returned."


class TabletReturned(Refusal):
    code = "tablet-returned"
    kind = Kind.CONFLICT
    sentence = "Tablet {tablet} was returned already."


class NotAPhoto(Refusal):
    code = "not-a-photo"
    kind = Kind.INVALID
    sentence = "This is not a photo that can be kept: {reason}."


class OtherFilePreviewed(Refusal):
    code = "other-file-previewed"
    kind = Kind.CONFLICT
    sentence = "This is not the file that was looked at. Look at it first; nothing was done."
