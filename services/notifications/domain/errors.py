"""What notifications refuses, and how it says so."""

from __future__ import annotations

from shared.kernel.errors import Kind, Refusal


class NobodyAddressed(Refusal):
    code = "nobody-addressed"
    kind = Kind.INVALID
    sentence = "Say to whom this is announced: an audience, a delegation or a delegate."


class PrivateAndPublic(Refusal):
    code = "private-and-public"
    kind = Kind.INVALID
    sentence = "An announcement goes to whole audiences or to named delegations and delegates, not to both at once."


class NobodyToAcknowledge(Refusal):
    code = "nobody-to-acknowledge"
    kind = Kind.INVALID
    sentence = "Only delegates can acknowledge; this announcement does not go to them."


class NoAcknowledgementAsked(Refusal):
    code = "no-acknowledgement-asked"
    kind = Kind.CONFLICT
    sentence = "No acknowledgement is asked of you for this announcement, or its time is over."


class CallAnswered(Refusal):
    code = "call-answered"
    kind = Kind.CONFLICT
    sentence = "{name} has answered this call already."


class CallOver(Refusal):
    code = "call-over"
    kind = Kind.CONFLICT
    sentence = "This call is over."


class CalledJustNow(Refusal):
    code = "called-just-now"
    kind = Kind.TOO_MANY
    sentence = "Your delegation called a moment ago. Call again in {retry_after} seconds."


class ShippedTemplate(Refusal):
    code = "shipped-template"
    kind = Kind.CONFLICT
    sentence = "This template came with the platform: it can be changed, not removed."


class TooManyTemplates(Refusal):
    code = "too-many-templates"
    kind = Kind.CONFLICT
    sentence = "An organisation can keep {most} templates of its own. Remove one first."


class AddressNotAllowed(Refusal):
    code = "address-not-allowed"
    kind = Kind.INVALID
    sentence = "Notices cannot be sent to this address: {why}."


class EmailOff(Refusal):
    code = "email-off"
    kind = Kind.CONFLICT
    sentence = "No mail server is set, so no e-mail can be sent. The operator sets one (docs/settings.md)."


class AlreadySubscribed(Refusal):
    code = "already-subscribed"
    kind = Kind.CONFLICT
    sentence = "This address is told already. Remove it first to change what it is told."


class TooManySubscribers(Refusal):
    code = "too-many-subscribers"
    kind = Kind.CONFLICT
    sentence = "An assembly can tell {most} addresses. Remove one first."


class DeliveryDropped(Refusal):
    code = "delivery-dropped"
    kind = Kind.CONFLICT
    sentence = "This notice was withdrawn or its receiver removed; it is not sent any more."
