"""The table of contents: everything that voting does and can be asked."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.use_cases.adopt_agenda import AdoptAgenda
from services.voting.use_cases.ask_for_floor import AskForFloor
from services.voting.use_cases.ask_for_swap import AskForSwap
from services.voting.use_cases.cast_ballot import CastBallot
from services.voting.use_cases.close_poll import ClosePoll
from services.voting.use_cases.conduct_item import ConductItem
from services.voting.use_cases.conduct_sitting import ConductSitting
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
from services.voting.use_cases.seal_poll import SealPoll, SealWaiting, ShowKeys
from services.voting.use_cases.sealed_ports import HostDoor
from services.voting.use_cases.set_floor import SetFloor
from services.voting.use_cases.sign_record import SignRecord
from services.voting.use_cases.stop_poll import StopPoll
from services.voting.use_cases.table_motion import TableMotion
from services.voting.use_cases.trust_operator import TrustOperator
from services.voting.use_cases.upload_file import UploadFile
from services.voting.use_cases.void_poll import VoidPoll
from services.voting.use_cases.withdraw_motion import WithdrawMotion
from services.voting.use_cases.write_minutes import WriteMinutes


@dataclass(frozen=True)
class AgendaUseCases:
    keep: KeepAgenda
    move: MoveItem
    conduct: ConductItem
    keep_sittings: KeepSittings
    conduct_sittings: ConductSitting
    adopt: AdoptAgenda
    import_programme: ImportProgramme
    read: ReadAgenda


@dataclass(frozen=True)
class FloorUseCases:
    ask: AskForFloor
    give: GiveFloor
    order: OrderSpeakers
    set: SetFloor
    move_procedure: MoveProcedure
    read: ReadFloor


@dataclass(frozen=True)
class DocumentUseCases:
    prepare: PrepareDocument
    upload: UploadFile
    publish: PublishDocument
    read: ReadDocuments


@dataclass(frozen=True)
class RegisterUseCases:
    read: ReadRegister
    write_version: WriteVersion
    release_version: ReleaseVersion
    import_earlier: ImportResolutions


@dataclass(frozen=True)
class ReconciliationUseCases:
    polls: ReconcilePolls
    acknowledge: AcknowledgeDifference
    hold_restored: HoldRestored


@dataclass(frozen=True)
class SealedUseCases:
    """``door``: who is the tellers' host."""

    door: HostDoor
    seal: SealPoll
    seal_waiting: SealWaiting
    trust_operator: TrustOperator
    show_keys: ShowKeys
    issue_token: IssueToken
    fill_urn: FillUrn
    open_box: OpenBox
    sign: SignRecord
    ask_for_swap: AskForSwap
    read: ReadSealed
    forget_keys: ForgetKeys


@dataclass(frozen=True)
class UseCases:
    agenda: AgendaUseCases
    read_sitting: ReadSitting
    write_minutes: WriteMinutes
    table_motion: TableMotion
    order_motions: OrderMotions
    withdraw_motion: WithdrawMotion
    prepare_poll: PreparePoll
    prepare_round: PrepareRound
    open_poll: OpenPoll
    practise: Practise
    pause_poll: PausePoll
    close_poll: ClosePoll
    issue_paper: IssuePaper
    enter_totals: EnterTotals
    declare_result: DeclareResult
    correct_result: CorrectResult
    void_poll: VoidPoll
    stop_poll: StopPoll
    cast_ballot: CastBallot
    live_tally: LiveTallyKeeper
    queries: Queries
    read_vote: ReadVote
    read_bundle: ReadBundle
    read_text: ReadText
    read_own_votes: ReadOwnVotes
    read_minutes: ReadMinutes
    documents: DocumentUseCases
    floor: FloorUseCases
    register: RegisterUseCases
    reconciliation: ReconciliationUseCases
    sealed: SealedUseCases
