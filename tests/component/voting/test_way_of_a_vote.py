"""From the agenda to the declared result."""

from __future__ import annotations

from shared.contracts import topics
from shared.contracts import voting as said
from tests.component.voting.hall import ASSEMBLY, ORGANISATION, Hall


async def test_a_resolution_goes_from_the_agenda_to_the_register(five: Hall) -> None:
    item = await five.done(f"/assemblies/{ASSEMBLY}/agenda", {"title": {"en": "Draft resolutions"}, "kind": "decision"})
    await five.done(f"/agenda/{item['item_id']}/open")
    motion_id = await five.motion(item_id=item["item_id"], text={"en": "The Assembly resolves."})
    poll_id = await five.prepared(motion_id)
    opened = await five.done(f"/polls/{poll_id}/open", {"seconds": 60})
    assert opened["state"] == "open"
    assert opened["roll"] == list(five.codes)
    receipts = await five.all_cast(poll_id, yes=3, no=1, abstain=1)
    assert {receipt["manifest_hash"] for receipt in receipts} == {opened["manifest_hash"]}
    closed = await five.done(f"/polls/{poll_id}/close")
    assert closed["recount"]["counts"] == {"yes": 3, "no": 1, "abstain": 1}
    assert closed["proposed"]["outcome"] == "adopted"
    declared = await five.done(f"/polls/{poll_id}/declare", {})
    result = declared["result"]
    assert (result["outcome"], result["required"], result["base_size"]) == ("adopted", 3, 4)
    assert set(result["sentence"]) == {"ar", "en", "es", "fr"}
    assert result["roll_call"][five.codes[0]] == "yes"
    register = await five.stand.client.get(f"/organisations/{ORGANISATION}/resolutions")
    (resolution,) = register.json()["resolutions"]
    assert (resolution["number"], resolution["motion_id"]) == (1, motion_id)
    assert [each.data["number"] for each in await five.said(topics.PROCEEDINGS, said.ResolutionAdoptedV1)] == [1]
    (fact,) = await five.said(topics.POLLS, said.ResultDeclaredV1)
    assert said.ResultDeclaredV1.model_validate(fact.data).result.counts == result["counts"]
