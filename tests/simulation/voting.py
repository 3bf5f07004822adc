"""Voting as it is put together in its main.py, as much of it as a vote passes through, over the seams of the simulation: one
process that answers, one that sends what was said, one that keeps the live tallies."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from services.voting.adapters.ballot_log import LogOfBallots
from services.voting.adapters.batch_writer import BatchWriter
from services.voting.adapters.memory_views import MemoryHalls, MemoryPolls
from services.voting.adapters.publishing import to_contract
from services.voting.adapters.rows import TABLES
from services.voting.adapters.snapshots import ChannelSnapshots
from services.voting.adapters.work import VotingWork
from services.voting.entrypoints.jobs import KeepLiveTallies, close_when_time_is_up
from services.voting.use_cases.cast_ballot import CastBallot
from services.voting.use_cases.close_poll import ClosePoll
from services.voting.use_cases.declare_result import DeclareResult
from services.voting.use_cases.live_tally import LiveTallyKeeper
from services.voting.use_cases.open_poll import OpenPoll
from services.voting.use_cases.pause_poll import PausePoll
from services.voting.use_cases.recount_poll import RecountPoll
from services.voting.use_cases.settle_motion import SettleMotion
from shared.chassis.outbox import Relay
from shared.chassis.units import SqlUnitsOfWork
from tests.simulation.process import Process
from tests.simulation.seams import SeenLog, SteppedBallots

if TYPE_CHECKING:
    from tests.simulation.world import World

Parts = list[Coroutine[Any, Any, None]]


def works_of(world: World, process: Process) -> SqlUnitsOfWork[VotingWork]:
    works = SqlUnitsOfWork("voting", process.database, TABLES, VotingWork, to_contract, world.clock, world.ids)
    works.outbox_filled = world.outbox_filled  # who commits in one process wakes the relay in another (NOTIFY)
    return works


class Api:
    """The commands that people give, in one life of the process that answers them."""

    def __init__(self, world: World, process: Process) -> None:
        self.process, clock = process, world.clock
        works, log = works_of(world, process), SeenLog(world.log, process)
        polls, ballots = MemoryPolls(works, clock), LogOfBallots(log)
        recount = RecountPoll(works, clock, world.tallies, ballots)
        self.open = OpenPoll(works, clock, ballots, polls)
        self.pause = PausePoll(works, clock, polls)
        writer = BatchWriter(works, SteppedBallots(process), clock, polls)
        self.cast = CastBallot(works, clock, polls, MemoryHalls(works), writer)
        self.close = ClosePoll(works, clock, polls, recount)
        self.declare = DeclareResult(works, clock, recount, SettleMotion(clock), lambda _: None)


async def answering(world: World, process: Process) -> Parts:
    world.api = Api(world, process)
    process.on_death.add(lambda: setattr(world, "api", None))
    return [close_when_time_is_up(world.api.close)] if world.timed else []


async def sending(world: World, process: Process) -> Parts:
    log = SeenLog(world.log, process)
    return [Relay(process.database, TABLES, log, world.outbox_filled).run()]


async def tallying(world: World, process: Process) -> Parts:
    works, log = works_of(world, process), SeenLog(world.log, process)
    keeper = LiveTallyKeeper(works, world.tallies, ChannelSnapshots(world.channel))
    return [KeepLiveTallies(log, world.tallies, keeper).run()]
