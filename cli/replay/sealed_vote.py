"""A sealed vote that is being replayed, as its tellers and tablets hold it."""

from __future__ import annotations

from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from cli.platform import PlatformFailed
from cli.replay.client import Json
from shared.sealed.keys import new_key
from shared.sealed.round import Round, round_of

VOTING = "/api/voting"
Key = EllipticCurvePrivateKey


@dataclass
class SealedVote:
    """``tellers``: the box key and the sign key of each of the three; ``ballots``: what the tablets have sent."""

    poll_id: str
    tellers: list[tuple[Key, Key]] = field(default_factory=lambda: [(new_key(), new_key()) for _ in range(3)])
    choices: tuple[Json, ...] = ()
    round: Round | None = None
    ballots: dict[str, Json] = field(default_factory=dict)  # by member

    def learn(self, manifest: Json) -> None:
        """What was frozen as it opened."""
        self.round = round_of(manifest)
        self.choices = tuple(manifest["choices"])

    @property
    def path(self) -> str:
        return f"{VOTING}/polls/{self.poll_id}"

    @property
    def opened(self) -> Round:
        if self.round is None:
            raise PlatformFailed(f"the sealed vote {self.poll_id} was never opened")
        return self.round
