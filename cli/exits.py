"""The exit statuses of every command, as the scenario format promises them."""

from __future__ import annotations

MET = 0  # all went as it should
NOT_MET = 1  # some expectation was not met
NOT_VALID = 2  # the file is not valid (line and field on standard error)
FAILED = 3  # the platform could not be reached or failed
INTERRUPTED = 130
ENDED = 143
