"""The platform's own key, which signs audit bundles: P-256, in a file of the secrets folder, made by the first start, readable by
its owner alone. Two processes that start at once end up with the same one.

Who the platform is, no bundle can say: its fingerprint is shown in the hall. A key that is lost cannot be made again."""

from __future__ import annotations

import base64
import hashlib
from functools import cached_property
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from shared.chassis.secret_file import create_once, make_folder

FILE = "bundle-key.pem"


class BundleKey:
    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def make(self) -> None:
        """Makes the key if there is none."""
        make_folder(self._file.parent)
        if not self._file.exists():
            private = ec.generate_private_key(ec.SECP256R1())
            create_once(self._file, private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))

    @property
    def point(self) -> str:
        return _b64(self._raw)

    @property
    def fingerprint(self) -> str:
        digits = hashlib.sha256(self._raw).hexdigest()[:16]
        return " ".join(digits[start : start + 4] for start in range(0, 16, 4))

    def sign(self, content: bytes) -> str:
        how = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)
        r, s = decode_dss_signature(self._private.sign(content, how))
        return _b64(r.to_bytes(32, "big") + s.to_bytes(32, "big"))

    @cached_property
    def _raw(self) -> bytes:
        return self._private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    @cached_property
    def _private(self) -> ec.EllipticCurvePrivateKey:
        key = load_pem_private_key(self._file.read_bytes(), password=None)
        if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
            raise ValueError(f"{self._file.name} is not a P-256 key")
        return key


def _b64(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()
