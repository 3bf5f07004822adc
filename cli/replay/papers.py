"""Plays the step ``document``: the secretariat adds a document to an item, uploads a text in each language, and distributes it."""

from __future__ import annotations

from cli.replay.moments import DONE
from cli.replay.polls import VOTING
from cli.replay.report import Played
from cli.replay.stage import Stage
from cli.scenario.fields import LANGUAGES
from cli.scenario.model import DocumentStep

OPENING = {
    "ar": "وثيقة تجريبية",
    "en": "Rehearsal document",
    "es": "Documento de ensayo",
    "fr": "Document de répétition",
}


async def play_document(stage: Stage, step: DocumentStep) -> Played:
    """Published in the languages it has: what is missing is missing on purpose."""
    languages = list(step.languages or LANGUAGES)
    body = {
        "kind": "other",
        "symbol": step.id.replace("_", "-")[:40].rstrip(".-"),
        "title": dict(step.title),
        "item_id": stage.items[step.item],
        "readers": "public",
        "original": "en" if "en" in languages else languages[0],
        "languages": languages,
    }
    document = await stage.secretary("POST", f"{VOTING}/assemblies/{stage.assembly_id}/documents", body)
    address = f"{VOTING}/documents/{document['document_id']}"
    for language in languages:
        await stage.upload(f"{address}/files/{language}?name={step.id}_{language}.txt", text_of(step, language))
    published = await stage.secretary("POST", f"{address}/publish", {})
    ready = sorted(file["language"] for file in published["files"])
    return Played(published["state"], {"languages": ready}, f"{DONE}: in {', '.join(ready)}")


def text_of(step: DocumentStep, language: str) -> bytes:
    title = step.title.get(language) or next(iter(step.title.values()))
    return f"{title}\n\n1. {OPENING[language]} {step.id}.\n".encode()
