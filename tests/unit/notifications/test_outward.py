"""A webhook leads outside the house or nowhere, however its address is spelled."""

from __future__ import annotations

import pytest

from services.notifications.domain.errors import AddressNotAllowed
from services.notifications.domain.outward import Destination, destination, may_reach

INSIDE = (
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
    "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
    "ff02::1",
)  # fmt: skip


@pytest.mark.parametrize("ip", INSIDE)
def test_no_machine_inside_is_reached_unless_the_setting_allows_it(ip: str) -> None:
    assert not may_reach(ip, private_allowed=False)
    assert may_reach(ip, private_allowed=True)


@pytest.mark.parametrize("ip", ["9.9.9.9", "2620:fe::fe", "::ffff:9.9.9.9"])
def test_a_machine_outside_is_reached(ip: str) -> None:
    assert may_reach(ip, private_allowed=False)


@pytest.mark.parametrize(
    "address",
    [
        "http://press.example.org/", "ftp://press.example.org/", "https://", "press.example.org", "https://localhost/",
        "https://a.localhost/", "https://printer.local/", "https://registration:8000/", "https://127.0.0.1/",
        "https://[::1]/", "https://[::ffff:10.0.0.1]/", "https://user:word@press.example.org/", "https://a.example.org/#part",
        "https://a..example.org/", "https://a.example.org:99999/", "https://a b.example.org/", "https://a.example.org\\@b.c/",
        "https://" + "a" * 64 + ".org/", "https://press.example.org/" + "a" * 500, "https://[::1/", "https://é.example.org/",
    ],
)  # fmt: skip
def test_an_address_that_lies_inside_or_is_none_is_refused(address: str) -> None:
    with pytest.raises(AddressNotAllowed):
        destination(address, private_allowed=False)


def test_an_address_outside_is_taken_apart_as_it_is_written() -> None:
    assert destination("https://press.example.org/a/b?c=d", False) == Destination(
        "https", "press.example.org", 443, "/a/b?c=d"
    )
    assert destination("https://press.example.org:8443", False) == Destination("https", "press.example.org", 8443, "/")
    assert destination("http://127.0.0.1:8080/hook", True) == Destination("http", "127.0.0.1", 8080, "/hook")
