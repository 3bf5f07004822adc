"""Why a backup or a restore is refused. Each has a code that scripts switch on; nothing has then been written."""

from __future__ import annotations


class KeepingRefused(Exception):
    code = "refused"


class ArchiveExists(KeepingRefused):
    code = "archive-exists"


class NothingToKeep(KeepingRefused):
    """A service has no database where the settings say, or none that was ever started."""

    code = "nothing-to-keep"


class ArchiveDamaged(KeepingRefused):
    code = "archive-damaged"


class SchemaTooNew(KeepingRefused):
    """The archive was written by a later version of a service than this one."""

    code = "schema-too-new"


class TargetNotEmpty(KeepingRefused):
    code = "target-not-empty"


class LogIsAnother(KeepingRefused):
    """The log at the target holds something else than the one that was backed up."""

    code = "log-is-another"
