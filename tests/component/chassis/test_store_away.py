"""A database that is killed: requests are refused as such, nothing is half done, and it goes on when it is back."""

from __future__ import annotations

from tests.component.chassis.notes import ORGANISATION, standing
from tests.harness.servers import Postgres, running


async def test_a_killed_database_is_a_503_and_then_a_201() -> None:
    with running(Postgres()) as server:
        async with standing(server.new_database("away"), parts="api") as stand:
            headers = stand.tokens.headers("desk", ORGANISATION)
            assert (await stand.client.post("/notes", json={"note": "one"}, headers=headers)).status_code == 201
            server.kill()
            for method in ("POST", "GET"):
                answer = await stand.client.request(method, "/notes", json={"note": "two"}, headers=headers)
                assert (answer.status_code, answer.json()["code"]) == (503, "store-unavailable")
                assert answer.headers["retry-after"]
            health = await stand.client.get("/health")
            assert (health.status_code, health.json()["checks"]["database"]) == (503, "down")
            server.start()
            assert (await stand.client.post("/notes", json={"note": "two"}, headers=headers)).status_code == 201
            assert (await stand.client.get("/notes")).json() == ["one", "two"]
            assert [each.sequence for each in await stand.said("notifications.notices.v1")] == [1, 2]
