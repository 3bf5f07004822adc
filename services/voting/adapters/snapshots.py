"""Publishes live tallies on the channel that notifications listens to."""

from __future__ import annotations

from services.voting.use_cases.ports import Snapshot
from shared.chassis.channel import Channel
from shared.contracts.topics import TALLIES_CHANNEL
from shared.contracts.voting import TallySnapshot


class ChannelSnapshots:
    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    async def publish(self, snapshot: Snapshot) -> None:
        told = TallySnapshot(
            organisation_id=snapshot.poll.organisation_id,
            assembly_id=snapshot.poll.assembly_id,
            poll_id=snapshot.poll.poll_id,
            generation=snapshot.generation,
            counted=snapshot.counted,
            accepted=snapshot.accepted,
            known=snapshot.known,
            voted=snapshot.voted,
            counts=dict(snapshot.counts) if snapshot.counts is not None else None,
            members_voted=snapshot.members,
        )
        await self._channel.publish(TALLIES_CHANNEL, told.model_dump_json().encode())
