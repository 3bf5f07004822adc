"""Every suite: the real servers that it may ask for, and properties tried without a clock, since wall time is reported and
never asserted."""

from hypothesis import settings

pytest_plugins = ["tests.harness.fixtures", "tests.harness.kafka_container"]
settings.register_profile("hemicycle", deadline=None)
settings.load_profile("hemicycle")
