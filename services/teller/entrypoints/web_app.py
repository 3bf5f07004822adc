"""The built web app as files. Who serves them decides what tablets run, so that in a sealed vote it is the tellers who do."""

from __future__ import annotations

import stat
from pathlib import Path

from starlette.applications import Starlette
from starlette.responses import FileResponse, Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from shared.chassis.problems import problem

NOT_HERE = problem(404, "not-found", "There is nothing at this address.")


class OneOrigin:
    """Sends each request to the service that its path names, and everything else to the web app."""

    def __init__(self, services: dict[str, ASGIApp], web: ASGIApp) -> None:
        self.services, self._web = services, web

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        parts = scope.get("path", "").split("/", 3)
        app = self.services.get("".join(parts[2:3]), NOT_HERE) if parts[1:2] == ["api"] else self._web
        await app(scope, receive, send)


class WebApp(StaticFiles):
    """An address that is no file is a screen, and the app finds it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(directory=folder, html=True, check_dir=False)
        self._folder = folder

    async def get_response(self, path: str, scope: Scope) -> Response:
        if self._is_file(path):
            response = await super().get_response(path, scope)
            immutable = path.startswith("assets/")
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if immutable else "no-cache"
            return response
        return FileResponse(self._folder / "index.html", headers={"Cache-Control": "no-cache"})

    def _is_file(self, path: str) -> bool:
        """Within the folder: of what lies outside it nobody is told whether it is there."""
        try:
            found = self.lookup_path(path)[1]
        except (OSError, ValueError):  # no name of a file
            return False
        return found is not None and stat.S_ISREG(found.st_mode)


def web_app(folder: Path) -> ASGIApp:
    return Starlette(routes=[Mount("/", WebApp(folder))])
