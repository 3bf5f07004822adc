"""One embedded platform for all system tests; each test founds an organisation of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.platform import EmbeddedPlatform


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedPlatform]:
    with EmbeddedPlatform(Path(tmp_path_factory.mktemp("embedded"))) as platform:
        yield platform
