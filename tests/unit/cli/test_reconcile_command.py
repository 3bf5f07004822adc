"""``hemicycle reconcile``: its exit status says whether the stores are equal, differ, or could not be compared."""

from __future__ import annotations

import argparse
from typing import Any

import httpx
import orjson
import pytest

from cli import exits
from cli.commands import reconcile
from cli.replay.client import Platform

ALIKE = {"log": "alike", "live tally": "alike"}
FOUND = {
    "poll_id": "p1", "compared_with": "log", "recount": {"yes": 2}, "other": {"yes": 3}, "ballots": 1,
    "found_at": "2025-11-24T09:00:00Z", "acknowledged_at": None, "acknowledged_by": None, "reason": None,
}  # fmt: skip
DONE = {**FOUND, "acknowledged_at": "2025-11-24T09:05:00Z", "acknowledged_by": "A teller", "reason": "a test"}


def poll(name: str, **against: str) -> dict[str, Any]:
    of = {**ALIKE, **{store.replace("_", " "): standing for store, standing in against.items()}}
    return {
        "poll_id": name,
        "title": {"en": "Budget"},
        "mode": "recorded",
        "state": "open",
        "ballots": 3,
        "against": of,
    }


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> Any:
    """Runs the command against pages of votes and recorded differences; ``later``: the pages as they are when asked again."""

    def run(pages: list[list[dict[str, Any]]], differences: Any = (), later: Any = None) -> int:
        tries = iter([pages, *([later] if later else [])])
        now = {"pages": pages}

        def answer(request: httpx.Request) -> httpx.Response:
            if request.method == "POST":
                return httpx.Response(200, json={"token": "t"})
            if not request.url.path.endswith("/polls"):
                return httpx.Response(200, json={"watch": None, "differences": list(differences)})
            after = request.url.params["after"]
            if not after:
                now["pages"] = next(tries, now["pages"])
            number = int(after or 0)
            more = number + 1 < len(now["pages"])
            return httpx.Response(200, json={"polls": now["pages"][number], "after": str(number + 1) if more else None})

        def platform(url: str, **_: Any) -> Platform:
            return Platform(url, transport=httpx.MockTransport(answer))

        monkeypatch.setattr(reconcile, "Platform", platform)
        monkeypatch.setattr(reconcile, "PAUSE_SECONDS", 0)
        (tmp_path / "password").write_text("secret\n")
        parser = argparse.ArgumentParser()
        reconcile.add(parser.add_subparsers())
        words = ["reconcile", "--user", "teller", "--password-file", str(tmp_path / "password"), "--json"]
        return reconcile.run(parser.parse_args(words))

    return run


def test_equal_stores_of_all_pages_end_with_0(asked: Any, capsysbinary: Any) -> None:
    assert asked([[poll("p1"), poll("p2")], [poll("p3", live_tally="unknown")]]) == exits.MET
    document = orjson.loads(capsysbinary.readouterr().out)
    assert (document["equal"], [each["poll_id"] for each in document["polls"]]) == (True, ["p1", "p2", "p3"])


@pytest.mark.parametrize("store", reconcile.STORES)
def test_a_store_that_differs_ends_with_1_acknowledged_or_not(asked: Any, store: str) -> None:
    page = [poll("p1", **{store.replace(" ", "_"): "different"})]
    assert asked([page]) == exits.NOT_MET
    assert asked([page], [DONE]) == exits.NOT_MET


def test_a_recorded_difference_that_stands_ends_with_1_though_the_stores_are_equal_now(asked: Any) -> None:
    assert asked([[poll("p1")]], [FOUND]) == exits.NOT_MET
    assert asked([[poll("p1")]], [DONE]) == exits.MET


def test_a_log_that_stays_behind_or_unknown_was_not_compared(asked: Any) -> None:
    assert asked([[poll("p1", log="behind")]]) == exits.FAILED
    assert asked([[poll("p1", log="unknown")]]) == exits.FAILED


def test_what_was_only_on_its_way_is_looked_at_again(asked: Any) -> None:
    assert asked([[poll("p1", log="behind")]], later=[[poll("p1")]]) == exits.MET


def test_a_line_names_the_vote_and_a_line_each_difference() -> None:
    lines = reconcile.table([poll("p1", log="different")], [FOUND, DONE])
    assert lines[1].split() == ["p1", "open", "3", "different", "alike", "-", "-", "Budget"]
    assert lines[2].endswith("database yes 2, log yes 3, 1 ballots; STANDS")
    assert lines[3].endswith("acknowledged by A teller: a test")
    assert lines[4] == "1 votes: DIFFERENT"
