"""Polls, their recounts and results in SQL, with the locks that order ballots and close."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any, cast

from sqlalchemy import and_, case, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.voting.adapters.rows import BallotRow, GenerationRow, PollRow, RecountRow, ResultRow, VoterRow
from services.voting.adapters.sql_proceedings import upsert
from services.voting.domain.errors import AnotherPollOpen
from services.voting.domain.frozen import Frozen
from services.voting.domain.head import Head
from services.voting.domain.paper import Choice, Paper
from services.voting.domain.poll import RUNNING, SECRET_MODES, Intake, Mode, Poll, State
from services.voting.domain.result import Recount
from services.voting.domain.roll import Roll
from services.voting.domain.seals import seals_from
from services.voting.domain.stop import Stop
from services.voting.domain.tally import Count
from shared.rules.majority import Electorate

COLUMNS = cast("Any", PollRow)
LIGHT = [each for each in COLUMNS.__table__.columns if each.key != "frozen"]
ORDER = tuple(getattr(PollRow, name) for name in ("prepared_at", "number", "poll_id"))

INTAKE = [getattr(PollRow, each.name) for each in fields(Intake)]


def _number(row: type[BallotRow | VoterRow]) -> Any:
    """Of the rows of a poll."""
    whose = cast("Any", row).poll_id == COLUMNS.poll_id
    return select(func.count()).select_from(row).where(whose).correlate(PollRow).scalar_subquery()


class SqlPolls:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, poll_id: str) -> Poll | None:
        row = await self._session.get(PollRow, poll_id)
        return _poll(row) if row else None

    async def locked(self, poll_id: str) -> Poll | None:
        query = select(PollRow).filter_by(poll_id=poll_id).with_for_update()
        row = (await self._session.execute(query)).scalar_one_or_none()
        return _poll(row) if row else None

    async def shared(self, poll_ids: Iterable[str]) -> dict[str, Intake]:
        wanted = cast("Any", PollRow.poll_id).in_(sorted(poll_ids))
        query = select(*INTAKE).where(wanted).order_by(cast("Any", PollRow.poll_id)).with_for_update(read=True)
        found = [row._asdict() for row in await self._session.execute(query)]
        known = [{**row, "mode": Mode(row["mode"]), "state": State(row["state"])} for row in found]
        return {row["poll_id"]: Intake(**row) for row in known}

    async def of_assembly(self, assembly_id: str) -> list[Poll]:
        return await self._all(select(PollRow).filter_by(assembly_id=assembly_id, practice=False))

    async def undecided(self, assembly_id: str) -> list[Poll]:
        states = [State.OPEN.value, State.HELD.value, State.CLOSED.value]
        here = select(PollRow).filter_by(assembly_id=assembly_id)
        return await self._all(here.where(cast("Any", PollRow.state).in_(states)))

    async def of_motion(self, motion_id: str) -> list[Poll]:
        return await self._all(select(PollRow).filter_by(motion_id=motion_id))

    async def running(self) -> list[Poll]:
        states = [state.value for state in RUNNING]
        return await self._all(select(PollRow).where(cast("Any", PollRow.state).in_(states)))

    async def due(self, now: datetime) -> list[str]:
        is_due = and_(COLUMNS.state == State.OPEN.value, COLUMNS.closes_at <= now)
        return list((await self._session.execute(select(COLUMNS.poll_id).where(is_due))).scalars())

    async def turnouts(self) -> dict[str, int]:
        taken = case(
            (COLUMNS.mode.in_([each.value for each in SECRET_MODES]), _number(VoterRow)), else_=_number(BallotRow)
        )
        running = COLUMNS.state.in_([state.value for state in RUNNING])
        found = await self._session.execute(select(COLUMNS.poll_id, taken).where(running))
        return {poll_id: int(number) for poll_id, number in found}

    async def without_frozen(self, *which: Any, most: int) -> list[Poll]:
        """Those that have opened first, then by id; without what was frozen as they opened: of a large hall that is most of what is read."""
        in_order = COLUMNS.state == State.PREPARED.value, COLUMNS.poll_id
        query = select(*LIGHT).where(*which).order_by(*in_order).limit(most)
        return [_poll(PollRow(**row)) for row in (await self._session.execute(query)).mappings()]

    async def save(self, poll: Poll) -> None:
        await self._session.merge(PollRow(**_values(poll)))
        try:
            await self._session.flush()
        except IntegrityError as problem:
            if "polls_one_running" in str(problem.orig) or "polls.assembly_id" in str(problem.orig):
                raise AnotherPollOpen() from problem
            raise

    async def keep_recount(self, poll_id: str, recount: Recount) -> bool:
        kept = upsert(self._session)(RecountRow).values(
            poll_id=poll_id, body=_shallow(recount) | {"count": asdict(recount.count)}
        )
        kept = kept.on_conflict_do_nothing().returning(RecountRow.poll_id)
        return (await self._session.execute(kept)).scalar_one_or_none() is not None

    async def recount(self, poll_id: str) -> Recount | None:
        row = await self._session.get(RecountRow, poll_id)
        if row is None:
            return None
        body = row.body
        entered_by, silent = tuple(body["entered_by"]), body.get("silent")
        not_there = (silent[0], silent[1]) if silent else None
        return Recount(
            Count(**body["count"]), body["roll_call"], entered_by, body["checks"], body.get("paper"), not_there
        )

    async def keep_result(self, poll: Poll, result: Mapping[str, Any], declared_at: datetime) -> None:
        row = ResultRow(poll_id=poll.poll_id, assembly_id=poll.assembly_id, declared_at=declared_at, body=dict(result))
        self._session.add(row)

    async def result(self, poll_id: str) -> dict[str, Any] | None:
        row = await self._session.get(ResultRow, poll_id)
        return row.body if row else None

    async def results(self, assembly_id: str) -> list[tuple[str, dict[str, Any]]]:
        order = (cast("Any", ResultRow.declared_at), cast("Any", ResultRow.poll_id))
        of_record = (cast("Any", ResultRow.poll_id) == PollRow.poll_id) & cast("Any", PollRow.practice).is_(False)
        query = select(ResultRow).join(PollRow, of_record).where(cast("Any", ResultRow.assembly_id) == assembly_id)
        query = query.order_by(*order)
        return [(row.poll_id, row.body) for row in (await self._session.execute(query)).scalars()]

    async def next_generation(self, poll_id: str) -> int:
        first = upsert(self._session)(GenerationRow).values(poll_id=poll_id, generation=1)
        grown = first.on_conflict_do_update(
            index_elements=["poll_id"], set_={"generation": cast("Any", GenerationRow.generation) + 1}
        ).returning(GenerationRow.generation)
        return int((await self._session.execute(grown)).scalar_one())

    async def _all(self, query: Any) -> list[Poll]:
        return [_poll(row) for row in (await self._session.execute(query.order_by(*ORDER))).scalars()]


def _values(poll: Poll) -> dict[str, Any]:
    values = {name: getattr(poll, name) for name in PollRow.model_fields if hasattr(poll, name)}
    return {
        **values,
        "body": dict(poll.text) if poll.text is not None else None,
        "title": dict(poll.title),
        "mode": poll.mode.value,
        "state": poll.state.value,
        "paper": asdict(poll.paper),
        "rule": dict(poll.rule),
        "as_amended": list(poll.as_amended),
        "without_parts": list(poll.without_parts),
        "frozen": _frozen_document(poll.frozen) if poll.frozen else None,
        "excluded": list(poll.excluded),
        "checkpoints": [asdict(head) for head in poll.checkpoints],
        "seals": asdict(poll.seals) if poll.seals else None,
        "stopped": asdict(poll.stopped) if poll.stopped else None,
        "log_places": dict(poll.log_places) if poll.log_places is not None else None,
    }


def _frozen_document(frozen: Frozen) -> dict[str, Any]:
    """As it comes back from the store: a roll of ten thousand that has not changed is not written again with each step of a poll."""
    roll = {name: list(codes) for name, codes in _shallow(frozen.roll).items() if name != "sizes"}
    return _shallow(frozen) | {"roll": roll | {"sizes": asdict(frozen.roll.sizes)}}


def _shallow(value: Any) -> dict[str, Any]:
    """Of a dataclass; what is in its fields is not copied."""
    return {each.name: getattr(value, each.name) for each in fields(value)}


def _poll(row: PollRow) -> Poll:
    values = row.model_dump()
    text = values.pop("body")
    lists = {name: tuple(values[name]) for name in ("as_amended", "without_parts")}
    paper = {**row.paper, "choices": tuple(Choice(**choice) for choice in row.paper["choices"])}
    values["excluded"] = tuple(row.excluded or ())
    values["seals"] = seals_from(row.seals) if row.seals else None
    values["stopped"] = Stop(**row.stopped) if row.stopped else None
    values["checkpoints"] = tuple(Head(**head) for head in row.checkpoints or ())
    known = {"text": text, "mode": Mode(row.mode), "state": State(row.state), "paper": Paper(**paper)}
    return Poll(**{**values, **known, **lists, "frozen": _frozen(row.frozen) if row.frozen else None})


def _frozen(body: dict[str, Any]) -> Frozen:
    roll = body["roll"]
    sizes = Electorate(**roll["sizes"])
    codes = {name: tuple(roll[name]) for name in ("eligible", "present", "suspended")}
    return Frozen(**{**body, "roll": Roll(**codes, sizes=sizes, excluded=tuple(roll.get("excluded", ())))})
