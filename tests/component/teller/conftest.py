"""The tellers' host, anew for each test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.component.teller.stage import Host, host_on
from tests.harness.voting_for_teller import VotingForTeller


@pytest.fixture
async def host(tmp_path: Path) -> AsyncIterator[Host]:
    async with host_on(tmp_path, VotingForTeller()) as stands:
        yield stands
