"""The sentences of the report: what each check shows where it holds, and what each code means."""

from __future__ import annotations

REFUSED = {
    "unreadable": "the file cannot be read, or is too large",
    "not-canonical": "its bytes are not in the one form that a bundle is written in",
    "form": "its content has not the form of a bundle",
}
OUTCOMES = {
    "adopted": "adopted",
    "not_adopted": "not adopted",
    "postponed": "postponed, since so many abstained",
    "no_quorum": "no decision, since there was no quorum",
    "counted": "counted; who is elected is for the rules of the election to say",
}
_MANIFEST = "The manifest is the one whose hash stands in the result: question, choices, rules and roll are as they were frozen."
_SET = "These are the ballots whose common hash was posted when the vote closed."
_RECOUNT = "The ballots, counted again, give the declared numbers, the majority required and the outcome."
_ACTS = "The log of acts is unbroken, tells of this vote from opening to result, and has the heads shown in the hall."
HOLDS = {
    "sealed": (
        _MANIFEST,
        "Every token was asked for by a delegation on the roll, once, with its own tablet, and both signers logged the same.",
        "Every ballot has a token of this vote, signed by the secretariat's and by the tellers' signer, used once.",
        "Every ballot is signed by the key in its token: nobody has altered it.",
        "There are no more ballots than tokens, and no more tokens and papers than members; paper is signed by tellers.",
        f"{_SET} Two tellers signed it before any was opened.",
        _RECOUNT,
        _ACTS,
        "The platform and two tellers signed this bundle, and not a letter of it has changed since.",
    ),
    "recorded": (
        _MANIFEST,
        "No tokens are issued in a recorded vote.",
        "Every ballot is by a member on the roll, and there once.",
        "Every ballot that was changed names the one before it, without a gap, and all are in order.",
        "One ballot of each member counts.",
        _SET,
        f"{_RECOUNT} The roll-call is as declared.",
        _ACTS,
        "The platform signed this bundle, and not a letter of it has changed since.",
    ),
}
CODES = {
    "manifest-hash": "The manifest is not the one that the hash is of: something was changed after the vote opened.",
    "key-twice": "One key stands for two parts: they are not apart as they must be.",
    "swap-not-on-roll": "A tablet stands in for that of somebody who is not on the roll.",
    "swap-key-twice": "A tablet that stands in for another is another delegation's, or its key plays another part.",
    "swap-signature": "That a tablet stands in for another is not signed by two tellers.",
    "request-of-another-round": "A request for a token is of another vote.",
    "request-not-on-roll": "A token was asked for by somebody who is not on the roll, or with another tablet.",
    "request-twice": "A delegation asked for more than one token.",
    "request-signature": "A request for a token is not signed by the tablet that it names.",
    "issue-log-signature": "A signer's log of requests is not signed by that signer.",
    "issue-logs-differ": "The two signers did not answer the same requests: a token may have been made in secret.",
    "token-of-another-round": "A ballot has a token of another vote.",
    "token-signature-a": "A ballot has a token that the secretariat's signer never signed.",
    "token-signature-b": "A ballot has a token that the tellers' signer never signed.",
    "token-twice": "One token stands with two ballots.",
    "cast-key-twice": "Two tokens share one key: they were made in one place.",
    "ballot-not-on-roll": "A ballot is by a member that is not on the roll.",
    "ballot-twice": "One ballot stands twice.",
    "ballot-signature": "A ballot is not signed by the key in its token: it was altered.",
    "chain-broken": "A member's ballots do not follow one another: one is missing, or was slipped in.",
    "marks-unfit": "A ballot carries marks that could not be accepted.",
    "paper-not-on-roll": "A paper ballot was given to somebody who is not on the roll.",
    "paper-and-token": "A delegation has a paper ballot and a token.",
    "paper-sums": "The totals of the paper ballots cannot be: they are more than were given out, or do not fit together.",
    "paper-signature": "The totals of the paper ballots are not signed by two tellers.",
    "without-a-request": "A delegation is declared to go without a vote that never had a token.",
    "without-signature": "That a delegation goes without a vote is not signed by two tellers.",
    "more-ballots-than-tokens": "There are more ballots than tokens, or more tokens and papers than members.",
    "set-hash": "These are not the ballots whose hash was posted when the vote closed: one was added, removed or changed.",
    "closed-signature": "Two tellers did not sign for these ballots before the box was opened.",
    "result-of-another-vote": "The result is of another vote.",
    "box-key-differs": "A published key is not of the box that was shown before the vote.",
    "count-differs": "The ballots, counted again, give other numbers than were declared.",
    "majority-differs": "What was required is not what the rules in the manifest require.",
    "quorum-differs": "The quorum is not what the rules in the manifest make it.",
    "outcome-differs": "The declared outcome does not follow from the numbers.",
    "roll-call-differs": "The declared roll-call is not what the ballots say.",
    "acts-broken": "The log of acts is broken: an act was altered, removed or slipped in.",
    "acts-incomplete": "The log of acts does not tell of this vote from its opening to its result.",
    "checkpoint-differs": "The log of acts is not the one whose heads were shown in the hall.",
    "bundle-signature": "A signature of the bundle does not hold: something in it was changed afterwards.",
    "bundle-unsigned": "The bundle is not signed by all who must sign it.",
}
