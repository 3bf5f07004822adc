"""Subscribers and deliveries in SQL. A claim is a row's ``claimed_until``: on PostgreSQL claimers pass over each other's
rows, on SQLite they take turns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.notifications.adapters.rows import DeliveryRow, SubscriberRow
from services.notifications.domain.subscriber import Channel, Delivery, Notice, State, Subscriber, Topic

_DELIVERY: Any = DeliveryRow.__table__.c  # type: ignore[attr-defined]
_SUBSCRIBER: Any = SubscriberRow.__table__.c  # type: ignore[attr-defined]
WAITING = _DELIVERY.state == State.WAITING.value


class SqlSubscribers:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, subscriber: Subscriber) -> None:
        self._session.add(_subscriber_row(subscriber))
        await self._session.flush()

    async def one(self, subscriber_id: str) -> Subscriber | None:
        row = await self._session.get(SubscriberRow, subscriber_id, with_for_update=True)
        return _subscriber(row) if row is not None else None

    async def of(self, assembly_id: str, hold: bool = False) -> list[Subscriber]:
        query = select(SubscriberRow).where(_SUBSCRIBER.assembly_id == assembly_id).order_by(_SUBSCRIBER.since)
        if hold:
            query = query.with_for_update(read=True)
        return [_subscriber(row) for row in (await self._session.execute(query)).scalars()]

    async def change(self, subscriber: Subscriber) -> None:
        await self._session.merge(_subscriber_row(subscriber))
        await self._session.flush()

    async def drop(self, subscriber_id: str) -> None:
        await self._session.execute(delete(SubscriberRow).where(_SUBSCRIBER.subscriber_id == subscriber_id))
        await _drop(self._session, _DELIVERY.subscriber_id == subscriber_id)


class SqlDeliveries:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, deliveries: Sequence[Delivery]) -> None:
        self._session.add_all([_delivery_row(each) for each in deliveries])
        await self._session.flush()

    async def one(self, delivery_id: str) -> Delivery | None:
        row = await self._session.get(DeliveryRow, delivery_id)
        return _delivery(row) if row is not None else None

    async def newest_of(self, assembly_id: str, most: int) -> list[Delivery]:
        query = select(DeliveryRow).where(_DELIVERY.assembly_id == assembly_id)
        query = query.order_by(_DELIVERY.at.desc(), _DELIVERY.delivery_id).limit(most)
        return [_delivery(row) for row in (await self._session.execute(query)).scalars()]

    async def waiting(self, assembly_id: str) -> int:
        query = select(func.count()).select_from(DeliveryRow).where(_DELIVERY.assembly_id == assembly_id, WAITING)
        return int((await self._session.execute(query)).scalar_one())

    async def claim(
        self, channels: Sequence[Channel], now: datetime, until: datetime, most: int
    ) -> list[tuple[Delivery, Subscriber]]:
        free = _DELIVERY.claimed_until.is_(None) | (_DELIVERY.claimed_until <= now)
        due = WAITING & (_DELIVERY.next_at <= now) & free
        going = _SUBSCRIBER.paused_at.is_(None) & _SUBSCRIBER.channel.in_([channel.value for channel in channels])
        waiting = (
            select(SubscriberRow)
            .join(DeliveryRow, _SUBSCRIBER.subscriber_id == _DELIVERY.subscriber_id)
            .where(due, going)
            .group_by(_SUBSCRIBER.subscriber_id)
            .order_by(func.min(_DELIVERY.next_at))
            .limit(most)
        )
        claimed: list[tuple[Delivery, Subscriber]] = []
        for subscriber in (await self._session.execute(waiting)).scalars().all():
            first = select(DeliveryRow).where(due, _DELIVERY.subscriber_id == subscriber.subscriber_id)
            first = first.order_by(_DELIVERY.next_at, _DELIVERY.at, _DELIVERY.delivery_id).limit(1)
            row = (await self._session.execute(first.with_for_update(skip_locked=True))).scalar_one_or_none()
            if row is not None:
                row.attempts, row.claimed_until = row.attempts + 1, until
                claimed.append((_delivery(row), _subscriber(subscriber)))
        await self._session.flush()
        return claimed

    async def settle(self, delivery: Delivery) -> bool:
        here = (_DELIVERY.delivery_id == delivery.delivery_id) & WAITING & (_DELIVERY.attempts == delivery.attempts)
        done = await self._session.execute(update(DeliveryRow).where(here).values(**_changed(delivery)))
        return isinstance(done, CursorResult) and done.rowcount == 1

    async def restart(self, delivery: Delivery) -> None:
        here = _DELIVERY.delivery_id == delivery.delivery_id
        values = {**_changed(delivery), "attempts": delivery.attempts}
        await self._session.execute(update(DeliveryRow).where(here).values(**values))

    async def drop_about(self, about: str) -> None:
        await _drop(self._session, _DELIVERY.about == about)


async def _drop(session: AsyncSession, which: Any) -> None:
    values = {"state": State.DROPPED.value, "next_at": None, "claimed_until": None}
    await session.execute(update(DeliveryRow).where(which, WAITING).values(**values))


def _changed(delivery: Delivery) -> dict[str, Any]:
    return {
        "state": delivery.state.value,
        "next_at": delivery.next_at,
        "claimed_until": None,
        "last_answer": delivery.last_answer[:80],
        "last_at": delivery.last_at,
    }


def _subscriber_row(subscriber: Subscriber) -> SubscriberRow:
    plain = {"channel": subscriber.channel.value, "topics": [topic.value for topic in subscriber.topics]}
    return SubscriberRow(**{**asdict(subscriber), **plain})


def _subscriber(row: SubscriberRow) -> Subscriber:
    named = {"channel": Channel(row.channel), "topics": tuple(Topic(name) for name in row.topics)}
    return Subscriber(**{**row.model_dump(), **named})


def _delivery_row(delivery: Delivery) -> DeliveryRow:
    notice = delivery.notice
    kept = {
        "organisation_id": notice.organisation_id,
        "topic": notice.topic.value,
        "type": notice.type,
        "assembly": dict(notice.assembly),
        "data": dict(notice.data),
    }
    return DeliveryRow(
        delivery_id=delivery.delivery_id,
        subscriber_id=delivery.subscriber_id,
        assembly_id=notice.assembly_id,
        channel=delivery.channel.value,
        event_id=notice.event_id,
        about=notice.about,
        at=notice.at,
        notice=kept,
        attempts=delivery.attempts,
        **_changed(delivery),
    )


def _delivery(row: DeliveryRow) -> Delivery:
    own = {"event_id": row.event_id, "assembly_id": row.assembly_id, "about": row.about, "at": row.at}
    notice = Notice(**{**row.notice, **own, "topic": Topic(row.notice["topic"])})
    ids = row.delivery_id, row.subscriber_id, Channel(row.channel)
    return Delivery(*ids, notice, State(row.state), row.attempts, row.next_at, row.last_answer, row.last_at)
