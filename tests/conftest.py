"""Every suite: the real servers that it may ask for, and properties tried without a clock, since wall time is reported and
never asserted."""

from hypothesis import Phase, settings

pytest_plugins = ["tests.harness.fixtures", "tests.harness.kafka_container"]
settings.register_profile("hemicycle", deadline=None)
settings.load_profile("hemicycle")
# each change of the code is tried with the same examples: what survives once, survives always; no failure is made smaller
settings.register_profile(
    "mutants",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=50,
    phases=(Phase.explicit, Phase.generate),
)
