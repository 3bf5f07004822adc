"""The unit of work of voting: its repositories over one transaction."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from services.voting.adapters.sql_acts import SqlActs
from services.voting.adapters.sql_agenda import SqlAgenda, SqlMinutes, SqlSittings
from services.voting.adapters.sql_attendance import SqlAttendance
from services.voting.adapters.sql_ballots import SqlBallots, SqlTotals, SqlUrns
from services.voting.adapters.sql_corrections import SqlCorrections
from services.voting.adapters.sql_documents import SqlDocuments
from services.voting.adapters.sql_floors import SqlFloors
from services.voting.adapters.sql_polls import SqlPolls
from services.voting.adapters.sql_proceedings import SqlMotions
from services.voting.adapters.sql_reconciliation import SqlBallotsAtRest, SqlDifferences, SqlRestorations
from services.voting.adapters.sql_register import SqlResolutions
from services.voting.adapters.sql_sealed import SqlSealedRounds
from services.voting.adapters.sql_spoken import SqlSpoken
from shared.chassis.tables import ChassisTables
from shared.chassis.units import SqlUnitOfWork


class VotingWork(SqlUnitOfWork):
    def __init__(self, session: AsyncSession, tables: ChassisTables) -> None:
        super().__init__(session, tables)
        self.agenda = SqlAgenda(session)
        self.sittings = SqlSittings(session)
        self.sitting_minutes = SqlMinutes(session)
        self.spoken = SqlSpoken(session)
        self.motions = SqlMotions(session)
        self.polls = SqlPolls(session)
        self.corrections = SqlCorrections(session)
        self.ballots = SqlBallots(session)
        self.urns = SqlUrns(session)
        self.totals = SqlTotals(session)
        self.resolutions = SqlResolutions(session)
        self.documents = SqlDocuments(session)
        self.floors = SqlFloors(session)
        self.at_rest = SqlBallotsAtRest(session, tables)
        self.restorations = SqlRestorations(session)
        self.differences = SqlDifferences(session)
        self.sealed = SqlSealedRounds(session, self.polls)
        self.acts_done = SqlActs(session, tables)
        self.attendance = SqlAttendance(session, tables)
