"""``python -m services.registration``: the service in a process of its own. It checks tokens with its own keys."""

from services.registration.main import build, published_keys
from shared.chassis.runner import run_service

run_service(build, keys=published_keys)
