"""What the register of resolutions refuses, each a type with a stable code."""

from __future__ import annotations

from shared.kernel.errors import Kind, Refusal


class UnknownResolution(Refusal):
    code = "unknown-resolution"
    kind = Kind.NOT_FOUND
    sentence = "There is no resolution {number} of {year} in this register."


class UnknownVersion(Refusal):
    code = "unknown-version"
    kind = Kind.NOT_FOUND
    sentence = "This resolution has no version {version}."


class VersionSuperseded(Refusal):
    code = "version-superseded"
    kind = Kind.CONFLICT
    sentence = "Someone has written version {newest} meanwhile. Look at it first; nothing was overwritten."


class NotTheNewestVersion(Refusal):
    code = "not-the-newest-version"
    kind = Kind.CONFLICT
    sentence = "Only the newest version, {newest}, can be released."


class VersionReleased(Refusal):
    code = "version-released"
    kind = Kind.CONFLICT
    sentence = "This version has been released already."


class NotEarlier(Refusal):
    code = "not-earlier"
    kind = Kind.INVALID
    sentence = "Resolution {number} of {year} is not earlier than this one, so this one cannot refer to it."


class UnknownRelation(Refusal):
    code = "unknown-relation"
    kind = Kind.INVALID
    sentence = "There is no resolution {number} of {year} in this register to refer to."


class MalformedCsv(Refusal):
    """``errors``: a list of row, column, reason."""

    code = "malformed-csv"
    kind = Kind.INVALID
    sentence = "The file cannot be used: {summary}. Nothing was done."
