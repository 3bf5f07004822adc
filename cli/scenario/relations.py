"""Which motions hang together, so that the platform knows all of them before one of them is put to the vote.

Knows the file alone; in which order they may then be voted is the platform's to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cli.scenario.model_votes import Motion


def part_key(motion: str, part: str) -> str:
    """By what name a scenario speaks of a part outside its motion."""
    return f"{motion}.{part}"


def tabled_before(motion: Motion) -> Iterator[str]:
    """What the platform must know before it takes ``motion``."""
    link = motion.sets_majority_of
    for other in (motion.parent, None if link is None else link.motion, motion.gives_priority_to):
        if other is not None:
            yield other


def hanging_together(motion: Motion, texts: Mapping[str, Motion]) -> list[str]:
    """What amends, makes moot, sets the majority of, competes with or is put before ``motion``, and each of these in turn;
    itself among them. Ids in the order of the file, those that only settle how others are voted last: of motions on one
    question, the platform goes by the order in which they were tabled."""
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
    return sorted((name for name in neighbours if name in found), key=lambda name: _settles_others(known.get(name)))


def _settles_others(motion: Motion | None) -> bool:
    return motion is not None and (motion.sets_majority_of is not None or motion.gives_priority_to is not None)
