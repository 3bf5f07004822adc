"""What voting refuses about the floor, each a type with a stable code."""

from __future__ import annotations

from shared.kernel.errors import Kind, Refusal


class FloorItemClosed(Refusal):
    code = "floor-item-closed"
    kind = Kind.CONFLICT
    sentence = "This item of the agenda is closed, so nobody speaks on it any more."


class FloorItemNotOpen(Refusal):
    code = "floor-item-not-open"
    kind = Kind.CONFLICT
    sentence = "The floor is given on an item that is open. This one is {state}."


class FloorVotingHasBegun(Refusal):
    code = "floor-voting-has-begun"
    kind = Kind.CONFLICT
    sentence = (
        "Voting has begun. Until it has ended it is interrupted only by a point of order on the conduct of the voting."
    )


class FloorListClosed(Refusal):
    code = "floor-list-closed"
    kind = Kind.CONFLICT
    sentence = "The list of speakers is closed. Points of order and the right of reply may still be asked for."


class FloorListFull(Refusal):
    code = "floor-list-full"
    kind = Kind.CONFLICT
    sentence = "The list of speakers is full: {most} are waiting."


class FloorAlreadyAsked(Refusal):
    code = "floor-already-asked"
    kind = Kind.CONFLICT
    sentence = "Your delegation is on the list of speakers already."


class FloorNotInvited(Refusal):
    code = "floor-not-invited"
    kind = Kind.FORBIDDEN
    sentence = "Observers speak when they are invited to, and on this item they have not been."


class FloorMembersOnly(Refusal):
    code = "floor-members-only"
    kind = Kind.FORBIDDEN
    sentence = "Points of order, procedural motions and explanations of vote are for delegations of members."


class FloorNoDelegation(Refusal):
    code = "floor-no-delegation"
    kind = Kind.FORBIDDEN
    sentence = "No delegation here has this name, or yours is not known here yet."


class FloorDebateClosed(Refusal):
    code = "floor-debate-closed"
    kind = Kind.CONFLICT
    sentence = "The debate on this item is closed. Explanations of vote and the right of reply may be asked for."


class FloorRests(Refusal):
    code = "floor-rests"
    kind = Kind.CONFLICT
    sentence = "The debate on this item has been suspended or adjourned. The chair resumes it first."


class FloorNothingToSpeakOn(Refusal):
    code = "floor-no-motion"
    kind = Kind.CONFLICT
    sentence = "No procedural motion is before the meeting on which this side may speak."


class FloorEnoughSpeakers(Refusal):
    code = "floor-enough-speakers"
    kind = Kind.CONFLICT
    sentence = "The rules let {most} speak on this side of the motion, and so many have asked."


class FloorPointOfOrderFirst(Refusal):
    """``first``: the id of the request that comes first."""

    code = "floor-point-of-order-first"
    kind = Kind.CONFLICT
    sentence = "A point of order is waiting, and is taken at once."


class FloorTimeUsedUp(Refusal):
    code = "floor-time-used-up"
    kind = Kind.CONFLICT
    sentence = "The {seconds} seconds set for this item are used up. Set more before the floor is given."


class FloorHeldElsewhere(Refusal):
    code = "floor-held-elsewhere"
    kind = Kind.CONFLICT
    sentence = "Someone has the floor on another item. End that turn first."


class FloorAlreadyOver(Refusal):
    code = "floor-request-over"
    kind = Kind.CONFLICT
    sentence = "This request is no longer waiting: it is {state}."


class FloorNotYours(Refusal):
    code = "floor-not-yours"
    kind = Kind.FORBIDDEN
    sentence = "Another delegation asked for this. Only your own request can be withdrawn."


class FloorPlaceUnknown(Refusal):
    code = "floor-place-unknown"
    kind = Kind.INVALID
    sentence = "A request keeps its place among those of its kind: here that is from 1 to {last}."


class ProcedureAlreadyMoved(Refusal):
    code = "procedure-already-moved"
    kind = Kind.CONFLICT
    sentence = "The same procedural motion is before the meeting already."
