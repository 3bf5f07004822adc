"""Many who wait are answered by one call, each with its own outcome."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from shared.kernel.errors import Unavailable
from shared.sealed.together import Together


class Odd(Exception):
    pass


class Answers:
    """Halves even numbers; refuses odd ones; breaks on 13 whoever else is there; is away at 100. Waits to be let on."""

    def __init__(self) -> None:
        self.calls: list[list[int]] = []
        self.on = asyncio.Event()

    async def __call__(self, asked: Sequence[int]) -> list[int | Exception]:
        self.calls.append([*asked])
        await self.on.wait()
        if 100 in asked:
            raise Unavailable(what="It")
        if 13 in asked:
            raise ZeroDivisionError
        return [Odd() if each % 2 else each // 2 for each in asked]


async def outcomes(*asked: int, at_once: int = 64) -> tuple[Answers, list[object]]:
    """The first goes alone; all others wait until it is through."""
    answers = Answers()
    together = Together(answers, at_once, "It")
    waiting = [asyncio.create_task(together(each)) for each in asked]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    answers.on.set()
    return answers, [*await asyncio.gather(*waiting, return_exceptions=True)]


async def test_who_comes_in_one_moment_is_answered_by_one_call_each_with_its_own_answer() -> None:
    answers, found = await outcomes(2, 4, 6, 8)
    assert (answers.calls, found) == ([[2, 4, 6, 8]], [1, 2, 3, 4])


async def test_no_call_is_larger_than_its_bound() -> None:
    answers, found = await outcomes(2, 4, 6, 8, 10, at_once=2)
    assert (answers.calls, found) == ([[2, 4], [6, 8], [10]], [1, 2, 3, 4, 5])


async def test_a_refusal_is_told_to_the_one_whom_it_concerns() -> None:
    _, found = await outcomes(2, 3, 4)
    assert [found[0], type(found[1]), found[2]] == [1, Odd, 2]


async def test_one_that_breaks_the_call_does_not_take_the_others_with_it() -> None:
    answers, found = await outcomes(2, 13, 4)
    assert [found[0], type(found[1]), found[2]] == [1, ZeroDivisionError, 2]
    assert answers.calls == [[2, 13, 4], [2], [13], [4]]


async def test_where_the_other_side_is_away_all_are_told_and_it_is_not_asked_again_for_each() -> None:
    answers, found = await outcomes(2, 100, 4)
    assert ({type(each) for each in found}, len(answers.calls)) == ({Unavailable}, 1)


async def test_who_has_gone_disturbs_nobody() -> None:
    answers = Answers()
    together = Together(answers, 64, "It")
    gone, stays = asyncio.create_task(together(2)), asyncio.create_task(together(4))
    await asyncio.sleep(0)
    gone.cancel()
    answers.on.set()
    assert await stays == 2
    with pytest.raises(asyncio.CancelledError):
        await gone


async def test_where_too_many_wait_the_next_is_told_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shared.sealed.together.MOST_WAITING", 1)
    answers = Answers()
    together = Together(answers, 1, "It")
    first = asyncio.create_task(together(2))
    await asyncio.sleep(0)  # taken up
    second = asyncio.create_task(together(4))
    await asyncio.sleep(0)  # waits
    with pytest.raises(Unavailable):
        await together(6)
    answers.on.set()
    assert (await first, await second) == (1, 2)


async def test_nobody_waits_for_ever_where_the_call_is_stopped() -> None:
    together = Together(Answers(), 64, "It")
    waiting = asyncio.create_task(together(2))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    stopped = together._serving
    assert stopped is not None
    stopped.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
