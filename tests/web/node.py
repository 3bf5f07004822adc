"""Programs of the web app that run without a browser, built as they are and run by node."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

WEB = Path(__file__).parents[2] / "web"
PATH = os.pathsep.join([os.environ.get("PATH", ""), str(Path(sys.executable).parent)])


def node() -> str:
    """The machine's Node, or the one that came with the Python environment."""
    return shutil.which("node", path=PATH) or pytest.fail("no node here: make setup")


def built(source: str, folder: Path) -> Path:
    """The program of one TypeScript file, with everything that it imports but its libraries."""
    vite = WEB / "node_modules" / "vite" / "bin" / "vite.js"
    if not vite.exists():
        pytest.fail("the web app is not set up: make setup")
    # inside web/, where node finds the libraries
    out = WEB / "build" / folder.name
    words = ["build", "--ssr", source, "--outDir", str(out), "--emptyOutDir", "--logLevel", "error"]
    subprocess.run([node(), str(vite), *words], cwd=WEB, check=True, capture_output=True, timeout=120)
    return out / Path(source).with_suffix(".js").name
