"""Writes docs/attacks.md from the attacks that the suites try: ``python -m tests.verifier.table``."""

from __future__ import annotations

from pathlib import Path

from tests.verifier.attacks_on_names import ATTACKS

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "attacks.md"
REFUSED = (
    ("asks for a second token", "a delegation", "`token-already-issued` of each signer", "tests/component/teller/test_signing.py", "test_another_request_of_the_same_member_is_refused"),
    ("forges a request, or asks with another tablet", "anyone", "`bad-request-signature`, `device-not-on-roll`", "tests/unit/sealed/test_ballots.py", "test_a_request_is_of_this_round_and_by_the_members_own_tablet"),
    ("sends a request of another round", "anyone", "`request-of-another-round`", "tests/component/teller/test_signing.py", "test_a_request_of_another_round_is_refused_by_name"),
    ("signs a token with a key that was not shown", "a signer", "the tablet: `blind-signature-wrong`, and no ballot is made", "tests/unit/sealed/test_blind_rsa.py", "test_an_answer_that_is_no_signature_is_refused_by_the_tablet"),
    ("brings a signer to give away its key by a fault", "anyone at the machine", "`signing-fault`, nothing is given out", "tests/unit/sealed/test_blind_rsa.py", "test_a_fault_in_one_half_of_the_arithmetic_gives_nothing_out"),
    ("sends a ballot with a token of another round, or of one signer", "anyone", "`token-of-another-round`, `token-signature-a`, `token-signature-b`", "tests/unit/sealed/test_ballots.py", "test_a_token_of_another_round_or_of_one_signer_alone_is_refused_by_name"),
    ("changes a ballot on its way", "relay", "any of the names above; an envelope changed is `envelope-malformed`", "tests/unit/sealed/test_ballots.py", "test_no_character_of_a_ballot_can_be_changed"),
    ("sends an envelope of another round again", "relay", "`envelope-malformed`: it is sealed for its round", "tests/unit/sealed/test_ballots.py", "test_an_envelope_opens_for_its_urn_and_round_alone"),
    ("sends an envelope twice", "anyone", "none: it is held once, and the answer is the same", "tests/component/teller/test_relay.py", "test_an_envelope_sent_again_is_answered_alike_and_passed_on_once"),
    ("asks for a swap after the token was given, or after the close", "a delegation", "`token-already-issued`, `poll-closed`", "tests/component/voting/test_swaps.py", "test_after_its_token_or_after_the_close_no_tablet_is_swapped"),
    ("asks for a swap to another's tablet", "a delegation", "`swap-key-twice`", "tests/component/voting/test_swaps.py", "test_a_tablet_that_is_anothers_or_on_the_roll_stands_in_for_none"),
    ("shows signer B a swap that two tellers did not sign", "the platform", "`device-not-on-roll`: no token", "tests/component/teller/test_swaps.py", "test_a_swap_that_two_tellers_did_not_sign_is_not_learnt"),
    ("hands in an envelope after the close, or while the vote is held", "anyone", "`round-not-open`; of a host cut off from voting, 503 after 30 s", "tests/component/teller/test_restart.py", "test_a_host_that_has_not_heard_voting_for_a_while_takes_nothing_until_it_does"),
    ("leaves a running round out of what the tellers' host is told", "the platform", "none: the host keeps keys and envelopes until it is told that the round is over", "tests/component/teller/test_restart.py", "test_a_round_that_voting_leaves_out_of_an_answer_is_kept_and_one_that_is_over_is_forgotten"),
    ("opens the box though the signers' logs differ", "a teller", "`issue-logs-differ`: it stays closed", "tests/component/voting/test_sealed.py", "test_where_the_signers_say_differently_who_has_a_token_the_box_stays_closed"),
    ("says of a delegation that voted that it goes without", "two tellers", "`every-token-used`", "tests/component/voting/test_sealed_paper.py", "test_a_delegation_goes_without_once_two_tellers_say_so_for_the_same_reason"),
    ("corrects totals on paper that a teller has signed", "two people at the desk", "`paper-unsigned` until two tellers sign the new ones", "tests/component/voting/test_sealed_paper.py", "test_totals_that_are_corrected_after_a_teller_signed_are_signed_again_by_two"),
    ("kills the teller program in a round", "anyone", "none: what it answered it holds, and goes on", "tests/component/teller/test_restart.py", "test_killed_in_a_round_it_goes_on_where_it_was"),
    ("opens a secret vote before it is sealed, or with keys missing", "the chair", "`not-yet-sealed`, `sealed-keys-missing`: it does not open", "tests/component/voting/test_sealed_by_default.py", "test_a_secret_motion_and_a_secret_round_are_sealed_by_themselves_once_the_tellers_host_is_there"),
    ("writes on a sealed paper what no paper may bear: a name too long, in another form, of who stands, twice, or more than may be written", "a voter", "an invalid paper, as it would be refused unsealed", "tests/component/voting/test_sealed_names.py", "test_a_name_is_nowhere_before_the_box_is_open_and_a_paper_that_bears_what_none_may_is_invalid_then"),
    ("looks for a name in what is kept, said or logged before the box is open", "the operator", "it is nowhere", "tests/component/voting/test_sealed_names.py", "test_a_name_is_nowhere_before_the_box_is_open_and_a_paper_that_bears_what_none_may_is_invalid_then"),
    ("tells from its length what a ballot holds", "relay, urn", "all are of one length, whatever is written", "tests/unit/sealed/test_papers.py", "test_ballots_with_and_without_names_are_of_one_length_and_fit_their_envelope"),
    ("reads a ballot with the key of one teller", "a teller", "it does not open", "tests/unit/sealed/test_ballots.py", "test_any_two_tellers_read_what_was_marked_and_one_alone_cannot"),
    ("puts keys of its own in a teller's place, before the vote opens or as it is frozen", "operator", "that teller's browser: an alarm; it opens and signs nothing", "web/tests/seat.test.ts", "opens nothing and signs nothing where the operator froze a key of its own in the teller’s place"),
    ("drops a ballot, and shows the tablet that cast it a board of its own, with a hash to fit", "operator", "that tablet's own check: `differs`, an alarm at the tellers", "web/tests/sealed.test.ts", "raises the alarm where it is shown a board that holds its ballot and that the box’s tellers did not sign"),
    ("has the tellers sign a second box, or the same box for another round", "operator", "the teller's browser: `another-box-signed`, or an alarm; nothing is signed", "web/tests/seat.test.ts", "signs for one round and one box only, however often it is asked"),
    ("collects, borrows or steals tablets after the vote, to read on each which ballot is its delegation's", "anyone", "nothing there names a ballot on the board", "web/tests/sealed.test.ts", "keeps nothing after its check by which whoever collects tablets finds its ballot on the board, whatever the check found"),
    ("tells one tablet that the vote is void, so that it looks for nothing, and counts it", "operator", "that tablet: `differs`, an alarm, as soon as it is told of the open box", "web/tests/sealed.test.ts", "erases all of it where the vote is void, and raises the alarm where that vote is counted after all"),
    ("binds a tablet of its own for a delegation that is absent, and votes in its place", "operator", "each teller is shown by name who had a token and was not present at the opening, before signing", "web/tests/sealed-screens.test.ts", "is shown who was given a token and was not present as the vote opened, before anything is signed"),
)  # fmt: skip
LIMITS = """
## What no check shows

- Both signers together can put in as many ballots as there are tokens that were issued and not used: their number stands in every
  report, and a delegation that is told of an unused token which it did use has its alarm.
- Who holds both signers, the relay, the urn and the tablets can do anything. Therefore they are on different machines, of
  different people, and `played_by` in the manifest says so where they are not.
- A name written in can be a sign. Once the box is open every paper can be read, if not whose it is, so whoever told a voter what name to
  write beside the marks that were paid for can look for it (and a pattern of marks, where there are many, can be a sign as well). Where one
  mark may be made, the name is the whole vote and shows no other. Each name stands in the report with its number, so a sign is there for
  all to see; the chair's screen says so before the vote opens. Only rules without names written in rule it out.
- A tablet that is taken before its own check still holds what names its ballot: it looks as soon as the box is open, or when it is next on.
- Keys of a teller that the operator has put in fit in the bundle: that teller's own browser sees it (above), and whoever compared
  the teller's fingerprint before the vote, which is over both keys.
- A bundle of another platform, with keys of its own, is whole in itself: the fingerprints shown in the hall tell it from ours.
"""


