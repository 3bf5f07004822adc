"""Every suite: the real servers that it may ask for, and properties tried without a clock, since wall time is reported and
never asserted."""

import gc
from pathlib import Path

import pytest
from hypothesis import Phase, settings

# Each test of a service builds and drops a whole one; walking all of it again and again took a seventh of the time.
gc.set_threshold(50_000, 20, 20)
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


BOTH_STORES = frozenset({
    "test_ballots", "test_bundle", "test_closing", "test_documents", "test_migrations", "test_papers", "test_register", "test_restart",
    "test_scans", "test_sealed_secrecy", "test_secrecy", "test_store_away", "test_store_lost",
})  # fmt: skip


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every component test runs on PostgreSQL with every change; on SQLite, where the store is not the point, by night
    (decision 16)."""
    component = Path(__file__).parent / "component"
    for item in items:
        stores = item.path.is_relative_to(component) and item.path.parent.name != "chassis"
        on_sqlite = "sqlite" in item.name.partition("[")[2].rstrip("]").split("-")
        if stores and on_sqlite and item.path.stem not in BOTH_STORES:
            item.add_marker(pytest.mark.nightly)
