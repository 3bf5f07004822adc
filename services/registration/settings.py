"""What registration alone decides about its running; everything else is shared.chassis.settings."""

from __future__ import annotations

DATED_RIGHTS_EVERY_SECONDS = 30
FORGET_EVERY_SECONDS = 300
