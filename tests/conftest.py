"""Every suite: a property is tried without a clock, since wall time is reported and never asserted."""

from hypothesis import settings

settings.register_profile("hemicycle", deadline=None)
settings.load_profile("hemicycle")
