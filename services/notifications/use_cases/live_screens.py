"""Every assembly's picture and its feeds, in this process's memory, kept up to date by what is heard.

Each replica hears everything and has all of it. It promises that what was heard shows after the window of its audience;
it cannot show what was not heard, and says nothing to a viewer of what its audience may not see (domain/views.py)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from services.notifications.domain import told as kinds
from services.notifications.domain.acknowledging import Person
from services.notifications.domain.audience import Audience
from services.notifications.domain.picture import LiveTally, Picture
from services.notifications.domain.place import Heard
from services.notifications.domain.screen import Screen
from services.notifications.domain.told import Told
from services.notifications.use_cases.feed import Feed
from shared.kernel.clock import Clock
from shared.kernel.errors import NotFound, Unavailable
from shared.kernel.ids import Ids


class LiveScreens:
    def __init__(self, windows_s: Mapping[Audience, float], clock: Clock, ids: Ids) -> None:
        self._windows_s, self._clock, self._ids = windows_s, clock, ids
        self._heard = Heard()
        self._pictures: dict[str, Picture] = {}
        self._members: dict[str, dict[str, Told]] = {}  # by organisation, for the assemblies still to come
        self._feeds: dict[str, dict[Audience, Feed]] = {}
        self._personal: dict[str, dict[Person, Feed]] = {}
        self.closing = False

    def begin(self, heard: Mapping[str, tuple[int, list[int]]], told: Iterable[Told]) -> None:
        """What was known before this process began."""
        for topic, (mark, ahead) in heard.items():
            self._heard.begin(topic, mark, ahead)
        for each in told:
            self.take(each)

    def hear(self, topic: str, number: int | None, told: Iterable[Told]) -> None:
        """A fact, and what is kept of it."""
        for each in told:
            self.take(each)
        if number is not None:
            self._heard.add(topic, number)

    def take(self, told: Told) -> None:
        if told.kind == kinds.MEMBER:
            self._members.setdefault(told.organisation_id, {})[told.key] = told
            pictures = [each for each in self._pictures.values() if each.organisation_id == told.organisation_id]
        elif told.assembly_id is not None:
            pictures = [self._picture(told.organisation_id, told.assembly_id)]
        else:
            pictures = []
        for picture in pictures:
            self._touch(picture, picture.take(told))

    def take_tally(self, assembly_id: str, tally: LiveTally) -> None:
        picture = self._pictures.get(assembly_id)
        if picture is not None:
            self._touch(picture, picture.take_tally(tally))

    def lose_tallies(self) -> None:
        for picture in self._pictures.values():
            self._touch(picture, picture.lose_tallies())

    def expire(self) -> None:
        now = self._clock.now()
        for picture in self._pictures.values():
            self._touch(picture, picture.expire(now) | picture.tick(now))

    def organisation_of(self, assembly_id: str) -> str | None:
        picture = self._pictures.get(assembly_id)
        return picture.organisation_id if picture is not None and picture.convened else None

    def picture(self, assembly_id: str) -> Picture:
        """All that is known of it. Raises NotFound for an assembly not heard of."""
        return self._up_to_date(assembly_id)

    def feed(self, assembly_id: str, audience: Audience) -> Feed:
        """The feed, up to date with all that has been heard. Raises NotFound for an assembly not heard of."""
        picture = self._up_to_date(assembly_id)
        feeds = self._feeds.setdefault(assembly_id, {})
        if audience not in feeds:
            name, stream = (audience.value, assembly_id), self._ids.new()[-8:]
            screen = Screen(picture, audience)
            feeds[audience] = Feed(name, stream, screen, self._heard, self._windows_s[audience])
        feeds[audience].refresh()
        return feeds[audience]

    def personal_feed(self, assembly_id: str, person: Person) -> Feed:
        """What the screens of one delegate show beside those of all delegates. Raises like ``feed``."""
        picture = self._up_to_date(assembly_id)
        feeds = self._personal.setdefault(assembly_id, {})
        if person not in feeds:
            name, stream = (person.delegate_id, assembly_id), self._ids.new()[-8:]
            feeds[person] = Feed(name, stream, Screen(picture, person), self._heard, self._windows_s[Audience.DELEGATE])
        feeds[person].refresh()
        return feeds[person]

    def close(self) -> None:
        """The process is going down: every stream ends, so that its screen comes back elsewhere or later."""
        self.closing = True
        for feeds in self._feeds.values():
            for feed in feeds.values():
                for viewer in feed.viewers:
                    viewer.leave()

    def viewers(self) -> int:
        return sum(len(feed.viewers) for feeds in self._feeds.values() for feed in feeds.values())

    def _picture(self, organisation_id: str, assembly_id: str) -> Picture:
        if assembly_id not in self._pictures:
            picture = self._pictures[assembly_id] = Picture(organisation_id, assembly_id)
            for member in self._members.get(organisation_id, {}).values():
                picture.take(member)
        return self._pictures[assembly_id]

    def _up_to_date(self, assembly_id: str) -> Picture:
        picture = self._pictures.get(assembly_id)
        if picture is None or not picture.convened:
            raise NotFound(what="such assembly")
        if self.closing:
            raise Unavailable(what="The live channel")
        now = self._clock.now()
        self._touch(picture, picture.expire(now) | picture.tick(now))
        return picture

    def _touch(self, picture: Picture, keys: frozenset[str]) -> None:
        if keys:
            for feed in self._feeds.get(picture.assembly_id, {}).values():
                feed.touch(keys)
        if "mine" in keys:
            for feed in self._personal.get(picture.assembly_id, {}).values():
                feed.touch(keys)
