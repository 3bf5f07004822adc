"""What registration refuses, each with a stable code."""

from __future__ import annotations

from shared.kernel.errors import Kind, Refusal


class WrongCredentials(Refusal):
    code = "wrong-credentials"
    kind = Kind.UNAUTHENTICATED
    sentence = "This sign-in does not fit: check what you typed and try again."


class TooManyTries(Refusal):
    code = "too-many-tries"
    kind = Kind.TOO_MANY
    sentence = "Too many wrong tries. Try again in {retry_after} seconds, or ask the registration desk."


class CredentialRevoked(Refusal):
    code = "credential-revoked"
    kind = Kind.UNAUTHENTICATED
    sentence = "This badge is no longer valid. Ask the registration desk for a new one."


class SessionEnded(Refusal):
    code = "session-ended"
    kind = Kind.UNAUTHENTICATED
    sentence = "This session has ended. Sign in again."


class WrongBootstrapToken(Refusal):
    code = "wrong-bootstrap-token"
    kind = Kind.UNAUTHENTICATED
    sentence = "Founding an organisation needs the bootstrap token that the first start wrote beside its secrets."


class MalformedCsv(Refusal):
    """``errors``: a list of row, column, reason."""

    code = "malformed-csv"
    kind = Kind.INVALID
    sentence = "The file cannot be used: {summary}. Nothing was done."


class UnknownMember(Refusal):
    code = "unknown-member"
    kind = Kind.NOT_FOUND
    sentence = "{member} is not a member of this organisation."


class UnknownMemberList(Refusal):
    code = "unknown-member-list"
    kind = Kind.INVALID
    sentence = "There is no shipped list of members named {name}."


class MemberExists(Refusal):
    code = "member-exists"
    kind = Kind.CONFLICT
    sentence = "{member} is a member already."


class AlreadySuspended(Refusal):
    code = "already-suspended"
    kind = Kind.CONFLICT
    sentence = "The voting right of {member} is suspended already, since {since}."


class NotSuspended(Refusal):
    code = "not-suspended"
    kind = Kind.CONFLICT
    sentence = "The voting right of {member} is not suspended."


class UnknownRuleSet(Refusal):
    code = "unknown-rule-set"
    kind = Kind.INVALID
    sentence = "There is no rule set {rules_id} here."


class UnreadableRuleSet(Refusal):
    code = "invalid-rule-set"
    kind = Kind.INVALID
    sentence = "The rule set cannot be used: {reason}."


class UnknownTimeZone(Refusal):
    code = "unknown-time-zone"
    kind = Kind.INVALID
    sentence = "{time_zone} is not a time zone such as Europe/Paris."


class DelegationExists(Refusal):
    code = "delegation-exists"
    kind = Kind.CONFLICT
    sentence = "{member} has a delegation at this assembly already."


class NotTheHolder(Refusal):
    code = "not-the-holder"
    kind = Kind.FORBIDDEN
    sentence = "The vote of your delegation is held by {name}. Only they, the head of the delegation or the desk can hand it over."


class PinNeeded(Refusal):
    code = "pin-needed"
    kind = Kind.INVALID
    sentence = "Confirm with your badge and PIN that you hand the vote over."


class AlreadyDisputed(Refusal):
    code = "already-disputed"
    kind = Kind.CONFLICT
    sentence = "The credentials of this delegation are in dispute already; settle that first."


class NotDisputed(Refusal):
    code = "not-disputed"
    kind = Kind.CONFLICT
    sentence = "The credentials of this delegation are not in dispute."


class HeadExists(Refusal):
    code = "head-exists"
    kind = Kind.CONFLICT
    sentence = "A delegation has one head; {name} would be a second."


class TooManyDelegates(Refusal):
    code = "too-many-delegates"
    kind = Kind.CONFLICT
    sentence = "A delegation has at most {most} delegates."


class TooManyDevices(Refusal):
    code = "too-many-devices"
    kind = Kind.CONFLICT
    sentence = "A delegation has at most {most} devices; have one that is not in use removed at the desk."


class CannotHoldTheVote(Refusal):
    code = "cannot-hold-the-vote"
    kind = Kind.CONFLICT
    sentence = "{name} is there as an observer and cannot hold the vote."


class NoValidCredential(Refusal):
    code = "no-valid-credential"
    kind = Kind.CONFLICT
    sentence = "{name} has no valid badge; issue one first."


class UnknownInHall(Refusal):
    code = "unknown-in-assembly"
    kind = Kind.NOT_FOUND
    sentence = "No delegate, delegation or member of this assembly goes by: {ids}. Nothing was done."


class WrongDeviceKey(Refusal):
    code = "wrong-device-key"
    kind = Kind.INVALID
    sentence = "A device key is a public P-256 or Ed25519 key in JWK form; this is not one."
