"""The built web app as files. Who serves them decides what tablets run, so that in a sealed vote it is the tellers who do."""

from __future__ import annotations

from pathlib import Path

from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope


class WebApp(StaticFiles):
    """An address that is no file is a screen, and the app finds it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(directory=folder, html=True, check_dir=False)
        self._folder = folder

    async def get_response(self, path: str, scope: Scope) -> Response:
        if (self._folder / path).is_file():
            response = await super().get_response(path, scope)
            immutable = path.startswith("assets/")
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if immutable else "no-cache"
            return response
        return FileResponse(self._folder / "index.html", headers={"Cache-Control": "no-cache"})
