"""Documents: uploaded, distributed, read by whom they are for, and never half done."""

from __future__ import annotations

from typing import Any

import httpx

from shared.contracts import topics
from shared.contracts.documents import DocumentPublishedV1
from tests.component.voting.hall import ASSEMBLY, Hall
from tests.unit.voting.files import pdf

LIST = f"/assemblies/{ASSEMBLY}/documents"
PUBLIC = f"/assemblies/{ASSEMBLY}/public-documents"


async def added(hall: Hall, symbol: str = "AG-2025-RAP-01", **more: Any) -> str:
    body = {"kind": "report", "symbol": symbol, "title": {"en": "Report", "ar": "تقرير"}, **more}
    return str((await hall.done(LIST, body, role="secretary"))["document_id"])


async def upload(
    hall: Hall, document_id: str, language: str, body: Any, name: str = "", role: str = "secretary"
) -> httpx.Response:
    path = f"/documents/{document_id}/files/{language}"
    return await hall.stand.client.put(path, content=body, params={"name": name}, headers=hall.staff(role))


async def distributed(hall: Hall, symbol: str = "AG-2025-RAP-01", **more: Any) -> str:
    """In English, and published."""
    document_id = await added(hall, symbol, languages=["en"], **more)
    assert (await upload(hall, document_id, "en", b"The report.")).status_code == 200
    await hall.done(f"/documents/{document_id}/publish", {}, role="secretary")
    return document_id


async def listed(hall: Hall, role: str = "secretary") -> list[dict[str, Any]]:
    return list((await hall.asked(LIST, role=role))["documents"])


async def read(
    hall: Hall, document_id: str, language: str = "en", role: str = "delegate", **more: Any
) -> httpx.Response:
    path = f"/documents/{document_id}/files/{language}"
    return await hall.stand.client.get(path, params=more, headers=hall.staff(role))


async def test_a_document_goes_from_the_secretariat_to_the_delegates(five: Hall) -> None:
    document_id = await added(five, languages=["ar", "en"])
    assert (await listed(five, "delegate")) == []
    arabic, english = "تقرير الأمين العام".encode(), pdf("Report")
    assert (await upload(five, document_id, "ar", arabic, "report_ar.txt")).is_success
    answer = await upload(five, document_id, "en", english, "report_en.pdf")
    assert answer.json()["translations"] == {"ar": "ready", "en": "ready", "es": "missing", "fr": "missing"}
    published = await five.done(f"/documents/{document_id}/publish", {}, role="secretary")
    assert published["state"] == "published"
    [seen] = await listed(five, "delegate")
    assert [(file["language"], file["type"]) for file in seen["files"]] == [("ar", "text"), ("en", "pdf")]
    assert seen["versions"] == []
    for language, sent, kind in (("ar", arabic, "text/plain; charset=utf-8"), ("en", english, "application/pdf")):
        file = await read(five, document_id, language)
        assert (file.content, file.headers["content-type"]) == (sent, kind)
    [said] = await five.said(topics.PROCEEDINGS, DocumentPublishedV1)
    assert said.data["document"]["symbol"] == "AG-2025-RAP-01"
