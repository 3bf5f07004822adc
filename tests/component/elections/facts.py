"""What registration and voting say that elections hears."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from shared.contracts.envelope import Texts
from shared.contracts.registration import AssemblyConvenedV1, Member, MemberEnrolledV1
from shared.contracts.voting import Choice, Poll, PollVoidedV1, Result, ResultDeclaredV1

ORGANISATION, OTHER_ORGANISATION = "1" * 32, "2" * 32
ASSEMBLY, NEXT_ASSEMBLY, OTHER_ASSEMBLY = "a" * 32, "b" * 32, "c" * 32
AT = datetime(2025, 11, 27, 9, 0, tzinfo=UTC)
REGIONS = {"FRA": "Europe", "ARE": "Asia", "BRA": "Americas", "ITA": "Europe"}

HALF: dict[str, Any] = {"ballots": "1-", "majority": "half", "candidates": "all"}
RULES: dict[str, Any] = {
    "id": "test",
    "majorities": {
        "half": {"fraction": "1/2", "comparison": ">", "base": "valid"},
        "two_thirds": {"fraction": "2/3", "comparison": ">=", "base": "valid"},
        "half_of_members": {"fraction": "1/2", "comparison": ">", "base": "members"},
    },
    "elections": {
        "president": {
            "seats": 1,
            "term_years": 4,
            "marks": {"min": 1, "max": 1},
            "rounds": [
                {"ballots": "1-2", "majority": "two_thirds", "candidates": "all"},
                {"ballots": "3-", "majority": "half", "candidates": "all"},
            ],
        },
        "vice-president": {"seats": 1, "term_years": 3, "rounds": [HALF], "distinct": ["member"]},
        "committee": {"seats": 2, "term_years": 3, "rounds": [HALF]},
        "host": {"seats": 1, "mode": "recorded", "rounds": [HALF]},
        "auditor": {
            "seats": 1,
            "rounds": [{**HALF, "ballots": "1"}, {**HALF, "ballots": "2-", "candidates": "minus_lowest"}],
        },
        "open": {"seats": 1, "rounds": [{**HALF, "ballots": "1"}, {**HALF, "ballots": "2-", "candidates": "open"}]},
        "lots": {"seats": 1, "rounds": [HALF], "tie": {"lead": ["lots"]}},
        "of-members": {"seats": 1, "rounds": [{**HALF, "majority": "half_of_members"}]},
        "acclaimed": {"seats": 1, "rounds": [HALF], "sole_candidate": "acclamation"},
        "by-region": {"regions": {"Europe": 1, "Asia": 1}, "rounds": [HALF]},
        "council": {
            "regions": {"Europe": 1, "Asia": 1},
            "term_years": 2,
            "rounds": [HALF],
            "distinct": ["member"],
            "write_ins": True,
            "sole_candidate": "ballot",
            "tie": {"lead": ["lots"]},
        },
        "by-hands": {"seats": 1, "mode": "hands", "rounds": [HALF]},
        "run-off": {
            "seats": 1,
            "rounds": [{**HALF, "ballots": "1"}, {**HALF, "ballots": "2-", "candidates": "minus_lowest"}],
            "tie": {"elimination": ["special", "lots"]},
        },
        "by-name": {"seats": 1, "write_ins": True, "rounds": [HALF], "sole_candidate": "ballot"},
        "chair-person": {"seats": 1, "term_years": 4, "rounds": [HALF], "not_immediately_after": ["chair-person"]},
        "deputy": {"seats": 1, "term_years": 3, "rounds": [HALF], "most_terms": 2},
    },
    "bodies": {
        "bureau": {
            "offices": ["chair-person", "deputy"],
            "distinct": ["member"],
            "presiding": {
                "offices": ["chair-person", "deputy"],
                "seats": 2,
                "regions": ["Asia", "Americas", "Europe"],
                "freely": ["chair-person"],
                "extra": "deputy",
            },
        }
    },
}


def convened(assembly_id: str = ASSEMBLY, organisation_id: str = ORGANISATION) -> AssemblyConvenedV1:
    return AssemblyConvenedV1(
        organisation_id=organisation_id,
        assembly_id=assembly_id,
        title=Texts(en="General Assembly"),
        place="Marrakech",
        time_zone="Africa/Casablanca",
        opens=date(2025, 11, 24),
        closes=date(2025, 11, 27),
        rules=RULES,
        rehearsal=False,
    )


def enrolled(code: str, organisation_id: str = ORGANISATION) -> MemberEnrolledV1:
    member = Member(code=code, name=Texts(en=code.title()), region=REGIONS[code], enrolled_on=date(1956, 6, 13))
    return MemberEnrolledV1(organisation_id=organisation_id, member=member, members_total=len(REGIONS))


def organisations() -> list[AssemblyConvenedV1 | MemberEnrolledV1]:
    """One organisation with two assemblies, and another one."""
    members = [enrolled(code) for code in REGIONS]
    return [*members, convened(), convened(NEXT_ASSEMBLY), convened(OTHER_ASSEMBLY, OTHER_ORGANISATION)]


def _poll(contest: Mapping[str, Any], called: Mapping[str, Any], state: Any, choices: Sequence[str]) -> Poll:
    return Poll(
        poll_id=called["poll_id"],
        motion_id=None,
        contest_id=contest["contest_id"],
        number=called["number"],
        repeat_of=None,
        title=Texts(**contest["title"]),
        mode="secret",
        secrecy="operator-trusted",
        state=state,
        choices=tuple(Choice(choice_id=each, label=Texts(en=each)) for each in choices),
        min_marks=called["min_marks"],
        max_marks=called["max_marks"],
        change_allowed=False,
        opened_at=AT,
        closes_at=None,
        roll=tuple(REGIONS),
        present_at_opening=tuple(REGIONS),
        quorum_required=0,
        quorum_met=True,
        manifest_hash="f" * 64,
        rule=called["majority"],
    )


def declared(
    contest: Mapping[str, Any],
    called: Mapping[str, Any],
    counts: Mapping[str, int],
    *,
    organisation_id: str = ORGANISATION,
    **differently: Any,
) -> ResultDeclaredV1:
    """``counts``: by candidate id, or by yes and no."""
    poll, valid = _poll(contest, called, "declared", list(counts)), sum(counts.values())
    result: dict[str, Any] = {
        "poll_id": poll.poll_id,
        "outcome": "counted",
        "counts": dict(counts),
        "papers": valid,
        "valid": valid,
        "blank": 0,
        "invalid": 0,
        "not_voting": 0,
        "required": 1,
        "base": "valid",
        "base_size": valid,
        "fraction": "1/2",
        "comparison": ">",
        "quorum_required": 0,
        "quorum_present": len(REGIONS),
        "quorum_met": True,
        "sentence": Texts(en="Counted."),
        "roll_call": None,
        "entered_by": (),
        "checks": {},
        "manifest_hash": "f" * 64,
        "declared_at": AT,
        "declared_by": "The chair",
    }
    return ResultDeclaredV1(
        organisation_id=organisation_id,
        assembly_id=contest["assembly_id"],
        poll_id=poll.poll_id,
        poll=poll,
        result=Result(**{**result, **differently}),
    )


def voided(contest: Mapping[str, Any], called: Mapping[str, Any], reason: str) -> PollVoidedV1:
    poll = _poll(contest, called, "void", ())
    return PollVoidedV1(
        organisation_id=ORGANISATION,
        assembly_id=contest["assembly_id"],
        poll_id=poll.poll_id,
        poll=poll,
        reason=reason,
        voided_by="The chair",
    )
