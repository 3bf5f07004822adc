"""Runs the tellers' host: ``python -m services.teller --voting-url https://hall.example --token-file FILE --data DIR``."""

from __future__ import annotations

import logging
import os
import sys

from services.teller.main import Teller
from services.teller.settings import BadSetting, TellerSettings, read_settings
from shared.chassis.runner import run_loop, serve
from shared.chassis.settings import Settings

LINE = "%(levelname)s %(name)s: %(message)s"  # no time: beside an address it would say when somebody voted


async def life(settings: TellerSettings) -> None:
    teller = Teller(settings)
    async with teller.started():
        await serve(teller.app, Settings(host=settings.host, port=int(settings.port))).serve()


def main() -> None:
    logging.basicConfig(level="INFO", stream=sys.stderr, format=LINE)
    logging.getLogger("httpx").setLevel(logging.ERROR)
    try:
        settings = read_settings(os.environ, sys.argv[1:])
    except BadSetting as problem:
        sys.exit(str(problem))
    run_loop(life(settings))


if __name__ == "__main__":
    main()
