"""What a use case may ask of a transaction, whatever the store: say facts, record privileged acts, act after commit.

All or nothing: leaving the block without an exception commits state, facts and acts together; an exception undoes all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar


@dataclass(frozen=True)
class Act:
    """A privileged act for the hash-chained log (V8): who did what to what. ``details`` must hold no secret."""

    actor: str
    role: str
    verb: str
    subject: str
    organisation_id: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)


class UnitOfWork(Protocol):
    def say(self, event: object) -> None:
        """Announce a domain event: it reaches the log after commit, and only then."""
        ...

    def record(self, act: Act) -> None:
        """Append to the log of privileged acts, in this same transaction."""
        ...

    def after_commit(self, action: Callable[[], None]) -> None:
        """Run a quick, in-memory action once the transaction has committed."""
        ...


Work = TypeVar("Work", bound=UnitOfWork, covariant=True)


class UnitsOfWork(Protocol[Work]):
    """Opens transactions: ``async with works() as work``."""

    def __call__(self) -> AbstractAsyncContextManager[Work]: ...

    def reading(self) -> AbstractAsyncContextManager[Work]:
        """For queries: nothing said or recorded here goes anywhere."""
        ...
