"""What ``hemicycle run`` says of secret votes is true of the assembly in its folder, however old that is."""

from __future__ import annotations

import httpx
import pytest

from cli.commands.run import HOW_TO_SEAL, ON_TRUST, how_secret
from cli.rehearsal.sign_ins import SignIns, StaffSignIn

SIGN_INS = SignIns("o", "a", (StaffSignIn("chair", "chair", "secret"),), (), 0)


@pytest.mark.parametrize(("secret_votes", "said"), [("sealed", HOW_TO_SEAL), ("operator-trusted", ON_TRUST)])
async def test_it_tells_how_to_seal_only_where_secret_votes_are_sealed(secret_votes: str, said: str) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            return httpx.Response(200, json={"token": "t"})
        assert request.url.path == "/api/registration/assemblies/a"
        return httpx.Response(200, json={"secret_votes": secret_votes})

    assert await how_secret("http://platform.invalid", SIGN_INS, httpx.MockTransport(answer)) == said
