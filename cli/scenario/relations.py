"""Which motions hang together, so that the platform knows all of them before one of them is put to the vote.

Knows the file alone; in which order they may then be voted is the platform's to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cli.scenario.model_votes import Motion


def tabled_before(motion: Motion) -> Iterator[str]:
    """What the platform must know before it takes ``motion``."""
    link = motion.sets_majority_of
    for other in (motion.parent, None if link is None else link.motion, motion.gives_priority_to):
        if other is not None:
            yield other


def hanging_together(motion: Motion, texts: Mapping[str, Motion]) -> list[str]:
    """Ids in the order of the file: what amends, makes moot, sets the majority of, competes with or takes the place of
    ``motion``, and of each of these in turn; itself among them."""
    known = {**texts, motion.id: texts.get(motion.id, motion)}
    neighbours: dict[str, set[str]] = {name: set() for name in known}
    first_on: dict[str, str] = {}  # question -> the first motion about it
    for name, one in known.items():
        others = [*tabled_before(one), *one.moot_if_adopted]
        if one.question is not None:
            others.append(first_on.setdefault(one.question, name))
        for other in others:
            neighbours[name].add(other)
            neighbours.setdefault(other, set()).add(name)
    waiting, found = [motion.id], set[str]()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += neighbours[name]
    return [name for name in neighbours if name in found]
