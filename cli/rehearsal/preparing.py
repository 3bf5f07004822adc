"""Prepares a rehearsal through the public API: an assembly with agenda, motions tabled and a contest open, and everybody's
sign-in. Nothing is voted: that is for whoever tries it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cli.rehearsal.sign_ins import DelegateSignIn, SignIns, StaffSignIn
from cli.replay.client import Platform
from cli.replay.founding import REGISTRATION, convene, found
from cli.replay.polls import VOTING
from cli.replay.stage import Stage
from cli.scenario.parser import read_scenario

SCENARIO = Path(__file__).parent / "assembly.yaml"
ITEMS: tuple[tuple[str, dict[str, str]], ...] = (
    ("ceremony", {"ar": "حفل الافتتاح", "en": "Opening ceremony", "es": "Ceremonia de apertura", "fr": "Cérémonie d’ouverture"}),
    ("decision", {"ar": "إقرار جدول الأعمال", "en": "Adoption of the agenda", "es": "Aprobación del orden del día", "fr": "Adoption de l’ordre du jour"}),
    ("decision", {"ar": "الميزانية", "en": "Budget", "es": "Presupuesto", "fr": "Budget"}),
    ("election", {"ar": "انتخاب الرئيس", "en": "Election of the President", "es": "Elección del Presidente", "fr": "Élection du Président"}),
)  # fmt: skip
MOTIONS: tuple[tuple[int, str, str, dict[str, str]], ...] = (
    (1, "procedural", "recorded", {"ar": "إقرار جدول الأعمال", "en": "To adopt the agenda as distributed", "es": "Aprobar el orden del día distribuido", "fr": "Adopter l’ordre du jour tel que distribué"}),
    (2, "budget", "recorded", {"ar": "ميزانية السنة المقبلة", "en": "Budget for the coming year", "es": "Presupuesto del próximo año", "fr": "Budget de l’année prochaine"}),
    (2, "regulations", "recorded", {"ar": "تعديل النظام العام", "en": "Amendment of the General Regulations (two thirds)", "es": "Enmienda del Reglamento General (dos tercios)", "fr": "Modification du Règlement général (deux tiers)"}),
    (2, "host", "secret", {"ar": "مكان الدورة المقبلة", "en": "Place of the next session (secret vote)", "es": "Sede de la próxima reunión (voto secreto)", "fr": "Lieu de la prochaine session (vote secret)"}),
)  # fmt: skip
CANDIDATES = (("Amina Benali", "MAR"), ("Jonas Lindqvist", "SWE"), ("Mei Tanaka", "JPN"))
SHOWN = ("FRA", "EGY", "KEN")  # the delegations that are left to whoever tries the rehearsal


async def prepare(platform: Platform, bootstrap_token: str) -> SignIns:
    scenario = read_scenario(SCENARIO)
    organisation = await found(platform, bootstrap_token, scenario)
    stage = await convene(platform, organisation, scenario)
    items = [await _item(stage, kind, title) for kind, title in ITEMS]
    for item, subject, mode, title in MOTIONS:
        body = {"item_id": items[item], "subject": subject, "mode": mode, "title": title}
        await stage.chair("POST", f"{VOTING}/assemblies/{stage.assembly_id}/motions", body)
    contest = {
        "item_id": items[3],
        "office": "president",
        "title": ITEMS[3][1],
        "candidates": [{"name": name, "member": member} for name, member in CANDIDATES],
    }
    await stage.chair("POST", f"/api/elections/assemblies/{stage.assembly_id}/contests", contest)
    staff = [StaffSignIn(*each) for each in stage.staff.logins]
    staff.append(await _hired(stage, "auditor", "Auditor"))
    operator = organisation.operator.credentials
    staff.append(StaffSignIn("operator", operator["username"], operator["password"]))
    delegates = [_delegate(stage, code) for code in stage.hall.voters()]
    delegates.sort(key=lambda each: (each.member not in SHOWN, SHOWN.index(each.member) if each.member in SHOWN else 0))
    return SignIns(organisation.organisation_id, stage.assembly_id, tuple(staff), tuple(delegates), len(SHOWN))


async def _item(stage: Stage, kind: str, title: dict[str, str]) -> Any:
    path = f"{VOTING}/assemblies/{stage.assembly_id}/agenda"
    return (await stage.chair("POST", path, {"kind": kind, "title": title}))["item_id"]


async def _hired(stage: Stage, role: str, name: str) -> StaffSignIn:
    body = {"role": role, "name": name, "assembly_id": stage.assembly_id}
    operator = stage.organisation.operator
    answer = await stage.platform.call("POST", f"{REGISTRATION}/staff", body, session=operator)
    return StaffSignIn(role, answer["username"], answer["password"])


def _delegate(stage: Stage, code: str) -> DelegateSignIn:
    given = stage.seats[code].voter.credentials
    return DelegateSignIn(code, given["badge_code"], given["pin"])
