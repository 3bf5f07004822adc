"""``python -m services.voting`` runs voting by itself."""

from services.voting.main import build
from shared.chassis.runner import run_service

run_service(build)
