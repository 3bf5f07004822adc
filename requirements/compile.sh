#!/bin/sh
# Locks every dependency with hashes and without naming a registry. Run it after a change of pyproject.toml.
set -eu
cd "$(dirname "$0")/.."
lock() { .venv/bin/python -m uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml "$@"; }
lock -o requirements/run.txt
lock --extra web -o requirements/web.txt -c requirements/run.txt
lock --extra web --extra dev -o requirements/dev.txt -c requirements/run.txt
lock --extra web --extra dev --extra nightly -o requirements/nightly.txt -c requirements/dev.txt
