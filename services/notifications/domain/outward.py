"""Which addresses a webhook may have: none that lies inside the house (server-side request forgery).

An address is looked at twice: as it is written, when it is registered, and as the machine that its name leads to, at every
try, because a name can be pointed elsewhere later. It cannot see what a machine outside passes on to inside."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from services.notifications.domain.errors import AddressNotAllowed

LONGEST = 500
DEFAULT_PORTS = {"https": 443, "http": 80}
_NAME = re.compile(r"(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*")
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # addresses of the old kind in the new
_TRANSLATED_LOCALLY = ipaddress.ip_network("64:ff9b:1::/48")
IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Destination:
    scheme: str
    host: str
    port: int
    path: str  # with its query


def destination(address: str, private_allowed: bool) -> Destination:
    """Raises AddressNotAllowed. Without ``private_allowed`` only HTTPS to a host outside may be meant."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise AddressNotAllowed(why="it is not an address of the web") from None
    host = parts.hostname or ""
    if parts.scheme not in DEFAULT_PORTS or not _is_host(host) or len(address) > LONGEST or not _plain(address):
        raise AddressNotAllowed(why="it is not an address of the web")
    if parts.scheme == "http" and not private_allowed:
        raise AddressNotAllowed(why="it does not begin with https")
    if parts.username is not None or parts.password is not None or parts.fragment:
        raise AddressNotAllowed(why="it holds a user name, a password or a fragment")
    if not private_allowed and _inside_by_name(host):
        raise AddressNotAllowed(why="it lies inside this network")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Destination(parts.scheme, host, port or DEFAULT_PORTS[parts.scheme], path)


def may_reach(ip: str, private_allowed: bool) -> bool:
    """Whether a machine with this number may be sent anything."""
    return private_allowed or _outside(ipaddress.ip_address(ip.partition("%")[0]))


def _plain(address: str) -> bool:
    return address.isascii() and address.isprintable() and " " not in address and "\\" not in address


def _is_host(host: str) -> bool:
    return _NAME.fullmatch(host) is not None or _number(host) is not None


def _number(host: str) -> IpAddress | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _inside_by_name(host: str) -> bool:
    number = _number(host)
    if number is not None:
        return not _outside(number)
    return "." not in host or host.endswith((".localhost", ".local", ".internal"))


def _outside(ip: IpAddress) -> bool:
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return _outside(ip.ipv4_mapped)
        if ip in _TRANSLATED or ip in _TRANSLATED_LOCALLY or ip.sixtofour is not None or ip.teredo is not None:
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)
