"""Runs notifications in a process of its own: ``python -m services.notifications``."""

from services.notifications.main import build
from shared.chassis.runner import run_service

if __name__ == "__main__":
    run_service(build)
