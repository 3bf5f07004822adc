# Everything that a person or a machine does here. `make` alone lists it.
# Set-up stays inside the checkout: .venv/, .cache/, web/node_modules/, web/dist/.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
DATA ?= data
CACHE := $(CURDIR)/.cache
export UV_CACHE_DIR := $(CACHE)/uv
export PIP_CACHE_DIR := $(CACHE)/pip
export npm_config_cache := $(CACHE)/npm
# A machine may ask Python to keep nothing compiled; every start of ours would then compile all libraries anew.
unexport PYTHONDONTWRITEBYTECODE
# The machine's own Node from version 20 on, else the one that comes as a Python wheel.
NODE_PATH_FIRST := $(shell node -e 'process.exit(+process.versions.node.split(".")[0] >= 20 ? 0 : 1)' 2>/dev/null && npm --version >/dev/null 2>&1 && echo "$$PATH" || echo "$(CURDIR)/$(BIN):$$PATH")
# Browsers, and brokers that are frozen and cut off: beside the others they would wait too long; two files of them at a time do not.
ALONE := tests/conformance tests/browser
IN_PAIRS := -n 2 --dist loadfile
LINTED := tests/architecture
SIDE_BY_SIDE := -n auto --maxprocesses 4 --dist loadgroup
NPM := PATH="$(NODE_PATH_FIRST)" npm --prefix web

.PHONY: help setup run demo test lint lint-python lint-web bench bench-stack chaos nightly screens lock clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(VENV)/.ready web/dist/index.html ## prepare the checkout: Python environment and web app

$(VENV)/.ready: requirements/dev.txt pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m uv --version >/dev/null 2>&1 || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/python -m uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/dev.txt
	$(BIN)/python -m uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

web/node_modules/.ready: web/package.json web/package-lock.json $(VENV)/.ready
	$(NPM) ci --no-audit --no-fund --loglevel=error
	@touch $@

web/dist/index.html: web/node_modules/.ready web/index.html web/vite.config.ts $(shell find web/src web/public -type f 2>/dev/null)
	$(NPM) run --silent build
	@touch $@

run: setup ## start the embedded platform with a rehearsal assembly; prints a line for each role
	$(BIN)/hemicycle run --data $(DATA) --port $(PORT)

demo: setup ## the same, and the 2025 session is played at a speed a person can follow
	$(BIN)/hemicycle demo --port $(PORT)

test: setup lint ## all suites; what a bare machine lacks is skipped by name
	$(NPM) test --silent
	$(BIN)/python -m pytest $(IN_PAIRS) $(ALONE); alone=$$?; \
	  $(BIN)/python -m pytest $(SIDE_BY_SIDE) $(LINTED:%=--ignore=%) $(ALONE:%=--ignore=%) && exit $$alone

lint: setup ## style, types, import rules, sizes and names
	$(MAKE) --no-print-directory -j2 --output-sync=target lint-python lint-web

lint-python:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check -q .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest tests/architecture

lint-web:
	$(NPM) run --silent check

bench: setup ## measured speed, written to docs/benchmarks/
	$(BIN)/python -m tests.bench

bench-stack: setup ## the same of a compose stack that is up: HEMICYCLE_X_STACK=https://localhost
	$(BIN)/python -m tests.bench stack replicas

chaos: setup ## strike every fault on a compose stack under load, written to docs/benchmarks/ (PAIRS=N SEED=S: two at once)
	tests/chaos/run $(if $(PAIRS),--pairs $(PAIRS) --seed $(or $(SEED),1))

$(VENV)/.nightly: requirements/nightly.txt $(VENV)/.ready
	$(BIN)/python -m uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/nightly.txt
	@touch $@

nightly: setup $(VENV)/.nightly ## what is too slow for every change: long replays, pairs of faults; mutation testing, written to docs/mutation.md
	$(BIN)/python -m pytest $(SIDE_BY_SIDE) -m nightly
	! docker info >/dev/null 2>&1 || tests/chaos/run --pairs $(or $(PAIRS),12) --seed $(or $(SEED),$(shell date +%j))
	nice $(BIN)/python -m tests.mutation

screens: setup ## take the pictures of docs/screens/ anew (needs Chromium)
	$(BIN)/python -m tests.browser.pictures

lock: ## lock the dependencies anew, with hashes and no addresses
	requirements/compile.sh

clean: ## remove what set-up and runs made
	rm -rf $(VENV) .cache build web/node_modules web/dist data .mypy_cache .ruff_cache .pytest_cache .hypothesis
