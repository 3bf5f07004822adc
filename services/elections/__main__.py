"""Runs elections in a process of its own: ``python -m services.elections``."""

from services.elections.main import build
from shared.chassis.runner import run_service

if __name__ == "__main__":
    run_service(build)
