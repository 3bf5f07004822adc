"""Live tallies in Redis: one Lua call folds a whole batch, so nobody ever reads half of one. Disposable: what Redis loses is
unknown until it is rebuilt, and everything here is forgotten by itself after a few days. What stands there and is no tally is
removed, and so unknown; a tally that is whole and wrong is found by reconciliation alone."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import OutOfMemoryError, RedisError, ResponseError

from services.voting.domain.tally import Link
from services.voting.use_cases.ports import LiveTally
from shared.kernel.errors import Unavailable

log = logging.getLogger(__name__)
KEPT_SECONDS = 7 * 24 * 3600
CHUNK = 2_000
PREFIX = "hemicycle:voting:tally"
PLACES = f"{PREFIX}:places"

# KEYS: meta, newest link of each member, marks. ARGV: seconds kept, generation being rebuilt or "", ballots as JSON.
# Answers 1 when folded, 0 when this tally is unknown, -1 when a newer generation is there.
FOLD = """
local building = redis.call('HGET', KEYS[1], 'building')
if ARGV[2] == '' then
  if redis.call('EXISTS', KEYS[1]) == 0 or building then return 0 end
elseif building ~= ARGV[2] then return -1 end
for _, ballot in ipairs(cjson.decode(ARGV[3])) do
  local member, link, marks = ballot[1], ballot[2], ballot[3]
  local known = redis.call('HGET', KEYS[2], member)
  local old = known and cjson.decode(known) or {0, {}}
  if old[1] < link then
    for _, mark in ipairs(old[2]) do redis.call('HINCRBY', KEYS[3], mark, -1) end
    for _, mark in ipairs(marks) do redis.call('HINCRBY', KEYS[3], mark, 1) end
    redis.call('HSET', KEYS[2], member, cjson.encode({link, marks}))
    redis.call('HINCRBY', KEYS[1], 'counted', link - old[1])
  end
end
for _, key in ipairs(KEYS) do redis.call('EXPIRE', key, ARGV[1]) end
return 1
"""
# KEYS as above. ARGV: the generation that begins. Answers 0 when a newer one is there.
BEGIN = """
local generation = tonumber(redis.call('HGET', KEYS[1], 'generation') or '0')
if generation > tonumber(ARGV[1]) then return 0 end
redis.call('DEL', KEYS[1], KEYS[2], KEYS[3])
redis.call('HSET', KEYS[1], 'generation', ARGV[1], 'building', ARGV[1], 'counted', 0)
return 1
"""
# KEYS: meta. ARGV: the generation that is complete.
FINISH = "if redis.call('HGET', KEYS[1], 'building') == ARGV[1] then redis.call('HDEL', KEYS[1], 'building') end"
# KEYS as above. ARGV: "1" to name the members. One step, so that counts and members belong together.
READ = """
if redis.call('EXISTS', KEYS[1]) == 0 or redis.call('HGET', KEYS[1], 'building') then return false end
return {redis.call('HGET', KEYS[1], 'generation'), redis.call('HGET', KEYS[1], 'counted'),
        redis.call('HLEN', KEYS[2]), ARGV[1] == '1' and redis.call('HKEYS', KEYS[2]) or {}, redis.call('HGETALL', KEYS[3])}
"""


class RedisTallies:
    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._fold, self._begin = redis.register_script(FOLD), redis.register_script(BEGIN)
        self._finish, self._read = redis.register_script(FINISH), redis.register_script(READ)

    async def fold(self, poll_id: str, links: Sequence[Link]) -> bool:
        return bool(await self._folded(poll_id, "", links) == 1)

    async def rebuild(self, poll_id: str, generation: int, links: Sequence[Link]) -> None:
        if not await self._call(self._begin, poll_id, str(generation)):
            return
        for start in range(0, len(links), CHUNK):
            await self._folded(poll_id, str(generation), links[start : start + CHUNK])
        await self._call(self._finish, poll_id, str(generation))

    async def read(self, poll_id: str, *, members: bool = True) -> LiveTally | None:
        found = await self._call(self._read, poll_id, str(int(members)))
        if not found:
            return None
        try:
            return _tally(*found)
        except (TypeError, ValueError):
            await self._remove(*_keys(poll_id))
            return None

    async def places(self) -> dict[str, int] | None:
        try:
            found: dict[Any, Any] = await self._redis.hgetall(PLACES)
            return {place.decode(): int(offset) for place, offset in found.items()} or None
        except (ResponseError, ValueError):
            await self._remove(PLACES)
            return None
        except (RedisError, OSError) as problem:
            raise Unavailable(what="Redis") from problem

    async def keep_places(self, places: Mapping[str, int]) -> None:
        if not places:
            return
        try:
            await self._redis.hset(PLACES, mapping={place: str(offset) for place, offset in places.items()})
        except (RedisError, OSError) as problem:
            raise Unavailable(what="Redis") from problem

    async def _folded(self, poll_id: str, generation: str, links: Sequence[Link]) -> Any:
        ballots = json.dumps([[link.member, link.link, link.marks] for link in links])
        return await self._call(self._fold, poll_id, str(KEPT_SECONDS), generation, ballots)

    async def _call(self, script: Any, poll_id: str, *arguments: str) -> Any:
        keys = _keys(poll_id)
        try:
            return await script(keys=keys, args=arguments)
        except OutOfMemoryError as problem:
            raise Unavailable(what="Redis (full)") from problem
        except ResponseError:  # it cannot work with what stands there
            await self._remove(*keys)
            return None
        except (RedisError, OSError) as problem:
            raise Unavailable(what="Redis") from problem

    async def _remove(self, *keys: str) -> None:
        log.warning("what stands in Redis under %s is no tally and is removed", keys[0])
        try:
            await self._redis.delete(*keys)
        except (RedisError, OSError) as problem:
            raise Unavailable(what="Redis") from problem


def _keys(poll_id: str) -> list[str]:
    return [f"{PREFIX}:{{{poll_id}}}:{part}" for part in ("meta", "newest", "marks")]


def _tally(generation: bytes, counted: bytes, voted: int, members: list[bytes], flat: list[bytes]) -> LiveTally:
    marks = {flat[n].decode(): int(flat[n + 1]) for n in range(0, len(flat), 2)}
    names = tuple(sorted(member.decode() for member in members))
    there = {mark: number for mark, number in marks.items() if number}
    return LiveTally(int(generation), int(counted), voted, there, names)
