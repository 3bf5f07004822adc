"""One course: a hall, its services, and the schedule that comes between them. Databases and log begin as a rehearsed assembly
left them (facts heard, a motion tabled, its poll prepared), copied afresh for each seed."""

from __future__ import annotations

import asyncio
import random
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from services.notifications.adapters.rows import TABLES as NOTIFICATIONS_TABLES
from services.notifications.adapters.rows import Row as NotificationsRow
from services.notifications.domain.audience import Audience
from services.voting.adapters.rows import TABLES as VOTING_TABLES
from services.voting.adapters.rows import Row as VotingRow
from services.voting.domain.poll import Mode
from services.voting.entrypoints.consumers import voting_subscription
from services.voting.use_cases.prepare_poll import PreparePoll, PrepareRound
from services.voting.use_cases.table_motion import NewMotion, TableMotion
from shared.chassis.database import Database
from shared.chassis.event_log import Outgoing, Topic
from shared.chassis.event_log.memory import MemoryLog
from shared.chassis.listener import Listener
from shared.chassis.migrations import migrate
from shared.chassis.outbox import Relay
from shared.chassis.positions import Heard
from shared.contracts import topics
from shared.contracts.envelope import Envelope
from tests.component.voting.hall import ASSEMBLY, code, facts_of
from tests.simulation.people import CHAIR, Record
from tests.simulation.process import Process, own_tasks
from tests.simulation.schedule import Schedule
from tests.simulation.screens import Screen, Showing, showing
from tests.simulation.seams import LossyChannel, LossyTallies, sqlite_without_threads
from tests.simulation.virtual_time import START, VirtualClock, VirtualLoop
from tests.simulation.voting import Api, answering, sending, tallying, works_of

MEMBERS = 4  # small worlds show large mistakes, and sooner
SERVICES = Path(__file__).parents[2] / "services"
SHARED_MEMORY = Path("/dev/shm")


class SeededIds:
    def __init__(self, seed: int) -> None:
        self._draw = random.Random(f"ids of {seed}")

    def new(self) -> str:
        return f"{self._draw.getrandbits(128):032x}"


@dataclass
class World:
    schedule: Schedule
    ids: SeededIds
    log: MemoryLog
    poll_id: str
    databases: dict[str, Database]
    members: tuple[str, ...] = tuple(code(number) for number in range(MEMBERS))
    timed: bool = False
    clock: VirtualClock = field(default_factory=VirtualClock)
    record: Record = field(default_factory=Record)
    outbox_filled: asyncio.Event = field(default_factory=asyncio.Event)
    api: Api | None = None
    showing: Showing | None = None

    def __post_init__(self) -> None:
        self.tallies, self.channel = LossyTallies(self.schedule), LossyChannel(self.schedule)
        lives = {"voting": answering, "relay": sending, "tallies": tallying, "notifications": showing}
        self.processes = {
            name: Process(name, self.schedule, self.databases[name], partial(live, self))
            for name, live in lives.items()
        }
        self.outside = self.databases["outside"]
        for database in self.databases.values():
            database.turn = asyncio.Lock()  # of this course's loop: the objects outlive a course
        audiences = (Audience.CHAIR, Audience.DELEGATE, Audience.HALL)
        self.screens = [Screen(audience) for audience in audiences]


