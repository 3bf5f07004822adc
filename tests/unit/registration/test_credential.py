from __future__ import annotations

from datetime import UTC, datetime

from services.registration.domain.credential import (
    ALPHABET,
    CODE_LENGTH,
    Credential,
    as_typed,
    badge_hash,
    fits,
    pin_verifier,
)

CODE = "0123456789ABCDEFGHJKMNPQRS"


def credential(code: str, pin: str) -> Credential:
    return Credential("c", "o", "d", "p", badge_hash(code), pin_verifier(code, pin), datetime.now(UTC))


def test_a_badge_code_holds_at_least_128_bits() -> None:
    assert len(set(ALPHABET)) == 32
    assert CODE_LENGTH * 5 >= 128


def test_every_code_is_itself_however_it_is_typed() -> None:
    assert as_typed(CODE) == CODE
    assert as_typed(" o123-4567 89abcdefghjkmnpqrs ") == CODE
    assert as_typed("oil") == "011"


def test_only_that_pin_with_that_badge_fits() -> None:
    one = credential(CODE, "123456")
    assert fits(one, CODE, "123456")
    assert fits(one, CODE.lower(), "123456")
    assert not fits(one, CODE, "123457")
    assert not fits(one, "Z" + CODE[1:], "123456")


def test_the_same_pin_on_two_badges_looks_different() -> None:
    assert pin_verifier(CODE, "123456") != pin_verifier(CODE[::-1], "123456")
