"""The keys of the tellers' host in one round: signer B's, that of its log, and the relay's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from shared.sealed.encoding import fingerprint, unb64
from shared.sealed.keys import new_key, point
from shared.sealed.signer import TokenSigner


@dataclass(frozen=True)
class HostKeys:
    signer: TokenSigner
    log: EllipticCurvePrivateKey
    relay: EllipticCurvePrivateKey

    @cached_property
    def shown(self) -> dict[str, str]:
        """What is published of them."""
        return {
            "token_key": self.signer.token_key,
            "log_key": point(self.log),
            "relay_key": point(self.relay),
        }

    @property
    def fingerprints(self) -> dict[str, str]:
        return {name: fingerprint(unb64(key)) for name, key in self.shown.items()}


def new_host_keys() -> HostKeys:
    """Takes half a second of a processor."""
    return HostKeys(TokenSigner.new(), new_key(), new_key())
