"""What the desk's rules say by themselves: one name however written, who may approve, what is a photo, bad cells."""

from __future__ import annotations

import struct
from datetime import UTC, datetime, timedelta

import pytest

from services.registration.domain.credential import Credential
from services.registration.domain.delegation import Delegate, accredited
from services.registration.domain.desk_errors import (
    BadgeRevoked,
    NotAPhoto,
    ScanTooOld,
    SecondPersonNeeded,
    TabletReturned,
    WalkInDecided,
)
from services.registration.domain.invitations_csv import read_invitations
from services.registration.domain.namesakes import keys_of, name_key, namesakes
from services.registration.domain.photo import photo_type
from services.registration.domain.scan import LATEST, Scan, refuse_revoked
from services.registration.domain.tablet_loan import TabletLoan, tablet_label
from services.registration.domain.walk_in import WalkIn

NOW = datetime(2025, 11, 24, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amina Diop", "DIOP, Amína"),
        ("Jean-Luc Núñez", "nunez jean luc"),
        ("أحمد عليّ", "احمد علي"),
        ("Straße", "strasse"),
        ("Иван Петров", "ПЕТРОВ Иван"),
    ],
)
def test_one_name_is_found_however_it_is_written(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_namesakes_are_found_by_either_name_and_nobody_is_the_namesake_of_no_name() -> None:
    people = [Delegate("d0", "Leila Haddad", "head", own_name="ليلى حداد"), Delegate("d1", "L. Haddad", "adviser")]
    here = [accredited("x", "o", "a", None, {"en": "UN"}, people)]
    assert [each.delegate.delegate_id for each in namesakes(keys_of("Someone", "ليلي حداد"), here)] == ["d0"]
    assert list(namesakes(keys_of("...", None), here)) == []


def walk_in() -> WalkIn:
    return WalkIn("w", "o", "a", "x", "Amina", None, "adviser", None, "letter", "desk-one", NOW)


def test_nobody_approves_whom_they_proposed_but_may_take_it_back() -> None:
    with pytest.raises(SecondPersonNeeded):
        walk_in().approve("desk-one", NOW, "d")
    assert walk_in().refuse("desk-one", NOW, "wrong person").state == "refused"
    approved = walk_in().approve("desk-two", NOW, "d")
    assert (approved.state, approved.delegate_id) == ("approved", "d")
    with pytest.raises(WalkInDecided):
        approved.refuse("desk-one", NOW, "late")


def test_a_scan_counts_when_it_was_made_within_the_bound_and_never_in_the_future() -> None:
    def made(before: timedelta) -> Scan:
        return Scan("n", None, "d", True, NOW - before)

    assert made(timedelta(minutes=10)).moment(NOW) == NOW - timedelta(minutes=10)
    assert made(timedelta(minutes=-10)).moment(NOW) == NOW
    assert made(LATEST).moment(NOW) == NOW - LATEST
    with pytest.raises(ScanTooOld):
        made(LATEST + timedelta(seconds=1)).moment(NOW)


def test_a_badge_is_refused_from_the_moment_it_was_revoked_with_the_reason() -> None:
    badge = Credential("c", "o", "x", "d", "h", "p", NOW, NOW + timedelta(hours=1), "lost")
    refuse_revoked(badge, NOW + timedelta(minutes=59), "Amina")
    with pytest.raises(BadgeRevoked, match="lost"):
        refuse_revoked(badge, NOW + timedelta(hours=1), "Amina")


def test_a_tablet_comes_back_once_and_its_label_is_read_alike() -> None:
    assert tablet_label(" t  017 ") == tablet_label("T 017") == "T 017"
    back = TabletLoan("l", "o", "a", "T 017", "x", "d", "desk", NOW).returned("desk", NOW)
    with pytest.raises(TabletReturned):
        back.returned("desk", NOW)


def jpeg(width: int, height: int, more: bytes = b"") -> bytes:
    segment = b"\xff\xe0" + struct.pack(">H", 2 + len(more)) + more
    frame = b"\xff\xc0" + struct.pack(">HBHH", 11, 8, height, width) + bytes(4)
    return b"\xff\xd8" + segment + frame + b"\xff\xd9"


def test_a_jpeg_is_known_by_its_segments() -> None:
    assert photo_type(jpeg(360, 480)) == "image/jpeg"


@pytest.mark.parametrize(
    "content",
    [
        jpeg(1601, 480),
        jpeg(0, 480),
        jpeg(360, 480)[:-1],
        jpeg(360, 480, b"Exif\x00\x00where and when"),
        b"\xff\xd8\xff\xe0\x00\x00" + bytes(20) + b"\xff\xd9",
        b"%PDF-1.7",
        b"",
    ],
)
def test_what_is_no_small_plain_picture_is_refused(content: bytes) -> None:
    with pytest.raises(NotAPhoto):
        photo_type(content)


def test_a_delegation_beyond_its_bound_is_refused_in_the_cell() -> None:
    rows = "".join(f"FRA,P{n},adviser\n" for n in range(101))
    lines = read_invitations(f"member,name,function\n{rows}".encode(), {"FRA"}, [])
    assert [(line.row, [each.column for each in line.errors]) for line in lines if line.errors] == [(102, ["member"])]


def test_an_observers_delegation_is_one_however_its_name_is_capitalised() -> None:
    table = "member,observer,name,function\n,African Union,A,head\n,AFRICAN UNION,B,head\n"
    lines = read_invitations(table.encode(), set(), [])
    assert [[each.column for each in line.errors] for line in lines] == [[], ["function"]]
