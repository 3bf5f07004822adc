"""A sealed round of a whole assembly: how long it takes from opening to the declared result, tablets included. Printed, never asserted."""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path

import pytest

from tests.component.voting.sealed_hall import sealed_hall
from tests.component.voting.test_sealed import verdict

DELEGATIONS = 196
AT_ONCE = 16


@pytest.mark.nightly
@pytest.mark.timeout(300)
async def test_a_round_of_196_delegations_is_counted_and_can_be_checked(
    database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with sealed_hall(database_url, members=DELEGATIONS) as found:
        poll_id = await found.sealed()
        await found.with_keys(poll_id)
        began = time.perf_counter()
        await found.hall.done(f"/polls/{poll_id}/open", {})
        await found.learn(poll_id)
        gate = asyncio.Semaphore(AT_ONCE)

        async def ask(name: str) -> None:
            async with gate:
                await found.token(poll_id, name)

        await asyncio.gather(*(ask(name) for name in found.devices))
        issued = time.perf_counter()
        await found.voted_with_tokens(poll_id, {name: n % 3 for n, name in enumerate(found.devices)}, batch=64)
        await found.counted(poll_id)
        result = (await found.hall.done(f"/polls/{poll_id}/declare", {}))["result"]
        ended = time.perf_counter()
        with capsys.disabled():
            said = f"{ended - began:.1f} s, of these tokens {issued - began:.1f} s"
            sys.stdout.write(f"\nsealed round of {DELEGATIONS}: {said}\n")
        assert (result["papers"], result["invalid"]) == (DELEGATIONS, 0)
        assert sorted(result["counts"].values()) == [65, 65, 66]
        await found.sign_bundle(poll_id, 1, 2)
        assert await verdict(found, poll_id, tmp_path) == 0
