"""What registration alone decides about its running; everything else is shared.chassis.settings."""

from __future__ import annotations

HOUSEKEEPING_SECONDS = 30  # how late on its day a dated suspension is told, at most
