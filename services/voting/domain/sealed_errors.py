"""What voting refuses of sealed votes. A refusal says no more than its name: nothing of what was in a request or a ballot."""

from __future__ import annotations

from shared.kernel.errors import Kind, Refusal


class PaperTooLong(Refusal):
    code = "sealed-paper-too-long"
    kind = Kind.CONFLICT
    sentence = "More can be written on this paper than fits into a sealed ballot, so it cannot be sealed."


class NotYetSealed(Refusal):
    code = "not-yet-sealed"
    kind = Kind.CONFLICT
    sentence = (
        "This vote is to be sealed. Seal it, or say why it is held on trust in the operator, before it is opened."
    )


class NoTellerHost(Refusal):
    code = "no-teller-host"
    kind = Kind.CONFLICT
    sentence = "The tellers' host is not connected, so this vote cannot be sealed."


class NotTheTellerHost(Refusal):
    code = "not-the-teller-host"
    kind = Kind.FORBIDDEN
    sentence = "Only the tellers' host may do this."


class TellerKeysComplete(Refusal):
    code = "teller-keys-complete"
    kind = Kind.CONFLICT
    sentence = "Three tellers have shown their keys for this vote already."


class TellerKeysDiffer(Refusal):
    code = "teller-keys-differ"
    kind = Kind.CONFLICT
    sentence = "You have shown other keys for this vote. Those stand."


class HostKeysDiffer(Refusal):
    code = "host-keys-differ"
    kind = Kind.CONFLICT
    sentence = "The tellers' host has shown other keys for this vote. Those stand."


class KeyStandsTwice(Refusal):
    code = "key-twice"
    kind = Kind.CONFLICT
    sentence = "This key plays another part in this vote already."


class SealedKeysMissing(Refusal):
    code = "sealed-keys-missing"
    kind = Kind.CONFLICT
    sentence = "The keys of three tellers and of their host must be there before a sealed vote can be opened."


class SealedBallotsElsewhere(Refusal):
    code = "sealed-ballots"
    kind = Kind.CONFLICT
    sentence = "This vote is sealed: its ballots go through the tellers' host."


class RequestForAnother(Refusal):
    code = "request-for-another-delegation"
    kind = Kind.FORBIDDEN
    sentence = "A token can only be asked for one's own delegation."


class TokenAlreadyIssued(Refusal):
    code = "token-already-issued"
    kind = Kind.CONFLICT
    sentence = "Your delegation has been given its token for this vote. There is one for each."


class RoundKeysLost(Refusal):
    code = "round-keys-lost"
    kind = Kind.CONFLICT
    sentence = "The keys of this vote are not on this host any more. Declare it void and repeat it."


class UrnClosed(Refusal):
    code = "urn-closed"
    kind = Kind.CONFLICT
    sentence = "The urn of this vote is closed. Nothing was taken."


class UrnNotClosed(Refusal):
    code = "urn-not-closed"
    kind = Kind.CONFLICT
    sentence = "The urn waits for the last ballots from the tellers' host."


class IssueLogMissing(Refusal):
    code = "issue-log-missing"
    kind = Kind.INVALID
    sentence = "The last batch comes with the log of tokens that were issued."


class BallotNotTheNewest(Refusal):
    code = "ballot-not-the-newest"
    kind = Kind.CONFLICT
    sentence = "Another ballot of the same token stands."


class CastKeyTwice(Refusal):
    code = "cast-key-twice"
    kind = Kind.CONFLICT
    sentence = "Two tokens hold the same key."


class NotATellerOfThisVote(Refusal):
    code = "not-a-teller-of-this-vote"
    kind = Kind.FORBIDDEN
    sentence = "You are not one of the three tellers of this vote."


class SignatureWrong(Refusal):
    code = "signature-wrong"
    kind = Kind.INVALID
    sentence = "The signature is not of what was to be signed, by your key of this vote."


class BoxAlreadyOpen(Refusal):
    code = "box-already-open"
    kind = Kind.CONFLICT
    sentence = "Two tellers have opened the box of this vote already."


class BoxNotOpen(Refusal):
    code = "box-not-open"
    kind = Kind.CONFLICT
    sentence = "Two tellers must open the box of this vote first."


class PaperNotAgreed(Refusal):
    code = "paper-not-agreed"
    kind = Kind.CONFLICT
    sentence = "Two people must have entered the same totals of the paper ballots first."


class PaperUnsigned(Refusal):
    code = "paper-unsigned"
    kind = Kind.CONFLICT
    sentence = "Two tellers must sign the totals of the paper ballots before the result can be declared."


class NoSwapAsked(Refusal):
    code = "no-swap-asked"
    kind = Kind.CONFLICT
    sentence = "This delegation has not asked for a token on this tablet."


class SwapUnderWay(Refusal):
    code = "swap-under-way"
    kind = Kind.CONFLICT
    sentence = "A teller has signed for another tablet of your delegation already."


class NoTokenIssued(Refusal):
    code = "without-a-request"
    kind = Kind.CONFLICT
    sentence = "This delegation has no token, so it can be given a paper ballot while the vote runs."


class EveryTokenUsed(Refusal):
    code = "every-token-used"
    kind = Kind.CONFLICT
    sentence = "As many ballots came as tokens were issued, less the delegations that go without: none is left that could go without."


class IssueLogsDiffer(Refusal):
    code = "issue-logs-differ"
    kind = Kind.CONFLICT
    sentence = "The two signers say differently who was given a token. The box stays closed; declare the vote void and repeat it."


class ReasonDiffers(Refusal):
    code = "reason-differs"
    kind = Kind.CONFLICT
    sentence = "Another reason was signed for this delegation. Sign the same one."
