"""The routes of voting. Each names who may use it and does one thing."""

from __future__ import annotations

from fastapi import APIRouter

from services.voting.entrypoints.api_agenda import agenda_routes
from services.voting.entrypoints.api_ballots import ballot_routes
from services.voting.entrypoints.api_bundle import bundle_routes
from services.voting.entrypoints.api_chair import chair_routes
from services.voting.entrypoints.api_documents import document_routes, public_document_routes
from services.voting.entrypoints.api_floor import floor_routes
from services.voting.entrypoints.api_host import host_routes
from services.voting.entrypoints.api_minutes import minutes_routes
from services.voting.entrypoints.api_proceedings import proceedings_routes
from services.voting.entrypoints.api_public import public_routes
from services.voting.entrypoints.api_questions import question_routes
from services.voting.entrypoints.api_reconciliation import reconciliation_routes
from services.voting.entrypoints.api_record import record_routes
from services.voting.entrypoints.api_register import register_routes
from services.voting.entrypoints.api_register_desk import register_desk_routes
from services.voting.entrypoints.api_sealed import sealed_routes
from services.voting.entrypoints.asking import PROBLEMS
from services.voting.use_cases.contents import UseCases


def voting_router(use: UseCases) -> APIRouter:
    router = APIRouter(responses=PROBLEMS)
    for routes in (
        agenda_routes, minutes_routes, floor_routes, proceedings_routes, chair_routes, ballot_routes, question_routes,
        public_routes, record_routes, document_routes, public_document_routes, register_routes, register_desk_routes,
        reconciliation_routes, bundle_routes, sealed_routes, host_routes,
    ):  # fmt: skip
        router.include_router(routes(use))
    return router
