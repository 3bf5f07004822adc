"""What notifications hears: everything that a screen shows. Each fact is kept in the database once, in whichever process
comes first, and shown by every process; both read the fact by the same table, so memory and database cannot differ."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from pydantic import ValidationError

from services.notifications.domain.picture import LiveTally
from services.notifications.entrypoints.reading_facts import READ, TOPIC_OF
from services.notifications.entrypoints.telling_outside import Handler, handlers
from services.notifications.use_cases.keep import keep
from services.notifications.use_cases.live_screens import LiveScreens
from services.notifications.use_cases.notify import Notify
from shared.chassis.channel import Channel
from shared.chassis.listener import Reject, Subscription
from shared.contracts import topics
from shared.contracts.envelope import Envelope
from shared.contracts.voting import TallySnapshot
from shared.kernel.errors import Unavailable

TOPICS = (
    topics.MEMBERS, topics.DELEGATIONS, topics.PRESENCE, topics.PROCEEDINGS, topics.POLLS, topics.CONTESTS, topics.NOTICES,
)  # fmt: skip
LISTEN_AGAIN_S = 0.5
log = logging.getLogger(__name__)


def subscription(screens: LiveScreens, notify: Notify) -> Subscription:
    def observed(envelope: Envelope) -> None:
        try:
            told = READ[envelope.type](envelope) if envelope.type in READ else []
        except (ValidationError, Reject):
            told = []  # among the dead letters by now
        screens.hear(TOPIC_OF.get(envelope.type, ""), envelope.sequence, told)

    own = {kind for kind, topic in TOPIC_OF.items() if topic == topics.NOTICES}  # in tables of this service already
    kept = {kind for kind in READ if kind not in own}
    told = handlers(notify)
    return Subscription(TOPICS, {kind: _both(kind in kept, told.get(kind)) for kind in kept | told.keys()}, observed)


def _both(kept: bool, tell: Handler | None) -> Handler:
    async def handle(envelope: Envelope, work: Any) -> None:
        if kept:
            await _keep(envelope, work)
        if tell is not None:
            await tell(envelope, work)

    return handle


async def _keep(envelope: Envelope, work: Any) -> None:
    await keep(READ[envelope.type](envelope), work)


async def hear_tallies(channel: Channel, screens: LiveScreens) -> None:
    """Runs until cancelled. While the channel is out of reach every tally is unknown, never an old number."""
    while True:
        try:
            async for message in channel.listen(topics.TALLIES_CHANNEL):
                _take(message, screens)
        except Unavailable as problem:
            log.warning("live tallies cannot be heard: %s", problem)
            screens.lose_tallies()
        await asyncio.sleep(LISTEN_AGAIN_S)


def _take(message: bytes, screens: LiveScreens) -> None:
    try:
        snapshot = TallySnapshot.model_validate_json(message)
    except ValidationError as problem:
        log.error("what came as a live tally is none: %s", problem)
        return
    tally = LiveTally(
        poll_id=snapshot.poll_id,
        known=snapshot.known,
        voted=snapshot.voted if snapshot.known else None,
        counts=snapshot.counts if snapshot.known else None,
        accepted=snapshot.accepted,
        counted=snapshot.counted,
        members_voted=snapshot.members_voted if snapshot.known else None,
    )
    screens.take_tally(snapshot.assembly_id, tally)
