"""The topics: one ordered stream each. Created once, with explicit partitions, kept for ever."""

from __future__ import annotations

MEMBERS = "registration.members.v1"
DELEGATIONS = "registration.delegations.v1"
PRESENCE = "registration.presence.v1"
PROCEEDINGS = "voting.proceedings.v1"
POLLS = "voting.polls.v1"
BALLOTS = "voting.ballots.v1"
CONTESTS = "elections.contests.v1"
NOTICES = "notifications.notices.v1"

PARTITIONS = {
    MEMBERS: 1,
    DELEGATIONS: 3,
    PRESENCE: 3,
    PROCEEDINGS: 1,
    POLLS: 3,
    BALLOTS: 6,
    CONTESTS: 1,
    NOTICES: 1,
}
UNNUMBERED = frozenset({BALLOTS})
TALLIES_CHANNEL = "tallies.v1"