class Rehearsed:
    """What every course begins with, made once by the services themselves."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, bytes] = {}
        self._log: Sequence[tuple[Topic, list[Outgoing]]] = ()
        self._poll_id = ""
        kinds = {"voting": VotingRow, "notifications": NotificationsRow}
        files = {
            "voting": "voting",
            "relay": "voting",
            "tallies": "voting",
            "notifications": "notifications",
            "outside": "voting",
        }
        self.databases = {
            name: Database(
                f"sqlite+aiosqlite:///{folder / file}.db", kinds[file].metadata, SERVICES / file / "migrations"
            )
            for name, file in files.items()
        }

    async def rehearse(self) -> None:
        world = World(Schedule(0), SeededIds(0), await _log_with(_all_topics()), "", self.databases)
        world.schedule.calm()
        tables = {"voting": (VOTING_TABLES, topics.PROCEEDINGS, topics.POLLS, topics.BALLOTS),
                  "notifications": (NOTIFICATIONS_TABLES, topics.NOTICES)}  # fmt: skip
        for name, (of_service, *says) in tables.items():
            await migrate(self.databases[name], of_service, tuple(says))
        numbers: dict[str, int] = {}
        for fact in facts_of(MEMBERS, MEMBERS, START):
            numbers[fact.TOPIC] = numbers.get(fact.TOPIC, 0) + 1
            envelope = Envelope(
                id=world.ids.new(), source="/services/registration", type=fact.TYPE, subject=str(getattr(fact, fact.KEY)),
                time=START, sequence=numbers[fact.TOPIC], data=fact.model_dump(mode="json"),
            )  # fmt: skip
            await world.log.append([Outgoing(fact.TOPIC, envelope.subject, envelope.model_dump_json().encode())])
        await self._prepare(world, numbers)
        await world.log.stop()
        for name in ("voting", "notifications"):
            await self.databases[name].close()
            self._files[name] = (self._folder / f"{name}.db").read_bytes()
        self._log = [(topic, await _all_of(world.log, topic.name)) for topic in _all_topics()]

    async def _prepare(self, world: World, numbers: dict[str, int]) -> None:
        """Voting hears the facts, tables a motion and prepares its poll; notifications hears all of it."""
        works = works_of(world, world.processes["voting"])
        hears = voting_subscription(PrepareRound(world.clock), lambda envelope: None)
        heard = Heard(hears.topics, 20_000)
        hearing = asyncio.create_task(Listener("voting", world.log, works, VOTING_TABLES, heard, hears).run())
        await heard.wait_for(numbers)
        hearing.cancel()
        new = NewMotion("resolution", {"en": "To adopt"}, None, None, None, None, Mode.RECORDED, True, None)
        (motion,) = await TableMotion(works, world.clock, world.ids)(CHAIR, ASSEMBLY, new)
        poll = await PreparePoll(works, world.clock, world.ids)(CHAIR, motion.motion_id, None, None, None)
        self._poll_id = poll.poll_id
        await Relay(works.database, VOTING_TABLES, world.log, asyncio.Event()).send_some()
        shows = world.processes["notifications"]
        living = asyncio.create_task(shows.run())
        await asyncio.sleep(5)  # of a time in which nothing else is to be done
        await shows.stop()
        await living

    async def world(self, schedule: Schedule) -> World:
        for name, content in self._files.items():
            for left in self._folder.glob(f"{name}.db*"):
                left.unlink()
            (self._folder / f"{name}.db").write_bytes(content)
        log = await _log_with([topic for topic, _ in self._log])
        for _, records in self._log:
            await log.append(records)
        timed = schedule.draw.random() < 0.25
        return World(schedule, SeededIds(schedule.seed), log, self._poll_id, self.databases, timed=timed)


def _all_topics() -> list[Topic]:
    dead = [f"{topic}.dead.notifications" for topic in topics.PARTITIONS]
    return [*(Topic(name, n) for name, n in topics.PARTITIONS.items()), *(Topic(name, 1) for name in dead)]


async def _log_with(some: Sequence[Topic]) -> MemoryLog:
    log = MemoryLog()
    await log.start()
    await log.create(some)
    return log


async def _all_of(log: MemoryLog, topic: str) -> list[Outgoing]:
    await log.start()
    reader = await log.reader([topic], {})
    return [Outgoing(each.topic, each.key, each.value) for each in await reader.fetch(10_000, 0)]


@contextmanager
def rehearsed() -> Iterator[Rehearsed]:
    folder = Path(tempfile.mkdtemp(prefix="simulation-", dir=SHARED_MEMORY if SHARED_MEMORY.is_dir() else None))
    try:
        found = Rehearsed(folder)
        with sqlite_without_threads(), runner() as run:
            run.run(found.rehearse())
        yield found
    finally:
        shutil.rmtree(folder)


def runner() -> asyncio.Runner:
    def loop() -> asyncio.AbstractEventLoop:
        made = VirtualLoop()
        made.set_task_factory(own_tasks)
        return made

    return asyncio.Runner(loop_factory=loop)
