"""Attacks with names written in: on what is counted of them, and with papers that bear what no paper may. ``ATTACKS``: these, after all
others."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from tests.verifier.attacks import ATTACKS, attack
from tests.verifier.good import names_draft
from tests.verifier.votes import Bundle, SealedDraft

__all__ = ["ATTACKS"]
declares = partial(attack, "operator", after="result", on=names_draft)


def _counted(made: Bundle, *marks: str) -> None:
    """A paper that is none is declared to be one."""
    result = made["result"]
    result["valid"], result["invalid"] = result["valid"] + 1, result["invalid"] - 1
    for mark in marks:
        result["counts"][mark] = result["counts"].get(mark, 0) + 1


@declares("counts a paper with a name that is too long", "count-differs")
def name_too_long(_: SealedDraft, made: Bundle) -> None:
    _counted(made, "w:" + "x" * 101)


@declares("counts a paper with a name in a form that is not the one it has", "count-differs")
def name_not_normalised(_: SealedDraft, made: Bundle) -> None:
    _counted(made, "w:\u00c9va")


@declares("counts a paper with the same name twice, as two votes", "count-differs")
def name_twice(_: SealedDraft, made: Bundle) -> None:
    _counted(made, "w:Flo Roe", "w:Flo Roe")


@declares("counts a paper with more names than may be written in", "count-differs")
def too_many_names(_: SealedDraft, made: Bundle) -> None:
    _counted(made, "w:A", "w:B", "w:C")


@declares("counts a name as a vote for the candidate who bears it", "count-differs")
def name_of_a_candidate(_: SealedDraft, made: Bundle) -> None:
    _counted(made, "ada")


@declares("counts two spellings of a name apart", "count-differs")
def name_split(_: SealedDraft, made: Bundle) -> None:
    counts = made["result"]["counts"]
    counts["w:Flo Roe"], counts["w:flo roe"] = counts["w:Flo Roe"] - 1, 1


@declares("declares the votes for a name under another spelling", "count-differs")
def name_respelt(_: SealedDraft, made: Bundle) -> None:
    counts = made["result"]["counts"]
    counts["w:FLO ROE"] = counts.pop("w:Flo Roe")


@declares("leaves out a name that was written", "count-differs")
def name_left_out(_: SealedDraft, made: Bundle) -> None:
    del made["result"]["counts"]["w:أمينة بنعلي"]


@declares("declares a name that nobody wrote", "count-differs")
def name_slipped_in(_: SealedDraft, made: Bundle) -> None:
    made["result"]["counts"]["w:Nobody"] = 0


def _with_paper(**counts: int) -> Callable[[], SealedDraft]:
    def make() -> SealedDraft:
        draft = names_draft()
        totals: dict[str, Any] = {"ada": 1, "bo": 0, "chi": 0}
        draft.on_paper = {**(draft.on_paper or {}), "counts": totals | counts}
        return draft

    return make


def _names_on_paper(name: str, does: str, **counts: int) -> None:
    """Totals that two tellers signed and that cannot be."""

    def step(_: SealedDraft, made: Bundle) -> None: ...

    step.__name__ = name
    attack("two tellers", does, "paper-sums", on=_with_paper(**counts))(step)


_names_on_paper(
    "too_many_names_on_paper", "count more names on paper than could be written in", **{"w:A": 1, "w:B": 1, "w:C": 1}
)
_names_on_paper("name_of_nobody_on_paper", "tell a name of a paper that nobody wrote", **{"w:Nobody": 0})
_names_on_paper("name_split_on_paper", "tell two spellings of one name on paper", **{"w:Flo": 1, "w:flo": 1})
_names_on_paper("name_unreadable_on_paper", "tell a name on paper that cannot be read", **{"w:a\u202eb": 1})


@attack(
    "operator",
    "says after the opening that fewer names could be written",
    "manifest-hash",
    "count-differs",
    after="ballots",
    on=names_draft,
)
def fewer_names_after_the_opening(_: SealedDraft, made: Bundle) -> None:
    made["manifest"]["write_ins"] = 1
