"""Attacks on a bundle: who would do it, what they do, and the code with which the verifier shows it. Whoever attacks holds all
keys that the attack names, and makes everything that comes later fit."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from shared.kernel.canonical import canonical
from shared.sealed.blind_rsa import blind, finalized
from shared.sealed.encoding import b64, digest, labelled
from shared.sealed.keys import new_key, point, private_text, sign
from shared.sealed.requests import LABEL as REQUEST
from shared.sealed.requests import issue_log, make_request
from shared.sealed.round import Round, round_of
from shared.sealed.tokens import Token, begin_token, finish_token
from tests.harness.sealed import SealedRound, signers
from tests.verifier.good import QUESTION, recorded_draft, sealed_draft
from tests.verifier.votes import Bundle, Cast, Draft, SealedDraft, Vote, chained, in_order, signed


@dataclass(frozen=True)
class Attack:
    """``codes``: what the checks say, in their order; none where only the voter's own look (``ballot``), a checkpoint from
    the hall, or a remark (``absent``: members that it names) shows it."""

    name: str
    by: str
    does: str
    codes: tuple[str, ...]
    make: Callable[[], Bundle]
    ballot: Callable[[], str] | None = None
    checkpoint: Callable[[], str] | None = None
    absent: tuple[str, ...] = ()


ATTACKS: list[Attack] = []
Step = Callable[[Any, Bundle], None]


def attack(
    by: str, does: str, *codes: str, after: str = "signed", on: Callable[[], Draft] = sealed_draft
) -> Callable[[Step], Step]:
    """Registers a step as an attack that is made once the stage ``after`` is there."""

    def registered(step: Step) -> Step:
        def make() -> Bundle:
            draft = on()
            draft.after[after] = lambda made: step(draft, made)
            return draft.bundle()

        name = step.__name__.strip("_").replace("_", "-")
        ATTACKS.append(Attack(name, by, does, codes, make))
        return step

    return registered


def another(draft: SealedDraft) -> Token:
    """A token of this round that both signers made, and nobody asked for."""
    making = begin_token(draft.played.round)
    a, b = draft.played.parts.signers
    return finish_token(draft.played.round, making, a.sign(making.for_a.message), b.sign(making.for_b.message))


def put_in(draft: SealedDraft, made: Bundle, *tokens: Token) -> None:
    made["ballots"] += [draft.played.ballot(token, 0) for token in tokens]
    in_order(made)


def of(draft: SealedDraft, made: Bundle, member: str) -> Bundle:
    prepared = draft.tokens[member].shown["prepared"]
    return next(each for each in made["ballots"] if each["token"]["prepared"] == prepared)


# --- The manifest ---


@attack("operator", "adds a member to the roll after the vote opened", "manifest-hash", after="ballots")
def roll_altered(draft: SealedDraft, made: Bundle) -> None:
    made["manifest"]["roll"].append("ZZZ")


@attack("operator", "changes the question after the vote opened", "manifest-hash", after="ballots")
def question_altered(draft: SealedDraft, made: Bundle) -> None:
    made["manifest"]["title"]["en"] = "Admission of another member"


@attack("operator", "changes the question of a recorded vote", "manifest-hash", after="ballots", on=recorded_draft)
def recorded_question_altered(draft: Draft, made: Bundle) -> None:
    made["manifest"]["title"]["en"] = "Admission of another member"


def _with_manifest(change: Callable[[dict[str, Any]], None]) -> Callable[[], Draft]:
    """A round that is opened with a manifest which every part of ours refuses."""

    def make() -> Draft:
        played = sealed_draft().played
        made = copy.deepcopy(played.manifest)
        change(made["sealed"])
        other = SealedRound(played.parts, made)
        known: Round = replace(round_of(played.manifest), hash=digest(made), devices={
            member: frozenset(points) for member, points in made["sealed"]["devices"].items()
        })  # fmt: skip
        other.__dict__["round"] = known
        return SealedDraft(QUESTION, Cast({"ARG": (0,), "CHE": (1,)}), played=other)

    return make


def _one_key(sealed: dict[str, Any]) -> None:
    sealed["urn_key"] = sealed["relay_key"]


def _one_signer(sealed: dict[str, Any]) -> None:
    sealed["signer_b"]["log_key"] = sealed["signer_a"]["log_key"]


def _one_device(sealed: dict[str, Any]) -> None:
    sealed["devices"]["BRA"] = sealed["devices"]["ARG"]


@attack("operator", "is urn and relay with one key", "key-twice", on=_with_manifest(_one_key))
def urn_is_relay(draft: Draft, made: Bundle) -> None: ...


@attack(
    "operator", "signs both signers' logs with one key", "key-twice", after="ballots", on=_with_manifest(_one_signer)
)
def signer_a_is_signer_b(draft: SealedDraft, made: Bundle) -> None:
    log = made["issued"]["a"]["requests"]
    made["issued"]["b"] = issue_log(draft.played.round.hash, log, draft.played.parts.logs[0])


@attack("operator", "gives two delegations one tablet's key", "key-twice", on=_with_manifest(_one_device))
def one_device_for_two(draft: Draft, made: Bundle) -> None: ...


# --- Requests and signers ---


def _asks(draft: SealedDraft, member: str, device: Any, **changes: str) -> dict[str, str]:
    request = make_request(draft.played.round, member, device, begin_token(draft.played.round))
    unsigned = {name: value for name, value in {**request, **changes}.items() if name != "signature"}
    return {**unsigned, "signature": sign(device, labelled(REQUEST, canonical(unsigned)))}


def _requests(made: Bundle, draft: SealedDraft, *more: dict[str, str], without: tuple[str, ...] = ()) -> None:
    kept = [each for each in made["issued"]["requests"] if each["member"] not in without]
    made["issued"] = draft.issued(sorted([*kept, *more], key=lambda each: each["member"]))


@attack("operator", "forges a request of a member who is not there", "request-signature", after="ballots")
def forged_request(draft: SealedDraft, made: Bundle) -> None:
    forged = {**_asks(draft, "HUN", draft.played.parts.devices["HUN"]), "signature": sign(new_key(), b"forged")}
    _requests(made, draft, forged, without=("HUN",))


@attack("operator", "slips in a tablet of its own for a delegation", "request-not-on-roll", after="ballots")
def tablet_slipped_in(draft: SealedDraft, made: Bundle) -> None:
    _requests(made, draft, _asks(draft, "HUN", new_key()), without=("HUN",))


@attack("operator", "asks for a member who is not on the roll", "request-not-on-roll", after="ballots")
def request_of_a_stranger(draft: SealedDraft, made: Bundle) -> None:
    _requests(made, draft, _asks(draft, "ZZZ", new_key()), without=("HUN",))


@attack("both signers", "give one delegation two tokens", "request-twice", after="ballots",
        on=lambda: sealed_draft(cast=Cast({"ARG": (0,), "BRA": (1,)})))  # fmt: skip
def token_issued_twice(draft: SealedDraft, made: Bundle) -> None:
    second = _asks(draft, "ARG", draft.played.parts.devices["ARG"])
    _requests(made, draft, second)
    put_in(draft, made, another(draft))


@attack("operator", "shows a request of another vote", "request-of-another-round", after="ballots")
def replayed_request(draft: SealedDraft, made: Bundle) -> None:
    device = draft.played.parts.devices["HUN"]
    _requests(made, draft, _asks(draft, "HUN", device, manifest_hash="0" * 64), without=("HUN",))


@attack("one teller", "lets a tablet stand in for another alone", "swap-signature", after="ballots")
def swap_by_one_teller(draft: SealedDraft, made: Bundle) -> None:
    del made["swapped"][0]["signatures"][1]


@attack(
    "operator", "puts another tablet in the place of the one that tellers let in", "swap-signature", after="ballots"
)
def swap_altered(draft: SealedDraft, made: Bundle) -> None:
    device = new_key()
    made["swapped"][0]["device"] = point(device)
    _requests(made, draft, _asks(draft, "CHE", device), without=("CHE",))


@attack("two tellers", "swap the tablet of a delegation after it had its token", "request-not-on-roll", after="ballots")
def swap_after_issue(draft: SealedDraft, made: Bundle) -> None:
    made["swapped"].append(draft.swap("HUN", "so we say", point(new_key())))


@attack("two tellers and both signers", "swap a tablet after the token was given, and give a second", "request-not-on-roll",
        "more-ballots-than-tokens", after="ballots")  # fmt: skip
def swap_for_a_second_token(draft: SealedDraft, made: Bundle) -> None:
    device = new_key()
    made["swapped"].append(draft.swap("HUN", "so we say", point(device)))
    _requests(made, draft, _asks(draft, "HUN", device))
    put_in(draft, made, another(draft))


@attack("operator", "asks on the old tablet once another stands in for it", "request-not-on-roll", after="ballots")
def request_of_the_old_tablet(draft: SealedDraft, made: Bundle) -> None:
    _requests(made, draft, _asks(draft, "CHE", draft.played.parts.devices["CHE"]), without=("CHE",))


@attack("two tellers", "let a tablet in for somebody who is not on the roll", "swap-not-on-roll", after="ballots")
def swap_of_a_stranger(draft: SealedDraft, made: Bundle) -> None:
    made["swapped"].append(draft.swap("ZZZ", "so we say", point(new_key())))


@attack("two tellers", "let another delegation's tablet stand in", "swap-key-twice", after="ballots")
def swap_to_anothers_tablet(draft: SealedDraft, made: Bundle) -> None:
    device = draft.played.parts.devices["DEU"]
    made["swapped"] = [draft.swap("CHE", "so we say", point(device))]
    _requests(made, draft, _asks(draft, "CHE", device), without=("CHE",))


@attack("two tellers", "let one tablet stand in for two delegations", "swap-key-twice", after="ballots")
def one_tablet_stands_in_for_two(draft: SealedDraft, made: Bundle) -> None:
    device = draft.stand_ins["CHE"]
    made["swapped"].append(draft.swap("HUN", "so we say", point(device)))
    _requests(made, draft, _asks(draft, "HUN", device), without=("HUN",))


@attack("signer A", "answers a request that signer B never saw", "issue-logs-differ", after="ballots")
def request_seen_by_one(draft: SealedDraft, made: Bundle) -> None:
    requests = made["issued"]["requests"]
    made["issued"] = draft.issued(requests, by_b=requests[1:])


@attack("operator", "hides a request that both signers answered", "issue-logs-differ", after="ballots")
def request_hidden(draft: SealedDraft, made: Bundle) -> None:
    made["issued"]["requests"] = [each for each in made["issued"]["requests"] if each["member"] != "HUN"]


@attack("operator", "writes signer B's log itself", "issue-log-signature", after="ballots")
def log_of_b_forged(draft: SealedDraft, made: Bundle) -> None:
    made["issued"]["b"]["signature"] = sign(new_key(), b"forged")


# --- Tokens and ballots ---


@attack(
    "signer A alone", "stuffs the urn with a ballot whose token it signed alone", "token-signature-b", after="ballots"
)
def stuffing_by_signer_a(draft: SealedDraft, made: Bundle) -> None:
    token = another(draft)
    put_in(draft, made, replace(token, b=token.a))


@attack(
    "signer B alone", "stuffs the urn with a ballot whose token it signed alone", "token-signature-a", after="ballots"
)
def stuffing_by_signer_b(draft: SealedDraft, made: Bundle) -> None:
    token = another(draft)
    put_in(draft, made, replace(token, a=token.b))


@attack(
    "both signers", "stuff the urn beyond the tokens that were asked for", "more-ballots-than-tokens", after="ballots"
)
def stuffing_by_both(draft: SealedDraft, made: Bundle) -> None:
    put_in(draft, made, another(draft), another(draft))


@attack(
    "signer A", "signs one delegation's token with another key, to know it again", "token-signature-a", after="ballots"
)
def marked_by_another_key(draft: SealedDraft, made: Bundle) -> None:
    token, other = draft.tokens["HUN"], signers()[2]
    blinded = blind(other.public_key, token.prepared)
    marked = finalized(other.public_key, token.prepared, other.sign(blinded.message), blinded.unblinder)
    put_in(draft, made, replace(token, a=marked))


def _elsewhere(draft: SealedDraft) -> SealedRound:
    """An earlier round with the same keys."""
    return SealedRound(draft.played.parts, {**draft.played.manifest, "poll_id": "6" * 32})


@attack(
    "anyone", "sends a ballot of an earlier round again", "token-of-another-round", "ballot-signature", after="ballots"
)
def replayed_ballot(draft: SealedDraft, made: Bundle) -> None:
    before = _elsewhere(draft)
    made["ballots"].append(before.ballot(before.token("HUN"), 0))
    in_order(made)


@attack("a voter", "votes with a token of an earlier round", "token-of-another-round", after="ballots")
def replayed_token(draft: SealedDraft, made: Bundle) -> None:
    put_in(draft, made, _elsewhere(draft).token("HUN"))


@attack("a voter", "casts two ballots with one token", "token-twice", after="ballots")
def two_ballots_of_one_token(draft: SealedDraft, made: Bundle) -> None:
    put_in(draft, made, draft.tokens["ARG"])


@attack("urn", "puts a copy of a ballot into the box", "token-twice", after="ballots")
def copied_ballot(draft: SealedDraft, made: Bundle) -> None:
    made["ballots"].append(copy.deepcopy(of(draft, made, "ARG")))
    in_order(made)


@attack("the app", "gives two voters one key, and so one voter's word", "cast-key-twice", after="ballots")
def clash(draft: SealedDraft, made: Bundle) -> None:
    making = begin_token(draft.played.round, draft.tokens["ARG"].cast_key)
    a, b = draft.played.parts.signers
    put_in(draft, made, finish_token(
        draft.played.round, making, a.sign(making.for_a.message), b.sign(making.for_b.message)
    ))  # fmt: skip


@attack("urn", "swaps the ciphertext of a ballot for another's", "ballot-signature", after="ballots")
def swapped_ciphertext(draft: SealedDraft, made: Bundle) -> None:
    of(draft, made, "ARG")["content"] = of(draft, made, "CHE")["content"]


@attack("urn", "passes an old ballot off as a newer one", "ballot-signature", after="ballots")
def altered_seq(draft: SealedDraft, made: Bundle) -> None:
    of(draft, made, "ARG")["seq"] = 7


@attack("urn", "spoils a ballot that it does not like", "ballot-signature", after="ballots")
def spoiled_ballot(draft: SealedDraft, made: Bundle) -> None:
    of(draft, made, "ARG")["commitment"] = "0" * 64


@attack("urn", "signs a stolen token's ballot with a key of its own", "ballot-signature", after="ballots")
def stolen_token(draft: SealedDraft, made: Bundle) -> None:
    put_in(draft, made, replace(draft.tokens["HUN"], cast_key=new_key()))


# --- Paper, and those who go without ---


@attack(
    "operator",
    "adds votes to the paper totals after two tellers signed",
    "paper-signature",
    "count-differs",
    after="acts",
)
def paper_altered(draft: SealedDraft, made: Bundle) -> None:
    made["paper"]["counts"].update(yes=0, no=1)


def _with_paper(**changes: Any) -> Callable[[], Draft]:
    paper = {
        "issued": ["JPN", "KEN"],
        "valid": 1,
        "blank": 0,
        "invalid": 0,
        "counts": {"yes": 1, "no": 0, "abstain": 0},
    }
    return lambda: sealed_draft(on_paper={**paper, **changes})


@attack("two tellers", "find more papers in the box than were given out", "paper-sums", on=_with_paper(invalid=2))
def too_many_papers(draft: Draft, made: Bundle) -> None: ...


@attack("two tellers", "count more votes than papers", "paper-sums",
        on=_with_paper(counts={"yes": 1, "no": 1, "abstain": 0}))  # fmt: skip
def too_many_votes_on_paper(draft: Draft, made: Bundle) -> None: ...


@attack(
    "two tellers",
    "give paper to a delegation that has a token",
    "paper-and-token",
    on=_with_paper(issued=["HUN", "KEN"]),
)
def paper_beside_a_token(draft: Draft, made: Bundle) -> None: ...


@attack(
    "two tellers",
    "give paper to somebody who is not on the roll",
    "paper-not-on-roll",
    on=_with_paper(issued=["KEN", "ZZZ"]),
)
def paper_for_a_stranger(draft: Draft, made: Bundle) -> None: ...


@attack("one teller", "enters paper totals alone", "paper-signature", after="paper")
def paper_by_one_teller(draft: SealedDraft, made: Bundle) -> None:
    del made["paper"]["signatures"][1]


@attack("one teller", "declares alone that a delegation goes without", "without-signature", after="paper")
def without_by_one_teller(draft: SealedDraft, made: Bundle) -> None:
    del made["without"][0]["signatures"][0]


@attack("two tellers", "declare a delegation to go without that never had a token", "without-a-request",
        on=lambda: sealed_draft(cast=Cast({"ARG": (0,), "BRA": None}), without={"CHE": "the tablet fell"}))  # fmt: skip
def without_a_token(draft: Draft, made: Bundle) -> None: ...


@attack("operator", "makes room for ballots: declares those who voted to go without", "more-ballots-than-tokens",
        on=lambda: sealed_draft(cast=Cast({"ARG": (0,), "BRA": (1,)}), without={"ARG": "so we say"}))  # fmt: skip
def voters_declared_without(draft: Draft, made: Bundle) -> None: ...


# --- The set, and the box ---


@attack("urn", "puts a ballot in after the close", "set-hash", after="closed")
def late_ballot(draft: SealedDraft, made: Bundle) -> None:
    put_in(draft, made, draft.tokens["HUN"])


@attack("urn", "drops a ballot after the close", "set-hash", after="closed")
def ballot_dropped_after_the_close(draft: SealedDraft, made: Bundle) -> None:
    made["ballots"].remove(of(draft, made, "ARG"))


@attack("operator", "drops a ballot of a recorded vote after the close", "set-hash", after="closed", on=recorded_draft)
def recorded_ballot_dropped(draft: Draft, made: Bundle) -> None:
    made["ballots"] = [each for each in made["ballots"] if each["member"] != "ARG"]


@attack("operator", "lets one teller alone sign for the box", "closed-signature", after="closed")
def box_signed_by_one(draft: SealedDraft, made: Bundle) -> None:
    del made["closed"]["signatures"][0]


@attack("operator", "signs for a teller", "closed-signature", after="closed")
def box_signed_by_another(draft: SealedDraft, made: Bundle) -> None:
    made["closed"]["signatures"][0]["signature"] = sign(new_key(), b"forged")


@attack("a teller", "publishes another key than was shown", "box-key-differs", after="ballots")
def another_box_key(draft: SealedDraft, made: Bundle) -> None:
    made["opened"][0]["private"] = private_text(new_key())


@attack("a teller", "publishes what is no key", "box-key-differs", after="ballots")
def no_box_key(draft: SealedDraft, made: Bundle) -> None:
    made["opened"][0]["private"] = b64(bytes(32))


# --- The result ---


@attack("operator", "declares other numbers than were counted", "count-differs", after="result")
def other_numbers(draft: SealedDraft, made: Bundle) -> None:
    counts = made["result"]["counts"]
    counts["yes"], counts["no"] = counts["no"], counts["yes"]


@attack("operator", "hides the ballot that did not open", "count-differs", after="result")
def unopened_ballot_hidden(draft: SealedDraft, made: Bundle) -> None:
    made["result"]["invalid"] -= 1
    made["result"]["papers"] -= 1


@attack("operator", "counts a choice that was not offered", "count-differs", after="result")
def choice_slipped_in(draft: SealedDraft, made: Bundle) -> None:
    made["result"]["counts"]["maybe"] = 0


@attack("operator", "leaves out a choice that nobody marked", "count-differs", after="result", on=recorded_draft)
def choice_left_out(draft: Draft, made: Bundle) -> None:
    del made["result"]["counts"]["abstain"]


@attack("operator", "declares other numbers of a recorded vote", "count-differs", after="result", on=recorded_draft)
def recorded_other_numbers(draft: Draft, made: Bundle) -> None:
    made["result"]["counts"]["yes"] += 1


@attack("operator", "lowers the majority that is required", "majority-differs", after="result")
def majority_lowered(draft: SealedDraft, made: Bundle) -> None:
    made["result"]["required"] -= 1


@attack("operator", "takes the majority of another base", "majority-differs", after="result", on=recorded_draft)
def majority_of_another_base(draft: Draft, made: Bundle) -> None:
    made["result"]["base"] = "present"


@attack("operator", "declares the opposite", "outcome-differs", after="result")
def other_outcome(draft: SealedDraft, made: Bundle) -> None:
    made["result"]["outcome"] = "not_adopted"


@attack("operator", "pretends that there was no quorum", "quorum-differs", after="result")
def quorum_denied(draft: SealedDraft, made: Bundle) -> None:
    made["result"].update(quorum_met=False, outcome="no_quorum")


@attack("operator", "counts more present than there were", "quorum-differs", after="result", on=recorded_draft)
def quorum_present_raised(draft: Draft, made: Bundle) -> None:
    made["result"]["quorum_present"] += 1


@attack("operator", "shows the result of another vote", "result-of-another-vote", after="result")
def result_of_another_vote(draft: SealedDraft, made: Bundle) -> None:
    made["result"]["poll_id"] = "6" * 32


@attack("operator", "tells another roll-call", "roll-call-differs", after="result", on=recorded_draft)
def other_roll_call(draft: Draft, made: Bundle) -> None:
    called = made["result"]["roll_call"]
    called["ARG"], called["CHE"] = called["CHE"], called["ARG"]


# --- Recorded ballots ---


@attack("operator", "lets a stranger vote", "ballot-not-on-roll", after="ballots", on=recorded_draft)
def ballot_of_a_stranger(draft: Draft, made: Bundle) -> None:
    made["ballots"].append({"ballot_id": "f" * 32, "member": "ZZZ", "marks": ["yes"], "supersedes": None, "link": 1})


@attack("operator", "counts one ballot for two members", "ballot-twice", after="ballots", on=recorded_draft)
def one_ballot_for_two(draft: Draft, made: Bundle) -> None:
    made["ballots"].append({**made["ballots"][0], "member": "LBN"})


@attack("operator", "leaves out a ballot that was changed", "chain-broken", after="ballots", on=recorded_draft)
def link_left_out(draft: Draft, made: Bundle) -> None:
    made["ballots"] = [each for each in made["ballots"] if (each["member"], each["link"]) != ("BRA", 2)]


@attack("operator", "slips in a ballot that supersedes nothing", "chain-broken", after="ballots", on=recorded_draft)
def link_slipped_in(draft: Draft, made: Bundle) -> None:
    last = max(place for place, each in enumerate(made["ballots"]) if each["member"] == "BRA")
    made["ballots"].insert(
        last + 1, {"ballot_id": "f" * 32, "member": "BRA", "marks": ["no"], "supersedes": None, "link": 4}
    )


@attack("operator", "counts a mark that was not offered", "marks-unfit", after="ballots", on=recorded_draft)
def mark_not_offered(draft: Draft, made: Bundle) -> None:
    made["ballots"][0]["marks"] = ["yes", "yes"]


# --- The log of acts, and signatures ---


@attack("operator", "alters an act", "acts-broken", after="acts")
def act_altered(draft: Draft, made: Bundle) -> None:
    made["acts"]["entries"][3]["actor"] = "d" * 32


@attack("operator", "takes an act out", "acts-broken", after="acts")
def act_removed(draft: Draft, made: Bundle) -> None:
    del made["acts"]["entries"][3]


@attack("operator", "cuts the log before the result", "acts-incomplete", after="acts")
def log_truncated(draft: Draft, made: Bundle) -> None:
    made["acts"]["entries"].pop()


def _log(made: Bundle, change: Callable[[list[Any]], None]) -> None:
    """Writes the whole log anew, every hash after it right."""
    acts = [(each["verb"], each["subject"], each["details"]) for each in made["acts"]["entries"]]
    change(acts)
    made["acts"] = chained(acts, made["acts"]["entries"][0]["number"], made["acts"]["previous"])


@attack("operator", "writes the log anew, from before the vote", "checkpoint-differs", after="acts")
def log_rewritten(draft: Draft, made: Bundle) -> None:
    _log(made, lambda acts: acts.__setitem__(0, ("poll prepared", acts[0][1], {"mode": "another"})))


@attack("operator", "opens the box before the vote is closed", "acts-incomplete", after="acts")
def box_opened_before_the_close(draft: Draft, made: Bundle) -> None:
    def earlier(acts: list[Any]) -> None:
        closed = next(place for place, each in enumerate(acts) if each[0] == "poll closed")
        acts.insert(-1, acts.pop(closed))

    _log(made, earlier)
    _shown(made)


@attack("one teller", "opens the box alone, as far as the log says", "acts-incomplete", after="acts")
def box_opened_by_one(draft: Draft, made: Bundle) -> None:
    _log(made, lambda acts: acts.remove(next(each for each in acts if each[0] == "box opened")))
    _shown(made)


@attack(
    "operator and a teller", "open the box before the close as well, to look into it", "acts-incomplete", after="acts"
)
def box_looked_into_before_the_close(draft: Draft, made: Bundle) -> None:
    def once_more(acts: list[Any]) -> None:
        closed = next(place for place, each in enumerate(acts) if each[0] == "poll closed")
        acts.insert(closed, ("box opened", acts[closed][1], {"teller": 1}))

    _log(made, once_more)
    _shown(made)


def _opened_by(*tellers: Any) -> Callable[[list[Any]], None]:
    def change(acts: list[Any]) -> None:
        places = [place for place, each in enumerate(acts) if each[0] == "box opened"]
        for place, teller in zip(places, tellers, strict=True):
            acts[place] = (*acts[place][:2], {"teller": teller})

    return change


@attack("one teller", "opens the box twice, so that the log has two openings", "acts-incomplete", after="acts")
def box_opened_twice_by_one(draft: Draft, made: Bundle) -> None:
    _log(made, _opened_by(1, 1))
    _shown(made)


@attack("operator", "logs another teller than the one whose key was used", "acts-incomplete", after="acts")
def box_opened_by_another_than_logged(draft: Draft, made: Bundle) -> None:
    _log(made, _opened_by(1, 2))
    _shown(made)


@attack("operator", "logs an opening by nobody", "acts-incomplete", after="acts")
def box_opened_by_nobody(draft: Draft, made: Bundle) -> None:
    _log(made, _opened_by(1, None))
    _shown(made)


@attack("operator", "opened the vote with another manifest", "acts-incomplete", after="acts", on=recorded_draft)
def opened_with_another_manifest(draft: Draft, made: Bundle) -> None:
    def other(acts: list[Any]) -> None:
        place = next(place for place, each in enumerate(acts) if each[0] == "poll opened")
        acts[place] = (*acts[place][:2], {"manifest_hash": "0" * 64})

    _log(made, other)
    _shown(made)


def _shown(made: Bundle) -> None:
    made["checkpoints"] = [{"number": each["number"], "hash": each["hash"]} for each in made["acts"]["entries"][2:4]]


@attack("operator", "shows no head of the log", "checkpoint-differs", after="acts")
def no_checkpoint(draft: Draft, made: Bundle) -> None:
    made["checkpoints"] = [{"number": 999, "hash": "0" * 64}]


@attack("anyone", "changes something in the file afterwards", "bundle-signature")
def changed_afterwards(draft: Draft, made: Bundle) -> None:
    del made["checkpoints"][0]


@attack("operator", "publishes with the signature of one teller alone", "bundle-unsigned")
def signed_by_one_teller(draft: SealedDraft, made: Bundle) -> None:
    signed(made, {1: draft.played.parts.seals[0]})


@attack("operator", "signs for a teller with a key of its own", "bundle-unsigned")
def signed_with_another_key(draft: SealedDraft, made: Bundle) -> None:
    signed(made, {1: draft.played.parts.seals[0], 2: new_key()})


@attack("anyone", "publishes a bundle that the platform did not sign", "bundle-unsigned", on=recorded_draft)
def not_signed_by_the_platform(draft: Draft, made: Bundle) -> None:
    made["signatures"] = []


@attack("operator", "lets a teller of nothing sign a recorded vote", "bundle-unsigned", on=recorded_draft)
def recorded_signed_by_a_teller(draft: Draft, made: Bundle) -> None:
    signed(made, {1: new_key()})


# --- What the checks alone cannot show ---


def _dropped() -> Bundle:
    draft = sealed_draft()
    draft.after["ballots"] = lambda made: made["ballots"].remove(of(draft, made, "ARG"))
    return draft.bundle()


ATTACKS.append(
    Attack(
        "ballot-dropped-before-the-close", "relay or urn", "drops a ballot, so that it is an unused token",
        (), _dropped, ballot=lambda: sealed_draft().tokens["ARG"].id.hex(),
    )
)  # fmt: skip


def _another_log() -> Bundle:
    draft = sealed_draft()
    draft.others.insert(0, ("poll prepared", {"in": "another history"}))
    return draft.bundle()


def _head_in_the_hall() -> str:
    """As somebody wrote it down: the first digits."""
    head = sealed_draft().bundle()["acts"]["entries"][1]
    return f"{head['number']}:{head['hash'][:16]}"


ATTACKS.append(
    Attack(
        "log-and-checkpoints-rewritten", "operator", "writes the log and its checkpoints anew",
        ("checkpoint-differs",), _another_log, checkpoint=_head_in_the_hall,
    )
)  # fmt: skip


def _without_a_checkpoint() -> Bundle:
    draft = sealed_draft()
    draft.after["acts"] = lambda made: made.update(checkpoints=[{"number": 999, "hash": "0" * 64}])
    return draft.bundle()


ATTACKS.append(
    Attack(
        "no-checkpoint-but-the-users-own", "operator", "shows no head of the log, and leaves it to those who wrote one down",
        ("checkpoint-differs",), _without_a_checkpoint, checkpoint=_head_in_the_hall,
    )
)  # fmt: skip


def _tablet_of_an_absentee() -> Bundle:
    vote = Vote(present=tuple(member for member in QUESTION.members if member != "LBN"))
    return SealedDraft(vote, Cast({"ARG": (0,), "CHE": (1,), "LBN": (0,)})).bundle()


ATTACKS.append(
    Attack(
        "absentees-tablet", "operator", "binds a tablet for a delegation that is not in the hall, and votes with it",
        (), _tablet_of_an_absentee, absent=("LBN",),
    )
)  # fmt: skip
