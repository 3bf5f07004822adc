"""The four test vectors of RFC 9474 (appendix A), and signers that are asked for what they must not sign."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import gmpy2
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.sealed.blind_rsa import blind, finalized, is_token_signature, prepared
from shared.sealed.errors import BlindedOutOfRange, BlindSignatureWrong, NotAPrivateKey, NotATokenKey, SigningFault
from shared.sealed.signer import SIGNATURE_BYTES, TokenSigner, read_token_key
from tests.harness.sealed import signers

VECTORS = json.loads((Path(__file__).parent / "rfc9474.json").read_text())


def number(text: str) -> int:
    return int(text.removeprefix("0x"), 16)


def raw(text: str) -> bytes:
    return bytes.fromhex(text.removeprefix("0x"))


def key_of(vector: dict[str, Any]) -> rsa.RSAPrivateKey:
    p, q, d = number(vector["p"]), number(vector["q"]), number(vector["d"])
    public = rsa.RSAPublicNumbers(number(vector["e"]), number(vector["n"]))
    crt = (rsa.rsa_crt_dmp1(d, p), rsa.rsa_crt_dmq1(d, q), rsa.rsa_crt_iqmp(p, q))
    return rsa.RSAPrivateNumbers(p, q, d, *crt, public).private_key()


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector["name"]))
def test_the_vectors_of_rfc_9474_come_out_byte_by_byte(vector: dict[str, Any]) -> None:
    private = key_of(vector)
    key, salt, prefix = private.public_key(), raw(vector["salt"]), raw(vector["msg_prefix"])
    message = prepared(raw(vector["msg"]), lambda _: prefix) if prefix else raw(vector["msg"])
    assert message == raw(vector["input_msg"])

    base = int(gmpy2.invert(number(vector["inv"]), number(vector["n"])))
    drawn = iter([salt, base.to_bytes(key.key_size // 8, "big")])
    blinded = blind(key, message, lambda _: next(drawn), len(salt))
    assert blinded.message == raw(vector["blinded_msg"])
    assert blinded.unblinder == number(vector["inv"])

    answered = TokenSigner(private).sign(blinded.message)
    assert answered == raw(vector["blind_sig"])
    signature = finalized(key, message, answered, blinded.unblinder, len(salt))
    assert signature == raw(vector["sig"])
    assert is_token_signature(key, signature, message, len(salt))


def test_all_four_variants_are_among_the_vectors() -> None:
    variants = {
        f"RSABSSA-SHA384-{salt}-{how}" for salt in ("PSS", "PSSZERO") for how in ("Randomized", "Deterministic")
    }
    assert {vector["name"] for vector in VECTORS} == variants


@settings(max_examples=10)
@given(st.binary(max_size=300))
def test_a_signature_blindly_given_holds_of_its_message_and_of_no_other(message: bytes) -> None:
    signer, other, _ = signers()
    blinded = blind(signer.public_key, message)
    signature = finalized(signer.public_key, message, signer.sign(blinded.message), blinded.unblinder)
    assert is_token_signature(signer.public_key, signature, message)
    assert not is_token_signature(signer.public_key, signature, message + b"\x00")
    assert not is_token_signature(other.public_key, signature, message)


def test_the_same_message_is_blinded_anew_each_time_and_the_signer_sees_nothing_twice() -> None:
    signer, *_ = signers()
    one, other = blind(signer.public_key, b"token"), blind(signer.public_key, b"token")
    assert one.message != other.message


@pytest.mark.parametrize(
    "blinded", [b"", b"\x00" * SIGNATURE_BYTES, b"\xff" * SIGNATURE_BYTES, b"\x01" * 383, b"\x01" * 385]
)
def test_what_is_no_blinded_message_is_not_signed(blinded: bytes) -> None:
    with pytest.raises(BlindedOutOfRange):
        signers()[0].sign(blinded)


def test_an_answer_that_is_no_signature_is_refused_by_the_tablet() -> None:
    signer, other, _ = signers()
    blinded = blind(signer.public_key, b"token")
    for answer in (other.sign(blinded.message), b"\x00" * SIGNATURE_BYTES, b"short"):
        with pytest.raises(BlindSignatureWrong):
            finalized(signer.public_key, b"token", answer, blinded.unblinder)


def test_a_fault_in_one_half_of_the_arithmetic_gives_nothing_out() -> None:
    faulty = TokenSigner.from_bytes(signers()[0].to_bytes())
    faulty._dp += 2  # a bit that tipped over
    with pytest.raises(SigningFault):
        faulty.sign(blind(faulty.public_key, b"token").message)


def test_a_signer_comes_back_from_its_bytes_and_from_nothing_else() -> None:
    signer, *_ = signers()
    assert TokenSigner.from_bytes(signer.to_bytes()).token_key == signer.token_key
    for wrong in (b"", b"\x30\x00", signer.to_bytes()[:-1]):
        with pytest.raises(NotAPrivateKey):
            TokenSigner.from_bytes(wrong)


def test_a_token_key_is_rsa_of_3072_bits_written_in_one_way() -> None:
    signer, *_ = signers()
    assert read_token_key(signer.token_key).public_numbers() == signer.public_key.public_numbers()
    small = TokenSigner(rsa.generate_private_key(65537, 1024))
    for wrong in (small.token_key, signer.token_key + "A", signer.token_key[:-4], "", None, 7, "a=b"):
        with pytest.raises(NotATokenKey):
            read_token_key(wrong)
