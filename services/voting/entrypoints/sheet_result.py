"""The result sheet of a vote: what was asked, how it was counted, by which rule it was decided, and who signs for it."""

from __future__ import annotations

from collections.abc import Iterable

from services.voting.domain.motion_text import paragraphs
from services.voting.domain.poll import Mode
from services.voting.entrypoints.telling import Telling
from services.voting.use_cases.read_vote import Vote
from shared.documents.sheet import Line, Mark, Section, Sheet
from shared.documents.words import Language, text_in


def result_sheet(vote: Vote, language: Language) -> Sheet:
    told = Telling(vote, language)
    words = told.words
    return Sheet(
        kind="result",
        reference=vote.poll.poll_id,
        language=language,
        rehearsal=bool(vote.assembly["rehearsal"]),
        title=words("result_sheet"),
        over=told.text(vote.assembly["title"]),
        under=told.where,
        subject=told.question,
        sections=(
            Section(title=told.outcome, lead=told.sentence, lines=tuple(told.decision())),
            Section(words("the_vote"), lines=tuple(_about(told))),
            Section(words("count"), tables=(told.counts(),)),
            Section(words("majority"), lines=tuple(_majority(told)), prose=tuple(_working(told))),
            *told.corrections(),
            Section(words("verification"), lines=tuple(_verification(told))),
            *_text(told),
        ),
        signatures=(words("chair"), words("teller"), words("teller")),
        data=told.data(),
    )


def _about(told: Telling) -> Iterable[Line]:
    words, poll, result = told.words, told.vote.poll, told.vote.result
    if told.item:
        yield Line(words("item"), told.item)
    yield Line(words("mode"), words(poll.mode.value))
    if poll.mode is Mode.SECRET:
        yield Line(words("secrecy"), " · ".join(filter(None, (words("operator_trusted"), poll.trusted_because))))
    again = words("a_repeat") if poll.repeat_of else ""
    special = words("special") if poll.round == "special" else ""
    number = " · ".join(filter(None, (str(poll.number), special, again)))
    yield Line(words("number_of_ballot" if poll.contest_id else "number_of_vote"), number)
    if poll.region:
        yield Line(words("region"), poll.region)
    yield from told.shaped_by()
    if poll.opened_at and poll.closed_at:
        yield Line(words("open"), f"{told.moment(poll.opened_at)} – {told.moment(poll.closed_at)}")
    yield Line(words("declared_at"), f"{told.moment(result['declared_at'])} · {result['declared_by']}")


def _majority(told: Telling) -> Iterable[Line]:
    words, result = told.words, told.vote.result
    yield Line(words("rule"), told.rule)
    yield Line(words("required"), result["required"])
    if result["quorum_required"]:
        sizes = {"present": result["quorum_present"], "required": result["quorum_required"]}
        yield Line(words("quorum"), Mark(words("present_of_required", **sizes), result["quorum_met"]))


def _working(told: Telling) -> Iterable[str]:
    """Rule, source, base and arithmetic, line by line; a result of before there was such says the base alone."""
    result = told.vote.result
    base = f"{told.words('rules')}: {told.vote.poll.frozen_at_opening.rules_id}. {told.words('base_size')}: {result['base_size']}."
    yield text_in(result.get("working"), told.language, base)


def _verification(told: Telling) -> Iterable[Line]:
    words, result = told.words, told.vote.result
    yield from checks(told)
    if result["entered_by"]:
        yield Line(words("entered_by"), "; ".join(result["entered_by"]))
    for name, number in (result.get("paper") or {}).items():
        yield Line(words(f"paper_{name}"), number)
    yield Line(words("manifest_hash"), result["manifest_hash"], exact=True)


def checks(told: Telling) -> Iterable[Line]:
    """What the recount was compared with, and how that ended."""
    for name, state in told.vote.result["checks"].items():
        label = told.words(name) if name in told.words else name
        yield Line(label, Mark(told.words(state), {"alike": True, "different": False}.get(state)))


def _text(told: Telling) -> Iterable[Section]:
    """As it was put; its paragraphs are numbered, unless it speaks of the numbers of another text."""
    text = told.text(told.vote.poll.text) if told.vote.poll.text else ""
    if text and told.vote.motion is not None and told.vote.motion["changes"]:
        yield Section(told.words("text_put"), prose=tuple(paragraphs(text)))
    elif text:
        yield Section(told.words("text_put"), paragraphs=tuple(paragraphs(text)))
