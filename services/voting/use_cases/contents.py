"""The table of contents: everything that voting does and can be asked."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.use_cases.cast_ballot import CastBallot
from services.voting.use_cases.close_poll import ClosePoll
from services.voting.use_cases.correct_result import CorrectResult
from services.voting.use_cases.declare_result import DeclareResult
from services.voting.use_cases.edit_resolution import ReleaseVersion, WriteVersion
from services.voting.use_cases.enter_totals import EnterTotals
from services.voting.use_cases.import_resolutions import ImportResolutions
from services.voting.use_cases.issue_paper import IssuePaper
from services.voting.use_cases.keep_agenda import KeepAgenda
from services.voting.use_cases.live_tally import LiveTallyKeeper
from services.voting.use_cases.open_poll import OpenPoll
from services.voting.use_cases.order_motions import OrderMotions
from services.voting.use_cases.pause_poll import PausePoll
from services.voting.use_cases.prepare_poll import PreparePoll, PrepareRound
from services.voting.use_cases.queries import Queries
from services.voting.use_cases.read_minutes import ReadMinutes
from services.voting.use_cases.read_register import ReadRegister
from services.voting.use_cases.read_vote import ReadVote
from services.voting.use_cases.table_motion import TableMotion
from services.voting.use_cases.void_poll import VoidPoll
from services.voting.use_cases.withdraw_motion import WithdrawMotion


@dataclass(frozen=True)
class UseCases:
    agenda: KeepAgenda
    table_motion: TableMotion
    order_motions: OrderMotions
    withdraw_motion: WithdrawMotion
    prepare_poll: PreparePoll
    prepare_round: PrepareRound
    open_poll: OpenPoll
    pause_poll: PausePoll
    close_poll: ClosePoll
    issue_paper: IssuePaper
    enter_totals: EnterTotals
    declare_result: DeclareResult
    correct_result: CorrectResult
    void_poll: VoidPoll
    cast_ballot: CastBallot
    live_tally: LiveTallyKeeper
    queries: Queries
    read_vote: ReadVote
    read_minutes: ReadMinutes
    read_register: ReadRegister
    write_version: WriteVersion
    release_version: ReleaseVersion
    import_resolutions: ImportResolutions
