"""A resolution as a document: its title and state, its text in numbered paragraphs, the vote, what it refers to.

Where it has no text in the language asked for it is shown in another one, and the document names that language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from services.voting.domain.motion_text import paragraphs
from services.voting.domain.resolution import Relation
from services.voting.entrypoints.register_answers import told_dossier
from services.voting.entrypoints.register_words import WORDS, shown_in, title_of
from services.voting.use_cases.read_register import Dossier
from shared.documents.dates import day_in
from shared.documents.sheet import Line, Section, Sheet
from shared.documents.words import AUTONYMS, Language, Words, text_in


def resolution_sheet(dossier: Dossier, language: Language) -> Sheet:
    resolution, words = dossier.resolution, Words(WORDS, language)
    adopted = f"{words('adopted_on')} {day_in(date.fromisoformat(resolution.adopted_on), language)}"
    return Sheet(
        kind="resolution",
        reference=f"{resolution.year}-{resolution.number}",
        language=language,
        rehearsal=dossier.rehearsal,
        title=words("resolution", number=title_of(resolution)),
        over=text_in(dossier.organisation, language, otherwise=""),
        under=(adopted,),
        subject=text_in(resolution.title_now, language),
        sections=tuple(_sections(dossier, words)),
        data=told_dossier(dossier),
    )


def _sections(dossier: Dossier, words: Words) -> Iterator[Section]:
    if dossier.resolution.state == "annulled":
        yield Section(words("annulled"), lead=words("annulled_why"))
    yield _text(dossier, words)
    yield from _vote(dossier, words)
    yield from _relations(dossier, words)
    yield Section(lines=tuple(_about(dossier, words)))


def _text(dossier: Dossier, words: Words) -> Section:
    resolution = dossier.resolution
    text, written_in = shown_in(resolution.text_now or {}, words.language)
    if not text:
        return Section(lead=words("no_text"))
    instead = words("instead", language=AUTONYMS[written_in]) if written_in != words.language else ""
    return Section(lead=instead, paragraphs=tuple(paragraphs(text)), written_in=written_in)


def _vote(dossier: Dossier, words: Words) -> Iterator[Section]:
    if dossier.vote is None:
        return
    _, result = dossier.vote
    counts = tuple(Line(words(mark), result["counts"].get(mark, 0)) for mark in ("yes", "no", "abstain"))
    yield Section(words("vote"), lead=text_in(result["sentence"], words.language), lines=counts)


def _relations(dossier: Dossier, words: Words) -> Iterator[Section]:
    backwards = {"refers_to": "referred_to_by", "supersedes": "superseded_by"}
    lines = [Line(words(each.kind), _place(each, words)) for each in dossier.resolution.relations]
    lines += [Line(words(backwards[each.kind]), _place(each, words)) for each in dossier.referring]
    if lines:
        yield Section(words("relations"), lines=tuple(lines))


def _about(dossier: Dossier, words: Words) -> Iterator[Line]:
    resolution = dossier.resolution
    yield Line(words("text"), words("final" if resolution.is_final else "provisional"))
    if resolution.final and resolution.final.released_at:
        yield Line(words("version"), resolution.final.version)
        yield Line(words("released_on"), _day(resolution.final.released_at, words.language))
    if resolution.imported:
        yield Line(words("register"), words("imported"))
    if resolution.source:
        yield Line(words("source"), resolution.source)
    address = f"/results/resolutions/{resolution.organisation_id}/{resolution.reference}"
    yield Line(words("permanent"), address, exact=True)


def _place(relation: Relation, words: Words) -> str:
    return words("resolution", number=f"{relation.year}/{relation.number:02}")


def _day(at: datetime, language: Language) -> str:
    return day_in(at.date(), language)
