"""The sign-ins of a rehearsal, kept beside its data so that a restart prints the same ones. Of a rehearsal only: a real
assembly's credentials are shown once and kept nowhere."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

import orjson

SCREENS = {
    "chair": "/chair",
    "desk": "/desk",
    "teller": "/teller",
    "display": "/hall",
    "secretary": "/secretary",
    "operator": "/ops",
    "auditor": "/results",
}


@dataclass(frozen=True)
class StaffSignIn:
    role: str
    username: str
    password: str


@dataclass(frozen=True)
class DelegateSignIn:
    member: str
    badge_code: str
    pin: str


@dataclass(frozen=True)
class SignIns:
    organisation_id: str
    assembly_id: str
    staff: tuple[StaffSignIn, ...]
    delegates: tuple[DelegateSignIn, ...]
    shown: int  # so many of the delegates are printed; the others vote along by themselves

    def chair(self) -> StaffSignIn:
        return next(each for each in self.staff if each.role == "chair")

    def lines(self, url: str) -> list[str]:
        """One line a role: where, and with what."""
        lines = [
            f"{each.role:<10} {url}{SCREENS[each.role]:<10}  user {each.username}  password {each.password}"
            for each in self.staff
        ]
        for each in self.delegates[: self.shown]:
            lines.append(f"{'delegate':<10} {url}/?badge={each.badge_code}  PIN {each.pin}  ({each.member})")
        public = f"/results?organisation={self.organisation_id}&assembly={self.assembly_id}"
        return [*lines, f"public     {url}{public}"]

    def keep(self, file: Path) -> None:
        file.touch(mode=0o600)
        file.write_bytes(orjson.dumps(asdict(self)))


def kept(file: Path) -> SignIns | None:
    """The sign-ins of an earlier start, if there was one."""
    if not file.exists():
        return None
    found = orjson.loads(file.read_bytes())
    return SignIns(
        found["organisation_id"],
        found["assembly_id"],
        tuple(StaffSignIn(**each) for each in found["staff"]),
        tuple(DelegateSignIn(**each) for each in found["delegates"]),
        found["shown"],
    )
