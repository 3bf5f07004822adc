"""The tablets of a hall under faults. Each behaves as the web app does: one ballot with an id of its own, sent again, the
same, until the platform says yes or no. A few do what they may not, and must be told so."""

from __future__ import annotations

import asyncio
import random
import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import orjson

from cli.loadtest.hall import Voter
from cli.loadtest.tablets import Ballot, told_by
from cli.loadtest.verdict import Told
from cli.loadtest.wire import Address, NoAnswer, Wire
from cli.replay.client import AFTER
from tests.chaos.hall import Hall, Vote

ANSWER_SECONDS = 8.0
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 1.0
STAY_AWAY, CHANGE_THEIR_MIND = 10, 10  # every so many-th voter


@dataclass
class Box:
    """What the tablets of one vote know. ``wrongly_taken``: ballots that had to be refused and were not."""

    told: list[Told] = field(default_factory=list)
    acknowledged: dict[str, tuple[str, str]] = field(default_factory=dict)  # ballot id -> member, mark
    at: list[float] = field(default_factory=list)  # when each was acknowledged
    manifests: set[str] = field(default_factory=set)  # hashes in the receipts
    refused: list[str] = field(default_factory=list)  # codes, of ballots that had to be refused
    wrongly_taken: list[str] = field(default_factory=list)
    sent_again: int = 0


@dataclass
class Tablet:
    address: Address
    hall: Hall
    vote: Vote
    box: Box

    async def cast(self, voter: Voter, mark: str, due: float, deadline: float) -> Told:
        await asyncio.sleep(max(0.0, due - time.monotonic()))
        one, ballot_id = self._ballot(voter, mark)
        wire, pause = Wire(self.address), FIRST_PAUSE
        told = Told(voter.member, mark, "unanswered", "never sent")
        while time.monotonic() < deadline:
            try:
                answer = await wire.ask(one.request, ANSWER_SECONDS)
            except NoAnswer as failure:
                told = Told(voter.member, mark, "unanswered", str(failure))
            else:
                told = told_by(answer, one)
                if told.fate == "acknowledged":
                    self._acknowledged(ballot_id, told, orjson.loads(answer.body)["manifest_hash"])
                if told.fate != "unanswered" and answer.status != 429:
                    break
            self.box.sent_again += 1
            await asyncio.sleep(pause * random.uniform(0.5, 1.0))
            pause = min(2 * pause, LONGEST_PAUSE)
        wire.close()
        return told

    async def expect_refusal(self, voter: Voter, mark: str, due: float, deadline: float) -> None:
        """A ballot that must not count; whatever answers 201 to it has broken its word."""
        told = await Tablet(self.address, self.hall, self.vote, Box()).cast(voter, mark, due, deadline)
        if told.fate == "refused":
            self.box.refused.append(told.code)
        else:
            self.box.wrongly_taken.append(f"{voter.member}: {told.fate} {told.code}")

    def _ballot(self, voter: Voter, mark: str) -> tuple[Ballot, str]:
        ballot_id = secrets.token_hex(16)
        body = {"ballot_id": ballot_id, "marks": [mark], "supersedes": None}
        headers = {
            "Authorization": f"Bearer {voter.session.token}",
            "Content-Type": "application/json",
            AFTER: self.hall.stage.platform.positions.header(),
        }
        request = self.address.request("POST", f"{self.vote.path}/ballots", headers, orjson.dumps(body))
        return Ballot(voter.member, mark, request), ballot_id

    def _acknowledged(self, ballot_id: str, told: Told, manifest: str) -> None:
        self.box.acknowledged[ballot_id] = told.member, told.mark
        self.box.at.append(time.monotonic())
        self.box.manifests.add(manifest)


async def vote_all(
    address: Address, hall: Hall, vote: Vote, strangers: Sequence[Voter], over_s: float, deadline: float, seed: int
) -> Box:
    """Every voter but those who stay away, spread over ``over_s``; one in ten then tries to vote again, otherwise; and
    strangers, who belong to another hall, try as well."""
    drawn, box = random.Random(seed), Box()
    tablet, now = Tablet(address, hall, vote, box), time.monotonic()

    async def one(number: int, voter: Voter, mark: str, due: float) -> None:
        box.told.append(await tablet.cast(voter, mark, due, deadline))
        if number % CHANGE_THEIR_MIND == 1:
            other = next(choice for choice in vote.choices if choice != mark)
            await tablet.expect_refusal(voter, other, now, deadline)

    plans = [
        one(number, voter, drawn.choice(vote.choices), now + drawn.uniform(0.0, over_s))
        for number, voter in enumerate(hall.voters)
        if not stays_away(number)
    ]
    plans += [tablet.expect_refusal(each, vote.choices[0], now + over_s / 2, deadline) for each in strangers]
    await asyncio.gather(*plans)
    return box


def stays_away(number: int) -> bool:
    return number % STAY_AWAY == 0


async def vote_late(address: Address, hall: Hall, vote: Vote, box: Box, deadline: float) -> None:
    """Those who stayed away come after the close."""
    tablet = Tablet(address, hall, vote, box)
    late = [voter for number, voter in enumerate(hall.voters) if stays_away(number)]
    await asyncio.gather(*(tablet.expect_refusal(each, vote.choices[0], 0.0, deadline) for each in late))
