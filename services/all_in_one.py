"""The embedded assembly: all four services, the tellers' host and the web app in one process on one port, with files instead
of servers. One operator plays all parts of a sealed vote here, and its manifest says so.

The only module that imports several services. ``python -m services.all_in_one --data DIR --port PORT``."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from httpx import ASGITransport
from starlette.types import ASGIApp

from services.elections import main as elections
from services.notifications import main as notifications
from services.registration import main as registration
from services.teller.entrypoints.web_app import OneOrigin, web_app
from services.teller.main import NAME as TELLER
from services.teller.main import Teller
from services.teller.settings import TellerSettings
from services.voting import main as voting
from shared.chassis.runner import Running, all_started, platform_from, quiet_logging, run_loop, serve
from shared.chassis.settings import Settings, from_environment

WEB = Path(__file__).parent.parent / "web" / "dist"
SERVICES = (registration, voting, elections, notifications)


def embedded_settings(data: Path, host: str, port: int) -> Settings:
    data.mkdir(parents=True, exist_ok=True)
    return from_environment(
        os.environ,
        database_url=f"sqlite+aiosqlite:///{data}/{{service}}.db",
        log_url=f"sqlite:///{data}/log.db",
        secrets_dir=str(data),
        host=host,
        port=port,
    )


def tellers_host(settings: Settings, app: ASGIApp) -> Teller:
    """Asks voting in this same process."""
    secrets = Path(settings.secrets_dir)
    token = Path(settings.host_token_file) if settings.host_token_file else secrets / "host-token"
    built = str(WEB) if (WEB / "index.html").is_file() else ""
    return Teller(
        TellerSettings(voting_url="http://here", data=str(secrets / TELLER), token_file=str(token), web=built),
        transport=ASGITransport(app),
    )


async def run(settings: Settings) -> None:
    platform = platform_from(settings, keys=lambda: registration.published_keys(settings))
    running = [Running(service.build(platform), platform) for service in SERVICES]
    app = OneOrigin({each.service.name: each.app for each in running}, web_app(WEB))
    teller = tellers_host(settings, app)
    app.services[TELLER] = teller.app
    async with all_started(platform, running), teller.started():
        await serve(app, settings, running).serve()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m services.all_in_one", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    arguments = parser.parse_args()
    settings = embedded_settings(arguments.data.resolve(), arguments.host, arguments.port)
    quiet_logging(settings.log_level)
    run_loop(run(settings))


if __name__ == "__main__":
    main()
