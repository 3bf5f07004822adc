"""Every contract that shows on a screen is read, whatever is new in it later; the others are left out on purpose."""

from __future__ import annotations

from services.notifications.entrypoints.consumers import TOPICS
from services.notifications.entrypoints.reading_facts import READ, TOPIC_OF

SHOWN_NOWHERE = {
    "registration.organisation-founded",
    "voting.resolution-adopted",
    "voting.resolution-annulled",
    "voting.resolution-reinstated",
    "voting.resolution-released",
    "voting.resolutions-imported",
    "voting.admission-adopted",
    "elections.mandate-ended",
    "notifications.notice-delivered",
    "notifications.notice-failed",
}


def test_every_fact_of_the_topics_heard_is_shown_or_left_out_on_purpose() -> None:
    heard = {kind for kind, topic in TOPIC_OF.items() if topic in TOPICS}
    assert heard - READ.keys() == SHOWN_NOWHERE
