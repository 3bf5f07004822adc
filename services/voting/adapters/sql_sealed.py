"""Sealed votes in SQL."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from typing import Any, cast

from sqlalchemy import delete, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.voting.adapters.rows import PollRow, UrnRow, VoterRow
from services.voting.adapters.sealed_rows import SealedRequestRow, SealedSignatureRow, SealedSwapRow, SealedUrnRow
from services.voting.adapters.sql_polls import SqlPolls
from services.voting.adapters.sql_proceedings import upsert
from services.voting.domain.ballot import TOKEN
from services.voting.domain.poll import DECIDED, Mode, Poll, State
from services.voting.domain.signed import Kind, Signed
from services.voting.domain.swap import Swap, swaps_of
from services.voting.domain.urn import Urn
from services.voting.use_cases.sealed_ports import Document
from shared.kernel.canonical import canonical

POLLS, VOTERS = cast("Any", PollRow), cast("Any", VoterRow)
REQUESTS, SIGNATURES = cast("Any", SealedRequestRow), cast("Any", SealedSignatureRow)
MOST_UNDECIDED = 256


class SqlSealedRounds:
    def __init__(self, session: AsyncSession, polls: SqlPolls) -> None:
        self._session, self._polls = session, polls

    async def undecided(self) -> list[Poll]:
        decided = [state.value for state in DECIDED]
        which = POLLS.mode == Mode.SEALED.value, POLLS.state.not_in(decided)
        return await self._polls.without_frozen(*which, most=MOST_UNDECIDED)

    async def over(self, poll_ids: Collection[str]) -> set[str]:
        is_over = or_(POLLS.mode != Mode.SEALED.value, POLLS.state.in_([state.value for state in DECIDED]))
        query = select(POLLS.poll_id).where(POLLS.poll_id.in_(poll_ids), is_over)
        return set((await self._session.execute(query)).scalars()) if poll_ids else set()

    async def unsealed(self) -> list[Poll]:
        which = POLLS.to_be_sealed.is_(True), POLLS.state == State.PREPARED.value
        return await self._polls.without_frozen(*which, most=MOST_UNDECIDED)

    async def give_tokens(self, poll_id: str, members: Collection[str]) -> dict[str, str]:
        if not members:
            return {}
        places = [{"poll_id": poll_id, "member": member, "ballot_id": TOKEN} for member in sorted(members)]
        await self._session.execute(upsert(self._session)(VoterRow).values(places).on_conflict_do_nothing())
        query = select(VOTERS.member, VOTERS.ballot_id).where(VOTERS.poll_id == poll_id, VOTERS.member.in_(members))
        return {member: ballot_id for member, ballot_id in await self._session.execute(query)}

    async def keep_requests(self, poll_id: str, requests: Mapping[str, Document]) -> None:
        rows = [
            {"poll_id": poll_id, "member": str(each["member"]), "request_hash": request_hash, "request": dict(each)}
            for request_hash, each in requests.items()
        ]
        if rows:
            in_order = sorted(rows, key=lambda row: str(row["member"]))
            await self._session.execute(
                upsert(self._session)(SealedRequestRow).values(in_order).on_conflict_do_nothing()
            )

    async def answered(self, poll_id: str, hashes: Collection[str]) -> set[str]:
        query = select(REQUESTS.request_hash).where(REQUESTS.poll_id == poll_id, REQUESTS.request_hash.in_(hashes))
        return set((await self._session.execute(query)).scalars())

    async def requests_of(self, poll_id: str, members: Collection[str]) -> dict[str, Document]:
        query = select(REQUESTS.member, REQUESTS.request).where(
            REQUESTS.poll_id == poll_id, REQUESTS.member.in_(members)
        )
        return {member: request for member, request in await self._session.execute(query)}

    async def requests(self, poll_id: str) -> list[Document]:
        query = select(REQUESTS.request).filter_by(poll_id=poll_id)
        return sorted((await self._session.execute(query)).scalars(), key=lambda each: str(each["member"]))

    async def ask_swap(self, poll_id: str, member: str, device: str) -> None:
        kept = upsert(self._session)(SealedSwapRow).values(poll_id=poll_id, member=member, device=device)
        again = kept.on_conflict_do_update(index_elements=["poll_id", "member"], set_={"device": device})
        await self._session.execute(again)

    async def swaps(self, poll_id: str) -> list[Swap]:
        rows = (await self._session.execute(select(SealedSwapRow).filter_by(poll_id=poll_id))).scalars().all()
        return swaps_of({row.member: row.device for row in rows}, await self.signed(poll_id, "swap") if rows else ())

    async def issued(self, poll_id: str) -> int:
        query = select(func.count()).select_from(SealedRequestRow).filter_by(poll_id=poll_id)
        return int((await self._session.execute(query)).scalar_one())

    async def urn(self, poll_id: str) -> Urn:
        row = await self._session.get(SealedUrnRow, poll_id)
        return Urn(tuple(json.loads(row.ballots)), row.logs) if row else Urn()

    async def received(self, poll_id: str) -> int:
        query = select(cast("Any", SealedUrnRow.received)).filter_by(poll_id=poll_id)
        return (await self._session.execute(query)).scalar_one_or_none() or 0

    async def logs(self, poll_id: str) -> Document | None:
        query = select(cast("Any", SealedUrnRow.logs)).filter_by(poll_id=poll_id)
        return cast("Document | None", (await self._session.execute(query)).scalar_one_or_none())

    async def board(self, poll_id: str) -> str:
        query = select(cast("Any", SealedUrnRow.ballots)).filter_by(poll_id=poll_id)
        return (await self._session.execute(query)).scalar_one_or_none() or "[]"

    async def keep_urn(self, poll_id: str, urn: Urn) -> None:
        ballots = canonical([*urn.ballots]).decode()
        values = {"received": len(urn.ballots), "ballots": ballots, "logs": urn.logs}
        kept = upsert(self._session)(SealedUrnRow).values(poll_id=poll_id, **values)
        await self._session.execute(kept.on_conflict_do_update(index_elements=["poll_id"], set_=values))

    async def sign(self, poll_id: str, signed: Signed) -> None:
        kept = upsert(self._session)(SealedSignatureRow).values(poll_id=poll_id, **asdict(signed))
        await self._session.execute(kept.on_conflict_do_nothing())

    async def unsign_paper(self, poll_id: str) -> None:
        await self._session.execute(
            delete(SealedSignatureRow).where(SIGNATURES.poll_id == poll_id, SIGNATURES.kind == "paper")
        )

    async def signed(self, poll_id: str, kind: Kind) -> list[Signed]:
        query = select(SealedSignatureRow).filter_by(poll_id=poll_id, kind=kind)
        rows = (await self._session.execute(query.order_by(SIGNATURES.teller))).scalars()
        found = [Signed(kind, row.teller, row.signature, row.member, row.reason, row.private) for row in rows]
        return sorted(found, key=lambda each: (each.member, each.teller))

    async def empty_out(self, poll_id: str, papers: Mapping[str, Sequence[str]]) -> None:
        rows = [
            {"poll_id": poll_id, "paper_key": token[:32], "marks": [*marks]} for token, marks in sorted(papers.items())
        ]
        if rows:
            await self._session.execute(insert(UrnRow), rows)
