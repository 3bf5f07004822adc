"""One spelling a value: b64, canonical JSON, points and signatures."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.kernel.canonical import canonical
from shared.sealed.encoding import b64, unb64, uncanonical
from shared.sealed.errors import BoxKeyDiffers, NotAPoint, NotAPrivateKey, NotBase64
from shared.sealed.keys import is_signed, new_key, point, private_of, private_text, read_point, read_private, sign

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(st.binary(max_size=100))
def test_bytes_have_one_spelling(raw: bytes) -> None:
    assert unb64(b64(raw)) == raw
    assert unb64(b64(raw), len(raw)) == raw
    with pytest.raises(NotBase64):
        unb64(b64(raw), len(raw) + 1)


@given(st.text(alphabet="AQgw_-xyz09=+/ \n", max_size=12))
def test_what_is_read_is_what_would_be_written(text: str) -> None:
    try:
        raw = unb64(text)
    except NotBase64:
        return
    assert text == base64.urlsafe_b64encode(raw).decode().rstrip("=")


@pytest.mark.parametrize("text", ["A", "AB", "AAB", "AA==", "A+A/", "AA\n", " AA", "é", None, 4, b"AA", ["AA"]])
def test_a_second_spelling_is_refused(text: object) -> None:
    with pytest.raises(NotBase64):
        unb64(text)


@settings(max_examples=30)
@given(VALUES)
def test_a_value_comes_back_from_its_canonical_form(value: object) -> None:
    assert uncanonical(canonical(value)) == value


@pytest.mark.parametrize(
    "raw",
    [b"", b"{", b'{"a": 1}', b'{"b":1,"a":2}', b'{"a":1,"a":1}', b"1.0", b"1e3", b"-0", b"NaN", b'"\\u0041"', b'"\\ud800"',
     b"\xef\xbb\xbf1", b"\xff", b"1\n", b"[" * 100_000, b"1" * 5000],
)  # fmt: skip
def test_bytes_that_are_no_canonical_form_are_refused(raw: bytes) -> None:
    with pytest.raises(ValueError, match="not canonical"):
        uncanonical(raw)


def test_a_point_is_read_only_where_it_lies_on_the_curve() -> None:
    written = point(new_key())
    assert point(read_point(written)) == written
    raw = bytearray(unb64(written))
    raw[40] ^= 1
    for wrong in (b64(bytes(raw)), b64(b"\x00"), b64(b"\x04" + bytes(64)), written[:-1], written + "A", None, ""):
        with pytest.raises(NotAPoint):
            read_point(wrong)


@given(st.binary(max_size=50), st.integers(0, 63), st.integers(1, 255))
def test_a_signature_holds_of_its_bytes_and_key_alone(message: bytes, place: int, change: int) -> None:
    key, other = new_key(), new_key()
    signature = sign(key, message)
    assert is_signed(point(key), signature, message)
    assert not is_signed(point(other), signature, message)
    assert not is_signed(point(key), signature, message + b"\x00")
    raw = bytearray(unb64(signature))
    raw[place] ^= change
    assert not is_signed(point(key), b64(bytes(raw)), message)


@pytest.mark.parametrize("signature", ["", "AA", None, b64(bytes(64)), b64(b"\xff" * 64), 3, {}])
def test_what_is_no_signature_holds_of_nothing(signature: object) -> None:
    assert not is_signed(new_key().public_key(), signature, b"")


def test_a_box_key_is_opened_by_its_own_private_key_alone() -> None:
    key, other = new_key(), new_key()
    assert point(private_of(point(key), private_text(key))) == point(key)
    for wrong in (private_text(other), b64(bytes(32)), b64(b"\xff" * 32), "", None):
        with pytest.raises(BoxKeyDiffers):
            private_of(point(key), wrong)
    with pytest.raises(NotAPrivateKey):
        read_private(b64(bytes(31)))
