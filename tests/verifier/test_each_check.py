"""Of whatever small round: its bundle holds, and who breaks one thing that a check is of, while holding every key and making all the rest
fit, is shown by that check and by no other. The checks are those of the design of sealed votes, 1 to 8."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.sealed.keys import new_key, private_text, sign
from shared.sealed.requests import issue_log
from shared.sealed.statements import paper_statement
from shared.sealed.tokens import Token
from tests.harness.sealed import MEMBERS, SealedRound
from tests.verifier.attacks import _asks, _log, _requests, _shown, another, put_in
from tests.verifier.good import sealed_draft
from tests.verifier.test_documents import specified
from tests.verifier.votes import Bundle, Cast, SealedDraft, in_order, written
from verifier.checks import examined
from verifier.reading import bundle_of

Break = Callable[[SealedDraft, Bundle, Any], None]
UNUSED, FELL, ON_PAPER, ABSENT = "HUN", "IND", "JPN", "KEN"
"""In every round: a token that is not used, a delegation that goes without, one on paper, and one that asks for nothing."""
VOTERS = [member for member in MEMBERS if member not in {UNUSED, FELL, ON_PAPER, ABSENT}]


@st.composite
def rounds(draw: st.DrawFn) -> SealedDraft:
    marks = draw(st.dictionaries(st.sampled_from(VOTERS), st.tuples(st.integers(0, 2)), min_size=1, max_size=4))
    some = st.sets(st.sampled_from(sorted(marks)))
    choice = draw(st.sampled_from(["yes", "no", "abstain"]))
    counts = {each: int(each == choice) for each in ("yes", "no", "abstain")}
    return sealed_draft(
        cast=Cast({**marks, UNUSED: None, FELL: None}, changed=tuple(draw(some)), unopenable=tuple(draw(some))),
        on_paper={"issued": [ON_PAPER], "valid": 1, "blank": 0, "invalid": 0, "counts": counts},
        without={FELL: "the tablet fell"}, swapped={member: "its screen broke" for member in draw(some)},
        opened_by=draw(st.sampled_from([(1, 2), (1, 3), (2, 3)])),
    )  # fmt: skip


# --- What breaks each: at which stage, and how ---


def _one(draw: Any, listed: list[Any]) -> Any:
    return listed[draw(st.integers(0, len(listed) - 1))]


def _frozen(draft: SealedDraft, made: Bundle, draw: Any) -> None:
    manifest = made["manifest"]
    draw(st.sampled_from([
        lambda: manifest["title"].update(en="Another question"),
        lambda: manifest["choices"][0]["label"].update(en="No"),
        lambda: manifest["roll"].append("ZZZ"),
        lambda: manifest["present"].pop(),
        lambda: manifest["sizes"].update(members=196),
        lambda: manifest["sealed"].update(app="cd" * 32),
        lambda: manifest["sealed"]["tellers"][2].update(name="Somebody"),
        lambda: manifest.update(tie="chair"),
    ]))()  # fmt: skip


def _asked(draft: SealedDraft, made: Bundle, draw: Any) -> None:
    issued, device = made["issued"], draft.played.parts.devices[ABSENT]
    one = _one(draw, issued["requests"])
    unused = next(each for each in issued["requests"] if each["member"] == UNUSED)
    draw(st.sampled_from([
        lambda: _requests(made, draft, {**one, "signature": sign(new_key(), b"forged")}, without=(one["member"],)),
        lambda: _requests(made, draft, _asks(draft, one["member"], new_key()), without=(one["member"],)),
        lambda: _requests(made, draft, _asks(draft, ABSENT, device, manifest_hash="0" * 64)),
        lambda: _requests(made, draft, {**unused, "a": unused["b"]}),
        lambda: _requests(made, draft, _asks(draft, "ZZZ", device), without=(UNUSED,)),
        lambda: issued["requests"].remove(unused),
        lambda: issued["b"]["requests"].pop(),
        lambda: issued.update(b=issue_log(draft.played.round.hash, issued["b"]["requests"][1:], draft.played.parts.logs[1])),
        lambda: issued.update(a=issue_log(draft.played.round.hash, issued["a"]["requests"], new_key())),
    ]))()  # fmt: skip


def _tokens(draft: SealedDraft, made: Bundle, draw: Any) -> None:
    place = draw(st.integers(0, len(made["ballots"]) - 1))
    ballot = made["ballots"][place]
    mine = next(each for each in draft.tokens.values() if each.shown["prepared"] == ballot["token"]["prepared"])
    a, b = ballot["token"]["a"], ballot["token"]["b"]

    def under(**token: str) -> None:
        made["ballots"][place] = draft.played.cast_again(mine, {**ballot, "token": {**ballot["token"], **token}})

    def of_another_round() -> Token:
        return SealedRound(draft.played.parts, {**draft.played.manifest, "poll_id": "6" * 32}).token(UNUSED)

    draw(st.sampled_from([
        lambda: under(a=b),
        lambda: under(b=a),
        lambda: under(a=b, b=a),
        lambda: put_in(draft, made, of_another_round()),
        lambda: put_in(draft, made, mine),
        lambda: made["ballots"].append(ballot),
    ]))()  # fmt: skip
    in_order(made)


def _altered(draft: SealedDraft, made: Bundle, draw: Any) -> None:
    ballot = _one(draw, made["ballots"])
    field = draw(st.sampled_from(["seq", "commitment", "content", "shares", "signature"]))
    if field == "seq":
        ballot["seq"] += draw(st.integers(1, 9_000))
    elif field == "shares":
        ballot["shares"].reverse()
    else:
        place, text = draw(st.integers(0, len(ballot[field]) - 2)), ballot[field]
        ballot[field] = text[:place] + ("0" if text[place] != "0" else "1") + text[place + 1 :]


def _summed(draft: SealedDraft, made: Bundle, draw: Any) -> None:
    def paper(**changes: Any) -> None:
        made["paper"].update(changes)
        said = paper_statement(bytes.fromhex(made["manifest_hash"]), made["paper"])
        made["paper"]["signatures"] = draft.tellers_sign(said, 1, 3)

    counts, without = made["paper"]["counts"], made["without"]
    draw(st.sampled_from([
        lambda: paper(invalid=draw(st.integers(1, 9))),
        lambda: paper(counts={**counts, "no": 1, "yes": 1}),
        lambda: paper(issued=[UNUSED]),
        lambda: paper(issued=["ZZZ"]),
        lambda: made["paper"].update(blank=1, valid=0),
        lambda: made["paper"]["signatures"].pop(),
        lambda: without[0]["signatures"].pop(),
        lambda: without[0].update(reason="it was lost"),
        lambda: without[0].update(member=ABSENT),
        lambda: put_in(draft, made, *(another(draft) for _ in range(draw(st.integers(2, 3))))),
    ]))()  # fmt: skip


def _boxed(draft: SealedDraft, made: Bundle, draw: Any) -> None:
    closed = made["closed"]
    draw(st.sampled_from([
        lambda: made["ballots"].remove(_one(draw, made["ballots"])),
        lambda: put_in(draft, made, draft.tokens[UNUSED]),
        lambda: closed.update(set_hash="0" * 64),
        lambda: closed.update(ballots=closed["ballots"] + 1),
        lambda: closed["signatures"].pop(),
        lambda: closed["signatures"][0].update(signature=closed["signatures"][1]["signature"]),
    ]))()  # fmt: skip


def _counted(draft: SealedDraft, made: Bundle, draw: Any) -> None:
    result = made["result"]
    choice = draw(st.sampled_from(sorted(result["counts"])))
    number = draw(
        st.sampled_from(
            ["papers", "valid", "blank", "invalid", "required", "base_size", "quorum_required", "quorum_present"]
        )
    )
    other = "adopted" if result["outcome"] != "adopted" else "not_adopted"
    draw(st.sampled_from([
        lambda: result["counts"].update({choice: result["counts"][choice] + draw(st.integers(1, 9))}),
        lambda: result["counts"].update(maybe=0),
        lambda: result["counts"].pop(choice),
        lambda: result.update({number: result[number] + draw(st.integers(1, 9))}),
        lambda: result.update(base="valid"),
        lambda: result.update(outcome=other),
        lambda: result.update(quorum_met=False, outcome="no_quorum"),
        lambda: result.update(poll_id="6" * 32),
        lambda: result.update(manifest_hash="0" * 64),
        lambda: made["opened"][0].update(private=private_text(new_key())),
    ]))()  # fmt: skip


def _logged(draft: SealedDraft, made: Bundle, draw: Any) -> None:
    acts, place = made["acts"], draw(st.integers(1, len(made["acts"]["entries"]) - 2))

    def anew(change: Callable[[list[Any]], None]) -> None:
        _log(made, change)
        _shown(made)

    draw(st.sampled_from([
        lambda: acts["entries"][place].update(actor="d" * 32),
        lambda: acts["entries"].pop(place),
        lambda: acts["entries"].pop(),
        lambda: acts["entries"].reverse(),
        lambda: acts.update(previous="0" * 64),
        lambda: made["checkpoints"][0].update(hash="0" * 64),
        lambda: made.update(checkpoints=[]),
        lambda: anew(lambda listed: listed.__delitem__(-1)),
        lambda: anew(lambda listed: listed.reverse()),
        lambda: anew(lambda listed: listed.insert(0, ("box opened", made["manifest"]["poll_id"], {"teller": 1}))),
        lambda: anew(lambda listed: listed[-1][2].update(outcome="postponed")),
    ]))()  # fmt: skip


BREAKS: dict[int, tuple[str, Break]] = {
    1: ("ballots", _frozen),
    2: ("ballots", _asked),
    3: ("ballots", _tokens),
    4: ("ballots", _altered),
    5: ("paper", _summed),
    6: ("closed", _boxed),
    7: ("result", _counted),
    8: ("acts", _logged),
}


@pytest.mark.parametrize("check", BREAKS)
@settings(max_examples=10)
@given(draft=rounds(), data=st.data())
def test_a_small_round_holds_and_what_breaks_one_check_is_named_by_that_check_alone(
    check: int, draft: SealedDraft, data: st.DataObject
) -> None:
    whole = examined(bundle_of(written(draft.bundle())))
    assert [each.code for each in whole.checks if each.code] == []
    stage, broken = BREAKS[check]
    draft.after[stage] = lambda made: broken(draft, made, data.draw)
    found = [each for each in examined(bundle_of(written(draft.bundle()))).checks if each.code]
    assert [each.number for each in found] == [check], [each.code for each in found]
    assert {each.code for each in found} <= specified()[str(check)]
