"""How answers to the desk are made from the domain."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from services.registration.domain.member import Member, Suspension
from services.registration.use_cases.desk_queries import Lent, Waiting
from services.registration.use_cases.import_invitations import InvitationsRead
from services.registration.use_cases.merge_scans import ScanAnswer


def scan_answer(answer: ScanAnswer) -> dict[str, Any]:
    scan, delegation = answer.scan, answer.delegation
    return {
        "nonce": scan.nonce,
        "outcome": scan.outcome,
        "again": answer.again,
        "code": scan.code,
        "detail": scan.detail,
        "delegate_id": scan.delegate_id,
        "delegation_id": delegation.delegation_id if delegation else None,
        "name": delegation.delegate(scan.delegate_id).name if delegation and scan.delegate_id else None,
    }


def walk_in_answer(waiting: Waiting) -> dict[str, Any]:
    namesakes = [
        {
            "name": each.delegate.name,
            "delegation": each.delegation.name,
            "same_delegation": each.delegation.delegation_id == waiting.walk_in.delegation_id,
        }
        for each in waiting.namesakes
    ]
    return asdict(waiting.walk_in) | {"delegation": waiting.delegation.name, "namesakes": namesakes}


def loan_answer(lent: Lent) -> dict[str, Any]:
    return asdict(lent.loan) | {"name": lent.delegate.name, "delegation": lent.delegation.name, "bound": lent.bound}


def invitations_answer(read: InvitationsRead) -> dict[str, Any]:
    invalid = sum(bool(line.errors) for line in read.lines)
    return {
        "rows": [asdict(line) for line in read.lines],
        "valid": len(read.lines) - invalid,
        "invalid": invalid,
        "sha256": read.sha256,
        "committed": read.committed,
    }


def rights_answer(member: Member, today: date) -> dict[str, Any]:
    return {
        "code": member.code,
        "suspended": member.suspended(today),
        "suspensions": [asdict(each) | {"standing": _standing(each, today)} for each in reversed(member.suspensions)],
    }


def _standing(suspension: Suspension, today: date) -> str:
    if suspension.covers(today):
        return "in force"
    return "over" if suspension.over(today) else "to come"
