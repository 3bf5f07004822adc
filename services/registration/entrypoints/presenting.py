"""How answers are made from the domain."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from services.registration.domain.assembly import Assembly
from services.registration.domain.credential import Badge
from services.registration.domain.delegation import Delegate, Delegation
from services.registration.domain.device import Device
from services.registration.domain.member import Member
from services.registration.domain.roll import RollEntry
from services.registration.domain.sign_in import Identity, StaffMember


def identity_answer(identity: Identity, expires_at: datetime) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "role": identity.role,
        "name": identity.name,
        "organisation_id": identity.organisation_id,
        "assembly_id": identity.assembly_id,
        "expires_at": expires_at,
    }
    if identity.delegation_id is not None:
        answer |= {
            "delegation_id": identity.delegation_id,
            "delegate_id": identity.subject,
            "member": identity.member,
            "delegation_name": identity.delegation_name,
        }
    return answer


def member_answer(member: Member, today: date) -> dict[str, Any]:
    standing = member.standing_suspension(today)
    return {
        "code": member.code,
        "name": member.name,
        "region": member.region,
        "enrolled_on": member.enrolled_on,
        "suspended": member.suspended(today),
        "suspended_since": standing.since if standing else None,
        "suspension_reason": standing.reason if standing else None,
    }


def staff_answer(staff: StaffMember) -> dict[str, Any]:
    return {
        "username": staff.username,
        "role": staff.role,
        "name": staff.name,
        "assembly_id": staff.assembly_id,
        "removed": staff.removed_at is not None,
    }


def assembly_answer(assembly: Assembly) -> dict[str, Any]:
    return {
        "assembly_id": assembly.assembly_id,
        "title": assembly.title,
        "place": assembly.place,
        "time_zone": assembly.time_zone,
        "opens": assembly.opens,
        "closes": assembly.closes,
        "rules_id": assembly.rules_id,
        "rehearsal": assembly.rehearsal,
        "secret_votes": assembly.secret_votes,
    }


def delegate_answer(delegate: Delegate, badges: Mapping[str, Badge]) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "delegate_id": delegate.delegate_id,
        "name": delegate.name,
        "function": delegate.function,
        "credential_valid": delegate.credential_valid,
        "own_name": delegate.own_name,
        "language": delegate.language,
    }
    badge = badges.get(delegate.delegate_id)
    return answer | ({"badge_code": badge.badge_code, "pin": badge.pin} if badge else {})


def delegation_answer(delegation: Delegation, badges: Mapping[str, Badge] | None = None) -> dict[str, Any]:
    return {
        "delegation_id": delegation.delegation_id,
        "member": delegation.member,
        "name": delegation.name,
        "accredited": delegation.accredited,
        "credentials": delegation.credentials,
        "voting_delegate_id": delegation.voting_delegate_id,
        "delegates": [delegate_answer(each, badges or {}) for each in delegation.delegates],
    }


def in_hall_answer(delegation: Delegation) -> dict[str, Any]:
    present = {"in_hall": delegation.in_hall, "delegates_present": list(delegation.present_ids)}
    return delegation_answer(delegation) | present


def device_answer(device: Device) -> dict[str, Any]:
    return {
        "device_id": device.device_id,
        "delegation_id": device.delegation_id,
        "label": device.label,
        "public_key_jwk": device.public_key,
        "bound_at": device.bound_at,
    }


def roll_answer(entry: RollEntry, today: date) -> dict[str, Any]:
    delegation = entry.delegation
    votes = delegation.voting_delegate if delegation else None
    standing = entry.member.standing_suspension(today)
    return {
        "member": entry.member.code,
        "name": entry.member.name,
        "delegation_id": delegation.delegation_id if delegation else None,
        "accredited": entry.accredited,
        "credentials": delegation.credentials if delegation else None,
        "suspended": entry.suspended,
        "suspension_reason": standing.reason if standing and entry.suspended else None,
        "in_hall": entry.in_hall,
        "voting_delegate": {"delegate_id": votes.delegate_id, "name": votes.name} if votes else None,
    }
