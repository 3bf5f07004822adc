"""Why something of a sealed round is refused. The names tell nothing of what was inside: no value, no length, no place."""

from __future__ import annotations

from shared.kernel.errors import Kind, Refusal


class SealedRefusal(Refusal):
    """Anything of a sealed round that is not as the specification says."""

    kind = Kind.INVALID


class NotBase64(SealedRefusal):
    code = "not-b64"
    sentence = "This is not what was asked for: bytes in base64url, without padding, of the length that is due."


class NotAPoint(SealedRefusal):
    code = "not-a-point"
    sentence = "This is no public key on the curve P-256."


class NotATokenKey(SealedRefusal):
    code = "not-a-token-key"
    sentence = "This is no public key of a signer: RSA of 3,072 bits with the exponent 65537."


class NotAPrivateKey(SealedRefusal):
    code = "not-a-private-key"
    sentence = "This is no private key of the kind that is due."


class BoxKeyDiffers(SealedRefusal):
    code = "box-key-differs"
    sentence = "This private key is not of the box key that was shown before the vote."


class RoundMalformed(SealedRefusal):
    code = "round-malformed"
    sentence = "The manifest is not one of a sealed vote."


class BlindedOutOfRange(SealedRefusal):
    code = "blinded-out-of-range"
    sentence = "This is no blinded message for this signer."


class SigningFault(Refusal):
    """The arithmetic failed on this machine; what it gave stays here, since it could tell the key."""

    code = "signing-fault"
    kind = Kind.UNAVAILABLE
    sentence = "The signer could not sign. Nothing was given out; try again."


class BlindSignatureWrong(SealedRefusal):
    code = "blind-signature-wrong"
    sentence = "What the signer answered is no signature of the token."


class RequestMalformed(SealedRefusal):
    code = "request-malformed"
    sentence = "This is no request for a token."


class RequestOfAnotherRound(SealedRefusal):
    code = "request-of-another-round"
    sentence = "This request is of another vote."


class DeviceNotOnRoll(SealedRefusal):
    code = "device-not-on-roll"
    kind = Kind.FORBIDDEN
    sentence = "This tablet is not the one that may ask for this delegation's token."


class BadRequestSignature(SealedRefusal):
    code = "bad-request-signature"
    kind = Kind.FORBIDDEN
    sentence = "The request is not signed by the tablet that it names."


class SwapNotOnRoll(SealedRefusal):
    code = "swap-not-on-roll"
    sentence = "This delegation is not on the roll of this vote."


class SwapKeyTwice(SealedRefusal):
    code = "swap-key-twice"
    kind = Kind.CONFLICT
    sentence = "This tablet's key plays another part in this vote already."


class SwapSignature(SealedRefusal):
    code = "swap-signature"
    sentence = "Two tellers have not signed for this tablet."


class IssueLogWrong(SealedRefusal):
    code = "issue-log-wrong"
    sentence = "This is no log of a signer of this vote."


class BallotMalformed(SealedRefusal):
    code = "ballot-malformed"
    sentence = "This is no sealed ballot."


class TokenOfAnotherRound(SealedRefusal):
    code = "token-of-another-round"
    sentence = "The token of this ballot is of another vote."


class TokenSignatureA(SealedRefusal):
    code = "token-signature-a"
    sentence = "The token of this ballot is not signed by the secretariat's signer."


class TokenSignatureB(SealedRefusal):
    code = "token-signature-b"
    sentence = "The token of this ballot is not signed by the tellers' signer."


class BallotSignature(SealedRefusal):
    code = "ballot-signature"
    sentence = "This ballot is not signed by the key in its token."


class MarksDoNotFit(SealedRefusal):
    code = "marks-do-not-fit"
    sentence = "These marks have no place in a ballot of this vote."


class SharesDiffer(SealedRefusal):
    code = "shares-do-not-join"
    sentence = "These are no two shares of one key."


class EnvelopeMalformed(SealedRefusal):
    code = "envelope-malformed"
    sentence = "This is no envelope for this urn."
