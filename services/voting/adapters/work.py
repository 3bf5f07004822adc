"""The unit of work of voting: its repositories over one transaction."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from services.voting.adapters.sql_acts import SqlActs
from services.voting.adapters.sql_ballots import SqlBallots, SqlTotals, SqlUrns
from services.voting.adapters.sql_corrections import SqlCorrections
from services.voting.adapters.sql_polls import SqlPolls
from services.voting.adapters.sql_proceedings import SqlAgenda, SqlMotions
from services.voting.adapters.sql_register import SqlResolutions
from shared.chassis.tables import ChassisTables
from shared.chassis.units import SqlUnitOfWork


class VotingWork(SqlUnitOfWork):
    def __init__(self, session: AsyncSession, tables: ChassisTables) -> None:
        super().__init__(session, tables)
        self.agenda = SqlAgenda(session)
        self.motions = SqlMotions(session)
        self.polls = SqlPolls(session)
        self.corrections = SqlCorrections(session)
        self.ballots = SqlBallots(session)
        self.urns = SqlUrns(session)
        self.totals = SqlTotals(session)
        self.resolutions = SqlResolutions(session)
        self.acts_done = SqlActs(session, tables)
