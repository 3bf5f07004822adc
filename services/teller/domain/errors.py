"""What the tellers' host refuses by itself. A refusal says no more than its name: nothing of what was in a request or an
envelope."""

from __future__ import annotations

from shared.kernel.errors import Kind, Refusal


class NoSuchRound(Refusal):
    code = "no-such-round"
    kind = Kind.NOT_FOUND
    sentence = "The tellers' host knows of no such vote."


class RoundNotOpen(Refusal):
    code = "round-not-open"
    kind = Kind.CONFLICT
    sentence = "This vote is not open at the tellers' host."


class AskTheSecretariatFirst(Refusal):
    """Signer B answers what signer A has answered, so that both logs are alike whoever tries to spoil them."""

    code = "ask-the-secretariat-first"
    kind = Kind.CONFLICT
    sentence = "The secretariat's signer has not answered this request. Ask it first, then ask again here."


class TokenAlreadyIssued(Refusal):
    code = "token-already-issued"
    kind = Kind.CONFLICT
    sentence = "This delegation has been given its token for this vote. There is one for each."


class BoxFull(Refusal):
    code = "box-full"
    kind = Kind.TOO_MANY
    sentence = "The box of this vote is full. Tell the tellers."


class TooManyRounds(Refusal):
    """Votes that were prepared and never opened or annulled take up places here."""

    code = "too-many-rounds"
    kind = Kind.TOO_MANY
    sentence = "The tellers' host follows {most} votes already. Annul those that are prepared and will not be held."


class MalformedJson(Refusal):
    code = "malformed-json"
    kind = Kind.INVALID
    sentence = "The body is not what is asked for here."
