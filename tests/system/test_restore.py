"""V1, V2: a session goes on from a backup that was made in the middle of a vote. What was acknowledged after it comes back from the
log; what was open is held until the chair decides; a secret vote is repeated."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cli import exits
from cli.main import main
from cli.platform import EmbeddedPlatform
from cli.replay.client import Refused
from cli.replay.polls import VOTING
from tests.harness.hall import assembly, ballot, cast, close_and_declare, hired, motion, open_poll

pytestmark = pytest.mark.timeout(180)


async def test_a_recorded_vote_goes_on_from_a_backup_and_the_log_with_every_acknowledged_ballot(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before, after, archive = tmp_path / "before", tmp_path / "after", tmp_path / "session.zip"
    with EmbeddedPlatform(before) as embedded:
        async with assembly(embedded) as stage:
            earlier = await open_poll(stage, await motion(stage))
            members = stage.hall.voters()
            for member in members[:4]:
                await cast(stage, earlier, member, ballot("yes"))
            declared = await close_and_declare(stage, earlier)
            poll_id = await open_poll(stage, await motion(stage, "To go on"))
            first = await cast(stage, poll_id, members[0], ballot("yes"))
            await cast(stage, poll_id, members[1], ballot("yes"))
            assert main(["backup", str(archive), "--data", str(before)]) == exits.MET
            await cast(stage, poll_id, members[0], ballot("no", first["ballot_id"]))
            for member in members[2:5]:
                await cast(stage, poll_id, member, ballot("no"))
            operator = await hired(stage, "teller")
            embedded.stop()
            after.mkdir()
            for file in before.glob("log.db*"):  # the log survives, the databases do not
                shutil.copy(file, after)
            assert main(["restore", str(archive), "--data", str(after)]) == exits.MET, capfd.readouterr().err
            assert main(["restore", str(archive), "--data", str(after)]) == exits.NOT_MET
            assert "target-not-empty" in capfd.readouterr().err
            with EmbeddedPlatform(after, embedded.port):
                poll = await stage.chair("GET", f"{VOTING}/polls/{poll_id}")
                assert (poll["state"], poll["held_because"]) == ("held", "restored")
                with pytest.raises(Refused) as refused:
                    await cast(stage, poll_id, members[5], ballot("no"))
                assert refused.value.code == "poll-not-open"
                await stage.chair("POST", f"{VOTING}/polls/{poll_id}/resume", {})
                await cast(stage, poll_id, members[5], ballot("no"))
                result = await close_and_declare(stage, poll_id)
                assert result["counts"] == {"yes": 1, "no": 5, "abstain": 0}
                assert result["checks"]["log"] == "alike"
                assert (await stage.chair("GET", f"{VOTING}/polls/{earlier}/result"))["counts"] == declared["counts"]
                with pytest.raises(
                    Refused
                ):  # the teller was hired after the backup: what only the databases held is gone
                    await stage.platform.sign_in(operator)
                found = await stage.platform.call(
                    "GET", f"{VOTING}/reconciliation/polls", session=stage.staff.tellers[0]
                )
                assert {each["against"]["log"] for each in found["polls"]} == {"alike"}


@pytest.mark.nightly
async def test_a_secret_vote_that_was_open_is_held_and_can_only_be_declared_void(tmp_path: Path) -> None:
    """In another place and with an empty log: what was on the log until the backup is put back too."""
    before, after, archive = tmp_path / "before", tmp_path / "after", tmp_path / "session.zip"
    with EmbeddedPlatform(before) as embedded:
        async with assembly(embedded) as stage:
            earlier = await open_poll(stage, await motion(stage))
            members = stage.hall.voters()
            await cast(stage, earlier, members[0], ballot("yes"))
            await close_and_declare(stage, earlier)
            secret = await motion(stage, "In secret")
            poll_id = await open_poll(stage, secret, mode="secret")
            await cast(stage, poll_id, members[0], ballot("yes"))
            assert main(["backup", str(archive), "--data", str(before)]) == exits.MET
            embedded.stop()
            assert main(["restore", str(archive), "--data", str(after)]) == exits.MET
            with EmbeddedPlatform(after, embedded.port):
                for act in ("resume", "close"):
                    with pytest.raises(Refused) as refused:
                        await stage.chair("POST", f"{VOTING}/polls/{poll_id}/{act}", {})
                    assert refused.value.code == "restored-secret-poll"
                await stage.chair("POST", f"{VOTING}/polls/{poll_id}/void", {"reason": "restored"})
                again = await open_poll(stage, secret, repeat_of=poll_id, mode="secret")
                await cast(stage, again, members[0], ballot("no"))
                assert (await close_and_declare(stage, again))["counts"]["no"] == 1
                found = await stage.platform.call(
                    "GET", f"{VOTING}/reconciliation/polls", session=stage.staff.tellers[0]
                )
                against = {each["poll_id"]: each["against"] for each in found["polls"]}
                assert against[earlier]["log"] == "alike"
                assert against[again] == {"urn": "alike", "recount": "alike"}