def shown_by(codes: tuple[str, ...], ballot: bool, checkpoint: bool, absent: bool) -> str:
    if absent:
        return "no check, since it may have come later: a remark names the delegation, and the tellers know who came"
    if ballot:
        return "the voter's own tablet (`--ballot`): an alarm at the tellers"
    said = ", ".join(f"`{code}`" for code in codes)
    return f"{said}, with a checkpoint written down in the hall" if checkpoint else said


def page() -> str:
    lines = [
        "# Attacks, and what shows them",
        "",
        "Generated by `python -m tests.verifier.table` from the attacks that the suites try; do not edit.",
        "",
        "## Attacks on the bundle",
        "",
        "Each is a bundle in which everything else is made to fit, with the keys of whoever attacks (`tests/verifier/attacks.py`).",
        "",
        "| attack | who | what they do | what shows it |",
        "|---|---|---|---|",
    ]
    for each in ATTACKS:
        found = shown_by(each.codes, each.ballot is not None, each.checkpoint is not None, each.absent != ())
        lines.append(f"| {each.name} | {each.by} | {each.does} | {found} |")
    lines += ["", "## Attacks in a round", "", "| what they do | who | answer | test |", "|---|---|---|---|"]
    lines += [f"| {does} | {who} | {answer} | `{Path(file).name}`: {test.removeprefix('test_').replace('_', ' ')} |"
              for does, who, answer, file, test in REFUSED]  # fmt: skip
    return "\n".join(lines) + "\n" + LIMITS


if __name__ == "__main__":
    PAGE.write_text(page())
