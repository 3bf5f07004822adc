"""Documents: uploaded, distributed, read by whom they are for, and never half done."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx

from services.voting.use_cases.upload_file import PIECE_BYTES
from shared.chassis.auth import ROLES
from shared.contracts import topics
from shared.contracts.documents import DocumentPublishedV1, DocumentRevisedV1, DocumentWithdrawnV1
from tests.component.voting.hall import ASSEMBLY, Hall, hall
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


async def test_each_role_is_given_what_it_may_read_and_for_the_rest_there_is_nothing(five: Hall) -> None:
    found = {
        readers: await distributed(five, readers.replace("_", "-"), readers=readers)
        for readers in ("delegations", "signed_in", "public")
    }
    scheduled = await added(five, "later", languages=["en"], readers="public", embargo_until="2999-01-01T00:00:00Z")
    await upload(five, scheduled, "en", b"Not yet.")
    assert (await five.done(f"/documents/{scheduled}/publish", {}, role="secretary"))["state"] == "scheduled"
    own = {"delegate": ["delegations", "signed_in", "public"], "chair": ["delegations", "signed_in", "public"]}
    for role in ROLES:
        keeps_record = role in {"secretary", "operator", "auditor"}
        may = list(found) if keeps_record else own.get(role, ["signed_in", "public"])
        ids = {found[readers] for readers in may} | ({scheduled} if keeps_record else set())
        assert {each["document_id"] for each in await listed(five, role)} == ids, role
        for document_id in (*found.values(), scheduled):
            answer = await read(five, document_id, role=role)
            assert answer.status_code == (200 if document_id in ids else 404), (role, document_id)
    client = five.stand.client
    assert [each["document_id"] for each in (await client.get(PUBLIC)).json()["documents"]] == [found["public"]]
    for document_id in (*found.values(), scheduled):
        answer = await client.get(f"/documents/{document_id}/public-files/en")
        assert answer.status_code == (200 if document_id == found["public"] else 404)


async def test_an_embargo_ends_by_itself(five: Hall) -> None:
    until = five.stand.clock.now() + timedelta(minutes=5)
    document_id = await added(five, languages=["en"], embargo_until=until.isoformat())
    await upload(five, document_id, "en", b"Later.")
    await five.done(f"/documents/{document_id}/publish", {}, role="secretary")
    assert await five.said(topics.PROCEEDINGS, DocumentPublishedV1) == []
    five.stand.clock.advance(300)
    async with asyncio.timeout(20):
        while True:
            if (await read(five, document_id)).is_success:
                break
            await asyncio.sleep(0.05)
    [said] = await five.said(topics.PROCEEDINGS, DocumentPublishedV1)
    assert said.data["document"]["published_at"].startswith(until.isoformat()[:19])
    entries = (await five.asked("/audit", role="operator"))["entries"]
    assert [(each["actor"], each["verb"]) for each in entries if each["verb"].startswith("document")] == [
        ("secretary-test", "document added"), ("secretary-test", "document scheduled"), ("timer", "document published"),
    ]  # fmt: skip


async def test_every_version_stays_readable_and_the_same_file_again_is_none(five: Hall) -> None:
    document_id = await distributed(five)
    for _ in range(2):
        assert (await upload(five, document_id, "en", b"The report, put right.", "v2.txt")).is_success
    [seen] = await listed(five)
    assert [(each["version"], each["name"], each["uploaded_by"]) for each in seen["versions"]] == [
        (1, "", "The secretary"), (2, "v2.txt", "The secretary"),
    ]  # fmt: skip
    assert (await read(five, document_id)).content == b"The report, put right."
    first = await read(five, document_id, version=1)
    assert first.content == b"The report."
    assert seen["versions"][0]["sha256"] == hashlib.sha256(first.content).hexdigest()
    assert len(await five.said(topics.PROCEEDINGS, DocumentRevisedV1)) == 1


async def test_versions_sent_at_once_are_numbered_one_after_the_other(five: Hall) -> None:
    document_id = await added(five)
    sent = [f"Version {number}".encode() for number in range(6)]
    answers = await asyncio.gather(*(upload(five, document_id, "fr", body) for body in sent))
    assert {answer.status_code for answer in answers} == {200}
    [seen] = await listed(five)
    assert [each["version"] for each in seen["versions"]] == [1, 2, 3, 4, 5, 6]
    kept = [(await read(five, document_id, "fr", "secretary", version=number)).content for number in range(1, 7)]
    assert sorted(kept) == sent


REFUSED = [
    ("en", b"", "report.pdf", 422, "file-empty"),
    ("en", b"<!doctype html><script>alert(1)</script>", "report.pdf", 422, "file-type-wrong"),
    ("en", pdf()[:-30], "report.pdf", 422, "file-damaged"),
    ("en", pdf(within=b"/S /JavaScript"), "report.pdf", 422, "file-active"),
    ("en", b"PK\x03\x04", "report.pdf", 422, "file-type-unknown"),
    ("en", b"<svg onload=alert(1)>", "", 422, "file-type-unknown"),
    ("de", b"Ein Bericht", "", 422, "invalid"),
    ("en", b"a" * 2_000_001, "", 413, "body-too-large"),
]


async def test_a_file_that_is_refused_leaves_nothing(five: Hall) -> None:
    document_id = await distributed(five)
    before = await listed(five)
    for language, body, name, status, code in REFUSED:
        answer = await upload(five, document_id, language, body, name)
        assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert await listed(five) == before
    assert (await read(five, document_id)).content == b"The report."
    assert await five.said(topics.PROCEEDINGS, DocumentRevisedV1) == []


async def test_a_file_beyond_the_limit_is_cut_off_on_the_way_and_no_other_route_takes_as_much(
    database_url: str,
) -> None:
    async with hall(database_url, members=1, max_upload_bytes=300_000, max_body_bytes=200_000) as small:
        document_id = await added(small)
        sent = 0

        async def endless() -> AsyncIterator[bytes]:
            nonlocal sent
            for _ in range(1000):
                sent += 10_000
                yield b"a" * 10_000

        answer = await upload(small, document_id, "en", endless())
        assert (answer.status_code, answer.json()["code"]) == (413, "body-too-large")
        assert sent < 400_000
        assert (await upload(small, document_id, "en", b"a" * 300_001)).status_code == 413
        assert (await upload(small, document_id, "en", b"a" * 300_000)).status_code == 200
        [seen] = await listed(small)
        assert [each["size"] for each in seen["versions"]] == [300_000]
        body = {"kind": "report", "symbol": "S", "title": {"en": "a" * 250_000}}
        assert (await small.post(LIST, body, role="secretary")).status_code == 413


async def test_a_large_file_comes_back_byte_for_byte(five: Hall) -> None:
    padding = b"/Pad (" + bytes(65 + n % 26 for n in range(3 * PIECE_BYTES)) + b")"
    body = pdf(within=padding)
    document_id = await added(five)
    assert (await upload(five, document_id, "en", body, "large.pdf")).is_success
    answer = await read(five, document_id, role="secretary")
    assert answer.headers["content-length"] == str(len(body))
    assert answer.content == body


async def test_files_are_served_so_that_they_cannot_act(five: Hall) -> None:
    document_id = await added(five)
    html = "<!doctype html><h1>تقرير</h1><script>alert(1)</script><img src=x onerror=alert(1)>"
    for language, body in (("ar", html.encode()), ("en", pdf()), ("fr", b"<script>alert(1)</script> is text here"[8:])):
        assert (await upload(five, document_id, language, body)).is_success
    page, paper, text = [await read(five, document_id, each, "secretary") for each in ("ar", "en", "fr")]
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert b"script" not in page.content
    assert b"onerror" not in page.content
    assert "تقرير" in page.text
    for answer in (page, paper, text):
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert ("sandbox" in policy) is (answer is not paper)
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["content-disposition"].startswith('inline; filename="AG-2025-RAP-01_')
        assert "set-cookie" not in answer.headers
    assert paper.headers["content-type"] == "application/pdf"
    assert text.headers["content-type"] == "text/plain; charset=utf-8"


async def test_whoever_has_a_file_as_it_is_does_not_get_it_again_but_is_asked_again_whether_they_may(
    five: Hall,
) -> None:
    document_id = await distributed(five)
    first = await read(five, document_id)
    path, tag = f"/documents/{document_id}/files/en", {"If-None-Match": first.headers["etag"]}
    again = await five.stand.client.get(path, headers={**five.staff("delegate"), **tag})
    assert (again.status_code, again.content) == (304, b"")
    await five.done(f"/documents/{document_id}/withdraw", {"reason": "wrong"}, role="secretary")
    gone = await five.stand.client.get(path, headers={**five.staff("delegate"), **tag})
    assert gone.status_code == 404


async def test_a_document_withdrawn_vanishes_from_lists_and_stays_in_the_record(five: Hall) -> None:
    document_id = await distributed(five, readers="public")
    await five.done(f"/documents/{document_id}/withdraw", {"reason": "Wrong figures."}, role="secretary")
    assert await listed(five, "delegate") == []
    assert (await five.stand.client.get(PUBLIC)).json() == {"documents": []}
    for role in ("secretary", "auditor"):
        [kept] = await listed(five, role)
        assert (kept["state"], kept["withdrawn_because"]) == ("withdrawn", "Wrong figures.")
        assert (await read(five, document_id, role=role)).content == b"The report."
    [said] = await five.said(topics.PROCEEDINGS, DocumentWithdrawnV1)
    assert said.data["document"]["state"] == "withdrawn"


async def test_what_never_went_out_is_never_spoken_of(five: Hall) -> None:
    document_id = await added(five, title={"en": "A secret draft"})
    await upload(five, document_id, "en", b"Secret.")
    path = f"/documents/{document_id}"
    answer = await five.stand.client.patch(path, json={"kind": "draft"}, headers=five.staff("secretary"))
    assert answer.is_success, answer.text
    await five.done(f"{path}/withdraw", {"reason": "never mind"}, role="secretary")
    assert await five.said(topics.PROCEEDINGS) == []


async def test_a_language_that_is_not_there_is_refused_by_those_that_are(five: Hall) -> None:
    document_id = await distributed(five)
    answer = await read(five, document_id, "ar")
    assert (answer.status_code, answer.json()["code"], answer.json()["languages"]) == (
        404,
        "not-in-this-language",
        "en",
    )
    lacking = await added(five, "S-2", languages=["en", "ar"])
    await upload(five, lacking, "en", b"Only English.")
    answer = await five.post(f"/documents/{lacking}/publish", {}, role="secretary")
    assert (answer.status_code, answer.json()["code"], answer.json()["languages"]) == (409, "languages-missing", "ar")
    await five.done(f"/documents/{lacking}/publish", {"incomplete": True}, role="secretary")


async def test_a_number_is_one_documents_alone(five: Hall) -> None:
    await added(five, "S-1")
    other = await added(five, "S-2")
    body = {"kind": "report", "symbol": "S-1", "title": {"en": "x"}}
    assert (await five.post(LIST, body, role="secretary")).json()["code"] == "symbol-taken"
    headers = five.staff("secretary")
    answer = await five.stand.client.patch(f"/documents/{other}", json={"symbol": "S-1"}, headers=headers)
    assert answer.json()["code"] == "symbol-taken"
    assert [each["symbol"] for each in await listed(five)] == ["S-1", "S-2"]


async def test_documents_stand_under_items_of_their_own_assembly(five: Hall) -> None:
    item = await five.done(f"/assemblies/{ASSEMBLY}/agenda", {"title": {"en": "Report"}, "kind": "decision"})
    document_id = await added(five, item_id=item["item_id"])
    assert (await listed(five))[0]["item_id"] == item["item_id"]
    body = {"kind": "report", "symbol": "S-9", "title": {"en": "x"}, "item_id": "f" * 32}
    assert (await five.post(LIST, body, role="secretary")).status_code == 404
    stranger = five.stand.tokens.headers("secretary", "9" * 32)
    for method, path in (
        ("GET", f"/documents/{document_id}/files/en"), ("PUT", f"/documents/{document_id}/files/en"),
        ("POST", f"/documents/{document_id}/publish"), ("PATCH", f"/documents/{document_id}"),
    ):  # fmt: skip
        asked = {"content": b"x"} if method == "PUT" else {"json": {"kind": "other"} if method == "PATCH" else {}}
        answer = await five.stand.client.request(method, path, headers=stranger, **(asked if method != "GET" else {}))
        assert answer.status_code == 404, (method, path, answer.text)
