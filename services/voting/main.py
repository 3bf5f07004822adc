"""Puts voting together."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from services.voting.adapters.ballot_log import LogOfBallots
from services.voting.adapters.ballot_store import ballot_store
from services.voting.adapters.batch_writer import BatchWriter
from services.voting.adapters.bundle_key import BundleKey
from services.voting.adapters.host_door import FILE as HOST_TOKEN
from services.voting.adapters.host_door import FileHostDoor
from services.voting.adapters.html_cleaner import Nh3Cleaner
from services.voting.adapters.memory_tallies import MemoryTallies
from services.voting.adapters.memory_views import MemoryHalls, MemoryPolls
from services.voting.adapters.publishing import to_contract
from services.voting.adapters.redis_tallies import RedisTallies
from services.voting.adapters.round_keys import FileRoundKeys
from services.voting.adapters.rows import TABLES, Row
from services.voting.adapters.snapshots import ChannelSnapshots
from services.voting.adapters.told_ballots import ToldBallots
from services.voting.adapters.work import VotingWork
from services.voting.entrypoints.api import voting_router
from services.voting.entrypoints.api_ballots import BALLOTS, BallotsEndpoint
from services.voting.entrypoints.api_documents import UPLOADS
from services.voting.entrypoints.consumers import voting_subscription
from services.voting.entrypoints.jobs import (
    KeepLiveTallies,
    close_when_time_is_up,
    publish_when_due,
    reconcile_always,
)
from services.voting.use_cases.adopt_agenda import AdoptAgenda
from services.voting.use_cases.ask_for_floor import AskForFloor
from services.voting.use_cases.ask_for_swap import AskForSwap
from services.voting.use_cases.cast_ballot import CastBallot
from services.voting.use_cases.close_poll import ClosePoll
from services.voting.use_cases.conduct_item import ConductItem
from services.voting.use_cases.conduct_sitting import ConductSitting
from services.voting.use_cases.contents import (
    AgendaUseCases,
    DocumentUseCases,
    FloorUseCases,
    ReconciliationUseCases,
    RegisterUseCases,
    SealedUseCases,
    UseCases,
)
from services.voting.use_cases.correct_result import CorrectResult
from services.voting.use_cases.declare_result import DeclareResult
from services.voting.use_cases.edit_resolution import ReleaseVersion, WriteVersion
from services.voting.use_cases.enter_totals import EnterTotals
from services.voting.use_cases.fill_urn import FillUrn
from services.voting.use_cases.forget_keys import ForgetKeys
from services.voting.use_cases.give_floor import GiveFloor
from services.voting.use_cases.hold_restored import HoldRestored
from services.voting.use_cases.import_programme import ImportProgramme
from services.voting.use_cases.import_resolutions import ImportResolutions
from services.voting.use_cases.issue_paper import IssuePaper
from services.voting.use_cases.issue_token import IssueToken
from services.voting.use_cases.keep_agenda import KeepAgenda
from services.voting.use_cases.keep_sittings import KeepSittings
from services.voting.use_cases.live_tally import LiveTallyKeeper
from services.voting.use_cases.move_item import MoveItem
from services.voting.use_cases.move_procedure import MoveProcedure
from services.voting.use_cases.note_difference import AcknowledgeDifference
from services.voting.use_cases.open_box import OpenBox
from services.voting.use_cases.open_poll import OpenPoll
from services.voting.use_cases.order_motions import OrderMotions
from services.voting.use_cases.order_speakers import OrderSpeakers
from services.voting.use_cases.pause_poll import PausePoll
from services.voting.use_cases.ports import LiveTallies, Works
from services.voting.use_cases.practise import Practise
from services.voting.use_cases.prepare_document import PrepareDocument
from services.voting.use_cases.prepare_poll import PreparePoll, PrepareRound
from services.voting.use_cases.publish_document import PublishDocument
from services.voting.use_cases.queries import Queries
from services.voting.use_cases.read_agenda import ReadAgenda
from services.voting.use_cases.read_bundle import ReadBundle
from services.voting.use_cases.read_documents import ReadDocuments
from services.voting.use_cases.read_floor import ReadFloor
from services.voting.use_cases.read_minutes import ReadMinutes
from services.voting.use_cases.read_own_votes import ReadOwnVotes
from services.voting.use_cases.read_register import ReadRegister
from services.voting.use_cases.read_sealed import ReadSealed
from services.voting.use_cases.read_sitting import ReadSitting
from services.voting.use_cases.read_text import ReadText
from services.voting.use_cases.read_vote import ReadVote
from services.voting.use_cases.reconcile_polls import ReconcilePolls
from services.voting.use_cases.recount_poll import RecountPoll
from services.voting.use_cases.seal_poll import SealPoll, SealWaiting, ShowKeys
from services.voting.use_cases.set_floor import SetFloor
from services.voting.use_cases.settle_motion import SettleMotion
from services.voting.use_cases.sign_record import SignRecord
from services.voting.use_cases.stop_poll import StopPoll
from services.voting.use_cases.table_motion import TableMotion
from services.voting.use_cases.trust_operator import TrustOperator
from services.voting.use_cases.upload_file import UploadFile
from services.voting.use_cases.void_poll import VoidPoll
from services.voting.use_cases.withdraw_motion import WithdrawMotion
from services.voting.use_cases.write_minutes import WriteMinutes
from shared.chassis.database import Database
from shared.chassis.service import Job, Platform, Service
from shared.chassis.units import SqlUnitsOfWork
from shared.contracts import topics
from shared.kernel.clock import Clock

NAME = "voting"
Units = SqlUnitsOfWork[VotingWork]
MIGRATIONS = Path(__file__).parent / "migrations"


def build(platform: Platform) -> Service:
    clock, ids = platform.clock, platform.ids
    works = SqlUnitsOfWork(NAME, _database(platform), TABLES, VotingWork, to_contract, clock, ids)
    tallies, halls = _tallies(platform), MemoryHalls(works)
    keeper = LiveTallyKeeper(works, tallies, ChannelSnapshots(platform.channel))
    use = _use_cases(platform, works, tallies, halls, keeper)
    return Service(
        name=NAME,
        says=(topics.PROCEEDINGS, topics.POLLS, topics.BALLOTS),
        router=voting_router(use),
        database=works.database,
        tables=TABLES,
        units=works,
        subscription=voting_subscription(use.prepare_round, halls.observed),
        on_start=partial(_begin, use),
        jobs=_jobs(use, KeepLiveTallies(platform.log, tallies, keeper)),
        body_limits={UPLOADS: platform.settings.max_upload_bytes},
        raw_routes={BALLOTS: BallotsEndpoint(use)},
    )


def _use_cases(
    platform: Platform, works: Units, tallies: LiveTallies, halls: MemoryHalls, keeper: LiveTallyKeeper
) -> UseCases:
    clock, ids, log = platform.clock, platform.ids, LogOfBallots(platform.log)
    polls, settle, recount = MemoryPolls(works, clock), SettleMotion(clock), RecountPoll(works, clock, tallies, log)
    keys = FileRoundKeys(Path(platform.settings.secrets_dir))
    queries, opening = Queries(works, clock, halls, recount, keeper), OpenPoll(works, clock, log, polls)
    return UseCases(
        agenda=_agenda(platform, works),
        read_sitting=ReadSitting(works, ReadMinutes(works, queries)),
        write_minutes=WriteMinutes(works, clock),
        table_motion=TableMotion(works, clock, ids),
        order_motions=OrderMotions(works),
        withdraw_motion=WithdrawMotion(works, clock),
        prepare_poll=PreparePoll(works, clock, ids),
        prepare_round=PrepareRound(clock),
        open_poll=opening,
        practise=Practise(works, clock, ids, opening),
        pause_poll=PausePoll(works, clock, polls),
        close_poll=ClosePoll(works, clock, polls, recount),
        issue_paper=IssuePaper(works, clock),
        enter_totals=EnterTotals(works, clock),
        declare_result=DeclareResult(works, clock, recount, settle, keys.forget),
        correct_result=CorrectResult(works, clock, settle),
        void_poll=VoidPoll(works, polls, keys.forget),
        stop_poll=StopPoll(works, clock, polls),
        cast_ballot=CastBallot(works, clock, polls, halls, _writer(works, clock, polls)),
        live_tally=keeper,
        queries=queries,
        read_vote=ReadVote(works, queries),
        read_bundle=ReadBundle(works, _bundle_key(platform)),
        read_text=ReadText(works),
        read_own_votes=ReadOwnVotes(works, halls, queries),
        read_minutes=ReadMinutes(works, queries),
        documents=_documents(platform, works),
        floor=_floor(platform, works),
        register=_register(platform, works, queries),
        reconciliation=_reconciliation(platform, works, tallies),
        sealed=_sealed(platform, works, polls, halls, recount, keys),
    )


async def _begin(use: UseCases) -> None:
    await use.reconciliation.hold_restored()
    await use.sealed.forget_keys()


def _database(platform: Platform) -> Database:
    return Database(platform.settings.database_for(NAME), Row.metadata, MIGRATIONS)


def _sealed(
    platform: Platform,
    works: Units,
    polls: MemoryPolls,
    halls: MemoryHalls,
    recount: RecountPoll,
    keys: FileRoundKeys,
) -> SealedUseCases:
    settings, clock = platform.settings, platform.clock
    named = settings.host_token_file
    door = FileHostDoor(Path(named) if named else Path(settings.secrets_dir) / HOST_TOKEN, clock)
    if settings.runs("api") and not named:
        door.make()
    return SealedUseCases(
        door=door,
        seal=SealPoll(works, keys, door),
        seal_waiting=SealWaiting(works, keys),
        trust_operator=TrustOperator(works),
        show_keys=ShowKeys(works),
        issue_token=IssueToken(works, clock, polls, halls, keys),
        fill_urn=FillUrn(works, clock, keys, polls),
        open_box=OpenBox(works, recount),
        sign=SignRecord(works, clock),
        ask_for_swap=AskForSwap(works, clock, halls),
        read=ReadSealed(works, clock, halls),
        forget_keys=ForgetKeys(works, keys),
    )


def _bundle_key(platform: Platform) -> BundleKey:
    key = BundleKey(Path(platform.settings.secrets_dir))
    if platform.settings.runs("api"):
        key.make()
    return key


def _writer(works: Units, clock: Clock, polls: MemoryPolls) -> BatchWriter:
    return BatchWriter(works, ballot_store(works.database), clock, polls)


def _tallies(platform: Platform) -> LiveTallies:
    return RedisTallies(platform.redis) if platform.redis else MemoryTallies()


def _jobs(use: UseCases, tallies: KeepLiveTallies) -> tuple[Job, ...]:
    return (
        Job("live-tallies", tallies.run, alone=True),
        Job("clock", partial(close_when_time_is_up, use.close_poll), alone=True),
        Job("reconciliation", partial(reconcile_always, use.reconciliation.polls), alone=True),
        Job("embargoes", partial(publish_when_due, use.documents.publish), alone=True),
    )


def _reconciliation(platform: Platform, works: Units, tallies: LiveTallies) -> ReconciliationUseCases:
    clock = platform.clock
    told = ToldBallots(platform.log)
    polls = ReconcilePolls(works, tallies, told, clock)
    return ReconciliationUseCases(polls, AcknowledgeDifference(works, clock), HoldRestored(works, told, clock))


def _agenda(platform: Platform, works: Works) -> AgendaUseCases:
    clock, ids = platform.clock, platform.ids
    return AgendaUseCases(
        keep=KeepAgenda(works, clock, ids),
        move=MoveItem(works, clock),
        conduct=ConductItem(works, clock),
        keep_sittings=KeepSittings(works, clock, ids),
        conduct_sittings=ConductSitting(works, clock),
        adopt=AdoptAgenda(works, clock),
        import_programme=ImportProgramme(works, clock, ids),
        read=ReadAgenda(works, clock),
    )


def _floor(platform: Platform, works: Works) -> FloorUseCases:
    clock, ids = platform.clock, platform.ids
    return FloorUseCases(
        ask=AskForFloor(works, clock, ids),
        give=GiveFloor(works, clock, ids),
        order=OrderSpeakers(works, ids),
        set=SetFloor(works, clock),
        move_procedure=MoveProcedure(works, TableMotion(works, clock, ids)),
        read=ReadFloor(works, clock),
    )


def _register(platform: Platform, works: Works, queries: Queries) -> RegisterUseCases:
    clock = platform.clock
    return RegisterUseCases(
        read=ReadRegister(works, queries),
        write_version=WriteVersion(works, clock),
        release_version=ReleaseVersion(works, clock),
        import_earlier=ImportResolutions(works, clock),
    )


def _documents(platform: Platform, works: Works) -> DocumentUseCases:
    clock, most = platform.clock, platform.settings.max_upload_bytes
    return DocumentUseCases(
        prepare=PrepareDocument(works, platform.ids),
        upload=UploadFile(works, clock, Nh3Cleaner(), most),
        publish=PublishDocument(works, clock),
        read=ReadDocuments(works, clock),
    )
