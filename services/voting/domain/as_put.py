"""The words in which a motion would be put to the vote now: its text with what the adopted amendments and the rejected parts make
of it, a part as the whole has been amended, an amendment with its changes in words.

Promises to be worked out from the motions alone, so that what a repeat or a correction undoes is undone in the words too, until
they are frozen in the poll. An adopted amendment in free words changes no text by itself: it is named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from services.voting.domain.motion import Motion
from services.voting.domain.motion_text import Change, Merged, Texts, merged, part_of, refuse_unfit_changes
from services.voting.domain.motion_text_errors import SubAmendmentInFreeWords
from services.voting.domain.wording import changes_in_words


def text_now(motion: Motion, motions: Iterable[Motion]) -> Merged:
    """``motions``: all of its assembly."""
    known = {each.motion_id: each for each in motions}
    parent = known.get(motion.parent_motion_id or "")
    if parent is None:
        return _whole(motion, known.values())
    if motion.role == "part":
        return Merged(part_of(motion.text, parent.text, _by_paragraph(adopted_amendments(parent, known.values()))))
    by_hand = tuple(each.motion_id for each in adopted_amendments(motion, known.values()))
    if not motion.changes:
        return Merged(motion.text, not_in=by_hand)
    said = changes_in_words(motion.changes, parent.text or {})
    return Merged({each: _beside(words, motion.text, each) for each, words in said.items()}, not_in=by_hand)


def text_with(amendment: Motion, motions: Sequence[Motion]) -> Merged:
    """The text of its parent as it would stand, were ``amendment`` adopted next."""
    parent = next(each for each in motions if each.motion_id == amendment.parent_motion_id)
    others = [each for each in motions if each.motion_id != amendment.motion_id]
    last = max((each.decided_at for each in others if each.decided_at), default=amendment.tabled_at)
    return _whole(parent, [*others, replace(amendment, state="adopted", decided_at=last)])


def adopted_amendments(motion: Motion, motions: Iterable[Motion]) -> list[Motion]:
    """In the order in which they were adopted."""
    own = [each for each in motions if each.parent_motion_id == motion.motion_id and each.role == "amendment"]
    adopted = [each for each in own if each.state == "adopted"]
    return sorted(adopted, key=lambda each: (each.decided_at or each.tabled_at, each.number))


def rejected_parts(motion: Motion, motions: Iterable[Motion]) -> list[Motion]:
    own = [each for each in motions if each.parent_motion_id == motion.motion_id and each.role == "part"]
    return [each for each in own if not each.undecided and each.state != "adopted"]


def refuse_changes(amendment: Motion, parent: Motion | None, changes: Sequence[Change] | None) -> None:
    """Raises why an amendment cannot be tabled with these changes; None: it has words of its own alone."""
    if changes is None:
        return
    if parent is not None and parent.role == "amendment":
        raise SubAmendmentInFreeWords()
    refuse_unfit_changes(changes, parent.text if parent is not None and amendment.role == "amendment" else None)


def _whole(motion: Motion, motions: Iterable[Motion]) -> Merged:
    if motion.text is None:
        return Merged(None)
    known = list(motions)
    amendments = adopted_amendments(motion, known)
    found = merged(motion.text, _by_paragraph(amendments), {e.motion_id: e.text for e in rejected_parts(motion, known)})
    free = [each.motion_id for each in amendments if not each.changes or adopted_amendments(each, known)]
    return replace(found, not_in=(*free, *found.not_in))


def _by_paragraph(amendments: Iterable[Motion]) -> list[Sequence[Change]]:
    return [each.changes for each in amendments if each.changes]


def _beside(words: str, own: Texts | None, language: str) -> str:
    return "\n".join(filter(None, (words, (own or {}).get(language))))
